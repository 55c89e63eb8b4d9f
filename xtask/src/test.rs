//! Every check of the repository, in the order in which they are cheap.

use crate::{
    browser_tests::{self, browser_tests, playwright, playwright_run},
    build_app, default_dist, dist, finish, fuzz, layers,
    process::Run,
    root, size,
    tools::{self, Missing},
};
use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Which checks to run.
#[derive(Args)]
pub struct Test {
    /// Only the checks that need neither a browser nor a release build
    #[arg(long, conflicts_with = "only")]
    quick: bool,
    /// Also the checks that take long and are run once in a while
    #[arg(long, conflicts_with_all = ["only", "quick"])]
    long: bool,
    /// Only these checks
    #[arg(long, value_delimiter = ',')]
    only: Vec<Step>,
}

/// One check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Step {
    /// Formatting
    Fmt,
    /// Lints, for this machine and for the browser
    Clippy,
    /// Which file may use which, and how long it may be
    Layers,
    /// Tests on this machine
    Native,
    /// Tests of the app in a browser
    Wasm,
    /// The release build
    Build,
    /// The size of the built app, against the budget
    Size,
    /// Tests of the built app against the demo server
    #[value(name = "end2end")]
    EndToEnd,
    /// Tests of the folder to deploy, behind nginx and Caddy
    Deploy,
    /// What a person does that takes long: a day of refreshes, and every look that axe can look at
    Soak,
    /// The fuzzers, ten minutes in all
    Fuzz,
    /// Pictures of every state, for somebody to look at
    Screenshots,
    /// Whether a second build from nothing is the same, byte for byte
    Reproduce,
    /// The main jobs on Leptos's own renderer
    Stock,
    /// The main job in Chromium, Firefox and WebKit
    Engines,
}

const QUICK: [Step; 4] = [Step::Fmt, Step::Clippy, Step::Layers, Step::Native];
const LONG: [Step; 6] = [Step::Soak, Step::Fuzz, Step::Screenshots, Step::Reproduce, Step::Stock, Step::Engines];
/// How long each of the two fuzzers runs, in seconds.
const FUZZ_SECONDS: u32 = 300;
/// The tests of the main jobs: sign-in, sections, date filter, search, sort, details, story, refresh.
const MAIN_JOBS: [&str; 8] =
    ["sign-in", "sections", "date-filter", "search", "sorting", "call-details", "story", "refresh"];

/// How a check went.
enum Outcome {
    Passed,
    Failed,
    /// Something it needs is not there.
    NotRun,
}

/// Runs the checks up to the first that fails, and sums up.
///
/// # Errors
/// Any check failed or could not be run.
pub fn run(test: &Test) -> anyhow::Result<()> {
    let steps = Step::value_variants().iter().filter(|step| {
        let chosen = test.only.is_empty() || test.only.contains(step);
        let wanted = test.long || test.only.contains(step) || !LONG.contains(step);
        chosen && wanted && (!test.quick || QUICK.contains(step))
    });
    // Asked now: the steps build this very program anew, and then its file is another one at the same path.
    let own = std::env::current_exe().context("the path of this program")?;
    let mut results = Vec::new();
    for step in steps {
        eprintln!("\n== {} ==", name(*step));
        let start = Instant::now();
        let outcome = match step.run(&own) {
            Ok(()) => Outcome::Passed,
            Err(error) => {
                eprintln!("{error:#}");
                if error.is::<Missing>() { Outcome::NotRun } else { Outcome::Failed }
            }
        };
        let failed = matches!(outcome, Outcome::Failed);
        results.push((*step, start.elapsed(), outcome));
        if failed {
            break;
        }
    }
    summary(&results);
    let passed = |(_, _, outcome): &(_, _, _)| matches!(outcome, Outcome::Passed);
    if !results.iter().all(passed) {
        bail!("not every check passed");
    }
    Ok(())
}

fn name(step: Step) -> String {
    let value = step.to_possible_value();
    value.map_or_else(String::new, |value| value.get_name().to_owned())
}

fn summary(results: &[(Step, Duration, Outcome)]) {
    eprintln!();
    for (step, time, outcome) in results {
        let outcome = match outcome {
            Outcome::Passed => "passed",
            Outcome::Failed => "FAILED",
            Outcome::NotRun => "could not be run",
        };
        eprintln!("{:<11} {:>7.1} s  {outcome}", name(*step), time.as_secs_f64());
    }
}

