//! What changes with the clock changes in what is kept, too: nothing that was true yesterday is shown today because nobody made
//! the page anew.

use integration::{NOW, TestApp, on_own};
use kernel::Timestamp;

const DAY: i64 = 86_400_000;

/// The address asked now, and at another instant.
async fn then_and_later(app: &TestApp, path: &str, later: Timestamp) -> [String; 2] {
    app.app.clock.set(NOW);
    let first = app.get(path).await;
    assert_eq!(first.status, 200, "{path}");
    assert_eq!(app.get_with(path, &[("if-none-match", first.header("etag"))]).await.status, 304, "{path} is kept");
    app.app.clock.set(later);
    let second = app.get_with(path, &[("if-none-match", first.header("etag"))]).await;
    assert_eq!(second.status, 200, "{path} is not what it was, and its tag says so");
    [first.text(), second.text()]
}

#[test]
fn open_now_follows_the_clock() {
    on_own(async |app| {
        let live = app.app.live.load_full();
        let is_open = |html: &str| html.contains("class=\"open-now is-open\"");
        let mut seen = 0;
        for held in live.snapshot.services_for(live.snapshot.places.get("be").unwrap()) {
            if held.record.hours.as_ref().and_then(|hours| hours.osm.as_deref()).is_none_or(|osm| osm == "24/7") {
                continue;
            }
            // 10:00 UTC on a Tuesday is 11:00 in Belgium; twelve hours later it is 23:00
            let path = format!("/en/be/services/{}", held.record.id);
            app.app.clock.set(NOW);
            if !is_open(&app.get(&path).await.text()) {
                continue;
            }
            let [_, at_night] = then_and_later(&app, &path, NOW.plus_ms(DAY / 2)).await;
            assert!(!is_open(&at_night), "{path} is open at night");
            let [_, next_week] = then_and_later(&app, &path, NOW.plus_ms(7 * DAY)).await;
            assert!(is_open(&next_week), "{path} is open a week later");
            seen += 1;
        }
        assert!(seen > 0, "somebody is open on a Tuesday at eleven");
    });
}

#[test]
fn a_source_that_grew_too_old_confirms_nothing_any_more() {
    on_own(async |app| {
        let live = app.app.live.load_full();
        let place = live.snapshot.places.get("be").unwrap();
        let today = NOW.day_utc();
        let sure = live.snapshot.services_for(place).into_iter().find(|held| {
            let phone = held.record.phones.first();
            let confirmed = navigate::model::Confirmation::Confirmed;
            held.record.verified
                && phone.is_some_and(|p| live.snapshot.confirmation(p.confirm, p.source.as_ref(), today) == confirmed)
        });
        let id = &sure.unwrap().record.id;
        let later = NOW.plus_ms(3 * 365 * DAY);
        let [now, then] = then_and_later(&app, &format!("/en/be/services/{id}"), later).await;
        let doubts = |html: &str| html.matches("Not confirmed, ask first").count();
        assert!(doubts(&then) > doubts(&now), "{id}: {} and {}", doubts(&now), doubts(&then));
        let hsds = format!("/hsds/services/{}", kernel::hsds_id("service", id));
        let [now, then] = then_and_later(&app, &hsds, later).await;
        assert_ne!(now, then, "{hsds}");
    });
}

#[test]
fn a_day_to_remember_passes() {
    on_own(async |app| {
        let day = "datetime=\"2027-01-04\"";
        let [before, after] = then_and_later(&app, "/en/fi/citizenship", NOW.plus_ms(60 * DAY)).await;
        assert!(before.contains(day) && !after.contains(day));
        let calendar = app.get("/en/fi/citizenship.ics").await;
        assert!(!calendar.text().contains("20270104"));
    });
}
