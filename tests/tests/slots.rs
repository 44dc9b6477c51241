//! The caller's slots: how many count, and taking up fields that are already in them.

use wxpay_core::{Error, FIELDS_MAX, Field, Fields, Key, Kind, View};

const KEY: &str = "192006250b4c09247ec02edce69f6a2d";

fn refused<T>(outcome: Result<T, Error>) -> Option<(Kind, usize)> {
    outcome.err().map(|error| (error.kind(), error.at()))
}

/// A document of `count` fields, and where the name of each is.
fn document(count: usize) -> (Vec<u8>, Vec<usize>) {
    let mut document = "<xml>".to_string();
    let mut names = Vec::new();
    for number in 0..count {
        names.push(document.len() + 1);
        document.push_str(&format!("<n{number}>{number}</n{number}>"));
    }
    (format!("{document}</xml>").into_bytes(), names)
}

#[test]
fn slots_beyond_the_limit_do_not_count() {
    assert_eq!(FIELDS_MAX, 256);
    for slots in [0_usize, 1, 2, 255, 256, 257, 300] {
        let room = slots.min(256);
        for count in [room.saturating_sub(1), room, room + 1, room + 2] {
            let (document, names) = document(count);
            let expected = (count > room).then(|| (Kind::TooManyFields, names[room]));
            let mut slots = vec![Field::EMPTY; slots];
            assert_eq!(refused(Fields::read(&document, &mut slots)), expected, "{count}");
        }
        let names: Vec<String> = (0..=room).map(|number| format!("n{number}")).collect();
        let mut slots = vec![Field::EMPTY; slots];
        let mut fields = Fields::new(&mut slots);
        for name in &names[..room] {
            fields.set(name, "1").expect("a slot");
        }
        assert_eq!(refused(fields.set(&names[room], "1")), Some((Kind::TooManyFields, room)));
        assert_eq!(fields.len(), room);
    }
}

#[test]
fn fields_can_be_taken_up_again() {
    let mut slots = [Field::EMPTY; 4];
    let len = {
        let mut fields = Fields::new(&mut slots);
        for name in ["c", "a", "b"] {
            fields.set(name, name).expect("a field");
        }
        fields.len()
    };
    let key = Key::md5(KEY).expect("a key");
    let sign = key.sign(View::new(&slots[..len]).expect("fields")).expect("a signature");

    let mut fields = Fields::adopt(&mut slots, len).expect("fields");
    assert_eq!(key.sign(&fields), Ok(sign.clone()));
    fields.set("sign", &sign).expect("a field");
    assert_eq!(format!("{fields:?}"), format!("[a=a, b=b, c=c, sign={sign}]"));
    assert!(key.verify(&fields).is_ok());
    assert!(key.verify(fields.view()).is_ok());
    assert_eq!(refused(fields.set("d", "d")), Some((Kind::TooManyFields, 4)));

    fields.clear();
    assert!(fields.is_empty());
    assert_eq!(fields.iter().count(), 0);
    assert!(slots.iter().all(|slot| slot.name().is_empty() && slot.value().is_empty()));
}

#[test]
fn only_sorted_fields_can_be_taken_up() {
    let mut slots = [Field::EMPTY; 3];
    let mut fields = Fields::new(&mut slots);
    for name in ["a", "b", "c"] {
        fields.set(name, "1").expect("a field");
    }
    let [a, b, c] = slots;
    let check = |mut slots: [Field<'_>; 3], expected: Option<(Kind, usize)>| {
        assert_eq!(refused(View::new(&slots)), expected);
        assert_eq!(refused(Fields::adopt(&mut slots, 3)), expected);
    };
    check([a, b, c], None);
    check([a, a, b], Some((Kind::DuplicateField, 1)));
    check([a, c, b], Some((Kind::DuplicateField, 2)));
    check([c, b, a], Some((Kind::DuplicateField, 1)));
    check([a, Field::EMPTY, b], Some((Kind::BadName, 1)));
    check([Field::EMPTY; 3], Some((Kind::BadName, 0)));

    let mut slots = [a, b, c];
    for len in 0..=3 {
        assert_eq!(Fields::adopt(&mut slots, len).map(|fields| fields.len()), Ok(len));
    }
    assert_eq!(refused(Fields::adopt(&mut slots, 4)), Some((Kind::TooManyFields, 3)));
    assert_eq!(refused(Fields::adopt(&mut [], 1)), Some((Kind::TooManyFields, 0)));
    let mut many = vec![a; 300];
    assert_eq!(refused(Fields::adopt(&mut many, 257)), Some((Kind::TooManyFields, 256)));
}

