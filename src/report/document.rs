//! The report: everything about one run, worded in one language, in the shape of the contract.

use serde::{Deserialize, Serialize};
use time::format_description::well_known::Iso8601;
use time::format_description::well_known::iso8601::{Config, EncodedConfig, TimePrecision};

use super::wording::Wording;
use super::{escape, observation_sentence};
use crate::case::{Host, HostName, HostOrigin};
use crate::evidence::{
    Address, Client, DnsName, EndpointResult, ErrorCode, Observation, Run, RunSource, StepId,
};
use crate::locale::{Language, Words};
use crate::rules::{
    Agreement, Class, CodeEntry, Finding, Judgement, Outcome, ProofLine, Remedy, Rules, Severity, Shell,
    StepResult, Where,
};

/// The name and version of the report's shape.
pub const SCHEMA: &str = "kmsdoctor-report/1";

/// A **document** is the report that every syntax writes (contract, section 3).
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Document {
    /// [`SCHEMA`].
    pub schema: String,
    /// Which program made it.
    pub tool: Tool,
    /// When and how the evidence was gathered.
    pub run: RunReport,
    /// What the operator said.
    pub input: InputReport,
    /// The client.
    pub client: Client,
    /// The documented steps, in order.
    pub steps: Vec<StepReport>,
    /// Everything that was seen; an id is an index.
    pub observations: Vec<ObservationReport>,
    /// The hosts that may serve KMS.
    pub hosts: Vec<HostReport>,
    /// What is wrong, why, and what to do.
    pub diagnosis: DiagnosisReport,
    /// Everything that is sick.
    pub findings: Vec<FindingReport>,
    /// The operator's error code.
    pub error_code: Option<CodeReport>,
}

/// The program.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Tool {
    /// `kmsdoctor`.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// The circumstances of a run.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RunReport {
    /// UTC, with milliseconds.
    pub started_at: String,
    /// How long it took, in milliseconds.
    pub duration_ms: u64,
    /// Where the evidence comes from.
    pub source: RunSource,
    /// The language of the sentences.
    pub language: Language,
    /// False when the run was interrupted.
    pub complete: bool,
    /// Whether names and addresses are stand-ins.
    pub redacted: bool,
    /// The questions that the operator left out: `ping`, `rpc`, `ipv4`, `ipv6`.
    pub left_out: Vec<String>,
}

/// What the operator said.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct InputReport {
    /// The code.
    pub error_code: Option<ErrorCode>,
    /// The KMS host's name.
    pub kms_host: Option<DnsName>,
    /// The KMS host's addresses.
    pub kms_addresses: Vec<Address>,
    /// The port when nothing else says one.
    pub port: u16,
    /// Whether the operator typed the port.
    pub port_given: bool,
    /// More domains to look in.
    pub domains: Vec<DnsName>,
}

/// One step.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StepReport {
    /// Which.
    pub id: StepId,
    /// Its title.
    pub title: String,
    /// How it went.
    pub outcome: Outcome,
    /// What that means here.
    pub summary: String,
    /// The command that a person would type instead.
    pub command: String,
    /// From its first question to its last answer, in milliseconds.
    pub duration_ms: u64,
    /// What it rests on.
    pub observations: Vec<usize>,
}

/// One observation with its sentence.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ObservationReport {
    /// Its number.
    pub id: usize,
    /// The step that asked.
    pub step: StepId,
    /// Milliseconds from the start of the run to the question.
    pub at_ms: u64,
    /// Milliseconds from the question to its end.
    pub took_ms: u64,
    /// Who saw it.
    pub source: crate::evidence::Source,
    /// What was seen, as a sentence.
    pub summary: String,
    /// What was seen, as data.
    pub seen: crate::evidence::Seen,
}

/// One host and how it was met.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct HostReport {
    /// Its name, or its address where no name is known.
    pub name: String,
    /// The port it was tried on.
    pub port: u16,
    /// Who named it.
    pub from: Vec<HostOrigin>,
    /// The domain whose record names it, else the domain of its name.
    pub domain: Option<DnsName>,
    /// The addresses that the client's DNS servers give.
    pub resolves_to: Vec<Address>,
    /// The addresses that the client's own resolver gives.
    pub system_resolves_to: Vec<Address>,
    /// How it was met by name.
    pub by_name: EndpointResult,
    /// How each address was met.
    pub by_address: Vec<AddressReport>,
    /// Other ports that were tried by name.
    pub other_ports: Vec<PortReport>,
}

/// One address of a host.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AddressReport {
    /// Which.
    pub address: Address,
    /// How it was met.
    pub result: EndpointResult,
}

/// Another port of a host.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PortReport {
    /// Which.
    pub port: u16,
    /// How it was met by name.
    pub result: EndpointResult,
}

/// The diagnosis.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DiagnosisReport {
    /// Its class.
    pub class: Class,
    /// Its cause; null where nothing is wrong.
    pub cause: Option<String>,
    /// What it means.
    pub summary: String,
    /// What was seen that says so.
    pub because: Vec<String>,
    /// What is only likely.
    pub likely: Option<String>,
    /// What to do, the best first.
    pub remedies: Vec<RemedyReport>,
}

