//! `kmsdoctor demo`: the check against a small broken network that the program serves itself.

use std::fmt::Write as _;

use time::OffsetDateTime;

use super::arguments::{DemoArguments, QuestionArguments};
use super::{Exit, Failure, Voice, check, output, progress, wizard};
use crate::demo::{DemoNetwork, Scenario};
use crate::evidence::{LeftOut, Role, Run, Target};
use crate::locale::{Sentence, Words};
use crate::platform;
use crate::probe::{StubResolver, SystemResolver};
use crate::procedure::{Event, Setting, walk};
use crate::rules::Rules;

/// Runs the command.
pub(super) fn run(arguments: &DemoArguments, voice: &Voice) -> Result<Exit, Failure> {
    if arguments.list {
        let rules = check::read_rules(arguments.report.rules.as_deref(), voice)?;
        output::print(&list(voice.words(&rules)))?;
        return Ok(Exit::Healthy);
    }
    let scenario = arguments.scenario.as_deref().map(named).transpose()?;
    if !arguments.headless {
        return wizard::practise(arguments, scenario, voice);
    }
    let scenario = scenario
        .ok_or_else(|| Failure::plain(Exit::Usage, "scenario-needed").hint(Sentence::new("scenario-hint")))?;
    let rules = check::prepare(&arguments.report, voice)?;
    let words = voice.words(&rules);
    let detail = check::detail(&arguments.report);
    let mut tell = |event: &Event| progress::tell(words, Role::Client, detail, event);
    let interrupted = platform::interrupted();
    let nothing = Target::default();
    let run = observe(scenario, &rules, &arguments.questions, &nothing, &mut tell, interrupted);
    let run = check::on_a_runtime(run)??;
    let nothing = platform::no_support_outputs(LeftOut::OtherMachine);
    check::deliver(run, &rules, &arguments.report, voice, nothing)
}

/// The scenario of that name.
pub(super) fn named(name: &str) -> Result<&'static Scenario, Failure> {
    Scenario::named(name).ok_or_else(|| {
        let unknown = Sentence::new("unknown-scenario").with("name", crate::report::escape(name));
        Failure::new(Exit::Usage, unknown).hint(Sentence::new("scenario-hint"))
    })
}

/// Serves the network of `scenario` and walks the procedure in it. What `more` says comes on top of
/// what the scenario's operator knows.
pub(super) async fn observe(
    scenario: &Scenario,
    rules: &Rules,
    questions: &QuestionArguments,
    more: &Target,
    tell: &mut dyn FnMut(&Event),
    interrupted: impl Future<Output = ()>,
) -> Result<Run, Failure> {
    let network = DemoNetwork::start(scenario).await;
    let network = network.map_err(|error| Failure::new(Exit::Failed, &error).hint(error.hint()))?;
    let setting = Setting {
        target: with_more(network.target().clone(), more),
        client: network.client().clone(),
        allowed: check::allowed(questions),
        patience: questions.timeout,
        started_at: OffsetDateTime::now_utc(),
    };
    let stub = network.stub();
    let resolver = SystemResolver::Stub(StubResolver {
        servers: stub.servers.clone(),
        search: stub.search.clone(),
        hosts: stub.hosts.iter().flat_map(|(name, all)| all.iter().map(|one| (name.clone(), *one))).collect(),
    });
    let live = check::live(questions, resolver);
    tokio::select! {
        run = walk(&live, rules, setting, tell, interrupted) => Ok(run),
        never = network.serve() => match never {},
    }
}

fn with_more(mut target: Target, more: &Target) -> Target {
    target.kms_host = more.kms_host.clone().or(target.kms_host);
    target.kms_addresses.extend(&more.kms_addresses);
    target
}

fn list(words: &Words) -> String {
    let widest = Scenario::all().iter().map(|scenario| scenario.name.len()).max().unwrap_or_default();
    Scenario::all().iter().fold(String::new(), |mut text, scenario| {
        let _ = writeln!(text, "{:widest$}  {}", scenario.name, words.plain(&scenario.about()));
        text
    })
}
