// Verifies and writes with gopay on command: see ../src/child.rs.
package main

import (
	"bufio"
	"encoding/hex"
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/go-pay/gopay"
	"github.com/go-pay/gopay/wechat"
)

var folder, key = os.Args[1], os.Args[2]

// What gopay.ParseNotifyToBodyMap and wechat.VerifySign do to the body of a request.
func accept(document []byte, signType string) bool {
	message := make(gopay.BodyMap)
	if err := xml.Unmarshal(document, &message); err != nil {
		return false
	}
	genuine, err := wechat.VerifySign(key, signType, message)
	return err == nil && genuine && message.Get("return_code") == "SUCCESS" &&
		message.Get("result_code") == "SUCCESS"
}

func write(order [][2]string, signType string) string {
	message := make(gopay.BodyMap)
	for _, field := range order {
		message.Set(field[0], field[1])
	}
	message.Set("sign", wechat.GetReleaseSign(key, signType, message))
	return wechat.GenerateXml(message)
}

// timed does it count times, after a third as many that are not measured: nanoseconds, how many were good.
func timed(count int, work func() bool) (ns int64, good int) {
	for i := 0; i < (count+2)/3; i++ {
		work()
	}
	begin := time.Now()
	for i := 0; i < count; i++ {
		if work() {
			good++
		}
	}
	return time.Since(begin).Nanoseconds(), good
}

func read(file string) []byte {
	content, err := os.ReadFile(filepath.Join(folder, file))
	if err != nil {
		panic(err)
	}
	return content
}

func fields(content []byte) (order [][2]string) {
	for _, line := range strings.Split(strings.TrimSuffix(string(content), "\n"), "\n") {
		name, value, _ := strings.Cut(line, "\t")
		order = append(order, [2]string{name, value})
	}
	return order
}

func answer(words []string) string {
	if words[0] == "version" {
		return "gopay " + gopay.Version + ", " + runtime.Version()
	}
	content, signType := read(words[1]), words[2]
	count, err := strconv.Atoi(words[3])
	if err != nil {
		panic(err)
	}
	if words[0] == "verify" {
		ns, accepted := timed(count, func() bool { return accept(content, signType) })
		return fmt.Sprintf("%d %d", ns, accepted)
	}
	order, written := fields(content), ""
	ns, _ := timed(count, func() bool { written = write(order, signType); return written != "" })
	return fmt.Sprintf("%d %s", ns, hex.EncodeToString([]byte(written)))
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		fmt.Println(answer(strings.Fields(lines.Text())))
	}
}
