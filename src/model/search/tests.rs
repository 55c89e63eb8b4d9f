use super::*;
use proptest::prelude::*;

fn finds(typed: &str, text: &str) -> bool {
    Query::of(typed).matches(&Haystack::of([text]))
}

fn marked<'a>(typed: &str, text: &'a str) -> Vec<&'a str> {
    Query::of(typed).places(text).into_iter().map(|place| &text[place]).collect()
}

#[test]
fn case_and_accents_do_not_matter() {
    assert!(finds("muller", "Anna MÜLLER"));
    assert!(finds("MÜLLER", "anna muller"));
    assert!(finds("zoe", "Zoë"));
    assert!(finds("пётр", "ПЁТР"));
    assert!(finds("łódź", "Lodz"));
    assert!(!finds("smith", "Smyth"));
    assert!(finds("Ελένη", "ΕΛΕΝΗ"));
    assert!(finds("їжак", "ЇЖАК"));
    assert!(finds("nguyễn", "NGUYỄN"));
    assert_eq!(folded("Ž×"), "z×");
}

#[test]
fn numbers_are_found_however_written() {
    for typed in ["3035550100", "(303) 555-0100", "303.555.0100", "+1 303 555 0100", "555-01", "0100", "13035550100"] {
        assert!(finds(typed, "+13035550100"), "{typed}");
        assert!(finds(typed, "call me at +1 (303) 555-0100, please"), "{typed}");
    }
    assert!(finds("+1 303 555 0100", "3035550100"));
    assert!(!finds("3035550101", "+13035550100"));
    assert!(!finds("12 34", "12 apples, 34 pears"));
}

#[test]
fn marks_what_was_found() {
    assert_eq!(marked("müll", "Anna Muller, Müllerei"), ["Mull", "Müll"]);
    assert_eq!(marked("3035550100", "(303) 555-0100"), ["303) 555-0100"]);
    assert_eq!(marked("555 01", "Tel. (303) 555-0100 or so"), ["555-01"]);
    assert_eq!(marked("aa", "aaaa"), ["aa", "aa"]);
    assert_eq!(marked("", "x"), Vec::<&str>::new());
    assert_eq!(marked("é", "caf\u{e9}"), ["\u{e9}"]);
}

proptest! {
    #[test]
    fn what_is_looked_for_is_found_where_it_is(text in "[abé]{0,40}", wanted in "[abé]{0,6}", long in "a{250,300}") {
        let is_in = |wanted: &str, text: &str| Needle::of(wanted.to_owned()).is_in(text);
        prop_assert_eq!(is_in(&wanted, &text), text.contains(&wanted));
        let longer = format!("{text}{long}b{text}");
        let (ends, twice) = (long.clone() + "b", long.repeat(2));
        prop_assert!(is_in(&long, &longer) && is_in(&ends, &longer) && !is_in(&twice, &longer));
    }

    #[test]
    fn finds_no_less_than_a_plain_search(text in "\\PC{0,40}", from in 0_usize..40, len in 1_usize..10) {
        let part: String = text.chars().skip(from).take(len).collect();
        prop_assert!(Query::of(&part).matches(&Haystack::of([text.as_str()])));
    }

    #[test]
    fn marks_are_in_order_apart_and_on_characters(text in "[a-c0-9 ()éА-]{0,40}", typed in "[a-c0-9é(А-]{1,3}") {
        let mut end = 0;
        for place in Query::of(&typed).places(&text) {
            prop_assert!(place.start >= end && place.end > place.start);
            prop_assert!(text.get(place.clone()).is_some());
            end = place.end;
        }
    }
}

