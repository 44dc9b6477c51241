//go:build cgo

package wxpay

import (
	"encoding/json"
	"time"
)

// What the payer's client needs to start a payment. JSON comes ready to be handed to the page: all values are
// strings, and "<", ">" and "&" are escaped, so that it can stand in a script. An error names the parameter by
// the name that it is signed under.

// invocation is what goes into a call.
type invocation struct {
	texts     []string
	seconds   int64
	serial    uint64
	returnWeb int32
}

// nonceAnd is the nonce or a new one.
func nonceOr(nonce string) string {
	if nonce == "" {
		return NewNonce()
	}
	return nonce
}

// secondsOr is the time or now.
func secondsOr(t time.Time) int64 {
	if t.IsZero() {
		return time.Now().Unix()
	}
	return t.Unix()
}

func invokeJSON(call int, key *Key, m *Merchant, i invocation) (json.RawMessage, error) {
	text, err := writeInvocation(call, key, m, &i)
	return bytesOf(text, err)
}

func invokeText(call int, key *Key, m *Merchant, i invocation) (string, error) {
	return writeInvocation(call, key, m, &i)
}

// InvokeOrder is a payment of an order in WeChat: JSAPI, mini-program.
type InvokeOrder struct {
	// AppID is the application whose page or mini-program it is: that of the order.
	AppID string
	// PrepayID is prepay_id of the order. It holds for two hours.
	PrepayID string
	// Nonce is for tests; "" for a new one.
	Nonce string
	// Time is for tests; zero for now.
	Time time.Time
}

func (o *InvokeOrder) invocation() invocation {
	return invocation{texts: []string{o.AppID, o.PrepayID, nonceOr(o.Nonce)}, seconds: secondsOr(o.Time)}
}

// InvokeJSAPI is for WeixinJSBridge's getBrandWCPayRequest, in the page of an official account.
func InvokeJSAPI(key *Key, order InvokeOrder) (json.RawMessage, error) {
	return invokeJSON(invokeJSAPI, key, &Merchant{}, order.invocation())
}

// InvokeMiniProgram is for wx.requestPayment, in a mini-program.
func InvokeMiniProgram(key *Key, order InvokeOrder) (json.RawMessage, error) {
	return invokeJSON(invokeMiniProgram, key, &Merchant{}, order.invocation())
}

// InvokeChooseWXPay is for the JS-SDK's wx.chooseWXPay, in the page of an official account.
func InvokeChooseWXPay(key *Key, order InvokeOrder) (json.RawMessage, error) {
	return invokeJSON(invokeChooseWXPay, key, &Merchant{}, order.invocation())
}

// InvokeAppOrder is a payment of an order in your own app.
type InvokeAppOrder struct {
	// AppID is the app: that of the order, or its sub_appid.
	AppID string
	// PartnerID is the merchant: mch_id of the order, or its sub_mch_id.
	PartnerID string
	// PrepayID is prepay_id of the order. It holds for two hours.
	PrepayID string
	// Nonce is for tests; "" for a new one.
	Nonce string
	// Time is for tests; zero for now.
	Time time.Time
}

// InvokeApp is for the open SDK's PayReq, in your own app.
func InvokeApp(key *Key, order InvokeAppOrder) (json.RawMessage, error) {
	return invokeJSON(invokeApp, key, &Merchant{}, invocation{
		texts:   []string{order.AppID, order.PartnerID, order.PrepayID, nonceOr(order.Nonce)},
		seconds: secondsOr(order.Time),
	})
}

// InvokeRedPacketOrder is a red packet that is opened in a mini-program.
type InvokeRedPacketOrder struct {
	// AppID is the mini-program, wxappid of the red packet.
	AppID string
	// Package is package of the reply to APISendMiniProgramRedPack, as it came.
	Package string
	// Nonce is for tests; "" for a new one.
	Nonce string
	// Time is for tests; zero for now.
	Time time.Time
}

// InvokeRedPacket is for wx.sendBizRedPacket, in a mini-program. The key is of MD5.
func InvokeRedPacket(key *Key, packet InvokeRedPacketOrder) (json.RawMessage, error) {
	return invokeJSON(invokeRedPacket, key, &Merchant{}, invocation{
		texts:   []string{packet.AppID, packet.Package, nonceOr(packet.Nonce)},
		seconds: secondsOr(packet.Time),
	})
}

// H5URL is the address to send the payer's browser to: mweb_url of the order, and in it redirect_url, where
// the payer goes afterwards; "" for back to where he was. Coming back does not mean that it was paid.
func H5URL(mwebURL, redirectURL string) (string, error) {
	return invokeText(invokeH5, nil, &Merchant{}, invocation{texts: []string{mwebURL, redirectURL}})
}

// CheckNativeURL checks code_url of an order, which is the text for its QR code as it is.
func CheckNativeURL(codeURL string) error { return checkText(checkNativeURL, codeURL) }

// Product is one whose QR code is scanned: native payment, mode 1.
type Product struct {
	// AppID and MchID are yours.
	AppID, MchID string
	// ProductID is your own.
	ProductID string
	// Nonce is for tests; "" for a new one.
	Nonce string
	// Time is for tests; zero for now.
	Time time.Time
}

