//! Messages left on the answering machine, with what recognition made of them.

use super::{
    dates::{Millis, SECOND, iso},
    dto::{File, FileType, Record},
    media,
    plan::Plan,
    random::{Random, hash},
    world::Account,
};

/// What people say: as the rough transcription has it, and the better one.
const SAID: [(&str, &str); 12] = [
    (
        "hi this is {name} calling about my appointment next week i need to move it if i can please call me back thank you",
        "Hi, this is {name}, calling about my appointment next week. I need to move it if I can. Please call me back, thank you.",
    ),
    (
        "yeah hi its {name} i got a bill for a hundred forty dollars and i thought the insurance was covering that can somebody call me",
        "Yeah, hi, it's {name}. I got a bill for $140, and I thought the insurance was covering that. Can somebody call me?",
    ),
    (
        "hello i am in a lot of pain since last night and id like to come in today if there is any way my number is {number}",
        "Hello, I'm in a lot of pain since last night, and I'd like to come in today if there is any way. My number is {number}.",
    ),
    (
        "good morning this is {name} from riverside supply the delivery is gonna come between ten and noon on friday bye",
        "Good morning, this is {name} from Riverside Supply. The delivery is going to come between ten and noon on Friday. Bye!",
    ),
    (
        "hola soy {name} llamo para confirmar la cita del jueves gracias",
        "Hola, soy {name}. Llamo para confirmar la cita del jueves. Gracias.",
    ),
    (
        "um hi the heat went out again in the upstairs unit and its forty eight degrees in here theres a baby please send someone",
        "Um, hi. The heat went out again in the upstairs unit and it's 48 degrees in here. There's a baby. Please send someone.",
    ),
    (
        "this is {name} returning your call im free until four",
        "This is {name}, returning your call. I'm free until four.",
    ),
    (
        "hi could you fax the referral to doctor stein's office the number is six one seven five five five oh one nine nine thanks",
        "Hi, could you fax the referral to Dr. Stein's office? The number is 617-555-0199. Thanks!",
    ),
    (
        "bonjour ici {name} je vous rappelle au sujet du devis merci de me rappeler au {number}",
        "Bonjour, ici {name}. Je vous rappelle au sujet du devis. Merci de me rappeler au {number}.",
    ),
    (
        "its me again nobody has called me back this is the third time {name} {number}",
        "It's me again. Nobody has called me back, this is the third time. {name}, {number}.",
    ),
    (
        "hi i wanna ask do you take new patients and whats the wait for a cleaning",
        "Hi, I want to ask: do you take new patients, and what's the wait for a cleaning?",
    ),
    ("[inaudible]", "(silence, traffic noise)"),
];

/// The voice message of a plan, once it has been recorded.
pub fn file(account: &Account, plan: &Plan, now: Millis) -> Option<File> {
    let recording = plan.recording?;
    let created = recording.from + Millis::from(recording.seconds) * SECOND;
    if created > now {
        return None;
    }
    let line = &account.lines[plan.line];
    let customer = &account.customers[line.customer];
    let mut random = Random::new(&[hash(&plan.id), hash("voicemail")]);
    // Two in a hundred have no recording any more, and as many lead nowhere.
    let fate = random.below(50);
    let playable = if fate == 1 { 0 } else { recording.seconds };
    let id = media::id(&random.hex(20), playable);
    let (rough, better) = said(plan, recording.seconds, &mut random);
    let mailbox = (!random.chance(0.4)).then(|| random.pick(&account.staff));
    Some(File {
        kind: FileType::VoiceMessage,
        account_id: account.id.to_owned(),
        account_name: account.name.to_owned(),
        customer_id: customer.id.clone(),
        customer_name: customer.name.to_owned(),
        customer_breadcrumb: customer.breadcrumb.clone(),
        user_id: mailbox.map(|staff| staff.id.clone()),
        user_name: mailbox.map(|staff| staff.name.to_owned()),
        file_name: format!("voicemail-{}.wav", &plan.id[..8]),
        uri: (fate != 0).then(|| format!("/files/{id}")),
        content_type: media::TYPE,
        content_length: media::size(recording.seconds),
        recording_sid: format!("RE{}", random.hex(32)),
        recording_duration: recording.seconds,
        recording_from: plan.other.label().to_owned(),
        transcription: (!random.chance(0.2)).then_some(rough),
        from_address: plan.other.address.clone(),
        to_address: line.address.clone(),
        ai_transcription: (!random.chance(0.2)).then_some(better),
        record: Record {
            id,
            date_created: iso(created),
            date_last_modified: iso(created),
            created_by: "System".to_owned(),
            last_modified_by: "System".to_owned(),
        },
    })
}

fn said(plan: &Plan, seconds: u32, random: &mut Random) -> (String, String) {
    let fill = |text: &str| {
        text.replace("{name}", plan.other.name.as_deref().unwrap_or("a friend"))
            .replace("{number}", &plan.other.address)
    };
    let (mut rough, mut better) = (String::new(), String::new());
    // Who speaks for longer has more to say.
    for _ in 0..=seconds / 25 {
        let (first, second) = random.pick(&SAID);
        for (text, said) in [(&mut rough, first), (&mut better, second)] {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&fill(said));
        }
    }
    (rough, better)
}
