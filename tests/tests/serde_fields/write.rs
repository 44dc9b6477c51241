//! From a struct to fields.

use std::collections::BTreeMap;
use std::fmt::{self, Display};

use serde::Serialize;
use serde::ser::{SerializeMap as _, Serializer};
use wxpay_core::serde::to_fields;
use wxpay_core::{Fen, Field, Fields, Kind, Scratch};

use super::{Name, One, State, member, write};

#[test]
fn what_is_written() {
    assert_eq!(member(0u8), Ok("0".into()));
    assert_eq!(member((1u16, ()).0), Ok("1".into()));
    assert_eq!(member(1u32), Ok("1".into()));
    assert_eq!(member(999_999_999_999_999_999u64), Ok("999999999999999999".into()));
    assert_eq!(member(1u128), Ok("1".into()));
    assert_eq!((member(1i8), member(1i16), member(1i32)), (member(1), member(1), member(1)));
    assert_eq!(member(1i128), Ok("1".into()));
    assert_eq!(member('茶'), Ok("茶".into()));
    assert_eq!(member("茶"), Ok("茶".into()));
    assert_eq!(member(Some("茶")), Ok("茶".into()));
    assert_eq!(member(Name("茶")), Ok("茶".into()));
    assert_eq!(member(None::<&str>), Ok(String::new()));
    assert_eq!(member(()), Ok(String::new()));
    let nothing: [(String, String); 0] = [];
    assert_eq!(write(&One { x: "" }), Ok(nothing.clone().into()));
    assert_eq!(write(&None::<One<u8>>), Ok(nothing.clone().into()));
    assert_eq!(write(&()), Ok(nothing.clone().into()));
    #[derive(Serialize)]
    struct Nothing;
    assert_eq!(write(&Nothing), Ok(nothing.into()));
    assert_eq!(member(Nothing), Ok(String::new()));
    #[derive(Serialize)]
    struct Outer(One<u8>);
    assert_eq!(write(&Some(Outer(One { x: 7 }))), Ok(vec![("x".into(), "7".into())]));
    assert_eq!(member(format_args!("{}-{}", 1, 2)), Ok("1-2".into()));
    struct Bytes;
    impl Serialize for Bytes {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_bytes("茶".as_bytes())
        }
    }
    assert_eq!(member(Bytes), Ok("茶".into()));
    assert_eq!(
        write(&BTreeMap::from([(State::Other as u8, 1)])).map_err(|error| error.to_string()),
        Err("BadName: 2".into())
    );
    let map: BTreeMap<String, u8> = [("b".into(), 2), ("a".into(), 1)].into();
    let fields = vec![("a".to_string(), "1".to_string()), ("b".into(), "2".into())];
    assert_eq!(write(&map), Ok(fields));
}

#[derive(Serialize)]
enum Variants {
    Tuple(u8, u8),
    Struct { a: u8 },
    Newtype(u8),
    Unit,
}

#[derive(Serialize)]
struct Pair(u8, u8);

struct Unshowable;

impl Display for Unshowable {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Err(fmt::Error)
    }
}

impl Serialize for Unshowable {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[test]
fn members_that_cannot_be_written() {
    let number = || Err("BadNumber: x".to_string());
    assert_eq!((member(-1i8), member(-1i16)), (number(), number()));
    assert_eq!((member(-1i32), member(-1i64)), (number(), number()));
    assert_eq!(member(Fen::new(-1)), number());
    assert_eq!(member(u64::MAX), number());
    assert_eq!(member(u128::MAX), number());
    assert_eq!(member(1_000_000_000_000_000_000u64), number());
    let float = || Err("BadValue: x (a float: there is none in the protocol)".to_string());
    assert_eq!((member(1f32), member(1f64)), (float(), float()));
    assert_eq!(member(true), Err("BadValue: x (a bool: which words? See yes_no)".into()));
    assert_eq!(member(Unshowable), Err("BadValue: x (its Display fails)".into()));
    let nested = || Err("BadValue: x (nested: a field holds text)".to_string());
    assert_eq!(member([1u8].as_slice()), nested());
    assert_eq!(member((1u8, 1u8)), nested());
    assert_eq!(member(Pair(1, 1)), nested());
    assert_eq!(member(Variants::Tuple(1, 1)), nested());
    assert_eq!(member(Variants::Struct { a: 1 }), nested());
    assert_eq!(member(Variants::Newtype(1)), nested());
    assert_eq!(member(Variants::Unit), Ok("Unit".into()));
    assert_eq!(member(One { x: 1 }), nested());
    assert_eq!(member(BTreeMap::from([("a", 1)])), nested());
    assert_eq!(member("\0"), Err("BadChar: x".into()));
}

#[test]
fn only_a_struct_or_a_map_is_written() {
    fn refused<T: Serialize>(value: T) {
        let error = write(&value).expect_err("not a message");
        assert_eq!(error.to_string(), "BadValue (only a struct or a map is a message)");
    }
    refused(true);
    refused('a');
    refused("a");
    refused(1u8);
    refused(1u16);
    refused(1u32);
    refused(1u64);
    refused(1i8);
    refused(1i16);
    refused(1i32);
    refused(1i64);
    refused(1f32);
    refused(1f64);
    refused([1u8].as_slice());
    refused((1u8, 1u8));
    refused(Pair(1, 1));
    refused(Variants::Tuple(1, 1));
    refused(Variants::Struct { a: 1 });
    refused(Variants::Newtype(1));
    refused(Variants::Unit);
    refused(Unshowable);
    struct Bytes;
    impl Serialize for Bytes {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_bytes(b"a")
        }
    }
    refused(Bytes);
}

#[test]
fn what_was_set_before_a_refusal_stays() {
    let mut memory = [0; 3];
    let mut slots = [Field::EMPTY; 4];
    let mut fields = Fields::new(&mut slots);
    let mut scratch = Scratch::new(&mut memory);
    fields.set("b", "set by hand").expect("a field");
    let error = to_fields(&BTreeMap::from([("a", 1), ("b", 2)]), &mut fields, &mut scratch);
    let error = error.expect_err("too small");
    assert_eq!((error.kind(), error.field()), (Kind::BufferTooSmall, "b"));
    assert_eq!(error.error().at(), 1);
    let mut memory = [0; 2];
    let mut scratch = Scratch::new(&mut memory);
    let error = to_fields(&One { x: "four" }, &mut fields, &mut scratch).expect_err("too small");
    assert_eq!((error.kind(), error.error().at()), (Kind::BufferTooSmall, 4));
    to_fields(&One { x: 1 }, &mut fields, &mut scratch).expect("a field");
    let error = to_fields(&One { x: 2 }, &mut fields, &mut scratch).expect_err("a duplicate");
    assert_eq!((error.kind(), error.field()), (Kind::DuplicateField, "x"));
    assert_eq!((error.error().at(), fields.len()), (3, 3));
}

#[test]
fn a_map_without_a_key_has_no_name() {
    struct Keyless;
    impl Serialize for Keyless {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut map = serializer.serialize_map(None)?;
            map.serialize_value("x")?;
            map.end()
        }
    }
    assert_eq!(write(&Keyless).expect_err("no name").to_string(), "BadName");
}
