#![doc = include_str!("../README.md")]

mod advisories;
mod architecture;
mod dist;
mod exceptions;
mod files;
mod finding;
mod fonts;
mod i18n;
mod licences;
mod pattern;
mod rust;
mod styles;
mod workspace;

use std::{
    io::{self, Write},
    process::ExitCode,
};

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::{advisories::Outcome, files::File, finding::Finding, workspace::Workspace};

/// Kinds of files that the rules read.
const KINDS: [&str; 7] = ["rs", "html", "css", "js", "mjs", "sql", "ftl"];

/// House rules that no compiler sees.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Every rule: architecture, style sheets, licences, advisories, interface texts
    Check,
    /// Interface texts only
    I18n {
        /// Fail on messages that a language of the first release lacks
        #[arg(long)]
        strict: bool,
    },
    /// A release in target/release-files: the program, checksums, what it is made of, licences, files for machines
    Dist {
        /// Everything but the program
        #[arg(long)]
        lists: bool,
    },
    /// Fonts for phones that lack a script, into frontend/fonts (optional; needs Node and npm)
    Fonts,
}

fn main() -> ExitCode {
    let mut out = io::stdout().lock();
    match run(&Arguments::parse(), &mut out) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            // nothing can be done where even this cannot be written
            let _ = writeln!(io::stderr(), "xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the command and answers how many problems there are.
fn run(arguments: &Arguments, out: &mut impl Write) -> Result<usize> {
    let workspace = Workspace::load()?;
    if let Command::Fonts = arguments.command {
        fonts::make(&workspace, out)?;
        return Ok(0);
    }
    if let Command::Dist { lists } = arguments.command {
        dist::make(&workspace, lists, out)?;
        return Ok(0);
    }
    let files = files::read_all(&workspace.workspace_root, &KINDS)?;
    let findings = match arguments.command {
        Command::Check => check(&workspace, &files, out)?,
        Command::Fonts | Command::Dist { .. } => Vec::new(),
        Command::I18n { strict } => texts(&workspace, &files, strict, out)?,
    };
    let problems = findings.iter().filter(|f| f.is_problem()).count();
    for finding in &findings {
        writeln!(out, "{finding}")?;
    }
    writeln!(out, "{problems} problems, {} notes in {} files", findings.len() - problems, files.len())?;
    Ok(problems)
}

/// Every rule over the project.
fn check(workspace: &Workspace, files: &[File], out: &mut impl Write) -> Result<Vec<Finding>> {
    let exceptions = exceptions::read(&workspace.workspace_root, exceptions::RULES)?;
    let mut findings = architecture::check(workspace, files);
    findings.extend(styles::check(files));
    findings = exceptions::apply(findings, &exceptions);
    findings.extend(licences::check(workspace));
    findings.extend(dist::check_deploy(&workspace.workspace_root));
    match advisories::check(workspace)? {
        Outcome::Checked(found) => findings.extend(found),
        Outcome::Skipped(why) if is_required() => findings.push(Finding::problem("advisories", "Cargo.lock", 0, why)),
        Outcome::Skipped(why) => writeln!(out, "SKIPPED: {why}")?,
    }
    findings.extend(texts(workspace, files, false, out)?);
    Ok(findings)
}

/// Interface texts, with a line that counts what languages lack.
fn texts(workspace: &Workspace, files: &[File], strict: bool, out: &mut impl Write) -> Result<Vec<Finding>> {
    let outcome = i18n::check(files, &i18n::languages(&workspace.workspace_root)?, strict);
    let gaps: Vec<String> = outcome.missing.iter().map(|(lang, count)| format!("{lang} {count}")).collect();
    let gaps = if gaps.is_empty() { "none".to_owned() } else { gaps.join(", ") };
    writeln!(out, "interface: {} English messages; missing elsewhere: {gaps}", outcome.messages)?;
    Ok(outcome.findings)
}

/// True where nothing may be skipped.
fn is_required() -> bool {
    std::env::var_os("NAVIMIG_CONFORMANCE_REQUIRED").is_some_and(|value| value == "1")
}
