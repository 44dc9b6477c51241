//! quick-xml, a `BTreeMap` and RustCrypto: what a program in Rust takes today.

use std::borrow::Cow;
use std::collections::BTreeMap;

use hmac::{Hmac, KeyInit, Mac};
use md5::{Digest, Md5};
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer};
use sha2::Sha256;

use crate::case::KEY;
use crate::rust::{Peer, Row};

enum Signer {
    Md5,
    HmacSha256(Box<Hmac<Sha256>>),
}

type Map<'a> = BTreeMap<Cow<'a, str>, Cow<'a, str>>;

/// The fields of a flat document; none twice, none inside another.
fn read(document: &[u8]) -> Option<Map<'_>> {
    let mut reader = Reader::from_str(std::str::from_utf8(document).ok()?);
    let mut fields = Map::new();
    let mut name: Option<Cow<'_, str>> = None;
    let mut value = Cow::Borrowed("");
    let mut depth = 0;
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) => {
                depth += 1;
                match depth {
                    1 if start.name().as_ref() == "xml" => {}
                    2 => {
                        name = Some(Cow::Owned(start.name().as_ref().to_string()));
                        value = Cow::Borrowed("");
                    }
                    _ => return None,
                }
            }
            Event::Text(text) if depth == 2 => append(&mut value, text.into_inner()),
            Event::CData(text) if depth == 2 => append(&mut value, text.into_inner()),
            Event::GeneralRef(reference) if depth == 2 => {
                let mut utf8 = [0; 4];
                match reference.resolve_char_ref().ok()? {
                    Some(character) => value.to_mut().push_str(character.encode_utf8(&mut utf8)),
                    None => {
                        let known = quick_xml::escape::resolve_predefined_entity(&reference)?;
                        value.to_mut().push_str(known);
                    }
                }
            }
            Event::End(_) => {
                depth -= 1;
                if depth == 1 && fields.insert(name.take()?, std::mem::take(&mut value)).is_some() {
                    return None;
                }
            }
            Event::Empty(start) if depth == 1 => {
                let name = Cow::Owned(start.name().as_ref().to_string());
                if fields.insert(name, Cow::Borrowed("")).is_some() {
                    return None;
                }
            }
            Event::Text(text) if text.trim_ascii().is_empty() => {}
            Event::Decl(_) if depth == 0 => {}
            Event::Eof if depth == 0 => return Some(fields),
            _ => return None,
        }
    }
}

fn append<'a>(value: &mut Cow<'a, str>, text: Cow<'a, str>) {
    if value.is_empty() {
        *value = text;
    } else {
        value.to_mut().push_str(&text);
    }
}

impl Signer {
    /// The canonical string with the key.
    fn canonical(fields: &Map<'_>) -> String {
        let mut canonical = String::with_capacity(1024);
        for (name, value) in
            fields.iter().filter(|(name, value)| *name != "sign" && !value.is_empty())
        {
            canonical.push_str(name);
            canonical.push('=');
            canonical.push_str(value);
            canonical.push('&');
        }
        canonical.push_str("key=");
        canonical.push_str(KEY);
        canonical
    }

    fn sign(&self, fields: &Map<'_>) -> String {
        let canonical = Self::canonical(fields);
        match self {
            Signer::Md5 => base16ct::upper::encode_string(&Md5::digest(canonical)),
            Signer::HmacSha256(hmac) => {
                let digest = hmac.as_ref().clone().chain_update(canonical).finalize();
                base16ct::upper::encode_string(&digest.into_bytes())
            }
        }
    }

    /// In constant time, as the crates do it.
    fn is_genuine(&self, fields: &Map<'_>) -> bool {
        let Some(sign) = fields.get("sign") else {
            return false;
        };
        let canonical = Self::canonical(fields);
        let mut buffer = [0; 32];
        let Ok(sign) = base16ct::upper::decode(sign.as_bytes(), &mut buffer) else {
            return false;
        };
        match self {
            Signer::Md5 => {
                let digest = Md5::digest(canonical);
                let difference = digest.iter().zip(sign).fold(0, |all, (a, b)| all | (a ^ b));
                sign.len() == digest.len() && difference == 0
            }
            Signer::HmacSha256(hmac) => {
                hmac.as_ref().clone().chain_update(canonical).verify_slice(sign).is_ok()
            }
        }
    }

    fn document(&self, order: &[(String, String)]) -> Option<Vec<u8>> {
        let mut fields = Map::new();
        for (name, value) in order {
            fields.insert(Cow::Borrowed(name), Cow::Borrowed(value));
        }
        let sign = self.sign(&fields);
        fields.insert(Cow::Borrowed("sign"), Cow::Owned(sign));

        let mut writer = Writer::new(Vec::with_capacity(1024));
        writer.write_event(Event::Start(BytesStart::new("xml"))).ok()?;
        for (name, value) in &fields {
            writer.write_event(Event::Start(BytesStart::new(name.as_ref()))).ok()?;
            writer.write_event(Event::Text(BytesText::new(value))).ok()?;
            writer.write_event(Event::End(BytesEnd::new(name.as_ref()))).ok()?;
        }
        writer.write_event(Event::End(BytesEnd::new("xml"))).ok()?;
        Some(writer.into_inner())
    }
}

impl Peer for Signer {
    fn verify(&mut self, document: &[u8]) -> bool {
        let Some(fields) = read(document) else {
            return false;
        };
        let success = |name| fields.get(name).is_some_and(|code| code == "SUCCESS");
        self.is_genuine(&fields) && success("return_code") && success("result_code")
    }

    fn write(&mut self, order: &[(String, String)], out: &mut [u8]) -> usize {
        let Some(document) = self.document(order) else {
            return 0;
        };
        let Some(place) = out.get_mut(..document.len()) else {
            return 0;
        };
        place.copy_from_slice(&document);
        document.len()
    }
}

pub fn row() -> Row<impl Peer> {
    let hmac = Hmac::new_from_slice(KEY.as_bytes()).expect("any length is a key");
    let version = concat!("quick-xml ", env!("VERSION_QUICK_XML"), ", ", crates!()).into();
    Row::new("Rust, quick-xml + BTreeMap", version, Signer::Md5, Signer::HmacSha256(Box::new(hmac)))
}
