//! Recordings and pictures, made up when they are asked for.

use super::{
    random::{Random, hash},
    world,
};
use std::{f64::consts::TAU, ops::Range};

/// Content type of every recording.
pub const TYPE: &str = "audio/wav";

const HEADER: u64 = 44;
/// Samples a second; each is two bytes.
const RATE: u32 = 8_000;
/// Longest recording, in seconds.
const LONGEST: u32 = 600;

/// The id of a recording: 20 hexadecimal digits and its seconds in four more.
pub fn id(digits: &str, seconds: u32) -> String {
    format!("{digits}{seconds:04x}")
}

/// Seconds of the recording with that id; `None` when there is none.
pub fn seconds(id: &str) -> Option<u32> {
    let wanted = id.len() == 24 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    let seconds = u32::from_str_radix(id.get(20..).filter(|_| wanted)?, 16).ok()?;
    (1..=LONGEST).contains(&seconds).then_some(seconds)
}

/// Size of a recording in bytes.
pub const fn size(seconds: u32) -> u64 {
    HEADER + seconds as u64 * RATE as u64 * 2
}

/// Those bytes of a recording: 16-bit mono PCM, a beep and then a murmur with
/// the rhythm of speech.
pub fn bytes(id: &str, seconds: u32, range: Range<u64>) -> Vec<u8> {
    let seed = hash(id);
    let header = header(seconds);
    let mut bytes = Vec::with_capacity((range.end - range.start) as usize);
    let mut at = range.start;
    while at < range.end.min(HEADER) {
        bytes.push(header[at as usize]);
        at += 1;
    }
    while at < range.end {
        let offset = at - HEADER;
        let sample = sample(seed, offset / 2).to_le_bytes();
        bytes.push(sample[(offset % 2) as usize]);
        at += 1;
    }
    bytes
}

fn header(seconds: u32) -> Vec<u8> {
    let data = seconds * RATE * 2;
    let mut header = Vec::with_capacity(HEADER as usize);
    header.extend(b"RIFF");
    header.extend((data + 36).to_le_bytes());
    header.extend(b"WAVEfmt ");
    header.extend(16_u32.to_le_bytes());
    // PCM, one channel.
    header.extend([1, 0, 1, 0]);
    header.extend(RATE.to_le_bytes());
    header.extend((RATE * 2).to_le_bytes());
    // Bytes and bits of a sample.
    header.extend([2, 0, 16, 0]);
    header.extend(b"data");
    header.extend(data.to_le_bytes());
    header
}

/// One sample as a function of its place alone, so that any part of a
/// recording can be had without the rest.
fn sample(seed: u64, index: u64) -> i16 {
    const SYLLABLE: u64 = RATE as u64 / 5;
    let time = index as f64 / f64::from(RATE);
    if time < 0.4 {
        return ((TAU * 880.0 * time).sin() * 9_000.0) as i16;
    }
    let syllable = index / SYLLABLE;
    let turn = Random::new(&[seed, syllable]).bits();
    // A breath now and then.
    if turn.is_multiple_of(6) {
        return 0;
    }
    let pitch = 110.0 + (seed % 80) as f64 + (turn % 50) as f64;
    let vowel = 2.0 + (turn / 64 % 5) as f64;
    let place = (index % SYLLABLE) as f64 / SYLLABLE as f64;
    let loudness = (place * TAU / 2.0).sin().powi(2);
    let wave = (TAU * pitch * time).sin()
        + 0.6 * (TAU * pitch * vowel * time).sin()
        + 0.2 * (TAU * pitch * (vowel + 4.0) * time).sin();
    (wave * loudness * 7_000.0) as i16
}

/// What a `Range` header asks for.
#[derive(Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Everything: no range, several of them, or one that makes no sense.
    Whole,
    /// A part that there is.
    Part(Range<u64>),
    /// A part beyond the end.
    Nothing,
}

/// Reads a `Range` header for something of that size.
pub fn wanted(header: Option<&str>, size: u64) -> Wanted {
    let Some(range) = header.and_then(|header| header.trim().strip_prefix("bytes=")) else {
        return Wanted::Whole;
    };
    let Some((first, last)) = range.split_once('-') else {
        return Wanted::Whole;
    };
    let (first, last) = (first.trim(), last.trim());
    let range = match (first.parse::<u64>(), last.parse::<u64>()) {
        (Ok(first), Ok(last)) if first <= last => first..last.saturating_add(1).min(size),
        (Ok(first), Err(_)) if last.is_empty() => first..size,
        (Err(_), Ok(suffix)) if first.is_empty() => size.saturating_sub(suffix)..size,
        _ => return Wanted::Whole,
    };
    if range.start < range.end { Wanted::Part(range) } else { Wanted::Nothing }
}

/// A picture with somebody's initials; `None` for an unknown id.
pub fn avatar(id: &str) -> Option<String> {
    let staff = world::accounts().iter().flat_map(|account| &account.staff).find(|staff| staff.id == id)?;
    let initials: String = staff
        .name
        .split(' ')
        .filter(|word| !matches!(*word, "Dr." | "Operator" | "Supervisor"))
        .filter_map(|word| word.chars().next())
        .take(2)
        .collect();
    let hue = hash(id) % 360;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\" width=\"64\" height=\"64\">\
         <rect width=\"64\" height=\"64\" fill=\"hsl({hue} 45% 38%)\"/>\
         <text x=\"32\" y=\"41\" font-family=\"sans-serif\" font-size=\"26\" fill=\"#fff\" \
         text-anchor=\"middle\">{initials}</text></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges() {
        let part = |first, end| Wanted::Part(first..end);
        for (header, expected) in [
            (None, Wanted::Whole),
            (Some("bytes=0-"), part(0, 100)),
            (Some("bytes=10-19"), part(10, 20)),
            (Some("bytes=90-500"), part(90, 100)),
            (Some("bytes=-30"), part(70, 100)),
            (Some("bytes=-300"), part(0, 100)),
            (Some("bytes=100-"), Wanted::Nothing),
            (Some("bytes=200-300"), Wanted::Nothing),
            (Some("bytes=-0"), Wanted::Nothing),
            (Some("bytes=5-2"), Wanted::Whole),
            (Some("bytes=0-1,5-6"), Wanted::Whole),
            (Some("bytes=-"), Wanted::Whole),
            (Some("items=0-1"), Wanted::Whole),
        ] {
            assert_eq!(wanted(header, 100), expected, "{header:?}");
        }
    }

    #[test]
    fn parts_are_cut_from_the_whole() {
        let id = id("0123456789abcdef0123", 2);
        let whole = bytes(&id, 2, 0..size(2));
        assert_eq!(seconds(&id), Some(2));
        assert_eq!(whole.len() as u64, size(2));
        assert_eq!(&whole[..4], b"RIFF");
        assert_eq!(bytes(&id, 2, 40..47), whole[40..47]);
        assert_eq!(bytes(&id, 2, 9_001..9_100), whole[9_001..9_100]);
        assert!(whole[44..].iter().any(|byte| *byte != 0), "audible");
    }

    #[test]
    fn strange_ids_have_no_recording() {
        for id in ["", "0123", "0123456789abcdef01230000", "é123456789abcdef0123000"] {
            assert_eq!(seconds(id), None, "{id}");
        }
    }
}
