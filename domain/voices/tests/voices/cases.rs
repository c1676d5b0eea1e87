//! Opening a case.

use kernel::{Lang, RandomId};
use voices::store;

use crate::app::{App, TODAY, act, answer, apps};

const PATH: &str = "/en/be-gent/voices/barrier?service=be-one";

async fn barrier_of(app: &App) -> RandomId {
    app.ask("SELECT id FROM voices_barriers").await[0].get(0).unwrap()
}

fn form(number: &str, words: &str) -> String {
    format!("case={}&words={}", number.replace(' ', "+"), words.replace(' ', "+"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_shows_what_was_chosen_and_how_far_it_is() {
    for app in apps().await {
        let (number, words) = app.post(PATH, "reason=cost&reason=language&words=secret").await.opening();
        let page = app.post("/en/case", &form(&number, &words)).await;
        assert_eq!((page.status, page.cache.as_str()), (200, "no-store"));
        assert!(page.has("Your report arrived on November 24, 2026. Nobody has read it yet."), "{}", page.body);
        for shown in
            ["It costs too much", "No shared language", "Ghent", "Dienst be-one", "An independent desk reads it."]
        {
            assert!(page.has(shown), "{shown}");
        }
        assert!(page.has("<dt>Your words</dt><dd><p lang=\"en\" dir=\"auto\">secret</p></dd>"), "{}", page.body);

        let id = barrier_of(&app).await;
        let tomorrow = "2026-11-25".parse().unwrap();
        assert!(store::mark_read(&app.store, id, act(tomorrow)).await.unwrap());
        assert!(!store::mark_read(&app.store, id, act("2026-12-01".parse().unwrap())).await.unwrap());
        let reply = app.post_json("/en/case", &form(&number, &words)).await.json();
        assert_eq!((&reply["state"], &reply["on"]), (&"read".into(), &"2026-11-25".into()));
        assert_eq!(reply["written"], "secret");
        assert_eq!((&reply["received_on"], &reply["audience"]), (&TODAY.into(), &"desk".into()));

        let body = "We asked the office.\nIt has an interpreter now <b>";
        assert!(answer(&app, id, tomorrow, Lang::NL, "An earlier answer").await);
        assert!(answer(&app, id, tomorrow, Lang::NL, body).await);
        let page = app.post("/en/case", &form(&number, &words)).await;
        assert!(page.has("Your report was answered on November 25, 2026."));
        assert!(page.has("<p lang=\"nl\" dir=\"ltr\">It has an interpreter now &#60;b&#62;</p>"));
        assert!(!page.has("An earlier answer"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_only_counted_cannot_be_read_or_answered() {
    for app in apps().await {
        let (number, words) = app.post(PATH, "reason=cost&words=secret&audience=counted").await.opening();
        let id = barrier_of(&app).await;
        let today = TODAY.parse().unwrap();
        assert!(!store::mark_read(&app.store, id, act(today)).await.unwrap());
        assert!(!answer(&app, id, today, Lang::EN, "Hello").await);
        let page = app.post("/en/case", &form(&number, &words)).await;
        assert!(
            page.has("Your report was counted on")
                && page.has("Nobody reads it.")
                && !page.has("secret")
                && !page.has("Your words")
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_that_does_not_exist_and_wrong_words_get_the_same_answer() {
    let app = App::small().await;
    let (number, words) = app.post(PATH, "reason=cost").await.opening();
    let other = if number == "0000 0000" { "0000 0001" } else { "0000 0000" };
    let wrong = "accent account acorn across";
    let replies = [
        app.post_json("/en/case", &form(other, wrong)).await,
        app.post_json("/en/case", &form(&number, wrong)).await,
        app.post_json("/en/case", &form("nonsense", "")).await,
        app.post_json("/en/case", "").await,
    ];
    assert!(replies.iter().all(|reply| reply.status == 422 && *reply == replies[0]), "{replies:?}");
    let page = app.post("/en/case", &form(&number, wrong)).await;
    assert!(page.status == 422 && page.has("<title>Error: See my report") && page.has("<a href=\"#case\">"));
    assert!(page.has(&format!("value=\"{wrong}\"")), "what was typed stays");
    assert_eq!(app.post("/en/case", &form(&number, &words)).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slip_of_the_pen_and_other_digits_open_it_all_the_same() {
    let app = App::small().await;
    let (number, words) = app.post(PATH, "reason=cost").await.opening();
    let arabic: String =
        number.chars().map(|c| c.to_digit(10).map_or(c, |d| char::from_u32(0x660 + d).unwrap())).collect();
    let mut shouted: Vec<String> = words.to_uppercase().split(' ').map(ToOwned::to_owned).collect();
    shouted[2] = format!("Q{}", shouted[2]);
    let typed = form_urlencoded(&[("case", &arabic), ("words", &shouted.join(", "))]);
    assert_eq!(app.post("/en/case", &typed).await.status, 200, "{typed}");
}

fn form_urlencoded(pairs: &[(&str, &str)]) -> String {
    let encode = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    pairs.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect::<Vec<_>>().join("&")
}

#[tokio::test(flavor = "multi_thread")]
async fn where_letters_are_not_latin_each_word_has_a_number_that_opens_as_well() {
    for app in apps().await {
        let path = "/ar/be-gent/voices/barrier?service=be-one";
        let page = app.post(path, "reason=cost").await;
        let (number, words) = page.opening();
        let places: Vec<String> = page
            .body
            .split("</strong> ")
            .skip(1)
            .take(4)
            .map(|rest| rest.split('<').next().unwrap().to_owned())
            .collect();
        for (word, place) in words.split(' ').zip(&places) {
            assert!(
                place.len() == 4 && voices::words::word(place.parse::<u16>().unwrap() - 1) == word,
                "{word} {place}"
            );
            assert!(
                page.has(&format!("<bdi class=\"word\" dir=\"ltr\"><strong lang=\"en\">{word}</strong> {place}</bdi>"))
            );
        }
        let in_digits = |zero: u32| -> String {
            let digit = |c: char| c.to_digit(10).map_or(c, |d| char::from_u32(zero + d).unwrap());
            places.join(" ").chars().map(digit).collect()
        };
        for typed in [places.join(" "), in_digits(0x660), in_digits(0x6f0), in_digits(0x9e6), words.clone()] {
            let reply = app.post("/ar/case", &form_urlencoded(&[("case", &number), ("words", &typed)])).await;
            assert_eq!(reply.status, 200, "{typed}");
        }
        let page = app.post("/en/be-gent/voices/barrier", "reason=cost").await;
        assert!(page.has("</strong></bdi>") && !page.has("</strong> "), "in Latin letters the words are enough");
        let both = app.post_json(path, "reason=cost").await.json();
        assert_eq!((both["words"].as_array().unwrap().len(), both["numbers"].as_array().unwrap().len()), (4, 4));
        assert!(app.post_json("/en/be-gent/voices/barrier", "reason=cost").await.json()["numbers"].is_null());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_place_that_somebody_comes_from_stays_in_the_links() {
    let app = App::small().await;
    let arrived = app.post(PATH, "reason=cost").await;
    assert!(arrived.has("href=\"/en/case?place=be-gent\""));
    assert!(app.get("/en/be-gent/voices/sent").await.has("href=\"/en/case?place=be-gent\""));
    let (number, words) = arrived.opening();
    let address = "/en/case?place=be-gent";
    let opened = app.post(address, &form(&number, &words)).await;
    let asked = app.post(address, &format!("{}&wish=ask", form(&number, &words))).await;
    let wrong = app.post(address, "case=1&words=2").await;
    for page in [app.get(address).await, opened, asked, wrong] {
        assert!(page.has("href=\"/en/be-gent\"") && page.has("href=\"/en/be-gent/help\""), "{}", page.body);
        assert!(page.has("href=\"/ar/case?place=be-gent\""), "the same page in another language");
    }
    for path in ["/en/case", "/en/case?place=atlantis", "/en/case?place=%3Cb%3E"] {
        let page = app.get(path).await;
        assert!(page.status == 200 && page.has("href=\"/ar/case\"") && !page.has("atlantis"), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_ten_wrong_tries_a_number_is_closed_until_tomorrow() {
    let app = App::small().await;
    let (number, words) = app.post(PATH, "reason=cost").await.opening();
    let (right, wrong) = (form(&number, &words), form(&number, "accent account acorn across"));
    for _ in 0..20 {
        assert_eq!(app.post_json("/en/case", &right).await.status, 200, "opening it rightly is no attempt");
    }
    let tries = (0..30).map(|_| app.post_json("/en/case", &wrong));
    let mut statuses = Vec::new();
    for reply in tries {
        statuses.push(reply.await.status);
    }
    assert_eq!(statuses.iter().filter(|status| **status == 422).count(), 10);
    assert_eq!(statuses.iter().filter(|status| **status == 429).count(), 20);
    assert_eq!(app.post_json("/en/case", &right).await.status, 429, "not even with the right words");
    app.later(86_400_000);
    assert_eq!(app.post_json("/en/case", &right).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_form_of_a_case_posts_and_says_nothing_in_its_address() {
    let app = App::small().await;
    let page = app.get("/en/case").await;
    assert!(page.status == 200 && page.has("<form method=\"post\">"));
    // what stands in an address opens nothing
    let (number, words) = app.post(PATH, "reason=cost").await.opening();
    let page = app.get(&format!("/en/case?{}", form(&number, &words))).await;
    assert!(page.status == 200 && !page.has(&number) && !page.has("Your report arrived"));
}
