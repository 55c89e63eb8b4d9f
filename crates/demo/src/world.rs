//! The two businesses of the demo, their phone lines and their people, and an
//! account where nothing has happened yet.

use super::{
    dto::Crumb,
    random::{Random, hash},
};
use std::sync::LazyLock;

/// One account of the phone system.
pub struct Account {
    /// 24 hexadecimal digits.
    pub id: &'static str,
    pub name: &'static str,
    /// Whether operators answer and fill in forms.
    pub hosted: bool,
    /// True while nothing has happened.
    pub quiet: bool,
    pub customers: Vec<Customer>,
    pub lines: Vec<Line>,
    pub staff: Vec<Staff>,
}

/// A customer within an account: a practice, or a client that is answered for.
pub struct Customer {
    pub id: String,
    pub name: &'static str,
    /// From the outermost ancestor to the customer itself.
    pub breadcrumb: Vec<Crumb>,
    /// Who gets the messages taken for it: id and name.
    pub contacts: Vec<(String, &'static str)>,
}

/// An endpoint of the account.
pub struct Line {
    pub id: String,
    pub name: String,
    /// E.164 number, or an e-mail address.
    pub address: String,
    /// Index into [`Account::customers`].
    pub customer: usize,
}

/// Somebody who works there.
pub struct Staff {
    pub id: String,
    pub name: &'static str,
    pub extension: String,
}

/// Id of the dental group's account.
pub const DENTAL: &str = "64f0a1c2d3e4b5a697880001";
/// Id of the answering service's account.
pub const ANSWERING: &str = "64f0a1c2d3e4b5a697880002";
/// Id of the account without any activity.
pub const NEW: &str = "64f0a1c2d3e4b5a697880003";

static ACCOUNTS: LazyLock<[Account; 3]> = LazyLock::new(|| [dental(), answering(), new()]);

/// Every account of the demo.
pub fn accounts() -> &'static [Account] {
    ACCOUNTS.as_slice()
}

/// The account with that id.
pub fn account(id: &str) -> Option<&'static Account> {
    accounts().iter().find(|account| account.id == id)
}

/// A stable id for the thing of that name.
fn id(kind: &str, name: &str) -> String {
    Random::new(&[hash(kind), hash(name)]).hex(24)
}

fn crumb(name: &str) -> Crumb {
    Crumb { id: id("customer", name), name: name.to_owned() }
}

fn staff(account: &'static str, first: u32, names: &[&'static str]) -> Vec<Staff> {
    names
        .iter()
        .zip(first..)
        .map(|(name, extension)| Staff { id: id(account, name), name, extension: extension.to_string() })
        .collect()
}

fn line(name: String, address: String, customer: usize) -> Line {
    Line { id: id("line", &address), name, address, customer }
}

fn dental() -> Account {
    let practices = [
        ("Bright Smile Back Bay", "Back Bay"),
        ("Bright Smile Cambridge", "Cambridge"),
        ("Bright Smile Quincy", "Quincy"),
    ];
    let customers = practices
        .iter()
        .map(|(name, _)| Customer {
            id: id("customer", name),
            name,
            breadcrumb: vec![crumb("Northeast Dental Partners"), crumb("Bright Smile Dental Group"), crumb(name)],
            contacts: Vec::new(),
        })
        .collect();
    let desks = ["main line", "front desk", "after hours", "billing"];
    let mut lines: Vec<Line> = practices
        .iter()
        .enumerate()
        .flat_map(|(customer, (_, place))| {
            desks.iter().enumerate().map(move |(desk, name)| {
                let number = format!("+1617555{:04}", 110 + customer * 10 + desk);
                line(format!("{place} {name}"), number, customer)
            })
        })
        .collect();
    lines.push(line("Appointments mailbox".into(), "appointments@brightsmile.example".into(), 0));
    Account {
        id: DENTAL,
        name: "Bright Smile Dental Group",
        hosted: false,
        quiet: false,
        customers,
        lines,
        staff: staff(
            DENTAL,
            4001,
            &[
                "Ana Lúcia Prado",
                "Ben Whitaker",
                "Carmen Ortiz",
                "Dr. Dana Levine",
                "Elif Şahin",
                "Frank Moretti",
                "Gwen O’Rourke",
                "Hiro Tanaka",
                "Imani Clarke",
                "Jonas Weber",
                "Katya Morozova",
                "Dr. Luis Andrade",
            ],
        ),
    }
}

fn answering() -> Account {
    let clients: [(&str, &[&str]); 8] = [
        ("Abernathy & Cole Law", &["Ruth Abernathy", "Simon Cole", "Intake desk"]),
        ("Clearwater Plumbing", &["Pete Sandoval", "On-call plumber"]),
        ("Elm Street Property Management", &["Dolores Finch", "Maintenance"]),
        ("Northwind Heating & Cooling", &["Bjørn Aas", "Dispatch"]),
        ("Paws & Claws Veterinary", &["Dr. Amy Tran", "Dr. Núria Vidal", "Reception"]),
        ("Harbor Funeral Home", &["Director on call"]),
        ("Lighthouse Locksmiths", &["Van 1", "Van 2"]),
        ("Meridian Home Care", &["Nurse on call", "Scheduling"]),
    ];
    let customers = clients
        .iter()
        .map(|(name, contacts)| Customer {
            id: id("customer", name),
            name,
            breadcrumb: vec![crumb("Harborview Answering Service"), crumb(name)],
            contacts: contacts.iter().map(|contact| (id(name, contact), *contact)).collect(),
        })
        .collect();
    let mut lines: Vec<Line> = clients
        .iter()
        .enumerate()
        .flat_map(|(customer, (name, _))| {
            ["", " overflow"].iter().enumerate().map(move |(at, kind)| {
                let number = format!("+1857555{:04}", 110 + customer * 4 + at);
                line(format!("{name}{kind}"), number, customer)
            })
        })
        .collect();
    lines.push(line("Operators’ mailbox".into(), "desk@harborview.example".into(), 0));
    Account {
        id: ANSWERING,
        name: "Harborview Answering Service",
        hosted: true,
        quiet: false,
        customers,
        lines,
        staff: staff(
            ANSWERING,
            7001,
            &[
                "Operator Alice N.",
                "Operator Brahim K.",
                "Operator Cléa D.",
                "Operator Devon S.",
                "Operator Esther M.",
                "Operator Farid A.",
                "Operator Gosia W.",
                "Supervisor Hanne L.",
            ],
        ),
    }
}

fn new() -> Account {
    Account {
        id: NEW,
        name: "Juniper Bakery",
        hosted: false,
        quiet: true,
        customers: vec![Customer {
            id: id("customer", "Juniper Bakery"),
            name: "Juniper Bakery",
            breadcrumb: vec![crumb("Juniper Bakery")],
            contacts: Vec::new(),
        }],
        lines: vec![line("Juniper Bakery".into(), "+15085550111".into(), 0)],
        staff: staff(NEW, 1001, &["Nell Juniper"]),
    }
}
