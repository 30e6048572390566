//! `cargo run -p xtask -- wasm`: builds the WebAssembly and the JavaScript that loads it into `pkg/wasm/`.
//! `cargo run -p xtask -- wasm quick`: the same in the profile for work on the parser, compiled in seconds.
//! `cargo run -p xtask -- named`: the release once more into `target/named/`, its functions with their names.

use std::error::Error;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";
const OUTPUTS: [&str; 2] = ["lisible.js", "lisible_bg.wasm"];

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args[..] {
        ["wasm"] => wasm("release"),
        ["wasm", "quick"] => wasm("quick"),
        ["named"] => named(),
        _ => Err("usage: cargo run -p xtask -- wasm [quick] | named".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

fn wasm(profile: &str) -> Result<()> {
    let (root, target) = places()?;
    let module = compiled(&root, &target, profile)?;
    let out = root.join("pkg/wasm");
    let stamp = target.join("lisible-glue.stamp");
    let key = key(&module);
    if is_current(&out, &stamp, &key) {
        return Ok(());
    }
    generate(module, &out, false)?;
    fs::write(stamp, key)?;
    Ok(())
}

/// What `npm run size` reads: names make no other function and no other data.
fn named() -> Result<()> {
    let (root, target) = places()?;
    let module = compiled(&root, &target, "release")?;
    generate(module, &target.join("named"), true)
}

/// The workspace and the folder that cargo builds into.
fn places() -> Result<(PathBuf, PathBuf)> {
    // Asked for at run time: a copied target folder would carry the path of the workspace it came from.
    let manifest = env::var_os("CARGO_MANIFEST_DIR").ok_or("run it by cargo run -p xtask")?;
    let root = Path::new(&manifest)
        .parent()
        .ok_or("xtask stands in no workspace")?;
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    Ok((root.to_owned(), target))
}

fn compiled(root: &Path, target: &Path, profile: &str) -> Result<Vec<u8>> {
    compile(root, profile)?;
    Ok(fs::read(
        target.join(TARGET).join(profile).join("lisible.wasm"),
    )?)
}

fn compile(root: &Path, profile: &str) -> Result<()> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["rustc", "--quiet", "--profile", profile, "--lib"])
        // Only here: native builds, which tests make many of, need no library for C.
        .args(["--crate-type", "cdylib"])
        .args(["--target", TARGET, "--package", "lisible"])
        .env("RUSTFLAGS", flags())
        .current_dir(root)
        .status()?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("lisible does not compile for {TARGET}").into())
    }
}

/// Panic messages name source files: the paths of this machine are no part of the module.
fn flags() -> String {
    let mut flags = env::var("RUSTFLAGS").unwrap_or_default();
    // 275 is usual: with 200 the module is a fiftieth smaller, and takes hardly longer; with 175 it takes two
    // hundredths longer.
    flags.push_str(" -Cllvm-args=-inline-threshold=200");
    // After a trap in a nested call the entries put the stack back to where the outer one left it.
    flags.push_str(" -C link-arg=--export=__stack_pointer");
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(env::home_dir()?.join(".cargo")));
    if let Some(home) = home {
        let sources = home.join("registry/src");
        flags.push_str(&format!(" --remap-path-prefix={}=", sources.display()));
    }
    flags
}

/// Changes with the module and with the way its glue is made.
fn key(module: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    module.hash(&mut hasher);
    include_str!("main.rs").hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

fn is_current(out: &Path, stamp: &Path, key: &str) -> bool {
    OUTPUTS.iter().all(|name| out.join(name).exists())
        && fs::read_to_string(stamp).is_ok_and(|old| old == key)
}

fn generate(module: Vec<u8>, out: &Path, names: bool) -> Result<()> {
    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes("lisible", module)
        .web(true)?
        // The entries in pkg/ say where the module lies: each runtime has its own way.
        .omit_default_module_path(true)
        // The entries start afresh after a trap, such as an exhausted stack.
        .reset_state_function(true)
        .remove_name_section(!names)
        .remove_producers_section(true)
        .typescript(true);
    bindgen.generate(out)?;
    Ok(())
}
