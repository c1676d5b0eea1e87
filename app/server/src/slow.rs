//! Clients that take their time: a body that dribbles in, an answer that nobody takes. Both are ended, so that they hold nothing
//! that others wait for.

use std::{
    io,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use axum::{
    body::Body,
    http::{Request, Response, StatusCode},
};
use http_body_util::BodyExt;
use hyper::body::Body as _;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
    time::Sleep,
};
use tower_http::timeout::DeadlineBody;

/// Bytes of an answer that the system may hold unsent for one client: no more, so that we see whether the client takes them.
#[cfg(target_os = "linux")]
const UNSENT: u32 = 32 * 1024;

/// Tells whether a body came too late; none for a request without a body.
pub type Late = Option<Arc<AtomicBool>>;

/// The request with a body that has to be there within `wait`.
pub fn bounded(request: Request<Body>, wait: Duration) -> (Request<Body>, Late) {
    if request.body().is_end_stream() {
        return (request, None);
    }
    let is_late = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&is_late);
    let bound = |body| {
        Body::new(DeadlineBody::new(wait, body).map_err(move |error| {
            seen.store(true, Ordering::Relaxed);
            axum::Error::new(error)
        }))
    };
    (request.map(bound), Some(is_late))
}

/// Says of a refusal that it is about time, so that the sender comes again.
pub fn say_late(response: &mut Response<Body>, late: &Late) {
    let is_late = late.as_ref().is_some_and(|late| late.load(Ordering::Relaxed));
    if is_late && !response.status().is_success() {
        *response.status_mut() = StatusCode::REQUEST_TIMEOUT;
    }
}

/// A connection that is ended when its client takes nothing of an answer for `wait`.
pub struct Taken {
    stream: TcpStream,
    wait: Duration,
    /// Runs while the client is waited for.
    blocked: Option<Pin<Box<Sleep>>>,
}

impl Taken {
    /// Watches a connection.
    pub fn new(stream: TcpStream, wait: Duration) -> Self {
        let _ = stream.set_nodelay(true);
        #[cfg(target_os = "linux")]
        let _ = socket2::SockRef::from(&stream).set_tcp_notsent_lowat(UNSENT);
        Self { stream, wait, blocked: None }
    }

    fn watch(&mut self, written: Poll<io::Result<usize>>, cx: &mut Context<'_>) -> Poll<io::Result<usize>> {
        if written.is_ready() {
            self.blocked = None;
            return written;
        }
        let wait = self.wait;
        let blocked = self.blocked.get_or_insert_with(|| Box::pin(tokio::time::sleep(wait)));
        if blocked.as_mut().poll(cx).is_pending() {
            return Poll::Pending;
        }
        // what was not taken is thrown away, also by the system
        let _ = self.stream.set_zero_linger();
        Poll::Ready(Err(io::Error::new(io::ErrorKind::TimedOut, "the client takes nothing of its answer")))
    }
}

impl AsyncRead for Taken {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, into)
    }
}

impl AsyncWrite for Taken {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.watch(written, cx)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(cx, bytes);
        self.watch(written, cx)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
