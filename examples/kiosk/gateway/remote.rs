//! A gateway behind a socket: `tests/gateway`. Its clock follows the machine's.

use core::error::Error;
use std::io;
use std::net::{TcpListener, TcpStream};

use wxpay_core::Time;

use super::http::{self, Reply, Request};
use super::{Books, Customer, Gateway};

/// What the gateway is told when it calls while the machine is waiting for a reply of its own.
const BUSY: &str = "<xml><return_code>FAIL</return_code><return_msg>busy</return_msg></xml>";

/// The gateway, and the port at which it finds us.
pub struct Remote {
    host: String,
    door: TcpListener,
    start: u64,
    /// Milliseconds from the start: what the gateway's clock was told.
    told: u64,
    /// It is told the time, and has not said yet that it is done: it may be notifying us first.
    pending: Option<Reply>,
    /// Who has brought the notification that is not answered yet.
    caller: Option<TcpStream>,
    before: Books,
}

impl Remote {
    /// Connects to `http://HOST:PORT`.
    pub fn new(url: &str) -> Result<Self, Box<dyn Error>> {
        let host = url.strip_prefix("http://").ok_or("--gateway is http://HOST:PORT")?;
        let host = host.trim_end_matches('/').to_owned();
        let door = TcpListener::bind("127.0.0.1:0")?;
        door.set_nonblocking(true)?;
        let before = Books::default();
        let mut remote =
            Remote { host, door, start: 0, told: 0, pending: None, caller: None, before };
        let clock =
            remote.control("GET", "clock", "").map_err(|error| format!("{url}: {error}"))?;
        let now = number(&clock, "\"now\"").ok_or_else(|| format!("{url}: no clock there"))?;
        remote.start = u64::try_from(now)?;
        remote.before = remote.books()?;
        Ok(remote)
    }

    fn control(&mut self, method: &str, name: &str, body: &str) -> io::Result<String> {
        let path = format!("/_control/{name}");
        let request = Request { method, path: &path, header: "", body: body.as_bytes() };
        let reply = http::send(&self.host, &request)?.wait()?;
        let body = http::body(&reply).ok_or_else(|| io::Error::other(format!("{path} refused")))?;
        Ok(String::from_utf8_lossy(body).into_owned())
    }

    /// Waits until the gateway has dealt with the time that it was told.
    fn settle(&mut self) -> io::Result<()> {
        self.caller = None;
        while let Some(mut pending) = self.pending.take() {
            if let Some(mut caller) = self.open()? {
                http::receive(&mut caller)?;
                http::answer(&mut caller, BUSY)?;
            }
            if !pending.glance()? {
                self.pending = Some(pending);
            }
        }
        Ok(())
    }

