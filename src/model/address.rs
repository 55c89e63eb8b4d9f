//! Addresses: what a session, a message or a recording calls the other side. Mostly phone numbers, but the server
//! passes on whatever it knows: SIP, app clients, extensions, e-mail, and words for callers who withhold theirs.

use super::record::hash;

/// What kind of address it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A public phone number.
    Phone,
    /// A short number for texts, five or six digits.
    ShortCode,
    /// An extension of the own system, up to four digits.
    Extension,
    /// `sip:user@host`.
    Sip,
    /// `client:identity`: the app on a computer or a phone.
    Client,
    /// An e-mail address.
    Email,
    /// The caller withholds the number, or the network does not pass it on.
    Withheld,
    /// Nothing.
    Absent,
    /// Anything else, shown as it is.
    Other,
}

/// An address as it came, and its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    /// As it came.
    pub raw: &'a str,
    /// What it is.
    pub kind: Kind,
}

/// Words, and the digits that spell them on a keypad, that Twilio and others pass on for a withheld number.
const WITHHELD: [&str; 16] = [
    "anonymous",
    "restricted",
    "unavailable",
    "unknown",
    "private",
    "blocked",
    "withheld",
    "no caller id",
    "private number",
    "unknown caller",
    "caller id blocked",
    "266696687",
    "7378742833",
    "86282452253",
    "2562533",
    "8656696",
];

/// Country codes of two digits; 1 and 7 stand alone, all others have three.
const TWO_DIGIT_CODES: &str = "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 \
                               63 64 65 66 81 82 84 86 90 91 92 93 94 95 98";

impl<'a> Address<'a> {
    /// Recognizes an address.
    pub fn of(raw: &'a str) -> Self {
        Address { raw, kind: kind(raw.trim()) }
    }

    /// Whether there is none.
    pub fn is_absent(&self) -> bool {
        self.kind == Kind::Absent
    }

    /// How people write it: `(303) 555-0100`, `+44 207 946 0958`; others without their scheme. Empty for those that
    /// have nothing to show (absent, withheld): the words for these are the UI's.
    pub fn display(&self) -> String {
        let raw = self.raw.trim();
        match self.kind {
            Kind::Phone => phone_display(raw),
            Kind::Sip | Kind::Client => raw.split_once(':').map_or(raw, |(_, rest)| rest).to_owned(),
            Kind::Absent | Kind::Withheld => String::new(),
            _ => raw.to_owned(),
        }
    }

    /// What is the same for every way to write the same address: the join key. `None` where nobody can be told apart.
    pub fn key(&self) -> Option<String> {
        match self.kind {
            Kind::Phone => {
                let digits = digits(self.raw);
                let national = digits.len() == 10 && !self.raw.trim_start().starts_with('+');
                Some(if national { format!("1{digits}") } else { digits })
            }
            Kind::Absent | Kind::Withheld => None,
            _ => Some(self.raw.trim().to_ascii_lowercase()),
        }
    }

    /// The join key as a number.
    pub fn join(&self) -> Option<u64> {
        self.key().map(|key| hash(&key))
    }

    /// A `tel:` link, for phone numbers alone.
    pub fn call_link(&self) -> Option<String> {
        (self.kind == Kind::Phone).then(|| format!("tel:{}", dialable(self.raw)))
    }

    /// An `sms:` link, for phone numbers and short codes.
    pub fn text_link(&self) -> Option<String> {
        matches!(self.kind, Kind::Phone | Kind::ShortCode).then(|| format!("sms:{}", dialable(self.raw)))
    }

    /// A `mailto:` link, for e-mail addresses.
    pub fn mail_link(&self) -> Option<String> {
        (self.kind == Kind::Email).then(|| format!("mailto:{}", self.raw.trim()))
    }
}

/// The digits of a text.
pub fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Digits with a leading plus where there was one.
fn dialable(raw: &str) -> String {
    let plus = if raw.trim_start().starts_with('+') { "+" } else { "" };
    format!("{plus}{}", digits(raw))
}

fn kind(raw: &str) -> Kind {
    if raw.is_empty() {
        return Kind::Absent;
    }
    let lower = raw.to_ascii_lowercase();
    if WITHHELD.contains(&lower.trim_start_matches('+')) {
        return Kind::Withheld;
    }
    if lower.starts_with("sip:") || lower.starts_with("sips:") {
        return Kind::Sip;
    }
    if lower.starts_with("client:") || lower.starts_with("user:") {
        return Kind::Client;
    }
    if is_email(raw) {
        return Kind::Email;
    }
    if !raw.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '(' | ')' | '-' | '.' | ' ' | '\u{a0}')) {
        return Kind::Other;
    }
    match (digits(raw).len(), raw.starts_with('+')) {
        (8..=15, true) | (7..=15, false) => Kind::Phone,
        (5..=6, false) => Kind::ShortCode,
        (1..=4, false) => Kind::Extension,
        _ => Kind::Other,
    }
}

