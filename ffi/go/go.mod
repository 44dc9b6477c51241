module github.com/wxpay/wxpay/ffi/go

go 1.24