/// A name to look for may be anything; what no field can be called is not there.
#[test]
fn looking_for_a_field() {
    let mut slots = [Field::EMPTY; 3];
    let mut fields = Fields::new(&mut slots);
    fields.set("a", "1").expect("a field");
    fields.set("b", "").expect("a field");
    assert!(fields.get("a").is_some_and(|value| value == "1"));
    assert!(fields.get(b"a").is_some());
    for name in [&b""[..], b"A", b"aa", b"b", b"c", b"\xFF", b"a\0", b"no name"] {
        assert!(fields.get(name).is_none(), "{name:?}");
        assert!(fields.view().field(name).is_none(), "{name:?}");
        assert_eq!(refused(fields.view().require(name)), Some((Kind::MissingField, 0)));
    }
    assert_eq!(fields.iter().map(Field::name).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!((&fields).into_iter().map(Field::at).collect::<Vec<_>>(), [0, 1]);
}

#[test]
fn a_view_is_as_long_as_its_fields() {
    let mut slots = [Field::default(); 2];
    assert_eq!(format!("{:?}", slots[0]), "=");
    let mut fields = Fields::new(&mut slots);
    assert!(fields.view().is_empty());
    fields.set("a", "1").expect("a field");
    assert!(!fields.view().is_empty());
    assert_eq!(fields.view().len(), 1);
    assert_eq!(format!("{:?}", fields.view()), "[a=1]");
}

#[test]
fn what_is_verified_is_shown() {
    let key = Key::md5([b'k'; 32]).expect("a key");
    let mut slots = [Field::EMPTY; 2];
    let mut fields = Fields::new(&mut slots);
    fields.set("a", "1").expect("a field");
    let sign = key.sign(&fields).expect("a signature");
    fields.set("sign", &sign).expect("a field");
    let verified = key.verify(&fields).expect("a genuine message");
    assert_eq!(format!("{verified:?}"), format!("[a=1, sign={sign}]"));
}

/// What the C ABI uses: it sees its caller's array again with each call, and looks no further than it needs.
#[test]
fn fields_are_set_and_found_among_slots() {
    let mut slots = [Field::EMPTY; 3];
    let mut len = 0;
    for name in ["c", "a", "b"] {
        len = Fields::set_among(&mut slots, len, name.as_bytes(), b"1").expect("a slot");
    }
    assert_eq!((len, slots.each_ref().map(|field| field.name())), (3, ["a", "b", "c"]));
    let twice = Fields::set_among(&mut slots, 2, b"a", b"2");
    assert_eq!(twice.map_err(Error::kind), Err(Kind::DuplicateField));
    let full = Fields::set_among(&mut slots, 3, b"d", b"2");
    assert_eq!(full.map_err(Error::kind), Err(Kind::TooManyFields));
    assert_eq!(View::field_among(&slots, b"b").map(|field| field.name()), Some("b"));
    assert!(View::field_among(&slots, b"d").is_none());

    // Out of order: whatever it makes of them, nobody takes them for fields.
    slots.reverse();
    let mut more = [slots[0], slots[1], slots[2], Field::EMPTY];
    let len = Fields::set_among(&mut more, 3, b"bb", b"1").expect("a slot");
    assert!(View::new(&more[..len]).is_err());
}
