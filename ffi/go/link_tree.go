//go:build wxpay_tree && !wxpay_system

package wxpay

// The library as ffi/pkg/build leaves it in target/pkg, with the headers in include/: for who works on
// this repository.

// #cgo CFLAGS: -I${SRCDIR}/../../include
// #cgo linux,amd64 LDFLAGS: ${SRCDIR}/../../target/pkg/x86_64-unknown-linux-gnu/libwxpay.a
// #cgo linux,arm64 LDFLAGS: ${SRCDIR}/../../target/pkg/aarch64-unknown-linux-gnu/libwxpay.a
// #cgo linux,arm LDFLAGS: ${SRCDIR}/../../target/pkg/armv7-unknown-linux-gnueabihf/libwxpay.a
import "C"
