//! The pay notification: is this order paid?

use super::demand::{equal, require, succeeded};
use crate::digest::Algorithm;
use crate::error::{Error, Kind};
use crate::field::{Field, View};
use crate::key::Key;
use crate::text::Text;
use crate::verify::Verified;

/// What a payment must say to be the payment of one order of one merchant.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'e> {
    /// `appid`
    pub appid: &'e str,
    /// `mch_id`
    pub mch_id: &'e str,
    /// `out_trade_no`
    pub out_trade_no: &'e str,
    /// `total_fee` of the order, in the smallest unit of its currency: fen.
    pub total_fee: u64,
    /// `fee_type` of the order: `CNY`, unless you sell in another currency.
    pub fee_type: &'e str,
}

/// The currency of a message that names none.
const DEFAULT_CURRENCY: &str = "CNY";

impl<'a> Verified<'_, 'a> {
    /// Accepts the payment of one order, and returns its `transaction_id`.
    ///
    /// A pay notification and the reply to an order query are accepted alike. It has to be paid, to
    /// this merchant, for this order, in full: `total_fee` counts, not `cash_fee` or
    /// `settlement_total_fee`, which tell how it was paid.
    ///
    /// The same notification is accepted each time it comes: remember `transaction_id` before
    /// anything is handed out.
    ///
    /// # Errors
    /// The first that applies, in this order; [`Kind::MissingField`] goes with each field:
    /// * [`Kind::ReturnCodeFail`], [`Kind::ResultCodeFail`], [`Kind::NotPaid`];
    /// * [`Kind::AppIdMismatch`], [`Kind::MchIdMismatch`];
    /// * [`Kind::BadAmount`]: not a number of the protocol's form;
    /// * [`Kind::OrderMismatch`]: genuine, but for another order. Not a fraud: answer it as
    ///   delivered and look for that order;
    /// * [`Kind::AmountMismatch`], [`Kind::CurrencyMismatch`].
    pub fn accept_payment(&self, expected: &Expected<'_>) -> Result<Text<'a>, Error> {
        let fields: View<'_, 'a> = **self;
        succeeded(fields)?;
        if fields.field("trade_state").is_some() {
            equal(fields, "trade_state", "SUCCESS", Kind::NotPaid)?;
        }
        equal(fields, "appid", expected.appid, Kind::AppIdMismatch)?;
        equal(fields, "mch_id", expected.mch_id, Kind::MchIdMismatch)?;
        let transaction_id = require(fields, "transaction_id")?.value();
        let total_fee = require(fields, "total_fee")?;
        let Some(amount) = total_fee.value().to_u64() else {
            return Err(total_fee.refuse(Kind::BadAmount));
        };
        equal(fields, "out_trade_no", expected.out_trade_no, Kind::OrderMismatch)?;
        if amount != expected.total_fee {
            return Err(total_fee.refuse(Kind::AmountMismatch));
        }
        if fields.field("fee_type").is_some() {
            equal(fields, "fee_type", expected.fee_type, Kind::CurrencyMismatch)?;
        } else if expected.fee_type != DEFAULT_CURRENCY {
            return Err(total_fee.refuse(Kind::CurrencyMismatch));
        }
        Ok(transaction_id)
    }
}

/// Accepts a pay notification as it came, in one call: reads it, verifies it and compares it with the
/// order. Returns its `transaction_id`.
///
/// # Errors
/// As [`Fields::read`](crate::Fields::read), [`Key::verify`] and [`Verified::accept_payment`], in
/// this order.
pub fn accept<'a, A: Algorithm>(
    key: &Key<A>,
    document: &'a [u8],
    expected: &Expected<'_>,
    slots: &mut [Field<'a>],
) -> Result<Text<'a>, Error> {
    super::read(key, document, slots)?.accept_payment(expected)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::Fields;

    const EXPECTED: Expected<'static> = Expected {
        appid: "wx1",
        mch_id: "100",
        out_trade_no: "A1",
        total_fee: 450,
        fee_type: "CNY",
    };

    const PAID: [(&str, &str); 7] = [
        ("appid", "wx1"),
        ("mch_id", "100"),
        ("out_trade_no", "A1"),
        ("result_code", "SUCCESS"),
        ("return_code", "SUCCESS"),
        ("total_fee", "450"),
        ("transaction_id", "42"),
    ];

    /// What comes of a notification with these changes, signed with the right key.
    fn outcome(changes: &[(&str, &str)], expected: &Expected<'_>) -> Result<(), Kind> {
        sale(changes, expected).map_err(Error::kind)
    }

    fn sale(changes: &[(&str, &str)], expected: &Expected<'_>) -> Result<(), Error> {
        let key = Key::md5([b'k'; 32])?;
        let mut slots = [Field::EMPTY; 16];
        let mut fields = Fields::new(&mut slots);
        let changed = |name: &str| changes.iter().any(|(other, _)| *other == name);
        for (name, value) in PAID.iter().filter(|(name, _)| !changed(name)).chain(changes) {
            fields.set(*name, *value)?;
        }
        let sign = key.sign(&fields)?;
        fields.set("sign", &sign)?;
        let transaction_id = key.verify(&fields)?.accept_payment(expected)?;
        assert_eq!(transaction_id, "42");
        Ok(())
    }

    #[test]
    fn accepted() {
        assert_eq!(outcome(&[], &EXPECTED), Ok(()));
        assert_eq!(outcome(&[("fee_type", "CNY")], &EXPECTED), Ok(()));
        assert_eq!(outcome(&[("trade_state", "SUCCESS")], &EXPECTED), Ok(()));
        let dollars = Expected { fee_type: "USD", ..EXPECTED };
        assert_eq!(outcome(&[("fee_type", "USD")], &dollars), Ok(()));
        // How it was paid is not how much.
        assert_eq!(outcome(&[("cash_fee", "1"), ("settlement_total_fee", "1")], &EXPECTED), Ok(()));
    }

    #[test]
    fn each_field_is_needed() {
        for (name, _) in PAID {
            assert_eq!(outcome(&[(name, "")], &EXPECTED), Err(Kind::MissingField), "{name}");
        }
    }

    #[test]
    fn refused_in_order() {
        // Each change is added to those before it and is reported ahead of them.
        const FAULTS: [(&str, &str, Kind); 9] = [
            ("fee_type", "USD", Kind::CurrencyMismatch),
            ("total_fee", "1", Kind::AmountMismatch),
            ("out_trade_no", "A2", Kind::OrderMismatch),
            ("total_fee", "0450", Kind::BadAmount),
            ("mch_id", "101", Kind::MchIdMismatch),
            ("appid", "wx2", Kind::AppIdMismatch),
            ("trade_state", "NOTPAY", Kind::NotPaid),
            ("result_code", "FAIL", Kind::ResultCodeFail),
            ("return_code", "FAIL", Kind::ReturnCodeFail),
        ];
        let mut changes = [("", ""); FAULTS.len()];
        let mut len = 0;
        for (name, value, kind) in FAULTS {
            match changes[..len].iter_mut().find(|(other, _)| *other == name) {
                Some(earlier) => earlier.1 = value,
                None => {
                    changes[len] = (name, value);
                    len += 1;
                }
            }
            assert_eq!(outcome(&changes[..len], &EXPECTED), Err(kind));
            assert_eq!(outcome(&[(name, value)], &EXPECTED), Err(kind));
        }
        let dollars = Expected { fee_type: "USD", ..EXPECTED };
        assert_eq!(outcome(&[], &dollars), Err(Kind::CurrencyMismatch));
    }
}
