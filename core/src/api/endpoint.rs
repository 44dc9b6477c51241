//! One endpoint: a row of the table and what it says.

use super::need::Needs;
use super::spec::Specs;
use crate::digest::SignType;

/// How a request is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// `POST` with an XML document as the body.
    Post,
    /// `GET` with the fields as the query. A few pages that the payer's browser opens.
    Get,
    /// `POST` with a `multipart/form-data` body: an upload.
    Upload,
}

impl Method {
    /// The HTTP method.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post | Method::Upload => "POST",
        }
    }
}

/// A host of the gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Host {
    /// The main one.
    Api,
    /// Stands in for [`Host::Api`] in a disaster, with the same paths.
    Api2,
    /// In place of [`Host::Api`] for South-East Asia.
    ApiHk,
    /// In place of [`Host::Api`] for the other places overseas.
    ApiUs,
    /// Risk control and real names.
    Fraud,
    /// Face payment devices.
    PayApp,
    /// The page on which a payer agrees to tell a real name.
    PayAppMch,
}

impl Host {
    /// Every host.
    pub const ALL: [Self; 7] = [
        Host::Api,
        Host::Api2,
        Host::ApiHk,
        Host::ApiUs,
        Host::Fraud,
        Host::PayApp,
        Host::PayAppMch,
    ];

    /// Scheme and name, to be followed by a path: `https://api.mch.weixin.qq.com`.
    #[must_use]
    pub const fn url(self) -> &'static str {
        match self {
            Host::Api => "https://api.mch.weixin.qq.com",
            Host::Api2 => "https://api2.mch.weixin.qq.com",
            Host::ApiHk => "https://apihk.mch.weixin.qq.com",
            Host::ApiUs => "https://apius.mch.weixin.qq.com",
            Host::Fraud => "https://fraud.mch.weixin.qq.com",
            Host::PayApp => "https://payapp.weixin.qq.com",
            Host::PayAppMch => "https://payapp.mch.weixin.qq.com",
        }
    }
}

/// What comes back when a request succeeds. A request that fails is answered in XML without a
/// signature, wherever it was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReplyKind {
    /// XML with a signature.
    Signed,
    /// XML without a signature.
    Unsigned,
    /// A bill: lines of text, or a gzip file of them.
    Text,
    /// JSON.
    Json,
    /// A page for the payer's browser. Nothing comes back to whoever wrote the request.
    Page,
}

/// What comes before the path of an endpoint in today's sandbox, where the endpoint is there at all.
pub const SANDBOX: &str = "/xdc/apiv2sandbox";

/// One endpoint of the gateway: where a request goes, what it says, and how the reply is read.
///
/// The endpoints are constants. A program links of each what it uses of it: the lines about replies
/// only when it asks for them, and nothing of an endpoint that it does not name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Endpoint {
    pub(super) method: Method,
    pub(super) host: Host,
    pub(super) certificate: bool,
    pub(super) deprecated: bool,
    pub(super) sandbox: bool,
    pub(super) reply_kind: ReplyKind,
    pub(super) path: &'static str,
    pub(super) request: &'static str,
    pub(super) needs: &'static str,
    pub(super) reply: &'static str,
    pub(super) codes: &'static str,
}

/// What most endpoints are, for the tables to start from.
pub(super) const POST: Endpoint = Endpoint {
    method: Method::Post,
    host: Host::Api,
    certificate: false,
    deprecated: false,
    sandbox: false,
    reply_kind: ReplyKind::Signed,
    path: "",
    request: "",
    needs: "",
    reply: "",
    codes: "",
};

impl Endpoint {
    /// An endpoint as requests and replies need it, for who keeps its lines elsewhere: the C ABI has
    /// objects of its own, so that a program links those that it names.
    #[doc(hidden)]
    #[must_use]
    #[cfg_attr(not(coverage), inline(always))]
    pub const fn from_lines(
        method: Method,
        reply_kind: ReplyKind,
        request: &'static str,
        needs: &'static str,
    ) -> Self {
        Endpoint { method, reply_kind, request, needs, ..POST }
    }

    /// The same, with what its codes mean.
    #[doc(hidden)]
    #[must_use]
    #[cfg_attr(not(coverage), inline(always))]
    pub const fn with_err_codes(self, codes: &'static str) -> Self {
        Endpoint { codes, ..self }
    }

