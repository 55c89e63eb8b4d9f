//! Any text is an address: one that is shown without a changed digit, whose links lead to it and nowhere else, and
//! whose files are at known places.
#![no_main]

use libfuzzer_sys::fuzz_target;
use portal_home::model::address::{Address, Medium};
use portal_home::model::media::MediaPolicy;

fuzz_target!(|text: &str| {
    for medium in [Medium::Voice, Medium::Text] {
        let address = Address::used_for(text, medium);
        let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
        // `+44 (0)20 …` is dialled without the 0.
        let (of_text, without_zero) = (digits(text), digits(&text.replacen("(0)", "", 1)));
        if let Some(number) = address.phone() {
            let shown = digits(&address.display());
            assert!(of_text.contains(&shown), "{shown} of {text:?}");
            assert_eq!(address.address_key(), Some(number.address_key()));
            assert!(address.key().is_some_and(|key| (8..=19).contains(&key.len()) || !key.starts_with('+')));
        }
        for link in [address.call_link(), address.text_link()].into_iter().flatten() {
            let number = link.split_once(':').map_or("", |(_, number)| number).trim_start_matches('+');
            let is_of_text = of_text.contains(number) || without_zero.contains(number);
            assert!(number.bytes().all(|byte| byte.is_ascii_digit()) && is_of_text, "{link} of {text:?}");
        }
        if let Some(link) = address.mail_link() {
            assert!(!link[7..].contains([':', '?', '&', '%', '/', '\\', ' ']), "{link}");
        }
        let _ = (address.to_copy(), address.digits(), address.extension());
    }
    let own = ["https://portal.example/", "https://portal.example/home/"];
    for page in own {
        let policy = MediaPolicy::new("", page, &["files/".to_owned()]);
        if let Some(address) = policy.address(text).filter(|address| !address.is_elsewhere) {
            let lower = address.url.to_ascii_lowercase();
            let path = lower.split(['?', '#']).next().unwrap_or_default();
            assert!(path.contains("files/") && !path.contains("/../") && !path.contains('\\'), "{}", address.url);
        }
    }
});
