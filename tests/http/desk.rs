//! The desk of editors over HTTP: who may do what, from a draft to the published page, two people on one record, translations,
//! numbers that a second person confirms.

use integration::{Answer, TestApp, on_own, on_postgres};
use kernel::{Person, PersonId, RandomId, Role, Scope};

use crate::live_edits::Refreshed;

/// A person with this number and roles for a place.
pub(crate) fn person(number: u8, roles: &[Role], place: &str) -> Person {
    let scope = Scope::parse(&format!("place:{place}")).unwrap();
    Person {
        id: Some(PersonId(RandomId([number; 16]))),
        roles: roles.iter().map(|role| (*role, scope.clone())).collect(),
    }
}

pub(crate) async fn get(app: &TestApp, who: &Person, path: &str) -> Answer {
    if who.id.is_none() {
        return app.get(path).await;
    }
    app.get_with(path, &[("cookie", &app.sign_in(who).await)]).await
}

pub(crate) async fn post(app: &TestApp, who: &Person, path: &str, fields: &[(String, String)]) -> Answer {
    let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let site = ("sec-fetch-site", "same-origin");
    if who.id.is_none() {
        return app.post_with(path, &pairs, &[site]).await;
    }
    app.post_with(path, &pairs, &[("cookie", &app.sign_in(who).await), site]).await
}

/// The fields of the editing form as a browser would send them.
pub(crate) fn fields(answer: &Answer) -> Vec<(String, String)> {
    let html = answer.main();
    let form = html.split("<form method=\"post\">").last().unwrap().split("</form>").next().unwrap().to_owned();
    let plain = |text: &str| {
        text.replace("&#34;", "\"")
            .replace("&#39;", "'")
            .replace("&#60;", "<")
            .replace("&#62;", ">")
            .replace("&#38;", "&")
    };
    let mut all = Vec::new();
    let find = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
        rest.split('"').next().map(plain)
    };
    for tag in form.split('<').skip(1) {
        let (head, text) = tag.split_once('>').unwrap_or((tag, ""));
        let name = find(head, "name").unwrap_or_default();
        if head.starts_with("input") {
            let is_choice = head.contains("type=\"checkbox\"") || head.contains("type=\"radio\"");
            if !is_choice || head.contains(" checked") {
                all.push((name, find(head, "value").unwrap_or_default()));
            }
        } else if head.starts_with("textarea") {
            all.push((name, plain(text)));
        } else if head.starts_with("select") {
            all.push((name, String::new()));
        } else if head.starts_with("option") && head.contains(" selected") {
            let of = all.iter().rev().find(|(name, _)| !name.is_empty()).unwrap().0.clone();
            if all.last().is_some_and(|(name, value)| *name == of && value.is_empty()) {
                all.pop();
            }
            all.push((of, find(head, "value").unwrap()));
        }
    }
    all.retain(|(name, value)| !name.is_empty() && (name != "need" || !value.is_empty()));
    all
}

pub(crate) fn with(mut fields: Vec<(String, String)>, changes: &[(&str, &str)]) -> Vec<(String, String)> {
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields
}

const FORM: &str = "/nl/desk/services/be-ocmw";
const PAGE: &str = "/nl/be-gent/services/be-ocmw";

fn editor(number: u8) -> Person {
    person(number, &[Role::Editor], "be")
}

#[test]
fn what_someone_may_not_touch_does_not_exist_for_them() {
    on_own(async |app| {
        let paths =
            ["/nl/desk/work", "/nl/desk/services", "/nl/desk/services/new", FORM, "/nl/desk/services/be-ocmw/versions"];
        for path in paths {
            assert_eq!(get(&app, &editor(1), path).await.status, 200, "{path}");
            assert_eq!(app.get(path).await.status, 303, "{path}: nobody in particular is asked to sign in");
            assert_eq!(get(&app, &person(1, &[Role::Moderator], "be"), path).await.status, 404, "{path}: another role");
        }
        for other in [person(1, &[Role::Editor], "es"), person(1, &[Role::Editor], "be-gent")] {
            assert_eq!(get(&app, &other, FORM).await.status, 404);
            assert_eq!(
                post(&app, &other, FORM, &with(Vec::new(), &[("number", "0"), ("act", "check")])).await.status,
                404
            );
            assert_eq!(post(&app, &other, "/nl/desk/services/be-ocmw/archive", &[]).await.status, 404);
        }
        let translator = person(1, &[Role::Translator], "be");
        assert_eq!(get(&app, &translator, FORM).await.status, 404);
        assert_eq!(get(&app, &translator, "/nl/desk/services/be-ocmw/translate/ar").await.status, 200);
        assert_eq!(
            get(&app, &person(1, &[Role::Translator], "es"), "/nl/desk/services/be-ocmw/translate/ar").await.status,
            404
        );
        assert_eq!(app.get(PAGE).await.status, 200, "nothing was taken out");
    });
}

