//! Any octets as a file: decoding, cutting into outputs, and every parser that they reach.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = outputs::parse("", bytes);
});
