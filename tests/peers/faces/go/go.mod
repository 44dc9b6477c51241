module wxpay/tests/peers/faces/go

go 1.24

require (
	github.com/go-pay/gopay v1.5.104
	github.com/wxpay/wxpay/ffi/go v0.1.0
)

require (
	github.com/go-pay/crypto v0.0.1 // indirect
	github.com/go-pay/util v0.0.3 // indirect
	github.com/go-pay/xlog v0.0.3 // indirect
	golang.org/x/crypto v0.26.0 // indirect
)

replace github.com/wxpay/wxpay/ffi/go => ../../../../ffi/go
