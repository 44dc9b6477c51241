//! Fields that are numbered: coupons of a payment, refunds of an order, coupons of these.

use wxpay_core::api::Merchant;
use wxpay_core::message::{
    CouponType, OrderNo, OrderQuery, OrderQueryMore, Refund, RefundMore, RefundNo, RefundQuery,
    RefundStatus, Request as _,
};
use wxpay_core::{Error, Fen, Field, Fields, Key, Kind};
use wxpay_tests::random::Random;

const MERCHANT: Merchant<'static> = Merchant::new("wx1", "100");

fn key() -> Key<wxpay_core::Md5> {
    Key::md5([b'k'; 32]).unwrap()
}

/// A signed reply with these fields, set in any order.
fn document(fields: &[(&str, &str)]) -> Vec<u8> {
    let mut slots = [Field::EMPTY; 256];
    let mut reply = Fields::new(&mut slots);
    let mut fields = [fields, &[("return_code", "SUCCESS"), ("result_code", "SUCCESS")]].concat();
    Random::new(fields.len() as u64).shuffle(&mut fields);
    for (name, value) in &fields {
        reply.set(*name, *value).unwrap();
    }
    let mut out = [0; 16_384];
    key().write_signed(&reply, &mut out).unwrap().to_vec()
}

/// Reads such a reply and looks at it, if it says it was done.
macro_rules! read {
    ($request:expr, $fields:expr, $look:expr) => {{
        let document = document($fields);
        let mut slots = [Field::EMPTY; 256];
        let outcome = $request.read_reply(&key(), &MERCHANT, &document, &mut slots);
        outcome.map(|outcome| outcome.done().unwrap()).map($look)
    }};
}

/// The numbers of the coupons of an order, or what is wrong with one.
fn coupons(fields: &[(&str, &str)]) -> Vec<Result<u16, Kind>> {
    let order = OrderNo::TransactionId("42");
    let query = OrderQuery { order, more: OrderQueryMore::NONE };
    let fields = [&[("trade_state", "SUCCESS"), ("out_trade_no", "A-1")], fields].concat();
    read!(query, &fields, |reply| {
        let coupons = reply.coupons;
        coupons.map(|coupon| coupon.map(|one| one.index).map_err(Error::kind)).collect()
    })
    .unwrap()
}

#[test]
fn numbers_are_those_that_are_there() {
    assert_eq!(coupons(&[("coupon_count", "3")]), []);
    assert_eq!(coupons(&[("coupon_count", "0"), ("coupon_id_0", "a")]), [Ok(0)]);
    let gaps = [("coupon_id_10", "a"), ("coupon_fee_2", "5"), ("coupon_type_9999", "CASH")];
    assert_eq!(coupons(&gaps), [Ok(2), Ok(10), Ok(9999)]);
    let strange = [
        ("coupon_id_00", "a"),
        ("coupon_id_01", "a"),
        ("coupon_id_", "a"),
        ("coupon_id_10000", "a"),
        ("coupon_id_65536", "a"),
        ("coupon_id_1_2", "a"),
        ("coupon_id_1a", "a"),
        ("coupon_id", "a"),
        ("coupon_id_3", ""),
    ];
    assert_eq!(coupons(&strange), []);
}

#[test]
fn one_that_cannot_be_read_does_not_hide_the_others() {
    let fields = [("coupon_fee_0", "1"), ("coupon_fee_1", "1.5"), ("coupon_fee_2", "3")];
    assert_eq!(coupons(&fields), [Ok(0), Err(Kind::BadAmount), Ok(2)]);
}

#[test]
fn many_are_all_found() {
    let names: Vec<String> = (0..200).rev().map(|n| format!("coupon_fee_{n}")).collect();
    let fields: Vec<_> = names.iter().map(|name| (name.as_str(), "1")).collect();
    assert_eq!(coupons(&fields), (0..200).map(Ok).collect::<Vec<_>>());
}

