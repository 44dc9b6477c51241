//! The key of the sandbox.

use super::reply::reply;
use super::request::request;
use crate::text::Text;

request! {
    /// Asks for the key of the sandbox; signed with the merchant's real one, by MD5.
    /// (WeChat Pay V2, "Sandbox".)
    pub struct SandboxSignKey<> to SANDBOX_SIGN_KEY => UnverifiedSandboxSignKeyReply;
    required {}
    echo []
}

reply! {
    /// The key of the sandbox. It is no secret worth the name: the reply is not signed, and the
    /// sandbox moves no money.
    pub struct UnverifiedSandboxSignKeyReply, from_unverified Unverified without result_code {
        /// The key: 32 characters, to make a [`Key`](crate::Key) of.
        sandbox_signkey: Text<'a>,
    }
}
