//! Values that the canonical string cannot tell from further fields.
//!
//! `attach=x&total_fee=1` may be one field or two. Whoever can choose a value can therefore move
//! fields into it or out of it under the same signature, without the key. What decides is the
//! order: fields stand sorted, so only a name that sorts after the value's own can have stood
//! there. A canonical string whose values hold no such `&name=` has one reading: that is the strict
//! rule. By default only names are refused that mean something in a reply, because real values
//! such as `mweb_url` carry `&package=`.
//!
//! `sign` never takes part in the canonical string, so it cannot have stood there either; the
//! `package` of a mini-program red packet really holds `&sign=`.

use crate::buf::Produce;
use crate::canonical::{SIGN, takes_part};
use crate::error::{Error, Kind};
use crate::field::{Field, View};
use crate::sink::Sink;
use crate::xml::{NAME_MAX, is_name, is_name_start};

/// Which names a value must not hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rule {
    /// The protocol's names that mean something in a reply.
    #[default]
    Protocol,
    /// Any name at all: the canonical string has one reading.
    Strict,
}

/// The names that decide about money, identity or outcome, between spaces.
const PROTOCOL: &[u8] = b"appid mch_id sub_appid sub_mch_id device_info nonce_str sign_type \
    return_code return_msg result_code err_code err_code_des openid is_subscribe sub_openid \
    sub_is_subscribe trade_type trade_state bank_type total_fee settlement_total_fee fee_type \
    cash_fee cash_fee_type coupon_fee coupon_count transaction_id out_trade_no attach time_end \
    prepay_id code_url mweb_url refund_id out_refund_no refund_fee settlement_refund_fee \
    refund_status req_info rate";

impl Rule {
    fn refuses(self, name: &[u8]) -> bool {
        match self {
            Rule::Protocol => PROTOCOL.split(|byte| *byte == b' ').any(|known| known == name),
            Rule::Strict => name != SIGN.as_bytes(),
        }
    }

    /// Refuses fields whose canonical string can be read in several ways.
    pub fn check(self, fields: View<'_, '_>) -> Result<(), Error> {
        match fields.iter().find(|field| self.is_ambiguous(field) && takes_part(field)) {
            Some(field) => Err(field.refuse(Kind::AmbiguousValue)),
            None => Ok(()),
        }
    }

    fn is_ambiguous(self, field: &Field<'_>) -> bool {
        // Also where it is spelled as a reference, a value with `&` has one in its document.
        if field.value().is_plain() {
            return false;
        }
        let own = field.name_bytes();
        let mut search =
            Search { rule: self, own, name: [0; NAME_MAX], len: OUTSIDE, found: false };
        field.value().produce(&mut search);
        search.found
    }
}

/// Looks for `&name=` in what passes through.
struct Search<'n> {
    rule: Rule,
    own: &'n [u8],
    /// The name so far, after an `&`.
    name: [u8; NAME_MAX],
    len: usize,
    found: bool,
}

/// The length of what is no name: longer than any.
const OUTSIDE: usize = usize::MAX;

impl Sink for Search<'_> {
    fn put(&mut self, piece: &[u8]) {
        for byte in piece {
            self.step(*byte);
        }
    }
}

impl Search<'_> {
    fn step(&mut self, byte: u8) {
        self.len = match (byte, self.name.get_mut(self.len)) {
            (b'&', _) => 0,
            (b'=', _) => {
                let name = self.name.get(..self.len).unwrap_or_default();
                let is_name = name.first().is_some_and(|first| is_name_start(*first));
                self.found |= is_name && self.own < name && self.rule.refuses(name);
                OUTSIDE
            }
            (_, Some(next)) if is_name(byte) => {
                *next = byte;
                self.len.wrapping_add(1)
            }
            _ => OUTSIDE,
        };
    }
}
