//! Money as minor units with a currency, never as a fraction.

use serde::{Deserialize, Serialize};

/// An amount in minor units (cents) of a currency (ISO 4217).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// Cents.
    pub minor: i64,
    /// Three letters, such as EUR.
    pub currency: Box<str>,
}

impl Money {
    /// Reads a decimal amount with a point, such as `16.34` or `107`; at most two decimals.
    ///
    /// ```
    /// assert_eq!(kernel::Money::parse("16.3", "EUR").unwrap().minor, 1630);
    /// assert!(kernel::Money::parse("1,5", "EUR").is_none());
    /// ```
    #[must_use]
    pub fn parse(amount: &str, currency: &str) -> Option<Self> {
        let (whole, part) = amount.split_once('.').unwrap_or((amount, ""));
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || part.len() > 2 || !digits(whole) || !digits(part) || currency.len() != 3 {
            return None;
        }
        let cents: i64 = format!("{part:0<2}").parse().ok()?;
        let minor = whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(cents)?;
        Some(Self { minor, currency: currency.into() })
    }

    /// The amount as a plain decimal with a point: `16.34`, whole amounts without decimals.
    #[must_use]
    pub fn decimal(&self) -> String {
        let (whole, cents) = (self.minor.div_euclid(100), self.minor.rem_euclid(100));
        if cents == 0 { whole.to_string() } else { format!("{whole}.{cents:02}") }
    }
}
