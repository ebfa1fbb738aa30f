//! From a message to the next state: the only place where the wizard changes.

use ratatui::crossterm::event::{KeyEvent, KeyEventKind, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use super::app::{App, Overlay};
use super::keys::{self, Action};
use super::message::{Command, Ending, Message, RunNews};
use super::page::{
    Effect, Page, diagnosis::Diagnosis, evidence::Evidence, help, lookup::Lookup, procedure::Procedure,
    save::Save,
};
use crate::locale::Sentence;
use crate::report::SaveError;

/// Takes a message, and returns what is to be done about it outside.
pub fn update(app: &mut App, message: Message) -> Option<Command> {
    match message {
        Message::Key(key) => press(app, key),
        Message::Mouse(mouse) => point(app, mouse),
        Message::Paste(text) => {
            app.world.note = None;
            if app.overlay.is_some() || !app.page.paste(&mut app.world, &text) {
                app.world.complain(Sentence::new("paste-nowhere"));
            }
            None
        }
        Message::Resized(width, height) => {
            app.world.size = (width, height);
            None
        }
        Message::Tick(now) => {
            app.world.now = now;
            None
        }
        Message::Run(id, news) => hear(app, id, news),
        Message::Written(result) => written(app, result),
        Message::Read(path, result) => {
            match result {
                Ok(saved) => {
                    app.world.show(saved);
                    app.go(Page::Diagnosis(Diagnosis::default()));
                }
                Err(error) => {
                    app.world.complain(error.about(&path));
                }
            }
            None
        }
        Message::Outputs(path, read) => {
            if let Page::Outputs(page) = &mut app.page {
                page.read(&mut app.world, &path, read);
            }
            None
        }
        Message::Suspended => Some(Command::Suspend),
        Message::Continued => None,
        Message::Interrupted => Some(Command::Quit(Ending::Interrupted)),
    }
}

fn press(app: &mut App, key: KeyEvent) -> Option<Command> {
    // Windows tells releases too.
    if key.kind == KeyEventKind::Release {
        return None;
    }
    app.world.note = None;
    let action = keys::action(app.place(), app.is_typing(), key);
    match action {
        Some(Action::Interrupt) => return Some(Command::Quit(Ending::Interrupted)),
        Some(Action::Suspend) => return Some(Command::Suspend),
        // On the plain screen any key leads back.
        Some(Action::Language) if !app.is_plain() => {
            app.speak_the_next_language();
            return None;
        }
        _ => {}
    }
    if app.overlay.is_some() {
        return press_over(app, action);
    }
    let Some(action) = action else {
        app.page.press(key);
        return None;
    };
    act(app, action)
}

/// A key while something lies over the page.
fn press_over(app: &mut App, action: Option<Action>) -> Option<Command> {
    let overlay = app.overlay.take()?;
    match (overlay, action) {
        (Overlay::Plain, _) => Some(Command::EndPlain),
        (Overlay::Help(above), Some(action)) => {
            app.overlay = help::act(app, above, action).map(Overlay::Help);
            (action == Action::Quit).then(|| quit(app)).flatten()
        }
        (Overlay::QuitQuestion, Some(Action::Agree)) => Some(Command::Quit(Ending::Quit)),
        (Overlay::ReplaceQuestion(command), Some(Action::Agree)) => Some(command),
        (Overlay::QuitQuestion | Overlay::ReplaceQuestion(_), Some(Action::Decline)) => None,
        (overlay, _) => {
            app.overlay = Some(overlay);
            None
        }
    }
}

fn act(app: &mut App, action: Action) -> Option<Command> {
    match action {
        Action::Help => {
            app.overlay = Some(Overlay::Help(0));
            None
        }
        Action::Quit => quit(app),
        _ if !app.page.offers(&app.world, action) => None,
        Action::Save => {
            let page = Save::new(&app.world)?;
            app.go(Page::Save(page));
            None
        }
        Action::Evidence => {
            let page = Evidence::about(app.page.step(&app.world));
            app.go(Page::Evidence(page));
            None
        }
        Action::Diagnosis => {
            app.go(Page::Diagnosis(Diagnosis::default()));
            None
        }
        Action::LookUp => {
            app.go(Page::Lookup(Lookup::default()));
            None
        }
        Action::Stop => {
            if let Some(live) = &mut app.world.session.live {
                live.stopping = true;
            }
            Some(Command::Stop)
        }
        Action::RunAgain => {
            let command = app.world.session.launch(app.world.now);
            app.go(Page::Procedure(Procedure::default()));
            command
        }
        _ => {
            let effect = app.page.act(&mut app.world, action);
            take_effect(app, effect)
        }
    }
}

fn take_effect(app: &mut App, effect: Effect) -> Option<Command> {
    match effect {
        Effect::None => None,
        Effect::Go(page) => {
            app.go(*page);
            None
        }
        Effect::Back => {
            app.back();
            None
        }
        Effect::Run(command) => {
            app.go(Page::Procedure(Procedure::default()));
            Some(command)
        }
        Effect::Do(Command::ShowPlain(line)) => {
            app.overlay = Some(Overlay::Plain);
            Some(Command::ShowPlain(line))
        }
        Effect::Do(command) => Some(command),
    }
}

fn quit(app: &mut App) -> Option<Command> {
    if app.is_running() || app.world.has_answers() {
        app.overlay = Some(Overlay::QuitQuestion);
        return None;
    }
    Some(Command::Quit(Ending::Quit))
}

/// The wheel moves as the arrows do; a click goes to what is under it.
fn point(app: &mut App, mouse: MouseEvent) -> Option<Command> {
    let action = match mouse.kind {
        MouseEventKind::ScrollUp => Action::Up,
        MouseEventKind::ScrollDown => Action::Down,
        MouseEventKind::Down(MouseButton::Left) if app.overlay.is_none() => {
            app.world.note = None;
            let effect = app.page.click(&mut app.world, Position::new(mouse.column, mouse.row));
            return take_effect(app, effect);
        }
        _ => return None,
    };
    match app.overlay {
        Some(Overlay::Help(_)) => press_over(app, Some(action)),
        Some(_) => None,
        None => act(app, action),
    }
}

fn hear(app: &mut App, id: u32, news: RunNews) -> Option<Command> {
    let world = &mut app.world;
    let words = world.setup.rules.words(world.setup.language);
    let live = world.session.live.as_mut().filter(|live| live.id == id)?;
    match news {
        RunNews::Ended(run) => {
            let (rules, language) = (&world.setup.rules, world.setup.language);
            world.session.end(*run, rules, language);
            // A question about a run that has ended is no question any more.
            if matches!(app.overlay, Some(Overlay::QuitQuestion)) && !app.world.has_answers() {
                app.overlay = None;
            }
            if let Page::Procedure(page) = &mut app.page {
                page.run_ended(&app.world);
            }
        }
        RunNews::Failed(reason) => {
            world.session.live = None;
            world.complain(Sentence::new("run-failed").with_sentence("reason", reason));
        }
        news => live.hear(news, words, world.now),
    }
    None
}

fn written(app: &mut App, result: Result<std::path::PathBuf, SaveError>) -> Option<Command> {
    match result {
        Ok(path) => {
            let path = crate::report::escape(&path.display().to_string());
            app.world.note(Sentence::new("save-done").with("path", path));
        }
        Err(SaveError::Exists(path)) => {
            // The page still holds what was to be written; it asks again, with force.
            if let Page::Save(page) = &app.page
                && let Some(command) = page.write(true)
            {
                debug_assert!(matches!(
                    &command,
                    Command::Write { path: same, .. } | Command::WriteBundle { path: same, .. } if *same == path
                ));
                app.overlay = Some(Overlay::ReplaceQuestion(command));
            }
        }
        Err(error) => app.world.complain((&error).into()),
    }
    None
}