async fn a_draft_becomes_the_page(app: TestApp) {
    let _refreshed = Refreshed::start(&app);
    let form = get(&app, &editor(1), FORM).await;
    let changed = with(fields(&form), &[("name.nl", "Zonnebloemloket")]);
    for (act, done) in [("save", "saved"), ("review", "sent")] {
        let number =
            fields(&get(&app, &editor(1), FORM).await).into_iter().find(|(name, _)| name == "number").unwrap().1;
        let answer = post(&app, &editor(1), FORM, &with(changed.clone(), &[("act", act), ("number", &number)])).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, format!("{FORM}?done={done}").as_str()));
        assert!(!app.get(PAGE).await.main().contains("Zonnebloemloket"), "nobody sees it yet");
        assert!(get(&app, &editor(2), FORM).await.main().contains("Zonnebloemloket"));
    }
    let form = get(&app, &editor(2), FORM).await;
    let answer = post(&app, &editor(2), FORM, &with(fields(&form), &[("act", "publish")])).await;
    assert_eq!(answer.header("location"), format!("{FORM}?done=shown"), "{}", answer.main());
    assert!(app.get(PAGE).await.main().contains("Zonnebloemloket"), "the published page is shown at once");

    let versions = get(&app, &editor(1), &format!("{FORM}/versions")).await.main();
    assert!(versions.contains("<ins>Zonnebloemloket</ins>"), "{versions}");
    let undo = with(Vec::new(), &[("number", "4"), ("to", "1")]);
    assert_eq!(post(&app, &editor(1), &format!("{FORM}/versions"), &undo).await.status, 303);
    assert!(!app.get(PAGE).await.main().contains("Zonnebloemloket"));
    assert_eq!(
        post(&app, &editor(1), &format!("{FORM}/versions"), &undo).await.status,
        409,
        "it is not the newest any more"
    );

    assert_eq!(post(&app, &editor(1), &format!("{FORM}/archive"), &[]).await.status, 303);
    assert_eq!(app.get(PAGE).await.status, 404);
    let form = get(&app, &editor(1), FORM).await;
    assert_eq!(post(&app, &editor(1), FORM, &with(fields(&form), &[("act", "publish")])).await.status, 303);
    assert_eq!(app.get(PAGE).await.status, 200, "it comes back");
}

#[test]
fn a_draft_becomes_the_page_and_goes_back() {
    on_own(a_draft_becomes_the_page);
}

#[test]
fn a_draft_becomes_the_page_over_postgresql() {
    on_postgres(a_draft_becomes_the_page);
}

#[test]
fn a_form_that_is_sent_unchanged_changes_nothing() {
    on_own(async |app| {
        for id in ["be-ocmw", "be-huisarts", "be-fedasil", "be-asylum-register", "be-cgvs"] {
            let path = format!("/nl/desk/services/{id}");
            let form = get(&app, &editor(1), &path).await;
            assert_eq!(form.status, 200, "{id}");
            let answer = post(&app, &editor(1), &path, &with(fields(&form), &[("act", "save")])).await;
            assert_eq!(answer.status, 303, "{id}: {}", answer.main());
            let versions = get(&app, &editor(1), &format!("{path}/versions")).await.main();
            assert!(!versions.contains("<ins>") && !versions.contains("<del>"), "{id}: {versions}");
        }
    });
}

