module wxpay/tests/peers/go

go 1.21

require github.com/go-pay/gopay v1.5.104

require (
	github.com/go-pay/crypto v0.0.1 // indirect
	github.com/go-pay/util v0.0.3 // indirect
	github.com/go-pay/xlog v0.0.3 // indirect
	golang.org/x/crypto v0.26.0 // indirect
)