/// One remedy with the names of the case.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RemedyReport {
    /// Its id.
    pub id: String,
    /// What it does.
    pub title: String,
    /// Where it is done.
    #[serde(rename = "where")]
    pub place: Where,
    /// Whether it needs an elevated prompt.
    pub elevated: bool,
    /// One action each.
    pub steps: Vec<String>,
    /// Commands that do it.
    pub commands: Vec<CommandLine>,
    /// How to undo it.
    pub undo: Option<String>,
    /// Commands that undo it.
    pub undo_commands: Vec<CommandLine>,
    /// A caution.
    pub note: Option<String>,
    /// Where it is documented.
    pub reference: Option<String>,
}

/// A command, ready to copy.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CommandLine {
    /// Who understands it.
    pub shell: Shell,
    /// The line.
    pub line: String,
}

/// One finding.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FindingReport {
    /// The cause.
    pub cause: String,
    /// Its class.
    pub class: Class,
    /// How much it weighs.
    pub severity: Severity,
    /// The server, domain or host it is about.
    pub about: Option<String>,
    /// One sentence.
    pub summary: String,
    /// What it rests on.
    pub observations: Vec<usize>,
}

/// What the operator's error code says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CodeReport {
    /// The code.
    pub code: ErrorCode,
    /// Its symbolic name.
    pub name: Option<String>,
    /// What it means; null where the code is not known.
    pub meaning: Option<String>,
    /// What causes it.
    pub cause: Option<String>,
    /// What to do about it.
    pub fix: Option<String>,
    /// Whether it fits what was measured; null where that cannot be said.
    pub agrees: Option<bool>,
    /// Whether it proves that a KMS host answered.
    pub proves_answer: bool,
}

