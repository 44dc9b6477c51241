//! What typed notifications have in common.

/// Makes a notification: its struct, and how its members are read. A member has the name of its
/// field; those that may be absent are options. What stands elsewhere comes `with` them.
macro_rules! notice {
    (
        $(#[$meta:meta])+
        pub struct $name:ident {
            $($(#[$member_meta:meta])+ $member:ident: $type:ty,)*
        }
        $(with { $($(#[$more_meta:meta])+ $more:ident: $more_type:ty,)+ })?
    ) => {
        $(#[$meta])+
        #[derive(Clone, Copy, Debug)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize))]
        pub struct $name<'f, 'a> {
            $($(#[$member_meta])+ pub $member: $type,)*
            $($($(#[$more_meta])+ pub $more: $more_type,)+)?
            #[cfg_attr(feature = "serde", serde(skip))]
            fields: $crate::field::View<'f, 'a>,
        }

        impl<'f, 'a> $name<'f, 'a> {
            /// All fields, those too that this type does not know.
            #[must_use]
            pub const fn fields(&self) -> $crate::field::View<'f, 'a> {
                self.fields
            }

            fn members(
                fields: $crate::field::View<'f, 'a>,
                $($($more: $more_type,)+)?
            ) -> Result<Self, $crate::error::Error> {
                Ok(Self {
                    $($member: $crate::message::wire::Get::get(
                        fields.field(stringify!($member)),
                    )?,)*
                    $($($more,)+)?
                    fields,
                })
            }
        }
    };
}

pub(super) use notice;
