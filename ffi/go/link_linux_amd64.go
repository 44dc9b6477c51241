//go:build !wxpay_system && !wxpay_tree

package wxpay

// #cgo CFLAGS: -I${SRCDIR}/lib/include
// #cgo LDFLAGS: ${SRCDIR}/lib/linux_amd64/libwxpay.a
import "C"

import (
	// They hold the library and its headers; what is not imported is not vendored.
	_ "github.com/wxpay/wxpay/ffi/go/lib/include"
	_ "github.com/wxpay/wxpay/ffi/go/lib/linux_amd64"
)
