//! No page is a dead end: a need without a service leads on, help now is short and calls first, a place that was typed is one tap away.

use integration::{document, on_shared};
use kernel::Lang;

/// What stands in each tag that begins like this.
fn after<'a>(main: &'a str, mark: &str) -> Vec<&'a str> {
    main.split(mark).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn a_need_without_a_service_leads_on_to_a_line_or_a_service() {
    on_shared(async |app| {
        let snapshot = &app.app.live.load_full().snapshot;
        let mut bare = 0;
        for place in ["be-gent", "gr-athina", "es-madrid", "it-roma", "pt-lisboa", "fi-helsinki"] {
            for need in snapshot.needs.iter().filter(|need| need.parent().is_some()) {
                let found = snapshot.services_for_need(snapshot.places.get(place).unwrap(), &need.code);
                if !found.is_empty() {
                    continue;
                }
                bare += 1;
                let path = format!("/en/{place}/needs/{}", need.code);
                let main = app.get(&path).await.main();
                assert!(main.contains("We have no service for this need here yet"), "{path}");
                assert!(main.contains("/services/"), "{path} names no service instead");
                assert!(main.contains(&format!("/voices/missing?need={}", need.code)), "{path}");
            }
        }
        println!("{bare} needs without a service");
        assert!(bare > 10, "{bare}");
    });
}

#[test]
fn a_list_of_narrower_needs_names_none_that_is_empty() {
    on_shared(async |app| {
        let snapshot = &app.app.live.load_full().snapshot;
        let ghent = snapshot.places.get("be-gent").unwrap();
        let (mut listed, mut hidden) = (0, 0);
        for top in snapshot.top_needs().filter(|top| &*top.code != "help") {
            let main = app.get(&format!("/en/be-gent/needs/{}", top.code)).await.main();
            for need in snapshot.needs_below(&top.code) {
                let is_listed = main.contains(&format!("href=\"/en/be-gent/needs/{}\"", need.code));
                let has_service = !snapshot.services_for_need(ghent, &need.code).is_empty();
                assert!(is_listed || !has_service, "{} is not listed", need.code);
                *(if is_listed { &mut listed } else { &mut hidden }) += 1;
            }
        }
        assert!(listed > 30 && hidden > 5, "{listed} listed, {hidden} hidden");
    });
}

#[test]
fn help_now_is_one_page_that_calls_first_and_folds_what_is_not_urgent() {
    on_shared(async |app| {
        let main = app.get("/nl/be-gent/help").await.main();
        let call = main.find("class=\"button danger call\" href=\"tel:112\"").unwrap();
        let violence = main.find("<h2 id=\"help-violence\">").unwrap();
        let others = main.find("<h2 id=\"others\">").unwrap();
        assert!(call < violence && violence < others);
        for line in ["tel:1712", "tel:1813", "tel:101\""] {
            assert!(main.find(line).unwrap() < others, "{line} is urgent");
        }
        for line in ["tel:080099962", "tel:080035123"] {
            assert!(main.find(line).unwrap() > others, "{line} is not urgent");
        }
        assert!(main.contains("<bdi dir=\"ltr\">0800 99 340</bdi>"), "numbers in groups");
        let own = main.find("tel:1712").unwrap();
        let folded = main.find("<details><summary>Nummers in andere streken").unwrap();
        assert!(own < folded && folded < main.find("tel:080030030").unwrap(), "the line of the own region first");
        assert_eq!(main, app.get("/nl/be-gent/needs/help").await.main(), "one page, however it is asked for");
        let place = app.get("/nl/be-gent").await.main();
        assert!(place.contains("edge-help\" href=\"/nl/be-gent/help\""));
    });
}

#[test]
fn a_postcode_leads_to_its_place_before_anything_else() {
    on_shared(async |app| {
        let main = app.get("/nl?q=9000").await.main();
        let first = main.find("<li><a class=\"button\" href=\"/nl/be-gent\"").unwrap();
        assert!(first < main.find("<div class=\"notice\">").unwrap());
        let many = app.get("/nl?q=sint").await.main();
        assert!(
            many.contains("<ul class=\"rows\" id=\"found\">") && !many.contains("<li><a class=\"button\""),
            "{many}"
        );
    });
}

#[test]
fn pathways_stand_in_one_order_in_every_language() {
    on_shared(async |app| {
        let order = |main: &str| after(main, "/be-gent/pathways/").into_iter().map(ToOwned::to_owned).collect();
        let dutch: Vec<String> = order(&app.get("/nl/be-gent").await.main());
        assert!(dutch.len() > 5 && dutch[0] == "asylum-be", "{dutch:?}");
        for lang in ["ar", "uk", "fi"] {
            let other: Vec<String> = order(&app.get(&format!("/{lang}/be-gent")).await.main());
            assert_eq!(other, dutch, "{lang}");
        }
    });
}

#[test]
fn a_page_says_once_that_a_machine_translated_it() {
    on_shared(async |app| {
        let label = app.app.site.catalogue.translator("ar".parse::<Lang>().unwrap()).unwrap().text("text-machine");
        for path in ["/ar/be-gent/help", "/ar/be-gent/services/be-ziekenfonds", "/ar/be-gent/needs/health", "/ar/be"] {
            let page = app.get(path).await.text();
            assert_eq!(page.matches(label).count(), 1, "{path}");
            assert!(page.find(label).unwrap() < page.find("<h1>").unwrap(), "{path}");
            assert!(!page.contains("<!--"), "{path} keeps marks");
        }
    });
}

#[test]
fn a_page_about_violence_can_be_left_at_once() {
    on_shared(async |app| {
        for (path, can_leave) in [
            ("/nl/be-gent/services/be-1712", true),
            ("/nl/be-gent/needs/help.violence", true),
            ("/nl/be-gent/services/be-ocmw", false),
        ] {
            assert_eq!(app.get(path).await.main().contains("data-action=\"leave\""), can_leave, "{path}");
        }
        let line = app.get("/nl/be-gent/services/be-1712").await.main();
        assert!(!line.contains("Mag ik komen?"), "nobody comes to a phone line");
        assert!(line.find("tel:1712").unwrap() < line.find("class=\"muted\"").unwrap(), "the call first");
    });
}

#[test]
fn numbers_of_the_own_town_come_first() {
    on_shared(async |app| {
        for (place, number) in [("be-gent", "+3293328080"), ("be", "+3225354542")] {
            let main = app.get(&format!("/en/{place}/services/be-cpvs")).await.main();
            assert_eq!(after(&main, "href=\"tel:").first(), Some(&number), "{place}");
        }
    });
}

#[test]
fn a_source_is_dated_as_exactly_as_it_is_known() {
    on_shared(async |app| {
        let snapshot = &app.app.live.load_full().snapshot;
        let mut years = 0;
        for held in &snapshot.services {
            let sources = held.record.sources.iter().filter_map(|id| snapshot.source(id));
            for source in sources.filter(|source| source.source_date.len() == 4).take(1) {
                let path = format!("/en/{}/services/{}", held.areas[0], held.record.id);
                let main = document::unescape(&app.get(&path).await.main());
                assert!(main.contains(&format!("(page of {})", source.source_date)), "{path}: {}", source.title);
                years += 1;
            }
        }
        assert!(years > 5, "{years}");
    });
}
