//! `kmsdoctor`, `kmsdoctor open`, `kmsdoctor demo`: the wizard, with what starts its runs.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::Arc;

use time::OffsetDateTime;
use tokio::sync::oneshot;

use super::arguments::{
    ClientArguments, ColorChoice, DemoArguments, OpenArguments, QuestionArguments, ScreenArguments,
    WizardArguments,
};
use super::{Exit, Failure, Voice, check, demo, machine};
use crate::demo::Scenario;
use crate::evidence::{Role, Run, Target};
use crate::locale::{Language, Sentence};
use crate::platform;
use crate::probe::SystemResolver;
use crate::procedure::{Event, Setting};
use crate::report::read_file;
use crate::rules::Rules;
use crate::tui::{self, Ending, Launch, Look, Network, Opening, Order, Practice, Reporter, RunNews, Setup};

/// Opens the wizard at its first page.
pub(super) fn run(arguments: &WizardArguments, voice: &Voice) -> Result<Exit, Failure> {
    let asked = Role::from(arguments.role);
    // A machine that has the settings of a KMS host is offered as one; the first page leaves the choice.
    let role = if platform::looks_like_kms_host() { Role::Host } else { asked };
    let target = Target { role, ..check::target(&arguments.target) };
    let launcher = |rules| {
        let (client, questions) = (arguments.client.clone(), arguments.questions.clone());
        Launcher { rules, client, questions }
    };
    open_screen(&arguments.screen, target, Opening::Start, voice, launcher)
}

/// Opens a saved report.
pub(super) fn open(arguments: &OpenArguments, voice: &Voice) -> Result<Exit, Failure> {
    let saved = read_file(&arguments.report);
    let saved = saved.map_err(|error| Failure::new(Exit::Usage, error.about(&arguments.report)))?;
    let opening = Opening::Report(Box::new(saved));
    open_screen(&arguments.screen, Target::default(), opening, voice, Launcher::plain)
}

/// Opens a practice network, or the list of them.
pub(super) fn practise(
    arguments: &DemoArguments,
    scenario: Option<&Scenario>,
    voice: &Voice,
) -> Result<Exit, Failure> {
    let flags =
        [("--save", !arguments.report.save.is_empty()), ("--bundle", arguments.report.bundle.is_some())];
    if let Some((flag, _)) = flags.into_iter().find(|(_, given)| *given) {
        let message = Sentence::new("save-needs-headless").with("flag", flag);
        return Err(Failure::new(Exit::Usage, message).hint(Sentence::new("save-needs-headless-hint")));
    }
    let place = scenario.map(|scenario| Network::Practice(scenario.name.to_owned()));
    let opening =
        place.map_or(Opening::Practices, |place| Opening::Run(Order { place, target: Target::default() }));
    let screen = ScreenArguments {
        redact: arguments.report.redact,
        rules: arguments.report.rules.clone(),
        color: arguments.report.color,
        ascii: arguments.ascii,
    };
    let launcher = |rules| Launcher { questions: arguments.questions.clone(), ..Launcher::plain(rules) };
    open_screen(&screen, Target::default(), opening, voice, launcher)
}

fn open_screen(
    arguments: &ScreenArguments,
    target: Target,
    opening: Opening,
    voice: &Voice,
    launcher: impl FnOnce(Arc<Rules>) -> Launcher,
) -> Result<Exit, Failure> {
    // Where the console is reached through a pipe, whoever knows it can say so.
    let forced = std::env::var_os("KMSDOCTOR_FORCE_TUI").is_some_and(|value| value == "1");
    let terminal = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    if !(terminal || forced) {
        let hint = Sentence::new("terminal-needed-hint");
        return Err(Failure::plain(Exit::Usage, "terminal-needed").hint(hint));
    }
    let rules = Arc::new(check::read_rules(arguments.rules.as_deref(), voice)?);
    let look = look(arguments);
    // Letters that the terminal lacks would be question marks; who asks for them has a reason.
    let language = if look.letters || voice.was_asked() { voice.language(&rules) } else { Language::ENGLISH };
    let about = |scenario: &Scenario| Practice { name: scenario.name.to_owned(), about: scenario.about() };
    let setup = Setup {
        rules: Arc::clone(&rules),
        language,
        look,
        practices: Scenario::all().iter().map(about).collect(),
        target,
        redact: arguments.redact,
        folder: std::env::current_dir().unwrap_or_else(|_| PathBuf::from(".")),
        opened_at: OffsetDateTime::now_utc(),
    };
    let launcher = launcher(rules);
    let ending = check::on_a_runtime(tui::run(setup, opening, &launcher))?;
    let broken = |error: std::io::Error| {
        Failure::new(
            Exit::Failed,
            Sentence::new("cannot-use-terminal").with_sentence("reason", (&error).into()),
        )
    };
    match ending.map_err(broken)? {
        Ending::Quit => Ok(Exit::Healthy),
        Ending::Interrupted => Ok(Exit::Interrupted),
    }
}

fn look(arguments: &ScreenArguments) -> Look {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let color = match arguments.color {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => !refused,
    };
    let letters = platform::terminal_shows_unicode();
    Look { color, shapes: letters && !arguments.ascii, letters }
}

/// Starts runs as the flags say.
struct Launcher {
    rules: Arc<Rules>,
    client: ClientArguments,
    questions: QuestionArguments,
}

impl Launcher {
    fn plain(rules: Arc<Rules>) -> Self {
        Self { rules, client: ClientArguments::default(), questions: QuestionArguments::default() }
    }
}

impl Launch for Launcher {
    fn launch(&self, order: Order, reporter: Reporter, stop: oneshot::Receiver<()>) {
        let rules = Arc::clone(&self.rules);
        let (client, questions) = (self.client.clone(), self.questions.clone());
        let failed = reporter.clone();
        let thread = std::thread::Builder::new().name("run".to_owned()).spawn(move || {
            let run = one_run(&order, &rules, &client, &questions, &reporter, stop);
            reporter.tell(match run {
                Ok(run) => RunNews::Ended(Box::new(run)),
                Err(failure) => RunNews::Failed(failure.message),
            });
        });
        if let Err(error) = thread {
            failed.tell(RunNews::Failed((&error).into()));
        }
    }
}

fn one_run(
    order: &Order,
    rules: &Rules,
    client: &ClientArguments,
    questions: &QuestionArguments,
    reporter: &Reporter,
    stop: oneshot::Receiver<()>,
) -> Result<Run, Failure> {
    let (allowed, patience) = (check::allowed(questions), questions.timeout);
    reporter.tell(RunNews::Began { allowed, patience });
    let mut tell = |event: &Event| reporter.tell(RunNews::Told(event.clone()));
    // The sender is dropped to stop the run, or when the screen is gone.
    let stopped = async move { drop(stop.await) };
    match &order.place {
        Network::Here => {
            let mut facts = platform::client_facts();
            check::replace(&mut facts, client);
            let mut target = order.target.clone();
            rules.codes.arrange(&mut target);
            let started_at = OffsetDateTime::now_utc();
            let setting = Setting { target, client: facts, allowed, patience, started_at };
            let network = check::live(questions, SystemResolver::System);
            check::on_a_runtime(machine::observe(&network, rules, setting, &mut tell, stopped))
        }
        Network::Practice(name) => {
            let scenario = demo::named(name)?;
            check::on_a_runtime(demo::observe(scenario, rules, questions, &order.target, &mut tell, stopped))?
        }
    }
}
