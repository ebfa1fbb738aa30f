//! Octets from a KMS host, and from a client of the demo's listener.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = kmsdoctor::wire::rpc::decode(bytes, 1);
    let _ = kmsdoctor::wire::rpc::read_bind(bytes);
});