impl Document {
    /// Writes the report of `run` in `language`.
    #[must_use]
    pub fn of(run: &Run, rules: &Rules, language: Language) -> Self {
        let judgement = rules.judge(run);
        let words = rules.words(language);
        let wording = Wording::new(words, run);
        Self {
            schema: SCHEMA.to_owned(),
            tool: Tool { name: "kmsdoctor".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
            run: run_report(run, words),
            input: input_report(run),
            client: harmless(&run.client),
            steps: judgement.steps.iter().map(|step| step_report(wording, step)).collect(),
            observations: run.observations.iter().map(|seen| observation_report(words, seen)).collect(),
            hosts: judgement.case.hosts.iter().map(host_report).collect(),
            diagnosis: diagnosis_report(wording, &judgement, run),
            findings: judgement.findings.iter().map(|finding| finding_report(wording, finding)).collect(),
            error_code: judgement.code.as_ref().and_then(|(entry, agreement)| {
                Some(code_report(words, run.target.error_code?, entry.as_ref(), *agreement))
            }),
        }
    }
}

fn run_report(run: &Run, words: &Words) -> RunReport {
    const MILLISECONDS: EncodedConfig = Config::DEFAULT
        .set_time_precision(TimePrecision::Second { decimal_digits: std::num::NonZeroU8::new(3) })
        .encode();
    let allowed = run.allowed;
    let questions =
        [(allowed.ping, "ping"), (allowed.rpc, "rpc"), (allowed.ipv4, "ipv4"), (allowed.ipv6, "ipv6")];
    RunReport {
        started_at: run.started_at.format(&Iso8601::<MILLISECONDS>).unwrap_or_default(),
        duration_ms: run.duration_ms,
        source: run.source,
        language: words.language(),
        complete: run.complete,
        redacted: false,
        left_out: questions.iter().filter(|(asked, _)| !asked).map(|(_, name)| (*name).to_owned()).collect(),
    }
}

fn input_report(run: &Run) -> InputReport {
    let target = &run.target;
    InputReport {
        error_code: target.error_code,
        kms_host: target.kms_host.clone(),
        kms_addresses: target.kms_addresses.clone(),
        port: target.port(),
        port_given: target.port.is_some(),
        domains: target.domains.clone(),
    }
}

/// The client with every text that the system gave made harmless.
fn harmless(client: &Client) -> Client {
    let mut client = client.clone();
    for text in client.host_name.iter_mut().chain(&mut client.os) {
        *text = escape(text);
    }
    for set in &mut client.kms.overrides {
        set.host = escape(&set.host);
    }
    for adapter in &mut client.adapters {
        adapter.name = escape(&adapter.name);
    }
    client
}

pub(super) fn step_report(wording: Wording<'_>, step: &StepResult) -> StepReport {
    let id = format!("step-{}", step.step.id());
    let args = wording.complete(&step.args);
    StepReport {
        id: step.step,
        title: wording.text(&id, &args),
        outcome: step.outcome,
        summary: wording.attribute(&id, step.outcome.id(), &args).unwrap_or_default(),
        command: wording.attribute(&id, "command", &args).unwrap_or_default(),
        duration_ms: step.duration_ms,
        observations: step.observations.clone(),
    }
}

pub(super) fn observation_report(words: &Words, observation: &Observation) -> ObservationReport {
    ObservationReport {
        id: observation.id,
        step: observation.step,
        at_ms: observation.at_ms,
        took_ms: observation.took_ms,
        source: observation.source,
        summary: observation_sentence(words, &observation.seen),
        seen: observation.seen.clone(),
    }
}

fn host_report(host: &Host<'_>) -> HostReport {
    let only_typed = matches!(host.name, HostName::Literal(_)) && !host.is_override();
    HostReport {
        name: host.name.to_string(),
        port: host.port,
        from: host.origins.clone(),
        domain: host.domain.clone(),
        resolves_to: host.dns_addresses.clone(),
        system_resolves_to: host.system.map(|outcome| outcome.addresses().to_vec()).unwrap_or_default(),
        by_name: if only_typed { EndpointResult::Untested } else { host.by_name },
        by_address: host
            .addressed
            .iter()
            .map(|tried| AddressReport { address: tried.address, result: tried.result })
            .collect(),
        other_ports: host
            .other_ports
            .iter()
            .map(|(port, result)| PortReport { port: *port, result: *result })
            .collect(),
    }
}

fn diagnosis_report(wording: Wording<'_>, judgement: &Judgement<'_>, run: &Run) -> DiagnosisReport {
    let verdict = &judgement.verdict;
    let args = wording.complete(&verdict.args);
    let id = verdict.diagnosis.message();
    DiagnosisReport {
        class: verdict.diagnosis.class,
        cause: verdict.diagnosis.reported_cause().map(str::to_owned),
        summary: wording.text(&id, &args),
        because: verdict.because.iter().map(|line| proof_sentence(wording, *line, &args, run)).collect(),
        likely: wording.attribute(&id, "likely", &args),
        remedies: verdict.remedies.iter().map(|remedy| remedy_report(wording, remedy, verdict)).collect(),
    }
}

fn proof_sentence(
    wording: Wording<'_>,
    line: ProofLine,
    args: &crate::locale::Args<'_>,
    run: &Run,
) -> String {
    match line {
        ProofLine::Observation(id) => observation_sentence(wording.words, &run.observations[id].seen),
        ProofLine::Sentence("proof-error-code") => {
            let code = run.target.error_code.map(|code| format!("code-{:08x}", code.0)).unwrap_or_default();
            let meaning =
                wording.words.find(&code, args).unwrap_or_else(|| wording.words.plain("code-unknown"));
            let mut args = args.clone();
            args.insert("meaning", meaning);
            wording.text("proof-error-code", &args)
        }
        ProofLine::Sentence(id) => wording.text(id, args),
    }
}

fn remedy_report(wording: Wording<'_>, remedy: &Remedy, verdict: &crate::rules::Verdict<'_>) -> RemedyReport {
    let args = wording.complete(&verdict.args);
    let id = remedy.message();
    let lines = |commands: &[crate::rules::Command]| {
        let line = |command| wording.command(command, &verdict.args);
        commands.iter().map(|command| CommandLine { shell: command.shell, line: line(command) }).collect()
    };
    RemedyReport {
        id: remedy.id.clone(),
        title: wording.text(&id, &args),
        place: remedy.place,
        elevated: remedy.elevated,
        steps: (1..).map_while(|n| wording.attribute(&id, &format!("step{n}"), &args)).collect(),
        commands: lines(&remedy.commands),
        undo: wording.attribute(&id, "undo", &args),
        undo_commands: lines(&remedy.undo_commands),
        note: wording.attribute(&id, "note", &args),
        reference: remedy.reference.clone(),
    }
}

fn finding_report(wording: Wording<'_>, finding: &Finding<'_>) -> FindingReport {
    let args = wording.complete(&finding.args);
    let id = finding.diagnosis.message();
    FindingReport {
        cause: finding.diagnosis.cause.clone(),
        class: finding.diagnosis.class,
        severity: finding.severity,
        about: finding.about.clone(),
        summary: wording.attribute(&id, "finding", &args).unwrap_or_else(|| wording.text(&id, &args)),
        observations: finding.observations.clone(),
    }
}

fn code_report(
    words: &Words,
    code: ErrorCode,
    entry: Option<&CodeEntry>,
    agreement: Agreement,
) -> CodeReport {
    let id = format!("code-{:08x}", code.0);
    let none = crate::locale::Args::new();
    CodeReport {
        code,
        name: entry.and_then(|entry| entry.name.clone()),
        meaning: words.find(&id, &none),
        cause: words.attribute(&id, "cause", &none),
        fix: words.attribute(&id, "fix", &none),
        agrees: match agreement {
            Agreement::Agrees => Some(true),
            Agreement::Contradicts => Some(false),
            Agreement::Unknown => None,
        },
        proves_answer: entry.is_some_and(|entry| entry.proves_answer),
    }
}
