//! A bill against records, both sorted.

use core::cmp::Ordering;
use core::iter::Fuse;

use super::record::Record;
use crate::error::{Error, Kind};

/// What two sorted streams have in common and what they do not, made by [`merge`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pair<N, K> {
    /// Both have it, with the same amount.
    Matched {
        /// Your own record.
        here: Record<N>,
        /// What the bill says.
        there: Record<K>,
    },
    /// Both have it, with different amounts.
    AmountDiffers {
        /// Your own record.
        here: Record<N>,
        /// What the bill says.
        there: Record<K>,
    },
    /// Your records have it, the bill has not: as [`Ledger::missing`](super::Ledger::missing).
    OnlyHere(Record<N>),
    /// The bill has it, your records have not: as
    /// [`Finding::Unknown`](super::Finding::Unknown).
    OnlyThere(Record<K>),
    /// Your records have it again.
    RepeatedHere(Record<N>),
    /// The bill has it again.
    RepeatedThere(Record<K>),
}

/// Compares two streams of records that are sorted by [`Record::order`]: your own, and those of a
/// bill's rows. Takes time proportional to their lengths, and memory for two records of each.
///
/// A stream that is not sorted ends it with [`Kind::NotSorted`], pointing at how many records came
/// before in that stream.
///
/// ```
/// use wxpay_core::bill::{Pair, Record, merge};
/// use wxpay_core::Fen;
///
/// let here = [Record::payment("A-1", Fen::new(450)), Record::payment("A-3", Fen::new(1))];
/// let there = [Record::payment("A-1", Fen::new(450)), Record::payment("A-2", Fen::new(900))];
/// let pairs: Result<Vec<_>, _> = merge(here, there).collect();
/// assert_eq!(pairs.unwrap(), [
///     Pair::Matched { here: here[0], there: there[0] },
///     Pair::OnlyThere(there[1]),
///     Pair::OnlyHere(here[1]),
/// ]);
/// ```
pub fn merge<N, K, A, B>(here: A, there: B) -> Merge<N, K, A::IntoIter, B::IntoIter>
where
    N: AsRef<[u8]>,
    K: AsRef<[u8]>,
    A: IntoIterator<Item = Record<N>>,
    B: IntoIterator<Item = Record<K>>,
{
    Merge { here: Side::new(here.into_iter()), there: Side::new(there.into_iter()) }
}

/// The iterator that [`merge`] makes.
#[derive(Debug)]
pub struct Merge<N, K, A, B> {
    here: Side<N, A>,
    there: Side<K, B>,
}

/// A stream, with its next record.
#[derive(Debug)]
struct Side<N, A> {
    rest: Fuse<A>,
    next: Option<Record<N>>,
    /// What the record before is to the next one.
    order: Ordering,
    taken: usize,
}

impl<N: AsRef<[u8]>, A: Iterator<Item = Record<N>>> Side<N, A> {
    fn new(records: A) -> Self {
        let mut rest = records.fuse();
        Side { next: rest.next(), rest, order: Ordering::Less, taken: 0 }
    }

    fn take(&mut self) -> Option<Record<N>> {
        let taken = self.next.take()?;
        self.taken = self.taken.saturating_add(1);
        self.next = self.rest.next();
        self.order = self.next.as_ref().map_or(Ordering::Less, |next| taken.order(next));
        Some(taken)
    }

    fn unsorted(&self) -> Option<Error> {
        (self.order == Ordering::Greater).then(|| Kind::NotSorted.at(self.taken))
    }

    fn take_repeated(&mut self) -> Option<Record<N>> {
        if self.order == Ordering::Equal { self.take() } else { None }
    }
}

impl<N, K, A, B> Merge<N, K, A, B>
where
    N: AsRef<[u8]>,
    K: AsRef<[u8]>,
    A: Iterator<Item = Record<N>>,
    B: Iterator<Item = Record<K>>,
{
    fn pair(&mut self) -> Option<Pair<N, K>> {
        if let Some(here) = self.here.take_repeated() {
            return Some(Pair::RepeatedHere(here));
        }
        if let Some(there) = self.there.take_repeated() {
            return Some(Pair::RepeatedThere(there));
        }
        let order = match (&self.here.next, &self.there.next) {
            (Some(here), Some(there)) => here.order(there),
            (Some(_), None) => Ordering::Less,
            (None, _) => Ordering::Greater,
        };
        match order {
            Ordering::Less => self.here.take().map(Pair::OnlyHere),
            Ordering::Greater => self.there.take().map(Pair::OnlyThere),
            Ordering::Equal => {
                let (here, there) = (self.here.take()?, self.there.take()?);
                Some(if here.amount() == there.amount() {
                    Pair::Matched { here, there }
                } else {
                    Pair::AmountDiffers { here, there }
                })
            }
        }
    }
}

impl<N, K, A, B> Iterator for Merge<N, K, A, B>
where
    N: AsRef<[u8]>,
    K: AsRef<[u8]>,
    A: Iterator<Item = Record<N>>,
    B: Iterator<Item = Record<K>>,
{
    type Item = Result<Pair<N, K>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let error = self.here.unsorted().or_else(|| self.there.unsorted());
        if let Some(error) = error {
            // Nothing that comes now could be right.
            (self.here.next, self.there.next) = (None, None);
            (self.here.order, self.there.order) = (Ordering::Less, Ordering::Less);
            return Some(Err(error));
        }
        self.pair().map(Ok)
    }
}
