//! Letters: sending what waits, and what to say of them when the installation is looked at.

use std::{future::Future, sync::Arc};

use kernel::Timestamp;
use store::Store;

use crate::{
    App,
    examine::{Examined, Level},
};

/// Letters that wait longer than this need a person.
const DAY_MS: i64 = 86_400_000;

/// Sends letters until `stop` resolves; the one in hand is finished first.
pub async fn deliver(app: Arc<App>, stop: impl Future<Output = ()>) {
    mail::deliver(app.store.clone(), app.clock.clone(), app.config.mail.clone(), stop).await;
}

/// Does the mail server take our letters, and do any wait?
pub async fn lines(store: &Store, settings: &mail::Settings, now: Timestamp) -> Vec<Examined> {
    vec![server_line(settings).await, letters_line(mail::waiting(store, now).await, now)]
}

async fn server_line(settings: &mail::Settings) -> Examined {
    let name = settings.server_name().unwrap_or_default();
    let (found, level, advice) = match mail::knock(settings).await {
        None => (
            "no server is set: no mail is sent".to_owned(),
            Level::Note,
            "set server and from under [mail] in navimig.toml (docs/operating.md)",
        ),
        Some(Ok(())) => (format!("{name} takes our letters"), Level::Sound, ""),
        Some(Err(failure)) => (
            format!("{name}: {}", failure.trouble()),
            Level::Problem,
            "try `navimig mail test --to ADDRESS`: it says what to change; letters wait meanwhile",
        ),
    };
    Examined { what: "mail", found, level, advice }
}

fn letters_line(waiting: Result<mail::Waiting, kernel::Fault>, now: Timestamp) -> Examined {
    let advice = "see the line above; they go by themselves when the mail server takes them";
    let (found, level) = match waiting {
        Err(fault) => (fault.to_string(), Level::Problem),
        Ok(waiting) if waiting.stuck == 0 => (format!("{} wait, none is stuck", waiting.letters), Level::Sound),
        Ok(waiting) => {
            let since = waiting.oldest.map_or_else(String::new, |oldest| format!(", since {}", oldest.rfc3339()));
            let why = waiting.troubles.iter().take(3).map(|trouble| format!("; {trouble}")).collect::<String>();
            let is_old = waiting.oldest.is_some_and(|oldest| now.0 - oldest.0 > DAY_MS);
            let level = if is_old { Level::Problem } else { Level::Note };
            (format!("{} wait, {} of them stuck{since}{why}", waiting.letters, waiting.stuck), level)
        }
    };
    Examined { what: "letters", found, level, advice }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_795_514_400_000);

    #[test]
    fn letters_that_are_stuck_for_more_than_a_day_need_a_person() {
        let waiting = |stuck, age: i64| mail::Waiting {
            letters: 7,
            stuck,
            oldest: (stuck > 0).then(|| NOW.plus_ms(-age)),
            troubles: vec!["the mail server put it off (451)".into()],
        };
        let line = |stuck, age| letters_line(Ok(waiting(stuck, age)), NOW);
        assert_eq!((line(0, 0).level, line(0, 0).found.as_str()), (Level::Sound, "7 wait, none is stuck"));
        assert_eq!(line(3, DAY_MS).level, Level::Note);
        let old = line(3, DAY_MS + 1);
        assert_eq!(old.level, Level::Problem);
        let found = "7 wait, 3 of them stuck, since 2026-11-23T09:59:59Z; the mail server put it off (451)";
        assert_eq!(old.found, found);
    }

    #[tokio::test]
    async fn without_a_server_the_examination_says_where_to_set_one() {
        let line = server_line(&mail::Settings::default()).await;
        assert_eq!((line.level, line.found.as_str()), (Level::Note, "no server is set: no mail is sent"));
        assert!(line.advice.contains("[mail]"), "{}", line.advice);
    }
}
