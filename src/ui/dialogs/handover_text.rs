//! The hand-over in words.

use crate::i18n::{self, format};
use crate::model::address::Address;
use crate::ui::components::address::address_text;
use crate::ui::export::handover::{Line, Part, Topic};

/// The heading of a part.
pub fn title(part: &Part) -> String {
    let name = match part.topic {
        Topic::Live => i18n::HANDOVER_LIVE,
        Topic::Voicemail => i18n::HANDOVER_VOICEMAIL,
        Topic::Callbacks => i18n::HANDOVER_CALLBACKS,
        Topic::Texts => i18n::HANDOVER_TEXTS,
        Topic::Forms => i18n::HANDOVER_FORMS,
    };
    i18n::REMARKED.with([name.text(), &format::count(part.lines.len())])
}

/// The name and the number of a line; each has a direction of its own.
pub fn who(line: &Line) -> Vec<String> {
    let address = Address::of(&line.address);
    let mut who = Vec::new();
    if !line.name.is_empty() {
        who.push(line.name.clone());
    }
    if line.name.is_empty() || !address.is_absent() {
        who.push(address_text(&address));
    }
    who
}

/// What else is told of a line.
pub fn facts(line: &Line, topic: Topic) -> Vec<String> {
    let mut facts = Vec::new();
    if let Some(when) = line.when {
        facts.push(if topic == Topic::Callbacks || topic == Topic::Live {
            i18n::SINCE.with([&format::date_time(when)])
        } else {
            format::date_time(when)
        });
    }
    if line.attempts > 1 {
        facts.push(format::plural(i18n::CALLS_N, line.attempts));
    }
    if !line.place.is_empty() {
        facts.push(line.place.clone());
    }
    facts
}

/// The sheet as text.
pub fn text(head: &[String], parts: &[Part]) -> String {
    let mut text = format!("{}\n{}\n", i18n::HANDOVER.text(), head.join("\n"));
    if parts.is_empty() {
        text.push_str(&format!("\n{}\n", i18n::NOTHING_WAITING.text()));
    }
    for part in parts {
        text.push_str(&format!("\n{}\n", title(part)));
        for line in &part.lines {
            let mut words = vec![format::list(&who(line))];
            words.extend(facts(line, part.topic));
            text.push_str(&format!("- {}\n", words.join(" \u{b7} ")));
            let said = line.text.trim();
            if !said.is_empty() {
                text.push_str(&format!("  {}\n", said.replace('\n', "\n  ")));
            }
        }
    }
    text
}
