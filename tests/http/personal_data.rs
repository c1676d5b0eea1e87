//! Every column is classified, and the document for data protection officers says what the code says.

use std::collections::BTreeSet;

use integration::on_own;

/// The catalogue as a document.
fn document() -> String {
    let mut text = "# What is kept about persons\n\nWritten from the code, table by table; `NAVIMIG_WRITE=1 cargo test -p integration \
                    --test integration -- personal_data` writes it anew. A column that stands in no part of the catalogue fails that test.\n\n\
                    | table and columns | what for | ground | how long | who sees it |\n| --- | --- | --- | --- | --- |\n"
        .to_owned();
    for personal in server::personal_data().iter().flat_map(|part| part.personal) {
        let columns = personal.columns.join(", ");
        let (table, purpose, article) = (personal.table, personal.purpose, personal.basis.article());
        text.push_str(&format!(
            "| `{table}`: {columns} | {purpose} | {article} | {} | {} |\n",
            personal.kept, personal.seen_by
        ));
    }
    text
}

#[test]
fn every_column_is_classified_once() {
    on_own(async |app| {
        let database = rusqlite::Connection::open(app.app.config.data.join("navimig.db")).unwrap();
        let sql = "SELECT m.name || '.' || c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'";
        let mut columns = database.prepare(sql).unwrap();
        let real: BTreeSet<String> =
            columns.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
        let mut said = BTreeSet::new();
        for part in server::personal_data() {
            let personal = part.personal.iter().map(|p| (p.table, p.columns));
            for (table, columns) in personal.chain(part.plain.iter().copied()) {
                for column in columns {
                    assert!(said.insert(format!("{table}.{column}")), "{table}.{column} is classified twice");
                }
            }
        }
        let unclassified: Vec<_> = real.difference(&said).collect();
        let gone: Vec<_> = said.difference(&real).collect();
        assert!(unclassified.is_empty() && gone.is_empty(), "not classified: {unclassified:?}; not there: {gone:?}");
    });
}

#[test]
fn the_document_says_what_the_code_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/personal-data.md");
    if std::env::var_os("NAVIMIG_WRITE").is_some() {
        std::fs::write(path, document()).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap_or_default(), document(), "write it anew with NAVIMIG_WRITE=1");
}
