//! The look-up: found by what people call it, and read to its end.

use kmsdoctor::tui::Opening;

use super::driver::Driver;

fn lookup(size: (u16, u16), typed: &str) -> Driver {
    let mut driver = Driver::open(Opening::Start, size);
    driver.press("End Enter").type_text(typed);
    driver
}

#[test]
fn editions_services_and_labels_are_found_by_their_names() {
    for (typed, found) in [
        ("server 2022", "GVLK"),
        ("windows server 2022", "GVLK"),
        ("enterprise ltsc", "GVLK"),
        ("Windows 11 Enterprise", "GVLK"),
        ("sppsvc", "1688"),
        ("remaining", "/rearm"),
        ("time remaining", "/xpr"),
        ("1722", "0x800706BA"),
        ("threshold", "   25 "),
        ("threshold", "   5 "),
        ("12288", "▸ 12288"),
        ("hr=0xc004f074", "0xC004F074"),
    ] {
        let screen = lookup((80, 40), typed).screen();
        assert!(screen.contains(found) && !screen.contains("Nothing fits"), "{typed}:\n{screen}");
    }
    assert!(lookup((80, 40), "windows server 2099").screen().contains("Nothing fits"));
}

#[test]
fn a_long_detail_is_read_to_its_end() {
    let mut driver = lookup((60, 20), "c004f074");
    let cut = driver.screen();
    assert!(cut.contains('▾'), "{cut}");
    driver.press("Tab PgDn PgDn");
    let end = driver.screen();
    assert!(end.contains('▴') && !end.contains('▾'), "{end}");
    driver.press("Tab");
    assert_eq!(driver.screen(), cut);
    driver.press("Tab PgDn").type_text("x");
    assert!(!driver.screen().contains('▴'), "another thing is read from its beginning: {}", driver.screen());
}
