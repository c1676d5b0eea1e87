//! What the form promises where a desk reads reports, and where none does yet.

use std::sync::{Arc, Mutex};

use kernel::Scope;
use voices::{Desk, Desks, Settings};

use crate::app::{App, apps};

const PATH: &str = "/en/be-gent/voices/barrier?service=be-one";
const NO_DESK: &str = "There is no desk that reads reports here yet. We keep what you send until there is one.";

#[tokio::test(flavor = "multi_thread")]
async fn where_no_desk_reads_the_form_the_answer_and_the_case_say_so() {
    for app in apps().await {
        let app = app.with_settings(Settings::default());
        let form = app.get(PATH).await;
        assert!(form.has(NO_DESK) && form.has("name=\"audience\" value=\"desk\" checked"), "{}", form.body);
        for field in ["name=\"answer\"", "name=\"email\"", "name=\"phone\""] {
            assert!(!form.has(field), "nobody would write there: {field}");
        }
        for (audience, sentence) in [
            ("desk", "We keep it for an independent desk. The office will not see it."),
            ("office", "We keep it for an independent desk. The office will see it without your words."),
            ("office_words", "We keep it for an independent desk and the office."),
        ] {
            let arrived = app.post(PATH, &format!("reason=cost&audience={audience}&words=Hello")).await;
            assert!(arrived.has(NO_DESK) && arrived.has(sentence), "{audience}: {}", arrived.body);
            assert!(!arrived.has("reads it."), "{audience}");
            let note = app.post_json(PATH, &format!("reason=cost&audience={audience}")).await.json()["note"].clone();
            let note = note.as_str().unwrap();
            assert!(note.starts_with(sentence) && note.contains(NO_DESK), "{audience}: {note}");
            let (number, words) = arrived.opening();
            let form = format!("case={}&words={}", number.replace(' ', "+"), words.replace(' ', "+"));
            let case = app.post("/en/case", &form).await;
            assert!(case.has(NO_DESK) && case.has(sentence) && case.has("Hello"), "{audience}: {}", case.body);
        }
        let counted = app.post(PATH, "reason=cost&audience=counted").await;
        assert!(counted.has("Nobody reads it. It is counted.") && !counted.has(NO_DESK));
        let counted = app.post_json(PATH, "reason=cost&audience=counted").await.json();
        assert_eq!(counted["note"], "Nobody reads it. It is counted.");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_comes_all_the_same_is_kept_and_a_wrong_one_is_shown_with_its_fields() {
    for app in apps().await {
        let app = app.with_settings(Settings::default());
        let form = |address: &str| format!("reason=cost&answer=email&email={address}");
        let page = app.post(PATH, &form("nonsense")).await;
        assert!(page.status == 422 && page.has("<a href=\"#email\">") && page.has("id=\"email\""));
        assert_eq!(app.post(PATH, &form("a%40b.example")).await.status, 200);
        assert_eq!(app.count("SELECT count(*) FROM voices_contacts WHERE address = 'a@b.example'").await, 1);
        app.post(PATH, &format!("{}&audience=counted", form("c%40d.example"))).await;
        assert_eq!(app.count("SELECT count(*) FROM voices_contacts").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_desk_is_named_and_an_answer_can_be_chosen() {
    let desk = Some(Desk { name: "Desk <b>".into() });
    let app = App::small().await.with_settings(Settings { desks: Arc::new(desk), ..Settings::default() });
    let form = app.get(PATH).await;
    assert!(form.has("Its name: Desk &#60;b&#62;.") && !form.has(NO_DESK), "{}", form.body);
    assert_eq!(form.body.matches("<div class=\"way\"><label class=\"choice\">").count(), 2);
    let arrived = app.post(PATH, "reason=cost").await;
    assert!(arrived.has("An independent desk reads it.") && arrived.has("Its name: Desk &#60;b&#62;."));
    assert!(!app.post(PATH, "reason=cost&audience=counted").await.has("Its name"));
}

/// A phone number or an address in the words: asked once, then as the person wants it.
#[tokio::test(flavor = "multi_thread")]
async fn a_number_in_the_words_is_asked_about_once() {
    for app in apps().await {
        let key = app.get(PATH).await.key().to_owned();
        let form = format!("key={key}&reason=cost&audience=office_words&words=Call+0470+12+34+56");
        let page = app.post(PATH, &form).await;
        assert_eq!((page.status, page.cache.as_str()), (200, "no-store"));
        assert!(page.has("Your words seem to hold a number or an address.") && !page.has("<title>Error"));
        assert!(page.has("Call 0470 12 34 56</textarea>") && page.has("name=\"asked\" value=\"1\""));
        assert!(page.has("value=\"office_words\" checked") && page.key() == key);
        assert_eq!(app.count("SELECT count(*) FROM voices_barriers").await, 0);
        // sent again as it is; the outbox, which has nobody to ask, sends without
        assert!(app.post(PATH, &format!("{form}&asked=1")).await.has("data-case"));
        let other = form.replace(&key, "00112233445566778899aabbccddeeff");
        assert_eq!(app.post_json(PATH, &other).await.status, 200);
        assert_eq!(app.count("SELECT count(*) FROM voices_desk WHERE words = 'Call 0470 12 34 56'").await, 2);
        // a script whose page is open is told, and asks
        let asked = app.post_json(PATH, &format!("{form}&present=1")).await;
        assert_eq!((asked.status, &asked.json()["errors"][0]["field"]), (428, &"words".into()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_question_stands_before_the_offer_of_help_and_nobody_is_asked_about_what_is_not_kept() {
    let app = App::small().await;
    let form = "reason=treated_badly&words=a%40b.example";
    assert!(app.post(PATH, form).await.has("Your words seem to hold"));
    let help = app.post(PATH, &format!("{form}&asked=1")).await;
    assert!(help.has("Help for you comes first") && help.has("name=\"asked\" value=\"1\""));
    assert!(app.post(PATH, &format!("{form}&asked=1&confirmed=1")).await.has("data-case"));
    let counted = app.post(PATH, "reason=cost&audience=counted&words=a%40b.example").await;
    assert!(counted.has("data-case"));
}

/// A desk for Ghent that comes and goes.
#[derive(Default)]
struct InGhent(Mutex<Option<Desk>>);

impl Desks for InGhent {
    fn desk_for(&self, scopes: &[Scope]) -> Option<Desk> {
        let ghent = Scope::Place("be-gent".parse().unwrap());
        self.0.lock().unwrap().clone().filter(|_| scopes.contains(&ghent))
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_desk_is_promised_from_the_moment_in_which_somebody_takes_it_on_and_at_its_place_only() {
    let desks = Arc::new(InGhent::default());
    let settings = Settings { desks: Arc::<InGhent>::clone(&desks), ..Settings::default() };
    let app = App::small().await.with_settings(settings);
    let arrived = app.post(PATH, "reason=cost").await;
    assert!(arrived.has(NO_DESK));
    let (number, words) = arrived.opening();
    let form = format!("case={}&words={}", number.replace(' ', "+"), words.replace(' ', "+"));
    assert!(app.post("/en/case", &form).await.has(NO_DESK));
    *desks.0.lock().unwrap() = Some(Desk { name: "Desk of Ghent".into() });
    assert!(app.get(PATH).await.has("Its name: Desk of Ghent."));
    assert!(!app.post("/en/case", &form).await.has(NO_DESK), "where the report belongs, whatever place the page has");
    assert!(app.get("/en/be-brugge/voices/barrier").await.has(NO_DESK));
    *desks.0.lock().unwrap() = None;
    assert!(app.get(PATH).await.has(NO_DESK));
}
