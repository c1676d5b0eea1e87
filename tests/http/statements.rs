//! Every statement of every domain is understood by both databases. Without PostgreSQL its half is skipped, loudly, and fails
//! where `CI=true`.

use std::collections::BTreeSet;

use integration::alone;

#[test]
fn every_statement_is_prepared_on_both_engines() {
    alone(async {
        let statements = server::statements();
        assert!(statements.len() > 30, "{} statements", statements.len());
        let names: BTreeSet<&str> = statements.iter().map(|statement| statement.name).collect();
        assert_eq!(names.len(), statements.len(), "every statement has a name of its own");
        for store in store::testing::stores(&server::migrations()).await {
            store.prepare_all(&statements).await.unwrap_or_else(|fault| panic!("{:?}: {fault}", store.engine()));
        }
    });
}
