//! Fonts for phones that lack a script: cut from Noto down to the letters that our texts use, into `frontend/fonts/`.
//!
//! Optional. It needs Node and npm, which building and running never do; without the folder pages use the fonts of the phone.
//! The fonts come from npm with their licence (OFL 1.1), are never committed, and are made anew only when the letters, the
//! words or the tools have changed.

use std::{
    collections::BTreeSet,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail, ensure};
use serde::Serialize;

use crate::{
    files::{self, File},
    workspace::Workspace,
};

/// Most bytes of one font.
const MOST_BYTES: usize = 30_000;

/// Kinds of files with texts that people read.
const KINDS: [&str; 3] = ["ftl", "yaml", "csv"];

/// Files that the tools are made from, beside this crate.
const TOOLS: [&str; 3] = ["package.json", "package-lock.json", "subset.mjs"];

/// Marks that join or part the letters of a word and are none themselves.
const JOINERS: [char; 2] = ['\u{200c}', '\u{200d}'];

/// A script that phones may lack.
struct Script {
    /// As the file is called, and the package behind `noto-sans-`.
    name: &'static str,
    /// Its blocks in Unicode.
    blocks: &'static [std::ops::RangeInclusive<char>],
}

const SCRIPTS: [Script; 3] = [
    Script { name: "arabic", blocks: &['\u{600}'..='\u{6ff}', '\u{750}'..='\u{77f}'] },
    // the stops of Bengali stand in the block of Devanagari
    Script { name: "bengali", blocks: &['\u{980}'..='\u{9ff}', '\u{964}'..='\u{965}'] },
    Script { name: "ethiopic", blocks: &['\u{1200}'..='\u{139f}', '\u{2d80}'..='\u{2ddf}', '\u{ab00}'..='\u{ab2f}'] },
];

/// What `xtask/fonts/subset.mjs` is asked to do.
#[derive(Serialize)]
struct Job {
    source: String,
    letters: String,
    words: BTreeSet<String>,
    most: usize,
    out: PathBuf,
}

/// Makes the fonts, unless they are there and nothing has changed since.
///
/// # Errors
/// When npm or Node is missing or fails, or a font is larger than it may be.
pub fn make(workspace: &Workspace, out: &mut impl Write) -> Result<()> {
    let root = &workspace.workspace_root;
    let (tools, made) = (workspace.target_directory.join("fonts"), root.join("frontend/fonts"));
    let texts = files::read_all(root, &KINDS)?;
    let jobs: Vec<Job> = SCRIPTS.iter().map(|script| script.job(&texts, &tools)).collect();
    let recipe = recipe(root, &jobs)?;
    if fs::read_to_string(made.join(".recipe")).is_ok_and(|known| known == recipe) {
        writeln!(out, "the fonts in frontend/fonts are up to date")?;
        return Ok(());
    }
    fs::create_dir_all(&tools).with_context(|| format!("cannot make {}", tools.display()))?;
    for name in TOOLS {
        copy(&root.join("xtask/fonts").join(name), &tools.join(name))?;
    }
    fs::write(tools.join("jobs.json"), serde_json::to_string(&jobs)?).context("cannot write the jobs")?;
    run(&tools, "npm", &["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])?;
    run(&tools, "node", &["subset.mjs", "jobs.json"])?;
    fs::create_dir_all(&made).context("cannot make frontend/fonts")?;
    for (script, job) in SCRIPTS.iter().zip(&jobs) {
        let bytes = fs::metadata(&job.out)?.len();
        ensure!(
            bytes <= MOST_BYTES as u64,
            "the font {} has {bytes} bytes, at most {MOST_BYTES} may travel",
            script.name
        );
        copy(&job.out, &made.join(format!("{}.woff2", script.name)))?;
        let licence = tools.join("node_modules/@fontsource").join(format!("noto-sans-{}", script.name)).join("LICENSE");
        copy(&licence, &made.join(format!("{}.OFL.txt", script.name)))?;
        writeln!(out, "{:<9} {:>3} letters {bytes:>6} bytes", script.name, job.letters.chars().count())?;
    }
    // last, so that what was broken off is made again
    fs::write(made.join(".recipe"), recipe).context("cannot write frontend/fonts/.recipe")
}

impl Script {
    fn job(&self, texts: &[File], tools: &Path) -> Job {
        let words = self.words(texts);
        // the space is what a joiner is drawn with
        let letters: BTreeSet<char> = words.iter().flat_map(|word| word.chars()).chain([' ']).collect();
        let name = self.name;
        Job {
            source: format!("@fontsource/noto-sans-{name}/files/noto-sans-{name}-{name}-400-normal.woff2"),
            letters: letters.into_iter().collect(),
            words,
            most: MOST_BYTES,
            out: tools.join(format!("{name}.woff2")),
        }
    }

    /// Every run of letters of the script, once.
    fn words(&self, texts: &[File]) -> BTreeSet<String> {
        let is_ours = |c: char| self.blocks.iter().any(|block| block.contains(&c));
        let parts = texts.iter().flat_map(|file| file.text.split(|c| !is_ours(c) && !JOINERS.contains(&c)));
        let words = parts.map(|part| part.trim_matches(JOINERS.as_slice())).filter(|word| !word.is_empty());
        words.map(ToOwned::to_owned).collect()
    }
}

/// Everything that the fonts are made from, as one text.
fn recipe(root: &Path, jobs: &[Job]) -> Result<String> {
    let mut recipe = String::new();
    for name in TOOLS {
        let path = root.join("xtask/fonts").join(name);
        recipe += &fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    }
    for job in jobs {
        recipe += &serde_json::to_string(&(&job.source, &job.words, job.most))?;
    }
    Ok(recipe)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("cannot copy {} to {}", from.display(), to.display()))?;
    Ok(())
}

fn run(folder: &Path, program: &str, arguments: &[&str]) -> Result<()> {
    let status = Command::new(program).args(arguments).current_dir(folder).status();
    let status =
        status.with_context(|| format!("cannot run {program}: fonts need Node 18 and npm, nothing else does"))?;
    if !status.success() {
        bail!("{program} {} failed in {}", arguments.join(" "), folder.display());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::SCRIPTS;
    use crate::files::File;

    #[test]
    fn words_and_letters_are_those_that_occur_once_each() {
        let texts = [
            File::new("a/locales/ti.ftl", "a = ሰላም, ሰላም { $n } ጌንት።\n"),
            File::new("a/locales/fa.ftl", "a = می\u{200c}روم؟ Gent\n"),
            File::new("content/x.yaml", "bn: \"বই। \u{200c}\"\n"),
        ];
        let [arabic, bengali, ethiopic] = SCRIPTS.map(|script| script.job(&texts, Path::new("/tools")));
        assert_eq!(ethiopic.words.iter().collect::<Vec<_>>(), ["ሰላም", "ጌንት።"]);
        assert_eq!(ethiopic.letters, " ላምሰትንጌ።");
        assert_eq!(arabic.words.iter().collect::<Vec<_>>(), ["می\u{200c}روم؟"]);
        assert_eq!(arabic.letters, " ؟رموی\u{200c}");
        assert_eq!(bengali.words.iter().collect::<Vec<_>>(), ["বই।"]);
        assert_eq!(bengali.source, "@fontsource/noto-sans-bengali/files/noto-sans-bengali-bengali-400-normal.woff2");
        assert_eq!(bengali.out, Path::new("/tools/bengali.woff2"));
    }
}
