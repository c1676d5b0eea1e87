//! What a release consists of: the program for each target that can be built here, what it is made of, and checksums of all.

mod deploy;
mod licences;
mod sbom;

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::workspace::Workspace;

pub use deploy::check as check_deploy;

/// The second target of every release, with the linker that Debian has for it.
const ARM: (&str, &str) = ("aarch64-unknown-linux-gnu", "aarch64-linux-gnu-gcc");

/// Makes a release in `target/release-files`; without programs when only the lists are wanted.
///
/// # Errors
/// When the program does not build or a file cannot be written.
pub fn make(workspace: &Workspace, only_lists: bool, out: &mut impl Write) -> Result<()> {
    let folder = workspace.target_directory.join("release-files");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    fs::create_dir_all(folder.join("deploy")).with_context(|| format!("cannot make {}", folder.display()))?;
    let version = &sbom::program(workspace)?.version;
    let lock = fs::read_to_string(workspace.workspace_root.join("Cargo.lock")).context("cannot read Cargo.lock")?;
    write(&folder.join(format!("navimig-{version}.cdx.json")), &sbom::text(workspace, &lock)?)?;
    write(&folder.join("LICENCES.txt"), &licences::text(workspace)?)?;
    copy(&workspace.workspace_root.join("LICENSE"), &folder.join("LICENSE"))?;
    for entry in fs::read_dir(workspace.workspace_root.join("deploy")).context("cannot read deploy/")? {
        let path = entry?.path();
        copy(&path, &folder.join("deploy").join(path.file_name().unwrap_or_default()))?;
    }
    if !only_lists {
        for target in targets(out)? {
            build(workspace, &target)?;
            let built = workspace.target_directory.join(&target).join("dist/navimig");
            copy(&built, &folder.join(format!("navimig-{version}-{target}")))?;
        }
    }
    let sums = checksums(&folder)?;
    write(&folder.join("SHA256SUMS"), &sums)?;
    writeln!(out, "{sums}in {}", folder.display())?;
    Ok(())
}

/// This machine's target, and the other one where its standard library and linker are there.
fn targets(out: &mut impl Write) -> Result<Vec<String>> {
    let told = said("rustc", &["-vV"]).context("cannot run rustc")?;
    let host = told.lines().find_map(|line| line.strip_prefix("host: ")).context("rustc names no host")?.to_owned();
    let (arm, linker) = ARM;
    let mut targets = vec![host];
    if targets.iter().all(|target| target != arm) {
        let library = said("rustc", &["--print", "sysroot"])?;
        let has_library = Path::new(library.trim()).join("lib/rustlib").join(arm).is_dir();
        let has_linker = said(linker, &["--version"]).is_ok();
        if has_library && has_linker {
            targets.push(arm.to_owned());
        } else {
            writeln!(
                out,
                "SKIPPED: {arm} needs `rustup target add {arm}` and {linker} (apt-get install gcc-aarch64-linux-gnu)"
            )?;
        }
    }
    Ok(targets)
}

fn build(workspace: &Workspace, target: &str) -> Result<()> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args([
        "build",
        "--profile",
        "dist",
        "--locked",
        "--package",
        "navimig",
        "--bin",
        "navimig",
        "--target",
        target,
    ]);
    // paths of whoever builds do not belong into a program
    let flags = format!("--remap-path-prefix={}=.", workspace.workspace_root.display());
    command.env("RUSTFLAGS", flags).current_dir(&workspace.workspace_root);
    if target == ARM.0 {
        command.env("CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER", ARM.1).env("CC_aarch64_unknown_linux_gnu", ARM.1);
    }
    if !command.status().context("cannot run cargo build")?.success() {
        bail!("navimig was not built for {target}");
    }
    Ok(())
}

/// One line for each file below a folder, as `sha256sum --check` reads it.
fn checksums(folder: &Path) -> Result<String> {
    let mut files = files_below(folder)?;
    files.sort();
    let mut sums = String::new();
    for file in files {
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let name = file.strip_prefix(folder).unwrap_or(&file);
        let digest: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        sums.push_str(&format!("{digest}  {}\n", name.display()));
    }
    Ok(sums)
}

fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

fn said(program: &str, arguments: &[&str]) -> Result<String> {
    let output = Command::new(program).args(arguments).output()?;
    if !output.status.success() {
        bail!("{program} failed");
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("cannot copy {}", from.display()))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_of_sha256sum() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("deploy")).unwrap();
        fs::write(folder.path().join("b"), "abc").unwrap();
        fs::write(folder.path().join("deploy/a"), "").unwrap();
        // FIPS 180-2, appendix B.1, and the hash of nothing
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(checksums(folder.path()).unwrap(), format!("{abc}  b\n{nothing}  deploy/a\n"));
    }

    #[test]
    fn the_lists_of_this_project_are_made() {
        let mut workspace = Workspace::load().unwrap();
        let target = tempfile::tempdir().unwrap();
        workspace.target_directory = target.path().to_owned();
        let mut said = Vec::new();
        make(&workspace, true, &mut said).unwrap();
        let said = String::from_utf8(said).unwrap();
        for name in ["LICENCES.txt", "deploy/navimig.service", "deploy/Containerfile", ".cdx.json"] {
            assert!(said.contains(name), "{name}: {said}");
        }
    }
}