impl Step {
    fn run(self, own: &Path) -> anyhow::Result<()> {
        match self {
            Self::Fmt => {
                tools::component("fmt", "rustfmt")?;
                cargo(&["fmt", "--all", "--check"]).go()
            }
            Self::Clippy => {
                tools::component("clippy", "clippy")?;
                tools::cpp_compiler()?;
                cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]).go()?;
                tools::wasm_target()?;
                cargo(&["clippy", "-p", "portal-home", "-p", "leptos-lean", "--target", tools::TARGET])
                    .args(["--all-targets", "--", "-D", "warnings"])
                    .go()
            }
            Self::Layers => layers::check(root()),
            Self::Native => {
                tools::cpp_compiler()?;
                cargo(&["test", "--workspace"]).go()
            }
            Self::Wasm => wasm(),
            Self::Build => build_app::release(&default_dist()),
            Self::Size => size::check(&default_dist()),
            Self::EndToEnd => end_to_end(own),
            Self::Deploy => deploy(own),
            Self::Soak => soak(own),
            Self::Fuzz => fuzz::run(&fuzz::Fuzz::all(FUZZ_SECONDS)),
            Self::Screenshots => browser_tests::screenshots(),
            Self::Reproduce => reproduce(),
            Self::Stock => stock(own),
            Self::Engines => engines(own),
        }
    }
}

fn cargo(arguments: &[&str]) -> Run {
    Run::new("cargo", root()).args(arguments)
}

/// The app's tests in a browser, and the renderer's: on itself and on Leptos's own.
fn wasm() -> anyhow::Result<()> {
    tools::wasm_target()?;
    let driver = tools::chromedriver()?;
    tools::chromium()?;
    let runner = tools::wasm_bindgen()?.join("wasm-bindgen-test-runner");
    let runs: [&[&str]; 3] = [
        &["-p", "portal-home"],
        &["-p", "leptos-lean", "--test", "renderer"],
        &["-p", "leptos-lean", "--test", "renderer", "--features", "stock"],
    ];
    for arguments in runs {
        cargo(&["test", "--target", tools::TARGET])
            .args(arguments)
            .env("CHROMEDRIVER", &driver)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", root().join("end2end/webdriver.json"))
            .go()?;
    }
    Ok(())
}

/// The main jobs on the stock renderer. Its markup from strings needs a policy without Trusted Types.
fn stock(own: &Path) -> anyhow::Result<()> {
    let dist = build_app::stock_dist();
    build_app::release_stock(&dist)?;
    let tests = MAIN_JOBS.map(|name| format!("tests/{name}.spec.mjs"));
    let arguments: Vec<&str> = ["playwright", "test"].into_iter().chain(tests.iter().map(String::as_str)).collect();
    playwright_run(own, &arguments, &dist)?.env("PORTAL_HOME_NO_TRUSTED_TYPES", "1").go()
}

/// The main job in three engines, each through its own driver.
fn engines(own: &Path) -> anyhow::Result<()> {
    let drivers = [("CHROMEDRIVER", tools::chromedriver()?), ("GECKODRIVER", tools::geckodriver()?)];
    tools::other_browsers()?;
    let run = browser_tests("node", own, &default_dist())?.args(["--test", "engines/main-job.test.mjs"]);
    drivers.into_iter().fold(run, |run, (name, place)| run.env(name, place)).go()
}

fn end_to_end(own: &Path) -> anyhow::Result<()> {
    playwright(own, &["playwright", "test"])
}

fn soak(own: &Path) -> anyhow::Result<()> {
    let arguments = ["playwright", "test", "soak", "hands-and-eyes", "accessibility"];
    playwright_run(own, &arguments, &default_dist())?.env("PORTAL_HOME_LONG", "1").go()
}

/// The folder to deploy that is tested, and the path that it is made for.
fn site() -> (PathBuf, &'static str) {
    (root().join("target/site"), "/portal-home/")
}

fn deploy(own: &Path) -> anyhow::Result<()> {
    tools::web_servers()?;
    let (out, base) = site();
    dist::make(&out, base)?;
    playwright(own, &["playwright", "test", "--config", "deploy.config.mjs"])
}

/// Builds once more, with nothing of the first build to start from.
fn reproduce() -> anyhow::Result<()> {
    let (first, base) = site();
    // Another step's may be of before a change.
    dist::make(&first, base)?;
    let again = root().join("target/again");
    let second = again.join("site");
    if again.is_dir() {
        fs::remove_dir_all(&again)?;
    }
    build_app::release_from_nothing(&second, base, &again)?;
    dist::finish(&second, base)?;
    let files = |site: &Path| -> anyhow::Result<BTreeMap<PathBuf, Vec<u8>>> {
        let paths = finish::files_below(site)?;
        paths.into_iter().map(|path| Ok((path.strip_prefix(site)?.to_owned(), fs::read(&path)?))).collect()
    };
    let (first, second) = (files(&first)?, files(&second)?);
    let names = |files: &BTreeMap<PathBuf, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    if first.len() < 10 || names(&first) != names(&second) {
        bail!("two builds have other names:\n{:?}\n{:?}", names(&first), names(&second));
    }
    if let Some((name, _)) = first.iter().find(|(name, bytes)| second.get(*name) != Some(*bytes)) {
        bail!("two builds differ in {}", name.display());
    }
    println!("{} files, the same twice", first.len());
    fs::remove_dir_all(&again).context("target/again")
}
