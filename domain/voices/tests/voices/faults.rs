//! What happens when the database takes nothing.

use crate::app::{App, key};

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_said_to_be_stored_that_is_not() {
    let app = App::small().await;
    // the secret is at hand, as on a server that has been running
    app.post("/en/be-gent/voices/barrier", "reason=cost").await;
    app.store.close().await;
    let form = format!("key={}&reason=cost&words=still+here&field=closed&outcome=got&answer=yes&need=health", key(2));
    for path in ["barrier", "visit", "helpful", "correction", "missing"] {
        let path = format!("/en/be-gent/voices/{path}?service=be-one");
        let form = if path.contains("barrier") { form.replace("answer=yes", "answer=case") } else { form.clone() };
        let page = app.post(&path, &form).await;
        assert_eq!((page.status, page.retry.as_str(), page.cache.as_str()), (503, "30", "no-store"), "{path}");
        assert!(page.has("Your answers are still here."), "{path}");
        assert!(page.has(&format!("name=\"key\" value=\"{}\"", key(2))), "{path}: it can be sent again as it is");
        assert!(page.has("<title>Error: "), "{path}");
        if !path.contains("visit") && !path.contains("correction") {
            assert!(page.has("still here</textarea>"), "{path}");
        }
        let reply = app.post_json(&path, &form).await;
        assert_eq!((reply.status, reply.retry.as_str()), (503, "30"), "{path}: the outbox keeps it");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn forms_are_shown_without_a_database_and_counts_say_that_they_cannot_be_made() {
    let app = App::small().await;
    app.store.close().await;
    assert_eq!(app.get("/en/be-gent/voices/barrier?service=be-one").await.status, 200);
    let page = app.get("/en/be-gent/voices").await;
    assert!(page.status == 500 && page.has("This is our mistake, not yours.") && page.has("Reference: "));
    assert!(!page.has("sqlite") && !page.has("closed"), "nothing of our insides");
    // a fresh server that cannot read its secret opens nothing
    let page = app.post("/en/case", "case=12345678&words=accent+account+acorn+across").await;
    assert_eq!((page.status, page.retry.as_str()), (503, "30"));
}
