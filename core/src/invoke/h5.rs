//! Payments in a browser outside WeChat.

use super::link::{Link, check_url};
use super::set::{Own, Part, Set, given};
use crate::error::Error;

/// A payment in a phone's browser: the page that opens WeChat, and where the payer goes afterwards.
///
/// There is nothing to sign. Coming back does not mean that it was paid: ask for the order.
/// (WeChat Pay V2, "H5 payment: callback page".)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct H5<'a> {
    /// `mweb_url` of the order. It holds for five minutes.
    pub mweb_url: &'a str,
    /// `redirect_url`: where the payer goes afterwards; empty for back to where he was. Any text
    /// will do here, since an app comes back by a scheme of its own; the gateway wants an address
    /// of the merchant's registered domain.
    pub redirect_url: &'a str,
}

impl<'a> H5<'a> {
    /// The address to send the browser to: `mweb_url`, with `redirect_url` percent-encoded in it.
    ///
    /// # Errors
    /// [`Kind::BadValue`](crate::Kind::BadValue) with an offset in `mweb_url`, if it is not an
    /// `https://` address in visible ASCII without a fragment: whoever could choose it would choose
    /// where the payer goes.
    pub fn link(&self) -> Result<Link<'a>, Error> {
        check_url(self.mweb_url, "https://")?;
        let rows = [given("redirect_url", Part::Text(self.redirect_url)).optional()];
        Ok(Link::new([self.mweb_url, ""], Set::unsigned(&rows, Own::default()), ""))
    }
}
