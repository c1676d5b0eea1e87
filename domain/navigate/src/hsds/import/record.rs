//! From an imported document to a service of ours, which pages, search and packs know how to show.

use kernel::{Lang, Slug, hsds_id};
use places::{Gazetteer, Why};
use serde_json::{Map, Value, json};

use super::{
    super::{
        imported::{list, text},
        reader::{email, uri},
    },
    Document,
};
use crate::content::{Content, Finding, Level, Record, RecordKind};

/// What an import must be told besides the documents.
#[derive(Clone, Copy)]
pub struct Intake<'a> {
    /// The places.
    pub places: &'a Gazetteer,
    /// The language in which the documents are written; HSDS does not say.
    pub lang: Lang,
    /// The area that the services are for, where the documents do not say it in a way that we know: a slug or ISO 3166.
    pub area: Option<&'a str>,
    /// Codes of our needs, to recognise them in terms.
    pub needs: &'a [Slug],
    /// Name of the file, for findings.
    pub file: &'a str,
}

/// The records of content for some documents: each document as it came, for each service one of ours and the source that its
/// facts rest on. What could not be understood is a finding.
#[must_use]
pub fn content(documents: Vec<Document>, intake: &Intake<'_>) -> Content {
    let mut content = Content::default();
    for (at, document) in documents.into_iter().enumerate() {
        let line = u32::try_from(at + 1).unwrap_or(u32::MAX);
        let record = |kind, id: String, body| Record { kind, id, body, file: intake.file.to_owned(), line };
        if document.kind == "service" {
            let reader = ServiceReader { document: &document, intake, slug: slug_of(&document.id) };
            let (service, missing) = reader.service();
            content.records.push(record(RecordKind::Source, reader.slug.clone(), reader.source()));
            content.records.push(record(RecordKind::Service, reader.slug.clone(), service));
            content.findings.extend(missing.into_iter().map(|message| Finding {
                level: Level::Warning,
                code: "import-incomplete",
                file: intake.file.to_owned(),
                line,
                message: format!("service {}: {message}", document.id),
            }));
        }
        content.records.push(record(RecordKind::Hsds, document.key(), document.body));
    }
    content
}

/// The id of the service of ours for an imported one: the same each time it is imported, and different for ids that begin
/// alike.
///
/// ```
/// let slug = navigate::hsds::import::slug_of("ac148810-d857-441c-9679-408f346de14b");
/// assert!(slug.starts_with("hsds-") && slug.len() == 17);
/// ```
#[must_use]
pub fn slug_of(id: &str) -> String {
    let hashed = hsds_id("imported", &id.to_ascii_lowercase()).simple().to_string();
    format!("hsds-{}", hashed.get(..12).unwrap_or(&hashed))
}

struct ServiceReader<'a> {
    document: &'a Document,
    intake: &'a Intake<'a>,
    slug: String,
}

