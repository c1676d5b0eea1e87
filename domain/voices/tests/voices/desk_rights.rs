//! Who may come to a desk and see what: for the wrong role and the wrong place nothing exists.

use kernel::{Need, Role};

use crate::app::{App, Reply, apps, key};

const DESK: Role = Role::IndependentDesk;
const OFFICER: Role = Role::AuthorityOfficer;

/// A barrier at a place about be-one; its id in the lists of the desk.
pub async fn report(app: &App, number: u32, place: &str, audience: &str) -> String {
    let form = format!("key={}&reason=cost&audience={audience}&words=Story+{number}&answer=email", key(number));
    let path = format!("/ar/{place}/voices/barrier?service=be-one");
    assert_eq!(app.post(&path, &format!("{form}&email=canary{number}%40mail.example")).await.status, 200);
    let ids = app.ask("SELECT b.id, d.words FROM voices_barriers b LEFT JOIN voices_desk d ON d.barrier = b.id").await;
    let is_it = |words: Option<&str>| words == Some(&format!("Story {number}"));
    let found = ids.iter().find(|row| is_it(row.get(1).unwrap()) || (audience == "counted" && is_it(Some(""))));
    found.map_or_else(String::new, |row| row.get::<kernel::RandomId>(0).unwrap().to_string())
}

/// Every address of the desks, with the ids of one report and one correction.
async fn addresses(app: &App) -> Vec<(Role, String)> {
    let id = report(app, 1, "be-gent", "office").await;
    app.post("/en/be-gent/voices/correction?service=be-one", "field=phone&right=1").await;
    let correction: kernel::RandomId = app.ask("SELECT id FROM voices_corrections").await[0].get(0).unwrap();
    vec![
        (DESK, "/en/desk/voices".into()),
        (DESK, format!("/en/desk/voices/{id}")),
        (OFFICER, "/en/desk/office".into()),
        (OFFICER, format!("/en/desk/office/{id}")),
        (Role::Editor, "/en/desk/corrections".into()),
        (Role::Editor, format!("/en/desk/corrections/{correction}")),
    ]
}

fn is_nothing(page: &Reply) -> bool {
    page.status == 404 && page.cache == "no-store" && page.has("This page does not exist")
}

