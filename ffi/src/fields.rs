//! Documents into fields, fields by hand, values out.

use core::ffi::{c_char, c_void};

use wxpay_core::{Field, Fields, Root, View};

use crate::memory::{self, Held, Memory, Region};
use crate::ptr;
use crate::refusal::{NO_PLACE, Refusal};
use crate::status::{
    Status, WXPAY_BAD_ARGUMENT, WXPAY_BAD_FIELDS, WXPAY_BAD_NUMBER, WXPAY_OVERLAP,
    WXPAY_TOO_MANY_FIELDS,
};
use crate::types::{RawField, RawPair};

/// The root element is `<xml>`: every request, reply and notification.
pub const WXPAY_ROOT_XML: i32 = 0;
/// The root element is `<root>`: the decrypted text of a refund notification.
pub const WXPAY_ROOT_ROOT: i32 = 1;

/// Reads a message into `fields`, in byte order of the names.
///
/// Stack: 624 bytes.
///
/// @param document      The document; UTF-8, at most 65,536 bytes. The fields point into it: keep
///                      it, unchanged, as long as you use them.
/// @param root          WXPAY_ROOT_XML, but for the text of a refund notification.
/// @param fields        Your array; need not be initialised. After a refused document all of it is empty.
/// @param capacity      How many fields it has; 64 are enough for every pay notification.
/// @param[out] count    How many fields were read. Written on success only.
/// @param[out] at       Where the document was refused: a byte offset. May be NULL.
/// @return WXPAY_OK; a code from WXPAY_DOC_TOO_LARGE to WXPAY_TOO_MANY_FIELDS;
///         WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP,
///         WXPAY_BAD_ARGUMENT.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_read(
    document: *const c_void,
    document_len: usize,
    root: i32,
    fields: *mut RawField,
    capacity: usize,
    count: *mut usize,
    at: *mut usize,
) -> Status {
    let document = Document { start: document, len: document_len };
    let slots = Slots { fields, capacity, count };
    let memory =
        Memory { outputs: &slots.regions(), inputs: &[document.region()], fields: Held::NONE };
    memory::report(at, &memory, || {
        let root = match root {
            WXPAY_ROOT_XML => Root::Xml,
            WXPAY_ROOT_ROOT => Root::Root,
            _ => return Err(WXPAY_BAD_ARGUMENT.into()),
        };
        let count = ptr::object_mut(count)?;
        *count = document.read(root, &slots)?.len();
        Ok(())
    })
}

/// A document as C hands it over.
#[derive(Clone, Copy)]
pub(crate) struct Document {
    pub(crate) start: *const c_void,
    pub(crate) len: usize,
}

/// Where its fields go.
#[derive(Clone, Copy)]
pub(crate) struct Slots {
    pub(crate) fields: *mut RawField,
    pub(crate) capacity: usize,
    pub(crate) count: *mut usize,
}

impl Slots {
    /// What a call writes into.
    pub(crate) fn regions(&self) -> [Region; 2] {
        [
            Region::of(self.fields.cast_const(), self.capacity),
            Region::of(self.count.cast_const(), 1),
        ]
    }

    /// The fields that are there, where others are to be added.
    pub(crate) fn held(&self) -> Held {
        let count = ptr::object(self.count.cast_const()).copied().unwrap_or_default();
        Held::added_to(self.fields, count.min(self.capacity))
    }

    /// The fields that are there, with room for as many more as this and not more than there is.
    pub(crate) fn adopt<'a>(&self, more: usize) -> Result<Fields<'a, 'a>, Status> {
        let (slots, count) = self.adopt_in_any_order(more)?;
        Fields::adopt(slots, count).map_err(|_| WXPAY_BAD_FIELDS)
    }

    /// The same, but nobody has looked at the names; and how many are there.
    fn adopt_in_any_order<'a>(&self, more: usize) -> Result<(&'a mut [Field<'a>], usize), Status> {
        let count = *ptr::object(self.count.cast_const())?;
        ptr::present(self.fields.cast_const(), self.capacity)?;
        if count > self.capacity {
            return Err(WXPAY_TOO_MANY_FIELDS);
        }
        let used = count.saturating_add(more).min(self.capacity);
        Ok((ptr::slots_from(self.fields, count, used)?, count))
    }
}

impl Document {
    pub(crate) fn region(&self) -> Region {
        Region::of_bytes(self.start, self.len)
    }

