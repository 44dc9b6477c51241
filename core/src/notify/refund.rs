//! The refund notification: encrypted, but signed by nobody.

use super::demand::{addressed, require, returned};
use super::encoded::Encoded;
use super::notice::notice;
use crate::api::Merchant;
use crate::base64;
use crate::buf::Produce;
use crate::cipher;
use crate::digest::Algorithm;
use crate::error::{Error, Kind};
use crate::field::{Field, View};
use crate::fields::Fields;
use crate::key::Key;
use crate::message::words::words;
use crate::sink::Sink;
use crate::text::Text;
use crate::value::{Fen, Time};
use crate::xml::{Root, writer};

words! {
    /// `refund_status`: what became of a refund.
    pub enum RefundStatus {
        /// The payer has the money.
        Success = "SUCCESS",
        /// It could not be given back: the payer's card or account is gone. Refund it by hand.
        Change = "CHANGE",
        /// The refund was closed.
        RefundClose = "REFUNDCLOSE",
    }
}

words! {
    /// `refund_request_source`: who asked for a refund.
    pub enum RefundSource {
        /// A request by the API.
        Api = "API",
        /// Somebody on the platform's pages.
        VendorPlatform = "VENDOR_PLATFORM",
    }
}

notice! {
    /// What a refund notification says: a hint, not a proof.
    ///
    /// It has no signature, and its encryption (AES-256-ECB) authenticates nothing: whoever has
    /// seen notifications of a merchant can put their blocks of 16 bytes together anew, without the
    /// key, and the outcome decrypts. So **ask before you act**: a signed reply to `refundquery`
    /// ([`REFUND_QUERY`](crate::api::REFUND_QUERY)) with this `out_refund_no` proves what this only
    /// says. There is no way from here to [`Verified`](crate::Verified).
    ///
    /// Acknowledge it with [`ack::SUCCESS`](super::ack::SUCCESS); it is delivered again by
    /// [`retry::REFUND`](super::retry::REFUND). (WeChat Pay V2, "Refund notification".)
    pub struct UnauthenticatedRefund {
        /// The platform's number of the order.
        transaction_id: Text<'a>,
        /// The merchant's number of the order.
        out_trade_no: Text<'a>,
        /// The platform's number of the refund.
        refund_id: Text<'a>,
        /// The merchant's number of the refund.
        out_refund_no: Text<'a>,
        /// The order's amount.
        total_fee: Fen,
        /// The order's amount without coupons that are not paid for.
        settlement_total_fee: Option<Fen>,
        /// How much was asked for.
        refund_fee: Fen,
        /// How much of it is given back: without coupons that are not paid for.
        settlement_refund_fee: Option<Fen>,
        /// How much of it is given back in cash.
        cash_refund_fee: Option<Fen>,
        /// What became of it.
        refund_status: RefundStatus<'a>,
        /// When it succeeded.
        success_time: Option<Time>,
        /// Where the money went, in Chinese: a bank card, 支付用户零钱 and others. The name of the
        /// field is spelled so.
        refund_recv_accout: Option<Text<'a>>,
        /// Which of the merchant's accounts it was taken from.
        refund_account: Option<Text<'a>>,
        /// Who asked for it.
        refund_request_source: Option<RefundSource<'a>>,
    }
    with {
        /// The sub-merchant's application. It stands beside the encrypted text: not even the key
        /// was needed to write it.
        sub_appid: Option<Text<'a>>,
        /// The sub-merchant, likewise.
        sub_mch_id: Option<Text<'a>>,
    }
}

