//! The rows in C and C++, which are linked into this process.

use std::ffi::{CStr, CString, c_char, c_void};
use std::ptr;

use wxpay_core::SignType;

use crate::case::{Case, KEY, Work};
use crate::measure::{Runner, Sample, time};
use crate::rust::{Peer, Row};

#[repr(C)]
struct CText {
    at: *const c_char,
    len: usize,
}

#[repr(C)]
struct CPair {
    name: CText,
    value: CText,
}

type Make = unsafe extern "C" fn(*const c_char, usize, u32) -> *mut c_void;

/// `struct peer` of c/peer.h.
#[repr(C)]
struct CPeer {
    name: *const c_char,
    version: *const c_char,
    make: Make,
    verify: unsafe extern "C" fn(*mut c_void, *const c_char, usize) -> bool,
    write: unsafe extern "C" fn(*mut c_void, *const CPair, usize, *mut c_char, usize) -> usize,
}

// SAFETY: c/peer.h declares the same.
unsafe extern "C" {
    static peer_wxpay: CPeer;
    static peer_libxml2: CPeer;
    static peer_expat: CPeer;
    static peer_tinyxml2: CPeer;
    fn openssl_digest_make(key: *const c_char, len: usize, algorithm: u32) -> *mut c_void;
    fn openssl_digest(own: *mut c_void, message: *const u8, len: usize, digits: *mut u8) -> usize;
}

fn algorithm(sign_type: SignType) -> u32 {
    match sign_type {
        SignType::Md5 => 0,
        SignType::HmacSha256 => 1,
    }
}

/// What a peer prepares for a key; it lives as long as this process, and so does the key.
fn made(make: Make, sign_type: SignType) -> *mut c_void {
    // SAFETY: the key is there for ever.
    let own = unsafe { make(KEY.as_ptr().cast(), KEY.len(), algorithm(sign_type)) };
    assert!(!own.is_null(), "a peer cannot be made");
    own
}

/// The order as a program in C has it: texts that end with NUL.
struct Order {
    source: *const (String, String),
    _texts: Vec<(CString, CString)>,
    pairs: Vec<CPair>,
}

impl Order {
    fn new(order: &[(String, String)]) -> Self {
        let text = |text: &str| CString::new(text).expect("no NUL");
        let texts: Vec<_> = order.iter().map(|(name, value)| (text(name), text(value))).collect();
        let text = |text: &CString| CText { at: text.as_ptr(), len: text.as_bytes().len() };
        let pairs = texts
            .iter()
            .map(|(name, value)| CPair { name: text(name), value: text(value) })
            .collect();
        Order { source: order.as_ptr(), _texts: texts, pairs }
    }
}

struct Native {
    peer: &'static CPeer,
    own: *mut c_void,
    order: Order,
}

impl Native {
    fn new(peer: &'static CPeer, sign_type: SignType) -> Self {
        Native { peer, own: made(peer.make, sign_type), order: Order::new(&[]) }
    }
}

impl Peer for Native {
    fn verify(&mut self, document: &[u8]) -> bool {
        // SAFETY: what `make` returned, and a document with its length.
        unsafe { (self.peer.verify)(self.own, document.as_ptr().cast(), document.len()) }
    }

    fn write(&mut self, order: &[(String, String)], out: &mut [u8]) -> usize {
        // Spelled as in C once for an order, and that is outside of what is measured but for this look.
        if !ptr::eq(self.order.source, order.as_ptr()) {
            self.order = Order::new(order);
        }
        let pairs = &self.order.pairs;
        let (at, len) = (out.as_mut_ptr().cast(), out.len());
        // SAFETY: what `make` returned, and two arrays with their lengths.
        unsafe { (self.peer.write)(self.own, pairs.as_ptr(), pairs.len(), at, len) }
    }
}

fn text(text: *const c_char) -> &'static str {
    // SAFETY: a literal of the peer's.
    unsafe { CStr::from_ptr(text) }.to_str().expect("UTF-8")
}

pub fn rows() -> Vec<Box<dyn Runner>> {
    // SAFETY: constants of the peers.
    let peers = unsafe { [&peer_wxpay, &peer_libxml2, &peer_expat, &peer_tinyxml2] };
    let row = |peer: &'static CPeer| -> Box<dyn Runner> {
        let md5 = Native::new(peer, SignType::Md5);
        let hmac = Native::new(peer, SignType::HmacSha256);
        Box::new(Row::new(text(peer.name), text(peer.version).into(), md5, hmac))
    };
    peers.into_iter().map(row).collect()
}

/// The limit by OpenSSL.
pub struct OpenSsl {
    md5: *mut c_void,
    hmac: *mut c_void,
}

impl OpenSsl {
    pub fn new() -> Self {
        OpenSsl {
            md5: made(openssl_digest_make, SignType::Md5),
            hmac: made(openssl_digest_make, SignType::HmacSha256),
        }
    }
}

impl Runner for OpenSsl {
    fn name(&self) -> &str {
        "the digest alone, OpenSSL"
    }

    fn version(&self) -> &str {
        "as above"
    }

    fn run(&mut self, case: &Case, count: u64) -> Result<Sample, String> {
        let own = match case.sign_type {
            SignType::Md5 => self.md5,
            SignType::HmacSha256 => self.hmac,
        };
        let message = case.canonical.as_slice();
        let mut digits = [0; 65];
        let (ns, good) = time(count, || {
            // SAFETY: what `make` returned, a message with its length, and room for 64 digits and NUL.
            unsafe {
                openssl_digest(own, message.as_ptr(), message.len(), digits.as_mut_ptr()) != 0
            }
        });
        if let Work::Verify(document) = &case.work {
            let digits = digits.split(|byte| *byte == 0).next().unwrap_or_default();
            if memchr::memmem::find(document, digits).is_none() {
                return Err(format!("OpenSSL has another digest of {}", case.name));
            }
        }
        Ok(Sample { ns, good: good == count, written: Vec::new() })
    }
}
