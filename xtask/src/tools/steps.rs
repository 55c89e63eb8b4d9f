//! What is still to be installed, told before it is done: a first run takes minutes, and nobody should wonder what for.

use std::time::Instant;

/// Something that a command may have to do first.
pub struct Step {
    /// What it is, such as "trunk 0.21.14, which builds the page".
    pub what: String,
    /// How long it takes on two cores, such as "two minutes".
    pub takes: &'static str,
    /// Whether it was done before.
    pub is_done: fn() -> anyhow::Result<bool>,
    /// Does it.
    pub run: fn() -> anyhow::Result<()>,
}

/// Does what is to be done, and says for each which of how many it is, how long it takes and how long it took. What was
/// done is not done again: a run that was stopped goes on from there.
///
/// # Errors
/// The first step that fails.
pub fn run(steps: &[Step]) -> anyhow::Result<()> {
    let mut open = Vec::new();
    for step in steps {
        if !(step.is_done)()? {
            open.push(step);
        }
    }
    if open.is_empty() {
        return Ok(());
    }
    println!("To be done first, once (Ctrl-C stops it; the next run goes on from there):");
    for (at, step) in open.iter().enumerate() {
        println!("  {} of {}  {}: {}", at + 1, open.len(), step.what, step.takes);
    }
    for (at, step) in open.iter().enumerate() {
        println!("\n== {} of {}: {} ==", at + 1, open.len(), step.what);
        let start = Instant::now();
        (step.run)()?;
        println!("{} of {}: done in {} s", at + 1, open.len(), start.elapsed().as_secs());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    static RUN: AtomicUsize = AtomicUsize::new(0);

    #[test]
    fn only_what_is_open_is_done() {
        let count = || {
            RUN.fetch_add(1, Ordering::Relaxed);
            Ok(())
        };
        let step = |is_done| Step { what: "a".into(), takes: "seconds", is_done, run: count };
        run(&[step(|| Ok(true)), step(|| Ok(false)), step(|| Ok(true))]).unwrap();
        assert_eq!(RUN.load(Ordering::Relaxed), 1);
        let failing = Step { run: || anyhow::bail!("no"), ..step(|| Ok(false)) };
        assert!(run(&[failing, step(|| Ok(false))]).is_err());
        assert_eq!(RUN.load(Ordering::Relaxed), 1, "what comes after a failure is not done");
    }
}
