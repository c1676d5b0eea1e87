//! An answer, read to its end.

use std::io::Read;

use axum::{
    body::Bytes,
    http::{HeaderMap, StatusCode},
};

/// Headers of every answer: name and the whole value.
const GUARDS: [(&str, &str); 3] = [
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("cross-origin-opener-policy", "same-origin"),
];

/// What the content security policy of every answer says, among other things.
const POLICY: [&str; 6] = [
    "default-src 'none'",
    "script-src 'self';",
    "style-src 'self';",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
];

/// An answer, read to its end.
pub struct Answer {
    /// Method and address of the request, for messages.
    pub asked: String,
    /// Status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// Body as it came.
    pub body: Bytes,
}

impl Answer {
    /// The body as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// A header's value; empty when absent.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The main part of a page.
    #[must_use]
    pub fn main(&self) -> String {
        let text = self.text();
        let main = text.split_once("<main").and_then(|(_, rest)| rest.split_once('>')).map_or("", |(_, rest)| rest);
        main.split("</main>").next().unwrap_or_default().trim().to_owned()
    }

    /// Is it a page?
    #[must_use]
    pub fn is_page(&self) -> bool {
        self.header("content-type").starts_with("text/html")
    }

    /// The body without the coding in which it came.
    ///
    /// # Panics
    /// When the body is not what its coding says.
    #[must_use]
    pub fn decoded(&self) -> Vec<u8> {
        let mut plain = Vec::new();
        let read = match self.header("content-encoding") {
            "br" => brotli::Decompressor::new(&*self.body, 4096).read_to_end(&mut plain),
            "gzip" => flate2::read::GzDecoder::new(&*self.body).read_to_end(&mut plain),
            "" => self.body.as_ref().read_to_end(&mut plain),
            other => panic!("{}: nobody asked for {other}", self.asked),
        };
        read.unwrap_or_else(|error| panic!("{}: {error}", self.asked));
        plain
    }

    /// Holds the answer to what every answer of the server carries.
    pub(crate) fn assert_guarded(&self) {
        for (name, value) in GUARDS {
            assert_eq!(self.header(name), value, "{} ({}): {name}", self.asked, self.status);
        }
        let policy = self.header("content-security-policy");
        for part in POLICY {
            assert!(policy.contains(part), "{} ({}): {part} is not in {policy:?}", self.asked, self.status);
        }
        assert!(!policy.contains("unsafe") && !policy.contains("http"), "{}: {policy}", self.asked);
        if let Some(cookie) = self.headers.get("set-cookie") {
            let path = self.asked.split(' ').nth(1).unwrap_or_default();
            let part = path.split('/').nth(2).unwrap_or_default();
            let is_for_somebody = matches!(part, "sign-in" | "sign-out" | "join" | "account");
            assert!(self.asked.starts_with("POST") && is_for_somebody, "{} sets a cookie", self.asked);
            assert!(cookie.to_str().is_ok_and(|c| c.contains("HttpOnly; SameSite=Lax")), "{}: {cookie:?}", self.asked);
            assert_eq!(self.header("cache-control"), "no-store", "{}", self.asked);
        }
    }
}
