//! The program holds the files of `frontend/`. Cargo sees a change in one that it holds already, but not that one came: the fonts
//! of `cargo xtask fonts`, or a new module. A debug build reads the folder when it starts and needs nothing of this.

use std::io::{Result, Write, stdout};

fn main() -> Result<()> {
    let is_release = std::env::var_os("PROFILE").is_some_and(|profile| profile == "release");
    let watched = if is_release { "../../frontend" } else { "build.rs" };
    writeln!(stdout(), "cargo:rerun-if-changed={watched}")
}
