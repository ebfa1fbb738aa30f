//! What PowerShell 5 makes of a line on a program's stderr: an error of its own, around the line.
//!
//! ```text
//! nslookup : *** UnKnown can't find _vlmcs._tcp: Non-existent domain
//! At line:1 char:1
//! + nslookup -type=srv _vlmcs._tcp > kms.txt 2>&1
//! + ~~~~~~~~~~~~~~~~~~
//!     + CategoryInfo          : NotSpecified: (*** UnKnown can...existent domain:String) [], RemoteException
//!     + FullyQualifiedErrorId : NativeCommandError
//! ```

/// The id of such an error.
const ID: &str = "NativeCommandError";

/// How many lines the program's own may take, which a console wraps.
const LONGEST: usize = 4;

/// Whether a line is the last one of such an error.
pub(super) fn ends(line: &str) -> bool {
    line.as_bytes().last() == ID.as_bytes().last() && line.ends_with(ID)
}

/// Leaves of each error the program's line and the statement behind `+ `.
pub(super) fn restore(lines: Vec<&str>) -> Vec<&str> {
    let mut kept = Vec::with_capacity(lines.len());
    for line in lines {
        kept.push(line);
        if ends(line) {
            unframe(&mut kept);
        }
    }
    kept
}

/// Takes the frame of the error off that ends the lines.
fn unframe(lines: &mut Vec<&str>) -> Option<()> {
    let begins = |line: &&str, words| line.trim_ascii_start().starts_with(words);
    // A long category is wrapped.
    let underline =
        lines.len() - 1 - lines.iter().rev().take(LONGEST + 2).position(|line| begins(line, "+ ~"))?;
    let statement = underline.checked_sub(1).filter(|place| begins(&lines[*place], "+ "))?;
    let position = statement.checked_sub(1)?;
    let above = lines[..position].iter().rev().take(LONGEST);
    let (place, said) =
        above.enumerate().find_map(|(above, line)| Some((position - 1 - above, said(line)?)))?;
    lines[place] = said;
    lines.truncate(statement + 1);
    lines.remove(position);
    Some(())
}

/// What a program said: `program : …`.
fn said(line: &str) -> Option<&str> {
    let (program, said) = line.trim_ascii_start().split_once(" : ")?;
    let name = program.rsplit('\\').next()?;
    (!name.is_empty() && !name.contains(' ')).then_some(said)
}
