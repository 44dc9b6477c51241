//! Values that are base64.

use crate::base64::Decoder;
use crate::buf::Produce;
use crate::sink::{Count, Sink};
use crate::text::Text;

/// The bytes that a value in base64 stands for.
pub struct Encoded<'a>(pub Text<'a>);

impl Encoded<'_> {
    /// How many bytes there are; none if it is not base64.
    pub fn len(&self) -> Option<usize> {
        let mut count = Count::default();
        self.decode(&mut count).then_some(count.0)
    }

    fn decode(&self, sink: &mut impl Sink) -> bool {
        let mut decoder = Decoder::new(sink);
        self.0.produce(&mut decoder);
        decoder.finish()
    }
}

impl Produce for Encoded<'_> {
    fn produce(&self, sink: &mut impl Sink) {
        self.decode(sink);
    }
}
