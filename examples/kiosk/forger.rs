//! Somebody who would like a drink for nothing. He knows everything but the key.

use wxpay_core::{Error, Field, Fields, Key, SignType};

use crate::story::{APP_ID, MERCHANT_ID};

/// A key, but not the merchant's.
const GUESS: &str = "0123456789abcdef0123456789abcdef";

/// A notification that was never sent, and what its writer hopes for.
pub struct Forgery {
    pub hope: &'static str,
    pub notice: Vec<u8>,
}

/// Notifications that this order is paid.
pub fn forgeries(number: &str, fee: &str) -> Result<[Forgery; 4], Error> {
    let own_key = forge(number, fee, "HMAC-SHA256", Some(Key::new(SignType::HmacSha256, GUESS)?))?;
    let unsigned = forge(number, fee, "", None)?;
    let weaker = forge(number, fee, "MD5", Some(Key::new(SignType::Md5, GUESS)?))?;
    let twice =
        String::from_utf8_lossy(&own_key).replace("</xml>", "<total_fee>1</total_fee></xml>");
    Ok([
        Forgery { hope: "signs with a key of his own", notice: own_key },
        Forgery { hope: "does not sign at all", notice: unsigned },
        Forgery { hope: "says that MD5 was agreed upon", notice: weaker },
        Forgery { hope: "states the amount twice", notice: twice.into_bytes() },
    ])
}

fn forge(number: &str, fee: &str, sign_type: &str, key: Option<Key>) -> Result<Vec<u8>, Error> {
    let mut slots = [Field::EMPTY; 16];
    let mut fields = Fields::new(&mut slots);
    fields.set("appid", APP_ID)?;
    fields.set("mch_id", MERCHANT_ID)?;
    fields.set("out_trade_no", number)?;
    fields.set("result_code", "SUCCESS")?;
    fields.set("return_code", "SUCCESS")?;
    fields.set("sign_type", sign_type)?;
    fields.set("total_fee", fee)?;
    fields.set("transaction_id", "4200000000000000000000000000")?;
    let mut out = [0; 1024];
    let written = match key {
        Some(key) => key.write_signed(&fields, &mut out),
        None => fields.write(&mut out),
    };
    written.map(<[u8]>::to_vec)
}
