//! Icons: a 24-pixel grid, strokes of 2, always beside a word.

/// The SVG of an icon, hidden from screen readers; unknown names get the signpost.
#[must_use]
pub fn icon(name: &str) -> &'static str {
    macro_rules! svg {
        ($body:literal) => {
            concat!(
                "<svg class=\"icon\" viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" aria-hidden=\"true\" focusable=\"false\">",
                $body,
                "</svg>"
            )
        };
    }
    match name {
        "key" => svg!("<path d=\"M8 11a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM11 12l9-9M16 7l3 3\"/>"),
        "lock" => svg!("<path d=\"M6 11h12v10H6zM8 11V8a4 4 0 0 1 8 0v3M12 15v2\"/>"),
        "card" => svg!("<path d=\"M3 6h18v13H3zM3 10h18M6 15h5\"/>"),
        "bin" => svg!("<path d=\"M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14M10 11v6M14 11v6\"/>"),
        "house" => svg!("<path d=\"M3 11l9-7 9 7M5 10v10h14V10M10 20v-6h4v6\"/>"),
        "cross" => svg!("<path d=\"M9 4h6v5h5v6h-5v5H9v-5H4V9h5z\"/>"),
        "book" => svg!("<path d=\"M12 6c-2-2-5-2-9-2v14c4 0 7 0 9 2 2-2 5-2 9-2V4c-4 0-7 0-9 2zM12 6v14\"/>"),
        "tools" => svg!("<path d=\"M14 7a4 4 0 0 1 5-4l-2 3 1 2 3-1a4 4 0 0 1-6 3l-8 9-3-3 9-8z\"/>"),
        "heart" => svg!("<path d=\"M12 20C5 15 3 11 3 8a4.500 4.500 0 0 1 9-1 4.500 4.500 0 0 1 9 1c0 3-2 7-9 12z\"/>"),
        "bus" => svg!("<path d=\"M5 4h14v13H5zM5 11h14M8 17v3M16 17v3M8 14h.01M16 14h.01\"/>"),
        "coins" => svg!(
            "<path d=\"M8 4a6 3 0 0 0 0 6 6 3 0 0 0 0-6zM2 7v6c0 2 3 3 6 3M14 12a6 3 0 1 0 4 0zM10 15v4c0 1 3 2 6 2s6-1 6-2v-4\"/>"
        ),
        "scales" => svg!("<path d=\"M12 3v18M7 21h10M5 6h14M5 6l-3 8h6zM19 6l-3 8h6z\"/>"),
        "people" => svg!(
            "<path d=\"M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21c0-5 3-8 7-8s7 3 7 8M17 11a3 3 0 1 0-2-5M17 14c3 0 5 3 5 7\"/>"
        ),
        "phone" => svg!("<path d=\"M5 3h4l2 6-3 2c1 3 3 5 5 6l2-3 6 2v4c0 1-1 2-2 2C10 22 2 14 3 5c0-1 1-2 2-2z\"/>"),
        "paper" => svg!("<path d=\"M6 2h9l4 4v16H6zM14 2v5h5M9 12h7M9 16h7\"/>"),
        "alarm" => svg!("<path d=\"M12 3l10 18H2zM12 10v5M12 18h.01\"/>"),
        "search" => svg!("<path d=\"M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM15 15l6 6\"/>"),
        "home" => svg!("<path d=\"M3 11l9-7 9 7M6 9v11h12V9\"/>"),
        "save" => svg!("<path d=\"M12 3v12M7 10l5 5 5-5M4 20h16\"/>"),
        "pin" => {
            svg!("<path d=\"M12 22c5-6 7-10 7-13a7 7 0 0 0-14 0c0 3 2 7 7 13zM12 11a2 2 0 1 0 0-4 2 2 0 0 0 0 4z\"/>")
        }
        "clock" => svg!("<path d=\"M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 3\"/>"),
        "message" => svg!("<path d=\"M3 5h18v12H9l-5 4v-4H3z\"/>"),
        "language" | "globe" => {
            svg!("<path d=\"M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18\"/>")
        }
        "check" => svg!("<path d=\"M4 12l5 6L20 6\"/>"),
        "child" => svg!("<path d=\"M12 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM12 8v8M7 11h10M12 16l-3 6M12 16l3 6\"/>"),
        "speaker" => svg!("<path d=\"M4 9v6h4l5 4V5L8 9zM16 9c2 2 2 4 0 6M19 6c4 4 4 8 0 12\"/>"),
        "flag" => svg!("<path d=\"M5 22V3M5 4h14l-3 5 3 5H5\"/>"),
        "outside" => svg!("<path class=\"mirror\" d=\"M14 4h6v6M20 4l-9 9M18 14v6H4V6h6\"/>"),
        "back" => svg!("<path class=\"mirror\" d=\"M15 5l-7 7 7 7\"/>"),
        _ => svg!("<path d=\"M12 2v20M5 5h11l3 3-3 3H5zM19 13H8l-3 3 3 3h11z\"/>"),
    }
}
