//! The sections of the page.

use super::address::Medium;

/// A section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    /// Who waits for a call back.
    Callbacks,
    /// Sessions.
    Calls,
    /// Texts.
    Conversations,
    /// Voice messages.
    Voicemail,
    /// Completed forms.
    Forms,
}

impl Section {
    /// Those that hold records of the server, in the order of the payload.
    pub const LISTS: [Section; 4] = [Section::Calls, Section::Conversations, Section::Voicemail, Section::Forms];

    /// Its name in ids and in the address.
    pub fn name(self) -> &'static str {
        match self {
            Section::Callbacks => "callbacks",
            Section::Calls => "calls",
            Section::Conversations => "conversations",
            Section::Voicemail => "voicemail",
            Section::Forms => "forms",
        }
    }

    /// What the addresses of its records were used for.
    pub fn medium(self) -> Medium {
        if self == Section::Conversations { Medium::Text } else { Medium::Voice }
    }

    /// The section of a name.
    pub fn of_name(name: &str) -> Option<Self> {
        Section::LISTS.into_iter().find(|section| section.name() == name)
    }
}
