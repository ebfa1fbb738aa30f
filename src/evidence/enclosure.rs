//! What goes with a report to whoever it is handed on to: outputs of the machine, or why one is missing.

/// An **enclosure** is a file beside the report. Nothing is judged by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosure {
    /// Its name, `outputs/ipconfig-all.txt`.
    pub name: String,
    /// The command that it is the output of; nothing for a file that was there already.
    pub command: Option<String>,
    /// Its octets as they came, or why there are none.
    pub contents: Result<Vec<u8>, LeftOut>,
}

/// Why a file is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftOut {
    /// There is no such program, or no such file.
    Absent,
    /// The system refused.
    Refused,
    /// The command did not end in time, and was ended.
    Timeout,
    /// The command wrote nothing, and ended with this code.
    Silent(i32),
    /// It is a thing of another system.
    OtherSystem,
    /// The report is not about the machine that the program runs on.
    OtherMachine,
    /// The run was interrupted, so nothing more was waited for.
    Interrupted,
    /// Names and addresses are to be kept back, and a raw output may hold any.
    Redacted,
    /// It is larger than anybody would read.
    TooLarge,
}
