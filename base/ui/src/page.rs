//! A page on its way out, and the parts of the address that asked for it.

use kernel::Timestamp;

/// A page as a domain hands it to the server.
#[derive(Debug, Clone)]
pub struct Page {
    /// The whole document.
    pub html: String,
    /// When the clock alone changes it next ("open now"); never for most pages.
    pub changes_at: Option<Timestamp>,
}

impl Page {
    /// A page that the clock does not change; its head says once when a machine translated some of its texts.
    #[must_use]
    pub fn lasting(html: String) -> Self {
        Self { html: crate::worth::settle(html), changes_at: None }
    }
}

/// There is nothing at this address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absent;

/// The named parts of an address, and its query.
#[derive(Debug, Clone, Default)]
pub struct Params {
    /// Part by name: `lang`, `place`, `id`.
    pub parts: Vec<(String, String)>,
    /// Query by name, decoded.
    pub query: Vec<(String, String)>,
}

impl Params {
    /// A part of the address; empty when the route has none of that name.
    #[must_use]
    pub fn part(&self, name: &str) -> &str {
        self.parts.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }

    /// A field of the query; empty when absent.
    #[must_use]
    pub fn field(&self, name: &str) -> &str {
        self.query.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }
}

/// A request to an interface for programs.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// `GET` or `POST`.
    pub method: String,
    /// Parts of the address and fields of the query.
    pub params: Params,
    /// Value of `Accept-Language`; empty when absent.
    pub accept_language: String,
    /// Value of `Accept`; empty when absent.
    pub accept: String,
    /// The body; empty for `GET`.
    pub body: Vec<u8>,
}

/// An answer to a program.
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Media type with its character set.
    pub content_type: &'static str,
    /// The body.
    pub body: Body,
    /// The clock or chance has no part in it: it may be kept under the revision of the content.
    pub is_lasting: bool,
}

/// A body that is there, or comes in pieces.
pub enum Body {
    /// All of it.
    Whole(Vec<u8>),
    /// Piece by piece.
    Pieces(Box<dyn Iterator<Item = Vec<u8>> + Send>),
}

impl Answer {
    /// A whole answer that lasts as long as the content does.
    #[must_use]
    pub fn lasting(content_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self { status: 200, content_type, body: Body::Whole(body.into()), is_lasting: true }
    }

    /// An error as `application/problem+json` (RFC 9457).
    #[must_use]
    pub fn problem(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self { status, content_type: "application/problem+json", body: Body::Whole(body.into()), is_lasting: false }
    }
}
