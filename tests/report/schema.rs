//! Every report follows the published JSON Schema, and the schema knows every key.

use jsonschema::Validator;
use kmsdoctor::report::schema;
use serde_json::{Value, json};

use super::{document, rules, runs};

/// The schema with no room for keys that it does not name: only tests are that strict.
fn strict() -> Validator {
    let mut schema: Value = serde_json::from_str(schema()).expect("JSON");
    close(&mut schema);
    jsonschema::validator_for(&schema).expect("a JSON Schema")
}

fn close(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            if fields.contains_key("properties") {
                fields.insert("additionalProperties".to_owned(), json!(false));
            }
            fields.values_mut().for_each(close);
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

/// Fails unless `report` follows the schema.
pub(crate) fn check(what: &str, report: &Value) {
    complain(&strict(), what, report);
}

fn complain(schema: &Validator, what: &str, report: &Value) {
    let errors: Vec<String> =
        schema.iter_errors(report).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{what}:\n{}", errors.join("\n"));
}

#[tokio::test]
async fn every_report_follows_the_schema() {
    let (rules, schema) = (rules(), strict());
    for (name, run) in runs(&rules).await {
        let report = serde_json::to_value(document(&run, &rules)).expect("JSON");
        complain(&schema, &name, &report);
    }
}

#[test]
fn the_schema_refuses_what_is_no_report() {
    let schema = strict();
    for stranger in [json!({}), json!({"schema": "kmsdoctor-report/2"}), json!([]), json!(null)] {
        assert!(!schema.is_valid(&stranger), "{stranger}");
    }
}

#[test]
fn every_key_that_the_schema_names_is_required() {
    fn walk(schema: &Value) {
        if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
            let required: Vec<&str> =
                schema["required"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
            assert_eq!(properties.keys().map(String::as_str).collect::<Vec<_>>(), required);
        }
        match schema {
            Value::Object(fields) => fields.values().for_each(walk),
            Value::Array(items) => items.iter().for_each(walk),
            _ => {}
        }
    }
    walk(&serde_json::from_str(schema()).expect("JSON"));
}
