//! As much of HTTP/1.1 as two programs on one machine need.

use std::io::{BufRead, BufReader, Error, ErrorKind, Result, Write};
use std::net::TcpStream;
use std::time::Duration;

/// A reply, or a request on its way to the shop.
#[derive(Debug)]
pub struct Message {
    /// The first line.
    pub start: String,
    /// The gateway's time, if it says so.
    pub time: Option<f64>,
    pub body: Vec<u8>,
}

impl Message {
    /// None if the other side has closed the connection before the first byte.
    pub fn read(stream: &mut impl BufRead) -> Result<Option<Self>> {
        let mut start = String::new();
        if stream.read_line(&mut start)? == 0 {
            return Ok(None);
        }
        let (mut length, mut time) = (0, None);
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line)? == 0 {
                return Err(ErrorKind::UnexpectedEof.into());
            }
            let Some((name, value)) = line.split_once(':') else { break };
            let value = value.trim();
            if name.eq_ignore_ascii_case("content-length") {
                length = value.parse().map_err(Error::other)?;
            } else if name.eq_ignore_ascii_case("gateway-time") {
                time = Some(value.parse().map_err(Error::other)?);
            }
        }
        let mut body = vec![0; length];
        stream.read_exact(&mut body)?;
        Ok(Some(Message { start: start.trim_end().to_string(), time, body }))
    }

    /// Of a reply.
    pub fn is_ok(&self) -> bool {
        self.start.split(' ').nth(1) == Some("200")
    }
}

/// One connection, which stays open, and is opened again when it was cut.
#[derive(Debug)]
pub struct Client {
    address: String,
    stream: Option<BufReader<TcpStream>>,
}

impl Client {
    pub fn new(address: &str) -> Self {
        Client { address: address.to_string(), stream: None }
    }

    /// None if the connection was cut before there was a reply.
    pub fn send(&mut self, head: &str, body: &[u8]) -> Result<Option<Message>> {
        let mut stream = match self.stream.take() {
            Some(stream) => stream,
            None => {
                let stream = TcpStream::connect(&self.address)?;
                stream.set_nodelay(true)?;
                stream.set_read_timeout(Some(Duration::from_secs(60)))?;
                BufReader::new(stream)
            }
        };
        let mut bytes = format!(
            "{head}Host: {}\r\nContent-Type: text/xml\r\nContent-Length: {}\r\n\r\n",
            self.address,
            body.len()
        )
        .into_bytes();
        bytes.extend(body);
        stream.get_mut().write_all(&bytes)?;
        let reply = match Message::read(&mut stream) {
            Err(error) if error.kind() == ErrorKind::ConnectionReset => None,
            other => other?,
        };
        self.stream = reply.is_some().then_some(stream);
        Ok(reply)
    }
}
