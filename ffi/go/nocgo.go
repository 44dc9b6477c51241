//go:build !cgo

package wxpay

// This package calls a C library. Set CGO_ENABLED=1, and CC to a C compiler for the target.
var _ = wxpay_needs_cgo__set_CGO_ENABLED_1_and_install_a_C_compiler
