//! Several servers on one database, and one that dies.

use std::time::Duration;

use mail::{Deliverer, LEASE, MIGRATIONS, Settings};
use store::testing::stores;

use crate::{
    NOW, letter, put,
    stand_in::{Manner, StandIn},
    waiting,
};

#[tokio::test(flavor = "multi_thread")]
async fn many_servers_send_each_letter_once() {
    for store in stores(MIGRATIONS).await {
        let server = StandIn::start().await;
        for n in 1..=100 {
            put(&store, letter(n)).await;
        }
        let nodes = (0..6).map(|_| {
            let mut deliverer = Deliverer::new(store.clone(), server.settings());
            tokio::spawn(async move { while deliverer.run_once(NOW).await.unwrap().sent > 0 {} })
        });
        for node in nodes.collect::<Vec<_>>() {
            node.await.unwrap();
        }
        // one that found every due letter locked may have left early; what is left takes one turn more
        let mut last = Deliverer::new(store.clone(), server.settings());
        while last.run_once(NOW).await.unwrap().sent > 0 {}
        let mut subjects: Vec<String> = server.accepted().iter().map(|letter| subject(letter)).collect();
        assert_eq!(subjects.len(), 100, "each once on {:?}", store.engine());
        subjects.sort();
        subjects.dedup();
        assert_eq!(subjects.len(), 100);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_whose_server_died_goes_out_after_its_lease_with_the_same_message_id() {
    for store in stores(MIGRATIONS).await {
        let mail_server = StandIn::start().await;
        mail_server.behave(Manner::Silent);
        put(&store, letter(1)).await;
        let mut dies = Deliverer::new(store.clone(), mail_server.settings());
        let cut_off = tokio::time::timeout(Duration::from_millis(300), dies.run_once(NOW)).await;
        assert!(cut_off.is_err(), "it dies in the middle");
        mail_server.behave(Manner::Accepts);
        let mut other = Deliverer::new(store.clone(), mail_server.settings());
        let lease = i64::try_from(LEASE.as_millis()).unwrap();
        assert_eq!(other.run_once(NOW.plus_ms(lease)).await.unwrap().sent, 0, "the lease holds");
        assert_eq!(other.run_once(NOW.plus_ms(lease + 1)).await.unwrap().sent, 1);
        let id = "Message-ID: <01010101010101010101010101010101@example.org>\n";
        assert!(mail_server.accepted()[0].contains(id), "{}", mail_server.accepted()[0]);
        assert_eq!(waiting(&store, NOW).await, (0, 0));
    }
}

#[test]
fn a_lease_lasts_longer_than_a_batch_with_the_usual_patience() {
    assert!(LEASE > Settings::default().patience * 20, "ten letters, each with a connection of its own");
}

fn subject(letter: &str) -> String {
    letter.lines().find(|line| line.starts_with("Subject: ")).unwrap().to_owned()
}
