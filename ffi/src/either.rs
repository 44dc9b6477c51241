//! Functions that take keys of either algorithm.

/// Calls `f::<A>` for the algorithm that the key is for; MD5 if it is for none, to have it refused. Such
/// functions are not inlined, or the frames of both would lie on the stack at once.
macro_rules! by_either_key {
    ($key:expr, $call:ident($($argument:expr),+)) => {
        if $crate::signing::is_other::<wxpay_core::Md5>($key) {
            $call::<wxpay_core::HmacSha256>($($argument),+)
        } else {
            $call::<wxpay_core::Md5>($($argument),+)
        }
    };
}

pub(crate) use by_either_key;