#[test]
fn c1_apostrophes_and_dashes_are_one_of_each_kind() {
    for name in ["D\u{2019}Arcy", "D'Arcy", "D\u{2bc}Arcy", "D`Arcy", "D\u{b4}Arcy", "D\u{2018}Arcy", "D\u{ff07}Arcy"] {
        for typed in ["d'arcy", "d\u{2019}arcy", "D\u{2bc}ARCY", "d`arcy", "d\u{b4}arcy"] {
            assert!(finds(typed, name), "{typed} in {name}");
            assert_eq!(marked(typed, name), [name]);
        }
    }
    assert!(finds("anne-marie", "Anne\u{2011}Marie") && finds("anne\u{2011}marie", "Anne-Marie"));
    assert!(finds("anne\u{2013}marie", "Anne\u{2212}Marie"));
    assert!(finds("\"yes\"", "\u{201e}Yes\u{201c}"));
}

#[test]
fn c2_accents_and_letters_of_other_keyboards() {
    assert!(finds("jose\u{301}", "José") && finds("josé", "JOSE\u{301}") && finds("jose", "Jose\u{301}"));
    assert!(finds("nguyen", "Nguyễn") && finds("nguyễn", "Nguye\u{302}\u{303}n") && finds("Nguyen", "NGUYỄN"));
    assert!(finds("strasse", "Hauptstraße") && finds("STRASSE", "straße") && finds("straße", "Strasse"));
    assert!(finds("oeuvre", "Œuvre") && finds("œuvre", "oeuvre"));
    assert!(finds("soren", "Søren") && finds("lukasz", "Łukasz") && finds("istanbul", "İSTANBUL"));
    assert!(finds("anna", "Ａｎｎａ") && finds("ａｎｎａ", "Anna") && finds("file", "\u{fb01}le"));
    assert_eq!(marked("jose", "Jose\u{301} Vargas"), ["Jose\u{301}"]);
    assert_eq!(marked("nguye", "Nguye\u{302}\u{303}n"), ["Nguye\u{302}\u{303}"]);
    assert_eq!(marked("s", "ß"), ["ß"]);
    assert_eq!(marked("strasse", "Hauptstraße 7"), ["straße"]);
}

#[test]
fn c3_numbers_as_people_paste_them() {
    let stored = ["+16175550110", "(617) 555-0110", "617.555.0110", "\u{202a}+1 (617) 555\u{2011}0110\u{202c}"];
    let typed = [
        "\u{202a}+1 (617) 555\u{2011}0110\u{202c}",
        "617\u{2013}555\u{2013}0110",
        "tel:+1-617-555-0110",
        "tel:+16175550110;ext=22",
        " 6175550110  ",
        "+1\u{a0}617\u{a0}555\u{a0}0110",
        "+1 (617) 555-0110,,22#",
        "\u{ff16}\u{ff11}\u{ff17}\u{ff15}\u{ff15}\u{ff15}\u{ff10}\u{ff11}\u{ff11}\u{ff10}",
    ];
    for typed in typed {
        for stored in stored {
            assert!(finds(typed, stored), "{typed} in {stored}");
            assert_eq!(marked(typed, stored).len(), 1, "{typed} in {stored}");
        }
        assert!(!finds(typed, "+16175550111") && !finds(typed, "+16175550101"), "{typed}");
    }
}

#[test]
fn c4_numbers_as_people_dial_them() {
    for typed in ["020 7946 0958", "0044 20 7946 0958", "+44 (0)20 7946 0958", "011 44 20 7946 0958", "20 7946 0958"] {
        assert!(finds(typed, "+442079460958"), "{typed}");
        assert!(finds(typed, "+44 (0)20 7946 0958"), "{typed}");
        assert!(!finds(typed, "+442079460959"), "{typed}");
        assert_eq!(marked(typed, "+44 207 946 0958").len(), 1, "{typed}");
    }
    assert!(finds("+44 20 7946 0958", "020 7946 0958"));
    assert_eq!(marked("+44 20 7946 0958", "020 7946 0958"), ["20 7946 0958"]);
    // The last digits alone are what they are.
    assert!(!finds("0110", "+1 617 555 1101"));
}

