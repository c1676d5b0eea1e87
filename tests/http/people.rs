//! Accounts over HTTP: who is let in where, and what no trick opens.

use integration::{Answer, NOW, TestApp, on_own, on_own_with_mail, on_postgres};
use kernel::{Need, Person, PersonId, RandomId, Role, Scope};
use people::{second_factor, session::Method};

const SAME_SITE: (&str, &str) = ("sec-fetch-site", "same-origin");
const PASSWORD: &str = "drie rode fietsen";

fn person(number: u8, roles: &[(Role, Scope)]) -> Person {
    Person { id: Some(PersonId(RandomId([number; 16]))), roles: roles.to_vec() }
}

fn operator() -> Person {
    person(1, &[(Role::Operator, Scope::Installation)])
}

async fn post(app: &TestApp, cookie: &str, path: &str, pairs: &[(&str, &str)]) -> Answer {
    app.post_with(path, pairs, &[("cookie", cookie), SAME_SITE]).await
}

async fn get(app: &TestApp, cookie: &str, path: &str) -> Answer {
    app.get_with(path, &[("cookie", cookie)]).await
}

/// The session that an answer puts into the browser.
fn session(answer: &Answer) -> String {
    answer.header("set-cookie").split(';').next().unwrap().to_owned()
}

/// What stands between two marks.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    text.split_once(before).unwrap().1.split_once(after).unwrap().0
}

/// Every route against every role: who has none of the declared roles is told that there is nothing, by whatever way they signed in
/// and for whatever scope they hold others.
#[test]
fn every_route_is_closed_to_every_role_that_it_does_not_name() {
    on_own(async |app| {
        let scopes = [
            Scope::Installation,
            Scope::Place("be-gent".parse().unwrap()),
            Scope::Organisation(RandomId([9; 16])),
            Scope::Body(RandomId([8; 16])),
        ];
        let routes: Vec<_> = server::declared(&app.app).into_iter().filter(|r| r.needs != Need::Public).collect();
        assert!(routes.len() > 20, "{} routes ask for somebody", routes.len());
        let mut asked = 0;
        for role in Role::ALL {
            for scope in &scopes {
                let who = person(7, &[(role, scope.clone())]);
                for method in [Method::Passkey, Method::Card] {
                    let cookie = app.sign_in_by(&who, method).await;
                    for route in &routes {
                        asked += 1;
                        let path = route.path.replace("{lang}", "nl").replace("{id}", "be-ocmw").replace("{to}", "ar");
                        let is_let_in = match route.needs {
                            Need::OneOf(roles) => roles.contains(&role) && method.opens(role),
                            _ => true,
                        };
                        let http = route.methods[0];
                        let answer = if http == "GET" {
                            get(&app, &cookie, &path).await
                        } else {
                            post(&app, &cookie, &path, &[]).await
                        };
                        let status = answer.status.as_u16();
                        assert!(status < 500, "{http} {path} as {role:?} for {scope}: {status}");
                        if !is_let_in {
                            assert_eq!(status, 404, "{http} {path} as {role:?} for {scope} by {method:?}");
                        } else if http == "GET" && !route.path.contains("{id}") && *scope == Scope::Installation {
                            assert_eq!(status, 200, "{http} {path} as {role:?}");
                        }
                    }
                }
            }
        }
        assert_eq!(asked, routes.len() * Role::ALL.len() * scopes.len() * 2);
    });
}

/// Attack 36: forms from other sites, from nowhere, and writing by GET.
#[test]
fn a_session_is_not_used_from_elsewhere() {
    on_own(async |app| {
        let cookie = app.sign_in(&operator()).await;
        let cookie = ("cookie", cookie.as_str());
        let rename = [("name", "Mallory")];
        for headers in [
            vec![cookie],
            vec![cookie, ("sec-fetch-site", "cross-site")],
            vec![cookie, ("sec-fetch-site", "same-site")],
            vec![cookie, ("origin", "https://evil.example")],
            vec![cookie, ("origin", "null")],
        ] {
            let answer = app.post_with("/nl/account", &rename, &headers).await;
            assert_eq!(answer.status, 403, "{headers:?}");
        }
        assert!(!app.get_with("/nl/account", &[cookie]).await.text().contains("Mallory"));
        for path in ["/nl/account/hide", "/nl/desk/people/take", "/nl/account/passkeys/remove"] {
            assert_eq!(app.get_with(path, &[cookie]).await.status, 405, "{path}");
        }
        assert_eq!(app.post_with("/nl/account", &rename, &[cookie, SAME_SITE]).await.status, 303);
        assert!(app.get_with("/nl/account", &[cookie]).await.text().contains("Mallory"));
    });
}

