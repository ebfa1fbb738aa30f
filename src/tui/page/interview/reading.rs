//! What was recognised in a paste, shown back before it counts.

use outputs::Parsed;
use ratatui::text::Line;

use super::Conversation;
use crate::interview::{Reply, traps};
use crate::locale::Args;
use crate::tui::look::{DOUBTFUL, PLAIN, QUIET, STRONG};
use crate::tui::world::World;
use crate::tui::wrapping::{item, paragraph};

impl Conversation {
    pub(super) fn reading_lines(&self, world: &World, parsed: &Parsed, width: usize) -> Vec<Line<'static>> {
        if parsed.blocks.is_empty() {
            let mut lines = paragraph(&world.say("interview-read-nothing"), 1, width, DOUBTFUL);
            lines.extend(ignored(world, parsed, width));
            return lines;
        }
        let commands: Vec<&str> = parsed.blocks.iter().map(|block| block.facts.command()).collect();
        let args = Args::from([("commands", world.words().list(commands))]);
        let mut lines = paragraph(&world.tell("interview-read", &args), 1, width, STRONG);
        let added = self.added(world, Reply::Pasted(parsed.clone()));
        let id = if added.is_empty() { "interview-read-adds-nothing" } else { "interview-read-adds" };
        lines.extend(paragraph(&world.say(id), 1, width, PLAIN));
        for sentence in added {
            lines.extend(item(&sentence, "   • ", width, PLAIN));
        }
        for trap in parsed.blocks.iter().flat_map(|block| traps(&block.facts)) {
            lines.extend(item(&world.say(trap), "   ! ", width, DOUBTFUL));
        }
        if let Some(subject) = self.untold(world, parsed) {
            let args = Args::from([("subject", subject)]);
            lines.extend(item(&world.tell("interview-read-elsewhere", &args), "   ! ", width, DOUBTFUL));
        }
        lines.extend(ignored(world, parsed, width));
        lines.extend(paragraph(&world.say("interview-accept"), 1, width, QUIET));
        lines
    }

    /// What was asked for and is not in what was pasted.
    fn untold(&self, world: &World, parsed: &Parsed) -> Option<String> {
        self.asked()?.untold(&world.setup.rules, parsed).map(str::to_owned)
    }
}

fn ignored(world: &World, parsed: &Parsed, width: usize) -> Vec<Line<'static>> {
    if parsed.lines_ignored == 0 {
        return Vec::new();
    }
    let args = Args::from([("count", parsed.lines_ignored.to_string())]);
    paragraph(&world.tell("interview-read-ignored", &args), 1, width, QUIET)
}
