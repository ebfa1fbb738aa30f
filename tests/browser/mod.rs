//! The HTML report in a real browser: Debian's Chromium, without a screen and without a network.

mod devtools;

use std::path::Path;
use std::process::Command;

use serde_json::json;

use kmsdoctor::locale::Language;
use kmsdoctor::report::{Document, html};
use kmsdoctor::rules::Rules;

use crate::scenario::{Input, Scenario};
use crate::scripted::{self, Scripted};

use self::devtools::Browser;

/// Text whose colour is too close to what it stands on (WCAG 2.2, 1.4.3): at least 4.5 to 1.
const POOR_CONTRAST: &str = r"(() => {
  const channels = text => text.match(/[\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const part = v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const ground = element => {
    if (element instanceof SVGElement) {
      const box = element.parentNode.querySelector('rect');
      if (box) return channels(getComputedStyle(box).fill);
    }
    for (let at = element; at; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color.length < 4 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const poor = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
    const style = getComputedStyle(element);
    const ink = light(channels(element instanceof SVGElement ? style.fill : style.color));
    const paper = light(ground(element));
    const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    if (ratio < 4.5) poor.push(`${element.tagName} ${ratio.toFixed(2)} ${element.textContent.slice(0, 30)}`);
  }
  return poor.join('\n');
})()";

/// What sticks out of the page to the right, where anything does.
const OVERFLOW: &str = r"(() => {
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return '';
  const wide = [...document.body.querySelectorAll('*')]
    .filter(element => element.getBoundingClientRect().right > page.clientWidth + 1);
  return `${page.scrollWidth} > ${page.clientWidth}: ` + wide.map(e => e.tagName + '.' + e.className).join(' ');
})()";

/// One page for each class, and those with the longest and the strangest names.
fn pages() -> Vec<(String, Document)> {
    let rules = Rules::built_in().expect("the built-in rules");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let mut classes = Vec::new();
    let mut pages = Vec::new();
    for scenario in Scenario::all() {
        let strange = ["name-target-too-long", "name-target-with-control-characters", "mixed-hosts"];
        let first = !classes.contains(&scenario.expect.class);
        if !first && !strange.contains(&scenario.name.as_str()) {
            continue;
        }
        classes.push(scenario.expect.class.clone());
        let network = Scripted::new(&scenario);
        let run = scripted::run(&network, &rules, Input::of(&scenario), std::future::pending());
        let run = runtime.block_on(run);
        pages.push((scenario.name, Document::of(&run, &rules, Language::ENGLISH)));
    }
    pages
}

#[test]
fn a_page_fits_its_window_and_its_paper() {
    if !devtools::wanted() {
        return;
    }
    let rules = Rules::built_in().expect("the built-in rules");
    let words = rules.words(Language::ENGLISH);
    let folder = tempfile::tempdir().expect("a folder");
    let mut browser = Browser::start(folder.path());
    for (name, document) in pages() {
        let file = folder.path().join(format!("{name}.html"));
        std::fs::write(&file, html(&document, words)).expect("written");
        for (width, scheme) in [(1280, "light"), (390, "dark")] {
            let media = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
            browser.call("Emulation.setEmulatedMedia", &media);
            let metrics =
                json!({"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500});
            browser.call("Emulation.setDeviceMetricsOverride", &metrics);
            browser.open(&file);
            browser.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })");
            assert_eq!(browser.evaluate(OVERFLOW), "", "{name} at {width}");
            assert_eq!(browser.evaluate(POOR_CONTRAST), "", "{name} at {width}, {scheme}");
        }
        // Again, with its details folded.
        browser.open(&file);
        let paper = folder.path().join(format!("{name}.pdf"));
        std::fs::write(&paper, browser.print()).expect("written");
        first_page_has_the_verdict(&paper, &document);
    }
    assert_eq!(browser.complaints(), Vec::<String>::new(), "console messages and requests");
}

fn first_page_has_the_verdict(paper: &Path, document: &Document) {
    let output =
        Command::new("pdftotext").args(["-f", "1", "-l", "1", "-layout"]).arg(paper).arg("-").output();
    let first = String::from_utf8_lossy(&output.expect("pdftotext").stdout).into_owned();
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    let first = squeezed(&first);
    // The first words: a line that is broken within a name has no blank there.
    let verdict: String = document.diagnosis.summary.chars().take(60).collect();
    assert!(first.contains(&squeezed(&verdict)), "{}: {first}", paper.display());
    assert!(first.contains("KMSservice"), "{}: the picture is on the first page", paper.display());
    let all = Command::new("pdftotext").args(["-layout"]).arg(paper).arg("-").output().expect("pdftotext");
    let all = squeezed(&String::from_utf8_lossy(&all.stdout));
    for command in document.diagnosis.remedies.iter().flat_map(|remedy| &remedy.commands) {
        assert!(all.contains(&squeezed(&command.line)), "{}: {}", paper.display(), command.line);
    }
    // What is folded on the screen is unfolded on paper.
    let last = document.observations.last().map(|seen| squeezed(&seen.summary)).unwrap_or_default();
    let last: String = last.chars().take(30).collect();
    assert!(all.contains(&last), "{}: {last}", paper.display());
}
