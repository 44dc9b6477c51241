//! Typed notifications: what each demands, and in which order it refuses.

use wxpay_core::api::Merchant;
use wxpay_core::notify;
use wxpay_core::{Error, Field, Fields, Key, Kind, SignType, Text, Time, TimeForm, Verified};

const KEY: &str = "192006250b4c09247ec02edce69f6a2d";

/// Names and values.
pub type Pairs<'p> = &'p [(&'p str, &'p str)];

/// The key of all these notifications.
///
/// # Panics
/// Never.
#[must_use]
pub fn key(sign_type: SignType) -> Key {
    Key::new(sign_type, KEY).expect("a key")
}

/// The document of a notification with these changes, signed.
///
/// # Panics
/// When they are no fields.
#[must_use]
pub fn document(sign_type: SignType, base: Pairs<'_>, changes: Pairs<'_>) -> Vec<u8> {
    let mut slots = [Field::EMPTY; 64];
    let mut fields = Fields::new(&mut slots);
    let changed = |name: &str| changes.iter().any(|(other, _)| *other == name);
    for (name, value) in base.iter().filter(|(name, _)| !changed(name)).chain(changes) {
        fields.set(*name, *value).expect("a field");
    }
    let mut out = vec![0; 4096];
    key(sign_type).write_signed(&fields, &mut out).expect("room enough").to_vec()
}

/// What takes a verified notification for what it is.
pub type Take<T> = fn(Verified<'_, '_>, &Merchant<'_>) -> Result<T, Error>;

/// One kind of notification.
#[derive(Debug)]
pub struct Kindred {
    /// What it is signed by.
    pub sign_type: SignType,
    /// One that is accepted.
    pub base: Pairs<'static>,
    /// The fields that it cannot do without.
    pub demanded: &'static [&'static str],
    /// How it is taken.
    pub take: Take<()>,
}

/// Whom they are for.
pub const MERCHANT: Merchant<'static> = Merchant::new("wx1", "100");

impl Kindred {
    /// What comes of it with these changes.
    ///
    /// # Errors
    /// What it is refused with.
    ///
    /// # Panics
    /// When it is not genuine.
    pub fn outcome(&self, changes: Pairs<'_>, merchant: &Merchant<'_>) -> Result<(), Kind> {
        let document = document(self.sign_type, self.base, changes);
        let mut slots = [Field::EMPTY; 64];
        let verified = notify::read(&key(self.sign_type), &document, &mut slots)
            .expect("a genuine notification");
        (self.take)(verified, merchant).map_err(Error::kind)
    }

    /// Each demanded field is missed, no other one is; and each change of `faults` is refused, also
    /// with all changes before it, which come later in the order of refusals.
    ///
    /// # Panics
    /// When it is otherwise.
    pub fn check(&self, faults: &[(&str, &str, Kind)]) {
        assert_eq!(self.outcome(&[], &MERCHANT), Ok(()));
        for (name, _) in self.base {
            let demanded = self.demanded.contains(name);
            let expected = if demanded { Err(Kind::MissingField) } else { Ok(()) };
            assert_eq!(self.outcome(&[(name, "")], &MERCHANT), expected, "{name}");
        }
        for (last, (name, value, kind)) in faults.iter().enumerate() {
            assert_eq!(self.outcome(&[(name, value)], &MERCHANT), Err(*kind), "{name}");
            let earlier = faults[..=last].iter().map(|(name, value, _)| (*name, *value));
            let earlier: Vec<_> = earlier.collect();
            assert_eq!(self.outcome(&earlier, &MERCHANT), Err(*kind), "{name}");
        }
    }

    /// A sub-merchant counts if it is stated.
    ///
    /// # Panics
    /// When it is otherwise.
    pub fn check_sub_merchant(&self) {
        let sub = [("sub_appid", "wx2"), ("sub_mch_id", "200")];
        assert_eq!(self.outcome(&sub, &MERCHANT), Ok(()));
        let stated = Merchant { sub_appid: Some("wx2"), sub_mch_id: Some("200"), ..MERCHANT };
        assert_eq!(self.outcome(&sub, &stated), Ok(()));
        for (changes, kind) in [
            ([("sub_appid", "wx3"), ("sub_mch_id", "200")], Kind::AppIdMismatch),
            ([("sub_appid", "wx2"), ("sub_mch_id", "201")], Kind::MchIdMismatch),
            ([("sub_appid", ""), ("sub_mch_id", "200")], Kind::MissingField),
            ([("sub_appid", "wx2"), ("sub_mch_id", "")], Kind::MissingField),
        ] {
            assert_eq!(self.outcome(&changes, &stated), Err(kind));
        }
    }
}

/// The text, empty for none.
#[must_use]
pub fn text(text: Option<Text<'_>>) -> String {
    text.map(|text| text.to_string()).unwrap_or_default()
}

/// The time of `yyyyMMddHHmmss`.
///
/// # Panics
/// When it is none.
#[must_use]
pub fn time(compact: &str) -> Time {
    Time::parse(compact, TimeForm::Compact).expect("a time")
}
