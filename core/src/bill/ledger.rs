//! A bill against records in any order.

use core::cmp::Ordering;

use super::record::{Mark, Record};

/// Your own records of a day, to hold a bill against.
///
/// They may come in any order: they are sorted where they stand, and each row of the bill is then
/// looked up. So n records and m rows take time proportional to (n + m) log n and no memory. For
/// two sorted streams there is [`merge`](super::merge).
pub struct Ledger<'l, N> {
    records: &'l mut [Record<N>],
}

/// What a row of the bill is to your own records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding<'r, N> {
    /// Both have it, with the same amount.
    Matched(&'r Record<N>),
    /// Both have it, with different amounts: of this record, and of the row.
    AmountDiffers(&'r Record<N>),
    /// The bill has it, your records do not. A payment: someone has paid, so ship, or refund. A
    /// refund: somebody has made it by hand, or your record of it was lost. Of such numbers nothing
    /// is remembered: if the bill has one twice, it is unknown twice.
    Unknown,
    /// The bill has it again. An order is paid once; ask the platform.
    Repeated(&'r Record<N>),
}

impl<'l, N: AsRef<[u8]>> Ledger<'l, N> {
    /// Sorts the records and forgets their marks. Of several with the same kind and number, all but
    /// the first are marked [`Mark::Duplicate`] and will not be found.
    pub fn new(records: &'l mut [Record<N>]) -> Self {
        Record::sort(records);
        let mut rest = &mut *records;
        while let Some((first, others)) = rest.split_first_mut() {
            first.set_mark(Mark::Open);
            let same = others.iter().take_while(|other| other.order(first) == Ordering::Equal);
            let (same, others) = {
                let count = same.count();
                others.split_at_mut_checked(count).unwrap_or_default()
            };
            for other in same {
                other.set_mark(Mark::Duplicate);
            }
            rest = others;
        }
        Ledger { records }
    }

    /// Goes on with records that an earlier ledger has sorted, and with their marks.
    pub const fn resume(records: &'l mut [Record<N>]) -> Self {
        Ledger { records }
    }

    /// Looks up what a row says, and marks the record.
    pub fn check<K: AsRef<[u8]>>(&mut self, row: &Record<K>) -> Finding<'_, N> {
        let at = self.records.partition_point(|record| record.order(row) == Ordering::Less);
        let found = self.records.get_mut(at).filter(|found| found.order(row) == Ordering::Equal);
        let Some(found) = found else { return Finding::Unknown };
        if found.mark() != Mark::Open {
            found.set_mark(Mark::Repeated);
            Finding::Repeated(found)
        } else if found.amount() == row.amount() {
            found.set_mark(Mark::Matched);
            Finding::Matched(found)
        } else {
            found.set_mark(Mark::AmountDiffers);
            Finding::AmountDiffers(found)
        }
    }

    /// All records, sorted and marked.
    #[must_use]
    pub const fn records(&self) -> &[Record<N>] {
        self.records
    }

    /// The records with this mark.
    pub fn marked(&self, mark: Mark) -> impl Iterator<Item = &Record<N>> {
        self.records.iter().filter(move |record| record.mark() == mark)
    }

    /// Once all rows have been checked: what your records have and the bill has not. A payment: it
    /// was taken for paid and is not, or belongs to the bill of the next day or the day before.
    /// Query the order.
    pub fn missing(&self) -> impl Iterator<Item = &Record<N>> {
        self.marked(Mark::Open)
    }
}

impl<N> core::fmt::Debug for Ledger<'_, N> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Ledger({} records)", self.records.len())
    }
}
