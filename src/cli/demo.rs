//! `kmsdoctor demo`: the check against a small broken network that the program serves itself.

use std::fmt::Write as _;

use time::OffsetDateTime;

use super::arguments::DemoArguments;
use super::{Exit, Failure, check, output};
use crate::demo::{DemoNetwork, Scenario};
use crate::evidence::Run;
use crate::locale::Language;
use crate::probe::{StubResolver, SystemResolver};
use crate::procedure::Setting;
use crate::rules::Rules;

/// Runs the command.
pub(super) fn run(arguments: &DemoArguments) -> Result<Exit, Failure> {
    if arguments.list {
        let rules = check::read_rules(arguments.report.rules.as_deref())?;
        output::print(&list(&rules, arguments.report.lang.into()));
        return Ok(Exit::Healthy);
    }
    let name = arguments.scenario.as_deref().unwrap_or_default();
    let scenario = Scenario::named(name).ok_or_else(|| {
        let name = crate::report::escape(name);
        Failure::new(Exit::Usage, format!("unknown scenario `{name}`"))
            .hint("`kmsdoctor demo --list` names the scenarios")
    })?;
    if !arguments.headless {
        return Err(Failure::new(Exit::Usage, "the demo needs --headless")
            .hint(format!("use `kmsdoctor demo {name} --headless`")));
    }
    let rules = check::prepare(&arguments.report)?;
    let run = check::on_a_runtime(observe(scenario, &rules, arguments))??;
    check::deliver(&run, &rules, &arguments.report)
}

async fn observe(scenario: &Scenario, rules: &Rules, arguments: &DemoArguments) -> Result<Run, Failure> {
    let network = DemoNetwork::start(scenario).await;
    let network = network.map_err(|error| Failure::new(Exit::Failed, &error).hint(error.hint()))?;
    let setting = Setting {
        target: network.target().clone(),
        client: network.client().clone(),
        allowed: check::allowed(&arguments.questions),
        patience: arguments.questions.timeout,
        started_at: OffsetDateTime::now_utc(),
    };
    let stub = network.stub();
    let resolver = SystemResolver::Stub(StubResolver {
        servers: stub.servers.clone(),
        search: stub.search.clone(),
        hosts: stub.hosts.iter().flat_map(|(name, all)| all.iter().map(|one| (name.clone(), *one))).collect(),
    });
    let live = check::live(&arguments.questions, resolver);
    tokio::select! {
        run = check::observe(&live, rules, setting, &arguments.report) => Ok(run),
        never = network.serve() => match never {},
    }
}

fn list(rules: &Rules, language: Language) -> String {
    let words = rules.words(language);
    let widest = Scenario::all().iter().map(|scenario| scenario.name.len()).max().unwrap_or_default();
    Scenario::all().iter().fold(String::new(), |mut text, scenario| {
        let _ = writeln!(text, "{:widest$}  {}", scenario.name, words.plain(&scenario.about()));
        text
    })
}
