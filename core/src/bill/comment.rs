//! What payers wrote: the reply of `/billcommentsp/batchquerycomment`.

use super::header::MARK;
use super::time;
use crate::decimal::Decimal;
use crate::error::{Error, Kind};
use crate::sink::Sink as _;
use crate::value::Time;

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The comments of one reply, which has no more than 200 of them.
///
/// The first line is the offset to ask for next time; then there is a line for each comment: time,
/// `transaction_id`, stars and text. Current replies set a backtick before each value, samples of
/// the document do not; both are read. (WeChat Pay V2, "Query comments in batches".)
///
/// ```
/// use wxpay_core::Error;
/// use wxpay_core::bill::Comments;
///
/// # fn main() -> Result<(), Error> {
/// let reply = "100\n`2017-07-01 10:00:05,`1001690740201411100005734289,`5,`赞,很新鲜\n";
/// let comments = Comments::read(reply.as_bytes())?;
/// assert_eq!(comments.offset(), 100);
/// for comment in comments {
///     let comment = comment?;
///     assert_eq!((comment.stars(), comment.text()), ("5", "赞,很新鲜"));
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Comments<'a> {
    rest: &'a [u8],
    at: usize,
    offset: u64,
}

impl<'a> Comments<'a> {
    /// Reads the first line. XML has gone to
    /// [`Endpoint::read_reply`](crate::api::Endpoint::read_reply) before.
    ///
    /// # Errors
    /// * [`Kind::Empty`], [`Kind::BadUtf8`];
    /// * [`Kind::NotBill`]: the first line is not a number.
    pub fn read(reply: &'a [u8]) -> Result<Self, Error> {
        if let Err(error) = core::str::from_utf8(reply) {
            return Err(Kind::BadUtf8.at(error.valid_up_to()));
        }
        let body = reply.strip_prefix(BYTE_ORDER_MARK).unwrap_or(reply);
        if body.trim_ascii().is_empty() {
            return Err(Kind::Empty.at(reply.len()));
        }
        let (first, rest) = split(body, b"\n").unwrap_or((body, &[]));
        let first = first.trim_ascii();
        let mut offset = Decimal::default();
        offset.put(first.strip_prefix(&[MARK]).unwrap_or(first));
        let offset = offset.finish().ok_or_else(|| Kind::NotBill.at(0))?;
        Ok(Comments { rest, at: reply.len().wrapping_sub(rest.len()), offset })
    }

    /// What to ask for next time, as `offset`.
    #[must_use]
    pub const fn offset(&self) -> u64 {
        self.offset
    }
}

impl<'a> Iterator for Comments<'a> {
    /// [`Kind::ColumnMismatch`] at a line that is not a comment; the next one may be.
    type Item = Result<Comment<'a>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let started = self.rest.trim_ascii_start();
        let at = self.at.saturating_add(self.rest.len().wrapping_sub(started.len()));
        let marked = started.first()? == &MARK;
        // Where values are marked, so are the lines: a text may have several.
        let (end, separator): (&[u8], &[u8]) = if marked { (b"\n`", b",`") } else { (b"\n", b",") };
        let line = split(started, end).map_or(started, |(line, _)| line);
        let (_, rest) = started.split_at_checked(line.len())?;
        (self.rest, self.at) = (rest, at.saturating_add(line.len()));
        let line = line.trim_ascii_end();
        let mut values = Values { rest: line.strip_prefix(&[MARK]).unwrap_or(line), separator };
        let comment = values.comment(at.saturating_add(marked.into()));
        Some(comment.ok_or_else(|| Kind::ColumnMismatch.at(at)))
    }
}

/// What stands before the first separator, and behind it.
fn split<'a>(text: &'a [u8], separator: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let parts = |at| {
        let (before, after) = text.split_at_checked(at)?;
        Some((before, after.strip_prefix(separator)?))
    };
    (0..text.len()).find_map(parts)
}

/// The values of a line. They are UTF-8, which has been checked, and cut beside ASCII characters.
struct Values<'a> {
    rest: &'a [u8],
    separator: &'static [u8],
}

impl<'a> Values<'a> {
    fn next(&mut self) -> Option<&'a str> {
        let (value, rest) = split(self.rest, self.separator)?;
        self.rest = rest;
        core::str::from_utf8(value).ok()
    }

    fn comment(&mut self, at: usize) -> Option<Comment<'a>> {
        let (time, transaction_id, stars) = (self.next()?, self.next()?, self.next()?);
        // The text is what is left.
        let text = core::str::from_utf8(self.rest).ok()?;
        Some(Comment { time, transaction_id, stars, text, at })
    }
}

/// What one payer wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comment<'a> {
    time: &'a str,
    transaction_id: &'a str,
    stars: &'a str,
    text: &'a str,
    at: usize,
}

impl<'a> Comment<'a> {
    /// When.
    ///
    /// # Errors
    /// [`Kind::BadTime`]; the position is an offset in the reply.
    pub fn time(&self) -> Result<Time, Error> {
        time::parse(self.time).map_err(|error| error.kind().at(self.at.saturating_add(error.at())))
    }

    /// Of which payment.
    #[must_use]
    pub const fn transaction_id(&self) -> &'a str {
        self.transaction_id
    }

    /// How many stars: `1` to `5`.
    #[must_use]
    pub const fn stars(&self) -> &'a str {
        self.stars
    }

    /// The comment. Anyone may have written anything, also line ends.
    #[must_use]
    pub const fn text(&self) -> &'a str {
        self.text
    }
}
