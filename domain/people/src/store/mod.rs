//! Every SQL statement of people.

mod cards;
mod invitations;
mod links;
mod organisations;
mod passkeys;
mod passwords;
mod personal;
mod persons;
mod roles;
mod sessions;

pub use cards::{Card, CardHeld, bind_card, find_card, list_cards, put_cards, revoke_card};
pub use invitations::{Invitation, accept, find_invitation, list_invitations, put_invitation, withdraw};
pub use links::{find_by_address, put_link, spend_link};
pub use organisations::{
    Listed, Organisation, OrganisationState, find_organisation, list_organisations, put_organisation, set_accredited,
};
pub use passkeys::{
    Passkey, add_passkey, drop_passkey, find_passkey, list_passkeys, put_ceremony, take_ceremony, used_passkey,
};
pub use passwords::{
    Password, drop_password, find_login, find_password, put_codes, put_password, spend_code, took_step,
};
pub use personal::CATALOGUE;
pub use persons::{
    Erased, Export, Profile, erase, export, find_profile, has_operator, needs_key, put_profile, remember_key,
    set_hidden,
};
pub use roles::{Held, any_operator, give, list_held, list_roles, take};
pub use sessions::{Open, Session, end, end_others, expire, find, list, open};

/// This domain's tables.
pub const MIGRATIONS: &[store::Migration] = &[store::migration!("people", "20261124T2000_people")];

/// Every statement of people, for the test that prepares each on both engines.
#[must_use]
pub fn statements() -> Vec<store::Statement> {
    [
        cards::STATEMENTS,
        invitations::STATEMENTS,
        links::STATEMENTS,
        organisations::STATEMENTS,
        passkeys::STATEMENTS,
        passwords::STATEMENTS,
        persons::STATEMENTS,
        roles::STATEMENTS,
        sessions::STATEMENTS,
    ]
    .concat()
}
