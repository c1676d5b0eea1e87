//! The desk reads a report and answers it; its sender sees that.

use kernel::Role;
use serde_json::Value;

use crate::{
    app::{App, NOW, PERSON, apps, key},
    desk_rights::report,
};

const DAY_MS: i64 = 86_400_000;

fn desk(app: &App) {
    app.sign_in(&[(Role::IndependentDesk, "place:be")]);
}

/// What opens the case of the report that [`report`] sends under this number.
async fn case(app: &App, number: u32) -> String {
    let form = format!("key={}&reason=cost&words=Story+{number}", key(number));
    let (number, words) = app.post("/ar/be-gent/voices/barrier?service=be-one", &form).await.opening();
    format!("case={}&words={}", number.replace(' ', "+"), words.replace(' ', "+"))
}

fn seen(body: &str) -> String {
    let (_, rest) = body.split_once("name=\"seen\" value=\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_new_until_it_is_read_and_open_until_it_is_answered() {
    for app in apps().await {
        let id = report(&app, 1, "be-gent", "office_words").await;
        report(&app, 2, "be-gent", "counted").await;
        desk(&app);
        let list = app.get("/en/desk/voices").await;
        assert_eq!(
            list.body.matches("<li class=\"card\">").count(),
            1,
            "what is only counted has no reader: {}",
            list.body
        );
        assert!(list.has(&format!("href=\"/en/desk/voices/{id}\"")) && list.has("It costs too much"));
        assert!(!list.has("Story") && !list.has("canary"), "words and addresses stand on the page of a report only");

        let page = app.get(&format!("/en/desk/voices/{id}")).await;
        for shown in [
            "<dt>In the person’s words</dt><dd><p lang=\"ar\" dir=\"auto\">Story 1</p></dd>",
            "<a href=\"mailto:canary1@mail.example\"><bdi dir=\"ltr\">canary1@mail.example</bdi></a>",
            "<a href=\"/en/be-gent/services/be-one\">",
            "An independent desk and the office read it.",
            "(<bdi dir=\"ltr\">ar</bdi>)",
            "<span lang=\"ar\" dir=\"rtl\">لقد تغيّر هذا. يمكنك الذهاب إلى هناك مرة أخرى.</span>",
        ] {
            assert!(page.has(shown), "{shown} in {}", page.body);
        }
        assert!(app.get("/en/desk/voices").await.has("There is nothing here."));
        assert!(app.get("/en/desk/voices?state=read").await.has(&id));
        assert!(app.post_json("/en/case", &case(&app, 1).await).await.json()["state"] == "read");

        let path = format!("/en/desk/voices/{id}");
        assert_eq!(app.post(&path, "outcome=looking&seen=0").await.location, path);
        assert!(app.get("/en/desk/voices?state=waiting").await.has(&id));
        let waiting = app.post("/en/case", &case(&app, 1).await).await;
        assert!(waiting.has("Somebody has been looking into your report since November 24, 2026."), "{}", waiting.body);
        assert!(waiting.has("<p lang=\"ar\" dir=\"rtl\">نحن ننظر في هذا. سنكتب هنا مرة أخرى.</p>"));

        let seen = seen(&app.get(&path).await.body);
        let answer = format!("outcome=elsewhere&words=Ask+%3Cb%3E%0AHouse+2&words_lang=en&seen={seen}");
        assert_eq!(app.post(&path, &answer).await.status, 303);
        assert!(app.get("/en/desk/voices?state=answered").await.has(&id));
        assert!(!app.get("/en/desk/voices?state=waiting").await.has(&id));
        let answered = app.post("/nl/case", &case(&app, 1).await).await;
        assert!(answered.has("<p lang=\"ar\" dir=\"rtl\">يمكن لجهة أخرى أن تساعدك. نكتب من هي أدناه.</p>"));
        assert!(answered.has("<p lang=\"en\" dir=\"ltr\">Ask &#60;b&#62;</p><p lang=\"en\" dir=\"ltr\">House 2</p>"));
        let json = app.post_json("/en/case", &case(&app, 1).await).await.json();
        assert_eq!((&json["state"], &json["answer"]["words"]["lang"]), (&"answered".into(), &"en".into()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_input_keeps_what_was_typed_and_changes_nothing() {
    for app in apps().await {
        let id = report(&app, 1, "be-gent", "desk").await;
        desk(&app);
        let path = format!("/en/desk/voices/{id}");
        let form = "seen=0&words=My+%3Cb%3E&words_lang=en&note=A+note&quiet=1";
        for (more, wrong) in [
            ("", "Choose one answer."),
            ("&outcome=promised&due_on=2026-11-24", "Choose a day that is still to come."),
            ("&outcome=promised&due_on=x", "Choose a day that is still to come."),
        ] {
            let page = app.post(&path, &format!("{form}{more}")).await;
            assert_eq!((page.status, page.cache.as_str()), (422, "no-store"));
            assert!(page.has("<title>Error: A report") && page.has(wrong), "{more}: {}", page.body);
            for kept in [
                "My &#60;b&#62;</textarea>",
                "A note</textarea>",
                "name=\"quiet\" value=\"1\" checked",
                "value=\"en\" checked",
            ] {
                assert!(page.has(kept) || kept.contains("value=\"en\""), "{kept} in {}", page.body);
            }
        }
        let page = app.post(&path, "outcome=cannot&words=++&seen=0").await;
        assert!(page.status == 422 && page.has("<a href=\"#words\">Write some words.</a>"));
        let page = app.post(&path, "outcome=noted&outcome=mended").await;
        assert!(page.status == 400 && page.has("We could not read this form."));
        assert_eq!(app.count("SELECT count(*) FROM voices_answers").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_answer_at_once_lose_nothing() {
    for app in apps().await {
        let id = report(&app, 1, "be-gent", "desk").await;
        desk(&app);
        let path = format!("/en/desk/voices/{id}");
        assert_eq!(app.post(&path, "outcome=own&words=First&seen=0").await.status, 303);
        let page = app.post(&path, "outcome=own&words=Second&seen=0").await;
        assert_eq!(page.status, 409);
        assert!(page.has("Somebody else has answered in the meantime.") && page.has("Second</textarea>"));
        assert!(page.has("<p lang=\"ar\" dir=\"rtl\">First</p>"), "{}", page.body);
        let again = format!("outcome=own&words=Second&seen={}", seen(&page.body));
        assert_eq!(app.post(&path, &again).await.status, 303);
        assert_eq!(app.count("SELECT count(*) FROM voices_answers WHERE words = 'Second'").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_mended_is_tied_to_its_service_and_told_from_the_next_week_on() {
    for app in apps().await {
        let id = report(&app, 1, "be-gent", "desk").await;
        let quiet = report(&app, 2, "be-brugge", "desk").await;
        desk(&app);
        let mended = "outcome=mended&seen=0&note=An+interpreter+%3Cb%3E";
        assert_eq!(app.post(&format!("/en/desk/voices/{id}"), mended).await.status, 303);
        assert_eq!(app.post(&format!("/en/desk/voices/{quiet}"), &format!("{mended}&quiet=1")).await.status, 303);
        let around = links::around(&app.store, &links::Subject::new("barrier", &id)).await.unwrap();
        let found: Vec<_> =
            around.came_of_it.iter().map(|link| (link.relation.as_str(), link.to.id(), link.by)).collect();
        let by = Some(events::pseudonym(PERSON));
        assert_eq!(found, [("hinders", "be-one", None), ("mended", "be-one", by)]);
        let row = app.ask("SELECT service, place, day, words FROM voices_notes").await;
        assert_eq!(row.len(), 1, "the other is told to nobody");
        assert_eq!(row[0].get::<&str>(3).unwrap(), "An interpreter <b>");

        app.sign_out();
        let sentence = "People reported a problem here. It has changed since November 24, 2026.";
        app.later(5 * DAY_MS);
        assert!(!app.get("/en/be-gent/voices").await.has(sentence), "the week is not over");
        app.later(DAY_MS);
        let page = app.get("/en/be-gent/voices").await;
        assert!(page.has(sentence) && page.has("An interpreter &#60;b&#62;"), "{}", page.body);
        assert!(app.get("/en/be/voices").await.has(sentence));
        assert!(!app.get("/en/be-brugge/voices").await.has(sentence));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn acts_are_on_record_under_a_pseudonym_and_without_a_word() {
    for app in apps().await {
        let id = report(&app, 1, "be-gent", "office").await;
        desk(&app);
        let path = format!("/en/desk/voices/{id}");
        app.get(&path).await;
        app.get(&path).await;
        app.post(&path, "outcome=own&words=Secret+answer&seen=0").await;
        app.sign_in(&[(Role::AuthorityOfficer, "place:be-gent")]);
        app.post(&format!("/en/desk/office/{id}"), "outcome=cannot&words=Secret+reason").await;
        let rows = app.ask("SELECT kind, subjects, actor, body FROM events ORDER BY kind").await;
        let kinds: Vec<&str> = rows.iter().map(|row| row.get(0).unwrap()).collect();
        assert_eq!(kinds, ["BarrierAnswered", "BarrierRead", "OfficeReplied"], "it is read once");
        for row in &rows {
            assert_eq!(row.get::<&str>(1).unwrap(), format!("[[\"barrier\",\"{id}\"]]"));
            assert_eq!(row.get::<kernel::RandomId>(2).unwrap(), events::pseudonym(PERSON));
            assert_ne!(row.get::<kernel::RandomId>(2).unwrap(), PERSON.0);
        }
        let bodies: Vec<Value> = rows.iter().map(|row| serde_json::from_str(row.get(3).unwrap()).unwrap()).collect();
        let outcome = |word: &str| serde_json::json!({"outcome": word});
        assert_eq!(bodies, [outcome("own"), serde_json::json!({}), outcome("cannot")]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn reports_without_an_answer_are_late_after_fourteen_days_and_promises_after_their_day() {
    let app = App::small().await;
    let id = report(&app, 1, "be-gent", "desk").await;
    desk(&app);
    let late = async || app.get("/en/desk/voices?state=late").await;
    app.later(14 * DAY_MS);
    assert!(!late().await.has(&id));
    app.later(DAY_MS);
    let page = late().await;
    assert!(page.has(&id) && page.has("<span class=\"tag warn\">Late</span>"), "{}", page.body);
    assert!(page.has("after this number of days: 14"));
    assert!(page.has("Ghent</a></td><td class=\"num\">1</td><td class=\"num\">1</td>"), "{}", page.body);
    app.post(&format!("/en/desk/voices/{id}"), "outcome=promised&due_on=2026-12-20&seen=0").await;
    assert!(!late().await.has(&id) && app.get("/en/desk/voices?state=waiting").await.has(&id));
    let case = app.post("/en/case", &case(&app, 1).await).await;
    assert!(case.has("سيتغيّر هذا قبل") && case.has("Your report was answered on"), "{}", case.body);
    while app.clock.now().day_utc().to_string() != "2026-12-21" {
        app.later(DAY_MS);
    }
    assert!(late().await.has(&id));
    assert_eq!(app.clock.now().0 - NOW.0, 27 * DAY_MS);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_filtered_by_place_service_and_reason_fifty_at_a_time() {
    let app = App::small().await;
    for number in 0..51 {
        report(&app, number + 1, "be-gent", "desk").await;
    }
    let other = report(&app, 60, "be-brugge", "desk").await;
    desk(&app);
    let cards = async |query: &str| {
        let page = app.get(&format!("/en/desk/voices?{query}")).await;
        (page.body.matches("<li class=\"card\">").count(), page.has("Next page"))
    };
    assert_eq!(cards("").await, (50, true));
    assert_eq!(cards("page=2").await, (2, false));
    assert_eq!(cards("place=be-brugge").await, (1, false));
    assert_eq!(cards("place=prov-be-oost-vlaanderen&service=be-one&reason=cost&page=2").await, (1, false));
    assert_eq!(cards("reason=language").await, (0, false));
    assert_eq!(cards("service=be-two").await, (0, false));
    let page = app.get("/en/desk/voices?place=be-brugge").await;
    assert!(
        page.has(&other) && page.has("<option value=\"be-brugge\" lang=\"en\" dir=\"ltr\" selected>Bruges</option>")
    );
    assert!(page.has("href=\"/en/desk/voices?state=late&#38;place=be-brugge\""), "{}", page.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_can_be_written_a_report_can_be_read_and_an_answer_stays_in_the_form() {
    let first = App::small().await;
    let id = report(&first, 1, "be-gent", "desk").await;
    first.store.close().await;
    let store = store::Store::open_to_read(&first.test.database, &crate::app::migrations()).await.unwrap();
    let app = first.reopened(store);
    desk(&app);
    let path = format!("/en/desk/voices/{id}");
    assert!(app.get(&path).await.has("Story 1"));
    let page = app.post(&path, "outcome=own&words=Kept&seen=0").await;
    assert_eq!((page.status, page.retry.as_str()), (503, "30"));
    assert!(page.has("Kept</textarea>") && page.has("We cannot save this now."));
}
