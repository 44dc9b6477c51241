//! One method for each kind of call: it calls, and compares with the model.

use std::ptr::null_mut;

use wxpay::*;
use wxpay_tests::oracle::{self, Fault, Field, Mode, Signer, is_name};

use super::caller::{Caller, fills, name, outcome, text, unwritten};
use crate::bytes::Bytes;
use crate::plant;

const KEY: &str = "192006250b4c09247ec02edce69f6a2d";
/// What has no oracle's fault of its own.
const BAD_KEY: Fault = Fault::new("BadKey", 0);

impl Caller {
    /// A key of either algorithm, strict or not; or one that is wiped or refused.
    pub fn make_key(&mut self, bytes: &mut Bytes<'_>) {
        let choice = bytes.byte();
        let (md5, unusual) = (choice & 1 == 0, choice & 2 != 0);
        let chosen = if choice & 4 == 0 { KEY.as_bytes() } else { bytes.short() };
        let sign_type = if md5 { "MD5" } else { "HMAC-SHA256" };
        let make = match (md5, unusual) {
            (true, false) => wxpay_key_md5,
            (false, false) => wxpay_key_hmac_sha256,
            (true, true) => wxpay_key_md5_with_unusual_length,
            (false, true) => wxpay_key_hmac_sha256_with_unusual_length,
        };
        let (_own, start, _, len) = text(chosen);
        let before = self.memory();
        let status = unsafe { make(&raw mut *self.key, start, len) };
        let lengths = if unusual { 1..=64 } else { 32..=32 };
        let good = lengths.contains(&len) && chosen.iter().all(u8::is_ascii_alphanumeric);
        if !good {
            assert_eq!(name(status), "KeyInvalid");
            assert_eq!(self.memory(), before);
            return;
        }
        assert_eq!(status, WXPAY_OK);
        let mut mode = Mode::Default;
        if choice & 8 != 0 {
            assert_eq!(unsafe { wxpay_key_strict(&raw mut *self.key) }, WXPAY_OK);
            mode = Mode::Strict;
        }
        let key = String::from_utf8_lossy(chosen).into_owned();
        self.signer = Some(Signer { key, sign_type: sign_type.to_string(), mode });
        if choice & 0xF0 == 0xF0 {
            unsafe { wxpay_key_wipe(&raw mut *self.key) };
            assert_eq!(self.key.opaque, [0; 24]);
            self.signer = None;
        }
        // A key may be moved.
        let moved = Box::new(RawKey { opaque: self.key.opaque });
        self.key = moved;
    }

    /// A document into a fresh array.
    pub fn read(&mut self, bytes: &mut Bytes<'_>) {
        let (choice, capacity) = (bytes.byte(), bytes.below(96));
        let (root, root_name) =
            if choice & 1 == 0 { (WXPAY_ROOT_XML, "xml") } else { (WXPAY_ROOT_ROOT, "root") };
        let document = bytes.long();
        self.fresh(capacity);
        let (start, len) = self.keep(document);
        let expected = oracle::read(document, root_name, capacity);
        let (mut count, mut at) = (unwritten(), unwritten());
        let fields = self.fields.as_mut_ptr();
        let count_at = if choice & 2 == 0 { &raw mut at } else { null_mut() };
        let status =
            unsafe { wxpay_read(start, len, root, fields, capacity, &raw mut count, count_at) };
        match expected {
            Ok(model) => {
                assert_eq!((status, count, at), (WXPAY_OK, model.len(), unwritten()));
                model.iter().for_each(|field| plant::strike(&field.value));
                (self.model, self.count) = (model, count);
                self.compare();
            }
            Err(fault) => {
                let place = if count_at.is_null() { fault.at } else { at };
                assert_eq!(outcome(status, place), Err(fault));
                assert_eq!(count, unwritten(), "the count was written");
                self.all_empty();
            }
        }
    }

    /// After a refused document nothing of it is left.
    pub fn all_empty(&self) {
        assert!(self.fields.iter().all(|field| field.name_len == 0 && field.value_len == 0));
    }

