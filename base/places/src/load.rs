//! Reading the data files and telling what is wrong with them, by line.

use std::{collections::BTreeMap, fmt};

use kernel::{Lang, Slug};
use serde::{Deserialize, de::DeserializeOwned};

use crate::{
    gazetteer::Gazetteer,
    place::{Codes, Kind, Place},
};

/// What is wrong with a line of a data file, in words for whoever edits it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Path of the file as it was given.
    pub file: String,
    /// The line, from 1.
    pub line: u64,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

impl std::error::Error for Problem {}

#[derive(Deserialize)]
struct PlaceRow {
    slug: String,
    kind: String,
    parent: String,
    iso: String,
    nis: String,
    nuts: String,
    name: String,
    languages: String,
    time_zone: String,
    lat: String,
    lon: String,
    postcodes: String,
}

#[derive(Deserialize)]
struct NameRow {
    slug: String,
    lang: String,
    name: String,
}

#[derive(Deserialize)]
struct AlternatesRow {
    slug: String,
    names: String,
}

/// A row and where it stands.
struct Located<'a, T> {
    file: &'a str,
    line: u64,
    row: T,
}

impl<T> Located<'_, T> {
    fn problem(&self, message: impl Into<String>) -> Problem {
        Problem { file: self.file.to_owned(), line: self.line, message: message.into() }
    }
}

/// The rows of all files by their kind.
#[derive(Default)]
struct Rows<'a> {
    places: Vec<Located<'a, PlaceRow>>,
    names: Vec<Located<'a, NameRow>>,
    alternates: Vec<Located<'a, AlternatesRow>>,
}

impl Gazetteer {
    /// Reads the files of `content/places/`, given as path and text. Files that do not end in `.csv` are passed over; what
    /// a file holds is told from its columns, so that a country can have files of its own.
    ///
    /// # Errors
    /// Every problem of every line: an unknown kind, language or parent, a slug, code or name that exists twice, a slug
    /// that does not fit its kind and country, a position that is none.
    pub fn load(files: &[(&str, &str)]) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut rows = Rows::default();
        for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".csv")) {
            read_file(path, text, &mut rows, &mut problems);
        }
        let mut places = build_places(&rows.places, &mut problems);
        add_names(&rows.names, &mut places, &mut problems);
        for row in rows.alternates.iter().filter(|row| !places.contains_key(row.row.slug.as_str())) {
            problems.push(row.problem(format!("no place has the slug “{}”", row.row.slug)));
        }
        if places.is_empty() && problems.is_empty() {
            problems.push(Problem { file: "places".to_owned(), line: 0, message: "no file holds a place".to_owned() });
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let alternates = rows.alternates.iter().map(|row| &row.row);
        let alternates = alternates.flat_map(|row| row.names.split('|').map(|name| (row.slug.as_str(), name)));
        Ok(Self::assemble(places.into_values().collect(), alternates.collect()))
    }
}

fn read_file<'a>(path: &'a str, text: &str, rows: &mut Rows<'a>, problems: &mut Vec<Problem>) {
    let header = text.lines().next().unwrap_or_default();
    match header.split(',').nth(1).map(str::trim) {
        Some("kind") => read_rows(path, text, &mut rows.places, problems),
        Some("lang") => read_rows(path, text, &mut rows.names, problems),
        Some("names") => read_rows(path, text, &mut rows.alternates, problems),
        _ => problems.push(Problem {
            file: path.to_owned(),
            line: 1,
            message: "the columns must begin with slug,kind or slug,lang or slug,names".to_owned(),
        }),
    }
}

fn read_rows<'a, T: DeserializeOwned>(
    path: &'a str,
    text: &str,
    into: &mut Vec<Located<'a, T>>,
    problems: &mut Vec<Problem>,
) {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let headers = reader.headers().cloned().unwrap_or_default();
    loop {
        let outcome = reader.read_record(&mut record).and_then(|more| {
            let row = if more { Some(record.deserialize(Some(&headers))?) } else { None };
            Ok(row)
        });
        let line = record.position().map_or(1, csv::Position::line);
        match outcome {
            Ok(Some(row)) => into.push(Located { file: path, line, row }),
            Ok(None) => return,
            Err(error) => problems.push(Problem { file: path.to_owned(), line, message: error.to_string() }),
        }
    }
}

