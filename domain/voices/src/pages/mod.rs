//! The pages of voices. Forms are pages of their own and hold nothing about the person; answers to a form are kept by nobody.

mod barrier;
pub(crate) mod case;
mod correction;
pub(crate) mod desk;
mod draft;
pub(crate) mod figures;
pub(crate) mod form;
mod helpful;
mod missing;
mod reply;
pub(crate) mod sent;
mod setting;
mod shared;
mod taking_back;
mod visit;

pub(crate) use setting::Setting;
pub(crate) use shared::Shared;

/// A form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Helpful,
    Visit,
    Correction,
    Missing,
    Barrier,
}

impl Kind {
    /// Every form.
    pub(crate) const ALL: [Self; 5] = [Self::Helpful, Self::Visit, Self::Correction, Self::Missing, Self::Barrier];

    /// The word in the address, and the name under which its keys are known again.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Helpful => "helpful",
            Self::Visit => "visit",
            Self::Correction => "correction",
            Self::Missing => "missing",
            Self::Barrier => "barrier",
        }
    }

    /// Its address.
    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::Helpful => "/{lang}/{place}/voices/helpful",
            Self::Visit => "/{lang}/{place}/voices/visit",
            Self::Correction => "/{lang}/{place}/voices/correction",
            Self::Missing => "/{lang}/{place}/voices/missing",
            Self::Barrier => "/{lang}/{place}/voices/barrier",
        }
    }
}
