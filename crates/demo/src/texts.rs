//! Text messages and the conversations they make up.

use super::{
    dates::{Millis, iso},
    dto::{Conversation, Direction, Message},
    people::Script,
    random::{Random, hash},
    world::{Account, Line},
};
use std::collections::BTreeMap;

/// One text.
pub struct Text {
    pub id: String,
    pub at: Millis,
    /// Index into the account's lines.
    pub line: usize,
    /// The other side's number or e-mail address.
    pub address: String,
    /// Name of whoever wrote it.
    pub sender: String,
    pub text: String,
    pub direction: Direction,
    pub unread: bool,
}

/// Something people write, and what they are answered.
pub struct Topic {
    pub script: Script,
    /// The writer's e-mail address when it did not come as a text.
    pub mail: Option<&'static str>,
    pub text: &'static str,
    pub reply: Option<&'static str>,
}

const fn topic_of(script: Script, text: &'static str, reply: Option<&'static str>) -> Topic {
    Topic { script, mail: None, text, reply }
}

const TOPICS: [Topic; 18] = [
    topic_of(
        Script::Latin,
        "Hi, can I move my appointment from Tuesday to Thursday afternoon?",
        Some("Of course! Thursday at 2:30 pm is free. Shall I put you down?"),
    ),
    topic_of(Script::Latin, "Running 10 minutes late, sorry 🙏🚗", Some("No problem, see you soon 🙂")),
    topic_of(
        Script::Latin,
        "Hola, ¿tienen cita para mi hijo esta semana? Le duele una muela desde ayer.",
        Some("Sí, mañana a las 9:15. ¿Le viene bien?"),
    ),
    topic_of(Script::Arabic, "مرحبا، هل يمكنني تغيير الموعد إلى يوم الأحد الساعة 10:30؟", None),
    // A picture without words.
    topic_of(Script::Latin, "", None),
    topic_of(
        Script::Latin,
        "Here is the address:\n\n14 Garden Court, apt 3\nSecond door on the left\n\nThe gate code is 2580#",
        Some("Thank you, passed on to the team."),
    ),
    topic_of(Script::Chinese, "您好，请问明天下午三点还有空位吗？", Some("有的，已经帮您预约了。")),
    Topic {
        script: Script::Latin,
        mail: Some("marguerite.dupont@mail.example"),
        text: "Bonjour, vous trouverez ma carte d’assurance en pièce jointe. Merci de me confirmer sa réception.",
        reply: Some("Bien reçu, merci beaucoup et à jeudi !"),
    },
    topic_of(Script::Hebrew, "שלום, אפשר בבקשה לקבל קבלה על התשלום מ-12.11?", None),
    topic_of(
        Script::Latin,
        "I filled in the new patient form at https://forms.example.com/intake?id=48213&lang=en but it says “session expired”. Is there another way?",
        Some("Sorry about that! You can fill it in when you arrive, please come five minutes early."),
    ),
    topic_of(Script::Latin, "👍", None),
    topic_of(Script::Cyrillic, "Добрый день! Подтверждаю запись на пятницу в 11:00.", Some("Спасибо! Ждём вас.")),
    topic_of(
        Script::Latin,
        "Hello, I wanted to follow up on the estimate that was given to me about three weeks ago. I talked it over with my husband, and we would like to go ahead, but we have a few questions first: does the price include the follow-up visit, can it be paid in two parts, and would it be possible to come in the early morning before work? If none of that is possible we would still like to keep the slot. Also, the last invoice had my old address on it, so please change it to the one I gave at the desk. Thank you so much for your patience with us!",
        None,
    ),
    topic_of(
        Script::Greek,
        "Καλημέρα, θα ήθελα να ακυρώσω το ραντεβού μου αύριο.",
        Some("Κανένα πρόβλημα, το ακυρώσαμε."),
    ),
    topic_of(
        Script::Latin,
        "Do you take <b>Delta</b> & MetLife? My plan says \"in network\" but 1 < 2 offices do",
        Some("Yes, we take both."),
    ),
    topic_of(Script::Latin, "YES", None),
    topic_of(Script::Latin, "STOP", None),
    topic_of(
        Script::Latin,
        "Is anyone there? The water is coming through the ceiling now!!",
        Some("Help is on the way, about 25 minutes. Please shut the main valve if you can."),
    ),
];

const SORRY: [&str; 3] = [
    "Sorry we missed your call! How can we help?",
    "Hi, we just saw that you rang. Is a call back at 4 pm all right?",
    "Sorry we missed you. You can answer this text or call us any time before 6 pm.",
];

/// The topic of that number; numbers beyond the last start over.
pub fn topic(number: usize) -> &'static Topic {
    &TOPICS[number % TOPICS.len()]
}

/// What somebody is told who could not get through.
pub fn sorry(random: &mut Random) -> &'static str {
    random.pick::<&str>(&SORRY)
}

/// The conversations with their last message, newest first. `texts` must be
/// sorted by time. One without any message comes last, as such things happen.
pub fn conversations(account: &Account, texts: &[&Text]) -> Vec<Conversation> {
    let mut last: BTreeMap<(usize, &str), &Text> = BTreeMap::new();
    for text in texts {
        last.insert((text.line, &text.address), text);
    }
    let mut latest: Vec<&Text> = last.into_values().collect();
    latest.sort_by_key(|text| std::cmp::Reverse(text.at));
    let mut conversations: Vec<Conversation> = latest
        .into_iter()
        .map(|text| {
            let line = &account.lines[text.line];
            Conversation { most_recent_message: Some(message(account, line, text)), ..bare(line, &text.address) }
        })
        .collect();
    if let Some(text) = texts.last() {
        conversations.push(bare(&account.lines[text.line], "+16175550177"));
    }
    conversations
}

fn bare(line: &Line, address: &str) -> Conversation {
    Conversation {
        id: Random::new(&[hash(&line.id), hash(address)]).hex(24),
        endpoint_id: line.id.clone(),
        other_address: address.to_owned(),
        most_recent_message: None,
    }
}

fn message(account: &Account, line: &Line, text: &Text) -> Message {
    Message {
        id: text.id.clone(),
        account_id: account.id.to_owned(),
        customer_id: account.customers[line.customer].id.clone(),
        endpoint_id: line.id.clone(),
        endpoint_display_name: line.name.clone(),
        date: iso(text.at),
        direction: text.direction,
        other_address: text.address.clone(),
        sender: text.sender.clone(),
        text: text.text.clone(),
        is_unread: text.unread,
    }
}
