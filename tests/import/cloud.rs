//! Machines of a cloud: its provider's zones and DNS servers are nobody else's to mend.

use super::field_cases::report;
use super::untried::{commands, said};

#[test]
fn nobody_publishes_in_a_providers_zone() {
    let client = "ipconfig - abc.internal.cloudapp.net 10.0.0.53";
    let document = report(&[client, "srv _vlmcs._tcp.abc.internal.cloudapp.net none", "ato 0xC004F074"]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.missing"));
    let ids: Vec<&str> = document.diagnosis.remedies.iter().map(|remedy| remedy.id.as_str()).collect();
    assert_eq!(ids, ["use-provider-host", "assign-host"]);
    assert!(commands(&document).contains("/skms azkms.core.windows.net:1688"), "{}", commands(&document));
    assert!(said(&document).contains("a zone of the cloud provider"), "{}", said(&document));
    assert!(!said(&document).contains("VPN"), "{}", said(&document));
}

#[test]
fn a_machine_that_was_moved_to_a_cloud_is_offered_its_host() {
    for (suffix, host) in [
        ("eu-west-1.compute.internal", "169.254.169.250"),
        ("europe-west3-a.c.acme.internal", "kms.windows.googlecloud.com"),
    ] {
        let document = report(&[
            &format!("ipconfig - {suffix} 10.0.0.53"),
            "dlv Volume:GVLK VOLUME_KMSCLIENT registered kms01.corp.example:1688",
            "a kms01.corp.example none",
            "tcp kms01.corp.example unresolved",
            "srv _vlmcs._tcp.corp.example none",
        ]);
        assert_eq!(document.diagnosis.cause.as_deref(), Some("name.host-not-found"), "{suffix}");
        assert_eq!(document.diagnosis.remedies[0].id, "use-provider-host", "{suffix}");
        assert!(commands(&document).contains(&format!("/skms {host}:1688")), "{}", commands(&document));
    }
}

#[test]
fn a_companys_own_internal_domain_is_no_cloud() {
    let document = report(&[
        "ipconfig - corp.internal 10.0.0.53",
        "srv _vlmcs._tcp.corp.internal none",
        "ato 0xC004F074",
    ]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.missing"));
    let ids: Vec<&str> = document.diagnosis.remedies.iter().map(|remedy| remedy.id.as_str()).collect();
    assert!(ids.contains(&"create-srv-record") && !ids.contains(&"use-provider-host"), "{ids:?}");
}
