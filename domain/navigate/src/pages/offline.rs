//! What is on this phone: save a pack, see its size, wipe everything.

use askama::Template;
use ui::{Absent, Page, Params, Shell};

use super::Context;

#[derive(Template)]
#[template(path = "offline.html")]
struct OfflinePage<'a> {
    shell: Shell<'a>,
}

/// `/{lang}/{place}/offline`
///
/// # Errors
/// [`Absent`] when there is no such language or place.
pub fn page(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    let setting = context.setting(params)?;
    setting.place.ok_or(Absent)?;
    let mut shell = context.shell(&setting, "/offline")?;
    shell.title = shell.t.text("offline-title").to_owned();
    super::render(&OfflinePage { shell })
}

#[derive(Template)]
#[template(path = "desk.html")]
struct DeskPage<'a> {
    shell: Shell<'a>,
}

/// `/{lang}/{place}/sheet`: the sheet that a volunteer put together; the list stands in the address behind `#` and on this
/// phone only.
///
/// # Errors
/// [`Absent`] when there is no such language or place.
pub fn desk(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    let setting = context.setting(params)?;
    setting.place.ok_or(Absent)?;
    let mut shell = context.shell(&setting, "/sheet")?;
    shell.title = shell.t.text("desk-title").to_owned();
    super::render(&DeskPage { shell })
}
