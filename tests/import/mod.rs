//! From command outputs to a diagnosis.

mod advice;
mod asked_host;
mod claims;
mod cloud;
mod diagnosis;
mod field_cases;
mod outside;
mod resolver;
mod roles;
#[path = "../outputs/sample.rs"]
mod sample;
mod tampering;
mod told;
mod untried;
mod whose;

pub(crate) use sample::samples;
