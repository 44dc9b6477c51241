package main

import (
	"github.com/wxpay/wxpay/ffi/go"
	"github.com/wxpay/wxpay/ffi/go/api"
)

// refund is not called: that it is built is what counts, from the package api as it was vendored.
func refund(key *wxpay.Key, merchant wxpay.Merchant, paid *wxpay.PayNotification) (*wxpay.Request, error) {
	return wxpay.NewRequest(wxpay.APIRefund, key, merchant, api.Refund{
		TransactionID: paid.TransactionID, OutRefundNo: "R1", TotalFee: paid.TotalFee, RefundFee: paid.TotalFee,
	})
}

var _ = refund
