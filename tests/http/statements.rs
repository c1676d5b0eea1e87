//! Every statement of every domain is understood by both databases.

#[tokio::test]
async fn every_statement_is_prepared_on_both_engines() {
    let statements = server::statements();
    assert!(statements.len() > 30);
    for store in store::testing::stores(&server::migrations()).await {
        store.prepare_all(&statements).await.unwrap();
    }
}
