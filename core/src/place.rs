//! Where a name belongs among fields that are in order.

use core::cmp::Ordering;

use crate::bytes::{Probe, WIDE};
use crate::field::Field;

/// Where a name belongs, and whether it is there already.
#[derive(Clone, Copy)]
pub struct Place {
    /// After an equal one.
    pub at: usize,
    pub taken: bool,
}

/// How many fields are looked at one after another; what is further away is found by halving.
const NEAR: usize = 16;

/// Where looking begins: at the end, or where the last field went if that was far from it. A message has
/// its coupons one after another, and all of them belong somewhere else.
///
/// It takes code, so that on small machines it is always the end.
#[derive(Clone, Copy)]
pub struct Finger {
    #[cfg(target_pointer_width = "64")]
    at: usize,
}

impl Finger {
    /// At the end.
    pub const END: Self = Finger {
        #[cfg(target_pointer_width = "64")]
        at: usize::MAX,
    };

    /// Where a field went that has `after` others after it.
    #[cfg(target_pointer_width = "64")]
    pub const fn at(place: usize, after: usize) -> Self {
        if after > NEAR { Finger { at: place.wrapping_add(1) } } else { Finger::END }
    }

    #[cfg(not(target_pointer_width = "64"))]
    pub const fn at(_: usize, _: usize) -> Self {
        Finger::END
    }

    /// Where `name` belongs among `held`. Names that arrive in order cost one comparison each, those of a
    /// group a few, and none more than 26; on small machines there are as many as fields at worst, which
    /// the caller bounds.
    #[cfg_attr(not(coverage), inline(always))]
    pub fn place_of(self, name: &[u8], held: &[Field<'_>]) -> Place {
        let name = &Probe::new(name);
        #[cfg(target_pointer_width = "64")]
        let held = match held.split_at_checked(self.at) {
            Some((below, above)) => match upwards(name, above, below.len()) {
                Some(place) => return place,
                None => below,
            },
            None => held,
        };
        downwards(name, held)
    }
}

/// How a name compares with that of a field.
#[cfg_attr(not(coverage), inline(always))]
fn order(name: &Probe<'_>, field: &Field<'_>) -> Ordering {
    #[cfg(test)]
    tests::count();
    name.order(&Probe::new(field.name_bytes()))
}

/// The place of a name in `fields`, or below.
#[inline]
fn downwards(name: &Probe<'_>, fields: &[Field<'_>]) -> Place {
    let far = if WIDE { fields.len().saturating_sub(NEAR) } else { 0 };
    let (far, mut near) = fields.split_at_checked(far).unwrap_or((&[], fields));
    while let [before @ .., last] = near {
        let order = order(name, last);
        if order.is_ge() {
            return Place { at: far.len().wrapping_add(near.len()), taken: order.is_eq() };
        }
        near = before;
    }
    halving(name, far, 0)
}

/// The place of a name in `fields`, before which there are `below`; `None` if it belongs among those.
#[cfg(target_pointer_width = "64")]
#[inline(never)]
fn upwards(name: &Probe<'_>, fields: &[Field<'_>], below: usize) -> Option<Place> {
    let (near, far) = fields.split_at_checked(NEAR).unwrap_or((fields, &[]));
    let mut at = below;
    for field in near {
        let order = order(name, field);
        if order.is_gt() {
            at = at.wrapping_add(1);
        } else if order.is_eq() {
            return Some(Place { at: at.wrapping_add(1), taken: true });
        } else if at == below {
            return None;
        } else {
            return Some(Place { at, taken: false });
        }
    }
    (at > below).then(|| halving(name, far, at))
}

/// The place of a name in `fields`, before which there are `below`.
#[inline]
fn halving(name: &Probe<'_>, fields: &[Field<'_>], below: usize) -> Place {
    match fields.binary_search_by(|field| order(name, field).reverse()) {
        Ok(at) => Place { at: below.wrapping_add(at).wrapping_add(1), taken: true },
        Err(at) => Place { at: below.wrapping_add(at), taken: false },
    }
}

#[cfg(test)]
mod tests {
    use core::cell::Cell;

    use super::*;
    use crate::fields::FIELDS_MAX;
    use crate::text::Text;

    std::thread_local! {
        static COMPARED: Cell<usize> = const { Cell::new(0) };
    }

    pub fn count() {
        COMPARED.set(COMPARED.get().wrapping_add(1));
    }

    /// The place, and how many comparisons it took.
    fn place_of(finger: Finger, name: [u8; 2], held: &[Field<'_>]) -> (Place, usize) {
        COMPARED.set(0);
        (finger.place_of(&name, held), COMPARED.get())
    }

    #[test]
    fn every_place_is_found_from_everywhere_in_few_comparisons() {
        // Those with odd numbers are there; those with even ones belong between them.
        let name = |number: usize| u16::try_from(0x4100 + number).unwrap().to_be_bytes();
        let names: [[u8; 2]; FIELDS_MAX - 1] = core::array::from_fn(|at| name(2 * at + 1));
        let held = names.each_ref().map(|name| Field::new(name, Text::EMPTY, 0));
        let mut most = 0;
        for finger in (0..held.len()).map(|at| Finger::at(at, held.len() - 1 - at)) {
            for number in 0..=2 * held.len() {
                let (place, compared) = place_of(finger, name(number), &held);
                assert_eq!((place.at, place.taken), (number.div_ceil(2), number % 2 == 1));
                most = most.max(compared);
            }
        }
        assert_eq!(most, if WIDE { 26 } else { held.len() });
        assert_eq!(place_of(Finger::END, name(2 * held.len()), &held).1, 1);
    }

    #[test]
    fn neighbours_of_the_last_far_one_take_few_comparisons() {
        let names: [[u8; 2]; 60] =
            core::array::from_fn(|at| [b'a', b'0' + u8::try_from(at).unwrap()]);
        let held = names.each_ref().map(|name| Field::new(name, Text::EMPTY, 0));
        let finger = Finger::at(20, held.len() - 1 - 20);
        for at in 18..=22 {
            let (place, compared) = place_of(finger, names[at], &held);
            assert!(place.at == at + 1 && place.taken);
            assert!(!WIDE || compared <= 4, "{at}: {compared}");
        }
        // Near the end there is nothing to be saved.
        let last = Finger::at(held.len() - 1 - NEAR, NEAR);
        assert_eq!(place_of(last, names[59], &held).1, 1);
    }
}