#[test]
fn a_session_ends_when_it_is_told_to_and_when_its_time_is_over() {
    on_own(async |app| {
        let clock = &app.app.clock;
        let (first, second) = (app.sign_in(&operator()).await, app.sign_in(&operator()).await);
        assert_eq!(get(&app, &first, "/nl/account").await.status, 200);
        let ended = post(&app, &first, "/nl/sign-out", &[("wipe", "yes")]).await;
        assert_eq!((ended.status.as_u16(), ended.header("location")), (303, "/nl/sign-out"));
        assert!(ended.header("set-cookie").contains("Max-Age=0"));
        assert_eq!(ended.header("clear-site-data"), "\"cache\", \"cookies\", \"storage\"");
        assert_eq!(get(&app, &first, "/nl/account").await.status, 303, "ended on the server, not only in the browser");
        assert_eq!(get(&app, &second, "/nl/account").await.status, 200);
        let third = app.sign_in(&operator()).await;
        assert_eq!(post(&app, &third, "/nl/account/sessions", &[]).await.status, 303);
        assert_eq!(get(&app, &second, "/nl/account").await.status, 303, "signed out everywhere else");
        clock.set(NOW.plus_ms(3 * 3_600_000));
        assert_eq!(get(&app, &third, "/nl/account").await.status, 303, "quiet for too long");
        let participant = app.sign_in(&person(2, &[])).await;
        clock.set(NOW.plus_ms(24 * 3_600_000));
        assert_eq!(get(&app, &participant, "/nl/account").await.status, 200, "others stay longer");
        clock.set(NOW.plus_ms(40 * 24 * 3_600_000));
        assert_eq!(get(&app, &participant, "/nl/account").await.status, 303);
    });
}

/// The six digits that the device shows.
fn digits(app: &TestApp, who: &Person, generation: i64) -> String {
    let people = app.app.people.get().unwrap();
    let secret = second_factor::secret(&people.key, who.id.unwrap(), generation);
    let totp = totp_rs::Builder::new().with_secret(secret.to_vec()).build().unwrap();
    totp.generate(u64::try_from(people.clock.now().0 / 1_000).unwrap()).to_string()
}

