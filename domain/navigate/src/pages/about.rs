//! Who runs this, privacy and accessibility: only what is true of this installation.

use askama::Template;
use ui::{Absent, Operator, Page, Params, Shell};

use super::{Context, home::who_runs};

#[derive(Template)]
#[template(path = "about.html")]
struct AboutPage<'a> {
    shell: Shell<'a>,
    who: String,
    authority: &'static str,
    operator: &'a Operator,
    services: usize,
    pathways: usize,
    helplines: usize,
}

/// `/{lang}/about`
///
/// # Errors
/// [`Absent`] when there is no such language.
pub fn about(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    let setting = context.setting(params)?;
    let mut shell = context.shell(&setting, "/about")?;
    shell.title = shell.t.text("footer-about").to_owned();
    let (who, authority) = who_runs(context.site, &shell);
    super::render(&AboutPage {
        who,
        authority,
        operator: &context.site.operator,
        services: context.snapshot.services.len(),
        pathways: context.snapshot.pathways.len(),
        helplines: context.snapshot.helplines.iter().filter(|line| line.verified).count(),
        shell,
    })
}

#[derive(Template)]
#[template(path = "privacy.html")]
struct PrivacyPage<'a> {
    shell: Shell<'a>,
    operator: &'a Operator,
}

/// Pages that the service worker keeps because they were opened: `BOUNDS` in `frontend/sw.js`.
const KEPT_PAGES: i64 = 60;

/// `/{lang}/privacy`
///
/// # Errors
/// [`Absent`] when there is no such language.
pub fn privacy(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    let setting = context.setting(params)?;
    let mut shell = context.shell(&setting, "/privacy")?;
    shell.title = shell.t.text("footer-privacy").to_owned();
    super::render(&PrivacyPage { operator: &context.site.operator, shell })
}

#[derive(Template)]
#[template(path = "accessibility.html")]
struct AccessibilityPage<'a> {
    shell: Shell<'a>,
    operator: &'a Operator,
}

/// `/{lang}/accessibility` (Directive (EU) 2016/2102, art. 7)
///
/// # Errors
/// [`Absent`] when there is no such language.
pub fn accessibility(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    let setting = context.setting(params)?;
    let mut shell = context.shell(&setting, "/accessibility")?;
    shell.title = shell.t.text("footer-accessibility").to_owned();
    super::render(&AccessibilityPage { operator: &context.site.operator, shell })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_as_many_pages_as_the_worker_keeps() {
        let worker = include_str!("../../../../frontend/sw.js");
        assert!(worker.contains(&format!("[PAGES]: {KEPT_PAGES},")));
    }
}
