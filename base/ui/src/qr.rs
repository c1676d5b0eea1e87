//! QR codes as SVG, for sheets that are printed.

use qrcode::{EcLevel, QrCode, render::svg};

/// The QR code of an address as SVG, black on white; empty when the address is too long for one.
#[must_use]
pub fn qr(address: &str) -> String {
    let Ok(code) = QrCode::with_error_correction_level(address, EcLevel::M) else { return String::new() };
    let drawn = code.render::<svg::Color<'_>>().quiet_zone(true).min_dimensions(144, 144).build();
    let start = drawn.find("<svg").unwrap_or(0);
    drawn.get(start..).unwrap_or_default().replacen("<svg", "<svg class=\"qr\" role=\"img\" aria-label=\"QR\"", 1)
}
