//! Sorting in place.

use core::cmp::Ordering;

/// Heapsort, n log n in the worst case: no recursion, no memory, and unlike the standard library's
/// sorts nothing that could panic when an order is none. Sorted input is left alone.
pub(super) fn sort<T>(items: &mut [T], order: impl Fn(&T, &T) -> Ordering) {
    if items.is_sorted_by(|one, next| order(one, next) != Ordering::Greater) {
        return;
    }
    let mut end = items.len();
    for root in (0..end / 2).rev() {
        sift(items, root, end, &order);
    }
    while end > 1 {
        end = end.wrapping_sub(1);
        swap(items, 0, end);
        sift(items, 0, end, &order);
    }
}

/// Lets the item at `root` sink until those below it, up to `end`, are not greater.
fn sift<T>(items: &mut [T], mut root: usize, end: usize, order: &impl Fn(&T, &T) -> Ordering) {
    let less = |items: &[T], one: usize, other: usize| {
        let two = items.get(one).zip(items.get(other));
        two.is_some_and(|(one, other)| order(one, other) == Ordering::Less)
    };
    loop {
        let left = root.saturating_mul(2).saturating_add(1);
        let right = left.saturating_add(1);
        let child = if right < end && less(items, left, right) { right } else { left };
        if child >= end || !less(items, root, child) {
            return;
        }
        swap(items, root, child);
        root = child;
    }
}

fn swap<T>(items: &mut [T], one: usize, other: usize) {
    if let Ok([one, other]) = items.get_disjoint_mut([one, other]) {
        core::mem::swap(one, other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every arrangement of up to seven items with repetitions.
    #[test]
    fn all_short_ones() {
        for len in 0..=7 {
            for number in 0..4u32.pow(len) {
                let mut items: [u32; 7] = core::array::from_fn(|at| number >> (2 * at) & 3);
                let mut expected = items;
                let len = len as usize;
                expected[..len].sort_unstable();
                sort(&mut items[..len], u32::cmp);
                assert_eq!(items, expected);
            }
        }
    }

    #[test]
    fn an_order_that_is_none_ends() {
        let mut items = [3, 1, 2, 5, 4, 9, 7, 8];
        sort(&mut items, |_, _| Ordering::Less);
        sort(&mut items, |_, _| Ordering::Greater);
        items.sort_unstable();
        assert_eq!(items, [1, 2, 3, 4, 5, 7, 8, 9], "none is lost");
    }
}
