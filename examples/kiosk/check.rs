//! Verifies a notification or reply of the user's own.

use core::error::Error;

use wxpay_core::{Field, Fields, Key, SignType};

/// Prints one line if the document in `file` is genuine; the error is the line if it is not.
pub fn run(file: &str, key: &str, sign_type: &str) -> Result<(), Box<dyn Error>> {
    let sign_type = SignType::from_name(sign_type).ok_or("--sign-type is MD5 or HMAC-SHA256")?;
    let key = Key::new(sign_type, key).map_err(|_| "--key is 32 ASCII letters or digits")?;
    let document = std::fs::read(file).map_err(|error| format!("{file}: {error}"))?;

    let mut slots = [Field::EMPTY; 256];
    let refused = |error| format!("{file}: refused: {error}");
    let fields = Fields::read(&document, &mut slots).map_err(refused)?;
    let verified = key.verify(&fields).map_err(refused)?;

    println!("{file}: genuine, {} fields", verified.len());
    Ok(())
}
