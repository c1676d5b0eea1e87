//! The addresses of people: each with what it needs and the function that answers it.

use std::sync::Arc;

use axum::routing::{MethodRouter, get, post};
use kernel::Need;
use ui::Route;

use crate::{
    People,
    pages::{Shared, account, cards, data, directory, join, links, organisations, passkeys, password, roles, sign_in},
    roles::GIVERS,
};

/// Every address of people.
pub fn routes(people: People) -> Vec<Route> {
    let shared = Arc::new(Shared::new(people));
    let at = |path, methods, needs, handler: MethodRouter<Arc<Shared>>| Route {
        path,
        methods,
        needs,
        handler: handler.with_state(Arc::clone(&shared)),
    };
    const BOTH: &[&str] = &["GET", "POST"];
    const GIVES: Need = Need::OneOf(GIVERS);
    vec![
        at("/{lang}/sign-in", &["GET"], Need::Public, get(sign_in::show)),
        at("/{lang}/sign-in/password", BOTH, Need::Public, get(sign_in::password).post(sign_in::send_password)),
        at("/{lang}/sign-in/link", BOTH, Need::Public, get(links::show).post(links::send)),
        at("/{lang}/sign-in/open/{token}", BOTH, Need::Public, get(links::open).post(links::spend)),
        at("/{lang}/sign-in/card", BOTH, Need::Public, get(cards::show).post(cards::send)),
        at("/{lang}/sign-in/passkey", &["POST"], Need::Public, post(passkeys::ask_to_prove)),
        at("/{lang}/sign-in/passkey/proof", &["POST"], Need::Public, post(passkeys::proof)),
        at("/{lang}/sign-out", BOTH, Need::Public, get(sign_in::signed_out).post(sign_in::sign_out)),
        at("/{lang}/join/{token}", BOTH, Need::Public, get(join::show).post(join::send)),
        at("/{lang}/account", BOTH, Need::SignedIn, get(account::show).post(account::send)),
        at("/{lang}/account/hide", &["POST"], Need::SignedIn, post(account::hide)),
        at("/{lang}/account/sessions", &["POST"], Need::SignedIn, post(account::end_session)),
        at("/{lang}/account/passkeys", &["POST"], Need::SignedIn, post(passkeys::ask_to_make)),
        at("/{lang}/account/passkeys/made", &["POST"], Need::SignedIn, post(passkeys::made)),
        at("/{lang}/account/passkeys/remove", &["POST"], Need::SignedIn, post(passkeys::remove)),
        at("/{lang}/account/password", BOTH, Need::SignedIn, get(password::show).post(password::send)),
        at("/{lang}/account/password/remove", &["POST"], Need::SignedIn, post(password::remove)),
        at("/{lang}/account/data", &["GET"], Need::SignedIn, get(data::show)),
        at("/{lang}/account/data.json", &["GET"], Need::SignedIn, get(data::json)),
        at("/{lang}/account/erase", BOTH, Need::SignedIn, get(data::ask_to_erase).post(data::erase)),
        at("/{lang}/desk/people", BOTH, GIVES, get(roles::show).post(roles::invite)),
        at("/{lang}/desk/people/take", &["POST"], GIVES, post(roles::take)),
        at("/{lang}/desk/people/withdraw", &["POST"], GIVES, post(roles::withdraw)),
        at("/{lang}/desk/organisations", &["GET"], GIVES, get(organisations::list)),
        at("/{lang}/desk/organisations/new", BOTH, GIVES, get(organisations::new).post(organisations::create)),
        at("/{lang}/desk/organisations/{id}", BOTH, GIVES, get(organisations::edit).post(organisations::save)),
        at("/{lang}/desk/organisations/{id}/accredit", &["POST"], GIVES, post(organisations::accredit)),
        at("/{lang}/desk/organisations/{id}/cards", BOTH, GIVES, get(cards::list).post(cards::make)),
        at("/{lang}/desk/organisations/{id}/cards/revoke", &["POST"], GIVES, post(cards::revoke)),
        at("/{lang}/organisations", &["GET"], Need::Public, get(directory::list)),
        at("/{lang}/organisations/{id}", &["GET"], Need::Public, get(directory::show)),
    ]
}
