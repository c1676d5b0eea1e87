//! The design tokens: one table from which the CSS, the dark palette and the contrast test follow.

use std::fmt::Write as _;

/// A colour by its function, on light and on dark paper.
#[derive(Debug, Clone, Copy)]
pub struct Colour {
    /// CSS name without the dashes.
    pub name: &'static str,
    /// On light paper.
    pub light: &'static str,
    /// On dark paper.
    pub dark: &'static str,
    /// What it is used for: decides the contrast that it needs.
    pub role: ColourRole,
}

/// What a colour is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColourRole {
    /// Text on paper: contrast of at least 4.5 (WCAG 2.2, 1.4.3).
    Text,
    /// Edges of controls and icons: at least 3 (WCAG 2.2, 1.4.11).
    Control,
    /// Surfaces, on which `ink` is read.
    Surface,
    /// Decoration only.
    Decoration,
}

const fn colour(name: &'static str, light: &'static str, dark: &'static str, role: ColourRole) -> Colour {
    Colour { name, light, dark, role }
}

/// Every colour.
pub const COLOURS: &[Colour] = &[
    colour("paper", "#FFFFFF", "#10181F", ColourRole::Surface),
    colour("warm", "#F6F4EF", "#1A252E", ColourRole::Surface),
    colour("ink", "#14202B", "#F1F4F6", ColourRole::Text),
    colour("muted", "#4A5763", "#B3BEC8", ColourRole::Text),
    colour("link", "#0B5394", "#8CC4FF", ColourRole::Text),
    colour("visited", "#5B2A86", "#D0B3F0", ColourRole::Text),
    colour("brand", "#0B5A6B", "#6FC3D2", ColourRole::Text),
    colour("brand-strong", "#07414D", "#9BDAE5", ColourRole::Text),
    colour("ok", "#136F3A", "#7FD6A0", ColourRole::Text),
    colour("warn", "#8A4B00", "#FFC27A", ColourRole::Text),
    colour("danger", "#B3261E", "#FF9C94", ColourRole::Text),
    colour("line", "#5F6C78", "#8A97A3", ColourRole::Control),
    colour("rule", "#C9CFD4", "#34434F", ColourRole::Decoration),
    colour("tint-brand", "#E3F0F2", "#12313A", ColourRole::Surface),
    colour("tint-ok", "#E4F3EA", "#12301F", ColourRole::Surface),
    colour("tint-warn", "#FFF1DC", "#38260C", ColourRole::Surface),
    colour("tint-danger", "#FBE9E7", "#3D1613", ColourRole::Surface),
    colour("tint-info", "#E6EFF8", "#13293F", ColourRole::Surface),
    colour("focus", "#FFBF47", "#FFBF47", ColourRole::Decoration),
    colour("on-brand", "#FFFFFF", "#10181F", ColourRole::Decoration),
    colour("edge-health", "#A8324A", "#E58BA0", ColourRole::Control),
    colour("edge-housing", "#7A4A12", "#D9A866", ColourRole::Control),
    colour("edge-education", "#1F5FA8", "#7FB2EE", ColourRole::Control),
    colour("edge-work", "#136F3A", "#7FD6A0", ColourRole::Control),
    colour("edge-rights", "#5B2A86", "#C9A6EC", ColourRole::Control),
];

/// Spaces in pixels, smallest first: `--s1` to `--s8`.
pub const SPACES: &[u16] = &[4, 8, 12, 16, 24, 32, 48, 64];

/// Type sizes in rem with their names.
pub const SIZES: &[(&str, &str)] =
    &[("small", "1"), ("body", "1.125"), ("lead", "1.25"), ("h3", "1.5"), ("h2", "1.75"), ("h1", "2.125")];

/// The tokens as CSS custom properties, light first, dark under `prefers-color-scheme`.
#[must_use]
pub fn css() -> String {
    let mut out = String::from(":root{color-scheme:light dark;");
    let write = |out: &mut String, pick: fn(&Colour) -> &'static str| {
        for colour in COLOURS {
            let _ = write!(out, "--{}:{};", colour.name, pick(colour));
        }
    };
    write(&mut out, |c| c.light);
    for (index, space) in SPACES.iter().enumerate() {
        let _ = write!(out, "--s{}:{space}px;", index + 1);
    }
    for (name, rem) in SIZES {
        let _ = write!(out, "--t-{name}:{rem}rem;");
    }
    out.push_str("}\n@media (prefers-color-scheme:dark){:root{");
    write(&mut out, |c| c.dark);
    out.push_str("}}\n");
    out
}

/// Contrast ratio of two colours written `#RRGGBB` (WCAG 2.2, definition of contrast ratio): 1 to 21.
#[must_use]
pub fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value = hex.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()).unwrap_or(0);
        let share = f64::from(value) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> &'static Colour {
        COLOURS.iter().find(|c| c.name == name).unwrap()
    }

    #[test]
    fn every_text_and_control_colour_is_seen_on_every_surface() {
        for surface in COLOURS.iter().filter(|c| c.role == ColourRole::Surface) {
            let ink = named("ink");
            assert!(contrast(ink.light, surface.light) >= 7.0, "ink on {}", surface.name);
            assert!(contrast(ink.dark, surface.dark) >= 7.0, "ink on dark {}", surface.name);
        }
        for paper in ["paper", "warm"].map(named) {
            for colour in COLOURS {
                let needed = match colour.role {
                    ColourRole::Text => 4.5,
                    ColourRole::Control => 3.0,
                    ColourRole::Surface | ColourRole::Decoration => continue,
                };
                let light = contrast(colour.light, paper.light);
                let dark = contrast(colour.dark, paper.dark);
                assert!(light >= needed, "{} on {}: {light:.2}", colour.name, paper.name);
                assert!(dark >= needed, "dark {} on {}: {dark:.2}", colour.name, paper.name);
            }
        }
    }

    #[test]
    fn a_tint_carries_text_of_its_own_hue() {
        for (text, tint) in [
            ("brand", "tint-brand"),
            ("ok", "tint-ok"),
            ("warn", "tint-warn"),
            ("danger", "tint-danger"),
            ("link", "tint-info"),
        ] {
            let (text, tint) = (named(text), named(tint));
            assert!(contrast(text.light, tint.light) >= 5.4, "{} {:.2}", text.name, contrast(text.light, tint.light));
            assert!(contrast(text.dark, tint.dark) >= 5.4, "dark {} {:.2}", text.name, contrast(text.dark, tint.dark));
        }
    }

    #[test]
    fn buttons_and_focus_are_seen() {
        let (brand, on) = (named("brand"), named("on-brand"));
        assert!(contrast(brand.light, on.light) >= 4.5);
        assert!(contrast(brand.dark, on.dark) >= 4.5);
        assert!(contrast(named("focus").light, named("ink").light) >= 3.0);
    }
}
