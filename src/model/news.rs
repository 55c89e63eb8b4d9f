//! What came while nobody looked at the page: new people to call back, new texts, new voice messages.

use std::collections::HashSet;

use super::attention::Queue;
use super::callbacks::Callbacks;
use super::home::Home;
use super::instant::Instant;
use super::key::Key;
use super::record::Item;
use super::section::Section;

/// The kinds that news are told of, in the order of the page.
pub const KINDS: [Section; 3] = [Section::Callbacks, Section::Conversations, Section::Voicemail];

/// What a home has of these kinds. A conversation counts anew with each text.
#[derive(Clone, Debug, Default)]
pub struct Seen(HashSet<(Section, Key, Instant)>);

impl Seen {
    /// What is in a home.
    pub fn of(home: &Home, callbacks: &Callbacks) -> Self {
        let people = callbacks.waiting.iter().map(|one| (Section::Callbacks, one.key, 0));
        let texts = home.conversations.iter().map(|one| (Section::Conversations, one.key(), one.when.unwrap_or(0)));
        let messages = home.voicemail.iter().map(|one| (Section::Voicemail, one.key(), 0));
        Seen(people.chain(texts).chain(messages).collect())
    }

    fn has(&self, home: &Home, (section, key): (Section, Key)) -> bool {
        let text = || home.conversations.find(key).and_then(|one| one.when);
        let when = if section == Section::Conversations { text().unwrap_or(0) } else { 0 };
        self.0.contains(&(section, key, when))
    }
}

/// What is news: what waits in a home, and was not seen before or was news before. In the order of the page.
pub fn news(home: &Home, queue: &Queue, seen: &Seen, before: &Queue) -> Queue {
    let is_news = |one: &(Section, Key)| KINDS.contains(&one.0) && (!seen.has(home, *one) || before.contains(one));
    queue.iter().copied().filter(is_news).collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::api::decode;
    use crate::model::attention;
    use crate::model::filter::FilterContext;
    use serde_json::{Value, json};

    fn home(body: &Value) -> Home {
        Home::of(decode::home(body.to_string().as_bytes()).unwrap(), 0)
    }

    fn text(id: &str, minute: u32, direction: &str) -> Value {
        json!({"id": id, "otherAddress": format!("+130355501{id}"),
            "mostRecentMessage": {"direction": direction, "date": format!("2026-11-23T10:{minute:02}:00Z"), "isUnread": direction == "Incoming"}})
    }

    fn missed(id: &str, from: &str) -> Value {
        json!({"id": id, "direction": "Incoming", "ended": true, "wasMissed": true, "fromAddress": from, "dateCreated": "2026-11-23T10:00:00Z"})
    }

    fn told(before: &Value, now: &Value, known: &Queue) -> Vec<(Section, Key)> {
        let (before, now) = (home(before), home(now));
        let callbacks = Callbacks::of(&now);
        let queue = attention::queue(&now, &callbacks, &FilterContext::default());
        news(&now, &queue, &Seen::of(&before, &Callbacks::of(&before)), known)
    }

    #[test]
    fn only_what_came_and_waits_is_news() {
        let before = json!({
            "conversations": [text("01", 1, "Incoming"), text("02", 1, "Outgoing")],
            "calls": [missed("a", "+13035550199")],
            "voicemail": [{"id": "v"}],
            "forms": [],
        });
        assert_eq!(told(&before, &before, &Vec::new()), []);
        let now = json!({
            // A later text of one who waited already; an answer of ours; a new one.
            "conversations": [text("01", 5, "Incoming"), text("02", 6, "Outgoing"), text("03", 7, "Incoming")],
            // The same caller once more, and another one.
            "calls": [missed("a", "+13035550199"), missed("b", "+13035550199"), missed("c", "+13035550198")],
            "voicemail": [{"id": "v"}, {"id": "w"}],
            // Not told of.
            "forms": [{"id": "f", "dateCompleted": "2026-11-23T10:00:00Z"}],
        });
        let news = told(&before, &now, &Vec::new());
        let sections: Vec<Section> = news.iter().map(|(section, _)| *section).collect();
        assert_eq!(sections, [Section::Callbacks, Section::Conversations, Section::Conversations, Section::Voicemail]);
        let key = Key::of_token;
        assert!(news.contains(&(Section::Conversations, key("01"))) && news.contains(&(Section::Voicemail, key("w"))));
        // They stay news until they are settled.
        assert_eq!(told(&now, &now, &news), news);
        let answered = json!({"conversations": [text("01", 8, "Outgoing"), text("03", 7, "Incoming")], "voicemail": [{"id": "w"}]});
        assert_eq!(told(&now, &answered, &news), [(Section::Conversations, key("03")), (Section::Voicemail, key("w"))]);
    }
}
