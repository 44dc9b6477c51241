//! Times as bills have written them.

use crate::error::{Error, Kind};
use crate::value::{Time, TimeForm};

/// One character more than a time has.
const ENOUGH: usize = 20;

/// Reads `yyyy-MM-dd HH:mm:ss`; samples of the first layout have `：` for `:`.
pub(super) fn parse(text: &str) -> Result<Time, Error> {
    let mut ascii = [0; ENOUGH];
    let mut len: usize = 0;
    for (to, char) in ascii.iter_mut().zip(text.chars()) {
        *to = match char {
            '：' => b':',
            // What is not ASCII is refused where it stands.
            char => u8::try_from(char).unwrap_or_default(),
        };
        len = len.wrapping_add(1);
    }
    Time::parse(ascii.get(..len).unwrap_or_default(), TimeForm::Spaced).map_err(|error| {
        // One byte for each character so far.
        let at = text.char_indices().nth(error.at()).map_or(text.len(), |(at, _)| at);
        Kind::BadTime.at(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn either_colon() {
        let expected = Time::parse("2014-11-10 16:33:45", TimeForm::Spaced);
        for text in ["2014-11-10 16:33:45", "2014-11-10 16：33：45", "2014-11-10 16：33:45"] {
            assert_eq!(parse(text), expected, "{text}");
        }
    }

    #[test]
    fn refused_where_the_fault_is() {
        for (text, at) in [
            ("", 0),
            ("2014-11-10", 10),
            ("2014-11-10 16：33：4", 22),
            ("2014-11-10 16：33：60", 21),
            ("2014-11-10 16：6", 17),
            ("2014-11-10 16：33：45 ", 23),
            ("2014-11-10 16:33:45 and more than a time has", 19),
            ("2014年11月", 4),
            ("2014-11-10 16;33", 13),
        ] {
            let error = parse(text).map_err(|error| (error.kind(), error.at()));
            assert_eq!(error, Err((Kind::BadTime, at)), "{text}");
        }
    }
}
