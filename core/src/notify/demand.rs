//! What every notification has to say, and for whom it is.

use crate::api::Merchant;
use crate::error::{Error, Kind};
use crate::field::{Field, View};
use crate::verify::Verified;

/// The field `name`, which must be there and not empty.
pub fn require<'f, 'a>(fields: View<'f, 'a>, name: &str) -> Result<&'f Field<'a>, Error> {
    fields.field(name).ok_or_else(|| Kind::MissingField.at(0))
}

/// The field `name` must be there and say `value`.
pub fn equal(fields: View<'_, '_>, name: &str, value: &str, otherwise: Kind) -> Result<(), Error> {
    let field = require(fields, name)?;
    if field.value() == *value { Ok(()) } else { Err(field.refuse(otherwise)) }
}

/// `return_code` must be `SUCCESS`.
pub fn returned(fields: View<'_, '_>) -> Result<(), Error> {
    equal(fields, "return_code", "SUCCESS", Kind::ReturnCodeFail)
}

/// `return_code` and `result_code` must be `SUCCESS`.
pub fn succeeded(fields: View<'_, '_>) -> Result<(), Error> {
    returned(fields)?;
    equal(fields, "result_code", "SUCCESS", Kind::ResultCodeFail)
}

/// It must be for this application and merchant.
pub fn addressed(fields: View<'_, '_>, merchant: &Merchant<'_>) -> Result<(), Error> {
    equal(fields, "appid", merchant.appid, Kind::AppIdMismatch)?;
    equal(fields, "mch_id", merchant.mch_id, Kind::MchIdMismatch)?;
    sub_addressed(fields, merchant)
}

/// It must be for the sub-merchant, if one is stated.
pub fn sub_addressed(fields: View<'_, '_>, merchant: &Merchant<'_>) -> Result<(), Error> {
    if let Some(sub_appid) = merchant.sub_appid {
        equal(fields, "sub_appid", sub_appid, Kind::AppIdMismatch)?;
    }
    if let Some(sub_mch_id) = merchant.sub_mch_id {
        equal(fields, "sub_mch_id", sub_mch_id, Kind::MchIdMismatch)?;
    }
    Ok(())
}

const HMAC_DIGITS: usize = 64;

/// It must be signed by HMAC-SHA256.
///
/// What has been verified has a signature as long as its key's algorithm makes one.
pub fn signed_by_hmac(verified: Verified<'_, '_>) -> Result<(), Error> {
    let sign = require(*verified, "sign")?;
    if sign.value().len() == HMAC_DIGITS {
        Ok(())
    } else {
        Err(sign.refuse(Kind::SignTypeMismatch))
    }
}
