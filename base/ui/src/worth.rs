//! One label a page for what machines translated: at its head, not on each text.

use i18n::Translator;

/// The mark that a text leaves which a machine translated and nobody has read.
pub const BY_MACHINE: &str = "<!--m-->";

const OPENS: &str = "<!--by-machine ";
const CLOSES: &str = " by-machine-->";

/// The place of the label at the head of a page; [`settle`] shows it or takes it away.
#[must_use]
pub fn label_by_machine(t: &Translator<'_>) -> String {
    format!("{OPENS}<div class=\"worth\"><span class=\"tag warn\">{}</span></div>{CLOSES}", t.text("text-machine"))
}

/// The document with the label shown if a text left its mark, else without it. All marks are taken out.
#[must_use]
pub fn settle(html: String) -> String {
    let Some((head, label, rest)) = split(&html) else { return html };
    if !rest.contains(BY_MACHINE) {
        return [head, rest].concat();
    }
    let mut shown = String::with_capacity(html.len());
    shown.push_str(head);
    shown.push_str(label);
    shown.extend(rest.split(BY_MACHINE));
    shown
}

fn split(html: &str) -> Option<(&str, &str, &str)> {
    let (head, rest) = html.split_once(OPENS)?;
    let (label, rest) = rest.split_once(CLOSES)?;
    Some((head, label, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(body: &str) -> String {
        format!("<main>{OPENS}<p>by a machine</p>{CLOSES}{body}</main>")
    }

    #[test]
    fn a_page_says_once_that_a_machine_translated_some_of_it() {
        let body = format!("<h1>{BY_MACHINE}<span>a</span></h1>{BY_MACHINE}<span>b</span>");
        assert_eq!(settle(page(&body)), "<main><p>by a machine</p><h1><span>a</span></h1><span>b</span></main>");
    }

    #[test]
    fn a_page_without_such_a_text_says_nothing() {
        assert_eq!(settle(page("<h1>a</h1>")), "<main><h1>a</h1></main>");
        assert_eq!(settle("<main><h1>a</h1></main>".to_owned()), "<main><h1>a</h1></main>");
    }
}
