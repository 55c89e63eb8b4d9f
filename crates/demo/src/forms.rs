//! Forms that the answering service's operators fill in during a call.

use super::{
    dates::{Millis, SECOND, iso},
    dto::{Channel, Direction, Field, Form},
    plan::Plan,
    random::{Random, hash},
    world::{Account, Customer},
};

/// A kind of form.
struct Kind {
    name: &'static str,
    subject: &'static str,
    fields: &'static [(&'static str, Answer)],
}

/// How a field is filled in.
enum Answer {
    /// The caller's name.
    Name,
    /// The number to call back.
    Number,
    /// One of these.
    One(&'static [&'static str]),
    /// Any number of these, none included.
    Several(&'static [&'static str]),
    /// A few of these sentences, with line breaks.
    Notes(&'static [&'static str]),
}

use Answer::{Name, Notes, Number, One, Several};

const YES_NO: Answer = One(&["Yes", "No"]);
const NOTES: Answer = Notes(&[
    "Caller was polite but in a hurry.",
    "Asked for a call back before 5 pm, or any time tomorrow morning; please use the number above, not the one on file.",
    "Spelled the name twice: please check it against the file, as two people have the same one.",
    "Has called before about the same thing & was told <someone> would get back \"soon\".",
    "Le client préfère qu’on lui parle en français.",
    "Wants to know what it will cost before anybody comes out. I said that I could not give prices and that a person from the office would go over it in detail, including the call-out fee, the hourly rate and the parts.",
    "Dog on the premises.",
]);

const KINDS: [Kind; 8] = [
    Kind {
        name: "General message",
        subject: "New message",
        fields: &[
            ("Caller name", Name),
            ("Call back number", Number),
            ("Company", One(&["", "Riverside Supply", "Acme Títulos S.A.", "self"])),
            ("Message", NOTES),
        ],
    },
    Kind {
        name: "Legal intake",
        subject: "New intake",
        fields: &[
            ("Caller name", Name),
            ("Call back number", Number),
            ("Matter", One(&["Family", "Injury", "Immigration", "Estate", "Real estate"])),
            ("Date of incident", One(&["2026-09-14", "last Tuesday", ""])),
            ("Existing client", YES_NO),
            ("Opposing party", One(&["", "Global Freight LLC", "Landlord (name unknown)"])),
            ("Best times", Several(&["Morning", "Noon", "Afternoon", "Evening"])),
            ("Court date set", YES_NO),
            ("Referred by", One(&["Web search", "Friend", "", "Bar association"])),
            ("Details", NOTES),
        ],
    },
    Kind {
        name: "Emergency dispatch",
        subject: "URGENT: dispatch",
        fields: &[
            ("Caller name", Name),
            ("Call back number", Number),
            ("Address", One(&["14 Garden Court, apt 3", "220 Elm Street", "Pier 9, unit B"])),
            ("Problem", Several(&["No heat", "Leak", "No water", "Gas smell", "Lock-out"])),
            ("Anyone in danger", YES_NO),
            ("Access", One(&["Key under the mat", "Tenant at home", "Super will open"])),
            ("Told to expect call back within 30 minutes", YES_NO),
            ("Notes", NOTES),
        ],
    },
    Kind {
        name: "Maintenance request",
        subject: "Maintenance request",
        fields: &[
            ("Tenant", Name),
            ("Phone", Number),
            ("Unit", One(&["1A", "3C", "12", "Penthouse"])),
            ("Category", Several(&["Plumbing", "Electrical", "Appliance", "Pests", "Noise"])),
            ("Permission to enter", YES_NO),
            ("Description", NOTES),
        ],
    },
    Kind {
        name: "Appointment request",
        subject: "Appointment wanted",
        fields: &[
            ("Name", Name),
            ("Phone", Number),
            ("Preferred days", Several(&["Mon", "Tue", "Wed", "Thu", "Fri", "Sat"])),
            ("New customer", YES_NO),
            ("Reason", NOTES),
        ],
    },
    Kind {
        name: "Veterinary triage",
        subject: "Triage",
        fields: &[
            ("Owner", Name),
            ("Phone", Number),
            ("Animal", One(&["Dog", "Cat", "Rabbit", "Parrot", "Iguana"])),
            ("Age", One(&["8 weeks", "3 years", "14", "unknown"])),
            ("Symptoms", Several(&["Vomiting", "Limping", "Not eating", "Bleeding", "Seizure"])),
            ("Eating and drinking", YES_NO),
            ("Weight", One(&["", "4 kg", "62 lb"])),
            ("Known conditions", Several(&["Diabetes", "Epilepsy", "Allergies"])),
            ("Last seen here", One(&["", "2026-05-02", "never"])),
            ("Sent to emergency clinic", YES_NO),
            ("Vet on call informed", YES_NO),
            ("Notes", NOTES),
        ],
    },
    Kind {
        name: "First call",
        subject: "First call",
        fields: &[
            ("Caller", Name),
            ("Phone", Number),
            ("Relationship", One(&["Spouse", "Son or daughter", "Hospital", "Hospice nurse"])),
            ("Place", One(&["At home", "St. Mary’s, 4th floor", "Harbor Hospice"])),
            ("Family is ready", YES_NO),
            ("Remarks", NOTES),
        ],
    },
    Kind {
        name: "Caregiver call-off",
        subject: "Shift needs cover",
        fields: &[
            ("Caregiver", Name),
            ("Phone", Number),
            ("Shifts", Several(&["Today, day", "Today, night", "Tomorrow", "Rest of the week"])),
            ("Reason", One(&["Ill", "Car", "Family", ""])),
        ],
    },
];

