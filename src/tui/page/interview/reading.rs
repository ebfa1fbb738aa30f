//! What was recognised in a paste, shown back before it counts.

use outputs::Parsed;
use ratatui::text::Line;

use super::Conversation;
use super::content::recognised;
use crate::interview::traps;
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
        let after = self.with(world, parsed);
        let mut lines = paragraph(&recognised(world, parsed), 1, width, STRONG);
        let added = after.added(world, self);
        let id = match added.is_empty() {
            true if after.is_as(self) => "interview-read-adds-nothing",
            true => "interview-read-adds-other",
            false => "interview-read-adds",
        };
        lines.extend(paragraph(&world.say(id), 1, width, PLAIN));
        for sentence in added {
            lines.extend(item(&sentence, "   • ", width, PLAIN));
        }
        let before = self.conflicts(world);
        for conflict in after.conflicts(world).into_iter().filter(|conflict| !before.contains(conflict)) {
            lines.extend(item(&conflict, "   ! ", width, DOUBTFUL));
        }
        for trap in parsed.blocks.iter().flat_map(|block| traps(&block.facts)) {
            lines.extend(item(&world.say(trap), "   ! ", width, DOUBTFUL));
        }
        if let Some(open) = self.left_open(world, &after) {
            lines.extend(item(&open, "   ! ", width, DOUBTFUL));
        }
        lines.extend(ignored(world, parsed, width));
        lines.extend(paragraph(&world.say("interview-accept"), 1, width, QUIET));
        lines
    }

    /// What is said where the question will be asked again.
    fn left_open(&self, world: &World, after: &Self) -> Option<String> {
        let asked = self.asked().filter(|asked| after.standing.next.as_ref() == Some(asked))?;
        let Some(subject) = asked.subject(&world.setup.rules) else {
            return Some(world.say("interview-read-other"));
        };
        Some(world.tell("interview-read-elsewhere", &Args::from([("subject", subject.to_owned())])))
    }
}

fn ignored(world: &World, parsed: &Parsed, width: usize) -> Vec<Line<'static>> {
    if parsed.lines_ignored == 0 {
        return Vec::new();
    }
    let args = Args::from([("count", parsed.lines_ignored.to_string())]);
    paragraph(&world.tell("interview-read-ignored", &args), 1, width, QUIET)
}