    /// How a request is sent.
    #[must_use]
    pub const fn method(&self) -> Method {
        self.method
    }

    /// Where. [`Host::Api`] has stand-ins.
    #[must_use]
    pub const fn host(&self) -> Host {
        self.host
    }

    /// The path, with its `/`.
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// What comes before the path to reach this endpoint in the sandbox, if it is there.
    ///
    /// Only payment codes are: [`MICROPAY`](super::MICROPAY) and
    /// [`ORDER_QUERY`](super::ORDER_QUERY). The key is another one, from
    /// [`SANDBOX_SIGN_KEY`](super::SANDBOX_SIGN_KEY). What fails there is chosen by the HTTP header
    /// `Wechatpay-Negative-Test`.
    #[must_use]
    pub const fn sandbox(&self) -> Option<&'static str> {
        if self.sandbox { Some(SANDBOX) } else { None }
    }

    /// True if the connection needs the merchant's client certificate.
    #[must_use]
    pub const fn needs_certificate(&self) -> bool {
        self.certificate
    }

    /// True if it is of no use any more to who has not used it before.
    #[must_use]
    pub const fn is_deprecated(&self) -> bool {
        self.deprecated
    }

    /// The fields of a request.
    ///
    /// Empty where the sources list none: then nothing is filled in and nothing is refused.
    #[must_use]
    pub const fn request(&self) -> Specs {
        Specs::new(self.request)
    }

    /// What a request needs besides its required fields: one of several, or one because of another.
    #[must_use]
    pub const fn needs(&self) -> Needs {
        Needs::new(self.needs)
    }

    /// The fields of a reply, for people and tools: nothing here enforces them.
    #[must_use]
    pub const fn reply(&self) -> Specs {
        Specs::new(self.reply)
    }

    /// What comes back.
    #[must_use]
    pub const fn reply_kind(&self) -> ReplyKind {
        self.reply_kind
    }

    /// True if a reply that reports success is signed.
    #[must_use]
    pub const fn signs_replies(&self) -> bool {
        matches!(self.reply_kind, ReplyKind::Signed)
    }

    /// True if a request carries a `nonce_str`.
    #[must_use]
    #[cfg_attr(not(coverage), inline(always))]
    pub fn has_nonce(&self) -> bool {
        self.request().get("nonce_str").is_some()
    }

    /// True if a request is signed. All are, but for the page that asks for a real name.
    #[must_use]
    #[cfg_attr(not(coverage), inline(always))]
    pub fn is_request_signed(&self) -> bool {
        self.request().is_signed()
    }

    /// True if a request may be signed so. Where there is no `sign_type` it is MD5.
    #[must_use]
    #[cfg_attr(not(coverage), inline(always))]
    pub fn allows(&self, sign_type: SignType) -> bool {
        self.request().allows(sign_type)
    }

    /// The algorithm that the gateway takes a request for that does not say: the first one listed.
    ///
    /// It is MD5 wherever MD5 is allowed, but for the H5 pages of entrusted debit. There the
    /// sources disagree, so the table has every request say it.
    #[must_use]
    #[cfg_attr(not(coverage), inline(always))]
    pub fn default_sign_type(&self) -> SignType {
        let spec = self.request().get("sign_type");
        let first = spec.and_then(|spec| spec.values().next());
        first.and_then(SignType::from_name).unwrap_or(SignType::Md5)
    }

    /// True if a request signed so says it in `sign_type`.
    ///
    /// Where the field is required it does. Elsewhere the default goes without saying.
    #[must_use]
    #[cfg_attr(not(coverage), inline(always))]
    pub fn sends_sign_type(&self, sign_type: SignType) -> bool {
        self.request().get("sign_type").is_some_and(|spec| spec.says(sign_type))
    }

    /// The field that holds the merchant's number: `mch_id`, or another spelling of it.
    #[must_use]
    #[cfg_attr(not(coverage), inline(always))]
    pub fn mch_id_field(&self) -> Option<&'static str> {
        self.request().first(|name| matches!(name, "mch_id" | "mchid" | "combine_mch_id"))
    }

    /// The field that holds the application: `appid`, or another spelling of it.
    #[must_use]
    #[cfg_attr(not(coverage), inline(always))]
    pub fn appid_field(&self) -> Option<&'static str> {
        self.request().first(|name| {
            matches!(name, "appid" | "wxappid" | "mch_appid" | "combine_appid" | "app_id")
        })
    }
}
