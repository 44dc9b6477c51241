//! Writes the seeds: `cargo run --no-default-features --example seeds -- FOLDER`

use std::path::Path;

fn main() {
    let folder = std::env::args().nth(1).expect("a folder");
    wxpay_fuzz::seeds::write(Path::new(&folder));
}
