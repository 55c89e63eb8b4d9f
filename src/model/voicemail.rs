//! Voice messages.

use crate::api::file::{FileInfo, FileTypes};

use super::address::{Address, Kind};
use super::call::first;
use super::criteria::{self, Facet, FilterContext};
use super::instant::{self, Instant};
use super::key::{Key, identity};
use super::media::{MediaAddress, MediaPolicy};
use super::record::Item;
use super::search::Haystack;
use super::zone::Zone;

/// One voice message.
#[derive(Clone, Debug)]
pub struct Voicemail {
    /// The file as the server describes it.
    pub file: FileInfo,
    /// When it was left.
    pub when: Option<Instant>,
    key: Key,
    haystack: Haystack,
}

impl Voicemail {
    /// Interprets a file.
    pub fn of(file: FileInfo, key: Key) -> Self {
        let haystack = Haystack::of([
            file.recording_from.as_str(),
            &file.from_address,
            &file.to_address,
            &file.transcription,
            &file.ai_transcription,
            &file.user_name,
            &file.customer_name,
            &file.file_name,
        ]);
        Voicemail { when: instant::parse(&file.date_created), file, key, haystack }
    }

    /// The number that identifies a message.
    pub fn identity(file: &FileInfo) -> u64 {
        identity(&file.id, [&file.date_created, &file.recording_sid, &file.from_address, &file.to_address])
    }

    /// Who left it: a name, or an address.
    pub fn from(&self) -> &str {
        first(&[&self.file.recording_from, &self.file.from_address])
    }

    /// The transcript: the AI's version before the plain one.
    pub fn transcript(&self) -> &str {
        let texts = [&self.file.ai_transcription, &self.file.transcription];
        texts.into_iter().find(|text| !text.trim().is_empty()).map_or("", String::as_str)
    }

    /// The address of the recording, if it may be loaded.
    pub fn audio(&self, policy: &MediaPolicy) -> Option<MediaAddress> {
        policy.address(&self.file.uri)
    }

    /// What the API calls the file, where it is something other than a voice message.
    pub fn other_type_name(&self) -> Option<&str> {
        match &self.file.r#type {
            None | Some(FileTypes::VoiceMessage) => None,
            Some(other) => Some(other.name()),
        }
    }

    /// A file name for the recording: date, number, name, and the extension of its type.
    pub fn download_name(&self, zone: &Zone) -> String {
        let mut parts: Vec<String> = Vec::new();
        if let Some(when) = self.when {
            parts.push(zone.date_at(when).to_string());
        }
        let address = self.other_side();
        let number = address.digits();
        if !number.is_empty() {
            parts.push(number);
        }
        let from = Address::of(&self.file.recording_from);
        if !from.is_absent() && (from.key() != address.key() || from.kind != Kind::Phone) {
            parts.push(self.file.recording_from.clone());
        }
        let name: String = parts.join("_").chars().map(|c| if is_plain(c) { c } else { '-' }).take(80).collect();
        let name = if name.is_empty() { "voicemail" } else { &name };
        format!("{name}.{}", self.extension())
    }

    fn extension(&self) -> &'static str {
        let from_type = match self.file.content_type.split(';').next().unwrap_or_default().trim() {
            "audio/wav" | "audio/x-wav" | "audio/wave" => Some("wav"),
            "audio/mpeg" | "audio/mp3" => Some("mp3"),
            "audio/ogg" => Some("ogg"),
            "audio/webm" => Some("webm"),
            "audio/mp4" | "audio/aac" | "audio/x-m4a" => Some("m4a"),
            _ => None,
        };
        from_type.unwrap_or_else(|| {
            let name = self.file.file_name.to_ascii_lowercase();
            ["wav", "mp3", "ogg", "webm", "m4a"]
                .into_iter()
                .find(|extension| name.strip_suffix(extension).is_some_and(|rest| rest.ends_with('.')))
                .unwrap_or("wav")
        })
    }
}

/// Whether a character is fit for a file's name: letters and digits of any script, not spaces, marks of direction or
/// what file systems reserve.
fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '_' | '-')
        || (c >= '\u{c0}'
            && !matches!(c, '\u{2000}'..='\u{206f}' | '\u{3000}' | '\u{fe00}'..='\u{feff}' | '\u{fff0}'..='\u{ffff}'))
}

impl Item for Voicemail {
    fn key(&self) -> Key {
        self.key
    }
    fn id(&self) -> &str {
        &self.file.id
    }
    /// The address to call back; the name of who left it may be an address too.
    fn other_side(&self) -> Address<'_> {
        Address::of(first(&[&self.file.from_address, &self.file.recording_from]))
    }
    fn addresses(&self) -> Vec<&str> {
        vec![self.other_side().raw, &self.file.to_address]
    }
    fn is(&self, kind: criteria::Kind, known: &FilterContext) -> bool {
        match kind {
            criteria::Kind::All => true,
            criteria::Kind::NotHeard => !known.heard.has(self.key) || known.playing == Some(self.key),
            criteria::Kind::Transcript => !self.transcript().is_empty(),
            criteria::Kind::New => known.is_new(self.when),
            _ => false,
        }
    }
    fn facet(&self, _: Facet) -> Vec<(&str, &str)> {
        Vec::new()
    }
    fn when(&self) -> Option<Instant> {
        self.when
    }
    fn haystack(&self) -> &Haystack {
        &self.haystack
    }
    fn same(&self, other: &Self) -> bool {
        let facts = |of: &FileInfo| {
            (
                of.recording_duration,
                of.content_length,
                of.uri.clone(),
                of.content_type.clone(),
                of.date_last_modified.clone(),
            )
        };
        self.haystack == other.haystack && facts(&self.file) == facts(&other.file)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn downloads_get_a_name_that_says_what_they_are() {
        let name = |json: &str| Voicemail::of(serde_json::from_str(json).unwrap(), Key(1)).download_name(&Zone::utc());
        assert_eq!(
            name(
                r#"{"dateCreated":"2026-11-23T10:00:00Z","fromAddress":"+13035550100","recordingFrom":"Zoë O'Neil","contentType":"audio/mpeg"}"#
            ),
            "2026-11-23_13035550100_Zoë-O-Neil.mp3"
        );
        assert_eq!(name(r#"{"recordingFrom":"../../etc/passwd","fileName":"x.OGG"}"#), "------etc-passwd.ogg");
        assert_eq!(name("{}"), "voicemail.wav");
    }

    #[test]
    fn what_leaves_a_message_is_told_from_what_is_another_file() {
        let other = |json: &str| {
            Voicemail::of(serde_json::from_str(json).unwrap(), Key(1)).other_type_name().map(str::to_owned)
        };
        assert_eq!(other(r#"{"type":"VoiceMessage"}"#), None);
        assert_eq!(other(r#"{"type":"LiveAnswerRecording"}"#).as_deref(), Some("LiveAnswerRecording"));
    }
}
