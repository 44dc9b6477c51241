//! Signatures, with the canonical string put together as a whole.

use super::scan::{is_name_byte, is_name_start};
use super::{Fault, Field, NAME_MAX};

/// The names that a value may not introduce in the default mode.
const PROTOCOL: &str = "appid mch_id sub_appid sub_mch_id device_info nonce_str sign_type \
    return_code return_msg result_code err_code err_code_des openid is_subscribe sub_openid \
    sub_is_subscribe trade_type trade_state bank_type total_fee settlement_total_fee fee_type \
    cash_fee cash_fee_type coupon_fee coupon_count transaction_id out_trade_no attach time_end \
    prepay_id code_url mweb_url refund_id out_refund_no refund_fee settlement_refund_fee \
    refund_status req_info rate";

/// Which values count as ambiguous.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Those that introduce a name of the protocol.
    Default,
    /// Those that introduce any name.
    Strict,
}

/// A key with its algorithm and its mode.
#[derive(Clone, Debug)]
pub struct Signer {
    /// The key.
    pub key: String,
    /// The value of `sign_type`: `MD5` or `HMAC-SHA256`.
    pub sign_type: String,
    /// What is ambiguous.
    pub mode: Mode,
}

impl Signer {
    /// The signature, whatever the fields are.
    ///
    /// # Panics
    /// When there is no such algorithm.
    #[must_use]
    pub fn signature(&self, fields: &[Field]) -> String {
        let mut message = canonical(fields);
        message.extend(format!("&key={}", self.key).as_bytes());
        let digest = match self.sign_type.as_str() {
            "MD5" => md5::compute(&message).to_vec(),
            "HMAC-SHA256" => hmac_sha256::HMAC::mac(&message, self.key.as_bytes()).to_vec(),
            other => panic!("no algorithm {other}"),
        };
        digest.iter().map(|byte| format!("{byte:02X}")).collect()
    }

    /// Makes a signature.
    ///
    /// # Errors
    /// `NoFields`, `SignTypeUnknown`, `SignTypeMismatch`, `AmbiguousValue`.
    pub fn sign(&self, fields: &[Field]) -> Result<String, Fault> {
        some_fields(fields)?;
        self.right_sign_type(fields)?;
        self.unambiguous(fields)?;
        Ok(self.signature(fields))
    }

    /// Verifies the field `sign`.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn verify(&self, fields: &[Field]) -> Result<(), Fault> {
        let Some(sign) = value_of(fields, "sign") else {
            return Err(Fault::new("MissingSign", 0));
        };
        some_fields(fields)?;
        self.right_sign_type(fields)?;
        let digits = if self.sign_type == "MD5" { 32 } else { 64 };
        let is_digit = |byte: &u8| matches!(byte, b'0'..=b'9' | b'A'..=b'F');
        if sign.value.len() != digits || !sign.value.iter().all(is_digit) {
            return Err(Fault::new("SignMalformed", sign.at));
        }
        if sign.value != self.signature(fields).as_bytes() {
            return Err(Fault::new("SignMismatch", sign.at));
        }
        self.unambiguous(fields)
    }

    fn right_sign_type(&self, fields: &[Field]) -> Result<(), Fault> {
        match value_of(fields, "sign_type") {
            None => Ok(()),
            Some(field) if field.value == self.sign_type.as_bytes() => Ok(()),
            Some(field) if field.value == b"MD5" || field.value == b"HMAC-SHA256" => {
                Err(Fault::new("SignTypeMismatch", field.at))
            }
            Some(field) => Err(Fault::new("SignTypeUnknown", field.at)),
        }
    }

    fn unambiguous(&self, fields: &[Field]) -> Result<(), Fault> {
        match part_takers(fields).iter().find(|field| self.is_ambiguous(field)) {
            None => Ok(()),
            Some(field) => Err(Fault::new("AmbiguousValue", field.at)),
        }
    }

    /// Does the value hold `&NAME=` with a NAME that could be the next field's?
    fn is_ambiguous(&self, field: &Field) -> bool {
        field.value.split(|byte| *byte == b'&').skip(1).any(|piece| {
            let Some(equals) = piece.iter().position(|byte| *byte == b'=') else {
                return false;
            };
            let name = &piece[..equals];
            let counts = match self.mode {
                Mode::Default => PROTOCOL.split(' ').any(|known| known.as_bytes() == name),
                Mode::Strict => is_name(name),
            };
            counts && name != b"sign" && name > field.name.as_bytes()
        })
    }
}

/// The canonical string, still without the key.
#[must_use]
pub fn canonical(fields: &[Field]) -> Vec<u8> {
    let pairs: Vec<Vec<u8>> = part_takers(fields)
        .iter()
        .map(|field| [field.name.as_bytes(), b"=", &field.value].concat())
        .collect();
    pairs.join(&b'&')
}

/// Is it a name of the grammar?
#[must_use]
pub fn is_name(name: &[u8]) -> bool {
    (1..=NAME_MAX).contains(&name.len())
        && is_name_start(name[0])
        && name.iter().all(|byte| is_name_byte(*byte))
}

/// The fields that are signed, in byte order of their names.
fn part_takers(fields: &[Field]) -> Vec<Field> {
    let mut signed = fields.to_vec();
    signed.retain(|field| field.name != "sign" && !field.value.is_empty());
    signed.sort();
    signed
}

fn some_fields(fields: &[Field]) -> Result<(), Fault> {
    if part_takers(fields).is_empty() { Err(Fault::new("NoFields", 0)) } else { Ok(()) }
}

/// The field `name` unless it is empty.
fn value_of<'a>(fields: &'a [Field], name: &str) -> Option<&'a Field> {
    fields.iter().find(|field| field.name == name && !field.value.is_empty())
}