impl<A: Algorithm> Key<A> {
    /// Reads a refund notification: decrypts `req_info` and reads what was in it.
    ///
    /// The key may be one for either algorithm. `buffer` takes the decrypted text, to which the
    /// outcome points: three quarters of the length of the document are always enough. Its content
    /// is undefined after an error. The slots are used twice, first for the document and then for
    /// the text; 24 are enough for both. White space in the base64 is skipped.
    ///
    /// # Errors
    /// The first that applies, in this order; [`Kind::MissingField`] goes with each field:
    /// * as [`Fields::read`];
    /// * [`Kind::ReturnCodeFail`];
    /// * [`Kind::AppIdMismatch`], [`Kind::MchIdMismatch`]: also of the sub-merchant, if one is
    ///   stated;
    /// * [`Kind::BadBase64`], [`Kind::BadCipherLength`], at `req_info`;
    /// * [`Kind::BufferTooSmall`] with the length that `buffer` must have;
    /// * [`Kind::DecryptFailed`], at `req_info`: it is not the text of a refund, `<root>`, under
    ///   this key. What exactly is wrong with it is not told, for who forges texts would like to
    ///   know. Only [`Kind::TooManyFields`] is: there are too few slots for the text;
    /// * [`Kind::BadAmount`], [`Kind::BadTime`], at the field's offset in the decrypted text.
    pub fn read_refund<'s, 'a>(
        &self,
        document: &'a [u8],
        merchant: &Merchant<'_>,
        slots: &'s mut [Field<'a>],
        buffer: &'a mut [u8],
    ) -> Result<UnauthenticatedRefund<'s, 'a>, Error> {
        let sealed = Sealed::read(document, merchant, slots)?;
        let blocks = sealed.decode(buffer)?;
        self.decrypt(blocks);
        sealed.open(blocks, slots)
    }

    /// Writes what a refund notification has in its field `req_info`, at the start of `out`: these
    /// fields as `<root>`, encrypted and in base64.
    ///
    /// It is for tests and simulators: merchants receive such texts and send none.
    ///
    /// # Errors
    /// [`Kind::BufferTooSmall`] with the length needed; `out` is untouched.
    pub fn write_req_info<'o, 'f, 'a: 'f>(
        &self,
        refund: impl Into<View<'f, 'a>>,
        out: &'o mut [u8],
    ) -> Result<&'o [u8], Error> {
        let text = Plain(refund.into());
        let len = text.produced_len();
        let padded = cipher::padded_len(len);
        let encoded = base64::encoded_len(padded);
        let Some(place) = out.get_mut(..encoded) else {
            return Err(Kind::BufferTooSmall.at(encoded));
        };
        // At the end, so that the digits, which are more, can be written from the start.
        let blocks = place.get_mut(encoded.saturating_sub(padded)..).unwrap_or_default();
        text.produce_into(blocks)?;
        cipher::pad(blocks, len);
        self.encrypt(blocks);
        base64::encode_in_place(place, padded);
        Ok(out.get(..encoded).unwrap_or_default())
    }
}

/// A refund notification whose text has not been decrypted.
struct Sealed<'a> {
    req_info: Field<'a>,
    sub_appid: Option<Text<'a>>,
    sub_mch_id: Option<Text<'a>>,
}

impl<'a> Sealed<'a> {
    fn read(
        document: &'a [u8],
        merchant: &Merchant<'_>,
        slots: &mut [Field<'a>],
    ) -> Result<Self, Error> {
        let fields = Fields::read(document, slots)?;
        let fields = fields.view();
        returned(fields)?;
        addressed(fields, merchant)?;
        Ok(Sealed {
            req_info: *require(fields, "req_info")?,
            sub_appid: fields.get("sub_appid"),
            sub_mch_id: fields.get("sub_mch_id"),
        })
    }

    /// The encrypted blocks, at the start of `buffer`.
    fn decode(&self, buffer: &'a mut [u8]) -> Result<&'a mut [u8], Error> {
        let encoded = Encoded(self.req_info.value());
        let Some(len) = encoded.len() else {
            return Err(self.req_info.refuse(Kind::BadBase64));
        };
        if len == 0 || len % cipher::BLOCK != 0 {
            return Err(self.req_info.refuse(Kind::BadCipherLength));
        }
        encoded.produce_into(buffer)?;
        Ok(buffer.get_mut(..len).unwrap_or_default())
    }

    /// Reads the decrypted text.
    fn open<'s>(
        self,
        plain: &'a [u8],
        slots: &'s mut [Field<'a>],
    ) -> Result<UnauthenticatedRefund<'s, 'a>, Error> {
        let text = cipher::unpad(plain).unwrap_or_default();
        let read = Fields::read_root(text, Root::Root, &mut *slots);
        let len = read.map(|fields| fields.len()).map_err(|error| match error.kind() {
            Kind::TooManyFields => self.req_info.refuse(Kind::TooManyFields),
            _ => self.req_info.refuse(Kind::DecryptFailed),
        })?;
        let fields = View::new(slots.get(..len).unwrap_or_default())?;
        UnauthenticatedRefund::members(fields, self.sub_appid, self.sub_mch_id)
    }
}

/// The text of a refund, as it is encrypted.
struct Plain<'f, 'a>(View<'f, 'a>);

impl Produce for Plain<'_, '_> {
    fn produce(&self, sink: &mut impl Sink) {
        writer::start(Root::Root, sink);
        for field in self.0.iter() {
            writer::field(field.name_bytes(), field.value(), sink);
        }
        writer::end(Root::Root, sink);
    }
}
