//! What the places cost: memory at every hour, time at every start.

#[cfg(target_os = "linux")]
#[test]
fn all_places_take_little_memory_and_time() {
    use std::{fs, path::Path, time::Instant};

    fn private_kilobytes() -> u64 {
        let status = fs::read_to_string("/proc/self/status").unwrap();
        let line = status.lines().find(|line| line.starts_with("RssAnon:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }

    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/places");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files: Vec<_> = paths.map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap())).collect();
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();

    let before = private_kilobytes();
    let all = places::Gazetteer::load(&files).unwrap();
    let grown = private_kilobytes().saturating_sub(before);
    assert!(grown < 6_000, "{grown} kB for {} places", all.places().len());

    let fastest = (0..5)
        .map(|_| {
            let begun = Instant::now();
            assert!(places::Gazetteer::load(&files).is_ok());
            begun.elapsed().as_millis()
        })
        .min();
    println!("{grown} kB, {fastest:?} ms");
    // Without optimisation the time says nothing about the product.
    assert!(cfg!(debug_assertions) || fastest < Some(60), "{fastest:?} ms");
}
