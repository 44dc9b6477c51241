//go:build cgo

// Package wxpay signs, verifies, reads and writes the messages of WeChat Pay V2.
//
// It is a face of a C library without dependencies, which the module brings along for Linux: programs need
// cgo and a C compiler, and nothing at run time. For Linux on other machines than x86-64, ARM64 and ARMv7, build
// and install the library, and say -tags wxpay_system.
//
// A message costs one call of C. No pointer of Go is kept there, and everything may be used by any number of
// goroutines but for bills, ledgers and flows, which belong to one at a time.
//
// # Notifications
//
// ParsePayNotification does all of it: if there is no error, this order is paid, in full, to you. HandlePay
// serves the address to which they are sent. A refund notification proves nothing: ParseUnauthenticatedRefund.
//
// # Requests
//
// NewRequest makes what to send to an endpoint, of a map or of a struct from the package api; ParseReply reads
// what comes back, and says what is proven, what became of the request, and what to do next.
//
// # What is wrong
//
// Every refusal is an *Error with a Kind, which is an error by itself:
//
//	errors.Is(err, wxpay.ErrSignMismatch)
package wxpay

//go:generate go run ./internal/generate
//go:generate go run ./internal/generate-api