#[test]
fn two_people_on_one_record_lose_nothing() {
    on_own(async |app| {
        let _refreshed = Refreshed::start(&app);
        let (first, second) = (get(&app, &editor(1), FORM).await, get(&app, &editor(2), FORM).await);
        let publish =
            |form: &Answer, changes: &[(&str, &str)]| with(with(fields(form), changes), &[("act", "publish")]);
        assert_eq!(post(&app, &editor(1), FORM, &publish(&first, &[("name.nl", "Korenbloem")])).await.status, 303);
        let answer = post(&app, &editor(2), FORM, &publish(&second, &[("name.fr", "Bleuet")])).await;
        assert_eq!(answer.status, 303, "different parts are put together");
        assert!(app.get(PAGE).await.main().contains("Korenbloem"));
        assert!(app.get("/fr/be-gent/services/be-ocmw").await.main().contains("Bleuet"));

        let (first, second) = (get(&app, &editor(1), FORM).await, get(&app, &editor(2), FORM).await);
        assert_eq!(
            post(&app, &editor(1), FORM, &publish(&first, &[("name.nl", "Klaproos"), ("authority", "A")])).await.status,
            303
        );
        let asked = post(&app, &editor(2), FORM, &publish(&second, &[("name.nl", "Madelief")])).await;
        assert_eq!(asked.status, 409);
        let html = asked.main();
        assert!(html.contains("<bdi>Klaproos</bdi>") && html.contains("<bdi>Madelief</bdi>"), "both are shown");
        assert!(app.get(PAGE).await.main().contains("Klaproos"), "nothing was overwritten");
        let kept = fields(&asked);
        assert!(kept.contains(&("authority".to_owned(), "A".to_owned())), "what only the other changed is in the form");
        let theirs = with(kept.clone(), &[("keep.name.nl", "theirs"), ("act", "publish")]);
        assert_eq!(post(&app, &editor(2), FORM, &theirs).await.status, 303);
        assert!(app.get(PAGE).await.main().contains("Klaproos"));
        let again = post(&app, &editor(3), FORM, &with(kept, &[("act", "publish")])).await;
        assert_eq!(again.status, 303, "the other choice: {}", again.main());
        assert!(app.get(PAGE).await.main().contains("Madelief"));
    });
}

#[test]
fn still_true_is_one_button_and_leaves_who_and_when() {
    on_own(async |app| {
        let _refreshed = Refreshed::start(&app);
        let page = "/nl/be-gent/services/be-huisarts";
        let path = "/nl/desk/services/be-huisarts";
        app.app.clock.set(app.app.clock.now().plus_ms(86_400_000));
        assert!(!app.get(page).await.main().contains("25 november 2026"));
        let fields = with(Vec::new(), &[("number", "0"), ("act", "check")]);
        let answer = post(&app, &editor(1), path, &fields).await;
        assert_eq!(answer.header("location"), format!("{path}?done=checked"));
        assert!(app.get(page).await.main().contains("25 november 2026"));
        let versions = get(&app, &editor(2), &format!("{path}/versions")).await.main();
        assert!(versions.contains("01010101"), "who, as a pseudonym: {versions}");
        let (record, ..) =
            navigate::store::find_record(&app.app.store, navigate::content::RecordKind::Service, "be-huisarts")
                .await
                .unwrap()
                .unwrap();
        assert!(record.body["facts_checked"].as_object().unwrap().values().all(|day| day == "2026-11-25"));
        assert_eq!(record.body["checked"], "2026-11-25");
    });
}

#[test]
fn what_is_wrong_stands_beside_its_field_and_nothing_is_lost() {
    on_own(async |app| {
        let form = get(&app, &editor(1), FORM).await;
        let wrong = [
            ("website", "javascript:alert(1)"),
            ("email", "nobody"),
            ("phone.0", "call me"),
            ("hours", "on weekdays"),
            ("area", "be, nowhere"),
            ("act", "publish"),
        ];
        let answer = post(&app, &editor(1), FORM, &with(fields(&form), &wrong)).await;
        assert_eq!(answer.status, 422);
        let html = answer.main();
        for (field, value) in wrong.into_iter().take(5) {
            assert!(html.contains(&format!("id=\"{field}-error\"")), "{field}");
            assert!(html.contains(&format!("value=\"{value}\"")), "{field} is kept");
        }
        let stolen = with(fields(&form), &[("area", "be, es"), ("act", "publish")]);
        let answer = post(&app, &editor(1), FORM, &stolen).await;
        assert!(answer.status == 422 && answer.main().contains("id=\"area-error\""), "not into the place of others");
        assert!(
            navigate::store::list_versions(&app.app.store, "be-ocmw").await.unwrap().is_empty(),
            "nothing is stored"
        );
    });
}

