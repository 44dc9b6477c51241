package main

import (
	"fmt"
	"io"
	"log"
	"os"

	"github.com/wxpay/wxpay/ffi/go"
)

func main() {
	key, err := wxpay.NewKey("192006250b4c09247ec02edce69f6a2d", wxpay.MD5)
	if err != nil {
		log.Fatal(err)
	}
	body, err := io.ReadAll(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	paid, err := wxpay.ParsePayNotification(body, key, wxpay.Expected{
		AppID: "wxd930ea5d5a258f4f", MchID: "10000100", OutTradeNo: "KIOSK20261123000042", TotalFee: 450, // fen
	})
	if err != nil { // errors.Is(err, wxpay.ErrSignMismatch), and so on
		fmt.Println("refused:", err)
		os.Exit(1)
	}
	fmt.Println("paid: hand out the drink of", paid.OutTradeNo)
}
