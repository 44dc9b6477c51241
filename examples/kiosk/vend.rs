//! One sale from the order to the drink, and three frauds that do not come through.

use core::error::Error;

use wxpay_core::api::Merchant;
use wxpay_core::message::{Outcome, Request as _, Trade, UnifiedOrder, UnifiedOrderMore};
use wxpay_core::{Expected, Fen, Field, Fields, Key, Md5};

// The merchant of the official documentation. A real key lives in protected storage and is never
// a constant.
const APP_ID: &str = "wxd930ea5d5a258f4f";
const MERCHANT_ID: &str = "10000100";
const KEY: &str = "192006250b4c09247ec02edce69f6a2d";

const ORDER: &str = "KIOSK20261123000042";
const DRINK: &str = "乌龙茶 500ml";
/// In fen: 4.50 yuan.
const PRICE: u32 = 450;

const MERCHANT: Merchant<'static> = Merchant::new(APP_ID, MERCHANT_ID);
/// In earnest: 32 characters from a random source, new for every request.
const NONCE: &str = "5K8264ILTKCH16CQ2502SI8ZNMTM67VS";

/// A genuine message is not yet this payment: all of this has to be ours.
const EXPECTED: Expected<'static> = Expected {
    appid: APP_ID,
    mch_id: MERCHANT_ID,
    out_trade_no: ORDER,
    total_fee: PRICE as u64,
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
    let to = UnifiedOrder::ENDPOINT;
    println!("\n-> {} {}{}", to.method().name(), to.host().url(), to.path());
    let mut request = [0; 1024];
    println!("{}", core::str::from_utf8(SALE.write(&key, &MERCHANT, NONCE, &mut request)?)?);

    let mut slots = [Field::EMPTY; 64];
    let Outcome::Done(placed) = SALE.read_reply(&key, &MERCHANT, ORDER_REPLY, &mut slots)? else {
        return Err("the order was refused".into());
    };
    let code = placed.code_url.ok_or("no QR code")?;
    println!("\n<- verified reply");
    println!("   show as QR code  {code}");

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

/// The order: what must be said, and what may be.
const SALE: UnifiedOrder<'static> = UnifiedOrder {
    trade: Trade::Native { product_id: "oolong-500" },
    body: DRINK,
    out_trade_no: ORDER,
    total_fee: Fen::new(PRICE as i64),
    spbill_create_ip: "10.0.8.42",
    notify_url: "https://vending.example/wxpay/notify",
    more: UnifiedOrderMore {
        device_info: Some("KIOSK-3"),
        attach: Some("3号售货机·乌龙茶"),
        ..UnifiedOrderMore::NONE
    },
};

/// What every notification goes through: read, verify, and compare with the order.
fn is_paid(key: &Key<Md5>, document: &[u8]) -> Result<(), wxpay_core::Error> {
    let mut slots = [Field::EMPTY; 64];
    let fields = Fields::read(document, &mut slots)?;
    key.verify(&fields)?.accept_payment(&EXPECTED)?;
    Ok(())
}

fn yuan(fen: u32) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}