    /// Reads it into the slots. The count is the caller's business.
    pub(crate) fn read<'a>(&self, root: Root, to: &Slots) -> Result<Fields<'a, 'a>, Refusal> {
        let document = ptr::bytes(self.start, self.len)?;
        let slots = ptr::slots(to.fields, to.capacity)?;
        Ok(Fields::read_root(document, root, slots)?)
    }
}

/// Adds a field to an array that holds `*count` fields, at its place in the order.
///
/// Start with a count of 0; the array need not be initialised. Name and value are not copied: keep
/// them, unchanged, as long as you use the fields.
///
/// Of the fields that are there it looks at those that decide where the new one goes. The names of all
/// of them are checked where they are used: by what signs, verifies or writes them.
///
/// Stack: 280 bytes.
///
/// @param capacity         How many fields the array can hold.
/// @param[in,out] count    How many it holds; one more on success.
/// @param name             `[A-Za-z_][A-Za-z0-9_]{0,63}`
/// @param value            UTF-8 text as it is meant, without references or CDATA. May be empty.
/// @return WXPAY_OK; WXPAY_BAD_NAME, WXPAY_NAME_TOO_LONG, WXPAY_BAD_UTF8, WXPAY_BAD_CHAR (a
///         character that XML cannot carry), WXPAY_DUPLICATE_FIELD, WXPAY_TOO_MANY_FIELDS;
///         WXPAY_BAD_FIELDS, WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED,
///         WXPAY_OVERLAP. After a refusal the fields are what they were.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_set(
    fields: *mut RawField,
    capacity: usize,
    count: *mut usize,
    name: *const c_char,
    name_len: usize,
    value: *const c_void,
    value_len: usize,
) -> Status {
    let slots = Slots { fields, capacity, count };
    memory::run(NO_PLACE, || {
        let [array, word] = slots.regions();
        let text = Region::of_bytes(value, value_len);
        memory::are_apart(&[array, word, Region::of(name, name_len), text], 2)?;
        let name = ptr::bytes(name.cast(), name_len)?;
        let value = ptr::bytes(value, value_len)?;
        let (fields, held) = slots.adopt_in_any_order(1)?;
        *ptr::object_mut(count)? = Fields::set_among(fields, held, name, value)?;
        Ok(())
    })
}

/// Makes an array of fields of a table of names and values, in byte order of the names: `wxpay_set` for
/// all of them in one call. `wxpay_set` may add others.
///
/// Names and values are not copied: keep them, unchanged, as long as you use the fields. The table itself
/// is not needed any more.
///
/// Stack: 384 bytes.
///
/// @param pairs         The table, in any order.
/// @param fields        Your array; need not be initialised. After a refused pair what would have been
///                      filled of it is empty.
/// @param capacity      How many fields it has: at least as many as there are pairs.
/// @param[out] count    How many fields were made. Written on success only.
/// @param[out] at       Which pair was refused, counted from 0. May be NULL.
/// @return As `wxpay_set`, but for WXPAY_BAD_FIELDS.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_set_pairs(
    pairs: *const RawPair,
    pairs_count: usize,
    fields: *mut RawField,
    capacity: usize,
    count: *mut usize,
    at: *mut usize,
) -> Status {
    let slots = Slots { fields, capacity, count };
    let outputs = slots.regions();
    let memory =
        Memory { outputs: &outputs, inputs: &[Region::of(pairs, pairs_count)], fields: Held::NONE };
    let checked = || -> Result<&[RawPair], Status> {
        memory::check(at, &memory)?;
        let pairs = ptr::objects(pairs, pairs_count)?;
        let [array, word] = outputs;
        let outputs = [array, word, Region::of(at.cast_const(), 1)];
        let mut outputs = outputs.into_iter().filter(|output| !output.is_empty());
        if outputs.any(|output| pairs.iter().any(|pair| pair.overlaps(output))) {
            return Err(WXPAY_OVERLAP);
        }
        Ok(pairs)
    };
    let pairs = match checked() {
        Ok(pairs) => pairs,
        Err(status) => return status,
    };
    memory::run(at, || {
        let count = ptr::object_mut(count)?;
        ptr::present(fields.cast_const(), capacity)?;
        let mut fields = Fields::new(ptr::slots(fields, capacity.min(pairs_count))?);
        let set = pairs.iter().try_for_each(|pair| -> Result<(), Refusal> {
            let name = ptr::bytes(pair.name.cast(), pair.name_len)?;
            let value = ptr::bytes(pair.value.cast(), pair.value_len)?;
            Ok(fields.set(name, value)?)
        });
        match set {
            Ok(()) => *count = fields.len(),
            Err(_) => fields.clear(),
        }
        set
    })
}