    /// Somebody at the door.
    fn open(&self) -> io::Result<Option<TcpStream>> {
        match self.door.accept() {
            Ok((stream, _)) => Ok(Some(stream)),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn listen(&mut self, now: u64) -> io::Result<Option<Vec<u8>>> {
        self.caller = None;
        if self.pending.is_none() {
            if now <= self.told {
                return Ok(None);
            }
            let body = format!("{{\"advance\": {}}}", seconds(now.saturating_sub(self.told)));
            let (path, body) = ("/_control/clock", body.as_bytes());
            let request = Request { method: "POST", path, header: "", body };
            self.pending = Some(http::send(&self.host, &request)?);
            self.told = now;
        }
        while let Some(mut pending) = self.pending.take() {
            let is_done = pending.glance()?;
            if !is_done {
                self.pending = Some(pending);
            }
            if let Some(mut caller) = self.open()? {
                let notice = http::receive(&mut caller)?;
                self.caller = Some(caller);
                return Ok(Some(notice));
            }
        }
        Ok(None)
    }
}

impl Gateway for Remote {
    fn start(&self) -> Time {
        Time::from_unix(self.start).unwrap_or(Time::MAX)
    }

    fn notify_url(&self) -> String {
        let port = self.door.local_addr().map(|address| address.port()).unwrap_or_default();
        format!("http://127.0.0.1:{port}/paid")
    }

    fn post(&mut self, now: u64, path: &str, request: &[u8]) -> Option<Vec<u8>> {
        self.settle().ok()?;
        let passed = seconds(now.saturating_sub(self.told));
        self.told = self.told.max(now);
        let header = format!("Gateway-Advance: {passed}\r\nContent-Type: text/xml\r\n");
        let request = Request { method: "POST", path, header: &header, body: request };
        let reply = http::send(&self.host, &request).ok()?.wait().ok()?;
        http::body(&reply).map(<[u8]>::to_vec)
    }

    fn receive(&mut self, now: u64) -> Option<Vec<u8>> {
        // A broken line brings no news.
        self.listen(now).ok().flatten()
    }

    fn answer(&mut self, answer: Option<&str>) {
        let (Some(mut caller), Some(answer)) = (self.caller.take(), answer) else { return };
        // Whoever does not hear the answer comes again.
        let _ = http::answer(&mut caller, answer);
    }

    fn expect(&mut self, customer: Customer) -> Result<(), Box<dyn Error>> {
        self.settle()?;
        let (kind, does, more) = match customer {
            Customer::ScansAndPays { seconds } => {
                ("order", "pay", format!(", \"seconds\": {seconds}"))
            }
            Customer::WalksAway => ("order", "never", String::new()),
            Customer::Pays => ("micropay", "pay", String::new()),
            Customer::TypesPassword { seconds } => {
                ("micropay", "password", format!(", \"seconds\": {seconds}"))
            }
            Customer::ForgetsPassword { recall } => {
                ("micropay", "password_never", format!(", \"recall\": {recall}"))
            }
            Customer::PaysUnheard => ("micropay", "drop_after", String::new()),
        };
        let rule = format!("{{\"kind\": \"{kind}\", \"does\": \"{does}\", \"times\": 1{more}}}");
        let faults = match customer {
            Customer::ScansAndPays { .. } => "{\"kind\": \"notify_duplicate\", \"times\": 1}",
            _ => "",
        };
        let script = format!("{{\"customers\": [{rule}], \"faults\": [{faults}]}}");
        self.control("POST", "script", &script)?;
        Ok(())
    }

    fn books(&mut self) -> Result<Books, Box<dyn Error>> {
        self.settle()?;
        let ledger = self.control("GET", "ledger", "")?;
        let balances = ledger.split_once("\"balances\"").ok_or("a ledger without balances")?.1;
        let balance = |name| number(balances, name).ok_or("a ledger without that account");
        let complaints =
            ["\"complaints\"", "\"wrong\""].map(|name| u64::from(!is_empty(&ledger, name)));
        Ok(Books {
            merchant: balance("\"merchant\"")?.saturating_sub(self.before.merchant),
            transit: balance("\"transit\"")?.saturating_sub(self.before.transit),
            complaints: complaints.iter().sum(),
        })
    }
}

/// Milliseconds as a decimal fraction of seconds.
fn seconds(milliseconds: u64) -> String {
    let (whole, rest) = (milliseconds.checked_div(1_000), milliseconds.checked_rem(1_000));
    format!("{}.{:03}", whole.unwrap_or_default(), rest.unwrap_or_default())
}

/// What follows `name` in JSON that this gateway wrote.
fn after<'j>(json: &'j str, name: &str) -> Option<&'j str> {
    Some(json.split_once(name)?.1.trim_start_matches([':', ' ']))
}

/// The whole number that has this name; a fraction is cut off.
fn number(json: &str, name: &str) -> Option<i64> {
    let value = after(json, name)?;
    let end = value.find(|c: char| c != '-' && !c.is_ascii_digit())?;
    value.get(..end)?.parse().ok()
}

fn is_empty(json: &str, name: &str) -> bool {
    after(json, name).is_some_and(|list| list.starts_with("[]"))
}