    /// A field more.
    pub fn set(&mut self, bytes: &mut Bytes<'_>) {
        let (name_text, value) = (bytes.short(), bytes.short());
        plant::strike(value);
        let capacity = self.fields.len();
        let (name_start, name_len) = self.keep(name_text);
        let (value_start, value_len) = self.keep(value);
        let (before, was) = (self.memory(), self.count);
        let start = self.fields.as_mut_ptr();
        let count = &raw mut self.count;
        let status = unsafe {
            wxpay_set(start, capacity, count, name_start.cast(), name_len, value_start, value_len)
        };
        // XML's characters are those that a document can carry by reference or plainly.
        let carried = |char: char| !matches!(char, '\0'..='\x08' | '\x0B' | '\x0C' | '\x0E'..='\x1F' | '\u{FFFE}' | '\u{FFFF}');
        let good_value = std::str::from_utf8(value).is_ok_and(|value| value.chars().all(carried));
        let fresh = self.find(name_text).is_none();
        if is_name(name_text) && good_value && fresh && was < capacity {
            assert_eq!((name(status), self.count), ("Ok", was + 1));
            let name = String::from_utf8_lossy(name_text).into_owned();
            self.model.push(Field { name, value: value.to_vec(), at: was });
            self.sort();
            self.compare();
            return;
        }
        let possible: &[&str] = match (is_name(name_text), good_value, fresh) {
            (false, ..) => &["BadName", "NameTooLong", "BadUtf8", "BadChar"],
            (_, false, _) => &["BadUtf8", "BadChar"],
            (.., false) => &["DuplicateField", "TooManyFields"],
            _ => &["TooManyFields"],
        };
        assert!(possible.contains(&name(status)), "{}: {possible:?}", name(status));
        assert_eq!(self.count, was);
        // A slot behind the fields may be made empty; the fields are what they were.
        assert_eq!(self.memory().0[..was], before.0[..was]);
        self.compare();
    }

    /// The array against the model, field by field.
    pub fn compare(&self) {
        assert_eq!(self.count, self.model.len());
        for (raw, field) in self.fields.iter().zip(&self.model) {
            // SAFETY: a field points to memory that is kept.
            let name = unsafe { std::slice::from_raw_parts(raw.name.cast::<u8>(), raw.name_len) };
            assert_eq!(name, field.name.as_bytes());
            assert_eq!(raw.value_len == 0, field.value.is_empty());
            assert_eq!(usize::from(raw.at), field.at);
            // The library's own mark: nothing in this value has to be escaped.
            let is_plain = !field.value.iter().any(|byte| b"&<>\r".contains(byte));
            assert!(raw.reserved == 0 || raw.reserved == 1 && is_plain);
        }
    }

    /// Looks a field up, and at its value in all the ways there are.
    pub fn look(&mut self, bytes: &mut Bytes<'_>) {
        let choice = bytes.byte();
        let wanted: Vec<u8> = match self.model.get(usize::from(choice >> 1)) {
            Some(field) if choice & 1 == 0 => field.name.clone().into(),
            _ => bytes.short().into(),
        };
        let (_own, _, start, len) = text(&wanted);
        let found = unsafe { wxpay_get(self.fields.as_ptr(), self.count, start, len) };
        let index = self.find(&wanted).filter(|index| !self.model[*index].value.is_empty());
        let expected = index.map_or(std::ptr::null(), |index| &raw const self.fields[index]);
        assert_eq!(found, expected);
        let Some(index) = index else { return };

        let value = self.model[index].value.clone();
        fills(&Ok(value.clone()), usize::from(choice & 7), |out, capacity, len, _| unsafe {
            wxpay_copy(found, out, capacity, len)
        });

        let mut number = 7;
        let status = unsafe { wxpay_number(found, &raw mut number) };
        let digits = value.len() <= 18 && value.iter().all(u8::is_ascii_digit);
        let expected = if digits && (value == b"0" || value[0] != b'0') {
            let digit = |number, digit: &u8| number * 10 + u64::from(digit - b'0');
            ("Ok", value.iter().fold(0, digit))
        } else {
            ("BadNumber", 7)
        };
        assert_eq!((name(status), number), expected);

        let other = bytes.short();
        for compared in [&value[..], other, &value[1..]] {
            let (_own, start, _, len) = text(compared);
            let equal = unsafe { wxpay_equal(found, start, len) };
            assert_eq!(equal, i32::from(compared == value));
        }
    }

