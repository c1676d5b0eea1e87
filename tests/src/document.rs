//! A page taken apart into its tags, and what may not be in it. Reads the HTML that our templates write, where every element is
//! closed and every value stands in double quotes; whatever else it meets is a complaint.

use std::{collections::BTreeSet, sync::LazyLock};

use kernel::Lang;
use regex::Regex;

/// A tag with its attributes, values unescaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag<'a> {
    /// Its name; begins with `/` where an element ends.
    pub name: &'a str,
    /// Attributes in their order; one without a value has an empty one.
    pub attributes: Vec<(&'a str, String)>,
    is_void: bool,
}

impl Tag<'_> {
    /// An attribute's value.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }
}

/// Elements without an end.
const VOID: [&str; 7] = ["!doctype", "meta", "link", "input", "br", "hr", "img"];

/// Attributes whose value people read or hear, besides those of scripts, which begin with `data-text`.
const SPOKEN: [&str; 4] = ["aria-label", "placeholder", "title", "alt"];

/// Elements that say nothing when they are empty.
const WORDED: [&str; 13] =
    ["title", "h1", "h2", "h3", "h4", "dt", "th", "a", "legend", "label", "option", "summary", "figcaption"];

static TAG: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r#"<([!/]?[a-zA-Z][a-zA-Z0-9]*)((?:\s+[^\s"'<>=/]+(?:="[^"<]*")?)*)\s*(/?)>|<!--[^>]*-->"#)
});
static ATTRIBUTE: LazyLock<Regex> = LazyLock::new(|| pattern(r#"([^\s"'<>=/]+)(?:="([^"]*)")?"#));
static KEY: LazyLock<Regex> = LazyLock::new(|| pattern(r"^[a-z]{2,}(?:-[a-z0-9_]+)+$"));
static CODE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[\s,(])(?:[a-z]+_[a-z_]+|(?:help|stay|health|home|learn|work|money|rights|family|daily|join|guide)\.[a-z0-9_]+)(?:$|[\s,)])",
    )
});

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a pattern")
}

/// A piece of a page: a tag, or what stands between two.
enum Piece<'a> {
    Tag(Tag<'a>),
    Text(&'a str),
}

fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut all = Vec::new();
    let mut end = 0;
    for found in TAG.captures_iter(html) {
        let whole = found.get_match();
        all.push(Piece::Text(html.get(end..whole.start()).unwrap_or_default()));
        end = whole.end();
        let (Some(name), Some(attributes), Some(slash)) = (found.get(1), found.get(2), found.get(3)) else { continue };
        let attributes = ATTRIBUTE.captures_iter(attributes.as_str()).filter_map(|one| {
            let value = one.get(2).map(|value| unescape(value.as_str())).unwrap_or_default();
            Some((one.get(1)?.as_str(), value))
        });
        let is_void = !slash.is_empty() || VOID.contains(&name.as_str());
        all.push(Piece::Tag(Tag { name: name.as_str(), attributes: attributes.collect(), is_void }));
    }
    all.push(Piece::Text(html.get(end..).unwrap_or_default()));
    all
}

/// Every tag of a page.
#[must_use]
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    let tag = |piece| match piece {
        Piece::Tag(tag) => Some(tag),
        Piece::Text(_) => None,
    };
    pieces(html).into_iter().filter_map(tag).collect()
}

/// Undoes what the templates escape.
#[must_use]
pub fn unescape(text: &str) -> String {
    text.replace("&#60;", "<").replace("&#62;", ">").replace("&#34;", "\"").replace("&#39;", "'").replace("&#38;", "&")
}

/// Everything that is wrong with a page in `lang`, a sentence each.
#[must_use]
pub fn complaints(html: &str, lang: Lang) -> Vec<String> {
    let pieces = pieces(html);
    let mut found = frame(&pieces, lang);
    let mut open: Vec<(&str, bool)> = Vec::new();
    for piece in &pieces {
        match piece {
            Piece::Text(text) => {
                found.extend(words(text, open.last().map(|(name, _)| *name)));
                if let Some((_, has_words)) = open.last_mut() {
                    *has_words |= !text.trim().is_empty();
                }
            }
            Piece::Tag(tag) => {
                found.extend(attributes(tag));
                found.extend(nest(tag, &mut open));
            }
        }
    }
    found.extend(open.iter().map(|(name, _)| format!("<{name}> does not end")));
    found
}

