//! "Did this help?", visits, corrections and what is missing.

use kernel::{Lang, Slug};
use store::{Store, WriteError, params};

use super::{Arrival, Envelope, INSERT_CORRECTION, INSERT_HELPFUL, INSERT_MISSING, INSERT_VISIT};
use crate::feedback::{Correction, Helpful, Missing, Suggestion, Visit};

/// One voice that is not a barrier, with the service that it is about.
#[derive(Debug, Clone)]
pub enum Voice {
    /// "Did this help?"
    Helpful(Slug, Helpful),
    /// "I went there."
    Visit(Slug, Visit),
    /// Something is wrong.
    Correction(Slug, Correction),
    /// Something is missing.
    Missing(Missing),
}

/// Stores a voice; a visit that does not count stays out of the public figures. The language of the page is kept only beside words, which tell it anyway.
///
/// # Errors
/// When the database takes no writes.
pub async fn put_voice(
    store: &Store,
    envelope: Envelope,
    lang: Lang,
    voice: Voice,
    counts: bool,
) -> Result<Arrival, WriteError> {
    store
        .write(async move |tx| {
            if envelope.open(&tx).await? == Arrival::Again {
                return Ok(Arrival::Again);
            }
            let Envelope { id, day, ref place, .. } = envelope;
            let place = place.as_str();
            let spoken = |has_words: bool| has_words.then(|| lang.as_str().to_owned());
            match &voice {
                Voice::Helpful(service, Helpful { answer, words }) => {
                    let lang = spoken(words.is_some());
                    let params = params![id, day, place, service.as_str(), *answer, lang, words.as_deref()];
                    tx.execute(&INSERT_HELPFUL, params).await?;
                }
                Voice::Visit(service, Visit { outcome }) => {
                    tx.execute(&INSERT_VISIT, params![id, day, place, service.as_str(), *outcome, counts]).await?;
                }
                Voice::Correction(service, Correction { field, right, proof }) => {
                    let (right, proof) = (right.as_deref(), proof.as_deref());
                    let params = params![id, day, place, service.as_str(), *field, lang.as_str(), right, proof];
                    tx.execute(&INSERT_CORRECTION, params).await?;
                }
                Voice::Missing(Missing { need, words, suggestion }) => {
                    let lang = spoken(words.is_some() || suggestion.is_some());
                    let name = suggestion.as_ref().map(|s| s.name.as_str());
                    let rest = |part: fn(&Suggestion) -> Option<&str>| suggestion.as_ref().and_then(part);
                    let (what, link) = (rest(|s| s.what.as_deref()), rest(|s| s.link.as_deref()));
                    let words = words.as_deref();
                    let params = params![id, day, place, need.as_str(), lang, words, name, what, link];
                    tx.execute(&INSERT_MISSING, params).await?;
                }
            }
            Ok(Arrival::New)
        })
        .await
}