/// Places by slug, widest first, so that what a place leaves out it has from its parent.
fn build_places<'a>(rows: &'a [Located<'_, PlaceRow>], problems: &mut Vec<Problem>) -> BTreeMap<&'a str, Place> {
    let mut places = BTreeMap::new();
    let mut codes = BTreeMap::new();
    let mut ordered: Vec<_> = rows.iter().map(|row| (Kind::parse(&row.row.kind), row)).collect();
    ordered.sort_by_key(|(kind, _)| *kind);
    for (kind, row) in ordered {
        let parent = places.get(row.row.parent.as_str());
        match build_place(&row.row, kind, parent) {
            Ok(place) => {
                for code in place.codes.iso.iter().chain(&place.codes.nis) {
                    if let Some(other) = codes.insert(code.clone(), place.slug.clone()) {
                        problems.push(row.problem(format!("the code {code} is already that of “{other}”")));
                    }
                }
                if places.insert(row.row.slug.as_str(), place).is_some() {
                    problems.push(row.problem(format!("the slug “{}” exists twice", row.row.slug)));
                }
            }
            Err(message) => problems.push(row.problem(message)),
        }
    }
    if places.len() > usize::from(u16::MAX) {
        problems.extend(rows.first().map(|row| row.problem("more than 65,535 places: the index needs wider numbers")));
    }
    places
}

fn build_place(row: &PlaceRow, kind: Option<Kind>, parent: Option<&Place>) -> Result<Place, String> {
    let kind = kind.ok_or_else(|| format!("“{}” is no kind of place", row.kind))?;
    let slug: Slug = row.slug.parse().map_err(|error: kernel::SlugError| error.to_string())?;
    check_parent(row, kind, parent)?;
    let words = |text: &str| text.split_whitespace().map(Box::from).collect::<Vec<Box<str>>>();
    let codes = Codes { iso: words(&row.iso), nis: words(&row.nis).pop(), nuts: words(&row.nuts) };
    let country = match kind {
        Kind::Union => None,
        Kind::Country => codes.iso.first().cloned(),
        _ => parent.and_then(|parent| parent.country.clone()),
    };
    check_slug(&slug, kind, country.as_deref())?;
    let mut languages = parse_languages(&row.languages)?;
    let mut time_zone: Box<str> = row.time_zone.as_str().into();
    if let Some(parent) = parent {
        if languages.is_empty() {
            languages.clone_from(&parent.languages);
        }
        if time_zone.is_empty() {
            time_zone.clone_from(&parent.time_zone);
        }
    }
    if row.name.is_empty() || languages.is_empty() || !time_zone.contains('/') {
        return Err("a name, a language and a time zone are needed, here or on a wider place".to_owned());
    }
    Ok(Place {
        slug,
        kind,
        parent: parent.map(|parent| parent.slug.clone()),
        country,
        codes,
        official: row.name.as_str().into(),
        names: Vec::new(),
        postcodes: words(&row.postcodes),
        time_zone,
        position: parse_position(&row.lat, &row.lon)?,
        languages,
    })
}

fn check_parent(row: &PlaceRow, kind: Kind, parent: Option<&Place>) -> Result<(), String> {
    match parent {
        None if kind == Kind::Union && row.parent.is_empty() => Ok(()),
        None => Err(format!("the parent “{}” does not exist, or is not wider than a {kind}", row.parent)),
        Some(parent) if parent.kind < kind => Ok(()),
        Some(parent) => Err(format!("a {kind} cannot be inside “{}”, a {}", parent.slug, parent.kind)),
    }
}

/// Slugs say what they are: `eu`, `be`, `reg-be-…`, `prov-be-…`, `be-…`.
fn check_slug(slug: &Slug, kind: Kind, country: Option<&str>) -> Result<(), String> {
    let country = country.map(str::to_ascii_lowercase).filter(|code| code.len() == 2);
    let Some(code) = country else {
        return if kind == Kind::Union { Ok(()) } else { Err("a country needs its two letters as iso".to_owned()) };
    };
    let start = match kind {
        Kind::Union | Kind::Country => {
            return if **slug == code { Ok(()) } else { Err(format!("the slug must be {code}")) };
        }
        Kind::Region => format!("reg-{code}-"),
        Kind::Province => format!("prov-{code}-"),
        Kind::Municipality => format!("{code}-"),
    };
    let tail = slug.strip_prefix(start.as_str()).unwrap_or_default();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !tail.is_empty() && tail.chars().all(plain) {
        Ok(())
    } else {
        Err(format!("the slug must be {start} and the official name in small letters"))
    }
}

fn parse_languages(text: &str) -> Result<Vec<Lang>, String> {
    text.split_whitespace().map(|tag| tag.parse().map_err(|error: kernel::LangError| error.to_string())).collect()
}

fn parse_position(lat: &str, lon: &str) -> Result<Option<(f64, f64)>, String> {
    if lat.is_empty() && lon.is_empty() {
        return Ok(None);
    }
    let read = |text: &str, most: f64| text.parse().ok().filter(|degrees: &f64| degrees.abs() <= most);
    match (read(lat, 90.0), read(lon, 180.0)) {
        (Some(lat), Some(lon)) => Ok(Some((lat, lon))),
        _ => Err(format!("“{lat}, {lon}” is no position in degrees north and east")),
    }
}

fn add_names(rows: &[Located<'_, NameRow>], places: &mut BTreeMap<&str, Place>, problems: &mut Vec<Problem>) {
    for row in rows {
        let NameRow { slug, lang, name } = &row.row;
        let Some(place) = places.get_mut(slug.as_str()) else {
            problems.push(row.problem(format!("no place has the slug “{slug}”")));
            continue;
        };
        match lang.parse::<Lang>() {
            Err(error) => problems.push(row.problem(error.to_string())),
            Ok(_) if name.trim().is_empty() => problems.push(row.problem("the name is empty")),
            Ok(lang) if place.names.iter().any(|(has, _)| *has == lang) => {
                problems.push(row.problem(format!("“{slug}” already has a name in {lang}")));
            }
            Ok(lang) if lang == place.language() && **name != *place.official => {
                problems.push(row.problem(format!("the name in {lang} is the official one: {}", place.official)));
            }
            Ok(lang) if lang == place.language() => {}
            Ok(lang) => place.names.push((lang, name.as_str().into())),
        }
    }
    for place in places.values_mut() {
        place.names.shrink_to_fit();
    }
}
