//! What must be seen however little room there is.

use kmsdoctor::evidence::Target;
use kmsdoctor::tui::{Message, Network, Opening, Order, Place};

use super::documents::record;
use super::driver::{Driver, RULES, speaking};

#[test]
fn a_field_shows_its_beginning_and_with_the_cursor_as_much_as_there_is_room_for() {
    for language in RULES.languages() {
        let mut driver = speaking(language, || Driver::with_report("srv-missing-known-host", (60, 20)));
        driver.press("s");
        assert!(driver.screen().contains(" kmsdoctor-pc7-srv"), "{}", driver.screen());
        let mut focused = (0..6).map(|_| driver.press("Tab").screen());
        assert!(focused.any(|screen| screen.contains("20260102-030405.txt")), "{language}");
    }
}

#[test]
fn saving_is_hinted_at_in_every_language() {
    for language in RULES.languages() {
        let driver = speaking(language, || Driver::with_report("srv-missing-known-host", (60, 20)));
        let screen = driver.screen();
        let hint = format!("s {}", RULES.words(language).plain("key-save"));
        assert!(screen.lines().last().is_some_and(|hints| hints.contains(&hint)), "{language}:\n{screen}");
    }
}

#[test]
fn states_on_the_path_are_never_cut() {
    for language in RULES.languages() {
        for width in [90, 100, 105, 110, 120, 160] {
            let screen =
                speaking(language, || Driver::with_report("network-dns-server-gone", (width, 40))).screen();
            assert!(!screen.contains("… │"), "{language}, {width}:\n{screen}");
            let unknown = RULES.words(language).plain("path-unknown");
            let drawn = screen.contains('┌');
            assert!(!drawn || screen.contains(&format!("? {unknown}")), "{language}, {width}:\n{screen}");
            assert!(drawn || width < 110, "{language}, {width}:\n{screen}");
        }
    }
}

#[test]
fn a_page_about_something_else_does_not_name_the_computer_that_was_diagnosed() {
    let order = Order { place: Network::Practice("srv-missing".to_owned()), target: Target::default() };
    let mut driver = Driver::open(Opening::Run(order), (80, 24));
    driver.end_run(record(&RULES, "srv-missing-known-host").run);
    let title = |driver: &Driver| driver.screen().lines().next().unwrap_or_default().to_owned();
    assert!(title(&driver).contains("practice network"), "{}", title(&driver));
    driver.press("Esc Home j j Enter");
    assert_eq!(driver.app.place(), Place::Interview);
    assert!(
        !title(&driver).contains("practice network") && !title(&driver).contains("pc7"),
        "{}",
        title(&driver)
    );
}

#[test]
fn a_paste_where_no_text_is_asked_for_does_nothing_and_says_so() {
    for keys in ["", "e", "?", "s"] {
        let mut driver = Driver::with_report("srv-missing-known-host", (80, 24));
        driver.press(keys);
        let place = driver.app.place();
        driver.take(Message::Paste("\nq\ny\n".to_owned()));
        assert_eq!((driver.app.place(), driver.command.take()), (place, None), "{keys}");
        assert!(driver.screen().contains("There is no place for pasted text here"), "{}", driver.screen());
    }
}
