//! The envelope in which deposit-free rental and hotels (pay score) tell of their orders.

use super::demand::{equal, signed_by_hmac, sub_addressed};
use super::encoded::Encoded;
use super::notice::notice;
use crate::api::Merchant;
use crate::buf::Produce as _;
use crate::error::{Error, Kind};
use crate::message::words::words;
use crate::text::Text;
use crate::value::Time;
use crate::verify::Verified;

words! {
    /// `event_type`: what became of a rental.
    pub enum PayscoreEvent {
        /// The payer confirmed it.
        CheckSuccess = "CHECK.SUCCESS",
        /// The payer did not confirm it.
        CheckFail = "CHECK.FAIL",
        /// It was paid.
        TransactionSuccess = "TRANSACTION.SUCCESS",
        /// The payment failed.
        TransactionFail = "TRANSACTION.FAIL",
    }
}

notice! {
    /// Something became of a rental; what exactly is encrypted. (WeChat Pay V2, "Deposit-free
    /// rental: notifications".)
    ///
    /// The envelope is signed by the key of V2. Its content is encrypted by AES-256-GCM under the
    /// *V3* key, another one, which this library does not handle: decrypting is the caller's. He has
    /// all that is needed here: the V3 key's 32 bytes, `event_nonce` (12 bytes), the associated data
    /// and [`PayscoreNotice::ciphertext`], whose last 16 bytes are the tag. The plain text is XML:
    /// [`Fields::read`](crate::Fields::read).
    ///
    /// Acknowledge it with [`ack::EVENT_SUCCESS`](super::ack::EVENT_SUCCESS); it is delivered again
    /// by [`retry::PAY`](super::retry::PAY).
    pub struct PayscoreNotice {
        /// The number of this notification, the same each time it comes.
        event_id: Text<'a>,
        /// What became of the rental.
        event_type: PayscoreEvent<'a>,
        /// When.
        event_create_time: Time,
        /// The nonce of the encryption.
        event_nonce: Text<'a>,
        /// The associated data of the encryption: empty bytes if there is none.
        event_associated_data: Option<Text<'a>>,
        /// The encrypted text with its tag, in base64.
        event_ciphertext: Text<'a>,
    }
}

impl<'f, 'a> PayscoreNotice<'f, 'a> {
    /// Reads it, if it is for this merchant and signed by HMAC-SHA256, the only algorithm that it
    /// has. It has neither `return_code` nor `result_code`.
    ///
    /// The field for the application is spelled `app_id` in some texts of the platform and `appid`
    /// in others: either will do, and each that is there must be right.
    ///
    /// # Errors
    /// The first that applies; [`Kind::MissingField`] goes with each field:
    /// * [`Kind::SignTypeMismatch`]: the key that it was verified with is one for MD5, or
    ///   `algorithm` is not `HMAC-SHA256`;
    /// * [`Kind::AppIdMismatch`], [`Kind::MchIdMismatch`]: also of the sub-merchant, if one is
    ///   stated;
    /// * [`Kind::BadValue`]: `event_algorithm` is not `AEAD_AES_256_GCM`;
    /// * [`Kind::BadTime`].
    pub fn from_verified(
        verified: Verified<'f, 'a>,
        merchant: &Merchant<'_>,
    ) -> Result<Self, Error> {
        let fields = *verified;
        signed_by_hmac(verified)?;
        equal(fields, "algorithm", "HMAC-SHA256", Kind::SignTypeMismatch)?;
        let spellings = ["app_id", "appid"];
        let mut named =
            spellings.into_iter().filter(|name| fields.field(name).is_some()).peekable();
        named.peek().ok_or_else(|| Kind::MissingField.at(0))?;
        named.try_for_each(|name| equal(fields, name, merchant.appid, Kind::AppIdMismatch))?;
        equal(fields, "mch_id", merchant.mch_id, Kind::MchIdMismatch)?;
        sub_addressed(fields, merchant)?;
        equal(fields, "event_algorithm", "AEAD_AES_256_GCM", Kind::BadValue)?;
        Self::members(fields)
    }

    /// Decodes `event_ciphertext` into the start of `out` and returns it: what AES-256-GCM takes,
    /// the tag in the last 16 bytes.
    ///
    /// # Errors
    /// [`Kind::BadBase64`] at 0; [`Kind::BufferTooSmall`] with the length needed. `out` is then
    /// untouched.
    pub fn ciphertext<'o>(&self, out: &'o mut [u8]) -> Result<&'o [u8], Error> {
        let encoded = Encoded(self.event_ciphertext);
        encoded.len().ok_or_else(|| Kind::BadBase64.at(0))?;
        encoded.produce_into(out)
    }
}
