//! The same letter for readers that show HTML: paragraphs, links, the direction of its language, and nothing to fetch.

use kernel::Lang;

/// A page of its own from a plain text: nothing of the text is taken for HTML.
pub fn from_text(text: &str, lang: Lang) -> String {
    let paragraphs = text.split("\n\n").map(|paragraph| paragraph.trim_matches('\n')).filter(|p| !p.is_empty());
    let body: Vec<String> = paragraphs
        .map(|paragraph| {
            let lines: Vec<String> = paragraph.lines().map(line).collect();
            format!("<p>{}</p>", lines.join("<br>\n"))
        })
        .collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\" dir=\"{}\">\n<head><meta charset=\"utf-8\"></head>\n<body>\n{}\n</body>\n</html>\n",
        lang.direction().as_str(),
        body.join("\n")
    )
}

/// A line with its addresses as links; words stay in their order.
fn line(text: &str) -> String {
    text.split_inclusive([' ', '\t']).map(word).collect()
}

fn word(word: &str) -> String {
    let Some(at) = word.find("https://").or_else(|| word.find("http://")) else { return escape(word) };
    let (before, rest) = word.split_at(at);
    // marks around it, of sentences and of directions, do not belong to it
    let address = rest.trim_end_matches(|c: char| !c.is_ascii_alphanumeric() && c != '/' && c != '=');
    let after = rest.get(address.len()..).unwrap_or_default();
    let address = escape(address);
    format!("{}<a href=\"{address}\" dir=\"ltr\">{address}</a>{}", escape(before), escape(after))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_taken_for_html() {
        let html = from_text("<img src=x onerror=alert(1)> & https://a.example/\"onclick=x", Lang::EN);
        assert!(html.contains("&lt;img src=x onerror=alert(1)&gt; &amp; "), "{html}");
        assert!(html.contains("<a href=\"https://a.example/&quot;onclick=x\""), "{html}");
    }

    #[test]
    fn paragraphs_lines_and_links_stay() {
        let html = from_text("One\ntwo\n\n\n(See \u{2068}https://a.example/b?c=d\u{2069}.)", "ar".parse().unwrap());
        let body = "<p>One<br>\ntwo</p>\n<p>(See \u{2068}<a href=\"https://a.example/b?c=d\" dir=\"ltr\">\
                    https://a.example/b?c=d</a>\u{2069}.)</p>";
        assert!(html.contains(body), "{html}");
        assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">"), "{html}");
    }
}
