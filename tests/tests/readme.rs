//! The Rust code of the README is the code below, which compiles and runs.

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

fn request(api_key: &str) -> Result<Vec<u8>, Error> {
    use wxpay_core::{Field, Fields, Key};
    let key = Key::md5(api_key)?;
    // README
    let mut slots = [Field::EMPTY; 16];
    let mut order = Fields::new(&mut slots);
    order.set("appid", "wxd930ea5d5a258f4f")?;
    order.set("mch_id", "10000100")?;
    order.set("body", "乌龙茶 500ml")?;
    // ...
    let mut buffer = [0; 1024];
    let document = key.write_signed(&order, &mut buffer)?; // POST this
    // end
    Ok(document.to_vec())
}

#[test]
fn the_code_of_the_readme_works() {
    let key = "192006250b4c09247ec02edce69f6a2d";
    assert_eq!(accept(key, PAID).unwrap(), "4200002614202611233005090042");
    let document = String::from_utf8(request(key).unwrap()).unwrap();
    assert!(document.contains("<body>乌龙茶 500ml</body>") && document.contains("<sign>"));
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