#[test]
fn a_number_is_shown_as_right_once_a_second_person_says_so() {
    on_own(async |app| {
        let _refreshed = Refreshed::start(&app);
        let form = get(&app, &editor(1), FORM).await;
        let source = [
            ("phone.0", "+32 9 000 00 00"),
            ("phone.0.source", "new"),
            ("phone.0.doubt", ""),
            ("new.title", "Bel ons"),
            ("new.url", "https://voorbeeld.example/bel"),
            ("new.kind", "official"),
            ("act", "publish"),
        ];
        let answer = post(&app, &editor(1), FORM, &with(fields(&form), &source)).await;
        assert_eq!(answer.status, 303, "{}", answer.main());
        let line = async || {
            let page = app.get(PAGE).await.main();
            page.split("<li>").find(|row| row.contains("+32 9 000 00 00")).unwrap().to_owned()
        };
        assert!(line().await.contains("tag warn"), "{}", line().await);
        let path = format!("{FORM}/phones");
        let proof = [
            ("number", "2"),
            ("phone", "+32 9 000 00 00"),
            ("new.title", "Bel ons"),
            ("new.url", "https://voorbeeld.example/contact"),
            ("new.kind", "official"),
        ];
        let own = post(&app, &editor(1), &path, &with(Vec::new(), &proof)).await;
        assert_eq!(own.status, 409, "who wrote it does not confirm it");
        let bad = with(Vec::new(), &[&proof[..], &[("new.url", "javascript:alert(1)")]].concat());
        assert_eq!(post(&app, &editor(2), &path, &bad).await.status, 422);
        assert!(line().await.contains("tag warn"));
        let reviewer = person(3, &[Role::Reviewer], "be");
        let answer = post(&app, &reviewer, &path, &with(Vec::new(), &proof)).await;
        assert_eq!(answer.status, 303, "{}", answer.main());
        assert!(!line().await.contains("tag warn"), "{}", line().await);
    });
}

#[test]
fn a_translator_mends_a_text_and_a_reviewer_confirms_one() {
    on_own(async |app| {
        let _refreshed = Refreshed::start(&app);
        let path = "/nl/desk/services/be-ocmw/translate/ar";
        let translator = person(4, &[Role::Translator], "be");
        let form = get(&app, &translator, path).await;
        let sent = with(fields(&form), &[("text.name", "مكتب عباد الشمس"), ("act", "save")]);
        assert_eq!(post(&app, &editor(1), path, &sent).await.status, 404, "an editor is no translator");
        let answer = post(&app, &translator, path, &sent).await;
        assert_eq!(answer.status, 303, "{}", answer.main());
        assert!(app.get("/ar/be-gent/services/be-ocmw").await.main().contains("مكتب عباد الشمس"));
        let (_, all, _) =
            navigate::store::find_record(&app.app.store, navigate::content::RecordKind::Service, "be-ocmw")
                .await
                .unwrap()
                .unwrap();
        let arabic = all.iter().find(|one| one.lang.as_str() == "ar").unwrap();
        assert_eq!(arabic.body["origins"], serde_json::json!({"name": "person"}));

        // the original changes: the translation is outdated, and what has changed is marked
        let edit = get(&app, &editor(1), FORM).await;
        let old = fields(&edit).into_iter().find(|(name, _)| name == "name.en").unwrap().1;
        let changed = with(fields(&edit), &[("name.en", &format!("{old} sunflower")), ("act", "publish")]);
        assert_eq!(post(&app, &editor(1), FORM, &changed).await.status, 303);
        assert_eq!(post(&app, &translator, path, &sent).await.status, 409, "made from the former original");
        let page = get(&app, &translator, path).await.main();
        assert!(page.contains("sunflower</ins>"), "{page}");

        let reviewer = person(5, &[Role::Reviewer], "be");
        let review = with(Vec::new(), &[("right.summary", "1"), ("act", "review")]);
        assert_eq!(post(&app, &translator, path, &review).await.status, 404, "a translator does not review");
        assert_eq!(post(&app, &reviewer, path, &review).await.status, 303);
        let (_, all, _) =
            navigate::store::find_record(&app.app.store, navigate::content::RecordKind::Service, "be-ocmw")
                .await
                .unwrap()
                .unwrap();
        let arabic = all.iter().find(|one| one.lang.as_str() == "ar").unwrap();
        assert_eq!(arabic.body["origins"], serde_json::json!({"name": "person", "summary": "reviewed"}));
    });
}

