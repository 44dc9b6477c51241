//! HTTP/1.1 over plain TCP, as much as it takes: one request for each connection.

use core::time::Duration;
use std::io::{self, ErrorKind, Read, Write};
use std::net::TcpStream;

/// How long to wait in one go for bytes that may not come.
pub const GLANCE: Duration = Duration::from_millis(1);
/// Longer than anything here takes.
const PATIENCE: Duration = Duration::from_secs(20);

/// Sends a request; its reply is then read by [`Reply`].
pub fn send(host: &str, request: &Request<'_>) -> io::Result<Reply> {
    let mut stream = TcpStream::connect(host)?;
    stream.set_nodelay(true)?;
    let Request { method, path, header, body } = request;
    let mut text = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
    text += &format!("{header}Content-Length: {}\r\n\r\n", body.len());
    let mut bytes = text.into_bytes();
    bytes.extend_from_slice(body);
    stream.write_all(&bytes)?;
    Ok(Reply { stream, bytes: Vec::new() })
}

/// What is asked. `header` is empty, or one line with its end.
pub struct Request<'r> {
    pub method: &'r str,
    pub path: &'r str,
    pub header: &'r str,
    pub body: &'r [u8],
}

/// A reply that is on its way.
pub struct Reply {
    stream: TcpStream,
    bytes: Vec<u8>,
}

impl Reply {
    /// Waits until it is there. Empty if the connection ends without one.
    pub fn wait(mut self) -> io::Result<Vec<u8>> {
        self.stream.set_read_timeout(Some(PATIENCE))?;
        self.stream.read_to_end(&mut self.bytes)?;
        Ok(self.bytes)
    }

    /// True once it is there.
    pub fn glance(&mut self) -> io::Result<bool> {
        self.stream.set_read_timeout(Some(GLANCE))?;
        let mut piece = [0; 4096];
        match self.stream.read(&mut piece) {
            Ok(0) => Ok(true),
            Ok(len) => {
                self.bytes.extend_from_slice(piece.get(..len).unwrap_or_default());
                Ok(false)
            }
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                Ok(false)
            }
            Err(error) => Err(error),
        }
    }
}

/// The body of a reply with status 200; none if it is no such reply.
pub fn body(reply: &[u8]) -> Option<&[u8]> {
    let (head, body) = split(reply)?;
    head.starts_with(b"HTTP/1.1 200 ").then_some(body)
}

/// Reads a request that somebody makes to us, and returns its body.
pub fn receive(stream: &mut TcpStream) -> io::Result<Vec<u8>> {
    stream.set_nonblocking(false)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    loop {
        if let Some((head, body)) = split(&bytes)
            && body.len() >= content_length(head)
        {
            return Ok(body.to_vec());
        }
        match stream.read(&mut piece)? {
            0 => return Err(ErrorKind::UnexpectedEof.into()),
            len => bytes.extend_from_slice(piece.get(..len).unwrap_or_default()),
        }
    }
}

/// Answers it.
pub fn answer(stream: &mut TcpStream, body: &str) -> io::Result<()> {
    let len = body.len();
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\n";
    stream.write_all(format!("{head}Content-Length: {len}\r\n\r\n{body}").as_bytes())
}

fn split(message: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = message.windows(4).position(|bytes| bytes == b"\r\n\r\n")?;
    Some((message.get(..end)?, message.get(end.checked_add(4)?..)?))
}

fn content_length(head: &[u8]) -> usize {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
    length.and_then(|length| length.trim().parse().ok()).unwrap_or_default()
}
