//! `kmsdoctor check`: the documented procedure on this machine, live, without a screen.

use std::path::Path;
use std::time::Duration;

use time::OffsetDateTime;

use super::arguments::{
    CheckArguments, ClientArguments, QuestionArguments, ReportArguments, TargetArguments,
};
use super::progress::{self, Detail};
use super::values::PrimarySuffix;
use super::{Exit, Failure, Voice, machine, no_such_language, output};
use crate::case::HostName;
use crate::evidence::{Allowed, Asks, Client, Enclosure, LeftOut, Role, Run, Target};
use crate::locale::{Sentence, Words};
use crate::platform;
use crate::probe::{Family, Live, LiveOptions, SystemResolver};
use crate::procedure::Setting;
use crate::report::{Document, Format, SaveError, Saved, bundle, escape, render, save, text};
use crate::rules::Rules;

/// Runs the command.
pub(super) fn run(arguments: &CheckArguments, voice: &Voice) -> Result<Exit, Failure> {
    let rules = prepare(&arguments.report, voice)?;
    let mut client = platform::client_facts();
    replace(&mut client, &arguments.client);
    let mut target = Target { role: arguments.role.into(), ..target(&arguments.target) };
    rules.codes.arrange(&mut target);
    let setting = Setting {
        target,
        client,
        allowed: allowed(&arguments.questions),
        patience: arguments.questions.timeout,
        started_at: OffsetDateTime::now_utc(),
    };
    let network = live(&arguments.questions, SystemResolver::System);
    let (words, detail) = (voice.words(&rules), detail(&arguments.report));
    let role = setting.target.role;
    let mut tell = |event: &_| progress::tell(words, role, detail, event);
    let outputs = wants_outputs(&arguments.report).then(|| std::thread::spawn(platform::support_outputs));
    let run = machine::observe(&network, &rules, setting, &mut tell, platform::interrupted());
    let run = on_a_runtime(run)?;
    let outputs = outputs.filter(|_| run.complete).and_then(|thread| thread.join().ok());
    let outputs = outputs.unwrap_or_else(|| platform::no_support_outputs(LeftOut::Interrupted));
    deliver(run, &rules, &arguments.report, voice, outputs)
}

/// Whether a bundle is to hold what this machine says. With stand-ins it would not go along.
fn wants_outputs(report: &ReportArguments) -> bool {
    report.bundle.is_some() && !report.redact
}

/// What must hold before the network is asked anything: readable rules, files that can be saved.
pub(super) fn prepare(report: &ReportArguments, voice: &Voice) -> Result<Rules, Failure> {
    for path in &report.save {
        Format::of_path(path)
            .map_err(|error| Failure::new(Exit::Usage, &error).hint(Sentence::new("save-extension-hint")))?;
        check_place(path, report.force)?;
    }
    if let Some(path) = &report.bundle {
        if !path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("zip")) {
            let no_bundle = Sentence::new("save-no-bundle").with("path", escape(&path.to_string_lossy()));
            return Err(Failure::new(Exit::Usage, no_bundle).hint(Sentence::new("save-no-bundle-hint")));
        }
        check_place(path, report.force)?;
    }
    read_rules(report.rules.as_deref(), voice)
}

fn check_place(path: &Path, force: bool) -> Result<(), Failure> {
    if path.exists() && !force {
        return Err(cannot_save(&SaveError::Exists(path.to_owned())));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if folder.is_dir() {
        return Ok(());
    }
    let source = std::io::Error::from(std::io::ErrorKind::NotFound);
    let error = SaveError::Io { path: path.to_owned(), source };
    Err(cannot_save(&error).hint(Sentence::new("save-folder-hint")))
}

/// Reads the rules of a folder, or the built-in ones. A folder without words in the language that was
/// asked for speaks English; a language that nobody speaks is a mistake.
pub(super) fn read_rules(folder: Option<&Path>, voice: &Voice) -> Result<Rules, Failure> {
    let rules = folder.map_or_else(Rules::built_in, Rules::read);
    let rules = rules.map_err(|error| Failure::new(Exit::Usage, &error).hint(Sentence::new("rules-hint")))?;
    match (voice.unknown(&rules.languages()), folder) {
        (None, _) => {}
        (Some(language), Some(folder)) if voice.unknown_here().is_none() => {
            let folder = escape(&folder.display().to_string());
            let remark = Sentence::new("rules-in-english").with("folder", folder).with("language", language);
            output::remark(voice, remark);
        }
        (Some(language), _) => return Err(no_such_language(language, &rules.languages())),
    }
    Ok(rules)
}

/// Runs `future` on this thread alone. Names that the system's resolver is still busy with are not
/// waited for at the end.
pub(super) fn on_a_runtime<T>(future: impl Future<Output = T>) -> Result<T, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| {
        Failure::new(Exit::Failed, Sentence::new("cannot-start").with_sentence("reason", (&error).into()))
    })?;
    let done = runtime.block_on(future);
    runtime.shutdown_background();
    Ok(done)
}

