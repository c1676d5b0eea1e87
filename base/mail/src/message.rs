//! A letter as it goes over the wire: headers, the text, and the same in HTML.

use std::time::{Duration, SystemTime};

use kernel::{Fault, Timestamp};
use lettre::{
    Message,
    message::{
        Mailbox, MultiPart, SinglePart,
        header::{HeaderName, HeaderValue},
    },
};

use crate::{Letter, Settings, Unfit, html};

/// The message of a checked letter. Made twice it is the same but for its date, with the same Message-ID.
pub fn message(letter: &Letter, settings: &Settings, now: Timestamp) -> Result<Message, Fault> {
    let Some(from) = settings.from.clone() else { return Err(Fault::new("letters have no sender: set `from`")) };
    let id = format!("<{}@{}>", letter.id, from.email.domain());
    let date = SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(now.0).unwrap_or_default());
    let mut builder = Message::builder()
        .from(from)
        .to(Mailbox::new(None, letter.to.inner()))
        .subject(letter.subject.clone())
        .date(date)
        .message_id(Some(id))
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("Content-Language", letter.lang.as_str()));
    if let Some(reply_to) = settings.reply_to.clone() {
        builder = builder.reply_to(reply_to);
    }
    for header in unsubscribe(letter) {
        builder = builder.raw_header(header);
    }
    let parts = MultiPart::alternative()
        .boundary(format!("letter-{}", letter.id))
        .singlepart(SinglePart::plain(letter.text.clone()))
        .singlepart(SinglePart::html(html::from_text(&letter.text, letter.lang)));
    builder.multipart(parts).map_err(|error| Fault::because("put a letter together", error))
}

/// RFC 8058 asks for https where one POST is to be enough.
fn unsubscribe(letter: &Letter) -> Vec<HeaderValue> {
    let Some(address) = &letter.unsubscribe else { return Vec::new() };
    let mut headers = vec![header("List-Unsubscribe", &format!("<{address}>"))];
    if address.starts_with("https://") {
        headers.push(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    headers
}

/// A header of ASCII that was checked to be one line, kept as it is: encoding or folding would break an address.
fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::dangerous_new_pre_encoded(HeaderName::new_from_ascii_str(name), value.to_owned(), value.to_owned())
}

/// A letter's message, checked first: for letters that are sent without being queued.
pub fn checked(letter: &Letter, settings: &Settings, now: Timestamp) -> Result<Message, Fault> {
    let letter = letter.clone().checked().map_err(|unfit: Unfit| Fault::from(unfit))?;
    message(&letter, settings, now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letter::tests::letter;

    fn settings() -> Settings {
        Settings::read(
            Some("smtps://mail.example.org"),
            Some("Help <help@example.org>"),
            Some("town@example.org"),
            None,
        )
        .unwrap()
    }

    fn written(letter: &Letter) -> String {
        String::from_utf8(checked(letter, &settings(), Timestamp(1_795_514_400_000)).unwrap().formatted()).unwrap()
    }

    #[test]
    fn headers_say_what_kind_of_letter_it_is() {
        let text = written(&Letter { unsubscribe: Some("https://help.example.org/stop/7f3a".into()), ..letter() });
        let (headers, body) = text.split_once("\r\n\r\n").unwrap();
        let headers: Vec<&str> = headers.split("\r\n").collect();
        for expected in [
            "From: Help <help@example.org>",
            "Reply-To: town@example.org",
            "To: amina@example.org",
            "Subject: An answer is there",
            "Date: Tue, 24 Nov 2026 10:00:00 +0000",
            "Message-ID: <07070707070707070707070707070707@example.org>",
            "Auto-Submitted: auto-generated",
            "Content-Language: en",
            "List-Unsubscribe: <https://help.example.org/stop/7f3a>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        ] {
            assert!(headers.contains(&expected), "{expected} in {headers:#?}");
        }
        assert!(body.contains("Content-Type: text/plain; charset=utf-8"), "{body}");
        // quoted-printable: =3D is =
        assert!(body.contains("<a href=3D\"https://help.example.org/en/reports\""), "{body}");
    }

    #[test]
    fn only_a_digest_can_be_ended_and_only_by_https_with_one_post() {
        assert!(!written(&letter()).contains("List-"));
        let plain = written(&Letter { unsubscribe: Some("http://localhost:8080/stop".into()), ..letter() });
        assert!(plain.contains("List-Unsubscribe: <http://localhost:8080/stop>") && !plain.contains("One-Click"));
    }

    #[test]
    fn a_letter_made_twice_is_the_same() {
        assert_eq!(written(&letter()), written(&letter()));
    }

    #[test]
    fn what_is_unfit_is_not_written() {
        let bad = Letter { subject: "a\r\nBcc: b@example.org".into(), ..letter() };
        assert!(checked(&bad, &settings(), Timestamp(0)).is_err());
    }

    #[test]
    fn other_letters_are_encoded_and_lines_stay_short() {
        let letter = Letter { subject: "جواب ".repeat(20), text: "طبيب ".repeat(300), ..letter() };
        let text = written(&letter);
        assert!(text.is_ascii(), "no server needs to know more than ASCII");
        assert!(text.split("\r\n").all(|line| line.len() <= 78), "{text}");
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    }
}
