//! The four short forms, and what all forms have in common.

use axum::{body::Body, http::Request};

use crate::app::{App, TODAY, apps, key};

const SENT: &str = "/en/be-gent/voices/sent?service=be-one";

#[tokio::test(flavor = "multi_thread")]
async fn each_voice_is_stored_with_day_place_and_what_was_chosen() {
    for app in apps().await {
        let reply =
            app.post("/en/be-gent/voices/helpful?service=be-one", "key=&answer=little&words=+More+please ").await;
        assert_eq!((reply.status, reply.location.as_str(), reply.cache.as_str()), (303, SENT, "no-store"));
        app.post("/en/be-gent/voices/helpful?service=be-one", "answer=yes").await;
        let reply = app.post("/en/be-gent/voices/visit?service=be-one", "outcome=waiting").await;
        assert_eq!((reply.status, reply.location.as_str()), (303, SENT));
        let form = "field=phone&right=%2B32+2+123&proof=The+door";
        let reply = app.post("/xx/be-gent/voices/correction?service=be-two", form).await;
        assert_eq!((reply.status, reply.location.as_str()), (404, ""), "there is no such language");
        let reply = app.post("/ar/be-gent/voices/correction?service=be-two", form).await;
        assert_eq!((reply.status, reply.location.as_str()), (303, "/ar/be-gent/voices/sent?service=be-two"));
        let form = "need=health.doctor&words=None+here&name=Praxis&what=Teeth&link=https%3A%2F%2Fpraxis.example";
        assert_eq!(app.post("/en/be/voices/missing", form).await.location, "/en/be/voices/sent");

        let rows = app.ask("SELECT day, place, service, answer, lang, words FROM voices_helpful ORDER BY answer").await;
        let row = |i: usize| (0..4).map(|c| rows[i].get::<String>(c).unwrap()).collect::<Vec<_>>();
        assert_eq!(row(0), [TODAY, "be-gent", "be-one", "little"]);
        assert_eq!(row(1), [TODAY, "be-gent", "be-one", "yes"]);
        let spoken = |i: usize| (rows[i].get::<Option<&str>>(4).unwrap(), rows[i].get::<Option<&str>>(5).unwrap());
        assert_eq!(spoken(0), (Some("en"), Some("More please")));
        assert_eq!(spoken(1), (None, None), "no words, no language");
        let rows = app.ask("SELECT day, place, service, outcome FROM voices_visits").await;
        let row: Vec<&str> = (0..4).map(|c| rows[0].get(c).unwrap()).collect();
        assert_eq!(row, [TODAY, "be-gent", "be-one", "waiting"]);
        let rows = app.ask("SELECT day, place, service, field, lang, right_text, proof FROM voices_corrections").await;
        let row: Vec<&str> = (0..7).map(|c| rows[0].get(c).unwrap()).collect();
        assert_eq!(row, [TODAY, "be-gent", "be-two", "phone", "ar", "+32 2 123", "The door"]);
        let rows = app.ask("SELECT day, place, need, lang, words, name, what, link FROM voices_missing").await;
        let row: Vec<&str> = (0..8).map(|c| rows[0].get(c).unwrap()).collect();
        assert_eq!(row, [TODAY, "be", "health.doctor", "en", "None here", "Praxis", "Teeth", "https://praxis.example"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_refused_at_the_door_is_offered_help() {
    let app = App::small().await;
    let reply = app.post_json("/en/be-gent/voices/visit?service=be-one", "outcome=refused").await;
    assert_eq!(reply.json()["next"], format!("{SENT}&help=1"));
    let page = app.get(&format!("{SENT}&help=1")).await;
    assert!(page.has("href=\"/en/be-gent/help\"") && page.has("href=\"/en/be-gent/needs/rights.lawyer\""));
    assert!(!app.get(SENT).await.has("needs/rights.lawyer"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_comes_back_beside_its_field_with_everything_that_was_entered() {
    let app = App::small().await;
    let long = "x".repeat(501);
    let form = format!("key={}&field=hours&right=&proof={long}%3Cscript%3E", key(1));
    let reply = app.post("/en/be-gent/voices/correction?service=be-one", &form).await;
    assert_eq!((reply.status, reply.cache.as_str()), (422, "no-store"));
    assert!(reply.has("<title>Error: Something is wrong here"), "{}", reply.body);
    assert!(reply.has("<a href=\"#right\">Write what is right.</a>"), "the summary leads to the field");
    assert!(reply.has("<p class=\"error\" id=\"right-error\">Write what is right.</p>"));
    assert!(reply.has("id=\"right\" name=\"right\" rows=\"5\" maxlength=\"500\" autocomplete=\"off\" aria-invalid=\"true\" aria-describedby=\"right-hint right-error\""));
    assert!(reply.has(&format!("{long}&#60;script&#62;</textarea>")), "what was entered stays, as text");
    assert!(reply.has("value=\"hours\" checked"));
    assert!(reply.has(&format!("name=\"key\" value=\"{}\"", key(1))), "the same form may be sent again");
    assert_eq!(app.count("SELECT count(*) FROM voices_corrections").await, 0);

    let reply = app.post_json("/en/be-gent/voices/correction?service=be-one", &form).await;
    let expected = serde_json::json!({"errors": [
        {"field": "proof", "message": "This text is too long. Please make it shorter."},
        {"field": "right", "message": "Write what is right."},
    ]});
    assert_eq!((reply.status, reply.json()), (422, expected));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_form_refuses_what_is_no_choice_of_its() {
    let app = App::small().await;
    for (path, form, field) in [
        ("helpful?service=be-one", "answer=perhaps", "answer"),
        ("visit?service=be-one", "", "outcome"),
        ("correction?service=be-one", "field=colour&right=x", "field"),
        ("missing", "need=nonsense", "need"),
        ("missing", "need=health&link=javascript:alert(1)&name=x", "link"),
        ("missing", "need=health&what=x", "name"),
        ("barrier", "", "reason"),
        ("barrier", "reason=nonsense", "reason"),
        ("barrier", "reason=cost&audience=everyone", "audience"),
        ("barrier", "reason=cost&answer=pigeon", "answer"),
        ("barrier", "reason=cost&answer=email&email=x", "email"),
        ("barrier", "reason=cost&answer=phone&phone=x", "phone"),
    ] {
        let reply = app.post_json(&format!("/en/be-gent/voices/{path}"), form).await;
        assert_eq!(reply.status, 422, "{path} {form}");
        assert_eq!(reply.json()["errors"][0]["field"], field, "{path} {form}");
        let page = app.post(&format!("/en/be-gent/voices/{path}"), form).await;
        assert!(page.status == 422 && page.has(&format!("<a href=\"#{field}\">")), "{path} {form}");
        assert!(page.has(&format!("id=\"{field}\"")), "{path}: the summary leads somewhere");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_about_no_service_is_told_to_come_from_one() {
    let app = App::small().await;
    for path in ["helpful", "visit", "correction"] {
        let reply = app.post(&format!("/en/be-gent/voices/{path}"), "answer=yes&outcome=got&field=closed").await;
        assert!(reply.status == 422 && reply.has("Open the service first."), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_comes_fifty_times_at_once_is_stored_once() {
    for app in apps().await {
        let app = std::sync::Arc::new(app);
        let form = format!("key={}&outcome=got", key(7));
        let tasks: Vec<_> = (0..50)
            .map(|_| {
                let (app, form) = (std::sync::Arc::clone(&app), form.clone());
                tokio::spawn(async move { app.post_json("/en/be-gent/voices/visit?service=be-one", &form).await })
            })
            .collect();
        for task in tasks {
            let reply = task.await.unwrap();
            assert_eq!((reply.status, &reply.json()["next"]), (200, &SENT.into()));
        }
        assert_eq!(app.count("SELECT count(*) FROM voices_visits").await, 1, "{:?}", app.store.engine());
        // another kind of form may carry the same key
        let reply = app.post("/en/be-gent/voices/helpful?service=be-one", &format!("key={}&answer=no", key(7))).await;
        assert_eq!(reply.status, 303);
        assert_eq!(app.count("SELECT count(*) FROM voices_helpful").await, 1);
    }
}

/// Two people, the same form, the same choices, the same moment.
#[tokio::test(flavor = "multi_thread")]
async fn two_people_who_send_the_same_without_a_script_have_two_cases() {
    for app in apps().await {
        let path = "/en/be-gent/voices/barrier?service=be-one";
        let mut openings = std::collections::BTreeSet::new();
        for _ in 0..2 {
            let key = app.get(path).await.key().to_owned();
            let form = format!("key={key}&reason=cost&audience=desk&answer=case");
            let first = app.post(path, &form).await.opening();
            // a button that is tapped twice sends the form of its page twice
            assert_eq!(app.post(path, &form).await.opening(), first);
            openings.insert(first);
        }
        // a copy from a pack without its script: no key is worked out from what was written
        for _ in 0..2 {
            openings.insert(app.post(path, "key=&reason=cost&audience=desk&answer=case").await.opening());
            openings.insert(app.post(path, "reason=cost&audience=desk&answer=case").await.opening());
        }
        assert_eq!(openings.len(), 6, "{openings:?}");
        assert_eq!(app.count("SELECT count(*) FROM voices_barriers").await, 6);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_form_is_refused_without_a_trace() {
    let app = App::small().await;
    let path = "/en/be-gent/voices/barrier?service=be-one";
    let send = async |content_type: &str, body: Vec<u8>| {
        let request = Request::post(path).header("content-type", content_type).body(Body::from(body)).unwrap();
        app.call(request).await.status
    };
    let form = "application/x-www-form-urlencoded";
    assert_eq!(send("text/plain", b"reason=cost".to_vec()).await, 415);
    assert_eq!(send("application/json", br#"{"reason":"cost"}"#.to_vec()).await, 415);
    assert_eq!(send("multipart/form-data; boundary=x", b"--x--".to_vec()).await, 415);
    assert_eq!(send(form, vec![b'a'; 70_000]).await, 413);
    assert_eq!(send(form, b"key=a&key=b&reason=cost".to_vec()).await, 400, "one field twice");
    assert_eq!(send(form, b"key=not-hex&reason=cost".to_vec()).await, 400);
    assert_eq!(send(form, "a=1&b=2&c=3&".repeat(30).into_bytes()).await, 400);
    assert_eq!(send(form, b"\xff\xfe%ff%00=%f0%9f&reason=cost\x00".to_vec()).await, 422, "no such reason");
    assert_eq!(app.count("SELECT count(*) FROM voices_barriers").await, 0);
    assert_eq!(app.count("SELECT count(*) FROM voices_keys").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn control_characters_and_nul_are_left_out() {
    for app in apps().await {
        let reply =
            app.post("/en/be-gent/voices/helpful?service=be-one", "answer=no&words=a%00b%E2%80%AEc%0D%0Ad").await;
        assert_eq!(reply.status, 303, "{:?}", app.store.engine());
        let rows = app.ask("SELECT words FROM voices_helpful").await;
        assert_eq!(rows[0].get::<&str>(0).unwrap(), "abc\nd");
    }
}
