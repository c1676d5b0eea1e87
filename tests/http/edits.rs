//! An edit is seen at once, on the page and in search, and touches nothing else.

use std::{sync::Arc, time::Instant};

use integration::{NOW, on_own};
use kernel::Lang;
use texts::Text;

#[test]
fn a_changed_name_is_seen_within_300_ms_and_all_else_is_shared() {
    on_own(async |app| {
        let (page, search) = ("/nl/be-gent/services/be-ocmw", "/nl/be-gent/search?q=zonnebloemloket");
        let before = app.get(page).await;
        assert!(!app.get(search).await.main().contains("id=\"results\""), "nobody is called so yet");
        let other = app.get("/nl/be-gent/services/be-huisarts").await;
        let was = app.app.live.load_full();

        let mut service = was.snapshot.service("be-ocmw").unwrap().record.clone();
        service.name = Text::plain(Lang::NL, "Zonnebloemloket");
        let began = Instant::now();
        let snapshot = Arc::new(was.snapshot.with_service(service, NOW.plus_ms(1), "edited"));
        let held = snapshot.service("be-ocmw").unwrap();
        was.finder.update(held, &snapshot).unwrap();
        app.app.replace(Arc::clone(&snapshot), Arc::clone(&was.finder));
        let (after, found) = (app.get(page).await, app.get(search).await);
        let took = began.elapsed();

        assert!(after.main().contains("Zonnebloemloket") && !before.main().contains("Zonnebloemloket"));
        assert_ne!(after.header("etag"), before.header("etag"));
        let tag = before.header("etag");
        assert_eq!(app.get_with(page, &[("if-none-match", tag)]).await.status, 200, "an old tag is not known any more");
        assert!(found.main().contains("href=\"/nl/be-gent/services/be-ocmw\""), "{}", found.main());
        println!("an edit was seen after {} ms", took.as_millis());
        assert!(took.as_millis() < 300, "{} ms", took.as_millis());

        assert_eq!(snapshot.services.len(), was.snapshot.services.len());
        for (old, new) in was.snapshot.services.iter().zip(&snapshot.services) {
            assert_eq!(Arc::ptr_eq(old, new), old.record.id.as_str() != "be-ocmw", "{}", old.record.id);
        }
        assert!(was.snapshot.pathways.iter().zip(&snapshot.pathways).all(|(old, new)| Arc::ptr_eq(old, new)));
        assert!(
            Arc::ptr_eq(&was.snapshot.places, &snapshot.places) && Arc::ptr_eq(&was.snapshot.needs, &snapshot.needs)
        );
        let untouched = app.get("/nl/be-gent/services/be-huisarts").await;
        assert_eq!(untouched.status, other.status);

        // what rests on the snapshot follows: forms, interfaces, packs
        assert!(app.get("/nl/be-gent/voices/barrier?service=be-ocmw").await.text().contains("Zonnebloemloket"));
        let id = kernel::hsds_id("service", "be-ocmw");
        assert!(
            app.get_with(&format!("/hsds/services/{id}"), &[("accept-language", "nl")])
                .await
                .text()
                .contains("Zonnebloemloket")
        );
        let manifest = app.get("/packs/be-gent/nl/manifest.json").await.text();
        let (_, name) = manifest.split_once("/packs/be-gent/nl/content.").unwrap();
        let url = format!("/packs/be-gent/nl/content.{}", name.split('"').next().unwrap());
        assert!(app.get(&url).await.text().contains("Zonnebloemloket"));
    });
}
