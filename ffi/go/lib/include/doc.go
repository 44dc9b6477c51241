// Package include holds the headers of the C library: ffi/go/build copies them.
package include