#[tokio::test(flavor = "multi_thread")]
async fn for_whom_has_no_role_here_nothing_exists() {
    for app in apps().await {
        let addresses = addresses(&app).await;
        for (needed, path) in &addresses {
            app.sign_out();
            assert!(is_nothing(&app.get(path).await), "{path} for nobody");
            assert!(!path.contains("voices/") || is_nothing(&app.post(path, "outcome=noted").await), "{path}");
            for role in Role::ALL {
                app.sign_in(&[(role, "installation")]);
                let may = role == *needed || (*needed == Role::Editor && role == DESK);
                let page = app.get(path).await;
                assert_eq!(page.status, if may { 200 } else { 404 }, "{path} for {role:?}");
                assert!(may || is_nothing(&page));
                assert!(!may || page.cache == "no-store");
                if path.matches('/').count() > 3 && !may {
                    assert!(is_nothing(&app.post(path, "outcome=mended").await), "{path} for {role:?}");
                }
            }
        }
        assert_eq!(
            app.count("SELECT count(*) FROM events WHERE kind <> 'BarrierRead'").await,
            0,
            "nobody did anything"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn at_another_place_the_lists_are_empty_and_the_things_do_not_exist() {
    for app in apps().await {
        for (role, path) in addresses(&app).await {
            let is_list = path.matches('/').count() == 3;
            for (scope, sees) in [
                ("place:be-gent", true),
                ("place:prov-be-oost-vlaanderen", true),
                ("place:be", true),
                ("place:be-brugge", false),
                ("place:es", false),
                // of a body that has nothing to do with it
                ("body:00000000000000000000000000000009", false),
            ] {
                app.sign_in(&[(role, scope)]);
                let page = app.get(&path).await;
                assert_eq!(page.status, if is_list || sees { 200 } else { 404 }, "{path} for {scope}");
                if is_list {
                    assert_eq!(page.has("Dienst be-one"), sees, "{path} for {scope}");
                    assert_eq!(page.has("There is nothing here."), !sees, "{path} for {scope}");
                } else if !sees {
                    assert!(is_nothing(&app.post(&path, "outcome=mended").await), "{path} for {scope}");
                }
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_of_an_organisation_sees_what_was_reported_about_its_services() {
    let app = App::small().await;
    let id = report(&app, 1, "be-gent", "office").await;
    for (byte, sees) in [(1, true), (2, false)] {
        app.sign_in(&[(OFFICER, &format!("organisation:{}", kernel::RandomId([byte; 16])))]);
        assert_eq!(app.get("/en/desk/office").await.has("Dienst be-one"), sees);
        assert_eq!(app.get(&format!("/en/desk/office/{id}")).await.status, if sees { 200 } else { 404 });
    }
}

/// The promise of the form: "the office does not see your report".
#[tokio::test(flavor = "multi_thread")]
async fn a_reporters_not_the_office_is_kept_even_from_the_offices_administrator() {
    for app in apps().await {
        let hidden = report(&app, 1, "be-gent", "desk").await;
        let shown = report(&app, 2, "be-gent", "office").await;
        let office = format!("organisation:{}", kernel::RandomId([1; 16]));
        let administrators: [&[(Role, &str)]; 6] = [
            &[(Role::Administrator, &office), (OFFICER, &office)],
            &[(Role::Administrator, "place:be-gent"), (OFFICER, "place:be-gent")],
            // who gives roles could give the desk's to themselves
            &[(Role::Administrator, "place:be-gent"), (OFFICER, "place:be-gent"), (DESK, "place:be-gent")],
            &[(Role::Administrator, &office), (DESK, "installation")],
            &[(Role::Administrator, "place:be"), (DESK, "place:be-gent")],
            &[(Role::Administrator, "installation"), (OFFICER, "installation"), (DESK, "installation")],
        ];
        for roles in administrators {
            app.sign_in(roles);
            for lang in ["en", "ar"] {
                for path in [
                    format!("/{lang}/desk/voices"),
                    format!("/{lang}/desk/voices?state=read"),
                    format!("/{lang}/desk/voices?state=answered"),
                    format!("/{lang}/desk/voices/{hidden}"),
                    format!("/{lang}/desk/voices/{shown}"),
                    format!("/{lang}/desk/office"),
                    format!("/{lang}/desk/office?state=answered"),
                    format!("/{lang}/desk/office/{hidden}"),
                    format!("/{lang}/desk/office/{shown}"),
                    format!("/{lang}/desk/corrections"),
                    format!("/{lang}/desk/corrections/{hidden}"),
                ] {
                    let page = app.get(&path).await;
                    for secret in ["Story", "canary", &hidden] {
                        // the address itself stands in the language menu of no page but its own
                        assert!(!page.has(secret), "{secret} in {path} for {roles:?}");
                    }
                    assert!(!path.contains(&hidden) || page.status == 404, "{path} for {roles:?}");
                }
            }
            let said = app.post(&format!("/en/desk/office/{hidden}"), "outcome=mended").await;
            assert!(is_nothing(&said), "{roles:?}");
        }
        assert_eq!(app.count("SELECT count(*) FROM voices_statements").await, 0);
        assert_eq!(app.count("SELECT count(*) FROM voices_desk WHERE read_on IS NOT NULL").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nonsense_in_an_address_is_nothing() {
    let app = App::small().await;
    app.sign_in(&[(DESK, "installation"), (Role::Editor, "installation")]);
    for path in [
        "/en/desk/voices/x",
        "/en/desk/voices/00000000000000000000000000000000",
        "/xx/desk/voices",
        "/en/desk/corrections/%00",
    ] {
        let page = app.get(path).await;
        assert_eq!(page.status, 404, "{path}");
    }
    for path in ["/en/desk/voices?state=x&place=%3Cb%3E&page=-1", "/en/desk/corrections?state=%00&kind=x&kind=y"] {
        let page = app.get(path).await;
        assert!(page.status == 200 && !page.has("<b>"), "{path}");
    }
}

#[test]
fn the_list_of_work_names_what_the_routes_need() {
    assert_eq!(voices::WORK.len(), 3);
    for (work, roles) in voices::WORK.iter().zip([vec![DESK], vec![OFFICER], vec![Role::Editor, DESK]]) {
        let Need::OneOf(needed) = work.needs else { panic!("{work:?} is open to everybody") };
        assert_eq!(needed, roles, "{work:?}");
        assert!(work.path.starts_with("/desk/"));
    }
}
