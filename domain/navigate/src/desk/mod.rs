//! The desk on which editors keep services true: who may change what, what stands in a form, what two people changed at once,
//! what differs between two versions, and what needs work.

pub mod access;
pub mod differences;
pub mod fields;
pub mod form;
pub mod parts;
pub mod phones;
pub mod sides;
pub mod states;
pub mod work;

use kernel::{Need, Role};
use ui::Work;

pub use states::{State, Version};

/// Said when somebody saved a version that the editor did not see.
pub const CHANGED: &str = "editing-changed";

/// Who may change services.
pub const EDIT: Need = Need::OneOf(&[Role::Editor]);
/// Who may write translations.
pub const TRANSLATE: Need = Need::OneOf(&[Role::Translator]);
/// Who may confirm what others wrote.
pub const REVIEW: Need = Need::OneOf(&[Role::Reviewer]);
/// Who has work at the desk.
pub const ANY: Need = Need::OneOf(&[Role::Editor, Role::Translator, Role::Reviewer]);
/// Who may look at a translation beside its original.
pub const SIDES: Need = Need::OneOf(&[Role::Translator, Role::Reviewer]);
/// Who may say that a number is right that somebody else wrote.
pub const CONFIRM: Need = Need::OneOf(&[Role::Editor, Role::Reviewer]);

/// The pages on which editors, translators and reviewers work.
pub const WORK: &[Work] = &[
    Work { path: "/desk/work", title: "editing-work-title", lead: "editing-work-lead", needs: ANY },
    Work { path: "/desk/services", title: "editing-list-title", lead: "editing-list-lead", needs: EDIT },
];
