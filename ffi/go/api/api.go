// Made from what the library says of the endpoints by internal/generate-api: do not edit.

// Package api has a struct for the requests of each endpoint of WeChat Pay V2:
//
//	wxpay.NewRequest(wxpay.APIMicropay, key, merchant, api.Micropay{Body: "tea", TotalFee: 450})
//
// What is not there is filled in by NewRequest. Amounts are in fen. Zero values are left out; to send them, or
// what is not listed, use a map or a struct of your own.
package api

import "time"

// UnifiedOrder is what POST /pay/unifiedorder asks for.
type UnifiedOrder struct {
	// Attach: optional, text, at most 127 bytes.
	Attach string `wxpay:"attach"`
	// Body: required, text, at most 127 bytes.
	Body string `wxpay:"body"`
	// Detail: optional, JSON, at most 6000 bytes.
	Detail string `wxpay:"detail"`
	// DeviceInfo: optional, text, at most 32 bytes.
	DeviceInfo string `wxpay:"device_info"`
	// FeeType: optional, text, at most 16 bytes.
	FeeType string `wxpay:"fee_type"`
	// Fingerprint: optional, text.
	Fingerprint string `wxpay:"fingerprint"`
	// GoodsTag: optional, text, at most 32 bytes.
	GoodsTag string `wxpay:"goods_tag"`
	// LimitPay: optional, text, at most 32 bytes.
	LimitPay string `wxpay:"limit_pay"`
	// NotifyURL: required, a URL without a query, at most 256 bytes.
	NotifyURL string `wxpay:"notify_url"`
	// OpenID: optional, text, at most 128 bytes.
	OpenID string `wxpay:"openid"`
	// OutTradeNo: required, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// ProductID: optional, text, at most 32 bytes.
	ProductID string `wxpay:"product_id"`
	// ProfitSharing: optional, N or Y.
	ProfitSharing string `wxpay:"profit_sharing"`
	// Receipt: optional, Y or N.
	Receipt string `wxpay:"receipt"`
	// SceneInfo: optional, JSON, at most 256 bytes.
	SceneInfo string `wxpay:"scene_info"`
	// SpbillCreateIP: required, an address, at most 64 bytes.
	SpbillCreateIP string `wxpay:"spbill_create_ip"`
	// SubOpenID: optional, text, at most 128 bytes.
	SubOpenID string `wxpay:"sub_openid"`
	// TimeExpire: optional, a time.
	TimeExpire time.Time `wxpay:"time_expire"`
	// TimeStart: optional, a time.
	TimeStart time.Time `wxpay:"time_start"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
	// TradeType: required, JSAPI or NATIVE or APP or MWEB.
	TradeType string `wxpay:"trade_type"`
	// UserCreid: optional, text, at most 32 bytes.
	UserCreid string `wxpay:"user_creid"`
	// UserTruename: optional, text, at most 64 bytes.
	UserTruename string `wxpay:"user_truename"`
	// UserType: optional, text, at most 32 bytes.
	UserType string `wxpay:"user_type"`
	// Version: optional, 1.0.
	Version string `wxpay:"version"`
}

// Micropay is what POST /pay/micropay asks for.
type Micropay struct {
	// Attach: optional, text, at most 127 bytes.
	Attach string `wxpay:"attach"`
	// AuthCode: required, a payment code.
	AuthCode string `wxpay:"auth_code"`
	// Body: required, text, at most 127 bytes.
	Body string `wxpay:"body"`
	// Deposit: optional, Y or N.
	Deposit string `wxpay:"deposit"`
	// Detail: optional, JSON, at most 6000 bytes.
	Detail string `wxpay:"detail"`
	// DeviceInfo: optional, text, at most 32 bytes.
	DeviceInfo string `wxpay:"device_info"`
	// FeeType: optional, text, at most 16 bytes.
	FeeType string `wxpay:"fee_type"`
	// GoodsTag: optional, text, at most 32 bytes.
	GoodsTag string `wxpay:"goods_tag"`
	// LimitPay: optional, text, at most 32 bytes.
	LimitPay string `wxpay:"limit_pay"`
	// OutTradeNo: required, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// ProfitSharing: optional, N or Y.
	ProfitSharing string `wxpay:"profit_sharing"`
	// Receipt: optional, Y or N.
	Receipt string `wxpay:"receipt"`
	// SceneInfo: optional, JSON, at most 256 bytes.
	SceneInfo string `wxpay:"scene_info"`
	// SpbillCreateIP: required, an address, at most 64 bytes.
	SpbillCreateIP string `wxpay:"spbill_create_ip"`
	// TimeExpire: optional, a time.
	TimeExpire time.Time `wxpay:"time_expire"`
	// TimeStart: optional, a time.
	TimeStart time.Time `wxpay:"time_start"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
	// Version: optional, text, at most 32 bytes.
	Version string `wxpay:"version"`
}

// OrderQuery is what POST /pay/orderquery asks for.
type OrderQuery struct {
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
	// Version: optional, 1.0.
	Version string `wxpay:"version"`
}

// CloseOrder is what POST /pay/closeorder asks for.
type CloseOrder struct {
	// OutTradeNo: required, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
}

