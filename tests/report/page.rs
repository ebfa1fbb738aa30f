//! The HTML page: whole, without anything to load, with the structure that readers and their tools need.

use std::path::Path;

use crate::scenario::{Input, Scenario};
use crate::scripted::{self, Scripted};

use super::{document, every_format, rules, runs};

/// The opening tags of a page: name and attributes.
fn tags(page: &str) -> Vec<(&str, &str)> {
    let opening = page.split('<').skip(1).filter(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
    opening
        .filter_map(|rest| rest.split_once('>'))
        .map(|(tag, _)| tag.split_once(char::is_whitespace).unwrap_or((tag, "")))
        .collect()
}

#[tokio::test]
async fn every_page_is_whole_and_loads_nothing() {
    let rules = rules();
    for (name, run) in runs(&rules).await {
        let page = &every_format(&document(&run, &rules), &rules)[2];
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"), "{name}");
        assert!(
            page.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;;"),
            "{name}"
        );
        let body = page.split_once("</style>").expect("a style sheet").1;
        let known = [
            "body",
            "header",
            "h1",
            "h2",
            "h3",
            "p",
            "main",
            "section",
            "figure",
            "figcaption",
            "svg",
            "path",
            "g",
            "rect",
            "text",
            "ul",
            "ol",
            "li",
            "article",
            "pre",
            "code",
            "span",
            "a",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "br",
            "details",
            "summary",
            "footer",
        ];
        for (tag, attributes) in tags(body) {
            assert!(known.contains(&tag), "{name}: <{tag}>");
            // Every second piece between quotation marks is a value.
            let names = attributes.split('"').step_by(2).map(|name| name.trim().trim_end_matches('='));
            for attribute in names {
                assert!(
                    attribute != "style" && attribute != "src" && !attribute.starts_with("on"),
                    "{name}: {attribute}"
                );
            }
            assert!(tag != "a" || attributes.starts_with("href=\"https://"), "{name}: {attributes}");
            assert!(tag != "th" || attributes.contains("scope="), "{name}: {attributes}");
        }
        for tag in ["table", "section", "article", "svg", "details", "pre", "ol", "g", "main"] {
            let (open, close) = (
                tags(body).iter().filter(|(t, _)| *t == tag).count(),
                body.matches(&format!("</{tag}>")).count(),
            );
            assert_eq!(open, close, "{name}: <{tag}>");
        }
    }
}

#[tokio::test]
async fn the_picture_marks_the_break_where_the_verdict_is() {
    let rules = rules();
    for (name, run) in runs(&rules).await {
        let document = document(&run, &rules);
        let page = &every_format(&document, &rules)[2];
        let path = kmsdoctor::report::path(&document);
        // A break is told by a cross on the link, in both layouts, and by words.
        assert_eq!(
            page.matches("class=\"cross\"").count(),
            if path.breaks_at.is_some() { 2 } else { 0 },
            "{name}"
        );
        assert_eq!(page.contains("breaks here: "), path.breaks_at.is_some(), "{name}");
    }
}

/// One page as it is. `UPDATE_GOLDENS=1` writes it anew: look at it in a browser before you commit it.
#[tokio::test]
async fn one_page_is_as_it_was_looked_at() {
    let rules = rules();
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/reports/srv-missing.html");
    let scenario = Scenario::read(&Scenario::folder().join("srv-missing.toml"));
    let network = Scripted::new(&scenario);
    let mut run = scripted::run(&network, &rules, Input::of(&scenario), std::future::pending()).await;
    run.duration_ms = 0;
    for observation in &mut run.observations {
        (observation.at_ms, observation.took_ms) = (0, 0);
    }
    let mut document = document(&run, &rules);
    document.tool.version = "0.0.0".to_owned();
    let page = &every_format(&document, &rules)[2];
    if std::env::var_os("UPDATE_GOLDENS").is_some_and(|value| value == "1") {
        std::fs::write(&golden, page).expect("written");
    }
    let expected = std::fs::read_to_string(&golden).expect("a golden page");
    let differ = page.lines().zip(expected.lines()).find(|(new, old)| new != old);
    assert!(*page == expected, "{}: {differ:?}", golden.display());
}
