//! Pictures of real screens for the README, `fixtures/pictures/NAME.svg`, made from the same scenes as
//! the goldens.
//!
//! `UPDATE_GOLDENS=1 cargo test --test suite screens::pictures` makes them anew.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

use super::goldens::scene;

/// The pictures: each of the scene of that name, at a size.
const PICTURES: [(&str, u16, u16); 4] =
    [("start", 90, 22), ("procedure-running", 90, 24), ("diagnosis-srv", 104, 34), ("evidence", 120, 24)];

/// A cell of the picture, in pixels.
const CELL: (usize, usize) = (9, 19);
const MARGIN: usize = 12;
const GROUND: &str = "#1b1d23";
const TEXT: &str = "#d8dbe2";

#[test]
fn the_pictures_show_the_screens() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/pictures");
    let renew = std::env::var_os("UPDATE_GOLDENS").is_some_and(|value| value == "1");
    for (name, width, height) in PICTURES {
        let picture = svg(&scene(name, (width, height)).buffer());
        let path = folder.join(format!("{name}.svg"));
        if renew {
            fs::create_dir_all(&folder).expect("a folder");
            fs::write(&path, &picture).expect("a picture is written");
        }
        let old = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        assert!(old == picture, "{} shows an old screen: UPDATE_GOLDENS=1 makes it anew", path.display());
    }
}

fn svg(buffer: &Buffer) -> String {
    let (columns, rows) = (usize::from(buffer.area.width), usize::from(buffer.area.height));
    let (width, height) = (columns * CELL.0 + 2 * MARGIN, rows * CELL.1 + 2 * MARGIN);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"ui-monospace, Consolas, 'DejaVu Sans Mono', monospace\" font-size=\"15\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{GROUND}\"/>\n"
    );
    for (row, cells) in buffer.content.chunks(columns).enumerate() {
        let mut column = 0;
        while column < columns {
            let style = Style::of(&cells[column]);
            let length = cells[column..].iter().take_while(|cell| Style::of(cell) == style).count();
            let text: String = visible(&cells[column..column + length]);
            draw(&mut svg, &text, style, (column, row, length));
            column += length;
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// The text of cells; a wide character stands in its first one.
fn visible(cells: &[Cell]) -> String {
    let mut covered = 0;
    let mut text = String::new();
    for cell in cells {
        if covered == 0 {
            text.push_str(cell.symbol());
            covered = cell.symbol().width().max(1);
        }
        covered -= 1;
    }
    text
}

fn draw(svg: &mut String, text: &str, style: Style, (column, row, length): (usize, usize, usize)) {
    let (x, y) = (MARGIN + column * CELL.0, MARGIN + row * CELL.1);
    let width = length * CELL.0;
    if style.reversed {
        let _ = writeln!(
            svg,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{}\" fill=\"{}\"/>",
            CELL.1, style.color
        );
    }
    if text.trim().is_empty() {
        return;
    }
    let color = if style.reversed { GROUND } else { style.color };
    let weight = if style.bold { " font-weight=\"bold\"" } else { "" };
    let faint = if style.dim { " opacity=\"0.6\"" } else { "" };
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let _ = writeln!(
        svg,
        "<text x=\"{x}\" y=\"{}\" textLength=\"{width}\" xml:space=\"preserve\" fill=\"{color}\"{weight}{faint}>{text}</text>",
        y + 15
    );
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Style {
    color: &'static str,
    bold: bool,
    dim: bool,
    reversed: bool,
}

impl Style {
    fn of(cell: &Cell) -> Self {
        let color = match cell.fg {
            Color::Green => "#7fd88f",
            Color::Red => "#ff7b72",
            Color::Yellow => "#e3c567",
            Color::Blue => "#79b8ff",
            Color::Cyan => "#76d9e6",
            _ => TEXT,
        };
        let has = |modifier| cell.modifier.contains(modifier);
        let (bold, dim) = (has(Modifier::BOLD), has(Modifier::DIM));
        Self { color, bold, dim, reversed: has(Modifier::REVERSED) }
    }
}