// Reverse is what POST /secapi/pay/reverse asks for.
type Reverse struct {
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// Refund is what POST /secapi/pay/refund asks for.
type Refund struct {
	// DeviceInfo: optional, text, at most 32 bytes.
	DeviceInfo string `wxpay:"device_info"`
	// NotifyURL: optional, a URL without a query, at most 256 bytes.
	NotifyURL string `wxpay:"notify_url"`
	// OpUserID: optional, text, at most 32 bytes.
	OpUserID string `wxpay:"op_user_id"`
	// OutRefundNo: required, a number of yours, at most 64 bytes.
	OutRefundNo string `wxpay:"out_refund_no"`
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// RefundAccount: optional, text, at most 30 bytes.
	RefundAccount string `wxpay:"refund_account"`
	// RefundDesc: optional, text, at most 80 bytes.
	RefundDesc string `wxpay:"refund_desc"`
	// RefundFee: required, an amount.
	RefundFee int64 `wxpay:"refund_fee"`
	// RefundFeeType: optional, text, at most 8 bytes.
	RefundFeeType string `wxpay:"refund_fee_type"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// RefundV2 is what POST /secapi/pay/refundv2 asks for.
type RefundV2 struct {
	// Detail: optional, JSON, at most 6000 bytes.
	Detail string `wxpay:"detail"`
	// DeviceInfo: optional, text, at most 32 bytes.
	DeviceInfo string `wxpay:"device_info"`
	// NotifyURL: optional, a URL without a query, at most 256 bytes.
	NotifyURL string `wxpay:"notify_url"`
	// OpUserID: optional, text, at most 32 bytes.
	OpUserID string `wxpay:"op_user_id"`
	// OutRefundNo: required, a number of yours, at most 64 bytes.
	OutRefundNo string `wxpay:"out_refund_no"`
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// RefundAccount: optional, text, at most 30 bytes.
	RefundAccount string `wxpay:"refund_account"`
	// RefundDesc: optional, text, at most 80 bytes.
	RefundDesc string `wxpay:"refund_desc"`
	// RefundFee: required, an amount.
	RefundFee int64 `wxpay:"refund_fee"`
	// RefundFeeType: optional, text, at most 8 bytes.
	RefundFeeType string `wxpay:"refund_fee_type"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// RefundQuery is what POST /pay/refundquery asks for.
type RefundQuery struct {
	// Offset: optional, a number.
	Offset int64 `wxpay:"offset"`
	// OutRefundNo: optional, a number of yours, at most 64 bytes.
	OutRefundNo string `wxpay:"out_refund_no"`
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// RefundID: optional, text, at most 32 bytes.
	RefundID string `wxpay:"refund_id"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// RefundQueryV2 is what POST /pay/refundqueryv2 asks for.
type RefundQueryV2 struct {
	// Offset: optional, a number.
	Offset int64 `wxpay:"offset"`
	// OutRefundNo: optional, a number of yours, at most 64 bytes.
	OutRefundNo string `wxpay:"out_refund_no"`
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// RefundID: optional, text, at most 32 bytes.
	RefundID string `wxpay:"refund_id"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// AuthCodeToOpenID is what POST /tools/authcodetoopenid asks for.
type AuthCodeToOpenID struct {
	// AuthCode: required, a payment code.
	AuthCode string `wxpay:"auth_code"`
}

// ShortURL is what POST /tools/shorturl asks for.
type ShortURL struct {
	// LongURL: required, text, at most 512 bytes.
	LongURL string `wxpay:"long_url"`
}

// Report is what POST /payitil/report asks for.
type Report struct {
	// DeviceInfo: optional, text, at most 32 bytes.
	DeviceInfo string `wxpay:"device_info"`
	// ErrCode: optional, text, at most 32 bytes.
	ErrCode string `wxpay:"err_code"`
	// ErrCodeDes: optional, text, at most 128 bytes.
	ErrCodeDes string `wxpay:"err_code_des"`
	// ExecuteTime: optional, a number.
	ExecuteTime int64 `wxpay:"execute_time"`
	// ExecuteTime_: optional, a number.
	ExecuteTime_ int64 `wxpay:"execute_time_"`
	// InterfaceURL: required, a URL, at most 127 bytes.
	InterfaceURL string `wxpay:"interface_url"`
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// ResultCode: optional, text, at most 16 bytes.
	ResultCode string `wxpay:"result_code"`
	// ReturnCode: optional, text, at most 16 bytes.
	ReturnCode string `wxpay:"return_code"`
	// ReturnMsg: optional, text, at most 128 bytes.
	ReturnMsg string `wxpay:"return_msg"`
	// Time: optional, a time.
	Time time.Time `wxpay:"time"`
	// Trades: optional, JSON, at most 1024 bytes.
	Trades string `wxpay:"trades"`
	// UserIP: required, an address, at most 16 bytes.
	UserIP string `wxpay:"user_ip"`
}

// DownloadBill is what POST /pay/downloadbill asks for.
type DownloadBill struct {
	// BillDate: required, a day.
	BillDate time.Time `wxpay:"bill_date,date"`
	// BillType: optional, ALL or SUCCESS or REFUND or RECHARGE_REFUND.
	BillType string `wxpay:"bill_type"`
	// TarType: optional, GZIP.
	TarType string `wxpay:"tar_type"`
}

// DownloadFundFlow is what POST /pay/downloadfundflow asks for.
type DownloadFundFlow struct {
	// AccountType: required, Basic or Operation or Fees.
	AccountType string `wxpay:"account_type"`
	// BillDate: required, a day.
	BillDate time.Time `wxpay:"bill_date,date"`
	// TarType: optional, GZIP.
	TarType string `wxpay:"tar_type"`
}

// BatchQueryComment is what POST /billcommentsp/batchquerycomment asks for.
type BatchQueryComment struct {
	// BeginTime: required, text, at most 19 bytes.
	BeginTime string `wxpay:"begin_time"`
	// EndTime: required, text, at most 19 bytes.
	EndTime string `wxpay:"end_time"`
	// Limit: optional, a number.
	Limit int64 `wxpay:"limit"`
	// Offset: required, a number.
	Offset int64 `wxpay:"offset"`
}

// SandboxSignKey is what POST /xdc/apiv2getsignkey/sign/getsignkey asks for.
type SandboxSignKey struct {
}

// SandboxMicropay is what POST /xdc/apiv2sandbox/pay/micropay asks for.
type SandboxMicropay struct {
	// Attach: optional, text, at most 127 bytes.
	Attach string `wxpay:"attach"`
	// AuthCode: required, a payment code.
	AuthCode string `wxpay:"auth_code"`
	// Body: required, text, at most 127 bytes.
	Body string `wxpay:"body"`
	// Deposit: optional, Y or N.
	Deposit string `wxpay:"deposit"`
	// Detail: optional, JSON, at most 6000 bytes.
	Detail string `wxpay:"detail"`
	// DeviceInfo: optional, text, at most 32 bytes.
	DeviceInfo string `wxpay:"device_info"`
	// FeeType: optional, text, at most 16 bytes.
	FeeType string `wxpay:"fee_type"`
	// GoodsTag: optional, text, at most 32 bytes.
	GoodsTag string `wxpay:"goods_tag"`
	// LimitPay: optional, text, at most 32 bytes.
	LimitPay string `wxpay:"limit_pay"`
	// OutTradeNo: required, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// ProfitSharing: optional, N or Y.
	ProfitSharing string `wxpay:"profit_sharing"`
	// Receipt: optional, Y or N.
	Receipt string `wxpay:"receipt"`
	// SceneInfo: optional, JSON, at most 256 bytes.
	SceneInfo string `wxpay:"scene_info"`
	// SpbillCreateIP: required, an address, at most 64 bytes.
	SpbillCreateIP string `wxpay:"spbill_create_ip"`
	// TimeExpire: optional, a time.
	TimeExpire time.Time `wxpay:"time_expire"`
	// TimeStart: optional, a time.
	TimeStart time.Time `wxpay:"time_start"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
	// Version: optional, text, at most 32 bytes.
	Version string `wxpay:"version"`
}

// SandboxOrderQuery is what POST /xdc/apiv2sandbox/pay/orderquery asks for.
type SandboxOrderQuery struct {
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
	// Version: optional, 1.0.
	Version string `wxpay:"version"`
}

// OldSandboxSignKey is what POST /sandboxnew/pay/getsignkey asks for.
type OldSandboxSignKey struct {
}

// OldSandboxUnifiedOrder is what POST /sandboxnew/pay/unifiedorder asks for.
type OldSandboxUnifiedOrder struct {
	// Attach: optional, text, at most 127 bytes.
	Attach string `wxpay:"attach"`
	// Body: required, text, at most 127 bytes.
	Body string `wxpay:"body"`
	// Detail: optional, JSON, at most 6000 bytes.
	Detail string `wxpay:"detail"`
	// DeviceInfo: optional, text, at most 32 bytes.
	DeviceInfo string `wxpay:"device_info"`
	// FeeType: optional, text, at most 16 bytes.
	FeeType string `wxpay:"fee_type"`
	// Fingerprint: optional, text.
	Fingerprint string `wxpay:"fingerprint"`
	// GoodsTag: optional, text, at most 32 bytes.
	GoodsTag string `wxpay:"goods_tag"`
	// LimitPay: optional, text, at most 32 bytes.
	LimitPay string `wxpay:"limit_pay"`
	// NotifyURL: required, a URL without a query, at most 256 bytes.
	NotifyURL string `wxpay:"notify_url"`
	// OpenID: optional, text, at most 128 bytes.
	OpenID string `wxpay:"openid"`
	// OutTradeNo: required, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// ProductID: optional, text, at most 32 bytes.
	ProductID string `wxpay:"product_id"`
	// ProfitSharing: optional, N or Y.
	ProfitSharing string `wxpay:"profit_sharing"`
	// Receipt: optional, Y or N.
	Receipt string `wxpay:"receipt"`
	// SceneInfo: optional, JSON, at most 256 bytes.
	SceneInfo string `wxpay:"scene_info"`
	// SpbillCreateIP: required, an address, at most 64 bytes.
	SpbillCreateIP string `wxpay:"spbill_create_ip"`
	// SubOpenID: optional, text, at most 128 bytes.
	SubOpenID string `wxpay:"sub_openid"`
	// TimeExpire: optional, a time.
	TimeExpire time.Time `wxpay:"time_expire"`
	// TimeStart: optional, a time.
	TimeStart time.Time `wxpay:"time_start"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
	// TradeType: required, JSAPI or NATIVE or APP or MWEB.
	TradeType string `wxpay:"trade_type"`
	// UserCreid: optional, text, at most 32 bytes.
	UserCreid string `wxpay:"user_creid"`
	// UserTruename: optional, text, at most 64 bytes.
	UserTruename string `wxpay:"user_truename"`
	// UserType: optional, text, at most 32 bytes.
	UserType string `wxpay:"user_type"`
	// Version: optional, 1.0.
	Version string `wxpay:"version"`
}

// OldSandboxMicropay is what POST /sandboxnew/pay/micropay asks for.
type OldSandboxMicropay struct {
	// Attach: optional, text, at most 127 bytes.
	Attach string `wxpay:"attach"`
	// AuthCode: required, a payment code.
	AuthCode string `wxpay:"auth_code"`
	// Body: required, text, at most 127 bytes.
	Body string `wxpay:"body"`
	// Deposit: optional, Y or N.
	Deposit string `wxpay:"deposit"`
	// Detail: optional, JSON, at most 6000 bytes.
	Detail string `wxpay:"detail"`
	// DeviceInfo: optional, text, at most 32 bytes.
	DeviceInfo string `wxpay:"device_info"`
	// FeeType: optional, text, at most 16 bytes.
	FeeType string `wxpay:"fee_type"`
	// GoodsTag: optional, text, at most 32 bytes.
	GoodsTag string `wxpay:"goods_tag"`
	// LimitPay: optional, text, at most 32 bytes.
	LimitPay string `wxpay:"limit_pay"`
	// OutTradeNo: required, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// ProfitSharing: optional, N or Y.
	ProfitSharing string `wxpay:"profit_sharing"`
	// Receipt: optional, Y or N.
	Receipt string `wxpay:"receipt"`
	// SceneInfo: optional, JSON, at most 256 bytes.
	SceneInfo string `wxpay:"scene_info"`
	// SpbillCreateIP: required, an address, at most 64 bytes.
	SpbillCreateIP string `wxpay:"spbill_create_ip"`
	// TimeExpire: optional, a time.
	TimeExpire time.Time `wxpay:"time_expire"`
	// TimeStart: optional, a time.
	TimeStart time.Time `wxpay:"time_start"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
	// Version: optional, text, at most 32 bytes.
	Version string `wxpay:"version"`
}

// OldSandboxOrderQuery is what POST /sandboxnew/pay/orderquery asks for.
type OldSandboxOrderQuery struct {
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
	// Version: optional, 1.0.
	Version string `wxpay:"version"`
}

// OldSandboxRefund is what POST /sandboxnew/pay/refund asks for.
type OldSandboxRefund struct {
	// DeviceInfo: optional, text, at most 32 bytes.
	DeviceInfo string `wxpay:"device_info"`
	// NotifyURL: optional, a URL without a query, at most 256 bytes.
	NotifyURL string `wxpay:"notify_url"`
	// OpUserID: optional, text, at most 32 bytes.
	OpUserID string `wxpay:"op_user_id"`
	// OutRefundNo: required, a number of yours, at most 64 bytes.
	OutRefundNo string `wxpay:"out_refund_no"`
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// RefundAccount: optional, text, at most 30 bytes.
	RefundAccount string `wxpay:"refund_account"`
	// RefundDesc: optional, text, at most 80 bytes.
	RefundDesc string `wxpay:"refund_desc"`
	// RefundFee: required, an amount.
	RefundFee int64 `wxpay:"refund_fee"`
	// RefundFeeType: optional, text, at most 8 bytes.
	RefundFeeType string `wxpay:"refund_fee_type"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// OldSandboxRefundQuery is what POST /sandboxnew/pay/refundquery asks for.
type OldSandboxRefundQuery struct {
	// Offset: optional, a number.
	Offset int64 `wxpay:"offset"`
	// OutRefundNo: optional, a number of yours, at most 64 bytes.
	OutRefundNo string `wxpay:"out_refund_no"`
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// RefundID: optional, text, at most 32 bytes.
	RefundID string `wxpay:"refund_id"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// OldSandboxDownloadBill is what POST /sandboxnew/pay/downloadbill asks for.
type OldSandboxDownloadBill struct {
	// BillDate: required, a day.
	BillDate time.Time `wxpay:"bill_date,date"`
	// BillType: optional, ALL or SUCCESS or REFUND or RECHARGE_REFUND.
	BillType string `wxpay:"bill_type"`
	// TarType: optional, GZIP.
	TarType string `wxpay:"tar_type"`
}

// CombinedOrder is what POST /pay/combinedorder asks for.
type CombinedOrder struct {
	// CombineOpenID: optional, text, at most 128 bytes.
	CombineOpenID string `wxpay:"combine_openid"`
	// CombineOutTradeNo: required, a number of yours, at most 32 bytes.
	CombineOutTradeNo string `wxpay:"combine_out_trade_no"`
	// DeviceInfo: optional, text, at most 32 bytes.
	DeviceInfo string `wxpay:"device_info"`
	// NotifyURL: required, a URL without a query, at most 256 bytes.
	NotifyURL string `wxpay:"notify_url"`
	// ProductID: optional, text, at most 32 bytes.
	ProductID string `wxpay:"product_id"`
	// SceneInfo: required, JSON, at most 256 bytes.
	SceneInfo string `wxpay:"scene_info"`
	// SpbillCreateIP: required, an address, at most 16 bytes.
	SpbillCreateIP string `wxpay:"spbill_create_ip"`
	// SubOrderList: required, JSON, at most 10240 bytes.
	SubOrderList string `wxpay:"sub_order_list"`
	// TimeExpire: optional, a time.
	TimeExpire time.Time `wxpay:"time_expire"`
	// TimeStart: optional, a time.
	TimeStart time.Time `wxpay:"time_start"`
	// TradeType: required, text.
	TradeType string `wxpay:"trade_type"`
}

// QueryCombinedOrder is what POST /pay/querycombinedorder asks for.
type QueryCombinedOrder struct {
	// CombineOutTradeNo: required, a number of yours, at most 32 bytes.
	CombineOutTradeNo string `wxpay:"combine_out_trade_no"`
}

// CloseCombinedOrder is what POST /pay/closecombinedorder asks for.
type CloseCombinedOrder struct {
	// CombineOutTradeNo: required, a number of yours, at most 32 bytes.
	CombineOutTradeNo string `wxpay:"combine_out_trade_no"`
	// SubOrderList: required, JSON, at most 10240 bytes.
	SubOrderList string `wxpay:"sub_order_list"`
}

// SendRedPack is what POST /mmpaymkttransfers/sendredpack asks for.
type SendRedPack struct {
	// ActName: required, text, at most 32 bytes.
	ActName string `wxpay:"act_name"`
	// ClientIP: required, an address, at most 15 bytes.
	ClientIP string `wxpay:"client_ip"`
	// MchBillNo: required, text, at most 28 bytes.
	MchBillNo string `wxpay:"mch_billno"`
	// Msgappid: optional, text, at most 32 bytes.
	Msgappid string `wxpay:"msgappid"`
	// ReOpenID: required, text, at most 32 bytes.
	ReOpenID string `wxpay:"re_openid"`
	// Remark: required, text, at most 256 bytes.
	Remark string `wxpay:"remark"`
	// RiskInfo: optional, text, at most 128 bytes.
	RiskInfo string `wxpay:"risk_info"`
	// SceneID: optional, text, at most 32 bytes.
	SceneID string `wxpay:"scene_id"`
	// SendName: required, text, at most 32 bytes.
	SendName string `wxpay:"send_name"`
	// TotalAmount: required, an amount.
	TotalAmount int64 `wxpay:"total_amount"`
	// TotalNum: required, a number.
	TotalNum int64 `wxpay:"total_num"`
	// Wishing: required, text, at most 128 bytes.
	Wishing string `wxpay:"wishing"`
}

// SendGroupRedPack is what POST /mmpaymkttransfers/sendgroupredpack asks for.
type SendGroupRedPack struct {
	// ActName: required, text, at most 32 bytes.
	ActName string `wxpay:"act_name"`
	// AmtType: required, ALL_RAND.
	AmtType string `wxpay:"amt_type"`
	// MchBillNo: required, text, at most 28 bytes.
	MchBillNo string `wxpay:"mch_billno"`
	// ReOpenID: required, text, at most 32 bytes.
	ReOpenID string `wxpay:"re_openid"`
	// Remark: required, text, at most 256 bytes.
	Remark string `wxpay:"remark"`
	// RiskInfo: optional, text, at most 128 bytes.
	RiskInfo string `wxpay:"risk_info"`
	// SceneID: optional, text, at most 32 bytes.
	SceneID string `wxpay:"scene_id"`
	// SendName: required, text, at most 32 bytes.
	SendName string `wxpay:"send_name"`
	// TotalAmount: required, an amount.
	TotalAmount int64 `wxpay:"total_amount"`
	// TotalNum: required, a number.
	TotalNum int64 `wxpay:"total_num"`
	// Wishing: required, text, at most 128 bytes.
	Wishing string `wxpay:"wishing"`
}

// SendMiniProgramRedPack is what POST /mmpaymkttransfers/sendminiprogramhb asks for.
type SendMiniProgramRedPack struct {
	// ActName: required, text, at most 32 bytes.
	ActName string `wxpay:"act_name"`
	// MchBillNo: required, text, at most 28 bytes.
	MchBillNo string `wxpay:"mch_billno"`
	// NotifyWay: required, MINI_PROGRAM_JSAPI.
	NotifyWay string `wxpay:"notify_way"`
	// ReOpenID: required, text, at most 32 bytes.
	ReOpenID string `wxpay:"re_openid"`
	// Remark: required, text, at most 256 bytes.
	Remark string `wxpay:"remark"`
	// SceneID: optional, text, at most 32 bytes.
	SceneID string `wxpay:"scene_id"`
	// SendName: required, text, at most 32 bytes.
	SendName string `wxpay:"send_name"`
	// TotalAmount: required, an amount.
	TotalAmount int64 `wxpay:"total_amount"`
	// TotalNum: required, a number.
	TotalNum int64 `wxpay:"total_num"`
	// Wishing: required, text, at most 128 bytes.
	Wishing string `wxpay:"wishing"`
}

// GetRedPackInfo is what POST /mmpaymkttransfers/gethbinfo asks for.
type GetRedPackInfo struct {
	// BillType: required, MCHT.
	BillType string `wxpay:"bill_type"`
	// MchBillNo: required, text, at most 28 bytes.
	MchBillNo string `wxpay:"mch_billno"`
}

// SendWorkRedPack is what POST /mmpaymkttransfers/sendworkwxredpack asks for.
type SendWorkRedPack struct {
	// ActName: required, text, at most 32 bytes.
	ActName string `wxpay:"act_name"`
	// Agentid: optional, text.
	Agentid string `wxpay:"agentid"`
	// MchBillNo: required, text, at most 28 bytes.
	MchBillNo string `wxpay:"mch_billno"`
	// ReOpenID: required, text, at most 32 bytes.
	ReOpenID string `wxpay:"re_openid"`
	// Remark: required, text, at most 256 bytes.
	Remark string `wxpay:"remark"`
	// SceneID: optional, text, at most 32 bytes.
	SceneID string `wxpay:"scene_id"`
	// SenderHeaderMediaID: optional, text, at most 128 bytes.
	SenderHeaderMediaID string `wxpay:"sender_header_media_id"`
	// SenderName: required, text, at most 128 bytes.
	SenderName string `wxpay:"sender_name"`
	// TotalAmount: required, an amount.
	TotalAmount int64 `wxpay:"total_amount"`
	// Wishing: required, text, at most 128 bytes.
	Wishing string `wxpay:"wishing"`
	// WorkwxSign: optional, text, at most 32 bytes.
	WorkwxSign string `wxpay:"workwx_sign"`
}

// QueryWorkRedPack is what POST /mmpaymkttransfers/queryworkwxredpack asks for.
type QueryWorkRedPack struct {
	// MchBillNo: required, text, at most 28 bytes.
	MchBillNo string `wxpay:"mch_billno"`
}

// Transfers is what POST /mmpaymkttransfers/promotion/transfers asks for.
type Transfers struct {
	// Amount: required, an amount.
	Amount int64 `wxpay:"amount"`
	// BrandID: optional, a number.
	BrandID int64 `wxpay:"brand_id"`
	// CheckName: required, NO_CHECK or FORCE_CHECK or OPTION_CHECK.
	CheckName string `wxpay:"check_name"`
	// Desc: required, text, at most 100 bytes.
	Desc string `wxpay:"desc"`
	// DeviceInfo: optional, text, at most 32 bytes.
	DeviceInfo string `wxpay:"device_info"`
	// FinderTemplateID: optional, text, at most 128 bytes.
	FinderTemplateID string `wxpay:"finder_template_id"`
	// OpenID: required, text, at most 64 bytes.
	OpenID string `wxpay:"openid"`
	// PartnerTradeNo: required, text, at most 32 bytes.
	PartnerTradeNo string `wxpay:"partner_trade_no"`
	// ReUserName: optional, text, at most 64 bytes.
	ReUserName string `wxpay:"re_user_name"`
	// Scene: optional, text, at most 64 bytes.
	Scene string `wxpay:"scene"`
	// SpbillCreateIP: required, an address, at most 32 bytes.
	SpbillCreateIP string `wxpay:"spbill_create_ip"`
}

// GetTransferInfo is what POST /mmpaymkttransfers/gettransferinfo asks for.
type GetTransferInfo struct {
	// PartnerTradeNo: required, text, at most 32 bytes.
	PartnerTradeNo string `wxpay:"partner_trade_no"`
}

// WorkTransfer is what POST /mmpaymkttransfers/promotion/paywwsptrans2pocket asks for.
type WorkTransfer struct {
	// ActName: optional, text.
	ActName string `wxpay:"act_name"`
	// Agentid: optional, text.
	Agentid string `wxpay:"agentid"`
	// Amount: required, an amount.
	Amount int64 `wxpay:"amount"`
	// ApprovalNumber: optional, text.
	ApprovalNumber string `wxpay:"approval_number"`
	// ApprovalType: optional, a number.
	ApprovalType int64 `wxpay:"approval_type"`
	// CheckName: required, NO_CHECK or FORCE_CHECK or OPTION_CHECK.
	CheckName string `wxpay:"check_name"`
	// Desc: required, text, at most 100 bytes.
	Desc string `wxpay:"desc"`
	// DeviceInfo: optional, text, at most 32 bytes.
	DeviceInfo string `wxpay:"device_info"`
	// OpenID: required, text, at most 64 bytes.
	OpenID string `wxpay:"openid"`
	// PartnerTradeNo: required, text, at most 32 bytes.
	PartnerTradeNo string `wxpay:"partner_trade_no"`
	// ReUserName: optional, text, at most 64 bytes.
	ReUserName string `wxpay:"re_user_name"`
	// SpbillCreateIP: required, an address, at most 32 bytes.
	SpbillCreateIP string `wxpay:"spbill_create_ip"`
	// WorkwxSign: optional, text, at most 32 bytes.
	WorkwxSign string `wxpay:"workwx_sign"`
	// WwMsgType: optional, text, at most 32 bytes.
	WwMsgType string `wxpay:"ww_msg_type"`
}

// QueryWorkTransfer is what POST /mmpaymkttransfers/promotion/querywwsptrans2pocket asks for.
type QueryWorkTransfer struct {
	// PartnerTradeNo: optional, text, at most 28 bytes.
	PartnerTradeNo string `wxpay:"partner_trade_no"`
}

// PayBank is what POST /mmpaysptrans/pay_bank asks for.
type PayBank struct {
	// Amount: required, an amount.
	Amount int64 `wxpay:"amount"`
	// BankCode: required, text, at most 64 bytes.
	BankCode string `wxpay:"bank_code"`
	// Desc: optional, text, at most 512 bytes.
	Desc string `wxpay:"desc"`
	// EncBankNo: required, text, at most 384 bytes.
	EncBankNo string `wxpay:"enc_bank_no"`
	// EncTrueName: required, text, at most 384 bytes.
	EncTrueName string `wxpay:"enc_true_name"`
	// PartnerTradeNo: required, text, at most 32 bytes.
	PartnerTradeNo string `wxpay:"partner_trade_no"`
}

// QueryBank is what POST /mmpaysptrans/query_bank asks for.
type QueryBank struct {
	// PartnerTradeNo: required, text, at most 32 bytes.
	PartnerTradeNo string `wxpay:"partner_trade_no"`
}

// GetPublicKey is what POST /risk/getpublickey asks for.
type GetPublicKey struct {
}

// SendCoupon is what POST /mmpaymkttransfers/send_coupon asks for.
type SendCoupon struct {
	// CouponStockID: required, text.
	CouponStockID string `wxpay:"coupon_stock_id"`
	// DeviceInfo: optional, text, at most 32 bytes.
	DeviceInfo string `wxpay:"device_info"`
	// OpUserID: optional, text, at most 32 bytes.
	OpUserID string `wxpay:"op_user_id"`
	// OpenID: required, text.
	OpenID string `wxpay:"openid"`
	// OpenIDCount: required, a number.
	OpenIDCount int64 `wxpay:"openid_count"`
	// PartnerTradeNo: required, text.
	PartnerTradeNo string `wxpay:"partner_trade_no"`
	// Type: optional, XML.
	Type string `wxpay:"type"`
	// Version: optional, 1.0.
	Version string `wxpay:"version"`
}

// QueryCouponStock is what POST /mmpaymkttransfers/query_coupon_stock asks for.
type QueryCouponStock struct {
	// CouponStockID: required, text.
	CouponStockID string `wxpay:"coupon_stock_id"`
	// DeviceInfo: optional, text, at most 32 bytes.
	DeviceInfo string `wxpay:"device_info"`
	// OpUserID: optional, text, at most 32 bytes.
	OpUserID string `wxpay:"op_user_id"`
	// Type: optional, XML.
	Type string `wxpay:"type"`
	// Version: optional, 1.0.
	Version string `wxpay:"version"`
}

// QueryCoupon is what POST /mmpaymkttransfers/querycouponsinfo asks for.
type QueryCoupon struct {
	// CouponID: required, text.
	CouponID string `wxpay:"coupon_id"`
	// DeviceInfo: optional, text, at most 32 bytes.
	DeviceInfo string `wxpay:"device_info"`
	// OpUserID: optional, text, at most 32 bytes.
	OpUserID string `wxpay:"op_user_id"`
	// OpenID: required, text.
	OpenID string `wxpay:"openid"`
	// StockID: required, text.
	StockID string `wxpay:"stock_id"`
	// Type: optional, XML.
	Type string `wxpay:"type"`
	// Version: optional, 1.0.
	Version string `wxpay:"version"`
}

// ProfitSharing is what POST /secapi/pay/profitsharing asks for.
type ProfitSharing struct {
	// BrandMchID: optional, text, at most 32 bytes.
	BrandMchID string `wxpay:"brand_mch_id"`
	// OutOrderNo: required, text, at most 64 bytes.
	OutOrderNo string `wxpay:"out_order_no"`
	// Receivers: required, JSON, at most 10240 bytes.
	Receivers string `wxpay:"receivers"`
	// TransactionID: required, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// MultiProfitSharing is what POST /secapi/pay/multiprofitsharing asks for.
type MultiProfitSharing struct {
	// OutOrderNo: required, text, at most 64 bytes.
	OutOrderNo string `wxpay:"out_order_no"`
	// Receivers: required, JSON, at most 10240 bytes.
	Receivers string `wxpay:"receivers"`
	// TransactionID: required, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// ProfitSharingFinish is what POST /secapi/pay/profitsharingfinish asks for.
type ProfitSharingFinish struct {
	// Description: required, text, at most 80 bytes.
	Description string `wxpay:"description"`
	// OutOrderNo: required, text, at most 64 bytes.
	OutOrderNo string `wxpay:"out_order_no"`
	// TransactionID: required, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// ProfitSharingQuery is what POST /pay/profitsharingquery asks for.
type ProfitSharingQuery struct {
	// OutOrderNo: required, text, at most 32 bytes.
	OutOrderNo string `wxpay:"out_order_no"`
	// TransactionID: required, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// ProfitSharingAmountQuery is what POST /pay/profitsharingorderamountquery asks for.
type ProfitSharingAmountQuery struct {
	// TransactionID: required, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// ProfitSharingAddReceiver is what POST /pay/profitsharingaddreceiver asks for.
type ProfitSharingAddReceiver struct {
	// Receiver: required, JSON, at most 2048 bytes.
	Receiver string `wxpay:"receiver"`
}

// ProfitSharingRemoveReceiver is what POST /pay/profitsharingremovereceiver asks for.
type ProfitSharingRemoveReceiver struct {
	// Receiver: required, JSON, at most 2048 bytes.
	Receiver string `wxpay:"receiver"`
}

// ProfitSharingReturn is what POST /secapi/pay/profitsharingreturn asks for.
type ProfitSharingReturn struct {
	// Description: required, text, at most 80 bytes.
	Description string `wxpay:"description"`
	// OrderID: optional, text, at most 64 bytes.
	OrderID string `wxpay:"order_id"`
	// OutOrderNo: optional, text, at most 64 bytes.
	OutOrderNo string `wxpay:"out_order_no"`
	// OutReturnNo: required, text, at most 32 bytes.
	OutReturnNo string `wxpay:"out_return_no"`
	// ReturnAccount: required, text, at most 64 bytes.
	ReturnAccount string `wxpay:"return_account"`
	// ReturnAccountType: required, text, at most 32 bytes.
	ReturnAccountType string `wxpay:"return_account_type"`
	// ReturnAmount: required, an amount.
	ReturnAmount int64 `wxpay:"return_amount"`
}

// ProfitSharingReturnQuery is what POST /pay/profitsharingreturnquery asks for.
type ProfitSharingReturnQuery struct {
	// OrderID: optional, text, at most 64 bytes.
	OrderID string `wxpay:"order_id"`
	// OutOrderNo: optional, text, at most 64 bytes.
	OutOrderNo string `wxpay:"out_order_no"`
	// OutReturnNo: required, text, at most 32 bytes.
	OutReturnNo string `wxpay:"out_return_no"`
}

// ProfitSharingRatioQuery is what POST /pay/profitsharingmerchantratioquery asks for.
type ProfitSharingRatioQuery struct {
	// BrandMchID: optional, text, at most 32 bytes.
	BrandMchID string `wxpay:"brand_mch_id"`
}

// EntrustWeb is what GET /papay/entrustweb asks for.
type EntrustWeb struct {
	// ContractCode: required, text.
	ContractCode string `wxpay:"contract_code"`
	// ContractDisplayAccount: required, text.
	ContractDisplayAccount string `wxpay:"contract_display_account"`
	// NotifyURL: required, a URL without a query.
	NotifyURL string `wxpay:"notify_url"`
	// PlanID: required, a number.
	PlanID int64 `wxpay:"plan_id"`
	// RequestSerial: required, a number.
	RequestSerial int64 `wxpay:"request_serial"`
	// ReturnWeb: optional, a number.
	ReturnWeb int64 `wxpay:"return_web"`
	// Timestamp: required, a number.
	Timestamp int64 `wxpay:"timestamp"`
	// Version: required, text.
	Version string `wxpay:"version"`
}

// H5EntrustWeb is what GET /papay/h5entrustweb asks for.
type H5EntrustWeb struct {
	// ClientIP: required, an address.
	ClientIP string `wxpay:"clientip"`
	// ContractCode: required, text.
	ContractCode string `wxpay:"contract_code"`
	// ContractDisplayAccount: required, text.
	ContractDisplayAccount string `wxpay:"contract_display_account"`
	// NotifyURL: required, a URL without a query.
	NotifyURL string `wxpay:"notify_url"`
	// PlanID: required, text.
	PlanID string `wxpay:"plan_id"`
	// RequestSerial: required, a number.
	RequestSerial int64 `wxpay:"request_serial"`
	// ReturnAppID: optional, text.
	ReturnAppID string `wxpay:"return_appid"`
	// Timestamp: required, a number.
	Timestamp int64 `wxpay:"timestamp"`
	// Version: required, text.
	Version string `wxpay:"version"`
}

// PreEntrustWeb is what POST /papay/preentrustweb asks for.
type PreEntrustWeb struct {
	// ContractCode: required, text.
	ContractCode string `wxpay:"contract_code"`
	// ContractDisplayAccount: required, text.
	ContractDisplayAccount string `wxpay:"contract_display_account"`
	// NotifyURL: required, a URL without a query.
	NotifyURL string `wxpay:"notify_url"`
	// PlanID: required, text.
	PlanID string `wxpay:"plan_id"`
	// RequestSerial: required, a number.
	RequestSerial int64 `wxpay:"request_serial"`
	// ReturnApp: optional, Y or N.
	ReturnApp string `wxpay:"return_app"`
	// Timestamp: required, a number.
	Timestamp int64 `wxpay:"timestamp"`
	// Version: required, 1.0.
	Version string `wxpay:"version"`
}

// QueryContract is what POST /papay/querycontract asks for.
type QueryContract struct {
	// ContractCode: optional, text, at most 128 bytes.
	ContractCode string `wxpay:"contract_code"`
	// ContractID: optional, text, at most 32 bytes.
	ContractID string `wxpay:"contract_id"`
	// PlanID: optional, a number.
	PlanID int64 `wxpay:"plan_id"`
	// Version: required, 1.0.
	Version string `wxpay:"version"`
}

// DeleteContract is what POST /papay/deletecontract asks for.
type DeleteContract struct {
	// ContractCode: optional, text, at most 128 bytes.
	ContractCode string `wxpay:"contract_code"`
	// ContractID: optional, text.
	ContractID string `wxpay:"contract_id"`
	// ContractTerminationRemark: required, text, at most 512 bytes.
	ContractTerminationRemark string `wxpay:"contract_termination_remark"`
	// PlanID: optional, text.
	PlanID string `wxpay:"plan_id"`
	// Version: required, 1.0.
	Version string `wxpay:"version"`
}

// ContractOrder is what POST /pay/contractorder asks for.
type ContractOrder struct {
	// Attach: optional, text, at most 127 bytes.
	Attach string `wxpay:"attach"`
	// Body: required, text, at most 127 bytes.
	Body string `wxpay:"body"`
	// ContractCode: required, text, at most 32 bytes.
	ContractCode string `wxpay:"contract_code"`
	// ContractDisplayAccount: required, text.
	ContractDisplayAccount string `wxpay:"contract_display_account"`
	// ContractNotifyURL: required, a URL without a query.
	ContractNotifyURL string `wxpay:"contract_notify_url"`
	// Detail: optional, text, at most 8192 bytes.
	Detail string `wxpay:"detail"`
	// DeviceInfo: optional, text, at most 32 bytes.
	DeviceInfo string `wxpay:"device_info"`
	// GoodsTag: optional, text, at most 32 bytes.
	GoodsTag string `wxpay:"goods_tag"`
	// LimitPay: optional, text, at most 32 bytes.
	LimitPay string `wxpay:"limit_pay"`
	// NotifyURL: required, a URL without a query, at most 256 bytes.
	NotifyURL string `wxpay:"notify_url"`
	// OpenID: optional, text, at most 128 bytes.
	OpenID string `wxpay:"openid"`
	// OutTradeNo: required, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// PlanID: required, a number.
	PlanID int64 `wxpay:"plan_id"`
	// ProductID: optional, text, at most 32 bytes.
	ProductID string `wxpay:"product_id"`
	// RequestSerial: required, a number.
	RequestSerial int64 `wxpay:"request_serial"`
	// SpbillCreateIP: required, an address, at most 16 bytes.
	SpbillCreateIP string `wxpay:"spbill_create_ip"`
	// SubOpenID: optional, text, at most 128 bytes.
	SubOpenID string `wxpay:"sub_openid"`
	// TimeExpire: optional, a time.
	TimeExpire time.Time `wxpay:"time_expire"`
	// TimeStart: optional, a time.
	TimeStart time.Time `wxpay:"time_start"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
	// TradeType: required, JSAPI or NATIVE or APP or MWEB.
	TradeType string `wxpay:"trade_type"`
}

// EntrustedPay is what POST /pay/pappayapply asks for.
type EntrustedPay struct {
	// Attach: optional, text, at most 128 bytes.
	Attach string `wxpay:"attach"`
	// Body: required, text, at most 127 bytes.
	Body string `wxpay:"body"`
	// ContractID: required, text.
	ContractID string `wxpay:"contract_id"`
	// Detail: optional, text, at most 8192 bytes.
	Detail string `wxpay:"detail"`
	// FeeType: optional, text, at most 16 bytes.
	FeeType string `wxpay:"fee_type"`
	// GoodsTag: optional, text, at most 32 bytes.
	GoodsTag string `wxpay:"goods_tag"`
	// NotifyURL: required, a URL without a query.
	NotifyURL string `wxpay:"notify_url"`
	// OutTradeNo: required, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// Receipt: optional, Y or N.
	Receipt string `wxpay:"receipt"`
	// SpbillCreateIP: required, an address, at most 16 bytes.
	SpbillCreateIP string `wxpay:"spbill_create_ip"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
	// TradeType: required, text.
	TradeType string `wxpay:"trade_type"`
}

// EntrustedPayQuery is what POST /pay/paporderquery asks for.
type EntrustedPayQuery struct {
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// PartnerEntrustWeb is what GET /papay/partner/entrustweb asks for.
type PartnerEntrustWeb struct {
	// ContractCode: required, text.
	ContractCode string `wxpay:"contract_code"`
	// ContractDisplayAccount: required, text.
	ContractDisplayAccount string `wxpay:"contract_display_account"`
	// NotifyURL: required, a URL without a query.
	NotifyURL string `wxpay:"notify_url"`
	// PlanID: required, a number.
	PlanID int64 `wxpay:"plan_id"`
	// RequestSerial: required, a number.
	RequestSerial int64 `wxpay:"request_serial"`
	// ReturnWeb: optional, a number.
	ReturnWeb int64 `wxpay:"return_web"`
	// Timestamp: required, a number.
	Timestamp int64 `wxpay:"timestamp"`
	// Version: required, text.
	Version string `wxpay:"version"`
}

// PartnerH5EntrustWeb is what GET /papay/partner/h5entrustweb asks for.
type PartnerH5EntrustWeb struct {
	// ClientIP: required, an address.
	ClientIP string `wxpay:"clientip"`
	// ContractCode: required, text.
	ContractCode string `wxpay:"contract_code"`
	// ContractDisplayAccount: required, text.
	ContractDisplayAccount string `wxpay:"contract_display_account"`
	// Creid: optional, text.
	Creid string `wxpay:"creid"`
	// Deviceid: optional, text.
	Deviceid string `wxpay:"deviceid"`
	// Email: optional, text.
	Email string `wxpay:"email"`
	// Mobile: optional, text.
	Mobile string `wxpay:"mobile"`
	// NotifyURL: required, a URL without a query.
	NotifyURL string `wxpay:"notify_url"`
	// OpenID: optional, text.
	OpenID string `wxpay:"openid"`
	// Outerid: optional, text.
	Outerid string `wxpay:"outerid"`
	// PlanID: required, text.
	PlanID string `wxpay:"plan_id"`
	// Qq: optional, text.
	Qq string `wxpay:"qq"`
	// RequestSerial: required, a number.
	RequestSerial int64 `wxpay:"request_serial"`
	// ReturnAppID: optional, text.
	ReturnAppID string `wxpay:"return_appid"`
	// Timestamp: required, a number.
	Timestamp int64 `wxpay:"timestamp"`
	// Version: required, text.
	Version string `wxpay:"version"`
}

// PartnerPreEntrustWeb is what POST /papay/partner/preentrustweb asks for.
type PartnerPreEntrustWeb struct {
	// ContractCode: required, text.
	ContractCode string `wxpay:"contract_code"`
	// ContractDisplayAccount: required, text.
	ContractDisplayAccount string `wxpay:"contract_display_account"`
	// NotifyURL: required, a URL without a query.
	NotifyURL string `wxpay:"notify_url"`
	// PlanID: required, text.
	PlanID string `wxpay:"plan_id"`
	// RequestSerial: required, a number.
	RequestSerial int64 `wxpay:"request_serial"`
	// ReturnApp: optional, Y or N.
	ReturnApp string `wxpay:"return_app"`
	// Timestamp: required, a number.
	Timestamp int64 `wxpay:"timestamp"`
	// Version: required, 1.0.
	Version string `wxpay:"version"`
}

// PartnerQueryContract is what POST /papay/partner/querycontract asks for.
type PartnerQueryContract struct {
	// ContractCode: optional, text.
	ContractCode string `wxpay:"contract_code"`
	// ContractID: optional, text.
	ContractID string `wxpay:"contract_id"`
	// PlanID: optional, text.
	PlanID string `wxpay:"plan_id"`
	// Version: required, 1.0.
	Version string `wxpay:"version"`
}

// PartnerDeleteContract is what POST /papay/partner/deletecontract asks for.
type PartnerDeleteContract struct {
	// ContractCode: optional, text, at most 128 bytes.
	ContractCode string `wxpay:"contract_code"`
	// ContractID: optional, text.
	ContractID string `wxpay:"contract_id"`
	// ContractTerminationRemark: required, text, at most 512 bytes.
	ContractTerminationRemark string `wxpay:"contract_termination_remark"`
	// PlanID: optional, text.
	PlanID string `wxpay:"plan_id"`
	// Version: required, 1.0.
	Version string `wxpay:"version"`
}

// PartnerEntrustedPay is what POST /pay/partner/pappayapply asks for.
type PartnerEntrustedPay struct {
	// Attach: optional, text, at most 128 bytes.
	Attach string `wxpay:"attach"`
	// Body: required, text, at most 127 bytes.
	Body string `wxpay:"body"`
	// ContractID: required, text.
	ContractID string `wxpay:"contract_id"`
	// Detail: optional, text, at most 8192 bytes.
	Detail string `wxpay:"detail"`
	// FeeType: optional, text, at most 16 bytes.
	FeeType string `wxpay:"fee_type"`
	// GoodsTag: optional, text, at most 32 bytes.
	GoodsTag string `wxpay:"goods_tag"`
	// NotifyURL: required, a URL without a query.
	NotifyURL string `wxpay:"notify_url"`
	// OutTradeNo: required, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// Receipt: optional, Y or N.
	Receipt string `wxpay:"receipt"`
	// SpbillCreateIP: required, an address, at most 16 bytes.
	SpbillCreateIP string `wxpay:"spbill_create_ip"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
	// TradeType: required, text.
	TradeType string `wxpay:"trade_type"`
}

// PartnerEntrustedPayQuery is what POST /pay/partner/paporderquery asks for.
type PartnerEntrustedPayQuery struct {
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// DepositUnifiedOrder is what POST /deposit/unifiedorder asks for.
type DepositUnifiedOrder struct {
	// Attach: optional, text, at most 127 bytes.
	Attach string `wxpay:"attach"`
	// Body: required, text, at most 127 bytes.
	Body string `wxpay:"body"`
	// Detail: optional, JSON, at most 6000 bytes.
	Detail string `wxpay:"detail"`
	// DeviceInfo: optional, text, at most 32 bytes.
	DeviceInfo string `wxpay:"device_info"`
	// FeeType: required, text, at most 16 bytes.
	FeeType string `wxpay:"fee_type"`
	// LimitPay: optional, text, at most 32 bytes.
	LimitPay string `wxpay:"limit_pay"`
	// NotifyURL: required, a URL without a query, at most 256 bytes.
	NotifyURL string `wxpay:"notify_url"`
	// OpenID: optional, text, at most 128 bytes.
	OpenID string `wxpay:"openid"`
	// OutTradeNo: required, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// ProductID: optional, text, at most 32 bytes.
	ProductID string `wxpay:"product_id"`
	// Receipt: optional, Y or N.
	Receipt string `wxpay:"receipt"`
	// SceneInfo: optional, JSON, at most 256 bytes.
	SceneInfo string `wxpay:"scene_info"`
	// SpbillCreateIP: required, an address, at most 64 bytes.
	SpbillCreateIP string `wxpay:"spbill_create_ip"`
	// SubOpenID: optional, text, at most 128 bytes.
	SubOpenID string `wxpay:"sub_openid"`
	// TimeExpire: optional, a time.
	TimeExpire time.Time `wxpay:"time_expire"`
	// TimeStart: optional, a time.
	TimeStart time.Time `wxpay:"time_start"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
	// TradeType: required, JSAPI or APP.
	TradeType string `wxpay:"trade_type"`
}

// DepositMicropay is what POST /deposit/micropay asks for.
type DepositMicropay struct {
	// Attach: optional, text, at most 127 bytes.
	Attach string `wxpay:"attach"`
	// AuthCode: required, a payment code.
	AuthCode string `wxpay:"auth_code"`
	// Body: required, text, at most 127 bytes.
	Body string `wxpay:"body"`
	// Deposit: required, Y or N.
	Deposit string `wxpay:"deposit"`
	// Detail: optional, JSON, at most 6000 bytes.
	Detail string `wxpay:"detail"`
	// DeviceInfo: optional, text, at most 32 bytes.
	DeviceInfo string `wxpay:"device_info"`
	// FeeType: required, text, at most 16 bytes.
	FeeType string `wxpay:"fee_type"`
	// GoodsTag: optional, text, at most 32 bytes.
	GoodsTag string `wxpay:"goods_tag"`
	// LimitPay: optional, text, at most 32 bytes.
	LimitPay string `wxpay:"limit_pay"`
	// OutTradeNo: required, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// ProfitSharing: optional, N or Y.
	ProfitSharing string `wxpay:"profit_sharing"`
	// Receipt: optional, Y or N.
	Receipt string `wxpay:"receipt"`
	// SceneInfo: optional, JSON, at most 256 bytes.
	SceneInfo string `wxpay:"scene_info"`
	// SpbillCreateIP: required, an address, at most 64 bytes.
	SpbillCreateIP string `wxpay:"spbill_create_ip"`
	// TimeExpire: optional, a time.
	TimeExpire time.Time `wxpay:"time_expire"`
	// TimeStart: optional, a time.
	TimeStart time.Time `wxpay:"time_start"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
	// Version: optional, text, at most 32 bytes.
	Version string `wxpay:"version"`
}

// DepositFacePay is what POST /deposit/facepay asks for.
type DepositFacePay struct {
	// Attach: optional, text, at most 127 bytes.
	Attach string `wxpay:"attach"`
	// Body: required, text, at most 127 bytes.
	Body string `wxpay:"body"`
	// Deposit: optional, Y or N.
	Deposit string `wxpay:"deposit"`
	// Detail: optional, JSON, at most 6000 bytes.
	Detail string `wxpay:"detail"`
	// DeviceInfo: optional, text, at most 32 bytes.
	DeviceInfo string `wxpay:"device_info"`
	// FaceCode: required, text, at most 128 bytes.
	FaceCode string `wxpay:"face_code"`
	// FeeType: required, text, at most 16 bytes.
	FeeType string `wxpay:"fee_type"`
	// GoodsTag: optional, text, at most 32 bytes.
	GoodsTag string `wxpay:"goods_tag"`
	// LimitPay: optional, text, at most 32 bytes.
	LimitPay string `wxpay:"limit_pay"`
	// OpenID: optional, text, at most 128 bytes.
	OpenID string `wxpay:"openid"`
	// OutTradeNo: required, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// SpbillCreateIP: required, an address, at most 16 bytes.
	SpbillCreateIP string `wxpay:"spbill_create_ip"`
	// TimeExpire: optional, a time.
	TimeExpire time.Time `wxpay:"time_expire"`
	// TimeStart: optional, a time.
	TimeStart time.Time `wxpay:"time_start"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
}

// DepositOrderQuery is what POST /deposit/orderquery asks for.
type DepositOrderQuery struct {
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
	// Version: optional, 1.0.
	Version string `wxpay:"version"`
}

// DepositReverse is what POST /deposit/reverse asks for.
type DepositReverse struct {
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// DepositConsume is what POST /deposit/consume asks for.
type DepositConsume struct {
	// ConsumeFee: required, an amount.
	ConsumeFee int64 `wxpay:"consume_fee"`
	// FeeType: required, text, at most 16 bytes.
	FeeType string `wxpay:"fee_type"`
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// DepositRefund is what POST /deposit/refund asks for.
type DepositRefund struct {
	// NotifyURL: optional, a URL without a query, at most 256 bytes.
	NotifyURL string `wxpay:"notify_url"`
	// OutRefundNo: required, a number of yours, at most 64 bytes.
	OutRefundNo string `wxpay:"out_refund_no"`
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// RefundAccount: optional, text, at most 30 bytes.
	RefundAccount string `wxpay:"refund_account"`
	// RefundDesc: optional, text, at most 80 bytes.
	RefundDesc string `wxpay:"refund_desc"`
	// RefundFee: required, an amount.
	RefundFee int64 `wxpay:"refund_fee"`
	// RefundFeeType: optional, text, at most 8 bytes.
	RefundFeeType string `wxpay:"refund_fee_type"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// DepositRefundQuery is what POST /deposit/refundquery asks for.
type DepositRefundQuery struct {
	// Offset: optional, a number.
	Offset int64 `wxpay:"offset"`
	// OutRefundNo: optional, a number of yours, at most 64 bytes.
	OutRefundNo string `wxpay:"out_refund_no"`
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// RefundID: optional, text, at most 32 bytes.
	RefundID string `wxpay:"refund_id"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// FaceAuthInfo is what POST /face/get_wxpayface_authinfo asks for.
type FaceAuthInfo struct {
	// Attach: optional, text.
	Attach string `wxpay:"attach"`
	// DeviceID: required, text, at most 32 bytes.
	DeviceID string `wxpay:"device_id"`
	// Now: required, a number.
	Now int64 `wxpay:"now"`
	// Rawdata: required, text, at most 2048 bytes.
	Rawdata string `wxpay:"rawdata"`
	// StoreID: required, text, at most 32 bytes.
	StoreID string `wxpay:"store_id"`
	// StoreName: required, text, at most 128 bytes.
	StoreName string `wxpay:"store_name"`
	// Version: required, 1.
	Version string `wxpay:"version"`
}

// FacePay is what POST /pay/facepay asks for.
type FacePay struct {
	// Attach: optional, text, at most 127 bytes.
	Attach string `wxpay:"attach"`
	// Body: required, text, at most 127 bytes.
	Body string `wxpay:"body"`
	// Deposit: optional, Y or N.
	Deposit string `wxpay:"deposit"`
	// Detail: optional, JSON, at most 6000 bytes.
	Detail string `wxpay:"detail"`
	// DeviceInfo: optional, text, at most 32 bytes.
	DeviceInfo string `wxpay:"device_info"`
	// FaceCode: required, text, at most 128 bytes.
	FaceCode string `wxpay:"face_code"`
	// FeeType: required, text, at most 16 bytes.
	FeeType string `wxpay:"fee_type"`
	// GoodsTag: optional, text, at most 32 bytes.
	GoodsTag string `wxpay:"goods_tag"`
	// LimitPay: optional, text, at most 32 bytes.
	LimitPay string `wxpay:"limit_pay"`
	// OpenID: optional, text, at most 128 bytes.
	OpenID string `wxpay:"openid"`
	// OutTradeNo: required, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// SpbillCreateIP: required, an address, at most 16 bytes.
	SpbillCreateIP string `wxpay:"spbill_create_ip"`
	// TimeExpire: optional, a time.
	TimeExpire time.Time `wxpay:"time_expire"`
	// TimeStart: optional, a time.
	TimeStart time.Time `wxpay:"time_start"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
}

// FacePayQuery is what POST /pay/facepayquery asks for.
type FacePayQuery struct {
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
	// Version: optional, 1.0.
	Version string `wxpay:"version"`
}

// FacePayReverse is what POST /secapi/pay/facepayreverse asks for.
type FacePayReverse struct {
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// TransitPay is what POST /transit/pay/payapply asks for.
type TransitPay struct {
	// Attach: optional, text, at most 127 bytes.
	Attach string `wxpay:"attach"`
	// Body: required, text, at most 127 bytes.
	Body string `wxpay:"body"`
	// ClientIP: optional, an address.
	ClientIP string `wxpay:"clientip"`
	// ContractID: optional, text, at most 32 bytes.
	ContractID string `wxpay:"contract_id"`
	// Creid: optional, text.
	Creid string `wxpay:"creid"`
	// Detail: optional, text, at most 6000 bytes.
	Detail string `wxpay:"detail"`
	// Deviceid: optional, text.
	Deviceid string `wxpay:"deviceid"`
	// Email: optional, text.
	Email string `wxpay:"email"`
	// FeeType: optional, text, at most 16 bytes.
	FeeType string `wxpay:"fee_type"`
	// GoodsTag: optional, text, at most 32 bytes.
	GoodsTag string `wxpay:"goods_tag"`
	// Mobile: optional, text.
	Mobile string `wxpay:"mobile"`
	// NotifyURL: required, a URL without a query, at most 256 bytes.
	NotifyURL string `wxpay:"notify_url"`
	// OpenID: optional, text.
	OpenID string `wxpay:"openid"`
	// OutTradeNo: required, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// Outerid: optional, text.
	Outerid string `wxpay:"outerid"`
	// Qq: optional, text.
	Qq string `wxpay:"qq"`
	// SceneInfo: required, JSON, at most 1024 bytes.
	SceneInfo string `wxpay:"scene_info"`
	// SpbillCreateIP: required, an address, at most 16 bytes.
	SpbillCreateIP string `wxpay:"spbill_create_ip"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
	// TradeScene: required, text, at most 16 bytes.
	TradeScene string `wxpay:"trade_scene"`
	// TradeType: required, PAP.
	TradeType string `wxpay:"trade_type"`
	// Version: required, 2.0.
	Version string `wxpay:"version"`
}

// TransitQueryState is what POST /transit/pay/querystate asks for.
type TransitQueryState struct {
	// ContractID: optional, text.
	ContractID string `wxpay:"contract_id"`
	// OpenID: optional, text.
	OpenID string `wxpay:"openid"`
}

// TransitQueryOrder is what POST /transit/queryorder asks for.
type TransitQueryOrder struct {
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// PartnerTransitPay is what POST /transit/partnerpay/payapply asks for.
type PartnerTransitPay struct {
	// Attach: optional, text, at most 127 bytes.
	Attach string `wxpay:"attach"`
	// Body: required, text, at most 127 bytes.
	Body string `wxpay:"body"`
	// ClientIP: optional, an address.
	ClientIP string `wxpay:"clientip"`
	// ContractID: optional, text, at most 32 bytes.
	ContractID string `wxpay:"contract_id"`
	// Creid: optional, text.
	Creid string `wxpay:"creid"`
	// Detail: optional, text, at most 6000 bytes.
	Detail string `wxpay:"detail"`
	// Deviceid: optional, text.
	Deviceid string `wxpay:"deviceid"`
	// Email: optional, text.
	Email string `wxpay:"email"`
	// FeeType: optional, text, at most 16 bytes.
	FeeType string `wxpay:"fee_type"`
	// GoodsTag: optional, text, at most 32 bytes.
	GoodsTag string `wxpay:"goods_tag"`
	// Mobile: optional, text.
	Mobile string `wxpay:"mobile"`
	// NotifyURL: required, a URL without a query, at most 256 bytes.
	NotifyURL string `wxpay:"notify_url"`
	// OpenID: optional, text.
	OpenID string `wxpay:"openid"`
	// OutTradeNo: required, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// Outerid: optional, text.
	Outerid string `wxpay:"outerid"`
	// Qq: optional, text.
	Qq string `wxpay:"qq"`
	// SceneInfo: required, JSON, at most 1024 bytes.
	SceneInfo string `wxpay:"scene_info"`
	// SpbillCreateIP: required, an address, at most 16 bytes.
	SpbillCreateIP string `wxpay:"spbill_create_ip"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
	// TradeScene: required, text, at most 16 bytes.
	TradeScene string `wxpay:"trade_scene"`
	// TradeType: required, PAP.
	TradeType string `wxpay:"trade_type"`
	// Version: required, 2.0.
	Version string `wxpay:"version"`
}

// PartnerTransitQueryState is what POST /transit/partnerpay/querystate asks for.
type PartnerTransitQueryState struct {
	// ContractID: optional, text.
	ContractID string `wxpay:"contract_id"`
	// OpenID: optional, text.
	OpenID string `wxpay:"openid"`
}

// PartnerTransitQueryOrder is what POST /transit/partnerpay/queryorder asks for.
type PartnerTransitQueryOrder struct {
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// TransactionID: optional, text, at most 32 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// VehicleEntry is what POST /vehicle/pay/notification asks for.
type VehicleEntry struct {
	// SceneInfo: required, JSON, at most 1024 bytes.
	SceneInfo string `wxpay:"scene_info"`
	// TradeScene: required, text, at most 16 bytes.
	TradeScene string `wxpay:"trade_scene"`
	// Version: required, text, at most 16 bytes.
	Version string `wxpay:"version"`
}

// VehiclePay is what POST /vehicle/pay/payapply asks for.
type VehiclePay struct {
	// Attach: optional, text, at most 127 bytes.
	Attach string `wxpay:"attach"`
	// Body: required, text, at most 127 bytes.
	Body string `wxpay:"body"`
	// Detail: optional, text, at most 6000 bytes.
	Detail string `wxpay:"detail"`
	// FeeType: optional, text, at most 16 bytes.
	FeeType string `wxpay:"fee_type"`
	// GoodsTag: optional, text, at most 32 bytes.
	GoodsTag string `wxpay:"goods_tag"`
	// NotifyURL: required, a URL without a query, at most 256 bytes.
	NotifyURL string `wxpay:"notify_url"`
	// OpenID: optional, text, at most 32 bytes.
	OpenID string `wxpay:"openid"`
	// OutTradeNo: required, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// ProfitSharing: optional, Y or N.
	ProfitSharing string `wxpay:"profit_sharing"`
	// SceneInfo: required, JSON, at most 1024 bytes.
	SceneInfo string `wxpay:"scene_info"`
	// SpbillCreateIP: required, an address, at most 16 bytes.
	SpbillCreateIP string `wxpay:"spbill_create_ip"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
	// TradeScene: required, text, at most 16 bytes.
	TradeScene string `wxpay:"trade_scene"`
	// TradeType: required, PAP.
	TradeType string `wxpay:"trade_type"`
	// Version: required, 3.0.
	Version string `wxpay:"version"`
}

// VehicleQueryState is what POST /vehicle/pay/querystate asks for.
type VehicleQueryState struct {
	// JumpScene: optional, text, at most 16 bytes.
	JumpScene string `wxpay:"jump_scene"`
	// OpenID: optional, text, at most 32 bytes.
	OpenID string `wxpay:"openid"`
	// PlateNumber: optional, text, at most 32 bytes.
	PlateNumber string `wxpay:"plate_number"`
	// TradeScene: required, text, at most 16 bytes.
	TradeScene string `wxpay:"trade_scene"`
	// Version: required, 3.0.
	Version string `wxpay:"version"`
}

// PartnerVehicleEntry is what POST /vehicle/partnerpay/notification asks for.
type PartnerVehicleEntry struct {
	// SceneInfo: required, JSON, at most 1024 bytes.
	SceneInfo string `wxpay:"scene_info"`
	// TradeScene: required, text, at most 16 bytes.
	TradeScene string `wxpay:"trade_scene"`
	// Version: required, 3.0.
	Version string `wxpay:"version"`
}

// PartnerVehiclePay is what POST /vehicle/partnerpay/payapply asks for.
type PartnerVehiclePay struct {
	// Attach: optional, text, at most 127 bytes.
	Attach string `wxpay:"attach"`
	// Body: required, text, at most 127 bytes.
	Body string `wxpay:"body"`
	// Detail: optional, text, at most 6000 bytes.
	Detail string `wxpay:"detail"`
	// FeeType: optional, text, at most 16 bytes.
	FeeType string `wxpay:"fee_type"`
	// GoodsTag: optional, text, at most 32 bytes.
	GoodsTag string `wxpay:"goods_tag"`
	// NotifyURL: required, a URL without a query, at most 256 bytes.
	NotifyURL string `wxpay:"notify_url"`
	// OpenID: optional, text, at most 32 bytes.
	OpenID string `wxpay:"openid"`
	// OutTradeNo: required, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// ProfitSharing: optional, Y or N.
	ProfitSharing string `wxpay:"profit_sharing"`
	// SceneInfo: required, JSON, at most 1024 bytes.
	SceneInfo string `wxpay:"scene_info"`
	// SpbillCreateIP: required, an address, at most 16 bytes.
	SpbillCreateIP string `wxpay:"spbill_create_ip"`
	// TotalFee: required, an amount.
	TotalFee int64 `wxpay:"total_fee"`
	// TradeScene: required, text, at most 16 bytes.
	TradeScene string `wxpay:"trade_scene"`
	// TradeType: required, PAP.
	TradeType string `wxpay:"trade_type"`
	// Version: required, 3.0.
	Version string `wxpay:"version"`
}

// PartnerVehicleQueryState is what POST /vehicle/partnerpay/querystate asks for.
type PartnerVehicleQueryState struct {
	// JumpScene: optional, text, at most 16 bytes.
	JumpScene string `wxpay:"jump_scene"`
	// OpenID: optional, text, at most 32 bytes.
	OpenID string `wxpay:"openid"`
	// PlateNumber: optional, text, at most 32 bytes.
	PlateNumber string `wxpay:"plate_number"`
	// SubOpenID: optional, text, at most 32 bytes.
	SubOpenID string `wxpay:"sub_openid"`
	// TradeScene: required, text, at most 16 bytes.
	TradeScene string `wxpay:"trade_scene"`
	// Version: required, 3.0.
	Version string `wxpay:"version"`
}

// CreateRentBill is what POST /wxv/createrentbill asks for.
type CreateRentBill struct {
	// Address: optional, text, at most 400 bytes.
	Address string `wxpay:"address"`
	// Attach: optional, text, at most 200 bytes.
	Attach string `wxpay:"attach"`
	// CertSerialNo: required, text, at most 128 bytes.
	CertSerialNo string `wxpay:"cert_serial_no"`
	// DepositAmount: required, an amount.
	DepositAmount int64 `wxpay:"deposit_amount"`
	// EndTime: optional, text, at most 14 bytes.
	EndTime string `wxpay:"end_time"`
	// GoodsName: required, text, at most 40 bytes.
	GoodsName string `wxpay:"goods_name"`
	// Name: optional, text, at most 400 bytes.
	Name string `wxpay:"name"`
	// OpenID: optional, text, at most 128 bytes.
	OpenID string `wxpay:"openid"`
	// OutOrderNo: required, text, at most 32 bytes.
	OutOrderNo string `wxpay:"out_order_no"`
	// Phone: optional, text, at most 400 bytes.
	Phone string `wxpay:"phone"`
	// RentFeeDesc: optional, text, at most 30 bytes.
	RentFeeDesc string `wxpay:"rent_fee_desc"`
	// RentUnit: required, text, at most 32 bytes.
	RentUnit string `wxpay:"rent_unit"`
	// RentUnitFee: required, an amount.
	RentUnitFee int64 `wxpay:"rent_unit_fee"`
	// ServiceID: required, text, at most 32 bytes.
	ServiceID string `wxpay:"service_id"`
	// ServiceLocation: optional, text, at most 20 bytes.
	ServiceLocation string `wxpay:"service_location"`
	// StartTime: optional, text, at most 14 bytes.
	StartTime string `wxpay:"start_time"`
	// Userid: optional, text, at most 400 bytes.
	Userid string `wxpay:"userid"`
	// Version: required, 1.0.
	Version string `wxpay:"version"`
}

// QueryRentBill is what POST /wxv/queryrentbill asks for.
type QueryRentBill struct {
	// OutOrderNo: optional, text, at most 32 bytes.
	OutOrderNo string `wxpay:"out_order_no"`
	// ReturnQueryID: optional, text.
	ReturnQueryID string `wxpay:"return_query_id"`
	// ServiceID: required, text, at most 32 bytes.
	ServiceID string `wxpay:"service_id"`
	// Version: required, 1.0.
	Version string `wxpay:"version"`
}

// FinishRentBill is what POST /wxv/finishrentbill asks for.
type FinishRentBill struct {
	// CompensationFee: required, an amount.
	CompensationFee int64 `wxpay:"compensation_fee"`
	// CompensationFeeDesc: optional, text, at most 30 bytes.
	CompensationFeeDesc string `wxpay:"compensation_fee_desc"`
	// FinishTicket: required, text, at most 512 bytes.
	FinishTicket string `wxpay:"finish_ticket"`
	// OutOrderNo: required, text, at most 32 bytes.
	OutOrderNo string `wxpay:"out_order_no"`
	// ProfitSharing: required, Y or N.
	ProfitSharing string `wxpay:"profit_sharing"`
	// RealEndTime: optional, text, at most 14 bytes.
	RealEndTime string `wxpay:"real_end_time"`
	// RentFee: required, an amount.
	RentFee int64 `wxpay:"rent_fee"`
	// Returned: required, text, at most 32 bytes.
	Returned string `wxpay:"returned"`
	// ServiceEndLocation: optional, text, at most 30 bytes.
	ServiceEndLocation string `wxpay:"service_end_location"`
	// ServiceID: required, text, at most 32 bytes.
	ServiceID string `wxpay:"service_id"`
	// TotalAmount: required, an amount.
	TotalAmount int64 `wxpay:"total_amount"`
	// Version: required, 1.0.
	Version string `wxpay:"version"`
}

// ChangeRentMoney is what POST /wxv/changerentmoney asks for.
type ChangeRentMoney struct {
	// CompensationFee: required, an amount.
	CompensationFee int64 `wxpay:"compensation_fee"`
	// CompensationFeeDesc: optional, text, at most 30 bytes.
	CompensationFeeDesc string `wxpay:"compensation_fee_desc"`
	// OutOrderNo: required, text, at most 32 bytes.
	OutOrderNo string `wxpay:"out_order_no"`
	// Reason: optional, text, at most 50 bytes.
	Reason string `wxpay:"reason"`
	// RentFee: required, an amount.
	RentFee int64 `wxpay:"rent_fee"`
	// ServiceID: required, text, at most 32 bytes.
	ServiceID string `wxpay:"service_id"`
	// TotalAmount: required, an amount.
	TotalAmount int64 `wxpay:"total_amount"`
	// Version: required, 1.0.
	Version string `wxpay:"version"`
}

// CancelBill is what POST /wxv/cancelbill asks for.
type CancelBill struct {
	// OutOrderNo: required, text, at most 32 bytes.
	OutOrderNo string `wxpay:"out_order_no"`
	// Reason: required, text, at most 50 bytes.
	Reason string `wxpay:"reason"`
	// ServiceID: required, text, at most 32 bytes.
	ServiceID string `wxpay:"service_id"`
	// Version: required, 1.0.
	Version string `wxpay:"version"`
}

// CreateHotelBill is what POST /wxv/createhotelbill asks for.
type CreateHotelBill struct {
	// Address: optional, text, at most 400 bytes.
	Address string `wxpay:"address"`
	// Attach: optional, text, at most 200 bytes.
	Attach string `wxpay:"attach"`
	// CancelRule: required, text, at most 32 bytes.
	CancelRule string `wxpay:"cancel_rule"`
	// CancelRuleDesc: required, text, at most 150 bytes.
	CancelRuleDesc string `wxpay:"cancel_rule_desc"`
	// CertSerialNo: required, text, at most 128 bytes.
	CertSerialNo string `wxpay:"cert_serial_no"`
	// DepositAmount: required, an amount.
	DepositAmount int64 `wxpay:"deposit_amount"`
	// EndTime: required, text, at most 14 bytes.
	EndTime string `wxpay:"end_time"`
	// Name: optional, text, at most 400 bytes.
	Name string `wxpay:"name"`
	// OpenID: optional, text, at most 128 bytes.
	OpenID string `wxpay:"openid"`
	// OutOrderNo: required, text, at most 32 bytes.
	OutOrderNo string `wxpay:"out_order_no"`
	// Phone: optional, text, at most 400 bytes.
	Phone string `wxpay:"phone"`
	// Room: required, text, at most 40 bytes.
	Room string `wxpay:"room"`
	// RoomRate: required, an amount.
	RoomRate int64 `wxpay:"room_rate"`
	// RoomRateDesc: optional, text, at most 30 bytes.
	RoomRateDesc string `wxpay:"room_rate_desc"`
	// ServiceID: required, text, at most 32 bytes.
	ServiceID string `wxpay:"service_id"`
	// ServiceLocation: required, text, at most 20 bytes.
	ServiceLocation string `wxpay:"service_location"`
	// StartTime: required, text, at most 14 bytes.
	StartTime string `wxpay:"start_time"`
	// Userid: optional, text, at most 400 bytes.
	Userid string `wxpay:"userid"`
	// Version: required, 1.0.
	Version string `wxpay:"version"`
}

// QueryHotelBill is what POST /wxv/queryhotelbill asks for.
type QueryHotelBill struct {
	// OutOrderNo: optional, text, at most 32 bytes.
	OutOrderNo string `wxpay:"out_order_no"`
	// ReturnQueryID: optional, text.
	ReturnQueryID string `wxpay:"return_query_id"`
	// ServiceID: required, text, at most 32 bytes.
	ServiceID string `wxpay:"service_id"`
	// Version: required, 1.0.
	Version string `wxpay:"version"`
}

// FinishHotelBill is what POST /wxv/finishhotelbill asks for.
type FinishHotelBill struct {
	// CancelFee: optional, an amount.
	CancelFee int64 `wxpay:"cancel_fee"`
	// CheckedIn: required, text.
	CheckedIn string `wxpay:"checked_in"`
	// CompensationFee: required, an amount.
	CompensationFee int64 `wxpay:"compensation_fee"`
	// CompensationFeeDesc: optional, text, at most 30 bytes.
	CompensationFeeDesc string `wxpay:"compensation_fee_desc"`
	// FinishTicket: required, text, at most 512 bytes.
	FinishTicket string `wxpay:"finish_ticket"`
	// OtherFee: required, an amount.
	OtherFee int64 `wxpay:"other_fee"`
	// OtherFeeDesc: optional, text, at most 30 bytes.
	OtherFeeDesc string `wxpay:"other_fee_desc"`
	// OutOrderNo: required, text, at most 32 bytes.
	OutOrderNo string `wxpay:"out_order_no"`
	// OverdueFine: required, an amount.
	OverdueFine int64 `wxpay:"overdue_fine"`
	// OverdueFineDesc: optional, text, at most 30 bytes.
	OverdueFineDesc string `wxpay:"overdue_fine_desc"`
	// ProfitSharing: required, Y or N.
	ProfitSharing string `wxpay:"profit_sharing"`
	// RealEndTime: optional, text, at most 14 bytes.
	RealEndTime string `wxpay:"real_end_time"`
	// RoomRate: optional, an amount.
	RoomRate int64 `wxpay:"room_rate"`
	// ServiceID: required, text, at most 32 bytes.
	ServiceID string `wxpay:"service_id"`
	// TotalAmount: required, an amount.
	TotalAmount int64 `wxpay:"total_amount"`
	// Version: required, 1.0.
	Version string `wxpay:"version"`
}

// MicroSubmit is what POST /applyment/micro/submit asks for.
type MicroSubmit struct {
	// AccountBank: required, text, at most 50 bytes.
	AccountBank string `wxpay:"account_bank"`
	// AccountName: required, text, at most 50 bytes.
	AccountName string `wxpay:"account_name"`
	// AccountNumber: required, text, at most 50 bytes.
	AccountNumber string `wxpay:"account_number"`
	// AddressCertification: optional, text, at most 256 bytes.
	AddressCertification string `wxpay:"address_certification"`
	// BankAddressCode: required, text, at most 6 bytes.
	BankAddressCode string `wxpay:"bank_address_code"`
	// BankName: optional, text, at most 256 bytes.
	BankName string `wxpay:"bank_name"`
	// BusinessAdditionDesc: optional, text, at most 50 bytes.
	BusinessAdditionDesc string `wxpay:"business_addition_desc"`
	// BusinessAdditionPics: optional, JSON, at most 50 bytes.
	BusinessAdditionPics string `wxpay:"business_addition_pics"`
	// BusinessCode: required, text, at most 32 bytes.
	BusinessCode string `wxpay:"business_code"`
	// CertSN: required, text, at most 64 bytes.
	CertSN string `wxpay:"cert_sn"`
	// Contact: required, text, at most 50 bytes.
	Contact string `wxpay:"contact"`
	// ContactEmail: optional, text, at most 50 bytes.
	ContactEmail string `wxpay:"contact_email"`
	// ContactPhone: required, text, at most 11 bytes.
	ContactPhone string `wxpay:"contact_phone"`
	// IDCardCopy: required, text, at most 256 bytes.
	IDCardCopy string `wxpay:"id_card_copy"`
	// IDCardName: required, text, at most 64 bytes.
	IDCardName string `wxpay:"id_card_name"`
	// IDCardNational: required, text, at most 256 bytes.
	IDCardNational string `wxpay:"id_card_national"`
	// IDCardNumber: required, text, at most 18 bytes.
	IDCardNumber string `wxpay:"id_card_number"`
	// IDCardValidTime: required, JSON, at most 50 bytes.
	IDCardValidTime string `wxpay:"id_card_valid_time"`
	// IndoorPic: required, text, at most 256 bytes.
	IndoorPic string `wxpay:"indoor_pic"`
	// MerchantShortname: required, text, at most 50 bytes.
	MerchantShortname string `wxpay:"merchant_shortname"`
	// ProductDesc: required, text, at most 50 bytes.
	ProductDesc string `wxpay:"product_desc"`
	// Rate: required, text, at most 50 bytes.
	Rate string `wxpay:"rate"`
	// ServicePhone: required, text, at most 50 bytes.
	ServicePhone string `wxpay:"service_phone"`
	// StoreAddressCode: required, text, at most 6 bytes.
	StoreAddressCode string `wxpay:"store_address_code"`
	// StoreEntrancePic: required, text, at most 256 bytes.
	StoreEntrancePic string `wxpay:"store_entrance_pic"`
	// StoreLatitude: optional, text, at most 20 bytes.
	StoreLatitude string `wxpay:"store_latitude"`
	// StoreLongitude: optional, text, at most 20 bytes.
	StoreLongitude string `wxpay:"store_longitude"`
	// StoreName: required, text, at most 128 bytes.
	StoreName string `wxpay:"store_name"`
	// StoreStreet: required, text, at most 500 bytes.
	StoreStreet string `wxpay:"store_street"`
	// Version: required, 3.0.
	Version string `wxpay:"version"`
}

// MicroGetState is what POST /applyment/micro/getstate asks for.
type MicroGetState struct {
	// ApplymentID: optional, text, at most 32 bytes.
	ApplymentID string `wxpay:"applyment_id"`
	// BusinessCode: optional, text, at most 32 bytes.
	BusinessCode string `wxpay:"business_code"`
	// Version: required, text, at most 32 bytes.
	Version string `wxpay:"version"`
}

// MicroSubmitUpgrade is what POST /applyment/micro/submitupgrade asks for.
type MicroSubmitUpgrade struct {
	// AccountBank: optional, text, at most 50 bytes.
	AccountBank string `wxpay:"account_bank"`
	// AccountName: optional, text, at most 50 bytes.
	AccountName string `wxpay:"account_name"`
	// AccountNumber: optional, text, at most 50 bytes.
	AccountNumber string `wxpay:"account_number"`
	// BankAddressCode: optional, text, at most 6 bytes.
	BankAddressCode string `wxpay:"bank_address_code"`
	// BankName: optional, text, at most 256 bytes.
	BankName string `wxpay:"bank_name"`
	// Business: required, text, at most 10 bytes.
	Business string `wxpay:"business"`
	// BusinessAdditionDesc: optional, text, at most 512 bytes.
	BusinessAdditionDesc string `wxpay:"business_addition_desc"`
	// BusinessAdditionPics: optional, text, at most 1280 bytes.
	BusinessAdditionPics string `wxpay:"business_addition_pics"`
	// BusinessLicenceType: required, text, at most 32 bytes.
	BusinessLicenceType string `wxpay:"business_licence_type"`
	// BusinessLicenseCopy: required, text, at most 256 bytes.
	BusinessLicenseCopy string `wxpay:"business_license_copy"`
	// BusinessLicenseNumber: required, text, at most 32 bytes.
	BusinessLicenseNumber string `wxpay:"business_license_number"`
	// BusinessScene: required, text, at most 50 bytes.
	BusinessScene string `wxpay:"business_scene"`
	// BusinessTime: required, text, at most 50 bytes.
	BusinessTime string `wxpay:"business_time"`
	// CertSN: required, text, at most 64 bytes.
	CertSN string `wxpay:"cert_sn"`
	// CompanyAddress: required, text, at most 256 bytes.
	CompanyAddress string `wxpay:"company_address"`
	// ContactEmail: optional, text, at most 50 bytes.
	ContactEmail string `wxpay:"contact_email"`
	// LegalPerson: required, text, at most 256 bytes.
	LegalPerson string `wxpay:"legal_person"`
	// MerchantName: required, text, at most 110 bytes.
	MerchantName string `wxpay:"merchant_name"`
	// MerchantShortname: required, text, at most 50 bytes.
	MerchantShortname string `wxpay:"merchant_shortname"`
	// OrganizationCopy: optional, text, at most 256 bytes.
	OrganizationCopy string `wxpay:"organization_copy"`
	// OrganizationNumber: optional, text, at most 32 bytes.
	OrganizationNumber string `wxpay:"organization_number"`
	// OrganizationTime: optional, text, at most 128 bytes.
	OrganizationTime string `wxpay:"organization_time"`
	// OrganizationType: required, text, at most 32 bytes.
	OrganizationType string `wxpay:"organization_type"`
	// Qualifications: optional, text, at most 1280 bytes.
	Qualifications string `wxpay:"qualifications"`
	// Version: required, 1.0.
	Version string `wxpay:"version"`
}

// MicroGetUpgradeState is what POST /applyment/micro/getupgradestate asks for.
type MicroGetUpgradeState struct {
	// Version: required, text, at most 32 bytes.
	Version string `wxpay:"version"`
}

// MicroModifyArchives is what POST /applyment/micro/modifyarchives asks for.
type MicroModifyArchives struct {
	// AccountBank: optional, text, at most 50 bytes.
	AccountBank string `wxpay:"account_bank"`
	// AccountNumber: optional, text, at most 50 bytes.
	AccountNumber string `wxpay:"account_number"`
	// BankAddressCode: required, text, at most 6 bytes.
	BankAddressCode string `wxpay:"bank_address_code"`
	// BankName: optional, text, at most 256 bytes.
	BankName string `wxpay:"bank_name"`
	// CertSN: required, text, at most 64 bytes.
	CertSN string `wxpay:"cert_sn"`
	// Version: required, 1.0.
	Version string `wxpay:"version"`
}

// MicroModifyContactInfo is what POST /applyment/micro/modifycontactinfo asks for.
type MicroModifyContactInfo struct {
	// CertSN: required, text, at most 64 bytes.
	CertSN string `wxpay:"cert_sn"`
	// Email: optional, text, at most 50 bytes.
	Email string `wxpay:"email"`
	// MerchantName: optional, text, at most 20 bytes.
	MerchantName string `wxpay:"merchant_name"`
	// MobilePhone: optional, text, at most 11 bytes.
	MobilePhone string `wxpay:"mobile_phone"`
	// Version: required, 1.0.
	Version string `wxpay:"version"`
}

// MicroQueryWithdrawal is what POST /fund/queryautowithdrawbydate asks for.
type MicroQueryWithdrawal struct {
	// Date: required, text, at most 32 bytes.
	Date string `wxpay:"date"`
}

// MicroRetryWithdrawal is what POST /fund/reautowithdrawbydate asks for.
type MicroRetryWithdrawal struct {
	// Date: required, text, at most 32 bytes.
	Date string `wxpay:"date"`
}

// CustomsDeclare is what POST /cgi-bin/mch/customs/customdeclareorder asks for.
type CustomsDeclare struct {
	// ActionType: optional, ADD or MODIFY.
	ActionType string `wxpay:"action_type"`
	// CertID: optional, text, at most 64 bytes.
	CertID string `wxpay:"cert_id"`
	// CertType: optional, text, at most 32 bytes.
	CertType string `wxpay:"cert_type"`
	// Customs: required, text, at most 32 bytes.
	Customs string `wxpay:"customs"`
	// Duty: optional, an amount.
	Duty int64 `wxpay:"duty"`
	// FeeType: optional, text, at most 3 bytes.
	FeeType string `wxpay:"fee_type"`
	// MchCustomsNo: required, text, at most 32 bytes.
	MchCustomsNo string `wxpay:"mch_customs_no"`
	// Name: optional, text, at most 64 bytes.
	Name string `wxpay:"name"`
	// OrderFee: optional, an amount.
	OrderFee int64 `wxpay:"order_fee"`
	// OutTradeNo: required, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// ProductFee: optional, an amount.
	ProductFee int64 `wxpay:"product_fee"`
	// SubOrderNo: optional, text, at most 32 bytes.
	SubOrderNo string `wxpay:"sub_order_no"`
	// TransactionID: required, text, at most 28 bytes.
	TransactionID string `wxpay:"transaction_id"`
	// TransportFee: optional, an amount.
	TransportFee int64 `wxpay:"transport_fee"`
}

// CustomsQuery is what POST /cgi-bin/mch/customs/customdeclarequery asks for.
type CustomsQuery struct {
	// Customs: required, text, at most 32 bytes.
	Customs string `wxpay:"customs"`
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// SubOrderID: optional, text, at most 32 bytes.
	SubOrderID string `wxpay:"sub_order_id"`
	// SubOrderNo: optional, text, at most 32 bytes.
	SubOrderNo string `wxpay:"sub_order_no"`
	// TransactionID: optional, text, at most 28 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// CustomsRedeclare is what POST /cgi-bin/mch/newcustoms/customdeclareredeclare asks for.
type CustomsRedeclare struct {
	// Customs: required, text, at most 32 bytes.
	Customs string `wxpay:"customs"`
	// MchCustomsNo: required, text, at most 32 bytes.
	MchCustomsNo string `wxpay:"mch_customs_no"`
	// OutTradeNo: optional, a number of yours, at most 32 bytes.
	OutTradeNo string `wxpay:"out_trade_no"`
	// SubOrderID: optional, text, at most 32 bytes.
	SubOrderID string `wxpay:"sub_order_id"`
	// SubOrderNo: optional, text, at most 32 bytes.
	SubOrderNo string `wxpay:"sub_order_no"`
	// TransactionID: optional, text, at most 28 bytes.
	TransactionID string `wxpay:"transaction_id"`
}

// QueryMerchantRisk is what POST /mchrisk/querymchrisk asks for.
type QueryMerchantRisk struct {
	// BusinessLicenseNumber: optional, text, at most 344 bytes.
	BusinessLicenseNumber string `wxpay:"business_license_number"`
	// CertSerialNumber: optional, text, at most 32 bytes.
	CertSerialNumber string `wxpay:"cert_serial_number"`
	// CertificatesName: optional, text, at most 344 bytes.
	CertificatesName string `wxpay:"certificates_name"`
	// CertificatesNumber: optional, text, at most 344 bytes.
	CertificatesNumber string `wxpay:"certificates_number"`
	// CompanyName: optional, text, at most 128 bytes.
	CompanyName string `wxpay:"company_name"`
	// SettlementCardBank: optional, text, at most 128 bytes.
	SettlementCardBank string `wxpay:"settlement_card_bank"`
	// SettlementCardName: optional, text, at most 344 bytes.
	SettlementCardName string `wxpay:"settlement_card_name"`
	// SettlementCardNo: optional, text, at most 344 bytes.
	SettlementCardNo string `wxpay:"settlement_card_no"`
	// StoreAddress: optional, text, at most 256 bytes.
	StoreAddress string `wxpay:"store_address"`
	// StoreLatitude: optional, text, at most 32 bytes.
	StoreLatitude string `wxpay:"store_latitude"`
	// StoreLongitude: optional, text, at most 32 bytes.
	StoreLongitude string `wxpay:"store_longitude"`
}

// SetMerchantRiskCallback is what POST /mchrisk/setmchriskcallback asks for.
type SetMerchantRiskCallback struct {
	// CallbackURL: required, a URL, at most 128 bytes.
	CallbackURL string `wxpay:"callback_url"`
}

// SyncMerchantRiskResult is what POST /mchrisk/syncmchriskresult asks for.
type SyncMerchantRiskResult struct {
	// BusinessLicenseNumber: optional, text, at most 344 bytes.
	BusinessLicenseNumber string `wxpay:"business_license_number"`
	// CertificatesName: optional, text, at most 344 bytes.
	CertificatesName string `wxpay:"certificates_name"`
	// CertificatesNumber: optional, text, at most 344 bytes.
	CertificatesNumber string `wxpay:"certificates_number"`
	// CompanyName: optional, text, at most 128 bytes.
	CompanyName string `wxpay:"company_name"`
	// EventCode: required, text, at most 32 bytes.
	EventCode string `wxpay:"event_code"`
	// PunishType: required, text, at most 32 bytes.
	PunishType string `wxpay:"punish_type"`
	// RiskType: required, text, at most 32 bytes.
	RiskType string `wxpay:"risk_type"`
	// SettlementCardBank: optional, text, at most 128 bytes.
	SettlementCardBank string `wxpay:"settlement_card_bank"`
	// SettlementCardName: optional, text, at most 344 bytes.
	SettlementCardName string `wxpay:"settlement_card_name"`
	// SettlementCardNo: optional, text, at most 344 bytes.
	SettlementCardNo string `wxpay:"settlement_card_no"`
	// StoreAddress: optional, text, at most 256 bytes.
	StoreAddress string `wxpay:"store_address"`
	// StoreLatitude: optional, text, at most 32 bytes.
	StoreLatitude string `wxpay:"store_latitude"`
	// StoreLongitude: optional, text, at most 32 bytes.
	StoreLongitude string `wxpay:"store_longitude"`
}

// BankQueryMerchantAudit is what POST /mchrisk/bankquerymchauditinfo asks for.
type BankQueryMerchantAudit struct {
	// ChannelID: required, text, at most 32 bytes.
	ChannelID string `wxpay:"channel_id"`
}

// ChannelQueryMerchantAudit is what POST /mchrisk/channelquerymchauditinfo asks for.
type ChannelQueryMerchantAudit struct {
	// AcquiringBankID: required, text, at most 32 bytes.
	AcquiringBankID string `wxpay:"acquiring_bank_id"`
}

// GetCertificates is what POST /risk/getcertficates asks for.
type GetCertificates struct {
}

// GetViolation is what POST /risk/getviolation asks for.
type GetViolation struct {
	// BeginTime: optional, text, at most 32 bytes.
	BeginTime string `wxpay:"begin_time"`
	// EndTime: optional, text, at most 32 bytes.
	EndTime string `wxpay:"end_time"`
	// PageIndex: optional, text, at most 10 bytes.
	PageIndex string `wxpay:"page_index"`
	// PageSize: optional, text, at most 10 bytes.
	PageSize string `wxpay:"page_size"`
	// ViolationRecordsFormat: optional, csv or json.
	ViolationRecordsFormat string `wxpay:"violation_records_format"`
}

// QueryExchangeRate is what POST /pay/queryexchagerate asks for.
type QueryExchangeRate struct {
	// Date: required, text.
	Date string `wxpay:"date"`
	// FeeType: required, text.
	FeeType string `wxpay:"fee_type"`
}

// SettlementQuery is what POST /pay/settlementquery asks for.
type SettlementQuery struct {
	// DateEnd: required, text.
	DateEnd string `wxpay:"date_end"`
	// DateStart: required, text.
	DateStart string `wxpay:"date_start"`
	// Limit: required, a number.
	Limit int64 `wxpay:"limit"`
	// Offset: required, a number.
	Offset int64 `wxpay:"offset"`
	// QuerySplit: optional, text.
	QuerySplit string `wxpay:"query_split"`
	// Usetag: required, 1 or 2.
	Usetag string `wxpay:"usetag"`
}

// AddInstitutionSub is what POST /secapi/mch/addInstitutionsub asks for.
type AddInstitutionSub struct {
	// AppDownload: required, text.
	AppDownload string `wxpay:"app_download"`
	// ApplyH5Payment: optional, text.
	ApplyH5Payment string `wxpay:"apply_h5_payment"`
	// Attach: optional, text.
	Attach string `wxpay:"attach"`
	// BusinessCategory: required, text.
	BusinessCategory string `wxpay:"business_category"`
	// BusinessType: required, text.
	BusinessType string `wxpay:"business_type"`
	// BusinessWebsite: required, text.
	BusinessWebsite string `wxpay:"business_website"`
	// ChannelID: optional, text.
	ChannelID string `wxpay:"channel_id"`
	// ContactEmail: required, text.
	ContactEmail string `wxpay:"contact_email"`
	// ContactName: required, text.
	ContactName string `wxpay:"contact_name"`
	// ContactPhone: required, text.
	ContactPhone string `wxpay:"contact_phone"`
	// DirectorIDNumber: required, text.
	DirectorIDNumber string `wxpay:"director_id_number"`
	// DirectorName: required, text.
	DirectorName string `wxpay:"director_name"`
	// H5Domains: optional, JSON.
	H5Domains string `wxpay:"h5_domains"`
	// H5WebsiteURL: optional, text.
	H5WebsiteURL string `wxpay:"h5_website_url"`
	// Mcc: required, text.
	Mcc string `wxpay:"mcc"`
	// MerchantCountryCode: required, text.
	MerchantCountryCode string `wxpay:"merchant_country_code"`
	// MerchantName: required, text.
	MerchantName string `wxpay:"merchant_name"`
	// MerchantRemark: required, text.
	MerchantRemark string `wxpay:"merchant_remark"`
	// MerchantShortname: required, text.
	MerchantShortname string `wxpay:"merchant_shortname"`
	// MerchantType: required, text.
	MerchantType string `wxpay:"merchant_type"`
	// MiniProgram: required, text.
	MiniProgram string `wxpay:"mini_program"`
	// OfficeAccount: required, text.
	OfficeAccount string `wxpay:"office_account"`
	// OfficePhone: required, text.
	OfficePhone string `wxpay:"office_phone"`
	// PrincipalIDNumber: required, text.
	PrincipalIDNumber string `wxpay:"principal_id_number"`
	// PrincipalName: required, text.
	PrincipalName string `wxpay:"principal_name"`
	// RegistrationCertificateCopy: optional, text.
	RegistrationCertificateCopy string `wxpay:"registration_certificate_copy"`
	// RegistrationCertificateDate: required, text.
	RegistrationCertificateDate string `wxpay:"registration_certificate_date"`
	// RegistrationCertificateNumber: required, text.
	RegistrationCertificateNumber string `wxpay:"registration_certificate_number"`
	// SettlementBankNumber: required, text.
	SettlementBankNumber string `wxpay:"settlement_bank_number"`
	// StoreAddress: required, text.
	StoreAddress string `wxpay:"store_address"`
	// StorePhotos: required, JSON.
	StorePhotos string `wxpay:"store_photos"`
}

// ModifyInstitutionSub is what POST /secapi/mch/modifyInstitutionsub asks for.
type ModifyInstitutionSub struct {
	// AppDownload: required, text.
	AppDownload string `wxpay:"app_download"`
	// ApplyH5Payment: optional, text.
	ApplyH5Payment string `wxpay:"apply_h5_payment"`
	// BusinessCategory: required, text.
	BusinessCategory string `wxpay:"business_category"`
	// BusinessType: required, text.
	BusinessType string `wxpay:"business_type"`
	// BusinessWebsite: required, text.
	BusinessWebsite string `wxpay:"business_website"`
	// ChannelID: optional, text.
	ChannelID string `wxpay:"channel_id"`
	// ContactEmail: required, text.
	ContactEmail string `wxpay:"contact_email"`
	// ContactName: required, text.
	ContactName string `wxpay:"contact_name"`
	// ContactPhone: required, text.
	ContactPhone string `wxpay:"contact_phone"`
	// DirectorIDNumber: optional, text.
	DirectorIDNumber string `wxpay:"director_id_number"`
	// DirectorName: optional, text.
	DirectorName string `wxpay:"director_name"`
	// H5Domains: optional, JSON.
	H5Domains string `wxpay:"h5_domains"`
	// H5WebsiteURL: optional, text.
	H5WebsiteURL string `wxpay:"h5_website_url"`
	// Mcc: required, text.
	Mcc string `wxpay:"mcc"`
	// MerchantCountryCode: required, text.
	MerchantCountryCode string `wxpay:"merchant_country_code"`
	// MerchantName: required, text.
	MerchantName string `wxpay:"merchant_name"`
	// MerchantShortname: required, text.
	MerchantShortname string `wxpay:"merchant_shortname"`
	// MerchantType: required, text.
	MerchantType string `wxpay:"merchant_type"`
	// MiniProgram: required, text.
	MiniProgram string `wxpay:"mini_program"`
	// OfficeAccount: required, text.
	OfficeAccount string `wxpay:"office_account"`
	// OfficePhone: required, text.
	OfficePhone string `wxpay:"office_phone"`
	// PrincipalIDNumber: optional, text.
	PrincipalIDNumber string `wxpay:"principal_id_number"`
	// PrincipalName: optional, text.
	PrincipalName string `wxpay:"principal_name"`
	// RegistrationCertificateCopy: optional, text.
	RegistrationCertificateCopy string `wxpay:"registration_certificate_copy"`
	// RegistrationCertificateDate: required, text.
	RegistrationCertificateDate string `wxpay:"registration_certificate_date"`
	// RegistrationCertificateNumber: required, text.
	RegistrationCertificateNumber string `wxpay:"registration_certificate_number"`
	// SettlementBankNumber: optional, text.
	SettlementBankNumber string `wxpay:"settlement_bank_number"`
	// StoreAddress: required, text.
	StoreAddress string `wxpay:"store_address"`
	// StorePhotos: optional, JSON.
	StorePhotos string `wxpay:"store_photos"`
}

// QueryInstitutionSub is what POST /secapi/mch/queryInstitutionsub asks for.
type QueryInstitutionSub struct {
}

// AddSubDevConfig is what POST /secapi/mch/addsubdevconfig asks for.
type AddSubDevConfig struct {
	// JsapiPath: required, text, at most 256 bytes.
	JsapiPath string `wxpay:"jsapi_path"`
}

// QuerySubDevConfig is what POST /secapi/mch/querysubdevconfig asks for.
type QuerySubDevConfig struct {
}

// ChannelSetting is what POST /secapi/mch/channelsetting asks for.
type ChannelSetting struct {
	// ChannelID: required, text, at most 32 bytes.
	ChannelID string `wxpay:"channel_id"`
}

// ModifyMerchantInfo is what POST /secapi/mch/modifymchinfo asks for.
type ModifyMerchantInfo struct {
	// MerchantShortname: optional, text, at most 20 bytes.
	MerchantShortname string `wxpay:"merchant_shortname"`
	// ServicePhone: optional, text, at most 20 bytes.
	ServicePhone string `wxpay:"service_phone"`
}

// SubMerchantManage is what POST /secapi/mch/submchmanage asks for.
type SubMerchantManage struct {
	// Action: required, add or query.
	Action string `wxpay:"action"`
	// MerchantName: optional, text, at most 50 bytes.
	MerchantName string `wxpay:"merchant_name"`
	// PageIndex: required, text, at most 10 bytes.
	PageIndex string `wxpay:"page_index"`
	// PageSize: optional, text, at most 10 bytes.
	PageSize string `wxpay:"page_size"`
}

// UploadMedia is what POST /secapi/mch/uploadmedia asks for.
type UploadMedia struct {
	// MediaHash: required, text, at most 32 bytes.
	MediaHash string `wxpay:"media_hash"`
}

// AddRecommendConfig is what POST /secapi/mkt/addrecommendconf asks for.
type AddRecommendConfig struct {
	// SubscribeAppID: required, text, at most 32 bytes.
	SubscribeAppID string `wxpay:"subscribe_appid"`
}

// RealNamePage is what GET /appauth/authindex asks for.
type RealNamePage struct {
	// RedirectURI: required, a URL.
	RedirectURI string `wxpay:"redirect_uri"`
	// ResponseType: required, code.
	ResponseType string `wxpay:"response_type"`
	// Scope: required, pay_identity or pay_realname.
	Scope string `wxpay:"scope"`
	// State: required, text.
	State string `wxpay:"state"`
}

// RealNameAccessToken is what GET /appauth/getaccesstoken asks for.
type RealNameAccessToken struct {
	// Code: required, text.
	Code string `wxpay:"code"`
	// GrantType: required, authorization_code.
	GrantType string `wxpay:"grant_type"`
	// OpenID: required, text.
	OpenID string `wxpay:"openid"`
	// Scope: required, pay_identity.
	Scope string `wxpay:"scope"`
}

// GetRealName is what POST /secsvc/getrealnameinfo asks for.
type GetRealName struct {
	// AccessToken: required, text, at most 128 bytes.
	AccessToken string `wxpay:"access_token"`
	// CertSerialno: required, text, at most 64 bytes.
	CertSerialno string `wxpay:"cert_serialno"`
	// CertSign: optional, text, at most 128 bytes.
	CertSign string `wxpay:"cert_sign"`
	// Charset: optional, text.
	Charset string `wxpay:"charset"`
	// OpenID: required, text, at most 128 bytes.
	OpenID string `wxpay:"openid"`
	// Timestamp: optional, a number.
	Timestamp int64 `wxpay:"timestamp"`
	// Version: required, 1.0 or 2.0.
	Version string `wxpay:"version"`
}

// VerifyRealName is what POST /secsvc/realnameauth asks for.
type VerifyRealName struct {
	// AccessToken: required, text, at most 128 bytes.
	AccessToken string `wxpay:"access_token"`
	// CredID: required, text, at most 32 bytes.
	CredID string `wxpay:"cred_id"`
	// CredType: required, a number.
	CredType int64 `wxpay:"cred_type"`
	// OpenID: required, text, at most 128 bytes.
	OpenID string `wxpay:"openid"`
	// RealName: required, text, at most 64 bytes.
	RealName string `wxpay:"real_name"`
	// Version: required, 1.0 or 1.1.
	Version string `wxpay:"version"`
}