/// The form that was filled in during a call, once it is complete.
pub fn form(account: &Account, plan: &Plan, now: Millis) -> Option<Form> {
    let taken = account.hosted
        && plan.channel == Channel::Voice
        && plan.direction == Direction::Incoming
        && plan.gone.is_none();
    let mut random = Random::new(&[hash(&plan.id), hash("form")]);
    let answered = plan.answered.filter(|_| taken && random.chance(0.7))?;
    let completed = plan.end + random.between(5 * SECOND, 90 * SECOND);
    if completed > now {
        return None;
    }
    let index = account.lines[plan.line].customer;
    let customer = &account.customers[index];
    // Each client has a form of its own beside the general one.
    let kind = if random.chance(0.35) { &KINDS[0] } else { &KINDS[[1, 2, 3, 2, 5, 6, 4, 7][index % KINDS.len()]] };
    let contacts = contacts(customer, &mut random);
    let (first_id, first_name) = contacts.first().cloned().unwrap_or_default();
    let id = random.hex(24);
    let fields =
        kind.fields.iter().map(|(name, answer)| Field { name, values: values(answer, plan, &mut random) }).collect();
    Some(Form {
        name: format!("{} for {}", kind.name, customer.name),
        date_created: iso(answered + 3 * SECOND),
        date_completed: iso(completed),
        form_id: Random::new(&[hash(kind.name)]).hex(24),
        form_name: kind.name.to_owned(),
        client_id: customer.id.clone(),
        client_name: customer.name.to_owned(),
        contact_id: first_id,
        contact_name: first_name.to_owned(),
        email_subject: format!("{}: {}", kind.subject, plan.other.label()),
        caller_number: plan.other.address.clone(),
        contacts_ids: contacts.iter().map(|(id, _)| id.clone()).collect(),
        contacts_names: contacts.iter().map(|(_, name)| (*name).to_owned()).collect(),
        fields,
        id,
    })
}

fn contacts(customer: &Customer, random: &mut Random) -> Vec<(String, &'static str)> {
    let count = 1 + random.below(customer.contacts.len());
    customer.contacts.iter().take(count).cloned().collect()
}

fn values(answer: &Answer, plan: &Plan, random: &mut Random) -> Vec<String> {
    match answer {
        Name => vec![plan.other.name.clone().unwrap_or_default()],
        Number => vec![plan.other.address.clone()],
        One(choices) => vec![(*random.pick(choices)).to_owned()],
        Several(choices) => choices.iter().filter(|_| random.chance(0.4)).map(|choice| (*choice).to_owned()).collect(),
        Notes(sentences) => {
            let count = 1 + random.below(4);
            let notes: Vec<&str> = (0..count).map(|_| *random.pick(sentences)).collect();
            vec![notes.join("\n")]
        }
    }
}
