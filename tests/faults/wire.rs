//! Requests byte by byte, as no client library would send them.

use std::{io, net::Ipv4Addr, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpSocket, TcpStream},
};

/// Longer than any answer may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    /// A header's value; empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Reads what came until the end of a connection; none when no head is there.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let pairs = lines.filter_map(|line| line.split_once(':'));
        let headers = pairs.map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned())).collect();
        Some(Self { status, headers, body: bytes[end + 4..].to_vec() })
    }
}

/// A connection that is used for one request after the other.
pub struct Connection(TcpStream);

impl Connection {
    pub async fn open(port: u16) -> io::Result<Self> {
        Self::open_from(Ipv4Addr::LOCALHOST, port).await
    }

    /// From an address of this machine: a network may send a few forms an hour only, so that many people are many networks.
    pub async fn open_from(from: Ipv4Addr, port: u16) -> io::Result<Self> {
        let socket = TcpSocket::new_v4()?;
        socket.bind((from, 0).into())?;
        let stream = socket.connect((Ipv4Addr::LOCALHOST, port).into()).await?;
        stream.set_nodelay(true)?;
        Ok(Self(stream))
    }

    pub async fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes).await
    }

    /// The answer to one request, whose body has a length.
    pub async fn answer(&mut self) -> io::Result<Answer> {
        let mut bytes = Vec::new();
        loop {
            if let Some(answer) = Answer::read(&bytes) {
                let length: usize = answer.header("content-length").parse().unwrap_or(0);
                if answer.body.len() >= length {
                    return Ok(answer);
                }
            }
            if self.0.read_buf(&mut bytes).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
    }

    pub async fn ask(&mut self, request: &[u8]) -> io::Result<Answer> {
        self.send(request).await?;
        tokio::time::timeout(PATIENCE, self.answer()).await?
    }
}

/// One request on a connection of its own, read to the end of the connection or to the first trouble behind an answer.
pub async fn once(port: u16, request: &[u8]) -> io::Result<Answer> {
    let (mut from, mut to) = TcpStream::connect(("127.0.0.1", port)).await?.into_split();
    let reading = async {
        let mut bytes = Vec::new();
        let ended = from.read_to_end(&mut bytes).await;
        Answer::read(&bytes).ok_or_else(|| ended.err().unwrap_or(io::ErrorKind::UnexpectedEof.into()))
    };
    // it may be answered, and closed, before all was sent
    let sending = async { to.write_all(request).await };
    tokio::time::timeout(PATIENCE, async { tokio::join!(reading, sending).0 }).await?
}

/// The head of a request, with the empty line; `more` are lines of headers.
pub fn head(method: &str, address: &str, more: &[&str]) -> Vec<u8> {
    let mut head = format!("{method} {address} HTTP/1.1\r\nhost: localhost\r\n");
    for line in more {
        head.push_str(line);
        head.push_str("\r\n");
    }
    head.push_str("\r\n");
    head.into_bytes()
}

/// A request with a body.
pub fn with_body(method: &str, address: &str, kind: &str, body: &[u8], more: &[&str]) -> Vec<u8> {
    let (kind, length) = (format!("content-type: {kind}"), format!("content-length: {}", body.len()));
    let mut request = head(method, address, &[&[kind.as_str(), length.as_str()], more].concat());
    request.extend_from_slice(body);
    request
}

/// `GET`, from where nothing is asynchronous.
pub fn get(port: u16, address: &str) -> Answer {
    wait(once(port, &head("GET", address, &["connection: close"]))).unwrap()
}

/// Waits for what needs sockets and timers.
pub fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}
