//! Addresses: what a session, a message or a recording calls the other side. Mostly phone numbers, but the server
//! passes on whatever it knows: SIP, app clients, extensions, e-mail, and words for callers who withhold theirs.
//!
//! - [`number`] knows phone numbers: which are certain, which are only likely, and how people write them.
//! - `uri` splits `sip:`, `tel:` and similar addresses into their parts.
//!
//! Two spellings of one line share a [key](Address::key); two lines never do. What a number means within one payload (a
//! national number beside its international form) is known only to [`super::address_index::AddressIndex`].

use super::hash::hash;

pub mod number;
mod text;
mod uri;

pub use text::{digits, is_format_mark};

use number::Number;
use text::{is_invisible, without_marks};
use uri::{Scheme, Uri};

/// What kind of address it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A public phone number, perhaps with an extension behind it.
    Phone,
    /// A short number, five or six digits: of texts, or an extension of a large system.
    ShortCode,
    /// An extension of the own system, up to four digits.
    Extension,
    /// A code of the network: `911`, `411`, `*67`.
    Service,
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

/// What an address was used for. The same text can mean different things: `17255@gateway.example` is a mail address in
/// a conversation and a number at a gateway in a call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Medium {
    /// A call, or a voice message.
    #[default]
    Voice,
    /// A text.
    Text,
}

/// An address as it came, and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    /// As it came.
    pub raw: &'a str,
    /// What it is.
    pub kind: Kind,
    /// What it was used for.
    medium: Medium,
    /// The part that tells who: the number without its extension, the SIP user and host, or the text itself.
    part: &'a str,
    /// The extension behind a phone number; empty for none.
    extension: &'a str,
    /// Whether only one app reaches it: no text message does.
    is_of_app: bool,
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

/// Emergency and operator codes beside those of North America, which end in 11.
const SERVICES: [&str; 6] = ["112", "933", "988", "999", "110", "118"];

impl<'a> Address<'a> {
    /// Recognizes an address of a call or a voice message.
    pub fn of(raw: &'a str) -> Self {
        Self::used_for(raw, Medium::Voice)
    }

    /// Recognizes an address.
    pub fn used_for(raw: &'a str, medium: Medium) -> Self {
        let text = raw.trim_matches(is_invisible);
        let plain = Address { raw, kind: Kind::Other, medium, part: text, extension: "", is_of_app: false };
        if text.is_empty() {
            return Address { kind: Kind::Absent, ..plain };
        }
        if is_withheld(text) {
            return Address { kind: Kind::Withheld, ..plain };
        }
        // Most are numbers, and most records have four of them.
        if let Some(number) = plain.number(text) {
            return number;
        }
        plain.uri(&Uri::of(text), medium)
    }

    fn uri(self, uri: &Uri<'a>, medium: Medium) -> Self {
        let user = uri.user.split(';').next().unwrap_or_default();
        let is_a_call = uri.scheme != Scheme::None || (medium == Medium::Voice && !uri.host.is_empty());
        // Before all else: words for a withheld number may be spelt in digits.
        if is_a_call && uri.scheme != Scheme::Client && is_withheld(user) {
            return Address { kind: Kind::Withheld, ..self };
        }
        let is_number_at_host = uri.scheme == Scheme::None && medium == Medium::Voice && uri.is_number();
        let named = match uri.scheme {
            Scheme::Sip => true,
            Scheme::None => is_number_at_host,
            Scheme::Client => return Address { kind: Kind::Client, ..self },
            Scheme::Number => return self.number(uri.user).unwrap_or(self),
            Scheme::App => {
                let number = self.number(uri.user).filter(|number| number.kind == Kind::Phone);
                return number.map_or(self, |number| Address { is_of_app: true, ..number });
            }
        };
        if is_a_call && !uri.is_number() && uri.is_nowhere() {
            return Address { kind: Kind::Withheld, ..self };
        }
        if !named {
            return if is_email(self.part) { Address { kind: Kind::Email, ..self } } else { self };
        }
        if uri.is_number()
            && let Some(number) = self.number(uri.user).filter(|number| number.kind == Kind::Phone)
        {
            return number;
        }
        Address { kind: Kind::Sip, part: uri.who, ..self }
    }

