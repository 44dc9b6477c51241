//go:build wxpay_system

package wxpay

// The library that ffi/pkg/install, or a package of the system, has put where pkg-config finds it.

// #cgo pkg-config: wxpay
import "C"