    /// The message, the canonical string, and all fields as one text.
    pub fn write(&mut self, bytes: &mut Bytes<'_>) {
        let (fields, count, room) = (self.fields.as_ptr(), self.count, bytes.below(4));
        fills(&Ok(oracle::written(&self.model)), room, |out, capacity, len, _| unsafe {
            wxpay_write(fields, count, out, capacity, len)
        });
        fills(&Ok(oracle::canonical(&self.model)), room, |out, capacity, len, _| unsafe {
            wxpay_canonical(fields, count, out, capacity, len)
        });
        fills(&Ok(flat(&self.model)), room, |out, capacity, len, _| unsafe {
            wxpay_flatten(fields, count, out, capacity, len)
        });
    }

    /// The signature, and the message with it.
    pub fn sign(&mut self, bytes: &mut Bytes<'_>) {
        let room = bytes.below(4);
        let (key, fields, count) = (&raw const *self.key, self.fields.as_ptr(), self.count);
        let (any, md5) = self.expected(|signer, model| signer.sign(model).map(String::into_bytes));
        fills(&any, room, |out, capacity, len, at| unsafe {
            wxpay_sign(key, fields, count, out.cast(), capacity, len, at)
        });
        fills(&md5, room, |out, capacity, len, at| unsafe {
            wxpay_sign_md5(key, fields, count, out.cast(), capacity, len, at)
        });
        let (any, md5) = self.expected(signed_message);
        fills(&any, room, |out, capacity, len, at| unsafe {
            wxpay_write_signed(key, fields, count, out, capacity, len, at)
        });
        fills(&md5, room, |out, capacity, len, at| unsafe {
            wxpay_write_signed_md5(key, fields, count, out, capacity, len, at)
        });
    }

    pub fn verify(&mut self) {
        let (key, fields, count) = (&raw const *self.key, self.fields.as_ptr(), self.count);
        let (any, md5) = self.expected(|signer, model| signer.verify(model));
        let functions: [unsafe extern "C" fn(_, _, _, _) -> _; 2] =
            [wxpay_verify, wxpay_verify_md5];
        for (verify, expected) in functions.into_iter().zip([any, md5]) {
            let before = self.memory();
            let mut at = unwritten();
            let status = unsafe { verify(key, fields, count, &raw mut at) };
            assert_eq!(outcome(status, at), expected);
            assert_eq!(self.memory(), before);
        }
    }

    /// What the functions for any key and those for MD5 only should say.
    fn expected<T: Clone>(
        &self,
        by: impl Fn(&Signer, &[Field]) -> Result<T, Fault>,
    ) -> (Result<T, Fault>, Result<T, Fault>) {
        let any = self.signer.as_ref().map_or(Err(BAD_KEY), |signer| by(signer, &self.model));
        let is_md5 = self.signer.as_ref().is_some_and(|signer| signer.sign_type == "MD5");
        (any.clone(), if is_md5 { any } else { Err(BAD_KEY) })
    }
}

/// A message with its right signature.
pub fn signed_message(signer: &Signer, model: &[Field]) -> Result<Vec<u8>, Fault> {
    let sign = signer.sign(model)?;
    let mut fields = model.to_vec();
    fields.retain(|field| field.name != "sign");
    fields.push(Field { name: "sign".into(), value: sign.into(), at: fields.len() });
    Ok(oracle::written(&fields))
}

/// Names and values with a NUL behind each, in byte order of the names.
fn flat(model: &[Field]) -> Vec<u8> {
    let mut fields = model.to_vec();
    fields.sort_by(|a, b| a.name.cmp(&b.name));
    fields
        .iter()
        .flat_map(|field| [field.name.as_bytes(), b"\0", &field.value, b"\0"].concat())
        .collect()
}
