//! Addresses, against the parser and the printer of the standard library.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use wxpay_core::{Count, Ip, Kind};
use wxpay_tests::random::Random;

const ROUNDS: u64 = if cfg!(debug_assertions) { 30_000 } else { 2_000_000 };

/// Both say the same about `text`.
fn check(text: &str) {
    let expected: Option<IpAddr> = text.parse().ok();
    match Ip::parse(text) {
        Ok(ip) => {
            assert_eq!(Some(ip.get()), expected, "{text}");
            check_printed(ip);
        }
        Err(error) => {
            assert_eq!((error.kind(), expected), (Kind::BadValue, None), "{text}");
            assert!(error.at() <= text.len().min(64));
        }
    }
}

fn check_printed(ip: Ip) {
    let text = ip.to_text();
    assert_eq!(text, ip.get().to_string().as_str());
    assert_eq!(Ip::parse(&text), Ok(ip));
    let mut count = Count::default();
    ip.put(&mut count);
    assert_eq!(count.0, text.len());
}

#[test]
fn every_octet() {
    for value in 0..1000 {
        for text in [
            format!("{value}.0.2.7"),
            format!("192.0.2.{value}"),
            format!("192.{value:03}.2.7"),
            format!("::{value}.0.2.7"),
        ] {
            check(&text);
        }
    }
    for octet in 0..=u8::MAX {
        check_printed(Ip::new(Ipv4Addr::new(octet, 0, octet, 255).into()));
    }
}

/// Which groups are zero decides how the address is printed: all the choices.
#[test]
fn every_pattern_of_zeros() {
    for pattern in 0..1_u32 << 8 {
        for value in [1_u16, 0xA, 0xFFFF, 0x0DB8] {
            let groups = std::array::from_fn(|at| if pattern >> at & 1 == 0 { 0 } else { value });
            check_printed(Ip::from(IpAddr::from(Ipv6Addr::from(groups))));
        }
    }
    let longest = "1111:2222:3333:4444:5555:6666:7777:8888";
    assert_eq!(Ip::parse(longest).expect("an address").to_text(), longest);
    assert_eq!(longest.len(), 39);
}

/// All short texts of the characters that matter.
#[test]
fn every_short_text() {
    let characters = b"1f:.";
    let mut text = String::new();
    for len in 0..=8 {
        for number in 0..characters.len().pow(len) {
            text.clear();
            let mut rest = number;
            for _ in 0..len {
                text.push(char::from(characters[rest % characters.len()]));
                rest /= characters.len();
            }
            check(&text);
        }
    }
}

#[test]
fn random_texts() {
    let random = &mut Random::new(1);
    let pieces = ["0", "1", "ffff", "FFFF", "00a", "12345", ":", ":", ":", "::", ".", "1.2.3.4"];
    for _ in 0..ROUNDS {
        let len = random.below(18);
        let text: String = (0..len).map(|_| random.pick(&pieces)).collect();
        check(&text);
    }
}

/// Addresses in many spellings, and each with one byte changed.
#[test]
fn random_addresses() {
    let random = &mut Random::new(2);
    for _ in 0..ROUNDS / 10 {
        let groups: [u16; 8] = std::array::from_fn(|_| (random.next() >> random.below(64)) as u16);
        let address = Ipv6Addr::from(groups);
        let full = groups.map(|group| format!("{group:04X}")).join(":");
        let plain = groups.map(|group| format!("{group:x}")).join(":");
        let [a, b, c, d] = [groups[6] >> 8, groups[6] & 255, groups[7] >> 8, groups[7] & 255];
        let head = groups[..6].iter().map(|group| format!("{group:x}:")).collect::<String>();
        let dotted = format!("{head}{a}.{b}.{c}.{d}");
        for text in [full, plain, dotted, address.to_string()] {
            assert_eq!(Ip::parse(&text).map(Ip::get), Ok(address.into()), "{text}");
            let mut other = text.into_bytes();
            let at = random.below(other.len());
            other[at] = random.pick(b"0129aAfFgG:.%/ -");
            check(std::str::from_utf8(&other).expect("ASCII"));
        }
        check_printed(Ip::from(IpAddr::from(address)));
    }
}

#[test]
fn refused_where_the_fault_is() {
    let faults = [
        ("", 0),
        ("192.0.2", 7),
        ("192.0.2.", 8),
        ("192.0.2.7.1", 9),
        ("192.0.2.256", 10),
        ("192.0.02.7", 7),
        ("192.0..7", 6),
        ("0x7f.0.0.1", 1),
        ("192.0.2.7 ", 9),
        (" 192.0.2.7", 0),
        ("192.0.2.7:80", 9),
        ("localhost", 0),
        (":", 1),
        (":1::2", 1),
        (":::", 2),
        ("1::2::3", 5),
        ("1:2:3:4:5:6:7", 13),
        ("1:2:3:4:5:6:7:8:9", 15),
        ("1:2:3:4:5:6:7::8", 15),
        ("1:2:3:4:5:6:7:1.2.3.4", 15),
        ("1::2:3:4:5:6:1.2.3.4", 14),
        ("1:1.2.3.4", 9),
        ("::1.2.3", 7),
        ("::12345", 6),
        ("::1%eth0", 3),
        ("::1/64", 3),
        ("[::1]", 0),
        ("fe80::g", 6),
        ("1:2:3:", 6),
    ];
    for (text, at) in faults {
        let error = Ip::parse(text).expect_err(text);
        assert_eq!((error.kind(), error.at()), (Kind::BadValue, at), "{text:?}");
    }
    let long = "0000:0000:0000:0000:0000:ffff:255.255.255.255";
    assert_eq!(Ip::parse(long).expect("an address").to_text(), "::ffff:255.255.255.255");
}

#[test]
fn shown() {
    let ip = Ip::parse("2001:DB8:0:0:1::1").expect("an address");
    assert_eq!(
        format!("{ip:?} {ip} {ip:>20}"),
        "Ip(2001:db8::1:0:0:1) 2001:db8::1:0:0:1    2001:db8::1:0:0:1"
    );
}
