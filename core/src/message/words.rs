//! Members that are one of a few words.

/// Makes the type of a word that a reply holds. The set is open: what is not listed is `Other`.
macro_rules! words {
    (
        $(#[$meta:meta])+
        pub enum $name:ident {
            $($(#[doc = $doc:literal])+ $variant:ident = $word:literal,)+
        }
    ) => {
        $(#[$meta])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize))]
        #[cfg_attr(feature = "serde", serde(into = "crate::Text<'a>"))]
        #[non_exhaustive]
        pub enum $name<'a> {
            $($(#[doc = $doc])+ $variant,)+
            /// A word that this library does not know.
            Other($crate::text::Text<'a>),
        }

        impl<'a> From<$crate::text::Text<'a>> for $name<'a> {
            fn from(text: $crate::text::Text<'a>) -> Self {
                $(if text == $word {
                    return Self::$variant;
                })+
                Self::Other(text)
            }
        }

        impl<'a> From<$name<'a>> for $crate::text::Text<'a> {
            fn from(word: $name<'a>) -> Self {
                match word {
                    $($name::$variant => $crate::text::Text::new($word.as_bytes(), false),)+
                    $name::Other(text) => text,
                }
            }
        }

        impl<'f, 'a> $crate::message::wire::Get<'f, 'a> for $name<'a> {
            fn get(
                field: Option<&'f $crate::field::Field<'a>>,
            ) -> Result<Self, $crate::error::Error> {
                <$crate::text::Text<'a> as $crate::message::wire::Get>::get(field).map(Self::from)
            }
        }
    };
}

/// Makes the type of a word that a request holds. The set is closed: the gateway takes no other.
macro_rules! choices {
    (
        $(#[$meta:meta])+
        pub enum $name:ident {
            $($(#[doc = $doc:literal])+ $variant:ident = $word:literal,)+
        }
    ) => {
        $(#[$meta])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize))]
        pub enum $name {
            $($(#[doc = $doc])+ #[cfg_attr(feature = "serde", serde(rename = $word))] $variant,)+
        }

        impl $name {
            /// Every choice.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word on the wire.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl<'a> $crate::message::wire::Put<'a> for $name {
            fn put(
                self,
                _: &mut $crate::scratch::Scratch<'a>,
            ) -> Result<&'a str, $crate::error::Error> {
                Ok(self.word())
            }
        }
    };
}

pub(super) use choices;
pub(crate) use words;
