//! From command outputs to a diagnosis.

mod advice;
mod claims;
mod cloud;
mod diagnosis;
mod field_cases;
mod outside;
mod resolver;
#[path = "../outputs/sample.rs"]
mod sample;
mod told;
mod untried;
mod whose;

pub(crate) use sample::samples;
