//! One sale from the order to the drink, and three frauds that do not come through.

use core::error::Error;

use wxpay_core::{Expected, Field, Fields, Key, Md5};

// The merchant of the official documentation. A real key lives in protected storage and is never
// a constant.
const APP_ID: &str = "wxd930ea5d5a258f4f";
const MERCHANT_ID: &str = "10000100";
const KEY: &str = "192006250b4c09247ec02edce69f6a2d";

const ORDER: &str = "KIOSK20261123000042";
const DRINK: &str = "乌龙茶 500ml";
/// In fen: 4.50 yuan.
const PRICE: u64 = 450;

/// A genuine message is not yet this payment: all of this has to be ours.
const EXPECTED: Expected<'static> = Expected {
    appid: APP_ID,
    mch_id: MERCHANT_ID,
    out_trade_no: ORDER,
    total_fee: PRICE,
    fee_type: "CNY",
};

macro_rules! vector {
    ($name:literal) => {
        include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../tests/vectors/notify/",
            $name,
            ".xml"
        ))
    };
}

/// What the gateway answers to the order, and what it sends once the customer has paid.
const ORDER_REPLY: &[u8] = vector!("kiosk-order-reply");
const PAID: &[u8] = vector!("kiosk-paid");
/// What others send to get a drink for nothing.
const FRAUDS: [(&str, &[u8]); 3] = [
    ("the amount was changed", vector!("kiosk-forged")),
    ("a second amount was slipped in", vector!("kiosk-duplicated")),
    ("the signature was stripped", vector!("kiosk-stripped")),
];

/// Sells a drink.
pub fn run() -> Result<(), Box<dyn Error>> {
    let key = Key::md5(KEY)?;

    println!("{DRINK}: {} yuan", yuan(PRICE));
    println!("\n-> POST https://api.mch.weixin.qq.com/pay/unifiedorder");
    let mut request = [0; 1024];
    println!("{}", core::str::from_utf8(order(&key, &mut request)?)?);

    let mut slots = [Field::EMPTY; 64];
    let reply = Fields::read(ORDER_REPLY, &mut slots)?;
    let reply = key.verify(&reply)?;
    println!("\n<- verified reply");
    println!("   show as QR code  {}", reply.require("code_url")?);

    let mut slots = [Field::EMPTY; 64];
    let notification = Fields::read(PAID, &mut slots)?;
    let paid = key.verify(&notification)?;
    let transaction = paid.accept_payment(&EXPECTED)?;
    println!("\n<- verified notification");
    println!("   order            {}", paid.require("out_trade_no")?);
    println!("   transaction      {transaction}");
    println!("   amount           {} yuan", yuan(PRICE));
    println!("   for              {}", paid.require("attach")?);
    println!("   the drink drops");

    println!("\nRefused:");
    for (what, document) in FRAUDS {
        match is_paid(&key, document) {
            Err(refusal) => println!("   {what:<31}  {refusal}"),
            Ok(()) => return Err(format!("{what}, and it went through").into()),
        }
    }
    Ok(())
}

/// The order, signed and ready to send.
fn order<'o>(key: &Key<Md5>, out: &'o mut [u8]) -> Result<&'o [u8], wxpay_core::Error> {
    let total_fee = PRICE.to_string();
    let mut slots = [Field::EMPTY; 16];
    let mut order = Fields::new(&mut slots);
    order.set("appid", APP_ID)?;
    order.set("mch_id", MERCHANT_ID)?;
    order.set("device_info", "KIOSK-3")?;
    // In earnest: 32 characters from a random source, new for every request.
    order.set("nonce_str", "5K8264ILTKCH16CQ2502SI8ZNMTM67VS")?;
    order.set("body", DRINK)?;
    order.set("attach", "3号售货机·乌龙茶")?;
    order.set("out_trade_no", ORDER)?;
    order.set("total_fee", &total_fee)?;
    order.set("spbill_create_ip", "10.0.8.42")?;
    order.set("notify_url", "https://vending.example/wxpay/notify")?;
    order.set("trade_type", "NATIVE")?;
    order.set("product_id", "oolong-500")?;
    key.write_signed(&order, out)
}

/// What every notification goes through: read, verify, and compare with the order.
fn is_paid(key: &Key<Md5>, document: &[u8]) -> Result<(), wxpay_core::Error> {
    let mut slots = [Field::EMPTY; 64];
    let fields = Fields::read(document, &mut slots)?;
    key.verify(&fields)?.accept_payment(&EXPECTED)?;
    Ok(())
}

fn yuan(fen: u64) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}