/// Looks a field up by its name, in an array that is in order: what `wxpay_read` and `wxpay_set` make.
///
/// Stack: 112 bytes.
///
/// @return The field; NULL if it is absent or empty, or if the arguments are not an array of
///         fields and a name. It may be handed on to `wxpay_equal`, `wxpay_number` and
///         `wxpay_copy` unseen: they refuse NULL.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_get(
    fields: *const RawField,
    count: usize,
    name: *const c_char,
    name_len: usize,
) -> *const RawField {
    let found = (|| -> Result<Option<&Field<'_>>, Status> {
        let name = ptr::bytes(name.cast(), name_len)?;
        Ok(View::field_among(ptr::fields_in_any_order(fields, count)?, name))
    })();
    match found {
        Ok(Some(field)) => core::ptr::from_ref(field).cast(),
        _ => core::ptr::null(),
    }
}

/// Copies the value of a field, references decoded. No NUL is added.
///
/// Stack: 480 bytes.
///
/// @param out          Your buffer; untouched unless the whole value fits.
/// @param capacity     Its size in bytes.
/// @param[out] len     The length of the value in bytes, also when the buffer is too small; so a
///                     capacity of 0 asks for the length.
/// @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_BAD_FIELDS, WXPAY_NULL_POINTER,
///         WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_copy(
    field: *const RawField,
    out: *mut c_void,
    capacity: usize,
    len: *mut usize,
) -> Status {
    memory::produce((out, capacity, len), NO_PLACE, &[], Held::read(field, 1), |out| {
        Ok(ptr::field(field)?.value().copy_to(out)?.len())
    })
}

/// Reads the value of a field as a number: `0`, or up to 18 digits without a leading zero. Amounts
/// are in fen.
///
/// Stack: 432 bytes.
///
/// @param[out] number    Written on success only.
/// @return WXPAY_OK; WXPAY_BAD_NUMBER; WXPAY_BAD_FIELDS, WXPAY_NULL_POINTER, WXPAY_MISALIGNED,
///         WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_number(field: *const RawField, number: *mut u64) -> Status {
    let outputs = [Region::of(number.cast_const(), 1)];
    let memory = Memory { outputs: &outputs, inputs: &[], fields: Held::read(field, 1) };
    memory::report(NO_PLACE, &memory, || {
        let number = ptr::object_mut(number)?;
        *number = ptr::field(field)?.value().to_u64().ok_or(WXPAY_BAD_NUMBER)?;
        Ok(())
    })
}

/// Compares the value of a field with a text, references decoded.
///
/// Stack: 352 bytes.
///
/// @return 1 if they are equal; 0 if not, or if the arguments are not a field and a text.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_equal(
    field: *const RawField,
    text: *const c_void,
    text_len: usize,
) -> i32 {
    match (ptr::field(field), ptr::bytes(text, text_len)) {
        (Ok(field), Ok(text)) => i32::from(field.value() == *text),
        _ => 0,
    }
}

/// Writes the message, as it stands: `<xml>`, the fields in byte order of their names, `</xml>`.
/// To send a request use `wxpay_write_signed`.
///
/// Stack: 592 bytes.
///
/// @param out          Your buffer; untouched unless the whole message fits.
/// @param[out] len     The length of the message in bytes, also when the buffer is too small.
/// @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_BAD_FIELDS, WXPAY_NULL_POINTER,
///         WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_write(
    fields: *const RawField,
    count: usize,
    out: *mut c_void,
    capacity: usize,
    len: *mut usize,
) -> Status {
    memory::produce((out, capacity, len), NO_PLACE, &[], Held::read(fields, count), |out| {
        Ok(ptr::fields(fields, count)?.write(out)?.len())
    })
}

/// Writes the canonical string, without the key: what a signature is made over. To find out why a
/// signature does not match; do not log it in production.
///
/// Stack: 464 bytes.
///
/// @param out          Your buffer; untouched unless the whole string fits.
/// @param[out] len     The length of the string in bytes, also when the buffer is too small.
/// @return As `wxpay_write`.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wxpay_canonical(
    fields: *const RawField,
    count: usize,
    out: *mut c_void,
    capacity: usize,
    len: *mut usize,
) -> Status {
    memory::produce((out, capacity, len), NO_PLACE, &[], Held::read(fields, count), |out| {
        Ok(ptr::fields(fields, count)?.write_canonical(out)?.len())
    })
}
