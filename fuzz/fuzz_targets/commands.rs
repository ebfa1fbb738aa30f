//! Text behind the first line of each command, so that every parser is reached.

#![no_main]

use libfuzzer_sys::fuzz_target;

const BEGINNINGS: [&str; 10] = [
    "Windows IP Configuration\n\n   Host Name . . . . . . . . . . . . : ",
    "Server:  dc01\nAddress:  10.0.0.1\n\n",
    "Pinging 10.0.0.1 with 32 bytes of data:\n",
    "Name: Windows(R), Enterprise edition\n",
    "Activating Windows(R), Enterprise edition (73111121-5638-40f6-bc11-f1d7b0d64300) ...\n",
    "ComputerName : kms01\n",
    "Name Type TTL Section NameTarget Priority Weight Port\n",
    "Event[0]:\n  Event ID: 12288\n  Description:\n",
    "  TCP 0.0.0.0:1688 0.0.0.0:0 LISTENING 4\n",
    "Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE]\n",
];

fuzz_target!(|bytes: &[u8]| {
    for beginning in BEGINNINGS {
        let _ = outputs::parse("", &[beginning.as_bytes(), bytes].concat());
    }
});