/// How much progress the flags want.
pub(super) fn detail(report: &ReportArguments) -> Detail {
    match (report.quiet, report.verbose) {
        (true, _) => Detail::Nothing,
        // Questions and answers hold names and addresses, and stand-ins are not known before the end.
        (false, true) if !report.redact => Detail::Questions,
        (false, _) => Detail::Steps,
    }
}

/// Prints and saves the report, with the enclosures of a bundle, and says how the program ends.
pub(super) fn deliver(
    run: Run,
    rules: &Rules,
    report: &ReportArguments,
    voice: &Voice,
    enclosures: Vec<Enclosure>,
) -> Result<Exit, Failure> {
    let words = voice.words(rules);
    let complete = run.complete;
    let saved = Saved::of(run);
    let saved = if report.redact { saved.redact() } else { saved };
    let document = saved.document(rules, words.language());
    publish(&document, words, report, enclosures)?;
    Ok(if complete { Exit::Diagnosed(document.diagnosis.class) } else { Exit::Interrupted })
}

/// Prints and saves a report.
pub(super) fn publish(
    document: &Document,
    words: &Words,
    report: &ReportArguments,
    enclosures: Vec<Enclosure>,
) -> Result<(), Failure> {
    let format = Format::from(report.format);
    let printed = if format == Format::Text {
        output::print(&text(document, words, output::colored(report.color)))
    } else {
        output::print(&render(document, words, format))
    };
    // What can be saved is, whatever became of stdout.
    for path in &report.save {
        let format = Format::of_path(path).map_err(|error| Failure::new(Exit::Usage, &error))?;
        save_file(path, render(document, words, format).as_bytes(), report.force)?;
    }
    if let Some(path) = &report.bundle {
        save_file(path, &bundle(document, words, enclosures), report.force)?;
    }
    printed
}

/// Writes a file, or says why not.
pub(super) fn save_file(path: &Path, contents: &[u8], force: bool) -> Result<(), Failure> {
    save(path, contents, force).map_err(|error| cannot_save(&error))
}

fn cannot_save(error: &SaveError) -> Failure {
    let failure = Failure::new(Exit::Failed, error);
    match error {
        SaveError::Exists(_) => failure.hint(Sentence::new("save-exists-hint")),
        _ => failure,
    }
}

/// The network as the flags allow it.
pub(super) fn live(questions: &QuestionArguments, resolver: SystemResolver) -> Live {
    let family = match (questions.ipv4, questions.ipv6) {
        (true, _) => Some(Family::V4),
        (_, true) => Some(Family::V6),
        _ => None,
    };
    let patience: Duration = questions.timeout;
    Live::new(LiveOptions { patience, rpc: !questions.no_rpc, resolver, family })
}

/// The questions that the flags allow.
pub(super) fn allowed(questions: &QuestionArguments) -> Allowed {
    Allowed { ping: !questions.no_ping, rpc: !questions.no_rpc, ipv4: !questions.ipv6, ipv6: !questions.ipv4 }
}

/// What the flags say about the failure.
pub(super) fn target(arguments: &TargetArguments) -> Target {
    let mut target = Target {
        role: Role::Client,
        error_code: arguments.error_code.first().copied(),
        other_codes: arguments.error_code.iter().skip(1).copied().collect(),
        kms_host: None,
        kms_addresses: arguments.kms_ip.clone(),
        port: arguments.port,
        domains: arguments.domain.clone(),
    };
    match &arguments.kms_host {
        Some(HostName::Name(name)) => target.kms_host = Some(name.clone()),
        Some(HostName::Literal(address)) => target.kms_addresses.insert(0, *address),
        None => {}
    }
    target
}

/// Puts what the flags say in the place of what the system says.
pub(super) fn replace(client: &mut Client, arguments: &ClientArguments) {
    if !arguments.dns_server.is_empty() {
        client.dns_servers.clone_from(&arguments.dns_server);
    }
    if !arguments.search.is_empty() {
        client.suffix_search_list.clone_from(&arguments.search);
    }
    if let Some(PrimarySuffix(suffix)) = &arguments.primary_suffix {
        client.primary_dns_suffix.clone_from(suffix);
        // A client with a primary suffix, even an empty one, asks as Windows does.
        client.asks = Asks::PrimarySuffix;
    }
}
