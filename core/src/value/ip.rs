//! Addresses.

use core::fmt;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::ipv6;
use super::number::{self, Digits};
use super::source::{Cursor, Head, Source};
use crate::error::{Error, Kind};
use crate::sink::Sink;

/// An address as text, `spbill_create_ip`: IPv4 or IPv6.
///
/// Of the payer's device where the payer's device opens the payment (JSAPI, H5, APP), of the
/// merchant's own machine otherwise (NATIVE, MICROPAY). Some endpoints still declare 16 characters,
/// which an IPv6 address need not fit in. (WeChat Pay V2, "Unified order", "Micropay".)
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ip(IpAddr);

impl Ip {
    /// This address.
    #[must_use]
    pub const fn new(address: IpAddr) -> Self {
        Ip(address)
    }

    /// The address.
    #[must_use]
    pub const fn get(self) -> IpAddr {
        self.0
    }

    /// Reads an address.
    ///
    /// * IPv4: four decimal numbers up to 255 without leading zeros, joined by dots.
    /// * IPv6: the forms of RFC 4291, section 2.2: eight groups of up to four hexadecimal digits;
    ///   once `::` for one or more groups of zeros; the last two groups may be an IPv4 address.
    ///   No zone.
    ///
    /// # Errors
    /// [`Kind::BadValue`].
    pub fn parse(text: impl Source) -> Result<Self, Error> {
        Self::parse_head(&Head::of(text))
    }

    fn parse_head(head: &Head) -> Result<Self, Error> {
        let mut text = head.cursor(Kind::BadValue);
        let address = if head.as_bytes().contains(&b':') {
            IpAddr::V6(Ipv6Addr::from(ipv6::parse(&mut text)?))
        } else {
            IpAddr::V4(Ipv4Addr::from(octets(&mut text)?))
        };
        text.finish()?;
        Ok(Ip(address))
    }

    /// Writes the address; IPv6 as RFC 5952 has it.
    pub fn put(self, sink: &mut impl Sink) {
        match self.0 {
            IpAddr::V4(address) => put_octets(address.octets(), sink),
            IpAddr::V6(address) => ipv6::put(address.segments(), sink),
        }
    }

    /// The address as text: at most 39 characters.
    #[must_use]
    pub fn to_text(self) -> heapless::String<39> {
        number::text(|sink| self.put(sink))
    }
}

/// Four decimal numbers, joined by dots.
pub(super) fn octets(text: &mut Cursor<'_>) -> Result<[u8; 4], Error> {
    let mut octets = [0; 4];
    for (at, octet) in octets.iter_mut().enumerate() {
        if at > 0 {
            text.expect(b'.')?;
        }
        *octet = number_to_255(text)?;
    }
    Ok(octets)
}

fn number_to_255(text: &mut Cursor<'_>) -> Result<u8, Error> {
    let mut number = text.digit(10)?;
    // After a leading zero a digit is left for the caller to refuse, after a number that is large
    // enough, too.
    while number > 0 {
        let Some(digit) = text.peek(10) else { break };
        let longer = number.checked_mul(10).and_then(|tens| tens.checked_add(digit));
        let Some(longer) = longer else { break };
        number = longer;
        text.digit(10)?;
    }
    Ok(number)
}

pub(super) fn put_octets(octets: [u8; 4], sink: &mut impl Sink) {
    for (at, octet) in octets.into_iter().enumerate() {
        if at > 0 {
            sink.put_byte(b'.');
        }
        sink.put(Digits::of(octet.into(), 1).as_bytes());
    }
}

impl From<IpAddr> for Ip {
    fn from(address: IpAddr) -> Self {
        Ip(address)
    }
}

impl fmt::Display for Ip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.to_text())
    }
}

impl fmt::Debug for Ip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ip({self})")
    }
}