#[test]
fn in_a_refund_the_number_is_that_of_a_coupon() {
    let refund = Refund {
        order: OrderNo::TransactionId("42"),
        out_refund_no: "R-1",
        total_fee: Fen::new(450),
        refund_fee: Fen::new(100),
        more: RefundMore::NONE,
    };
    let fields = [
        ("refund_id", "7"),
        ("out_refund_no", "R-1"),
        ("refund_fee", "100"),
        ("coupon_refund_fee", "30"),
        ("coupon_refund_fee_0", "10"),
        ("coupon_refund_fee_1", "20"),
        ("coupon_type_1", "NO_CASH"),
    ];
    read!(refund, &fields, |reply| {
        assert_eq!(reply.coupon_refund_fee, Some(Fen::new(30)));
        let coupons: Vec<_> = reply.coupons.map(Result::unwrap).collect();
        assert_eq!(coupons[0].coupon_refund_fee, Some(Fen::new(10)));
        assert_eq!(coupons[1].coupon_refund_fee, Some(Fen::new(20)));
        assert_eq!(coupons[1].coupon_type, Some(CouponType::NoCash));
        assert_eq!(coupons.len(), 2);
    })
    .unwrap();
}

const REFUNDS: [(&str, &str); 12] = [
    ("refund_count", "9"),
    ("out_refund_no_1", "R-1"),
    ("refund_id_1", "7"),
    ("refund_fee_1", "100"),
    ("refund_status_1", "PROCESSING"),
    ("coupon_refund_fee_1", "30"),
    ("coupon_refund_fee_1_0", "10"),
    ("coupon_refund_fee_1_11", "20"),
    ("coupon_refund_fee_11_0", "99"),
    ("out_refund_no_11", "R-11"),
    ("refund_fee_11", "5"),
    ("refund_status_11", "SUCCESS"),
];

fn query(refund: RefundNo<'static>) -> RefundQuery<'static> {
    RefundQuery { refund, offset: None }
}

#[test]
fn in_a_refund_query_it_is_that_of_a_refund() {
    read!(query(RefundNo::OutTradeNo("A-1")), &REFUNDS, |reply| {
        assert_eq!(reply.refund_count, Some(9));
        let refunds: Vec<_> = reply.refunds.map(Result::unwrap).collect();
        assert_eq!(refunds.iter().map(|refund| refund.index).collect::<Vec<_>>(), [1, 11]);
        assert_eq!(refunds[0].refund_status, RefundStatus::Processing);
        assert_eq!(refunds[0].coupon_refund_fee, Some(Fen::new(30)));
        let fees = |n: usize| -> Vec<_> {
            let coupons = refunds[n].coupons.map(Result::unwrap);
            coupons.map(|one| (one.index, one.coupon_refund_fee.unwrap().get())).collect()
        };
        assert_eq!(fees(0), [(0, 10), (11, 20)]);
        assert_eq!(fees(1), [(0, 99)]);
        assert_eq!(refunds[1].coupon_refund_fee, None);
    })
    .unwrap();
}

#[test]
fn a_refund_without_its_state_is_none() {
    for missing in ["out_refund_no_1", "refund_fee_1", "refund_status_1"] {
        let fields: Vec<_> = REFUNDS.into_iter().filter(|(name, _)| *name != missing).collect();
        let query = query(RefundNo::OutTradeNo("A-1"));
        let refunds: Vec<_> = read!(query, &fields, |reply| {
            reply.refunds.map(|refund| refund.map(|one| one.index)).collect()
        })
        .unwrap();
        assert_eq!(refunds.len(), 2);
        assert_eq!(refunds[0].map_err(Error::kind), Err(Kind::MissingField));
        assert_eq!(refunds[1], Ok(11));
    }
}

#[test]
fn who_asks_for_one_refund_is_told_about_it() {
    let ask =
        |refund, fields: &[(&str, &str)]| read!(query(refund), fields, |_| ()).map_err(Error::kind);
    let other = Err(Kind::OrderMismatch);
    assert_eq!(ask(RefundNo::RefundId("7"), &REFUNDS), Ok(()));
    assert_eq!(ask(RefundNo::OutRefundNo("R-11"), &REFUNDS), Ok(()));
    assert_eq!(ask(RefundNo::RefundId("8"), &REFUNDS), other);
    assert_eq!(ask(RefundNo::OutRefundNo("R-2"), &REFUNDS), other);
    assert_eq!(ask(RefundNo::RefundId("8"), &[]), Ok(()));
    let of_order = [("transaction_id", "42"), ("out_trade_no", "A-1")];
    assert_eq!(ask(RefundNo::TransactionId("42"), &of_order), Ok(()));
    assert_eq!(ask(RefundNo::OutTradeNo("A-1"), &of_order), Ok(()));
    assert_eq!(ask(RefundNo::TransactionId("43"), &of_order), other);
    assert_eq!(ask(RefundNo::OutTradeNo("A-2"), &of_order), other);
}
