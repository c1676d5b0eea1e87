#![doc = include_str!("../README.md")]

mod backup;
mod content;
mod copy;
mod doctor;
mod mail;
mod serve;
mod settings;
mod user;

use std::{io::Write as _, process::ExitCode};

use clap::{Parser, Subcommand};

/// Public services, pathways and help for people who have just arrived; and their say in them.
#[derive(Parser)]
#[command(name = "navimig", version, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the website.
    Serve(serve::Serve),
    /// Check, import or export content.
    #[command(subcommand)]
    Content(content::Command),
    /// Print the description of the interfaces for programs (OpenAPI 3.1, JSON).
    Openapi,
    /// Look at an installation: database, chain, disk, clock, rights, backups, mail; and what to do about each problem.
    Doctor(doctor::Doctor),
    /// Copy the database, also while a server writes to it; encrypted where a recipient is set.
    Backup(backup::Backup),
    /// Put a backup into a new or empty data folder.
    Restore(backup::Restore),
    /// Copy a data folder into an empty PostgreSQL database, and compare every row.
    Copy(copy::Copy),
    /// Invite people, and list who holds which role.
    #[command(subcommand)]
    User(user::User),
    /// Prove that no event was changed or taken away.
    #[command(subcommand)]
    Audit(backup::Audit),
    /// Try whether mails are sent.
    #[command(subcommand)]
    Mail(mail::Mail),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&anyhow::Error::new(error).context("start the runtime")),
    };
    let outcome = runtime.block_on(async {
        match cli.command {
            Command::Serve(command) => command.run().await,
            Command::Content(command) => command.run().await,
            Command::Openapi => {
                say(&server::openapi());
                Ok(ExitCode::SUCCESS)
            }
            Command::Doctor(command) => command.run().await,
            Command::Backup(command) => command.run().await,
            Command::Restore(command) => command.run().await,
            Command::Copy(command) => command.run().await,
            Command::Audit(command) => command.run().await,
            Command::User(command) => command.run().await,
            Command::Mail(command) => command.run().await,
        }
    });
    outcome.unwrap_or_else(|error| fail(&error))
}

/// Prints a line for the person at the terminal. Whoever has read enough, as `head` does, ends the program quietly.
pub(crate) fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    if let Err(error) = writeln!(out, "{line}").and_then(|()| out.flush())
        && error.kind() == std::io::ErrorKind::BrokenPipe
    {
        std::process::exit(0);
    }
}

/// Prints what went wrong, with its causes, and fails.
#[expect(clippy::print_stderr, reason = "problems go to standard error")]
fn fail(error: &anyhow::Error) -> ExitCode {
    eprintln!("navimig: {error:#}");
    ExitCode::FAILURE
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the unit and the image start is understood by this version.
    #[test]
    fn the_files_for_machines_name_flags_that_exist() {
        let unit = include_str!("../../../deploy/navimig.service");
        let start = unit.lines().find_map(|line| line.strip_prefix("ExecStart=")).unwrap();
        let parsed = Cli::try_parse_from(start.split_whitespace());
        assert!(matches!(parsed.map(|cli| cli.command), Ok(Command::Serve(_))), "{start}");
        let image = include_str!("../../../deploy/Containerfile");
        for word in image.lines().filter_map(|line| line.strip_prefix("ENV ")).flat_map(str::split_whitespace) {
            let name = word.split('=').next().unwrap();
            let command = <Cli as clap::CommandFactory>::command();
            let serve = command.find_subcommand("serve").unwrap();
            assert!(serve.get_arguments().any(|one| one.get_env().is_some_and(|env| env == name)), "{name}");
        }
    }
}
