//! The report: everything about one run, worded in one language, in the shape of the contract.

use serde::{Deserialize, Serialize};

use crate::case::HostOrigin;
use crate::evidence::{Address, Client, DnsName, EndpointResult, ErrorCode, Role, RunSource, StepId, Told};
use crate::locale::{Args, Language, Words};
use crate::rules::{Class, Outcome, Severity, Shell, Where};

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
    /// SRV targets beyond those, which were not tried because no client would get that far.
    pub hosts_left_out: usize,
    /// What is wrong, why, and what to do.
    pub diagnosis: DiagnosisReport,
    /// Everything that is sick.
    pub findings: Vec<FindingReport>,
    /// The most telling error code.
    pub error_code: Option<CodeReport>,
    /// Every error code that was typed or stands in outputs, the most telling first.
    #[serde(default)]
    pub error_codes: Vec<CodeReport>,
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
    /// What outputs or a person told beside observations; nothing in a live run.
    #[serde(default)]
    pub told: Told,
}

impl CodeReport {
    /// What it says beside its meaning, one sentence each.
    #[must_use]
    pub fn remarks(&self, words: &Words) -> Vec<String> {
        if let Some(inner) = self.wraps {
            let args = Args::from([("outer", self.code.to_string()), ("inner", inner.to_string())]);
            return vec![words.text("code-wraps", &args)];
        }
        let agrees = self.agrees.map(|agrees| if agrees { "code-agrees" } else { "code-disagrees" });
        let ids = agrees.into_iter().chain(self.proves_answer.then_some("code-proves-answer"));
        ids.map(|id| words.plain(id)).collect()
    }
}

impl Document {
    /// The id of the sentence that says how little was done to the network.
    #[must_use]
    pub fn promise(&self) -> &'static str {
        match (self.run.source, self.input.role) {
            (RunSource::Live, Role::Client) => "probe-promise",
            (RunSource::Live, Role::Host) => "probe-promise-host",
            (RunSource::Guided, _) => "guided-promise",
            (RunSource::Import, _) => "import-promise",
        }
    }

    /// The id of the class's name.
    #[must_use]
    pub fn class_message(&self) -> String {
        match (self.diagnosis.class, self.input.role) {
            (Class::Healthy, Role::Host) => "class-healthy-host".to_owned(),
            (class, _) => format!("class-{}", class.id()),
        }
    }
}

/// What the operator said.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct InputReport {
    /// What the machine is to KMS.
    #[serde(default)]
    pub role: Role,
    /// The code.
    pub error_code: Option<ErrorCode>,
    /// More codes that the user sees, or that stand in outputs.
    #[serde(default)]
    pub other_codes: Vec<ErrorCode>,
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
    /// The code inside, which it stands for; null where it stands for itself, or none is known.
    #[serde(default)]
    pub wraps: Option<ErrorCode>,
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
