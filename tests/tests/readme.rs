//! The Rust code of the README is the code below, which compiles and runs.

use std::cell::Cell;

use wxpay_core::Error;

const PAID: &[u8] = include_bytes!("../vectors/notify/kiosk-paid.xml");

fn accept(api_key: &str, body: &[u8]) -> Result<String, Error> {
    // README
    use wxpay_core::{Expected, Field, Fields, Key};

    let key = Key::md5(api_key)?; // or Key::hmac_sha256
    let mut slots = [Field::EMPTY; 64]; // your memory: 20 bytes a field on Cortex-M
    let fields = Fields::read(body, &mut slots)?; // sorted, no duplicates, or refused
    let verified = key.verify(&fields)?; // the only way on
    let transaction = verified.accept_payment(&Expected {
        appid: "wxd930ea5d5a258f4f",
        mch_id: "10000100",
        out_trade_no: "KIOSK20261123000042",
        total_fee: 450, // fen
        fee_type: "CNY",
    })?;
    // end
    Ok(transaction.to_string())
}

fn sell(reply: &[u8]) -> Result<(Vec<u8>, &'static str), Error> {
    use wxpay_core::api::{Advice, Merchant};
    use wxpay_core::message::{Micropay, MicropayMore, Outcome, Request as _};
    use wxpay_core::{Fen, Field, Key, Text};
    let key = Key::md5("192006250b4c09247ec02edce69f6a2d")?;
    let merchant = Merchant::new("wxd930ea5d5a258f4f", "10000100");
    let (scanned, nonce) = ("134567890123456789", "5K8264ILTKCH16CQ2502SI8ZNMTM67VS");
    let outcome = Cell::new("");
    let post = |path: &str, _: &[u8]| {
        assert_eq!(path, "/pay/micropay");
        reply.to_vec()
    };
    let drop_the_drink = |_: Text<'_>| outcome.set("paid");
    let sorry = |_: Advice| outcome.set("refused");
    let keep_asking = |_: Advice| outcome.set("unknown");
    // README
    let sale = Micropay {
        body: "乌龙茶 500ml",
        out_trade_no: "KIOSK20261123000042",
        total_fee: Fen::new(450),
        auth_code: scanned,
        spbill_create_ip: "10.0.8.42",
        more: MicropayMore::NONE,
    };
    let mut buffer = [0; 1024];
    let request = sale.write(&key, &merchant, nonce, &mut buffer)?; // checked and signed
    let reply = post(Micropay::ENDPOINT.path(), request);

    let mut slots = [Field::EMPTY; 64];
    match sale.read_reply(&key, &merchant, &reply, &mut slots)? {
        Outcome::Done(paid) => drop_the_drink(paid.transaction_id), // genuine, this order, in full
        Outcome::Refused(no) => sorry(no.advice()), // nothing was taken: another card, a fresh code
        Outcome::Unknown(no) => keep_asking(no.advice()), // nobody knows: query, never guess
    }
    // end
    Ok((request.to_vec(), outcome.get()))
}

#[test]
fn the_code_of_the_readme_works() {
    let key = "192006250b4c09247ec02edce69f6a2d";
    assert_eq!(accept(key, PAID).unwrap(), "4200002614202611233005090042");
    // The notification of a payment has all that a reply to it would have, and more.
    let (request, outcome) = sell(PAID).unwrap();
    let request = String::from_utf8(request).unwrap();
    assert!(request.contains("<body>乌龙茶 500ml</body>") && request.contains("<sign>"));
    assert_eq!(outcome, "paid");
    let refusal = b"<xml><return_code>FAIL</return_code></xml>";
    assert_eq!(sell(refusal).unwrap().1, "unknown");
}

#[test]
fn the_readme_shows_the_code_above() {
    let blocks = |text: &'static str, start: &'static str, end: &'static str| {
        text.split(start).skip(1).map(move |block| block.split(end).next().unwrap())
    };
    let here = include_str!("readme.rs").split("#[test]").next().unwrap();
    let expected: Vec<String> = blocks(here, "    // README\n", "    // end\n")
        .map(|block| {
            block
                .lines()
                .map(|line| format!("{}\n", line.strip_prefix("    ").unwrap_or(line)))
                .collect()
        })
        .collect();
    let shown: Vec<&str> = blocks(include_str!("../../README.md"), "```rust\n", "```\n").collect();
    assert_eq!(shown, expected);
}
