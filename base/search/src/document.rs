//! What can be found.

use std::borrow::Cow;

use kernel::Lang;

/// Where in a document a word stands, the most telling first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Field {
    /// What it is called, in every language that knows a name.
    Name,
    /// The label of the need that it answers in the first place.
    Need,
    /// What people call that need, and its further needs: phrases, parted by commas.
    Synonym,
    /// What one gets, in a sentence or two.
    Summary,
    /// Everything else.
    Body,
}

impl Field {
    pub(crate) const ALL: [Self; 5] = [Self::Name, Self::Need, Self::Synonym, Self::Summary, Self::Body];

    /// How much a word counts here, against the same word in a body.
    pub(crate) const fn weight(self) -> f32 {
        match self {
            Self::Name => 5.0,
            Self::Need => 4.2,
            Self::Synonym => 3.6,
            Self::Summary => 1.6,
            Self::Body => 1.0,
        }
    }

    /// Words in a text of usual length, to weigh longer and shorter ones against: fixed, so that the score of one document
    /// does not move when another is edited.
    pub(crate) const fn usual_len(self) -> f32 {
        match self {
            Self::Name => 4.0,
            Self::Need => 3.0,
            Self::Synonym => 2.0,
            Self::Summary => 16.0,
            Self::Body => 60.0,
        }
    }

    /// Many documents share the texts of these fields word by word; they are kept once.
    pub(crate) const fn is_shared(self) -> bool {
        matches!(self, Self::Need | Self::Synonym)
    }

    pub(crate) fn from_u8(number: u8) -> Self {
        Self::ALL.get(usize::from(number)).copied().unwrap_or(Self::Body)
    }
}

/// What kind of page a document leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Kind {
    /// A public service.
    Service,
    /// A list of steps.
    Pathway,
    /// A need with its services.
    Need,
    /// A number to call.
    Helpline,
    /// A place.
    Place,
    /// Any other page.
    Page,
}

impl Kind {
    const ALL: [Self; 6] = [Self::Service, Self::Pathway, Self::Need, Self::Helpline, Self::Place, Self::Page];

    pub(crate) fn from_u8(number: u8) -> Self {
        Self::ALL.get(usize::from(number)).copied().unwrap_or(Self::Page)
    }
}

/// A page with the words by which it is found. The texts may be borrowed: they are read once and not kept.
#[derive(Debug, Clone)]
pub struct Document<'a> {
    /// The caller's number for it; a later document with the same key replaces it.
    pub key: u32,
    /// The caller's numbers of the areas in which it holds.
    pub areas: Vec<u32>,
    /// What it leads to.
    pub kind: Kind,
    /// Its texts in any number of languages.
    pub texts: Vec<(Field, Lang, Cow<'a, str>)>,
}
