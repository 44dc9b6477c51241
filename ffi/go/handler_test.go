//go:build cgo

package wxpay

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func post(t *testing.T, handler http.Handler, body []byte) (int, string) {
	t.Helper()
	server := httptest.NewServer(handler)
	defer server.Close()
	response, err := http.Post(server.URL, "text/xml", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(answer)
}

func TestHandlePay(t *testing.T) {
	body, key, expect := payment(t)
	find := func(_ context.Context, outTradeNo string) (Expected, error) {
		if outTradeNo != expect.OutTradeNo {
			return Expected{}, errors.New("no such order")
		}
		return expect, nil
	}
	var paid []*PayNotification
	var refused []error
	fails := error(nil)
	handler := HandlePay(key, find, func(_ context.Context, n *PayNotification) error {
		paid = append(paid, n)
		return fails
	})
	handler.Refused = func(_ *http.Request, err error) { refused = append(refused, err) }
	again, err := AckAgain("try again later")
	if err != nil {
		t.Fatal(err)
	}

	status, answer := post(t, handler, body)
	if status != 200 || answer != Ack || len(paid) != 1 || paid[0].TotalFee != expect.TotalFee || len(refused) != 0 {
		t.Fatalf("paid: %d %q %v", status, answer, refused)
	}
	for _, test := range []struct {
		name   string
		change func() []byte
		status int
		answer string
		err    error
	}{
		{"forged", func() []byte {
			return bytes.Replace(body, []byte("</nonce_str>"), []byte("</nonce_str><new>1</new>"), 1)
		}, 400, "", ErrSignMismatch},
		{"not XML", func() []byte { return []byte("{}") }, 400, "", ErrNotXML},
		{"empty", func() []byte { return nil }, 400, "", ErrEmpty},
		{"too large", func() []byte { return bytes.Repeat(body, 100) }, 400, "", &http.MaxBytesError{}},
		{"another amount", func() []byte { expect.TotalFee++; return body }, 200, string(again), ErrAmountMismatch},
		{"another order", func() []byte { expect.TotalFee--; expect.OutTradeNo += "x"; return body }, 200, string(again), nil},
	} {
		before := len(refused)
		status, answer := post(t, handler, test.change())
		if status != test.status || answer != test.answer || len(paid) != 1 {
			t.Errorf("%s: %d %q", test.name, status, answer)
		}
		if len(refused) != before+1 {
			t.Fatalf("%s: Refused was not called", test.name)
		}
		err := refused[before]
		var tooLarge *http.MaxBytesError
		if _, large := test.err.(*http.MaxBytesError); large {
			if !errors.As(err, &tooLarge) {
				t.Errorf("%s: %v", test.name, err)
			}
		} else if test.err != nil && !errors.Is(err, test.err) {
			t.Errorf("%s: %v", test.name, err)
		}
	}

	expect.OutTradeNo = strings.TrimSuffix(expect.OutTradeNo, "x")
	fails = errors.New("the database is down")
	if status, answer := post(t, handler, body); status != 200 || answer != string(again) || !errors.Is(refused[len(refused)-1], fails) {
		t.Errorf("a failure of ours: %d %q", status, answer)
	}
	server := httptest.NewServer(handler)
	defer server.Close()
	response, err := http.Get(server.URL)
	if err != nil || response.StatusCode != http.StatusMethodNotAllowed || response.Header.Get("Allow") != "POST" {
		t.Errorf("GET: %v %v", response, err)
	}
	response.Body.Close()
}

func TestHandleRefund(t *testing.T) {
	for _, c := range cases(t, "refund") {
		if c.name != "written" {
			continue
		}
		called := 0
		handler := HandleRefund(c.key(t), Merchant{AppID: c.header["appid"], MchID: c.header["mch_id"]},
			func(_ context.Context, refund *UnauthenticatedRefund) error {
				called++
				return nil
			})
		status, answer := post(t, handler, readFile(t, vectorTree, "refund", "written.xml"))
		if status != 200 || answer != Ack || called != 1 {
			t.Errorf("%d %q", status, answer)
		}
		if status, _ := post(t, handler, []byte("<xml></xml>")); status != 400 || called != 1 {
			t.Errorf("%d", status)
		}
	}
}

// A message as the gateway would send it.
func signed(t *testing.T, key *Key, fields map[string]string) []byte {
	t.Helper()
	body, err := WriteSigned(key, fields)
	if err != nil {
		t.Fatal(err)
	}
	return body
}

func TestOtherHandlers(t *testing.T) {
	key, err := NewKey(benchKey, HMACSHA256)
	if err != nil {
		t.Fatal(err)
	}
	merchant := Merchant{AppID: "wx1", MchID: "100"}
	common := func(more map[string]string) map[string]string {
		all := map[string]string{"appid": "wx1", "mch_id": "100", "nonce_str": "n", "sign_type": "HMAC-SHA256"}
		for name, value := range more {
			all[name] = value
		}
		return all
	}
	ok := map[string]string{"return_code": "SUCCESS", "result_code": "SUCCESS"}

	contract := common(ok)
	for name, value := range map[string]string{
		"change_type": "ADD", "operate_time": "2026-01-02 03:04:05", "contract_id": "C1", "contract_code": "K1",
		"plan_id": "7", "openid": "o1",
	} {
		contract[name] = value
	}
	var change ContractChange
	status, answer := post(t, HandleContract(key, merchant, func(_ context.Context, n *ContractNotice) error {
		change = n.Change
		if n.ContractID != "C1" || n.Termination != Absent || !n.ExpiredTime.IsZero() || n.OperateTime.Format("15:04:05") != "03:04:05" {
			t.Errorf("%+v", n)
		}
		return nil
	}), signed(t, key, contract))
	if status != 200 || answer != Ack || change != ContractAdded {
		t.Errorf("contract: %d %q %v", status, answer, change)
	}

	combined := map[string]string{
		"combine_appid": "wx1", "combine_mch_id": "100", "combine_out_trade_no": "A1", "trade_type": "NATIVE",
		"sub_order_list": "{}", "nonce_str": "n", "return_code": "SUCCESS", "result_code": "SUCCESS",
		"sign_type": "HMAC-SHA256",
	}
	status, answer = post(t, HandleCombined(key, merchant, func(_ context.Context, n *CombinedNotice) error {
		if n.CombineOutTradeNo != "A1" || n.SubOrderList != "{}" {
			t.Errorf("%+v", n)
		}
		return nil
	}), signed(t, key, combined))
	if status != 200 || answer != Ack {
		t.Errorf("combined: %d %q", status, answer)
	}

	vehicle := common(map[string]string{
		"vehicle_event_type": "BLOCKED", "vehicle_event_des": "PAUSE", "plate_number": "B1",
		"vehicle_event_createtime": "20260102030405",
	})
	status, answer = post(t, HandleVehicle(key, merchant, func(_ context.Context, n *VehicleNotice) error {
		if n.State != VehicleBlocked || n.Block != VehiclePaused || n.PlateNumber != "B1" {
			t.Errorf("%+v", n)
		}
		return nil
	}), signed(t, key, vehicle))
	if status != 200 || answer != Ack {
		t.Errorf("vehicle: %d %q", status, answer)
	}

	payscore := common(map[string]string{
		"event_id": "e", "event_type": "CHECK.FAIL", "event_create_time": "20260102030405",
		"algorithm": "HMAC-SHA256", "event_algorithm": "AEAD_AES_256_GCM", "event_nonce": "123456789012", "event_associated_data": "x",
		"event_ciphertext": "YWJjZGVmZ2hpamtsbW5vcHFyc3Q=",
	})
	calls := 0
	payscoreHandler := HandlePayscore(key, merchant, func(_ context.Context, n *PayscoreNotice) error {
		if calls++; calls > 1 {
			return errors.New("not now")
		}
		if string(n.Ciphertext) != "abcdefghijklmnopqrst" || n.Nonce != "123456789012" {
			t.Errorf("%+v", n)
		}
		return nil
	})
	payscoreHandler.Refused = func(_ *http.Request, err error) { t.Log(err) }
	status, answer = post(t, payscoreHandler, signed(t, key, payscore))
	if status != 200 || answer != EventAck {
		t.Errorf("payscore: %d %q", status, answer)
	}
}

func TestHandleNativeScan(t *testing.T) {
	key, err := NewKey(benchKey, MD5)
	if err != nil {
		t.Fatal(err)
	}
	merchant := Merchant{AppID: "wx1", MchID: "100"}
	body := signed(t, key, map[string]string{
		"appid": "wx1", "mch_id": "100", "openid": "o1", "is_subscribe": "N", "product_id": "P1", "nonce_str": "n",
	})
	for _, fails := range []bool{false, true} {
		handler := HandleNativeScan(key, merchant, func(_ context.Context, scan *NativeScan) (string, error) {
			if fails {
				return "", errors.New("售罄")
			}
			return "wx-prepay-" + scan.ProductID, nil
		})
		status, answer := post(t, handler, body)
		fields, err := Verify([]byte(answer), key)
		if status != 200 || err != nil {
			t.Fatalf("%d %q %v", status, answer, err)
		}
		if fails && fields.Get("err_code_des") != "售罄" || !fails && fields.Get("prepay_id") != "wx-prepay-P1" {
			t.Errorf("%q", answer)
		}
		if status, _ := post(t, handler, []byte("<xml><a>1</a></xml>")); status != 400 {
			t.Errorf("forged: %d", status)
		}
	}
}
