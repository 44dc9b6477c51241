//! What values have in common that are a string of a few characters: length and alphabet.

use super::source::Head;
use crate::error::{Error, Kind};

/// At least one character, at most `most`, and all of them `allowed`.
pub fn check(head: &Head, most: usize, allowed: impl Fn(u8) -> bool) -> Result<(), Error> {
    let text = head.as_bytes();
    let sound = text.iter().take(most).take_while(|byte| allowed(**byte)).count();
    if sound == 0 || sound != text.len() { Err(Kind::BadValue.at(sound)) } else { Ok(()) }
}

/// Makes the type of such a value.
macro_rules! string {
    ($(#[doc = $doc:literal])+ $name:ident, $max:literal, $allowed:expr) => {
        $(#[doc = $doc])+
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(heapless::String<$max>);

        impl $name {
            /// The most characters.
            pub const MAX: usize = $max;

            /// Reads one.
            ///
            /// # Errors
            /// [`Kind::BadValue`](crate::Kind::BadValue).
            pub fn parse(text: impl Source) -> Result<Self, Error> {
                Self::parse_head(&Head::of(text))
            }

            fn parse_head(head: &Head) -> Result<Self, Error> {
                string::check(head, $max, $allowed)?;
                // Checked: it fits.
                Ok($name(number::text(|sink| sink.put(head.as_bytes()))))
            }

            /// Checks one and keeps nothing.
            ///
            /// # Errors
            /// As of [`Self::parse`].
            pub fn check(text: impl Source) -> Result<(), Error> {
                string::check(&Head::of(text), $max, $allowed)
            }

            /// The characters.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Writes the characters.
            pub fn put(&self, sink: &mut impl Sink) {
                sink.put(self.as_bytes());
            }
        }

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                self.as_str()
            }
        }

        impl AsRef<[u8]> for $name {
            fn as_ref(&self) -> &[u8] {
                self.as_bytes()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.as_str())
            }
        }
    };
}

pub(super) use string;
