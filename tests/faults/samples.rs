//! Sound files to spoil, and chance that comes out the same each time.

use std::io::{Cursor, Write};

use serde_json::{Value, json};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// Numbers that look like chance (xorshift64, Marsaglia 2003).
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound.max(1) as u64) as usize
    }

    pub fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// An id for record `n` of a kind.
pub fn id(kind: u32, n: u32) -> String {
    format!("{kind:08x}-0000-4000-8000-{n:012x}")
}

/// Services with their organisation, a phone and a place, as HSDS JSON.
pub fn services(count: u32) -> Value {
    let service = |n| {
        json!({
            "id": id(1, n),
            "name": format!("Service {n}"),
            "description": "Advice in many languages.",
            "status": "active",
            "organization": {"id": id(2, 0), "name": "Advice", "description": "Gives advice."},
            "phones": [{"id": id(3, n), "number": "+32 9 000 00 00", "extension": n}],
            "schedules": [{"id": id(4, n), "byday": "MO", "opens_at": "09:00", "closes_at": "12:00", "freq": "WEEKLY"}],
            "service_at_locations": [{"id": id(5, n), "location": {
                "id": id(6, n), "location_type": "physical", "latitude": 51.05, "longitude": 3.72,
                "addresses": [{"id": id(7, n), "address_1": "1 Street", "city": "Gent", "postal_code": "9000",
                    "state_province": "", "country": "BE", "address_type": "physical"}]}}],
            "cost_options": [{"id": id(8, n), "amount": 2.5, "currency": "EUR"}]
        })
    };
    (0..count).map(service).collect()
}

/// The tables of a data package: name and text.
pub fn tables(count: u32) -> Vec<(String, Vec<u8>)> {
    let (mut services, mut phones) =
        ("id,organization_id,name,status\n".to_owned(), "id,service_id,number,extension\n".to_owned());
    for n in 0..count {
        services.push_str(&format!("{},{},\"Service, {n}\",active\n", id(1, n), id(2, 0)));
        phones.push_str(&format!("{},{},+32 9 000 00 00,{n}\n", id(3, n), id(1, n)));
    }
    let organisations = format!("id,name,description\n{},Advice,Gives advice.\n", id(2, 0));
    let list = json!({"name": "hsds", "resources": [
        {"name": "organizations", "path": "organizations.csv"},
        {"name": "services", "path": "services.csv"},
        {"name": "phones", "path": "phones.csv"}]});
    let files = [
        ("datapackage.json", list.to_string()),
        ("organizations.csv", organisations),
        ("services.csv", services),
        ("phones.csv", phones),
    ];
    files.into_iter().map(|(name, text)| (name.to_owned(), text.into_bytes())).collect()
}

/// A ZIP of files.
pub fn zipped(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A ZIP of one file that is `megabytes` of one letter: about a thousandth of it when packed.
pub fn bomb(name: &str, megabytes: usize) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    zip.start_file(name, options).unwrap();
    let piece = vec![b'a'; 1 << 20];
    for _ in 0..megabytes {
        zip.write_all(&piece).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
