//! Structs of texts, as C hands them over.

use core::ffi::c_char;

use wxpay_core::Time;

use crate::memory::Region;
use crate::ptr;
use crate::status::Status;

/// A text of the caller's: where it starts, and its length.
pub(crate) type RawText = (*const c_char, usize);

/// Where a text is.
pub(crate) fn region((start, len): RawText) -> Region {
    Region::of(start, len)
}

/// The texts, each of which has to be UTF-8.
pub(crate) fn read<'a, const N: usize>(raw: [RawText; N]) -> Result<[&'a str; N], Status> {
    let mut texts = [""; N];
    for (text, (start, len)) in texts.iter_mut().zip(raw) {
        *text = ptr::utf8(start, len)?;
    }
    Ok(texts)
}

/// A time of the caller's. One that there is not becomes the first of all, which no signed parameter
/// can be: core refuses it, and names the parameter.
pub(crate) fn time(seconds: i64) -> Time {
    u64::try_from(seconds).ok().and_then(Time::from_unix).unwrap_or(Time::MIN)
}

/// Regions, of which there may be fewer than room.
#[derive(Clone, Copy)]
pub(crate) struct Regions<const N: usize> {
    list: [Region; N],
    used: usize,
}

impl<const N: usize> Regions<N> {
    pub(crate) const fn new() -> Self {
        Regions { list: [Region::NONE; N], used: 0 }
    }

    /// With one more. There has to be room.
    pub(crate) fn with(mut self, region: Region) -> Self {
        debug_assert!(self.used < N);
        if let Some(to) = self.list.get_mut(self.used) {
            *to = region;
            self.used = self.used.wrapping_add(1);
        }
        self
    }

    /// With those of these texts.
    pub(crate) fn with_texts(self, texts: &[RawText]) -> Self {
        texts.iter().fold(self, |regions, text| regions.with(region(*text)))
    }

    /// With these.
    pub(crate) fn with_all(self, regions: &[Region]) -> Self {
        regions.iter().fold(self, |all, region| all.with(*region))
    }

    pub(crate) const fn list(&self) -> &[Region; N] {
        &self.list
    }
}
