//! What typed rows have in common: the columns as methods.

/// Makes a typed view of a row.
macro_rules! view {
    ($(#[doc = $doc:literal])+ $name:ident {
        $($(#[doc = $text_doc:literal])+ $kind:ident $method:ident = $column:ident;)+
    }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy)]
        pub struct $name<'r>(Row<'r>);

        impl<'r> $name<'r> {
            $(view!(@method $kind $method $column [$($text_doc)+]);)+
        }

        impl<'r> From<Row<'r>> for $name<'r> {
            fn from(row: Row<'r>) -> Self {
                $name(row)
            }
        }

        impl<'r> Deref for $name<'r> {
            type Target = Row<'r>;

            fn deref(&self) -> &Row<'r> {
                &self.0
            }
        }

        impl fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
    (@method text $method:ident $column:ident [$($doc:literal)+]) => {
        $(#[doc = $doc])+
        #[must_use]
        pub fn $method(&self) -> Option<&'r str> {
            self.0.text(Column::$column)
        }
    };
    (@method number $method:ident $column:ident [$($doc:literal)+]) => {
        $(#[doc = $doc])+
        ///
        /// `0` stands for none.
        #[must_use]
        pub fn $method(&self) -> Option<&'r str> {
            self.0.number(Column::$column)
        }
    };
    (@method time $method:ident $column:ident [$($doc:literal)+]) => {
        $(#[doc = $doc])+
        ///
        /// # Errors
        /// [`Kind::BadTime`](crate::Kind::BadTime)
        pub fn $method(&self) -> Result<Option<Time>, Error> {
            self.0.time(Column::$column)
        }
    };
    (@method fen $method:ident $column:ident [$($doc:literal)+]) => {
        $(#[doc = $doc])+
        ///
        /// # Errors
        /// [`Kind::BadAmount`](crate::Kind::BadAmount)
        pub fn $method(&self) -> Result<Option<Fen>, Error> {
            self.0.fen(Column::$column)
        }
    };
    (@method milli_fen $method:ident $column:ident [$($doc:literal)+]) => {
        $(#[doc = $doc])+
        ///
        /// # Errors
        /// [`Kind::BadAmount`](crate::Kind::BadAmount)
        pub fn $method(&self) -> Result<Option<MilliFen>, Error> {
            self.0.milli_fen(Column::$column)
        }
    };
    (@method count $method:ident $column:ident [$($doc:literal)+]) => {
        $(#[doc = $doc])+
        ///
        /// # Errors
        /// [`Kind::BadNumber`](crate::Kind::BadNumber)
        pub fn $method(&self) -> Result<Option<u64>, Error> {
            self.0.count(Column::$column)
        }
    };
}

pub(super) use view;
