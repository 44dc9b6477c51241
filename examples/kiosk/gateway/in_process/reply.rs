//! Replies and notifications, signed.

use wxpay_core::{Field, Fields, HmacSha256, Key, Verified};

/// Names and values.
pub struct Reply(Vec<(&'static str, String)>);

impl Reply {
    /// Done, and with these fields.
    pub fn done<const N: usize>(fields: [(&'static str, &str); N]) -> Option<Self> {
        let reply = Reply(vec![("result_code", "SUCCESS".into())]);
        Some(reply.with(fields))
    }

    /// Refused, for this reason.
    pub fn refused(err_code: &str) -> Option<Self> {
        let reply = Reply(vec![("result_code", "FAIL".into())]);
        Some(reply.with([("err_code", err_code)]))
    }

    pub fn with<const N: usize>(mut self, fields: [(&'static str, &str); N]) -> Self {
        self.0.extend(fields.map(|(name, value)| (name, value.into())));
        self
    }

    /// The document: addressed to whoever has sent the request, and signed as it was.
    pub fn sign(&self, request: &Verified<'_, '_>, key: &Key<HmacSha256>) -> Option<Vec<u8>> {
        let appid = request.get("appid")?.to_heapless::<32>().ok()?;
        let mch_id = request.get("mch_id")?.to_heapless::<32>().ok()?;
        self.document(&appid, &mch_id, key)
    }

    pub fn document(&self, appid: &str, mch_id: &str, key: &Key<HmacSha256>) -> Option<Vec<u8>> {
        let mut slots = [Field::EMPTY; 32];
        let mut fields = Fields::new(&mut slots);
        fields.set("return_code", "SUCCESS").ok()?;
        fields.set("appid", appid).ok()?;
        fields.set("mch_id", mch_id).ok()?;
        // In earnest: random, and so is that of a request.
        fields.set("nonce_str", "5K8264ILTKCH16CQ2502SI8ZNMTM67VS").ok()?;
        for (name, value) in &self.0 {
            fields.set(*name, value).ok()?;
        }
        let mut buffer = [0; 2048];
        key.write_signed(&fields, &mut buffer).ok().map(<[u8]>::to_vec)
    }
}