/// Strict on purpose: the address goes into a link.
fn is_email(raw: &str) -> bool {
    let Some((local, host)) = raw.split_once('@') else {
        return false;
    };
    let plain = |text: &str, more: &[char]| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(&c))
    };
    plain(local, &['.', '_', '+', '-', '\'']) && plain(host, &['.', '-']) && host.split_once('.').is_some()
}

fn phone_display(raw: &str) -> String {
    let digits = digits(raw);
    let international = raw.starts_with('+');
    let national = match (digits.len(), digits.as_bytes().first()) {
        (11, Some(b'1')) => Some(&digits[1..]),
        (10, _) if !international => Some(&digits[..]),
        _ => None,
    };
    if let Some(n) = national {
        return format!("({}) {}-{}", &n[..3], &n[3..6], &n[6..]);
    }
    if !international {
        return raw.to_owned();
    }
    let code = match digits.as_bytes().first() {
        Some(b'1' | b'7') => 1,
        _ if TWO_DIGIT_CODES.split(' ').any(|code| digits.starts_with(code)) => 2,
        _ => 3,
    };
    let (code, mut rest) = digits.split_at(code);
    let mut text = format!("+{code}");
    // Groups of three; the last has two to four digits.
    while !rest.is_empty() {
        let group = if rest.len() <= 4 { rest.len() } else { 3 };
        let (head, tail) = rest.split_at(group);
        text.push(' ');
        text.push_str(head);
        rest = tail;
    }
    text
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn recognizes_kinds() {
        for (raw, kind) in [
            ("+13035550100", Kind::Phone),
            ("(303) 555-0100", Kind::Phone),
            ("+442079460958", Kind::Phone),
            ("72727", Kind::ShortCode),
            ("4012", Kind::Extension),
            ("sip:front@bright.example", Kind::Sip),
            ("client:maria", Kind::Client),
            ("maria.o'neil@bright.example", Kind::Email),
            ("ANONYMOUS", Kind::Withheld),
            ("+266696687", Kind::Withheld),
            ("  ", Kind::Absent),
            ("String", Kind::Other),
            ("a@b.c?subject=x", Kind::Other),
        ] {
            assert_eq!(Address::of(raw).kind, kind, "{raw}");
        }
    }

    #[test]
    fn shows_numbers_as_people_write_them() {
        for (raw, shown) in [
            ("+13035550100", "(303) 555-0100"),
            ("3035550100", "(303) 555-0100"),
            ("+442079460958", "+44 207 946 0958"),
            ("+35312345678", "+353 123 456 78"),
            ("sip:front@bright.example", "front@bright.example"),
            ("4012", "4012"),
            ("anonymous", ""),
        ] {
            assert_eq!(Address::of(raw).display(), shown, "{raw}");
        }
    }

    #[test]
    fn links_fit_the_kind() {
        assert_eq!(Address::of("(303) 555-0100").call_link().as_deref(), Some("tel:3035550100"));
        assert_eq!(Address::of("+1 303 555 0100").text_link().as_deref(), Some("sms:+13035550100"));
        assert_eq!(Address::of("72727").call_link(), None);
        assert_eq!(Address::of("anonymous").text_link(), None);
        assert_eq!(Address::of("a@b.example").mail_link().as_deref(), Some("mailto:a@b.example"));
    }

    proptest! {
        #[test]
        fn display_keeps_every_digit_of_a_number(number in "\\+[2-9][0-9]{7,13}") {
            prop_assert_eq!(digits(&Address::of(&number).display()), digits(&number));
        }

        #[test]
        fn ways_to_write_a_number_share_a_key(a in 200_u32..999, b in 200_u32..999, c in 0_u32..9999) {
            let keys = [format!("+1{a}{b}{c:04}"), format!("({a}) {b}-{c:04}"), format!("1-{a}-{b}-{c:04}"), format!("{a}.{b}.{c:04}")]
                .map(|way| Address::of(&way).key());
            prop_assert!(keys.iter().all(|key| *key == keys[0] && key.is_some()));
        }

        #[test]
        fn never_panics(raw in "\\PC{0,30}") {
            let address = Address::of(&raw);
            let _ = (address.display(), address.key(), address.call_link(), address.text_link(), address.mail_link());
        }
    }
}
