//! A browser that is told what to do through its debugging pipe: JSON messages that end with a NUL.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

/// Whether the browser tests are wanted. Fails with a remedy where they are and cannot be had.
pub(super) fn wanted() -> bool {
    match std::env::var("KMSDOCTOR_BROWSER").as_deref() {
        Ok("skip") => {
            let told = b"\nBROWSER SKIPPED: KMSDOCTOR_BROWSER=skip; no page was looked at in a browser\n";
            std::io::stderr().write_all(told).expect("a word on stderr");
            return false;
        }
        Ok(other) if !other.is_empty() => panic!("KMSDOCTOR_BROWSER knows `skip` only, not `{other}`"),
        _ => {}
    }
    let missing = |(program, _): &&(&str, &str)| {
        let path = std::env::var("PATH").unwrap_or_default();
        !path.split(':').any(|folder| Path::new(folder).join(program).is_file())
    };
    let needs = [("chromium", "chromium"), ("pdftotext", "poppler-utils")];
    let missing: Vec<&str> = needs.iter().filter(missing).map(|(_, package)| *package).collect();
    let remedy = "or set KMSDOCTOR_BROWSER=skip to leave the browser out";
    assert!(missing.is_empty(), "the pages need packages: apt-get install {}, {remedy}", missing.join(" "));
    true
}

/// A **browser** with one page.
pub(super) struct Browser {
    child: Child,
    orders: ChildStdin,
    news: BufReader<ChildStdout>,
    session: Value,
    last: u64,
    events: Vec<Value>,
}

impl Browser {
    /// Starts a browser that keeps everything below `folder`.
    pub(super) fn start(folder: &Path) -> Self {
        let profile = format!("--user-data-dir={}", folder.join("profile").display());
        let mut child = Command::new("sh")
            // The pipe is the file descriptors 3 and 4.
            .args(["-c", "exec chromium \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1", "sh"])
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
            .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
            .args([&profile, "--remote-debugging-pipe", "about:blank"])
            .env("HOME", folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("chromium starts");
        let orders = child.stdin.take().expect("piped");
        let news = BufReader::new(child.stdout.take().expect("piped"));
        let mut browser = Self { child, orders, news, session: Value::Null, last: 0, events: Vec::new() };
        let target = browser.call("Target.createTarget", &json!({"url": "about:blank"}))["targetId"].clone();
        let attached = browser.call("Target.attachToTarget", &json!({"targetId": target, "flatten": true}));
        browser.session = attached["sessionId"].clone();
        for domain in ["Page", "Runtime", "Log", "Network"] {
            browser.call(&format!("{domain}.enable"), &json!({}));
        }
        browser
    }

    /// Gives an order and waits for its result. What happens meanwhile is kept.
    pub(super) fn call(&mut self, method: &str, parameters: &Value) -> Value {
        self.last += 1;
        let mut order = json!({"id": self.last, "method": method, "params": parameters});
        if !self.session.is_null() {
            order["sessionId"] = self.session.clone();
        }
        self.orders.write_all(format!("{order}\0").as_bytes()).expect("the browser listens");
        loop {
            let message = self.next();
            if message["id"] == self.last {
                assert!(message["error"].is_null(), "{method}: {message}");
                return message["result"].clone();
            }
            self.events.push(message);
        }
    }

    fn next(&mut self) -> Value {
        let mut message = Vec::new();
        self.news.read_until(0, &mut message).expect("the browser speaks");
        assert_eq!(message.pop(), Some(0), "the browser has ended");
        serde_json::from_slice(&message).expect("JSON")
    }

    /// Opens a file and waits until it is shown.
    pub(super) fn open(&mut self, file: &Path) {
        let loaded = |event: &Value| event["method"] == "Page.loadEventFired";
        let before = self.events.iter().filter(|event| loaded(event)).count();
        self.call("Page.navigate", &json!({"url": format!("file://{}", file.display())}));
        while self.events.iter().filter(|event| loaded(event)).count() == before {
            let event = self.next();
            self.events.push(event);
        }
    }

    /// The value of an expression, as text. The page's own policy does not bind the debugger.
    pub(super) fn evaluate(&mut self, expression: &str) -> String {
        let answer = self.call("Runtime.evaluate", &json!({"expression": expression, "returnByValue": true}));
        assert!(answer["exceptionDetails"].is_null(), "{answer}");
        answer["result"]["value"].as_str().unwrap_or_default().to_owned()
    }

    /// The page on A4, as PDF.
    pub(super) fn print(&mut self) -> Vec<u8> {
        let answer = self.call("Page.printToPDF", &json!({"preferCSSPageSize": true}));
        decode(answer["data"].as_str().expect("base64"))
    }

    /// What was written to the console, and every request for anything but the pages' files.
    pub(super) fn complaints(&self) -> Vec<String> {
        let mut complaints = Vec::new();
        for event in &self.events {
            let parameters = &event["params"];
            match event["method"].as_str().unwrap_or_default() {
                "Log.entryAdded" | "Runtime.consoleAPICalled" | "Runtime.exceptionThrown" => {
                    complaints.push(parameters.to_string());
                }
                "Network.requestWillBeSent" => {
                    let url = parameters["request"]["url"].as_str().unwrap_or_default();
                    if parameters["type"] != "Document" || !url.starts_with("file://") {
                        complaints.push(url.to_owned());
                    }
                }
                _ => {}
            }
        }
        complaints
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Ends its helpers as well; where it does not listen any more, it is ended.
        let close = json!({"id": 0, "method": "Browser.close"});
        if self.orders.write_all(format!("{close}\0").as_bytes()).is_err() {
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
    }
}

fn decode(base64: &str) -> Vec<u8> {
    let digit = |c: u8| match c {
        b'A'..=b'Z' => c - b'A',
        b'a'..=b'z' => c - b'a' + 26,
        b'0'..=b'9' => c - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let mut octets = Vec::with_capacity(base64.len() * 3 / 4);
    for chunk in base64.trim_end_matches('=').as_bytes().chunks(4) {
        let group = chunk.iter().fold(0_u32, |group, c| group << 6 | u32::from(digit(*c)));
        let group = group << (6 * (4 - chunk.len()));
        octets.extend(&group.to_be_bytes()[1..chunk.len()]);
    }
    octets
}