    /// The address as a number or a code, if its text is one.
    fn number(self, text: &'a str) -> Option<Self> {
        if number::is_code(text) {
            return Some(Address { kind: Kind::Service, part: text, ..self });
        }
        let (part, extension) = number::split(text)?;
        let digits = number::Digits::of(part);
        // What is dialled before a number to reach another country comes on top.
        let before = ["00", "011"].into_iter().find(|prefix| digits.starts_with(prefix)).map_or(0, str::len);
        let kind = match (digits.len() - before, number::has_plus(part)) {
            (7..=15, _) => Kind::Phone,
            _ if !extension.is_empty() => return None,
            (5..=6, false) => Kind::ShortCode,
            (3, false) if digits.ends_with("11") || SERVICES.contains(&digits.as_str()) => Kind::Service,
            (1..=4, false) => Kind::Extension,
            _ => return None,
        };
        Some(Address { kind, part, extension, ..self })
    }

    /// Whether there is no address.
    pub fn is_absent(&self) -> bool {
        self.kind == Kind::Absent
    }

    /// The phone number, of those that are one.
    pub fn phone(&self) -> Option<Number> {
        (self.kind == Kind::Phone).then(|| Number::of(self.part))
    }

    /// What it was used for.
    pub fn medium(&self) -> Medium {
        self.medium
    }

    /// The extension behind a phone number; empty for none.
    pub fn extension(&self) -> &'a str {
        self.extension
    }

    /// How people write it: `(303) 555-0100`, `+44 207 946 0958`; others without their scheme. Empty for those that
    /// have nothing to show (absent, withheld): the words for these are the UI's, as are those for an
    /// [extension](Address::extension).
    pub fn display(&self) -> String {
        let part = without_marks(self.part);
        match self.kind {
            Kind::Phone => number::display(&part),
            Kind::Client => part.split_once(':').map_or(part.as_str(), |(_, rest)| rest).to_owned(),
            Kind::Absent | Kind::Withheld => String::new(),
            _ => part,
        }
    }

    /// The address for copying: a number without the address of the gateway that it came over, everything else as it
    /// came, but for marks of direction.
    pub fn to_copy(&self) -> String {
        if self.kind == Kind::Phone && self.extension.is_empty() {
            without_marks(self.part)
        } else {
            without_marks(self.raw.trim_matches(is_invisible))
        }
    }

    /// What all spellings of an address share, as far as the address alone tells: the address key. Of a phone number it
    /// is the E.164 form, or, if that can't be told, its digits without a plus, which no E.164 form is. `None` if it
    /// identifies nobody.
    pub fn key(&self) -> Option<String> {
        match self.kind {
            Kind::Phone => Some(Number::of(self.part).key().as_str().to_owned()),
            Kind::Absent | Kind::Withheld => None,
            Kind::Sip => Some(format!("sip:{}", self.part.to_ascii_lowercase())),
            _ => Some(self.part.to_ascii_lowercase()),
        }
    }

    /// The [key](Address::key) as a number.
    pub fn address_key(&self) -> Option<u64> {
        match self.kind {
            Kind::Phone => Some(Number::of(self.part).address_key()),
            _ => self.key().map(|key| hash(&key)),
        }
    }

    /// A `tel:` link, for phone numbers alone; to the main number where there is an extension.
    pub fn call_link(&self) -> Option<String> {
        self.phone().map(|number| format!("tel:{}", number.to_dial().as_str()))
    }

    /// An `sms:` link, for phone numbers, and for the short codes of texts.
    pub fn text_link(&self) -> Option<String> {
        match self.kind {
            Kind::Phone if !self.is_of_app => self.phone().map(|number| format!("sms:{}", number.to_dial().as_str())),
            Kind::ShortCode if self.medium == Medium::Text => Some(format!("sms:{}", digits(self.part))),
            _ => None,
        }
    }

    /// A `mailto:` link, for e-mail addresses.
    pub fn mail_link(&self) -> Option<String> {
        (self.kind == Kind::Email).then(|| format!("mailto:{}", self.part))
    }
}

impl Address<'_> {
    /// The digits of a number or a code, without its extension; empty for what is none.
    pub fn digits(&self) -> String {
        match self.kind {
            Kind::Phone | Kind::ShortCode | Kind::Extension | Kind::Service => digits(self.part),
            _ => String::new(),
        }
    }
}

/// Whether a text stands for a number that the caller withholds.
fn is_withheld(text: &str) -> bool {
    let text = text.trim_start_matches('+');
    WITHHELD.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// Whether a text is a mail address. Strict on purpose: the address goes into a link.
fn is_email(raw: &str) -> bool {
    let Some((local, host)) = raw.split_once('@') else {
        return false;
    };
    let plain = |text: &str, more: &[char]| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(&c))
    };
    plain(local, &['.', '_', '+', '-', '\'']) && plain(host, &['.', '-']) && host.split_once('.').is_some()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
