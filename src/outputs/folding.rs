//! The form in which labels are compared: without dots, blanks and colons, in lower case, with one kind
//! of apostrophe. Full-width forms become ASCII.

/// The key of a label.
pub(super) fn key(text: &str) -> String {
    // Lower case is at most half as long again.
    let mut room = vec![0; text.len() * 2];
    let mut folding = Folding::of(text, &mut room);
    folding.go_on(usize::MAX);
    let length = folding.key().len();
    room.truncate(length);
    String::from_utf8(room).unwrap_or_default()
}

/// The text without the dots, blanks and colons around it: leaders and indents are a great part of many
/// lines. Nothing where there is nothing else.
pub(super) fn trim(text: &str) -> Option<&str> {
    let stays = |octet: u8| FOLDED[usize::from(octet)] != LEFT_OUT;
    let (start, end) = (text.bytes().position(stays)?, text.bytes().rposition(stays)?);
    Some(&text[start..=end])
}

/// A **folding** writes the key of a text, as much of it as is asked for.
pub(super) struct Folding<'t, 'k> {
    text: &'t str,
    room: &'k mut [u8],
    /// How far the text was read.
    at: usize,
    /// How far the key was written.
    end: usize,
}

impl<'t, 'k> Folding<'t, 'k> {
    /// The longest piece that is written at once: what one character becomes in lower case.
    pub(super) const PIECE: usize = 12;

    /// A folding into `room`, which is to be [`Self::PIECE`] octets longer than what is asked for.
    pub(super) fn of(text: &'t str, room: &'k mut [u8]) -> Self {
        Self { text, room, at: 0, end: 0 }
    }

    /// Writes on until the key has `enough` octets at least, or is whole.
    pub(super) fn go_on(&mut self, enough: usize) {
        let text = self.text.as_bytes();
        let enough = enough.min(self.room.len());
        while self.end < enough && self.at < text.len() {
            let (room, mut end, mut at) = (&mut self.room[..enough], self.end, self.at);
            for octet in &text[at..] {
                let folded = FOLDED[usize::from(*octet)];
                if folded == OTHER {
                    break;
                }
                let Some(place) = room.get_mut(end) else { break };
                // What is left out is written over.
                *place = folded;
                end += usize::from(folded != LEFT_OUT);
                at += 1;
            }
            (self.at, self.end) = (at, end);
            if end < enough {
                self.character();
            }
        }
    }

    /// Writes the next character, which is not ASCII.
    fn character(&mut self) {
        let Some(c) = self.text[self.at..].chars().next() else { return };
        match c {
            '：' | '。' | '\u{a0}' => {}
            '’' | '‘' | '´' => self.write("'"),
            '（' => self.write("("),
            '）' => self.write(")"),
            // Ideographs have no case.
            '\u{2e80}'..='\u{ffef}' => self.write(c.encode_utf8(&mut [0; 4])),
            _ => c.to_lowercase().for_each(|c| self.write(c.encode_utf8(&mut [0; 4]))),
        }
        self.at += c.len_utf8();
    }

    fn write(&mut self, piece: &str) {
        self.room[self.end..self.end + piece.len()].copy_from_slice(piece.as_bytes());
        self.end += piece.len();
    }

    /// What is written.
    pub(super) fn key(&self) -> &[u8] {
        &self.room[..self.end]
    }
}

/// Stands for an octet of a longer character.
const OTHER: u8 = 0xFF;

/// Stands for an octet that is not written.
const LEFT_OUT: u8 = 0;

/// What becomes of each ASCII octet in a key.
const FOLDED: [u8; 256] = {
    let mut folded = [OTHER; 256];
    let mut octet: u8 = 0;
    while octet < 128 {
        let is_left_out = matches!(octet, b'.' | b' ' | b'\t' | b':');
        folded[octet as usize] = if is_left_out { LEFT_OUT } else { octet.to_ascii_lowercase() };
        octet += 1;
    }
    folded
};
