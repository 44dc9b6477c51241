//! Small requests beside payments.

use super::reply::reply;
use super::request::request;
use crate::text::Text;

request! {
    /// Asks whose payment code was scanned. (WeChat Pay V2, "Payment code to openid".)
    pub struct AuthCodeToOpenid to AUTH_CODE_TO_OPENID => AuthCodeToOpenidReply;
    required {
        /// What was scanned: [`AuthCode`](crate::AuthCode).
        auth_code: &'a str,
    }
    echo []
}

reply! {
    /// Whose payment code it is.
    pub struct AuthCodeToOpenidReply, from_verified Verified {
        /// The payer, as the application `appid` knows him.
        openid: Text<'a>,
        /// The payer, as the application `sub_appid` knows him. For service providers.
        sub_openid: Option<Text<'a>>,
    }
}

request! {
    /// Shortens the text of a QR code. (WeChat Pay V2, "Short address".)
    ///
    /// The gateway's documents want `long_url` signed as it is and sent percent-encoded; here it is
    /// sent as it is. The text of a native mode 1 code cannot be sent: it holds `&mch_id=`, and a
    /// [`Key`](crate::Key) refuses that as ambiguous.
    pub struct ShortUrl to SHORT_URL => ShortUrlReply;
    required {
        /// The text, `weixin://wxpay/…`; at most 512 bytes.
        long_url: &'a str,
    }
    echo []
}

reply! {
    /// A text that was shortened.
    pub struct ShortUrlReply, from_verified Verified {
        /// The shorter text.
        short_url: Text<'a>,
    }
}
