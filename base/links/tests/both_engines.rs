//! The thread on both engines.
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use kernel::{RandomId, Timestamp};
use links::{Around, Link, MIGRATIONS, Subject, around, count_to, thread, tie, untie};
use store::{Store, testing::stores};

fn link(from: (&'static str, &str), relation: &str, to: (&'static str, &str), at: i64) -> Link {
    Link {
        from: Subject::new(from.0, from.1),
        relation: relation.into(),
        to: Subject::new(to.0, to.1),
        by: (at > 1).then_some(RandomId([7; 16])),
        at: Timestamp(at),
    }
}

async fn tie_all(store: &Store, links: impl IntoIterator<Item = Link>) -> Vec<bool> {
    let mut new = Vec::new();
    for link in links {
        new.push(store.write(async move |tx| Ok(tie(&tx, &link).await?)).await.unwrap());
    }
    new
}

fn a_thread() -> [Link; 4] {
    [
        link(("barrier", "b1"), "reported_on", ("service", "be-ocmw"), 1),
        link(("barrier", "b1"), "led_to", ("proposal", "p1"), 2),
        link(("barrier", "b2"), "led_to", ("proposal", "p1"), 3),
        link(("proposal", "p1"), "adopted_as", ("recommendation", "r1"), 4),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_is_understood() {
    for store in stores(MIGRATIONS).await {
        store.prepare_all(links::STATEMENTS).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn both_sides_of_a_subject_are_known() {
    for store in stores(MIGRATIONS).await {
        let [on_service, first, second, adopted] = a_thread();
        assert_eq!(tie_all(&store, a_thread()).await, [true; 4]);
        assert_eq!(tie_all(&store, a_thread()).await, [false; 4], "tied twice is tied once");
        let proposal = Subject::new("proposal", "p1");
        let expected = Around { led_here: vec![first.clone(), second], came_of_it: vec![adopted] };
        assert_eq!(around(&store, &proposal).await.unwrap(), expected);
        let barrier = around(&store, &Subject::new("barrier", "b1")).await.unwrap();
        assert_eq!(barrier, Around { led_here: vec![], came_of_it: vec![on_service, first] });
        assert_eq!(around(&store, &Subject::new("barrier", "p1")).await.unwrap(), Around::default());
        assert_eq!(count_to(&store, &proposal, "led_to").await.unwrap(), 2);
        assert_eq!(count_to(&store, &proposal, "reported_on").await.unwrap(), 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_untied_leaves_no_link_and_everything_else_stays() {
    for store in stores(MIGRATIONS).await {
        tie_all(&store, a_thread()).await;
        let barrier = Subject::new("barrier", "b1");
        let gone = barrier.clone();
        assert_eq!(store.write(async move |tx| Ok(untie(&tx, &gone).await?)).await.unwrap(), 2);
        assert_eq!(around(&store, &barrier).await.unwrap(), Around::default());
        assert_eq!(count_to(&store, &Subject::new("service", "be-ocmw"), "reported_on").await.unwrap(), 0);
        assert_eq!(count_to(&store, &Subject::new("proposal", "p1"), "led_to").await.unwrap(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thread_is_followed_to_its_ends_even_in_a_circle() {
    for store in stores(MIGRATIONS).await {
        tie_all(&store, a_thread()).await;
        tie_all(&store, [link(("recommendation", "r1"), "changed", ("service", "be-ocmw"), 5)]).await;
        tie_all(&store, [link(("barrier", "far"), "led_to", ("proposal", "other"), 6)]).await;
        let links = thread(&store, &Subject::new("barrier", "b2")).await.unwrap();
        let mut relations: Vec<_> = links.iter().map(|link| link.relation.as_str()).collect();
        assert_eq!(relations.first(), Some(&"led_to"), "the nearest first");
        relations.sort_unstable();
        assert_eq!(relations, ["adopted_as", "changed", "led_to", "led_to", "reported_on"]);
    }
}
