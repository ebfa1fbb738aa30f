//! What `slmgr.vbs` says about products, KMS clients and KMS hosts.

use serde::Serialize;

/// The facts of `slmgr.vbs /dlv` and `/dli`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that slmgr prints")]
pub struct SlmgrInfo {
    /// `/dlv` rather than `/dli`.
    pub verbose: bool,
    pub service_version: Option<String>,
    pub products: Vec<Product>,
}

/// One product of `slmgr.vbs /dlv`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that slmgr prints")]
pub struct Product {
    pub name: Option<String>,
    pub description: Option<String>,
    /// `kms_client`, `kms_host`, `mak`, `retail` or `oem`.
    pub channel_kind: Option<&'static str>,
    pub activation_id: Option<String>,
    pub application_id: Option<String>,
    pub extended_pid: Option<String>,
    pub product_key_channel: Option<String>,
    pub partial_product_key: Option<String>,
    pub license_status: Option<&'static str>,
    pub notification_reason: Option<String>,
    pub remaining_minutes: Option<u64>,
    pub remaining_days: Option<u64>,
    pub rearm_windows: Option<u64>,
    pub rearm_sku: Option<u64>,
    /// As it stands there.
    pub trusted_time: Option<String>,
    /// `all`, `ad`, `kms` or `token`.
    pub configured_activation_type: Option<&'static str>,
    /// The output asks for `slmgr.vbs /ato`.
    pub needs_ato: bool,
    pub kms_client: Option<KmsClient>,
    pub kms_host: Option<KmsHost>,
    pub ad_client: Option<AdClient>,
}

/// What a KMS client says about its last activation.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that slmgr prints")]
pub struct KmsClient {
    pub cmid: Option<String>,
    pub lookup_domain: Option<String>,
    pub registered_host: Option<String>,
    pub registered_port: Option<u16>,
    pub dns_host: Option<String>,
    pub dns_port: Option<u16>,
    pub dns_discovery_failed: Option<bool>,
    pub host_ip: Option<String>,
    pub host_extended_pid: Option<String>,
    pub activation_interval_min: Option<u64>,
    pub renewal_interval_min: Option<u64>,
    pub host_caching: Option<bool>,
}

/// What a KMS host says about itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that slmgr prints")]
pub struct KmsHost {
    pub current_count: Option<u64>,
    pub port: Option<u16>,
    pub dns_publishing: Option<bool>,
    pub priority: Option<&'static str>,
    pub total_requests: Option<u64>,
    pub failed_requests: Option<u64>,
    pub requests: Requests,
}

/// The requests that a KMS host counted, by licence status.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that slmgr prints")]
pub struct Requests {
    pub unlicensed: Option<u64>,
    pub licensed: Option<u64>,
    pub initial_grace: Option<u64>,
    pub expired_or_out_of_tolerance: Option<u64>,
    pub non_genuine_grace: Option<u64>,
    pub notification: Option<u64>,
}

/// What a client says that Active Directory activated.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that slmgr prints")]
pub struct AdClient {
    pub object_name: Option<String>,
    pub object_dn: Option<String>,
    pub extended_pid: Option<String>,
    pub activation_id: Option<String>,
}

/// The facts of `slmgr.vbs /ato`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that slmgr prints")]
pub struct SlmgrAto {
    pub product_name: Option<String>,
    pub activation_id: Option<String>,
    pub success: Option<bool>,
    /// `0x` and eight upper-case digits.
    pub error_code: Option<String>,
}
