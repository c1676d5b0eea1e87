//! What a server may say.

use mail::{Deliverer, Failure, MIGRATIONS, Ran, send_now};
use store::testing::stores;

use crate::{
    HOUR, MINUTE, NOW, letter, put,
    stand_in::{Manner, StandIn},
    waiting,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_is_put_off_is_tried_after_one_minute_then_two() {
    for store in stores(MIGRATIONS).await {
        let server = StandIn::start().await;
        server.behave(Manner::Answers("451 4.7.1 <person1@example.org>: come back later"));
        put(&store, letter(1)).await;
        put(&store, letter(2)).await;
        let mut deliverer = Deliverer::new(store.clone(), server.settings());
        let both = Ran { postponed: 2, ..Ran::default() };
        assert_eq!(deliverer.run_once(NOW).await.unwrap(), both);
        assert_eq!(deliverer.run_once(NOW.plus_ms(MINUTE - 1)).await.unwrap(), Ran::default());
        assert_eq!(deliverer.run_once(NOW.plus_ms(MINUTE)).await.unwrap(), both);
        let found = mail::waiting(&store, NOW).await.unwrap();
        assert_eq!(found.troubles, ["the mail server put it off (451 4.7.1)"], "codes, and no address");
        server.behave(Manner::Accepts);
        assert_eq!(deliverer.run_once(NOW.plus_ms(3 * MINUTE - 1)).await.unwrap(), Ran::default());
        assert_eq!(deliverer.run_once(NOW.plus_ms(3 * MINUTE)).await.unwrap().sent, 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_is_refused_five_times_in_a_day_is_given_up() {
    for store in stores(MIGRATIONS).await {
        let server = StandIn::start().await;
        server.behave(Manner::Answers("550 5.1.1 no such mailbox"));
        put(&store, letter(1)).await;
        let mut deliverer = Deliverer::new(store.clone(), server.settings());
        for round in 0..4 {
            let ran = deliverer.run_once(NOW.plus_ms(round * 6 * HOUR)).await.unwrap();
            assert_eq!((ran.postponed, ran.given_up), (1, 0), "round {round}");
            let early = deliverer.run_once(NOW.plus_ms((round + 1) * 6 * HOUR - 1)).await.unwrap();
            assert_eq!(early, Ran::default(), "round {round}");
        }
        let last = deliverer.run_once(NOW.plus_ms(24 * HOUR)).await.unwrap();
        assert_eq!((last.postponed, last.given_up), (0, 1));
        assert_eq!(waiting(&store, NOW).await, (0, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_closes_is_left_alone_with_the_other_letters_untouched() {
    for store in stores(MIGRATIONS).await {
        let server = StandIn::start().await;
        server.behave(Manner::Answers("421 4.3.2 shutting down"));
        put(&store, letter(1)).await;
        put(&store, letter(2)).await;
        let mut deliverer = Deliverer::new(store.clone(), server.settings());
        assert_eq!(deliverer.run_once(NOW).await.unwrap(), Ran { postponed: 1, ..Ran::default() });
        assert_eq!(waiting(&store, NOW).await, (2, 1));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_sent_at_once_says_what_the_server_answered() {
    let server = StandIn::start().await;
    let sent = send_now(&server.settings(), &letter(1), NOW).await.unwrap().unwrap();
    assert_eq!(sent.to_string(), "250 taken");
    server.behave(Manner::Answers("554 5.7.1 relaying denied"));
    let refused = send_now(&server.settings(), &letter(1), NOW).await.unwrap().unwrap_err();
    assert!(
        matches!(&refused, Failure::Refused(answer) if answer.to_string() == "554 5.7.1 relaying denied"),
        "{refused:?}"
    );
    let unfit = mail::Letter { text: String::new(), ..letter(1) };
    assert!(send_now(&server.settings(), &unfit, NOW).await.is_err());
    assert_eq!(server.accepted().len(), 1);
}
