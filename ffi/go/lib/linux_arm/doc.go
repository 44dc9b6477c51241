// Package linux_arm holds the C library: ffi/go/build makes it.
package linux_arm
