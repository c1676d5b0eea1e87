//! What is not confirmed says so; what is not in service is not shown.

use integration::{NOW, TestApp};
use navigate::model::Confirmation;

#[tokio::test]
async fn a_phone_is_confirmed_or_says_that_it_is_not() {
    let app = TestApp::start().await;
    let live = app.app.live.load_full();
    let today = NOW.day_utc();
    let mut doubtful = 0;
    for held in &live.snapshot.services {
        let service = &held.record;
        let Some(area) = held.areas.first() else { continue };
        let is_sure = |phone: &navigate::model::PhoneNumber| {
            let fresh = live.snapshot.confirmation(phone.confirm, phone.source.as_ref(), today);
            service.verified && fresh == Confirmation::Confirmed
        };
        if service.phones.iter().all(is_sure) {
            continue;
        }
        doubtful += 1;
        let page = app.get(&format!("/en/{area}/services/{}", service.id)).await;
        assert!(page.main().contains("Not confirmed, ask first"), "{}", service.id);
    }
    assert!(doubtful > 10, "the content has doubtful phones; {doubtful} were looked at");
}

#[tokio::test]
async fn help_shows_112_first_and_only_lines_in_service() {
    let app = TestApp::start().await;
    let live = app.app.live.load_full();
    for country in ["be", "es", "gr", "cy", "at", "pt", "fi", "it"] {
        let page = app.get(&format!("/en/{country}/help")).await;
        let main = page.main();
        let first = main.split("href=\"tel:").nth(1).unwrap();
        assert!(first.starts_with("112\""), "{country}");
        assert!(!page.text().contains("<title>Help"), "the title is neutral");
        for line in live.snapshot.helplines.iter().filter(|line| !line.is_shown_in(country)) {
            let digits: String = line.dial.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
            let same = live.snapshot.helplines_in(country).any(|shown| shown.dial == line.dial);
            assert!(same || !main.contains(&format!("tel:{digits}\"")), "{country} shows {}", line.key());
        }
    }
}
