//go:build cgo && !wxpay_system && !wxpay_tree && !(linux && (amd64 || arm64 || arm))

package wxpay

// There is no library for this system in the module. Build one, install it, and say -tags wxpay_system.
var _ = wxpay_has_no_library_for_this_system__use_the_build_tag_wxpay_system
