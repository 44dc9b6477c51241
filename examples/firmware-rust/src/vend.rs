//! One sale: what the firmware sends and what it gets.

use semihosting::println;
use wxpay_core::{Algorithm, Error, Expected, Field, Fields, HmacSha256, Key, Kind, Md5};

// The merchant of the official documentation. A real key lives in protected storage and is never
// a constant.
const APP_ID: &str = "wxd930ea5d5a258f4f";
const MCH_ID: &str = "10000100";
const KEY: &str = "192006250b4c09247ec02edce69f6a2d";

const ORDER: &str = "KIOSK20261123000042";
/// In fen: 4.50 yuan.
const PRICE: u64 = 450;
const PRICE_TEXT: &str = "450";

/// A genuine message is not yet this payment: all of this has to be ours.
const EXPECTED: Expected<'static> = Expected {
    appid: APP_ID,
    mch_id: MCH_ID,
    out_trade_no: ORDER,
    total_fee: PRICE,
    fee_type: "CNY",
};

/// A message as it comes from the network.
macro_rules! document {
    ($name:literal) => {
        include_bytes!(concat!("../../../tests/vectors/notify/", $name, ".xml"))
    };
}

/// Slots for one message: enough for every pay notification; 1,280 bytes of stack.
const NOTIFICATION_FIELDS: usize = 64;

/// Sells a drink.
pub fn run() -> Result<(), Error> {
    // A key of one type carries the code of one algorithm. Both are wiped when they are dropped.
    let md5 = Key::md5(KEY)?;
    let hmac = Key::hmac_sha256(KEY)?;

    write_order(&md5)?;
    write_order(&hmac)?;
    read_reply(&md5)?;
    drop_the_drink(&md5)?;
    read_notification_hmac(&hmac)?;
    refuse(&md5, "amount changed", document!("kiosk-forged"), Kind::SignMismatch);
    refuse(&md5, "second amount", document!("kiosk-duplicated"), Kind::DuplicateField);
    refuse(&md5, "sign stripped", document!("kiosk-stripped"), Kind::MissingSign);
    Ok(())
}

/// An order, ready to be sent to `/pay/unifiedorder`.
fn write_order<A: Algorithm>(key: &Key<A>) -> Result<(), Error> {
    let sign_type = key.sign_type().name();
    let mut slots = [Field::EMPTY; 16];
    let mut order = Fields::new(&mut slots);
    order.set("appid", APP_ID)?;
    order.set("mch_id", MCH_ID)?;
    order.set("device_info", "KIOSK-3")?;
    // In earnest: 32 characters from a random source, new for every request.
    order.set("nonce_str", "5K8264ILTKCH16CQ2502SI8ZNMTM67VS")?;
    order.set("body", "乌龙茶 500ml")?;
    order.set("attach", "3号售货机·乌龙茶")?;
    order.set("out_trade_no", ORDER)?;
    order.set("total_fee", PRICE_TEXT)?;
    order.set("spbill_create_ip", "10.0.8.42")?;
    order.set("notify_url", "https://vending.example/wxpay/notify")?;
    order.set("trade_type", "NATIVE")?;
    order.set("product_id", "oolong-500")?;
    order.set("sign_type", sign_type)?;

    let mut buffer = [0; 1024];
    let request = key.write_signed(&order, &mut buffer)?;
    println!("order, {sign_type}\n    {}", core::str::from_utf8(request).unwrap_or_default());
    Ok(())
}

/// What the gateway answers: read, verify, look at it. Replies to other requests go the same way.
fn read_reply(key: &Key<Md5>) -> Result<(), Error> {
    let mut slots = [Field::EMPTY; NOTIFICATION_FIELDS];
    let fields = Fields::read(document!("kiosk-order-reply"), &mut slots)?;
    let reply = key.verify(&fields)?;

    // Genuine, but that may be a genuine "no", which has no code.
    println!("reply, verified");
    println!("    QR code      {}", reply.require("code_url")?);
    Ok(())
}

/// The one call that a drink depends on is `accept_payment`.
fn drop_the_drink(key: &Key<Md5>) -> Result<(), Error> {
    let mut slots = [Field::EMPTY; NOTIFICATION_FIELDS];
    let fields = Fields::read(document!("kiosk-paid"), &mut slots)?;
    let paid = key.verify(&fields)?;
    let transaction = paid.accept_payment(&EXPECTED)?;

    println!("notification, accepted: the order is paid");
    // The same notification comes more than once: before the drink drops, remember this number
    // where a power cut does not lose it.
    println!("    transaction  {transaction}");
    println!("    for          {}", paid.require("attach")?);
    acknowledge()
}

/// What has to come back, or the notification is sent again. It is not signed.
fn acknowledge() -> Result<(), Error> {
    let mut slots = [Field::EMPTY; 1];
    let mut answer = Fields::new(&mut slots);
    answer.set("return_code", "SUCCESS")?;
    let mut buffer = [0; 64];
    let answer = answer.write(&mut buffer)?;
    println!("    answer       {}", core::str::from_utf8(answer).unwrap_or_default());
    Ok(())
}

/// HMAC-SHA256 looks no different: the key knows the algorithm, and the message has no say.
fn read_notification_hmac(key: &Key<HmacSha256>) -> Result<(), Error> {
    let mut slots = [Field::EMPTY; NOTIFICATION_FIELDS];
    let fields = Fields::read(document!("pay-22-hmac"), &mut slots)?;
    let verified = key.verify(&fields)?;
    let total_fee = verified.require("total_fee")?;
    println!("notification, HMAC-SHA256, verified: {} fields, {total_fee} fen", verified.len());
    Ok(())
}

/// What others send to get a drink for nothing.
fn refuse(key: &Key<Md5>, fraud: &str, document: &[u8], refusal: Kind) {
    let mut slots = [Field::EMPTY; NOTIFICATION_FIELDS];
    let refused = Fields::read(document, &mut slots)
        .and_then(|fields| key.verify(&fields)?.accept_payment(&EXPECTED).map(drop))
        .map_err(|error| {
            println!("{fraud}: {error}");
            error.kind()
        });
    assert_eq!(refused, Err(refusal), "{fraud}");
}