impl ServiceReader<'_> {
    fn body(&self) -> &Value {
        &self.document.body
    }

    fn authority(&self) -> &str {
        let organisation = self.body().get("organization").and_then(|organisation| text(organisation, "name"));
        organisation.or(self.document.authority.as_deref()).unwrap_or_default()
    }

    /// The day on which somebody last assured or changed it.
    fn checked(&self) -> Option<kernel::Day> {
        let day = |field| text(self.body(), field)?.get(..10)?.parse().ok();
        day("assured_date").or_else(|| day("last_modified"))
    }

    fn source(&self) -> Value {
        let name = text(self.body(), "name").unwrap_or_default();
        let title = if self.authority().is_empty() { name.to_owned() } else { format!("{}: {name}", self.authority()) };
        let mut source = json!({"title": title, "kind": "package"});
        let url = text(self.body(), "url").and_then(uri);
        let day = self.checked().map(|day| day.to_string());
        add(&mut source, "url", url);
        add(&mut source, "source_date", day.clone());
        add(&mut source, "checked", day);
        source
    }

    /// The service, and what it lacks.
    fn service(&self) -> (Value, Vec<&'static str>) {
        let body = self.body();
        let (area, needs) = (self.area(), self.needs());
        let mut missing = Vec::new();
        if area.is_empty() {
            missing.push("we do not know for which place it is: it is shown nowhere until an area is given");
        }
        if needs.is_empty() {
            missing.push("we know none of its terms: it is found by search only");
        }
        let mut service = json!({
            "id": self.slug,
            "hsds_id": self.document.id,
            "area": area,
            "need": needs,
            "name": self.words(text(body, "name").unwrap_or(&self.slug)),
            "authority": self.authority(),
            "sources": [self.slug],
            "note": "Imported as HSDS; the whole document is kept beside this record.",
            "confidence": "medium",
            "verified": true,
            "status": text(body, "status").unwrap_or("active"),
        });
        let sourced = |value: Value| json!({"value": value, "source": self.slug});
        add(&mut service, "summary", text(body, "description").map(|words| self.words(words)));
        add(&mut service, "for_whom", text(body, "eligibility_description").map(|words| self.words(words)));
        add(&mut service, "website", text(body, "url").and_then(uri).map(|url| sourced(url.into())));
        add(&mut service, "email", text(body, "email").and_then(email).map(|address| sourced(address.into())));
        add(&mut service, "phones", self.phones());
        add(&mut service, "address", self.address().map(|line| sourced(line.into())));
        add(&mut service, "position", self.position());
        add(&mut service, "hours", self.hours());
        add(&mut service, "cost", self.cost());
        add(&mut service, "documents", self.documents());
        add(&mut service, "languages_spoken", self.languages());
        add(&mut service, "checked", self.checked().map(|day| day.to_string()));
        (service, missing)
    }

    fn words(&self, words: &str) -> Value {
        json!({self.intake.lang.as_str(): words})
    }

    fn branch(&self) -> Option<&Value> {
        list(self.body(), "service_at_locations").first()
    }

    fn location(&self) -> Option<&Value> {
        self.branch()?.get("location")
    }

    /// Records of the service itself, of its first place, or of the location there.
    fn anywhere(&self, field: &str) -> &[Value] {
        let places = [Some(self.body()), self.branch(), self.location()];
        places
            .into_iter()
            .flatten()
            .map(|record| list(record, field))
            .find(|found| !found.is_empty())
            .unwrap_or_default()
    }

    fn phones(&self) -> Option<Value> {
        let phones: Vec<Value> = self
            .anywhere("phones")
            .iter()
            .filter_map(|phone| {
                let number = text(phone, "number")?.trim_matches('"');
                let mut own = json!({"number": number, "source": self.slug});
                add(&mut own, "note", text(phone, "description").map(|note| self.words(note)));
                Some(own)
            })
            .collect();
        (!phones.is_empty()).then_some(Value::Array(phones))
    }

    fn postal(&self) -> Option<&Value> {
        let addresses = list(self.location()?, "addresses");
        addresses.iter().find(|address| text(address, "address_type") == Some("physical")).or(addresses.first())
    }

    /// The address in one line: street, postal code and town.
    fn address(&self) -> Option<String> {
        let postal = self.postal()?;
        let town: Vec<&str> = ["postal_code", "city"].iter().filter_map(|field| text(postal, field)).collect();
        let parts = ["address_1", "address_2"].iter().filter_map(|field| text(postal, field).map(ToOwned::to_owned));
        let parts: Vec<String> = parts.chain((!town.is_empty()).then(|| town.join(" "))).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    fn position(&self) -> Option<Value> {
        let number = |field| self.location()?.get(field)?.as_f64();
        let (lat, lon) = number("latitude").zip(number("longitude"))?;
        (lat.abs() <= 90.0 && lon.abs() <= 180.0).then(|| json!([lat, lon]))
    }

    /// Days and times where they can be said as OpenStreetMap does, else the words beside them.
    fn hours(&self) -> Option<Value> {
        let given = self.anywhere("schedules");
        let read = |schedule: &Value| serde_json::from_value::<hours::Schedule>(schedule.clone()).ok();
        let schedules: Vec<hours::Schedule> = given.iter().filter_map(read).collect();
        let osm = hours::osm_from_schedules(&schedules).ok().filter(|_| schedules.len() == given.len());
        let note = given.iter().find_map(|schedule| text(schedule, "description"));
        if osm.is_none() && note.is_none() {
            return None;
        }
        let mut own = json!({"source": self.slug});
        add(&mut own, "osm", osm);
        add(&mut own, "note", note.map(|note| self.words(note)));
        Some(own)
    }

    fn cost(&self) -> Option<Value> {
        let amounts: Vec<Value> = list(self.body(), "cost_options")
            .iter()
            .filter_map(|option| {
                let currency = text(option, "currency")?.to_ascii_uppercase();
                let amount = option.get("amount")?.as_f64().filter(|amount| *amount > 0.0)?;
                (currency.len() == 3).then(|| json!({"amount": plain(amount), "currency": currency}))
            })
            .collect();
        let is_free =
            list(self.body(), "cost_options").iter().any(|o| o.get("amount").and_then(Value::as_f64) == Some(0.0));
        let options = list(self.body(), "cost_options").iter().filter_map(|option| text(option, "amount_description"));
        let note = text(self.body(), "fees_description").or_else(|| options.into_iter().next());
        if amounts.is_empty() && note.is_none() && !is_free {
            return None;
        }
        let mut own = json!({"source": self.slug});
        add(&mut own, "free", (is_free && amounts.is_empty()).then_some(true));
        add(&mut own, "amounts", (!amounts.is_empty()).then_some(amounts));
        add(&mut own, "note", note.map(|note| self.words(note)));
        Some(own)
    }

    fn documents(&self) -> Option<Value> {
        let all: Vec<&str> =
            list(self.body(), "required_documents").iter().filter_map(|document| text(document, "document")).collect();
        (!all.is_empty()).then(|| json!({"note": self.words(&all.join("; ")), "source": self.slug}))
    }

    fn languages(&self) -> Option<Value> {
        let codes = self.anywhere("languages").iter().filter_map(|language| text(language, "code"));
        let codes: Vec<String> = codes.map(str::to_ascii_lowercase).collect();
        (!codes.is_empty()).then(|| json!(codes))
    }

    /// Our needs among its terms, by code.
    fn needs(&self) -> Vec<&str> {
        let terms = list(self.body(), "attributes").iter().filter_map(|attribute| attribute.get("taxonomy_term"));
        let codes = terms.filter_map(|term| text(term, "code"));
        let known = |code: &str| self.intake.needs.iter().find(|need| need.as_str() == code).map(Slug::as_str);
        codes.filter_map(known).collect()
    }

    /// For whom it is: what was said at the import, what its areas name, the town or the country of its address.
    fn area(&self) -> Vec<String> {
        let places = self.intake.places;
        let slug = |place: &places::Place| place.slug.to_string();
        if let Some(place) = self.intake.area.and_then(|area| places.resolve_area(area)) {
            return vec![slug(place)];
        }
        let whole = |name: &str| places.find(name, 1).into_iter().find(|hit| hit.why == Why::Name).map(|hit| hit.place);
        let areas = self.anywhere("service_areas").iter().filter_map(|area| {
            let nuts = text(area, "uri").and_then(|uri| places.by_code(uri.rsplit('/').next()?));
            nuts.or_else(|| text(area, "name").filter(|name| name.len() <= 60).and_then(whole))
        });
        let mut found: Vec<String> = areas.map(slug).collect();
        found.dedup();
        if !found.is_empty() {
            return found;
        }
        let Some(country) =
            self.postal().and_then(|postal| text(postal, "country")).and_then(|code| places.by_code(code))
        else {
            return Vec::new();
        };
        let town = self.postal().and_then(|postal| text(postal, "city")).and_then(whole);
        vec![slug(town.filter(|town| places.contains(country, town)).unwrap_or(country))]
    }
}

/// An amount as a plain decimal with two digits at most.
fn plain(amount: f64) -> String {
    if amount.fract() == 0.0 { format!("{amount:.0}") } else { format!("{amount:.2}") }
}

fn add<T: Into<Value>>(record: &mut Value, field: &str, value: Option<T>) {
    let fields: Option<&mut Map<String, Value>> = record.as_object_mut();
    if let (Some(fields), Some(value)) = (fields, value) {
        fields.insert(field.to_owned(), value.into());
    }
}
