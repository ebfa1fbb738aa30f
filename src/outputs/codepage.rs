//! The code pages of Windows, and the mojibake that comes from reading one as another.

use std::borrow::Cow;

use encoding_rs::{BIG5, Encoding, GBK, SHIFT_JIS, WINDOWS_1252};
use oem_cp::code_table::{
    DECODING_TABLE_CP437, DECODING_TABLE_CP850, ENCODING_TABLE_CP437, ENCODING_TABLE_CP850,
};

/// A **code page**, by its place in [`ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Codepage(pub(super) u8);

/// One way from characters to octets and back.
#[derive(Debug, Clone, Copy)]
enum Table {
    Utf8,
    Oem437,
    Oem850,
    Web(&'static Encoding),
}

/// The code pages that files are in, in the order in which they win a tie.
const ALL: [(&str, Table); 7] = [
    ("utf-8", Table::Utf8),
    ("cp850", Table::Oem850),
    ("cp437", Table::Oem437),
    ("cp1252", Table::Web(WINDOWS_1252)),
    ("cp950", Table::Web(BIG5)),
    ("cp936", Table::Web(GBK)),
    ("cp932", Table::Web(SHIFT_JIS)),
];

pub(super) const UTF_8: Codepage = Codepage(0);
pub(super) const CP1252: Codepage = Codepage(3);

/// **Mojibake**: octets of one code page that were shown in another and live on as text.
#[derive(Debug)]
pub(super) struct Mojibake {
    pub(super) name: &'static str,
    /// What the octets are.
    meant: Table,
    /// As what they were read.
    read_as: Table,
}

/// Places behind those of [`ALL`].
const MOJIBAKE: [Mojibake; 7] = [
    Mojibake { name: "moji-850-as-1252", meant: Table::Oem850, read_as: Table::Web(WINDOWS_1252) },
    Mojibake { name: "moji-1252-as-850", meant: Table::Web(WINDOWS_1252), read_as: Table::Oem850 },
    Mojibake { name: "moji-utf-8-as-1252", meant: Table::Utf8, read_as: Table::Web(WINDOWS_1252) },
    Mojibake { name: "moji-utf-8-as-850", meant: Table::Utf8, read_as: Table::Oem850 },
    Mojibake { name: "moji-950-as-1252", meant: Table::Web(BIG5), read_as: Table::Web(WINDOWS_1252) },
    Mojibake { name: "moji-936-as-1252", meant: Table::Web(GBK), read_as: Table::Web(WINDOWS_1252) },
    Mojibake { name: "moji-932-as-1252", meant: Table::Web(SHIFT_JIS), read_as: Table::Web(WINDOWS_1252) },
];

impl Codepage {
    /// Every code page that a file may be in.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        (0..7).map(Self)
    }

    /// Every way in which Unicode text may be garbled.
    pub(super) fn garbled() -> impl Iterator<Item = Self> {
        (7..14).map(Self)
    }

    /// The mojibake that this stands for.
    pub(super) fn mojibake(self) -> Option<&'static Mojibake> {
        MOJIBAKE.get(usize::from(self.0).checked_sub(ALL.len())?)
    }

    /// Whether this is one of the single-byte code pages that Western systems mix.
    pub(super) fn is_western(self) -> bool {
        matches!(ALL.get(usize::from(self.0)), Some((_, Table::Oem437 | Table::Oem850))) || self == CP1252
    }

    pub(super) fn name(self) -> &'static str {
        ALL.get(usize::from(self.0)).map_or("", |(name, _)| name)
    }

    /// The text of `bytes`; what is cut in half becomes U+FFFD.
    pub(super) fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        ALL.get(usize::from(self.0)).map_or(Cow::Borrowed(""), |(_, table)| table.decode(bytes))
    }

    /// `word` as it stands in a file of this code page, or garbled in text; nothing where it cannot.
    pub(super) fn encode(self, word: &str) -> Option<Vec<u8>> {
        match self.mojibake() {
            Some(mojibake) => {
                Some(mojibake.read_as.decode(&mojibake.meant.encode(word)?).into_owned().into())
            }
            None => ALL.get(usize::from(self.0))?.1.encode(word),
        }
    }
}

impl Mojibake {
    /// The text that was meant. Characters that the wrong table cannot have given stay.
    pub(super) fn repair(&self, text: &str) -> String {
        let (mut repaired, mut octets) = (String::with_capacity(text.len()), Vec::new());
        for c in text.chars() {
            if let Some(octet) = self.read_as.octet(c) {
                octets.push(octet);
            } else {
                repaired.push_str(&self.meant.decode(&octets));
                octets.clear();
                repaired.push(c);
            }
        }
        repaired.push_str(&self.meant.decode(&octets));
        repaired
    }
}

impl Table {
    fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        match self {
            Self::Utf8 => String::from_utf8_lossy(bytes),
            Self::Oem437 => oem_cp::decode_string_complete_table(bytes, &DECODING_TABLE_CP437).into(),
            Self::Oem850 => oem_cp::decode_string_complete_table(bytes, &DECODING_TABLE_CP850).into(),
            Self::Web(encoding) => encoding.decode_without_bom_handling(bytes).0,
        }
    }

    fn encode(self, text: &str) -> Option<Vec<u8>> {
        // Windows' best fit: the OEM code pages have no typographic apostrophe.
        let plain = text.replace('’', "'");
        match self {
            Self::Utf8 => Some(text.into()),
            Self::Oem437 => oem_cp::encode_string_checked(plain.as_str(), &ENCODING_TABLE_CP437),
            Self::Oem850 => oem_cp::encode_string_checked(plain.as_str(), &ENCODING_TABLE_CP850),
            Self::Web(encoding) => {
                let (octets, _, unmappable) = encoding.encode(text);
                (!unmappable).then(|| octets.into_owned())
            }
        }
    }

    /// The octet of one character in a single-byte table.
    fn octet(self, c: char) -> Option<u8> {
        let mut buffer = [0; 4];
        let text: &str = c.encode_utf8(&mut buffer);
        match self {
            _ if c.is_ascii() => text.bytes().next(),
            // encode() is not exact for the five octets that cp1252 lacks; Windows maps them to C1.
            Self::Web(encoding) if encoding == WINDOWS_1252 && ('\u{80}'..'\u{a0}').contains(&c) => {
                u8::try_from(u32::from(c)).ok()
            }
            Self::Utf8 => None,
            _ => self.encode(text).filter(|octets| octets.len() == 1).map(|octets| octets[0]),
        }
    }
}