#[test]
fn c5_digits_and_letters_of_arabic() {
    assert!(finds("٦١٧", "+16175550110") && finds("617", "٦١٧٥٥٥٠١١٠") && finds("۶۱۷۵۵۵۰۱۱۰", "(617) 555-0110"));
    assert!(finds("احمد", "أحمد") && finds("أحمد", "احمد") && finds("آمنة", "امنه") && finds("إيمان", "ايمان"));
    assert!(finds("مصطفى", "مصطفي") && finds("على", "علی") && finds("فاطمه", "فاطمة"));
    assert!(finds("محمد", "مُحَمَّد") && finds("مُحَمَّد", "محمد") && finds("محمد", "محـــمد"));
    assert_eq!(marked("محمد", "مُحَمَّد علي"), ["مُحَمَّد"]);
    assert_eq!(marked("617", "٦١٧"), ["٦١٧"]);
    assert_eq!(folded("०१२३४५६७८९ ๐๑๒๓ 二〇"), "0123456789 0123 20");
}

#[test]
fn fold_is_idempotent_for_each_character() {
    // Beyond these there are ideographs alone, and what nobody has a font for.
    for c in '\u{80}'..='\u{20000}' {
        let once = folded(&format!("a{c}b"));
        assert_eq!(folded(&once), once, "{c:?}");
    }
}

/// A text as it is when it was copied from elsewhere.
fn copies(text: &str) -> Vec<String> {
    use unicode_normalization::UnicodeNormalization;
    vec![
        // Another program's normal form, and a page's marks of direction.
        text.nfd().collect(),
        text.nfkc().collect(),
        format!("\u{2068}{text}\u{2069}"),
        // A PDF: ligatures, soft hyphens, lines that end within a text.
        text.replace("fi", "\u{fb01}").replace(' ', "\r\n"),
        text.chars().flat_map(|c| [c, '\u{ad}']).collect(),
        // The contacts of a phone.
        text.replace(' ', "\u{a0}").replace('-', "\u{2011}").replace('\'', "\u{2019}"),
    ]
}

proptest! {
    #[test]
    fn fold_is_idempotent(text in "\\PC{0,40}") {
        prop_assert_eq!(folded(&folded(&text)), folded(&text));
    }

    #[test]
    fn what_a_text_finds_its_copies_find(text in "[a-zA-ZÀ-ỹß0-9 '-]{1,20}", rest in "\\PC{0,10}") {
        let haystack = Haystack::of([format!("{rest}{text} {rest}").as_str()]);
        prop_assume!(Query::of(&text).matches(&haystack));
        for copy in copies(&text) {
            prop_assert!(Query::of(&copy).matches(&haystack), "{copy:?}");
        }
    }

    #[test]
    fn digits_are_those_of_the_runs(text in "[0-9()+ ./a-cé\u{661}-]{0,30}") {
        let mut digits = String::new();
        number::push_digits(&folded(&text), &mut digits);
        let runs = runs(&letters(&text)).into_iter().map(|run| run.into_iter().map(|letter| letter.c).collect::<String>() + "\n");
        prop_assert_eq!(digits, runs.collect::<String>());
    }

    #[test]
    fn a_number_is_found_by_its_copies(digits in "[2-9][0-9]{2}[2-9][0-9]{6}", mark in "[- .]") {
        let (area, rest) = digits.split_at(3);
        let (exchange, line) = rest.split_at(3);
        let haystack = Haystack::of([format!("+1{digits}").as_str()]);
        for written in [
            format!("{area}{mark}{exchange}{mark}{line}"),
            format!("\u{202a}+1 ({area}) {exchange}\u{2011}{line}\u{202c}"),
            format!("tel:+1{digits}"),
            format!("001{digits}"),
            format!("1-{area}-{exchange}-{line}"),
        ] {
            prop_assert!(Query::of(&written).matches(&haystack), "{written:?}");
        }
    }
}
