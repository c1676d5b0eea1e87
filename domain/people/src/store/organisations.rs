//! Organisations.

use kernel::{Fault, Lang, RandomId, Slug};
use store::{Row, Store, Tx, params};

use crate::organisation::Kind;

store::statements! {
    INSERT_ORGANISATION = "INSERT INTO people_organisations
        (id, kind, name, place, about, about_lang, website, phone, email, state, revision)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1) ON CONFLICT DO NOTHING";
    UPDATE_ORGANISATION = "UPDATE people_organisations SET kind = $2, name = $3, place = $4, about = $5, about_lang = $6,
        website = $7, phone = $8, email = $9, state = $10, revision = revision + 1 WHERE id = $1 AND revision = $11";
    FIND_ORGANISATION = "SELECT id, kind, name, place, about, about_lang, website, phone, email, state, is_accredited,
        revision FROM people_organisations WHERE id = $1";
    LIST_ORGANISATIONS = "SELECT id, kind, name, place, state, is_accredited FROM people_organisations
        ORDER BY name, id";
    SET_ACCREDITED = "UPDATE people_organisations SET is_accredited = $2 WHERE id = $1";
}

/// How far an organisation's page has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrganisationState {
    /// Seen by its own people only.
    Draft,
    /// Seen by everybody.
    Public,
    /// Taken away; seen by nobody but administrators.
    Closed,
}

impl OrganisationState {
    /// Its word in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Public => "public",
            Self::Closed => "closed",
        }
    }

    /// The state of this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Draft, Self::Public, Self::Closed].into_iter().find(|state| state.as_str() == word)
    }
}

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: RandomId,
    /// What it is.
    pub kind: Kind,
    /// Its name, never translated.
    pub name: String,
    /// Where it works.
    pub place: Slug,
    /// What it does, in its own words.
    pub about: String,
    /// The language of those words.
    pub about_lang: Lang,
    /// Its site.
    pub website: Option<String>,
    /// Its phone.
    pub phone: Option<String>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// How far its page has come.
    pub state: OrganisationState,
    /// It may vouch for people and give out cards.
    pub is_accredited: bool,
    /// Goes up with each change; 0 before the first.
    pub revision: i64,
}

/// An organisation in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its id.
    pub id: RandomId,
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// Where it works.
    pub place: Slug,
    /// How far its page has come.
    pub state: OrganisationState,
    /// It may vouch for people.
    pub is_accredited: bool,
}

/// Stores an organisation, made new when its revision is 0. False when somebody changed it in between.
///
/// # Errors
/// When the database takes no writes.
pub async fn put_organisation(tx: &Tx, organisation: &Organisation) -> Result<bool, Fault> {
    let o = organisation;
    let mut values = params![
        o.id,
        o.kind.as_str(),
        &o.name,
        o.place.as_str(),
        &o.about,
        o.about_lang.as_str(),
        o.website.as_deref(),
        o.phone.as_deref(),
        o.email.as_deref(),
        o.state.as_str(),
    ];
    if o.revision == 0 {
        return Ok(tx.execute(&INSERT_ORGANISATION, values).await? == 1);
    }
    values.push(o.revision.into());
    Ok(tx.execute(&UPDATE_ORGANISATION, values).await? == 1)
}

/// An organisation by its id.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn find_organisation(store: &Store, id: RandomId) -> Result<Option<Organisation>, Fault> {
    let Some(row) = store.fetch_optional(&FIND_ORGANISATION, params![id]).await? else { return Ok(None) };
    let (kind, place, state) = read_parts(&row, (1, 3, 9))?;
    Ok(Some(Organisation {
        id: row.get(0)?,
        kind,
        name: row.get(2)?,
        place,
        about: row.get(4)?,
        about_lang: row.get::<&str>(5)?.parse().unwrap_or(Lang::EN),
        website: row.get(6)?,
        phone: row.get(7)?,
        email: row.get(8)?,
        state,
        is_accredited: row.get(10)?,
        revision: row.get(11)?,
    }))
}

/// Every organisation, by name.
///
/// # Errors
/// When the database fails or a row is damaged.
pub async fn list_organisations(store: &Store) -> Result<Vec<Listed>, Fault> {
    let read = |row: &Row| {
        let (kind, place, state) = read_parts(row, (1, 3, 4))?;
        Ok(Listed { id: row.get(0)?, kind, name: row.get(2)?, place, state, is_accredited: row.get(5)? })
    };
    store.fetch(&LIST_ORGANISATIONS, params![]).await?.iter().map(read).collect()
}

fn read_parts(row: &Row, at: (usize, usize, usize)) -> Result<(Kind, Slug, OrganisationState), Fault> {
    let damaged = |what: &str| Fault::new(format!("read {what} of an organisation: the row is damaged"));
    Ok((
        Kind::parse(row.get(at.0)?).ok_or_else(|| damaged("the kind"))?,
        row.get::<&str>(at.1)?.parse().map_err(|_| damaged("the place"))?,
        OrganisationState::parse(row.get(at.2)?).ok_or_else(|| damaged("the state"))?,
    ))
}

/// Lets an organisation vouch for people and give out cards, or takes that back.
///
/// # Errors
/// When the database takes no writes.
pub async fn set_accredited(tx: &Tx, id: RandomId, is_accredited: bool) -> Result<bool, Fault> {
    Ok(tx.execute(&SET_ACCREDITED, params![id, is_accredited]).await? == 1)
}
