//! Where a name belongs among fields that are in order.

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

    /// Where `name` belongs among `held`. Names that arrive in order cost one comparison each, and those of
    /// a group a few; on small machines there are as many as fields at worst, which the caller bounds.
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

/// The place of a name in `fields`, or below.
#[inline]
fn downwards(name: &Probe<'_>, fields: &[Field<'_>]) -> Place {
    let far = if WIDE { fields.len().saturating_sub(NEAR) } else { 0 };
    let (far, mut near) = fields.split_at_checked(far).unwrap_or((&[], fields));
    while let [before @ .., last] = near {
        let order = name.order(&Probe::new(last.name_bytes()));
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
        let order = name.order(&Probe::new(field.name_bytes()));
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
    let order = |field: &Field<'_>| name.order(&Probe::new(field.name_bytes())).reverse();
    match fields.binary_search_by(order) {
        Ok(at) => Place { at: below.wrapping_add(at).wrapping_add(1), taken: true },
        Err(at) => Place { at: below.wrapping_add(at), taken: false },
    }
}
