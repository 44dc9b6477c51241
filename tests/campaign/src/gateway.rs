//! The stand-in, as a child process, and its clock.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::Value;

use crate::http::{Client, Message};

/// The stand-in for the gateway. It stops when this is dropped.
#[derive(Debug)]
pub struct Gateway {
    child: Child,
    /// Kept open, so that the child can write to it.
    _output: BufReader<ChildStdout>,
    client: Client,
    /// Milliseconds since 1970 by its clock, which stands still between requests.
    pub now: u64,
    pub requests: u64,
}

impl Gateway {
    pub fn start(seed: u64) -> Self {
        let mut child = Command::new("python3")
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/../gateway"))
            .args(["--seed", &seed.to_string()])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3 starts the stand-in");
        let mut output = BufReader::new(child.stdout.take().expect("its output"));
        let mut lines = [String::new(), String::new()];
        for line in &mut lines {
            output.read_line(line).expect("a line of the stand-in");
        }
        let address = lines[0].trim().strip_prefix("http://").expect("the URL of the stand-in");
        let client = Client::new(address);
        let mut gateway = Gateway { child, _output: output, client, now: 0, requests: 0 };
        gateway.control("clock", None);
        gateway
    }

    /// Lets time pass until `at`, and sends a request. None if there is no reply.
    pub fn post(&mut self, at: u64, path: &str, body: &[u8]) -> Option<Message> {
        self.send("POST", at, path, body)
    }

    fn send(&mut self, method: &str, at: u64, path: &str, body: &[u8]) -> Option<Message> {
        self.requests += 1;
        let wait = at.saturating_sub(self.now) as f64 / 1e3;
        let head = format!("{method} {path} HTTP/1.1\r\nGateway-Advance: {wait}\r\n");
        let reply = self.client.send(&head, body).expect("a connection to the stand-in");
        let time = reply.as_ref().and_then(|reply| reply.time);
        self.now = self.now.max(at).max(time.map_or(0, |time| (time * 1e3).round() as u64));
        reply
    }

    /// What `/_control/name` says: to a GET without `given`, else to a POST; or the refusal.
    pub fn ask(&mut self, at: u64, name: &str, given: Option<&Value>) -> Result<Value, Value> {
        let method = if given.is_some() { "POST" } else { "GET" };
        let body = given.map(Value::to_string).unwrap_or_default();
        let reply = self.send(method, at, &format!("/_control/{name}"), body.as_bytes());
        let reply = reply.expect("an answer of the stand-in");
        let value = serde_json::from_slice(&reply.body).expect("JSON");
        if reply.is_ok() { Ok(value) } else { Err(value) }
    }

    /// As `ask`, of what cannot be refused.
    pub fn control(&mut self, name: &str, given: Option<&Value>) -> Value {
        self.ask(self.now, name, given).expect("what the stand-in accepts")
    }
}

impl Drop for Gateway {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to do.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
