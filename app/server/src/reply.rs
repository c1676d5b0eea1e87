//! Bodies and how they are sent: compressed as the client likes, with a tag to ask again cheaply.

use std::io::Write;

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
};

/// How a body is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Coding {
    /// Brotli (RFC 7932).
    Brotli,
    /// gzip (RFC 1952).
    Gzip,
    /// As it is.
    Identity,
}

impl Coding {
    /// The best coding that `Accept-Encoding` allows.
    #[must_use]
    pub fn wanted(headers: &HeaderMap) -> Self {
        let accept = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
        let allows = |name: &str| {
            accept.split(',').any(|part| {
                let mut pieces = part.split(';');
                let is_named = pieces.next().is_some_and(|coding| coding.trim().eq_ignore_ascii_case(name));
                is_named && !pieces.any(|q| matches!(q.trim(), "q=0" | "q=0.0"))
            })
        };
        if allows("br") {
            Self::Brotli
        } else if allows("gzip") {
            Self::Gzip
        } else {
            Self::Identity
        }
    }

    /// Value of `Content-Encoding`, if any.
    #[must_use]
    pub const fn header(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Identity => None,
        }
    }

    /// The strong tag of a content in this coding: a tag names bytes, and each coding has bytes of its own (RFC 9110, 8.8.3.3).
    #[must_use]
    pub fn tag(self, content: &str) -> String {
        match self {
            Self::Brotli => format!("\"{content}-b\""),
            Self::Gzip => format!("\"{content}-g\""),
            Self::Identity => format!("\"{content}\""),
        }
    }

    /// Writes a body in this coding; quick rather than small, for what is made while somebody waits.
    #[must_use]
    pub fn encode(self, plain: &[u8]) -> Bytes {
        match self {
            Self::Brotli => Bytes::from(brotli(plain, 4)),
            Self::Gzip => Bytes::from(gzip(plain)),
            Self::Identity => Bytes::copy_from_slice(plain),
        }
    }
}

/// Compresses with brotli; `quality` 0 to 11.
#[must_use]
pub fn brotli(plain: &[u8], quality: u32) -> Vec<u8> {
    let mut out = Vec::with_capacity(plain.len() / 3 + 64);
    {
        let mut writer = brotli::CompressorWriter::new(&mut out, 16 * 1024, quality, 22);
        // writing into memory cannot fail
        let _ = writer.write_all(plain);
    }
    out
}

fn gzip(plain: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    let _ = encoder.write_all(plain);
    encoder.finish().unwrap_or_default()
}

/// Does the client hold what `tag` names?
#[must_use]
pub fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).is_some_and(|known| {
        known.split(',').any(|one| one.trim().trim_start_matches("W/") == tag || one.trim() == "*")
    })
}

/// "Nothing new".
#[must_use]
pub fn not_modified(tag: &HeaderValue, cache: &'static str) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NOT_MODIFIED;
    response.headers_mut().insert(header::ETAG, tag.clone());
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    response
}

/// An answer with a body in a coding.
#[must_use]
pub fn reply(status: StatusCode, content_type: &HeaderValue, coding: Coding, body: Bytes) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    // room for those that every answer is given later, so that none is moved
    headers.reserve(16);
    headers.insert(header::CONTENT_TYPE, content_type.clone());
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    if let Some(name) = coding.header() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_client_chooses_the_coding() {
        let wanted = |accept: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(accept));
            Coding::wanted(&headers)
        };
        assert_eq!(wanted("gzip, deflate, br"), Coding::Brotli);
        assert_eq!(wanted("gzip, br;q=0"), Coding::Gzip);
        assert_eq!(wanted("identity"), Coding::Identity);
        assert_eq!(wanted("brotli"), Coding::Identity);
    }
}
