// Package linux_amd64 holds the C library: ffi/go/build makes it.
package linux_amd64
