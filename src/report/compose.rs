//! From a run to its report: judging, wording and listing.

use time::format_description::well_known::Iso8601;
use time::format_description::well_known::iso8601::{Config, EncodedConfig, TimePrecision};

use super::document::{AddressReport, InputReport, PortReport, RunReport, Tool};
use super::harmless::harmless;
use super::wording::Wording;
use super::{
    CodeReport, CommandLine, DiagnosisReport, Document, FindingReport, HostReport, ObservationReport,
    RemedyReport, SCHEMA, StepReport, observation_sentence,
};
use crate::case::{Case, Host, HostName};
use crate::evidence::{Client, DnsName, EndpointResult, ErrorCode, Observation, Run};
use crate::locale::{Language, Words};
use crate::rules::{
    Agreement, CodeEntry, Coverage, Decoded, Finding, Judgement, ProofLine, Remedy, Rules, StepResult,
};

impl Document {
    /// Writes the report of `run` in `language`.
    #[must_use]
    pub fn of(run: &Run, rules: &Rules, language: Language) -> Self {
        let run = &harmless(run);
        let judgement = rules.judge(run);
        let words = rules.words(language);
        let wording = Wording::new(words, run);
        let inner =
            judgement.codes.first().map(|(code, ..)| *code).filter(|code| !rules.codes.is_wrapper(*code));
        let codes = judgement
            .codes
            .iter()
            .map(|(code, entry, agreement)| code_report(words, *code, entry.as_ref(), *agreement, inner));
        let codes: Vec<CodeReport> = codes.collect();
        Self {
            schema: SCHEMA.to_owned(),
            tool: Tool { name: "kmsdoctor".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
            run: run_report(run, words),
            input: input_report(run),
            client: client(&judgement.case),
            steps: judgement.steps.iter().map(|step| step_report(wording, step)).collect(),
            observations: run.observations.iter().map(|seen| observation_report(words, seen)).collect(),
            hosts: judgement.case.hosts.iter().map(host_report).collect(),
            hosts_left_out: judgement.case.hosts_left_out,
            diagnosis: diagnosis_report(wording, &judgement, run),
            findings: judgement.findings.iter().map(|finding| finding_report(wording, finding)).collect(),
            error_code: codes.first().cloned(),
            error_codes: codes,
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
        told: run.told.clone(),
    }
}

fn input_report(run: &Run) -> InputReport {
    let target = &run.target;
    InputReport {
        role: target.role,
        error_code: target.error_code,
        other_codes: target.other_codes.clone(),
        kms_host: target.kms_host.clone(),
        kms_addresses: target.kms_addresses.clone(),
        port: target.port(),
        port_given: target.port.is_some(),
        domains: target.domains.clone(),
    }
}

/// The client, and of its hosts file only what touches the hosts in question.
fn client(case: &Case<'_>) -> Client {
    let mut client = case.run.client.clone();
    if let Some(windows) = &mut client.windows {
        let in_question = |name: &DnsName| case.hosts.iter().any(|host| host.name.dns_name() == Some(name));
        windows.hosts_file.retain(|entry| entry.names.iter().any(in_question));
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
        summary: match step.coverage {
            Coverage::Enough => wording.attribute(&id, step.outcome.id(), &args).unwrap_or_default(),
            Coverage::Interrupted => wording.words.plain("step-unfinished"),
            Coverage::Untold => wording.words.plain("step-untold"),
            Coverage::Untried => wording.words.plain("step-untried"),
            Coverage::UntriedInPart => wording.words.plain("step-untried-in-part"),
        },
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
            let meaning = run.target.error_code.map(|code| meaning(wording.words, code)).unwrap_or_default();
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

/// What a code means; of one that no table has, what its number says.
fn meaning(words: &Words, code: ErrorCode) -> String {
    words.find(&format!("code-{:08x}", code.0), &crate::locale::Args::new()).unwrap_or_else(|| {
        let decoded = Decoded::of(code);
        let number = crate::locale::Args::from([("number", decoded.number.to_string())]);
        words.sentences(&[words.plain("code-unknown"), words.text(&decoded.origin.message(), &number)])
    })
}

fn code_report(
    words: &Words,
    code: ErrorCode,
    entry: Option<&CodeEntry>,
    agreement: Agreement,
    inner: Option<ErrorCode>,
) -> CodeReport {
    let id = format!("code-{:08x}", code.0);
    let none = crate::locale::Args::new();
    CodeReport {
        code,
        name: entry
            .and_then(|entry| entry.name.clone())
            .or_else(|| Decoded::of(code).name.map(str::to_owned)),
        meaning: Some(meaning(words, code)),
        cause: words.attribute(&id, "cause", &none),
        fix: words.attribute(&id, "fix", &none),
        agrees: match agreement {
            Agreement::Agrees => Some(true),
            Agreement::Contradicts => Some(false),
            Agreement::Unknown => None,
        },
        proves_answer: entry.is_some_and(|entry| entry.proves_answer),
        wraps: inner.filter(|_| entry.is_some_and(|entry| entry.wraps)),
    }
}