/// Sets a password up; the codes on paper.
async fn set_up(app: &TestApp, who: &Person, login: &str) -> Vec<String> {
    let cookie = app.sign_in(who).await;
    let code = digits(app, who, 1);
    let fields = [("login", login), ("password", PASSWORD), ("code", code.as_str())];
    let answer = post(app, &cookie, "/nl/account/password", &fields).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.main().split("<code>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned()).collect()
}

async fn try_password(app: &TestApp, login: &str, password: &str, code: &str) -> Answer {
    app.post_with("/nl/sign-in/password", &[("login", login), ("password", password), ("code", code)], &[SAME_SITE])
        .await
}

async fn passwords(app: TestApp) {
    let (clock, who) = (&app.app.clock, operator());
    let paper = set_up(&app, &who, "Amina@Example.org").await;
    assert_eq!(paper.len(), 8);
    clock.set(NOW.plus_ms(60_000));
    let code = digits(&app, &who, 1);
    let answer = try_password(&app, "amina@example.org", PASSWORD, &code).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/nl/account"));
    assert!(answer.header("set-cookie").contains("HttpOnly; SameSite=Lax"));
    assert_eq!(get(&app, &session(&answer), "/nl/desk/people").await.status, 200);
    assert_eq!(try_password(&app, "amina@example.org", PASSWORD, &code).await.status, 422, "a code opens once");
    assert_eq!(try_password(&app, "amina@example.org", PASSWORD, &paper[0]).await.status, 303);
    assert_eq!(try_password(&app, "amina@example.org", PASSWORD, &paper[0]).await.status, 422, "paper, too");
    // what is wrong, and whether there is such a name, the answer does not say
    let unknown = try_password(&app, "nobody@example.org", PASSWORD, "123456").await;
    let wrong = try_password(&app, "amina@example.org", "vier rode fietsen", "123456").await;
    let plain = |answer: &Answer| answer.text().replace("nobody@", "").replace("amina@", "");
    assert_eq!((unknown.status, plain(&unknown)), (wrong.status, plain(&wrong)));
    assert!(wrong.text().contains("amina@example.org"), "what was typed is kept");
    assert!(!wrong.text().contains("fietsen"), "but no secret");
    for _ in 0..3 {
        try_password(&app, "amina@example.org", "x", "1").await;
    }
    let waiting = try_password(&app, "amina@example.org", PASSWORD, &paper[1]).await;
    assert_eq!(waiting.status, 429);
    assert!(waiting.header("retry-after").parse::<u32>().unwrap() <= 61);
    let elsewhere = app.sign_in(&who).await;
    assert_eq!(get(&app, &elsewhere, "/nl/account").await.status, 200, "other ways stay open");
    clock.set(NOW.plus_ms(180_000));
    assert_eq!(try_password(&app, "amina@example.org", PASSWORD, &paper[1]).await.status, 303);
}

#[test]
fn a_password_opens_with_its_code_and_tells_nothing() {
    on_own(passwords);
}

#[test]
fn a_password_opens_with_its_code_and_tells_nothing_on_postgresql() {
    on_postgres(passwords);
}

/// The way back for an operator who lost every key: from the command line, beside the running server.
#[test]
fn an_invitation_from_the_command_line_opens_the_running_server() {
    on_own(async |app| {
        let database = &app.app.config.database;
        let clock = &app.app.clock;
        let tail = server::invite(database, ("operator", "installation"), 2, clock).await.unwrap();
        let joined = app.post_with(&tail, &[("name", "Amina")], &[SAME_SITE]).await;
        assert_eq!(joined.status, 303);
        let held = server::holders(database).await.unwrap();
        assert_eq!((held.len(), held[0].role, held[0].name.as_str()), (1, Role::Operator, "Amina"));
        for (role, scope) in
            [("boss", "installation"), ("operator", "place:be-gent"), ("editor", "place:mars"), ("editor", "x")]
        {
            assert!(server::invite(database, (role, scope), 2, clock).await.is_err(), "{role} for {scope}");
        }
        assert!(server::invite(database, ("editor", "installation"), 91, clock).await.is_err());
    });
}

/// Attack 8: addresses of others behind "next".
#[test]
fn after_signing_in_nobody_is_sent_elsewhere() {
    on_own(async |app| {
        let cookie = app.sign_in(&operator()).await;
        for next in ["//evil.example", "/%5Cevil.example", "https://evil.example", "/%0d%0aSet-Cookie:%20x=y"] {
            let answer = get(&app, &cookie, &format!("/nl/sign-in?next={next}")).await;
            assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/nl/account"), "{next}");
        }
        let answer = get(&app, &cookie, "/nl/sign-in?next=/nl/desk/people").await;
        assert_eq!(answer.header("location"), "/nl/desk/people");
        let answer = app.get("/ar/desk/people?a=b").await;
        assert_eq!(answer.header("location"), "/ar/sign-in?next=%2Far%2Fdesk%2Fpeople%3Fa%3Db");
    });
}

async fn invited(app: &TestApp, giver: &str, fields: &[(&str, &str)]) -> String {
    let page = post(app, giver, "/nl/desk/people", fields).await;
    assert_eq!(page.status, 200, "{}", page.main());
    format!("/nl/join/{}", between(&page.main(), "/nl/join/", "<"))
}

async fn invitations(app: TestApp) {
    let giver = app.sign_in(&operator()).await;
    let editor = [("role", "editor"), ("scope", "installation"), ("place", "be-gent"), ("places", "1"), ("days", "2")];
    let address = invited(&app, &giver, &editor).await;
    let joined = app.post_with(&address, &[("name", "Amina")], &[SAME_SITE]).await;
    assert_eq!(joined.status, 303);
    let amina = session(&joined);
    let account = get(&app, &amina, "/nl/account").await.main();
    assert!(account.contains("Amina") && account.contains("Gent"));
    assert_eq!(get(&app, &amina, "/nl/desk/services").await.status, 404, "not before there is a way to sign in");
    assert_eq!(app.post_with(&address, &[("name", "Mallory")], &[SAME_SITE]).await.status, 404, "it opens once");
    // attack 30: an invitation whose time is over
    let late = invited(&app, &giver, &editor).await;
    app.app.clock.set(NOW.plus_ms(3 * 24 * 3_600_000));
    assert_eq!(app.get(&late).await.status, 404);
    assert_eq!(app.post_with(&late, &[("name", "Mallory")], &[SAME_SITE]).await.status, 404);
    // whoever reads what was kept from offices answers for none
    let desk = person(5, &[(Role::IndependentDesk, Scope::Place("be".parse().unwrap()))]);
    let reader = app.sign_in(&desk).await;
    let giver = app.sign_in(&operator()).await;
    let officer = [("role", "authority-officer"), ("place", "be-gent"), ("places", "1"), ("days", "2")];
    let address = invited(&app, &giver, &officer).await;
    assert_eq!(post(&app, &reader, &address, &[]).await.status, 422);
    assert_eq!(app.get(&address).await.status, 200, "and it is not spent by that");
}

#[test]
fn an_invitation_opens_once_in_time_and_not_against_the_rules() {
    on_own(invitations);
}

#[test]
fn an_invitation_opens_once_in_time_and_not_against_the_rules_on_postgresql() {
    on_postgres(invitations);
}

#[test]
fn an_administrator_gives_and_takes_within_the_scope_only() {
    on_own(async |app| {
        let gent = person(2, &[(Role::Administrator, Scope::Place("be-gent".parse().unwrap()))]);
        let admin = app.sign_in(&gent).await;
        app.sign_in(&operator()).await;
        let fields = |role, place| [("role", role), ("place", place), ("places", "1"), ("days", "2")];
        assert_eq!(post(&app, &admin, "/nl/desk/people", &fields("editor", "be-gent")).await.status, 200);
        for (role, place) in
            [("editor", "be-aalst"), ("editor", "be"), ("independent-desk", "be-gent"), ("operator", "be-gent")]
        {
            let answer = post(&app, &admin, "/nl/desk/people", &fields(role, place)).await;
            assert_eq!(answer.status, 422, "{role} for {place}");
        }
        let page = get(&app, &admin, "/nl/desk/people").await.main();
        assert!(!page.contains(&RandomId([1; 16]).to_string()), "whom it does not concern is not listed");
        let id = RandomId([1; 16]).to_string();
        let take = [("person", id.as_str()), ("role", "operator"), ("scope", "installation")];
        assert_eq!(post(&app, &admin, "/nl/desk/people/take", &take).await.status, 404);
        let boss = app.sign_in(&operator()).await;
        assert_eq!(post(&app, &boss, "/nl/desk/people/take", &take).await.status, 409, "somebody must run it");
        assert_eq!(get(&app, &boss, "/nl/desk/people").await.status, 200);
    });
}

const PAYLOAD: &str = "<img src=x onerror=alert(1)>";

/// Attack 1: what somebody calls themselves is text everywhere.
#[test]
fn names_and_pages_of_organisations_run_nothing() {
    on_own(async |app| {
        let cookie = app.sign_in(&operator()).await;
        post(&app, &cookie, "/nl/account", &[("name", PAYLOAD)]).await;
        let fields = |name, website| {
            [
                ("name", name),
                ("kind", "ngo"),
                ("place", "be-gent"),
                ("about", PAYLOAD),
                ("website", website),
                ("state", "public"),
            ]
        };
        let answer = post(&app, &cookie, "/nl/desk/organisations/new", &fields(PAYLOAD, "javascript:alert(1)")).await;
        assert_eq!(answer.status, 422);
        assert!(!answer.text().contains("<img"));
        let made = post(&app, &cookie, "/nl/desk/organisations/new", &fields(PAYLOAD, "https://example.org")).await;
        assert_eq!(made.status, 303);
        let list = app.get("/nl/organisations").await.main();
        let page = between(&list, "/nl/organisations/", "\"").to_owned();
        for path in ["/nl/organisations".to_owned(), format!("/nl/organisations/{page}"), "/nl/desk/people".to_owned()]
        {
            let text = get(&app, &cookie, &path).await.text();
            assert!(text.contains("onerror") && !text.contains("<img"), "{path}");
        }
        // two who change one record: the second is told, and keeps what was typed
        let edit = format!("/nl/desk/organisations/{page}");
        let mut first = fields("One", "https://example.org").to_vec();
        first.push(("revision", "1"));
        let mut second = fields("Two", "https://example.org").to_vec();
        second.push(("revision", "1"));
        assert_eq!(post(&app, &cookie, &edit, &first).await.status, 303);
        let late = post(&app, &cookie, &edit, &second).await;
        assert_eq!(late.status, 409);
        assert!(late.main().contains("Two"));
        let gent = app.sign_in(&person(3, &[(Role::Administrator, Scope::Place("be-aalst".parse().unwrap()))])).await;
        assert_eq!(get(&app, &gent, &edit).await.status, 404, "another place's administrator");
        assert_eq!(post(&app, &gent, &edit, &first).await.status, 404);
    });
}

async fn cards(app: TestApp) {
    let cookie = app.sign_in(&operator()).await;
    let fields = [("name", "Samen"), ("kind", "ngo"), ("place", "be-gent"), ("state", "public")];
    post(&app, &cookie, "/nl/desk/organisations/new", &fields).await;
    let list = get(&app, &cookie, "/nl/desk/organisations").await.main();
    let id = list
        .split("/desk/organisations/")
        .map(|rest| rest.split('"').next().unwrap())
        .find(|id| id.len() == 32)
        .unwrap();
    let cards = format!("/nl/desk/organisations/{id}/cards");
    assert_eq!(get(&app, &cookie, &cards).await.status, 404, "not before it is accredited");
    let accredit = format!("/nl/desk/organisations/{id}/accredit");
    let own = person(4, &[(Role::Administrator, Scope::Organisation(RandomId::parse(id).unwrap()))]);
    let own = app.sign_in(&own).await;
    assert_eq!(post(&app, &own, &accredit, &[("accredited", "yes")]).await.status, 404, "not by itself");
    assert_eq!(post(&app, &cookie, &accredit, &[("accredited", "yes")]).await.status, 303);
    let printed = post(&app, &own, &cards, &[("count", "1")]).await.main();
    let code = between(&printed, "<code>", "</code>").to_owned();
    let fresh = |name, secret| [("code", code.as_str()), ("fresh", "yes"), ("name", name), ("secret", secret)];
    let short = app.post_with("/nl/sign-in/card", &fresh("Yonas", "111111"), &[SAME_SITE]).await;
    assert_eq!(short.status, 422);
    let taken = app.post_with("/nl/sign-in/card", &fresh("Yonas", "blue 27 tree"), &[SAME_SITE]).await;
    assert_eq!(taken.status, 303);
    let again = app.post_with("/nl/sign-in/card", &fresh("Mallory", "other 88 one"), &[SAME_SITE]).await;
    assert_eq!(again.status, 422, "a card in use opens by its secret only");
    let right = [("code", code.as_str()), ("secret", "blue 27 tree")];
    assert_eq!(app.post_with("/nl/sign-in/card", &right, &[SAME_SITE]).await.status, 303);
    let held = session(&taken);
    assert_eq!(get(&app, &held, "/nl/account").await.status, 200);
    let page = get(&app, &own, &cards).await.main();
    assert!(!page.contains("Yonas"), "the organisation does not learn who holds which card");
    let card = between(&page, "name=\"card\" value=\"", "\"").to_owned();
    assert_eq!(post(&app, &own, &format!("{cards}/revoke"), &[("card", &card)]).await.status, 303);
    assert_eq!(get(&app, &held, "/nl/account").await.status, 303, "what a revoked card opened is closed");
    assert_eq!(app.post_with("/nl/sign-in/card", &right, &[SAME_SITE]).await.status, 422);
}

#[test]
fn a_card_opens_one_account_until_it_is_revoked() {
    on_own(cards);
}

#[test]
fn a_card_opens_one_account_until_it_is_revoked_on_postgresql() {
    on_postgres(cards);
}

/// Part of F31: what somebody entered is in no table any more once the account is erased.
#[test]
fn an_erased_account_leaves_nothing_behind() {
    on_own(async |app| {
        let who = person(6, &[(Role::Participant, Scope::Place("be-gent".parse().unwrap()))]);
        set_up(&app, &who, "canary-login@example.org").await;
        let cookie = app.sign_in(&who).await;
        post(&app, &cookie, "/nl/account", &[("name", "Canary Name")]).await;
        let data = get(&app, &cookie, "/nl/account/data.json").await;
        let data: serde_json::Value = serde_json::from_slice(&data.body).unwrap();
        assert_eq!((&data["name"], &data["kept_as_hash"]["passwords"]), (&"Canary Name".into(), &1.into()));
        assert_eq!(post(&app, &cookie, "/nl/account/erase", &[]).await.status, 422, "only when it is meant");
        assert_eq!(post(&app, &cookie, "/nl/account/erase", &[("sure", "yes")]).await.status, 200);
        assert_eq!(get(&app, &cookie, "/nl/account").await.status, 303);
        let file = app.app.config.data.join("navimig.db");
        let database = rusqlite::Connection::open(&file).unwrap();
        database.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
        let mut tables =
            database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'people_%'").unwrap();
        let tables: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
        assert!(tables.len() > 8);
        for table in tables.iter().filter(|table| *table != "people_key") {
            let count: i64 =
                database.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap();
            assert_eq!(count, 0, "{table}");
        }
        let bytes = std::fs::read(&file).unwrap();
        for canary in ["Canary Name", "canary-login"] {
            assert!(
                !bytes.windows(canary.len()).any(|part| part == canary.as_bytes()),
                "{canary} is still on the disk"
            );
        }
    });
}

#[test]
fn another_key_does_not_open_the_accounts() {
    on_own(async |app| {
        set_up(&app, &operator(), "amina").await;
        let people = app.app.people.get().unwrap();
        let other = people::Key::from_bytes([42; 32]);
        let refused = people::store::remember_key(&app.app.store, &other).await.unwrap_err();
        assert!(refused.to_string().contains("put the former navimig.key back"), "{refused}");
        people::store::remember_key(&app.app.store, &people.key).await.unwrap();
    });
}

/// The text of the newest letter that waits, and to whom it goes.
fn letter(app: &TestApp) -> (String, String) {
    let database = rusqlite::Connection::open(app.app.config.data.join("navimig.db")).unwrap();
    let sql = "SELECT recipient, body FROM mail_outbox LIMIT 1";
    let found = database.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    database.execute("DELETE FROM mail_outbox", []).unwrap();
    found
}

async fn ask_link(app: &TestApp, address: &str) -> (String, Answer) {
    let headers = [SAME_SITE, ("x-forwarded-host", "evil.example"), ("x-forwarded-for", "203.0.113.9")];
    let answer =
        app.post_with("/nl/sign-in/link", &[("email", address), ("next", "/nl/organisations")], &headers).await;
    assert_eq!(answer.status, 200);
    let (to, text) = letter(app);
    assert_eq!(to, address);
    (between(&text, "http://localhost:8080", "\n").to_owned(), answer)
}

/// F24 and attacks 31 and 46: a link opens once, in time, in the browser that asked, and by a form only.
#[test]
fn a_link_opens_once_in_time_in_the_browser_that_asked() {
    on_own_with_mail(async |app| {
        let (link, asked) = ask_link(&app, "amina@example.org").await;
        assert!(link.starts_with("/nl/sign-in/open/"), "{link}: the address of the site, whatever a request claims");
        let browser = session(&asked);
        for method in ["GET", "HEAD", "GET"] {
            assert_eq!(
                app.call(method, &link, &[]).await.status,
                200,
                "a program that looks through mail opens nothing"
            );
        }
        let spend = async |link: &str, cookie: &str| {
            let next = link.split("next=").nth(1).unwrap().replace("%2F", "/");
            let path = link.split('?').next().unwrap();
            app.post_with(path, &[("next", &next)], &[SAME_SITE, ("cookie", cookie)]).await
        };
        assert_eq!(spend(&link, "").await.status, 404, "another browser");
        let (_, other) = ask_link(&app, "mallory@example.org").await;
        assert_eq!(spend(&link, &session(&other)).await.status, 404, "the browser of somebody else");
        let opened = spend(&link, &browser).await;
        assert_eq!((opened.status.as_u16(), opened.header("location")), (303, "/nl/organisations"));
        assert_eq!(spend(&link, &browser).await.status, 404, "once");
        let account = get(&app, &session(&opened), "/nl/account").await;
        assert_eq!(account.status, 200);
        assert!(!account.text().contains("amina@example.org"), "the address is kept as a mark only");
        // whoever has an account is told the same
        let (again, same) = ask_link(&app, "amina@example.org").await;
        assert_eq!(same.text(), other.text());
        app.app.clock.set(NOW.plus_ms(11 * 60_000));
        assert_eq!(spend(&again, &session(&same)).await.status, 404, "in time");
    });
}

#[test]
fn a_link_opens_no_role_of_staff_and_fills_no_mailbox() {
    on_own_with_mail(async |app| {
        let who = operator();
        let cookie = app.sign_in_by(&who, Method::Link).await;
        assert_eq!(get(&app, &cookie, "/nl/desk/people").await.status, 404);
        for _ in 0..5 {
            ask_link(&app, "amina@example.org").await;
        }
        let refused = app.post_with("/nl/sign-in/link", &[("email", "amina@example.org")], &[SAME_SITE]).await;
        assert_eq!(refused.status, 429);
        for wrong in ["amina", "amina@example.org\r\nBcc: all@example.org", ""] {
            let refused = app.post_with("/nl/sign-in/link", &[("email", wrong)], &[SAME_SITE]).await;
            assert_eq!(refused.status, 422, "{wrong:?}");
        }
    });
}
