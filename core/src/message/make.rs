//! How requests are made of a list of their members.

/// Makes a part that is one of several numbers for the same thing.
macro_rules! one_of {
    (
        $(#[$meta:meta])+
        pub enum $name:ident {
            $($(#[$variant_meta:meta])+ $variant:ident = $field:literal,)+
        }
    ) => {
        $(#[$meta])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize))]
        pub enum $name<'a> {
            $($(#[$variant_meta])+ #[cfg_attr(feature = "serde", serde(rename = $field))]
            $variant(&'a str),)+
        }

        impl<'a> $name<'a> {
            /// The name of the field and its value.
            #[must_use]
            pub const fn field(self) -> (&'static str, &'a str) {
                match self {
                    $($name::$variant(number) => ($field, number),)+
                }
            }
        }

        impl<'a> $crate::message::request::Part<'a> for $name<'a> {
            fn fill(
                self,
                fields: &mut $crate::fields::Fields<'_, 'a>,
                scratch: &mut $crate::scratch::Scratch<'a>,
            ) -> Result<(), $crate::api::Violation<'a>> {
                let (name, number) = self.field();
                $crate::message::request::set(fields, scratch, name, number)
            }

            fn compare(
                self,
                reply: $crate::field::View<'_, '_>,
            ) -> Result<(), $crate::error::Error> {
                let (name, number) = self.field();
                $crate::message::request::compare(reply, name, number)
            }
        }
    };
}

/// Makes a request: its struct, and how it becomes fields.
///
/// `required` members have to be given; those of `more` may be left out. A `part` sets several
/// fields. What is `fixed` is a field with one value and no member. What `echo` lists comes back in
/// the reply and is compared, and after `and` what it lists of `more`. Members have the name of
/// their field. `<>` after the name of the struct is for one that borrows nothing.
macro_rules! request {
    ($(#[$meta:meta])+ pub struct $name:ident to $($rest:tt)+) => {
        $crate::message::make::make! { ['a '_] $(#[$meta])+ pub struct $name to $($rest)+ }
    };
    ($(#[$meta:meta])+ pub struct $name:ident<> to $($rest:tt)+) => {
        $crate::message::make::make! { [] $(#[$meta])+ pub struct $name to $($rest)+ }
    };
}

/// [`request!`] with the lifetime of what it borrows, and the same left out, or neither.
macro_rules! make {
    (
        $lives:tt
        $(#[$meta:meta])+
        pub struct $name:ident to $endpoint:ident => $reply:ident;
        $(fixed {
            $($fixed:ident = $value:literal,)+
        })?
        $(parts {
            $($(#[$part_meta:meta])+ $part:ident: $part_type:ty,)+
        })?
        required {
            $($(#[$member_meta:meta])+ $member:ident: $type:ty,)*
        }
        $(more $more:ident {
            $($(#[$option_meta:meta])+ $option:ident: $option_type:ty,)+
        })?
        echo [$($echo:ident),*] $(and [$($also:ident),+])?
    ) => {
        $crate::message::make::record! {
            $lives
            $(#[$meta])+
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            $name {
                $($($(#[$part_meta])+ $part: $part_type,)+)?
                $($(#[$member_meta])+ $member: $type,)*
                $(
                    #[doc = concat!(
                        "What may be left out: all of it is `", stringify!($more), "::NONE`.",
                    )]
                    more: $crate::message::make::applied!($more $lives),
                )?
            }
        }

        $(
            $crate::message::make::record! {
                $lives
                #[doc = concat!("What a [`", stringify!($name), "`] may leave out.")]
                #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
                $more {
                    $($(#[$option_meta])+ $option: Option<$option_type>,)+
                }
            }

            impl $crate::message::make::applied!($more $lives any) {
                /// All of it left out.
                pub const NONE: Self = Self { $($option: None,)+ };
            }

            // So that requests of one family can share it: it is a part of the others.
            impl<'a> $crate::message::request::Part<'a>
                for $crate::message::make::applied!($more $lives)
            {
                fn fill(
                    self,
                    fields: &mut $crate::fields::Fields<'_, 'a>,
                    scratch: &mut $crate::scratch::Scratch<'a>,
                ) -> Result<(), $crate::api::Violation<'a>> {
                    $($crate::message::request::set(
                        fields, scratch, stringify!($option), self.$option,
                    )?;)+
                    Ok(())
                }
            }
        )?

        impl $crate::message::Request for $crate::message::make::applied!($name $lives any) {
            const ENDPOINT: $crate::api::Endpoint = $crate::api::$endpoint;
            type Reply<'f, 'a: 'f> = $reply<'f, 'a>;

            fn fill<'a>(
                &'a self,
                fields: &mut $crate::fields::Fields<'_, 'a>,
                scratch: &mut $crate::scratch::Scratch<'a>,
            ) -> Result<(), $crate::api::Violation<'a>> {
                $($($crate::message::request::set(fields, scratch, stringify!($fixed), $value)?;)+)?
                $($($crate::message::request::Part::fill(self.$part, fields, scratch)?;)+)?
                $($crate::message::request::set(
                    fields, scratch, stringify!($member), self.$member,
                )?;)*
                $(<$crate::message::make::applied!($more $lives) as
                    $crate::message::request::Part>::fill(self.more, fields, scratch)?;)?
                let _ = (fields, scratch);
                Ok(())
            }

            fn compare(
                &self,
                reply: $crate::field::View<'_, '_>,
            ) -> Result<(), $crate::error::Error> {
                $($($crate::message::request::Part::compare(self.$part, reply)?;)+)?
                $($crate::message::request::compare(reply, stringify!($echo), self.$echo)?;)*
                $($($crate::message::request::compare(
                    reply, stringify!($also), self.more.$also,
                )?;)+)?
                let _ = reply;
                Ok(())
            }
        }
    };
}

/// A struct that borrows for the lifetime in the brackets, if there is one.
macro_rules! record {
    (
        [$($life:lifetime $any:lifetime)?]
        $(#[$meta:meta])+
        $name:ident {
            $($(#[$member_meta:meta])+ $member:ident: $type:ty,)*
        }
    ) => {
        $(#[$meta])+
        #[cfg_attr(feature = "serde", derive(serde::Serialize))]
        pub struct $name<$($life)?> {
            $($(#[$member_meta])+ pub $member: $type,)*
        }
    };
}

/// The type of such a struct.
macro_rules! applied {
    ($name:ident [$($life:lifetime $any:lifetime)?]) => { $name<$($life)?> };
    ($name:ident [$($life:lifetime $any:lifetime)?] any) => { $name<$($any)?> };
}

pub(super) use {applied, make, one_of, record, request};
