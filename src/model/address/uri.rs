//! Addresses with a scheme, and those of a user at a host.

use super::text::is_invisible;

/// What stands before the first colon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// None that is known.
    None,
    /// `sip:`, `sips:`.
    Sip,
    /// `tel:`, `sms:`, `callto:`: a number follows.
    Number,
    /// `whatsapp:`: a number that only this app reaches.
    App,
    /// `client:`, `user:`: an identity of the phone system's own.
    Client,
}

/// The parts of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Uri<'a> {
    /// The scheme.
    pub scheme: Scheme,
    /// What stands before the `@`, else all of it; without the parameters of SIP.
    pub user: &'a str,
    /// What stands behind the `@`, without port and parameters; empty for none.
    pub host: &'a str,
    /// User and host, without scheme, port and parameters.
    pub who: &'a str,
    /// Whether the parameters say that the user is a phone number.
    says_phone: bool,
}

impl<'a> Uri<'a> {
    /// Takes an address apart. `"Ana" <sip:ana@pbx.example>` is what stands between the brackets.
    pub fn of(text: &'a str) -> Self {
        let text = match (text.rfind('<'), text.ends_with('>')) {
            (Some(at), true) => text[at + 1..text.len() - 1].trim_matches(is_invisible),
            _ => text,
        };
        let (scheme, rest) = match text.split_once(':') {
            Some((name, rest)) => match name.to_ascii_lowercase().as_str() {
                "sip" | "sips" => (Scheme::Sip, rest),
                "tel" | "sms" | "callto" => (Scheme::Number, rest),
                "whatsapp" => (Scheme::App, rest),
                "client" | "user" => (Scheme::Client, rest),
                _ => (Scheme::None, text),
            },
            None => (Scheme::None, text),
        };
        let Some((user, behind)) = rest.rsplit_once('@') else {
            // `sip:pbx.example`, `tel:+1…;ext=22`: the extension belongs to the number.
            let user = match scheme {
                Scheme::Sip => rest.split([';', '?']).next().unwrap_or(rest),
                _ => rest,
            };
            return Uri { scheme, user, host: "", who: user, says_phone: false };
        };
        let end = behind.find([';', '?', ':']).unwrap_or(behind.len());
        let host = &behind[..end];
        let who = &rest[..user.len() + 1 + host.len()];
        let says_phone = behind[end..].split([';', '?', '&']).any(|part| part.eq_ignore_ascii_case("user=phone"));
        Uri { scheme, user, host, who, says_phone }
    }

    /// Whether the user is a number of the public network rather than a name or an extension of a phone system: it says
    /// so, it begins with a plus, or it is as long as one with its area.
    pub fn is_number(&self) -> bool {
        let number = self.user.split(';').next().unwrap_or_default();
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let is_long = digits >= 10 && number.bytes().all(|byte| byte.is_ascii_digit());
        !self.host.is_empty() && (number.starts_with('+') || is_long || (self.says_phone && digits >= 7))
    }

    /// Whether the host is one that no call can come from, by RFC 2606 and RFC 3323: the caller withholds who it is.
    pub fn is_nowhere(&self) -> bool {
        let host = self.host.to_ascii_lowercase();
        host == "invalid" || host.ends_with(".invalid")
    }
}
