// Package linux_arm64 holds the C library: ffi/go/build makes it.
package linux_arm64
