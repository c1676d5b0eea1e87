//! A real mail server, named by `NAVIMIG_SMTP` (and `NAVIMIG_SMTP_CA`, its authority): `xtask/mail.py` starts one and looks at
//! what arrived.

use kernel::{Lang, RandomId};
use mail::{Deliverer, Letter, MIGRATIONS, Settings};
use store::testing::stores;

use crate::{NOW, letter, put, waiting};

#[tokio::test(flavor = "multi_thread")]
async fn letters_in_many_languages_reach_a_real_server() {
    let Ok(server) = std::env::var("NAVIMIG_SMTP") else {
        eprintln!("SKIPPED: NAVIMIG_SMTP names no mail server; ./test --only mail has one");
        return;
    };
    let authority = std::env::var("NAVIMIG_SMTP_CA").ok().map(|path| std::fs::read(path).unwrap());
    let from = Some("“Hulp” in Gent <hulp@example.org>");
    let settings = Settings::read(Some(&server), from, Some("stad@example.org"), authority).unwrap();
    for (round, store) in stores(MIGRATIONS).await.into_iter().enumerate() {
        for (n, lang, subject, text) in LETTERS {
            let id = RandomId([n + 100 * u8::try_from(round).unwrap(); 16]);
            let unsubscribe = Some(format!("https://help.example.org/{lang}/stop/7f3a"));
            let lang: Lang = lang.parse().unwrap();
            put(&store, Letter { id, lang, subject: subject.into(), text: text.into(), unsubscribe, ..letter(n) })
                .await;
        }
        let mut deliverer = Deliverer::new(store.clone(), settings.clone());
        assert_eq!(deliverer.run_once(NOW).await.unwrap().sent, 4, "{:?}", mail::waiting(&store, NOW).await);
        assert_eq!(waiting(&store, NOW).await, (0, 0));
    }
}

/// Letters that once broke mail: other scripts, long lines, a dot alone on its line, a line that begins with From.
const LETTERS: [(u8, &str, &str, &str); 4] = [
    (
        1,
        "nl",
        "Er is een antwoord",
        "Goeiendag\n\n.\n\nFrom hier: https://help.example.org/nl/meldingen?a=b&c=d\n..twee",
    ),
    (2, "ar", "هناك جواب", "مرحبا\n\nاقرأ الجواب: https://help.example.org/ar/reports"),
    (3, "uk", "Є відповідь на ваше повідомлення, яку можна прочитати на сторінці", "Добрий день"),
    (4, "ti", "መልሲ ኣሎ", "ሰላም\n\nመልሲ ኣሎ።"),
];
