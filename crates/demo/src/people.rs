//! The people outside: a fixed pool, so that callers come back.

use super::random::{Random, hash};

/// How many persons call and are called.
const POOL: usize = 320;

/// Writing system of a name or a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    Latin,
    Cyrillic,
    Arabic,
    Chinese,
    Greek,
    Hebrew,
}

/// Somebody at the other end, as far as the phone system knows.
#[derive(Clone, Debug)]
pub struct Person {
    /// Absent when the carrier gave no caller name.
    pub name: Option<String>,
    /// E.164 number, extension, SIP or client address, or a word for a
    /// withheld number.
    pub address: String,
    pub script: Script,
    /// False for addresses that no one can call or text back.
    pub reachable: bool,
}

impl Person {
    /// The name, or the address of somebody without one.
    pub fn label(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.address)
    }
}

const FIRST: [&str; 40] = [
    "Ava",
    "Noah",
    "Mia",
    "Liam",
    "Zoë",
    "Owen",
    "José",
    "Lucía",
    "Chloé",
    "Émile",
    "Jürgen",
    "Søren",
    "Björk",
    "Agnieszka",
    "Łukasz",
    "Nguyễn",
    "Priya",
    "Rahul",
    "Fatou",
    "Kwame",
    "Grace",
    "Henry",
    "Isla",
    "Jack",
    "Keisha",
    "Leo",
    "Maeve",
    "Nora",
    "Oscar",
    "Paige",
    "Quinn",
    "Rosa",
    "Samir",
    "Tessa",
    "Umar",
    "Violet",
    "Wyatt",
    "Ximena",
    "Yusuf",
    "Zachary",
];
const LAST: [&str; 40] = [
    "Abbott",
    "Bélanger",
    "Castañeda",
    "Dvořák",
    "Eriksson",
    "Fitzgerald",
    "García",
    "Hernández",
    "Iyer",
    "Jørgensen",
    "Kowalski",
    "Lefèvre",
    "Müller",
    "Nakamura",
    "O’Brien",
    "Peña",
    "Quiñones",
    "Rossi",
    "Schröder",
    "Thompson",
    "Ünal",
    "Vargas",
    "Whitfield",
    "Xu",
    "Yamada",
    "Zieliński",
    "Brooks",
    "Carter",
    "Delgado",
    "Ellis",
    "Foster",
    "Greene",
    "Hughes",
    "Ingram",
    "Jenkins",
    "Knight",
    "Lambert",
    "Mensah",
    "Novak",
    "Okafor",
];
const OTHER: [(Script, [&str; 5]); 5] = [
    (Script::Cyrillic, ["Анна Иванова", "Дмитро Шевченко", "Ольга Соколова", "Игорь Петров", "Наталія Бондар"]),
    (Script::Arabic, ["ليلى حداد", "عمر الخطيب", "فاطمة منصور", "يوسف نجار", "سارة عبد الله"]),
    (Script::Chinese, ["王芳", "李伟", "陈美玲", "张建国", "林志豪"]),
    (
        Script::Greek,
        ["Ελένη Παπαδοπούλου", "Γιώργος Νικολάου", "Μαρία Κωνσταντίνου", "Δημήτρης Ιωάννου", "Σοφία Αλεξίου"],
    ),
    (Script::Hebrew, ["נועה כהן", "איתי לוי", "תמר מזרחי", "דניאל פרץ", "מאיה ביטון"]),
];

/// Callers whose address is no ordinary number: name, address, reachable.
const SPECIAL: [(Option<&str>, &str, bool); 10] = [
    (None, "anonymous", false),
    (None, "RESTRICTED", false),
    (Some("Sterilisation room"), "4012", true),
    (None, "4044", true),
    (Some("Front desk phone"), "sip:frontdesk@pbx.example.com", true),
    (None, "sip:trunk-7@198.51.100.24", false),
    (Some("Jordan (mobile app)"), "client:mobile_jordan", true),
    (None, "72975", false),
    (Some("Toll-free directory"), "+18005550199", true),
    (Some("WIRELESS CALLER"), "+16175550100", true),
];

/// Everybody there is for a seed.
pub struct People {
    persons: Vec<Person>,
    specials: Vec<Person>,
}

impl People {
    /// The pool of a seed; numbers come from ranges reserved for fiction.
    pub fn new(seed: u64) -> Self {
        let mut random = Random::new(&[seed, hash("people")]);
        let persons = (0..POOL).map(|index| person(&mut random, index)).collect();
        let specials = SPECIAL
            .iter()
            .map(|(name, address, reachable)| Person {
                name: name.map(str::to_owned),
                address: (*address).to_owned(),
                script: Script::Latin,
                reachable: *reachable,
            })
            .collect();
        Self { persons, specials }
    }

    /// Somebody to talk to; a few people call far more often than the rest.
    pub fn caller(&self, random: &mut Random) -> &Person {
        if random.chance(0.05) {
            return random.pick(&self.specials);
        }
        let skewed = random.unit().powf(1.5) * self.persons.len() as f64;
        &self.persons[(skewed as usize).min(self.persons.len() - 1)]
    }

    /// Somebody with a number who writes in that script.
    pub fn writer(&self, random: &mut Random, script: Script) -> &Person {
        let start = random.below(self.persons.len());
        let (late, early) = self.persons.split_at(start);
        early.iter().chain(late).find(|person| person.script == script).unwrap_or(&self.persons[start])
    }
}

fn person(random: &mut Random, index: usize) -> Person {
    let (script, name) = if index % 10 < 7 {
        let name = format!("{} {}", random.pick(&FIRST), random.pick(&LAST));
        (Script::Latin, name)
    } else {
        let (script, names) = random.pick(&OTHER);
        (*script, (*random.pick(names)).to_owned())
    };
    let line = index % 100;
    let address = match index % 16 {
        3 => format!("+44207946{:04}", index),
        7 => format!("+3319900{:04}", index),
        11 => format!("+493023125{:03}", index),
        15 => format!("+61255501{:03}", index),
        _ => {
            let areas = ["339", "774", "351", "413", "603"];
            format!("+1{}55501{line:02}", areas[(index / 100) % areas.len()])
        }
    };
    Person { name: (!random.chance(0.15)).then_some(name), address, script, reachable: true }
}
