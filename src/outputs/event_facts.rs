//! What the events of the licensing service say.

use serde::Serialize;

/// Events in file order.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the event viewer")]
pub struct Events {
    pub events: Vec<EventFacts>,
}

/// One event.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the event viewer")]
pub struct EventFacts {
    pub id: u32,
    /// As it stands there.
    pub time: Option<String>,
    pub computer: Option<String>,
    /// The data at its end; nothing where it was cut.
    pub info: Option<EventInfo>,
}

/// The data of an event, in the order in which it is printed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the names are those of Microsoft's description of the events")]
pub enum EventInfo {
    /// 12288: the client asked.
    Request {
        result: String,
        host: Option<String>,
        port: Option<u16>,
        cmid: String,
        client_time: String,
        is_vm: Option<bool>,
        license_state: Option<u32>,
        minutes_to_expiration: Option<i64>,
        sku_id: String,
        min_count: Option<u32>,
    },
    /// 12289: an answer came.
    Response {
        result: String,
        activated: Option<bool>,
        current_count: Option<u32>,
        activation_interval: Option<u32>,
        renewal_interval: Option<u32>,
        host_time: String,
    },
    /// 12290: the host processed a request.
    Processed {
        result: String,
        min_count: Option<u32>,
        client: String,
        cmid: String,
        client_time: String,
        is_vm: Option<bool>,
        license_state: Option<u32>,
        minutes_to_expiration: Option<i64>,
        sku_id: String,
    },
    /// 12293: the host could not publish its record.
    PublishingFailed { domain: Option<String>, result: String },
    /// 12294: the host published its record.
    Published { domain: String },
}