// NativeProductURL is the text for the QR code of a product. It may be printed: it does not expire. Each time
// it is scanned the gateway asks you for an order: see ParseNativeScan. The key is of MD5.
func NativeProductURL(key *Key, product Product) (string, error) {
	return invokeText(invokeNativeProduct, key, &Merchant{}, invocation{
		texts:   []string{product.AppID, product.MchID, product.ProductID, nonceOr(product.Nonce)},
		seconds: secondsOr(product.Time),
	})
}

// Coupon is one that a customer takes in WeChat.
type Coupon struct {
	// StockID is the batch of coupons.
	StockID string
	// OutRequestNo is another number each time, of letters and digits.
	OutRequestNo string
	// SendCouponMerchant is mch_id of the merchant who hands it out, whose key signs.
	SendCouponMerchant string
	// OpenID is the customer.
	OpenID string
	// CouponCode is for batches that leave the codes to you; "" elsewhere.
	CouponCode string
}

// CouponURL is the page in WeChat on which a customer takes a coupon. The key is of HMACSHA256.
func CouponURL(key *Key, coupon Coupon) (string, error) {
	return invokeText(invokeCoupon, key, &Merchant{}, invocation{texts: []string{
		coupon.StockID, coupon.OutRequestNo, coupon.SendCouponMerchant, coupon.OpenID, coupon.CouponCode,
	}})
}

// Contract is one of entrusted debit that a payer is asked to sign.
type Contract struct {
	// PlanID is the template that was agreed on with the gateway, a number.
	PlanID string
	// ContractCode is your own number of the contract.
	ContractCode string
	// DisplayAccount is the name of the account that the payer sees. No emoji.
	DisplayAccount string
	// NotifyURL is where the gateway tells that it was signed, without a query.
	NotifyURL string
	// ClientIP is the payer's address: for ContractH5URL only.
	ClientIP string
	// ReturnAppID is the app to return to, or "": for ContractH5URL only.
	ReturnAppID string
	// RequestSerial is another number each time, of 18 digits at most.
	RequestSerial uint64
	// ReturnWeb is whether to go back to the page that the payer came from: for ContractURL only.
	ReturnWeb bool
	// Time is for tests; zero for now.
	Time time.Time
}

func (c *Contract) invocation() invocation {
	i := invocation{
		texts: []string{
			c.PlanID, c.ContractCode, c.DisplayAccount, c.NotifyURL, c.ClientIP, c.ReturnAppID,
		},
		seconds: secondsOr(c.Time), serial: c.RequestSerial,
	}
	if c.ReturnWeb {
		i.returnWeb = 1
	}
	return i
}

// ContractURL is the page in an official account on which a payer signs a contract. The key is of MD5.
func ContractURL(key *Key, merchant Merchant, contract Contract) (string, error) {
	return invokeText(invokeContractPage, key, &merchant, contract.invocation())
}

// ContractH5URL is the page for a browser outside WeChat. Your server gets it; the reply, which is not signed,
// holds the redirect_url for the browser.
func ContractH5URL(key *Key, merchant Merchant, contract Contract) (string, error) {
	return invokeText(invokeContractH5, key, &merchant, contract.invocation())
}

// ContractMiniProgramAppID and ContractMiniProgramPath are WeChat Pay's mini-program for contracts.
const (
	ContractMiniProgramAppID = "wxbd687630cd02ce1d"
	ContractMiniProgramPath  = "pages/index/index"
)

// ContractMiniProgram is extraData of wx.navigateToMiniProgram, to that mini-program.
func ContractMiniProgram(key *Key, merchant Merchant, contract Contract) (json.RawMessage, error) {
	return invokeJSON(invokeContractMiniProgram, key, &merchant, contract.invocation())
}

// ScoreOrder is an order of WeChat's payment score.
type ScoreOrder struct {
	// MchID is the merchant, or the service provider.
	MchID string
	// ServiceID is the service.
	ServiceID string
	// OutOrderNo is your own number of the order.
	OutOrderNo string
	// Nonce is for tests; "" for a new one.
	Nonce string
	// Time is for tests; zero for now.
	Time time.Time
}

func (o *ScoreOrder) invocation() invocation {
	return invocation{
		texts:   []string{o.MchID, o.ServiceID, o.OutOrderNo, nonceOr(o.Nonce)},
		seconds: secondsOr(o.Time),
	}
}

// ScoreDetail is extraData of wx.openBusinessView, in a mini-program: the page with the details of an order.
// Its businessType is "wxpayScoreDetail". The key is of HMACSHA256.
func ScoreDetail(key *Key, order ScoreOrder) (json.RawMessage, error) {
	return invokeJSON(invokeScoreDetail, key, &Merchant{}, order.invocation())
}

// ScoreDetailQuery is the same for an app or the page of an official account: a query without an address.
func ScoreDetailQuery(key *Key, order ScoreOrder) (string, error) {
	return invokeText(invokeScoreDetailQuery, key, &Merchant{}, order.invocation())
}