/// Language, direction, one heading, ids that are unique, links within the page that lead somewhere.
fn frame(pieces: &[Piece<'_>], lang: Lang) -> Vec<String> {
    let tags = || pieces.iter().filter_map(|piece| if let Piece::Tag(tag) = piece { Some(tag) } else { None });
    let mut found = Vec::new();
    let html = tags().find(|tag| tag.name == "html");
    let is_right =
        |tag: &Tag<'_>| tag.get("lang") == Some(lang.as_str()) && tag.get("dir") == Some(lang.direction().as_str());
    if !html.is_some_and(is_right) {
        found.push(format!("the page is not in {lang}: {html:?}"));
    }
    for (name, number) in [("h1", 1), ("main", 1), ("title", 1), ("nav", 1)] {
        let there = tags().filter(|tag| tag.name == name).count();
        if there != number {
            found.push(format!("{there} <{name}>"));
        }
    }
    let mut ids = BTreeSet::new();
    for id in tags().filter_map(|tag| tag.get("id")) {
        if !ids.insert(id) {
            found.push(format!("two elements are called {id}"));
        }
    }
    let inside = tags().filter_map(|tag| tag.get("href")?.strip_prefix('#'));
    let named = tags().filter_map(|tag| tag.get("for").or_else(|| tag.get("aria-describedby")));
    for name in inside.chain(named).flat_map(str::split_whitespace).filter(|name| !ids.contains(name)) {
        found.push(format!("nothing is called {name}"));
    }
    found
}

/// Text that no person should read: placeholders, names of words instead of words, what was meant to be a tag.
fn words(text: &str, inside: Option<&str>) -> Vec<String> {
    let mut found = Vec::new();
    for mark in ["{$", "{ $", "{{", "{%", "<"] {
        if text.contains(mark) {
            found.push(format!("{mark} in {text:?}"));
        }
    }
    if inside == Some("script") && !text.trim().is_empty() {
        found.push("a script in the page".to_owned());
    }
    if KEY.is_match(text.trim()) && inside != Some("bdi") {
        found.push(format!("the name of a word instead of the word: {text}"));
    }
    if CODE.is_match(text) {
        found.push(format!("a code instead of words: {text:?}"));
    }
    found
}

/// Code in attributes, addresses of others that a browser would ask, names of words instead of words.
fn attributes(tag: &Tag<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for (name, value) in &tag.attributes {
        let is_code = *name == "style" || name.starts_with("on") || value.trim_start().starts_with("javascript:");
        if is_code {
            found.push(format!("code in <{}>: {name}={value}", tag.name));
        }
        let is_asked = ["src", "action", "srcset", "poster"].contains(name) || (tag.name == "link" && *name == "href");
        if is_asked && (!value.starts_with('/') || value.starts_with("//")) {
            found.push(format!("<{}> asks {value}", tag.name));
        }
        let is_description = *name == "content" && tag.get("name") == Some("description");
        let is_spoken = is_description || SPOKEN.contains(name) || name.starts_with("data-text");
        if is_spoken && (KEY.is_match(value) || value.is_empty() && *name != "alt" || value.contains("{$")) {
            found.push(format!("{name} of <{}> says {value:?}", tag.name));
        }
    }
    if tag.name == "a" && tag.get("href").is_some_and(|href| href.starts_with("http")) {
        let rel = tag.get("rel").unwrap_or_default();
        if !rel.contains("noreferrer") {
            found.push(format!("a link tells another site where it was followed: {:?}", tag.get("href")));
        }
    }
    if tag.name == "style" || tag.name == "img" && tag.get("alt").is_none() {
        found.push(format!("{tag:?}"));
    }
    found
}

/// Opens and ends elements; each must end where it began, and say something.
fn nest<'a>(tag: &Tag<'a>, open: &mut Vec<(&'a str, bool)>) -> Option<String> {
    if tag.is_void {
        return None;
    }
    let Some(name) = tag.name.strip_prefix('/') else {
        // an element inside makes the outer one worth reading, until it is empty itself
        open.push((tag.name, false));
        return None;
    };
    let Some((opened, has_words)) = open.pop() else { return Some(format!("</{name}> ends nothing")) };
    if let Some((_, outer)) = open.last_mut() {
        *outer |= has_words || opened == "svg";
    }
    if opened != name {
        return Some(format!("<{opened}> is ended by </{name}>"));
    }
    (!has_words && WORDED.contains(&name)).then(|| format!("<{name}> says nothing"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOUND: &str = "<!doctype html>\n<html lang=\"nl\" dir=\"ltr\"><head><title>A</title></head><body>\
        <main id=\"main\"><h1>A</h1><a href=\"#main\"><svg><path d=\"M1\"/></svg></a></main><nav></nav></body></html>";

    #[test]
    fn a_sound_page_gives_no_complaint() {
        assert_eq!(complaints(SOUND, Lang::NL), [""; 0]);
        assert!(!complaints(SOUND, Lang::EN).is_empty());
    }

    #[test]
    fn every_fault_is_found() {
        for (there, instead) in [
            ("<h1>A</h1>", "<h1>service-cost</h1>"),
            ("<h1>A</h1>", "<h1>passport, birth_certificate</h1>"),
            ("<h1>A</h1>", "<h1>health.doctor</h1>"),
            ("<h1>A</h1>", "<h1> </h1>"),
            ("<h1>A</h1>", "<h1>{$n} days</h1>"),
            ("<h1>A</h1>", "<h1>A</h1><h1>B</h1>"),
            ("<h1>A</h1>", "<h1><p>A</h1></p>"),
            ("<h1>A</h1>", "<h1 style=\"color:red\">A</h1>"),
            ("<h1>A</h1>", "<h1 onclick=\"x()\">A</h1>"),
            ("<h1>A</h1>", "<h1 id=\"main\">A</h1>"),
            ("<h1>A</h1>", "<h1>A</h1><script>x()</script>"),
            ("<h1>A</h1>", "<h1>A</h1><script src=\"//other.example/x.js\"></script>"),
            ("<h1>A</h1>", "<h1>A</h1><a href=\"https://other.example\">B</a>"),
            ("<h1>A</h1>", "<h1>A</h1><button aria-label=\"read-aloud\">B</button>"),
            ("<h1>A</h1>", "<h1>A</h1><p>1 < 2</p>"),
            ("#main", "#nowhere"),
        ] {
            let page = SOUND.replace(there, instead);
            assert_ne!(page, SOUND);
            assert!(!complaints(&page, Lang::NL).is_empty(), "{instead}");
        }
    }
}
