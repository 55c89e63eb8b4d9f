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
        ("\u{202a}\u{200b}", Kind::Absent),
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

/// Fault B3.
#[test]
fn b3_sip_is_who_calls_not_how() {
    for withheld in [
        "sip:anonymous@anonymous.invalid",
        "sip:unavailable@unknown.invalid:5060",
        "\"Anonymous\" <sip:anonymous@10.0.0.4>",
        "sip:restricted@gw.example;transport=udp",
        "sips:x@anonymous.invalid",
        "anonymous@anonymous.invalid:5060",
        "anonymous@gw.example",
        "sip:+266696687@gw.example",
        "sip:7378742833@gw.example;user=phone",
        "tel:+266696687",
    ] {
        let address = Address::of(withheld);
        assert_eq!((address.kind, address.key(), address.call_link()), (Kind::Withheld, None, None), "{withheld}");
    }
    for number in [
        "sip:+16175550110@gw.example:5060;user=phone",
        "sip:+16175550110@gw.example;transport=udp",
        "sip:16175550110@gw.example",
        "16175550110@pbx.example",
        "+16175550110@pbx.example:5060",
        "<sip:+16175550110;ext=22@gw.example>",
    ] {
        let address = Address::of(number);
        assert_eq!(address.kind, Kind::Phone, "{number}");
        assert_eq!(address.key().as_deref(), Some("+16175550110"), "{number}");
        assert_eq!(address.display(), "(617) 555-0110", "{number}");
        assert!(address.call_link().is_some() && address.mail_link().is_none());
    }
    let users = ["sip:maria@pbx.example", "sip:maria@PBX.example:5060;transport=udp", "sips:maria@pbx.example?x=y"];
    let keys = users.map(|user| Address::of(user).key());
    assert!(keys.iter().all(|key| *key == keys[0] && key.is_some()), "{keys:?}");
    assert_eq!(Address::of("sip:4012@pbx.example").kind, Kind::Sip);
    // In a conversation it is an e-mail address of a text gateway.
    assert_eq!(Address::used_for("16175550110@txt.example", Medium::Text).kind, Kind::Email);
}

/// Fault B4.
#[test]
fn b4_masks_are_for_north_america() {
    for (raw, shown) in [
        ("0612345678", "0612345678"),
        ("06 12 34 56 78", "06 12 34 56 78"),
        ("00447911123456", "+44 791 112 3456"),
        ("011447911123456", "011447911123456"),
        ("1234567890", "1234567890"),
        ("+10612345678", "+1 061 234 5678"),
        ("555-0110", "555-0110"),
    ] {
        assert_eq!(Address::of(raw).display(), shown, "{raw}");
    }
    assert_eq!(Address::of("00447911123456").key(), Address::of("+447911123456").key());
    assert_eq!(Address::of("011447911123456").key(), Address::of("+447911123456").key());
    assert_eq!(Address::of("0612345678").key().as_deref(), Some("0612345678"));
    for way in ["(+44) 20 7946 0958", "+44 (0)20 7946 0958", "0044 (0) 20 7946 0958".replace("(0) ", "(0)").as_str()] {
        assert_eq!(Address::of(way).key().as_deref(), Some("+442079460958"), "{way}");
    }
    assert_eq!(Address::of("+44 (0)20 7946 0958").display(), "+44 (0)20 7946 0958");
    // Found by the fuzzer: no number becomes a shorter one.
    assert_eq!(Address::of("+(0)4(0)(0)(0)(0)404").call_link().as_deref(), Some("tel:+40000404"));
}

/// Fault B5.
#[test]
fn b5_extensions_codes_and_apps() {
    let (number, ways) = (
        Address::of("+16175550110"),
        [
            "+16175550110;ext=22",
            "617.555.0110 ext. 22",
            "+16175550110,,22#",
            "617-555-0110 x22",
            "tel:+1-617-555-0110;ext=22",
            "tel:+16175550110;ext=22;phone-context=x.example",
        ],
    );
    for way in ways {
        let address = Address::of(way);
        assert_eq!((address.key(), address.extension()), (number.key(), "22"), "{way}");
        assert_eq!(address.display(), "(617) 555-0110");
        assert!(address.call_link().is_some_and(|link| link.ends_with("6175550110")), "{way}");
    }
    for code in ["911", "411", "*67", "#31#", "112"] {
        let address = Address::of(code);
        assert_eq!((address.kind, address.display().as_str()), (Kind::Service, code));
        assert!(address.call_link().is_none() && address.text_link().is_none());
    }
    assert_eq!(Address::of("*6716175550110").key(), number.key());
    assert_eq!(Address::of("401234").text_link(), None);
    assert_eq!(Address::used_for("401234", Medium::Text).text_link().as_deref(), Some("sms:401234"));
    let app = Address::used_for("whatsapp:+16175550110", Medium::Text);
    assert_eq!((app.kind, app.key(), app.text_link()), (Kind::Phone, number.key(), None));
    for group in [
        "+16175550110,+13035550199",
        "+16175550110, +13035550199",
        "6175550110,3035550199",
        "+16175550110;+13035550199",
    ] {
        let group = Address::used_for(group, Medium::Text);
        assert_eq!((group.kind, group.call_link(), group.text_link()), (Kind::Other, None, None), "{}", group.raw);
        assert_ne!(group.key(), number.key());
    }
}

#[test]
fn c3_marks_of_direction_are_neither_shown_nor_copied() {
    let marked = Address::of("\u{202a}+1 (617) \u{200e}555\u{2011}0110\u{202c}");
    assert_eq!((marked.display().as_str(), marked.to_copy().as_str()), ("(617) 555-0110", "+1 (617) 555\u{2011}0110"));
    let national = Address::of("\u{2068}020 \u{2066}7946 0958\u{2069}");
    assert_eq!((national.display().as_str(), national.to_copy().as_str()), ("020 7946 0958", "020 7946 0958"));
    let other = Address::of("front\u{200f}desk");
    assert_eq!((other.display().as_str(), other.to_copy().as_str()), ("frontdesk", "frontdesk"));
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

    /// No digit of what somebody wrote is changed, whatever it is.
    #[test]
    fn no_digit_is_changed(raw in "[+]?[0-9 ().-]{1,20}( ?(x|ext\\.?|;ext=)[0-9]{1,5})?") {
        let address = Address::of(&raw);
        let shown = digits(&address.display()) + address.extension();
        if !matches!(address.kind, Kind::Absent | Kind::Withheld) {
            let (shown, raw) = (shown, digits(&raw));
            // A mask leaves out the country's code, and what is dialled before it.
            prop_assert!(raw.ends_with(&shown) && raw.len() - shown.len() <= 2, "{} of {}", shown, raw);
        }
    }

    #[test]
    fn never_panics(raw in "\\PC{0,30}") {
        let address = Address::of(&raw);
        let _ = (address.display(), address.key(), address.call_link(), address.text_link(), address.mail_link(), address.to_copy());
    }

    #[test]
    fn never_panics_near_an_address(raw in "(sip:|tel:|whatsapp:|client:|\\+|00|011)?[0-9a-z@;:=<>,x#*.+ \u{202a}é-]{0,24}") {
        for medium in [Medium::Voice, Medium::Text] {
            let address = Address::used_for(&raw, medium);
            let _ = (address.display(), address.key(), address.call_link(), address.text_link(), address.to_copy());
        }
    }
}