#[test]
fn a_new_service_from_a_suggestion_begins_blank_and_is_found() {
    on_own(async |app| {
        let _refreshed = Refreshed::start(&app);
        let ghent = person(6, &[Role::Editor], "be-gent");
        let path = "/nl/desk/services/new?area=be-gent&need=health.doctor&name=Zonnebloem";
        let form = get(&app, &ghent, path).await;
        let sent = fields(&form);
        for pair in [("area", "be-gent"), ("need", "health.doctor"), ("name.nl", "Zonnebloem")] {
            assert!(sent.contains(&(pair.0.to_owned(), pair.1.to_owned())), "{pair:?}: {sent:?}");
        }
        let more = [
            ("new.title", "Zonnebloem"),
            ("new.url", "https://zonnebloem.example/"),
            ("new.kind", "organisation"),
            ("act", "publish"),
        ];
        let answer = post(&app, &ghent, "/nl/desk/services/new", &with(sent.clone(), &more)).await;
        assert_eq!(answer.header("location"), "/nl/desk/services/be-gent-zonnebloem?done=shown", "{}", answer.main());
        assert!(app.get("/nl/be-gent/services/be-gent-zonnebloem").await.main().contains("Zonnebloem"));
        assert!(app.get("/nl/be-gent/search?q=zonnebloem").await.main().contains("be-gent-zonnebloem"));
        let again = post(&app, &ghent, "/nl/desk/services/new", &with(sent, &[("act", "save")])).await;
        assert_eq!(again.header("location"), "/nl/desk/services/be-gent-zonnebloem-2?done=saved");
        assert_eq!(app.get("/nl/be-gent/services/be-gent-zonnebloem-2").await.status, 404);
        let list = get(&app, &ghent, "/nl/desk/services").await.main();
        assert!(
            list.contains("be-gent-zonnebloem-2") && !list.contains("services/be-ocmw\""),
            "only the places of the person"
        );
    });
}

#[test]
fn every_row_of_the_work_list_leads_to_a_mend() {
    on_own(async |app| {
        let belgium = person(7, &[Role::Editor, Role::Translator], "be");
        let page = get(&app, &belgium, "/nl/desk/work").await.main();
        let links: Vec<&str> = page
            .split("href=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .filter(|href| href.starts_with('/'))
            .collect();
        assert!(links.len() > 50, "{} links", links.len());
        for href in links.iter().step_by(7) {
            let href = href.replace("&#38;", "&");
            assert_eq!(get(&app, &belgium, &href).await.status, 200, "{href}");
        }
        let ghent = get(&app, &person(8, &[Role::Editor], "be-gent"), "/nl/desk/work").await.main();
        assert!(ghent.contains("/nl/desk/services/new?area=be-gent") && !ghent.contains("/nl/desk/services/be-ocmw"));
    });
}

/// Attacks 1, 6, 11 and 12 of the list: markup in every field, by an editor, in pages, errors, differences and previews.
#[test]
fn nothing_that_an_editor_types_runs() {
    on_own(async |app| {
        let _refreshed = Refreshed::start(&app);
        const EVIL: &str = "<img src=x onerror=alert()>\"'><script>alert()</script>";
        let inert = |answer: &Answer| {
            let html = answer.text();
            assert!(!html.contains("<img src=x") && !html.contains("<script>alert"), "{}", answer.asked);
            assert!(!html.contains("\"'><"), "{}: a quotation mark ends an attribute", answer.asked);
        };
        let form = fields(&get(&app, &editor(1), FORM).await);
        let texts: Vec<(&str, &str)> =
            form.iter().map(|(name, _)| (name.as_str(), EVIL)).filter(|(name, _)| *name != "number").collect();
        // in every field at once: each is refused or kept as words
        for act in ["preview", "publish", "save"] {
            let answer = post(&app, &editor(1), FORM, &with(with(form.clone(), &texts), &[("act", act)])).await;
            assert_eq!(answer.status, 422, "{act}");
            inert(&answer);
        }
        let free = ["name.nl", "summary.nl", "for_whom.nl", "authority", "address", "hours.note.nl", "cost.note.nl"];
        let words: Vec<(&str, &str)> = free.iter().map(|name| (*name, EVIL)).chain([("act", "publish")]).collect();
        let answer = post(&app, &editor(1), FORM, &with(form, &words)).await;
        assert_eq!(answer.status, 303, "{}", answer.main());
        for path in [FORM, "/nl/desk/services", "/nl/desk/work", "/nl/desk/services/be-ocmw/versions"] {
            inert(&get(&app, &editor(2), path).await);
        }
        let translator = person(4, &[Role::Translator], "be");
        inert(&get(&app, &translator, "/nl/desk/services/be-ocmw/translate/ar").await);
        for path in [
            PAGE,
            "/nl/be-gent/print/services/be-ocmw",
            "/nl/be-gent/search?q=alert",
            "/nl/be-gent/voices/barrier?service=be-ocmw",
        ] {
            inert(&app.get(path).await);
        }
        let query = "/nl/desk/services?q=%3Cscript%3Ealert(1)%3C/script%3E";
        inert(&get(&app, &editor(1), query).await);
        inert(
            &get(
                &app,
                &editor(1),
                "/nl/desk/services/new?area=be&name=%3Cscript%3Ealert(1)%3C/script%3E&link=javascript:x",
            )
            .await,
        );
    });
}
