//! The licence, by CIM where PowerShell answers, else by `slmgr.vbs`.

use std::time::Duration;

use serde::Deserialize;

use super::command::{NoOutput, output, system32};
use crate::evidence::{ErrorCode, Licence, LicenceAnswer};

/// Asks both classes at once and answers with one line of JSON, whose words no language changes.
const QUESTION: &str = "$ProgressPreference='SilentlyContinue';\
    $p=Get-CimInstance SoftwareLicensingProduct -Filter \"ApplicationID='55c92734-d682-4d71-983e-d6ec3f16059f' \
    AND PartialProductKey IS NOT NULL AND LicenseIsAddon=FALSE\"|Select-Object -First 1 \
    Name,Description,ProductKeyChannel,LicenseStatus,LicenseStatusReason,GracePeriodRemaining;\
    $s=Get-CimInstance SoftwareLicensingService|Select-Object ClientMachineID,IsKeyManagementServiceMachine,\
    KeyManagementServiceCurrentCount,RequiredClientCount,VLActivationInterval,VLRenewalInterval;\
    ConvertTo-Json -Compress @{product=$p;service=$s}";

/// Asks, each way for at most `limit`.
#[must_use]
pub fn licence(limit: Duration) -> LicenceAnswer {
    match by_cim(limit) {
        LicenceAnswer::Answered(licence) => LicenceAnswer::Answered(licence),
        _ => by_script(limit),
    }
}

fn of_failure(failure: NoOutput) -> LicenceAnswer {
    match failure {
        NoOutput::Absent => LicenceAnswer::Absent,
        NoOutput::Refused => LicenceAnswer::Refused,
        NoOutput::Timeout => LicenceAnswer::Timeout,
    }
}

#[derive(Deserialize)]
struct Answer {
    product: Option<Product>,
    service: Option<Service>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Product {
    name: Option<String>,
    description: Option<String>,
    #[serde(rename = "ProductKeyChannel")]
    channel: Option<String>,
    license_status: Option<u32>,
    license_status_reason: Option<i64>,
    grace_period_remaining: Option<u32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Service {
    #[serde(rename = "ClientMachineID")]
    client_machine_id: Option<String>,
    is_key_management_service_machine: Option<u32>,
    key_management_service_current_count: Option<u32>,
    required_client_count: Option<u32>,
    #[serde(rename = "VLActivationInterval")]
    activation_interval: Option<u32>,
    #[serde(rename = "VLRenewalInterval")]
    renewal_interval: Option<u32>,
}

fn by_cim(limit: Duration) -> LicenceAnswer {
    let arguments = ["-NoLogo", "-NoProfile", "-NonInteractive", "-Command", QUESTION];
    match output(system32(r"WindowsPowerShell\v1.0\powershell.exe"), &arguments, limit) {
        Ok(octets) => read_answer(&octets).map_or(LicenceAnswer::Refused, LicenceAnswer::Answered),
        Err(failure) => of_failure(failure),
    }
}

fn read_answer(octets: &[u8]) -> Option<Licence> {
    let text = String::from_utf8_lossy(octets);
    let line = text.lines().find(|line| line.trim_start().starts_with('{'))?;
    let Answer { product: Some(product), service } = serde_json::from_str(line.trim()).ok()? else {
        return None;
    };
    let mut licence = Licence {
        product: product.name,
        channel: product.channel.filter(|channel| !channel.is_empty()).or(product.description),
        status: product.license_status,
        // CIM calls it unsigned, and PowerShell may not.
        reason: product
            .license_status_reason
            .and_then(|code| u32::try_from(code & 0xffff_ffff).ok())
            .map(ErrorCode),
        minutes_left: product.grace_period_remaining,
        ..Licence::default()
    };
    if let Some(service) = service {
        // A client that is no host says so by 0xFFFFFFFF.
        let count = service.key_management_service_current_count.filter(|count| *count != u32::MAX);
        licence.client_machine_id = service.client_machine_id;
        licence.is_kms_host = service.is_key_management_service_machine.map(|is| is != 0);
        licence.current_count = count.filter(|_| licence.is_kms_host == Some(true));
        licence.required_count = service.required_client_count.filter(|count| *count != u32::MAX);
        licence.activation_interval = service.activation_interval;
        licence.renewal_interval = service.renewal_interval;
    }
    Some(licence)
}

/// A copy of the script outside its folder finds no translation and speaks English in every Windows.
fn by_script(limit: Duration) -> LicenceAnswer {
    let Ok(folder) = tempfile::tempdir() else { return LicenceAnswer::Refused };
    let copy = folder.path().join("slmgr.vbs");
    match std::fs::copy(system32("slmgr.vbs"), &copy) {
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return LicenceAnswer::Absent,
        Err(_) => return LicenceAnswer::Refused,
    }
    let arguments = ["//nologo".as_ref(), copy.as_os_str(), "/dlv".as_ref()];
    match output(system32("cscript.exe"), &arguments, limit) {
        Ok(octets) => read_script(&octets).map_or(LicenceAnswer::Refused, LicenceAnswer::Answered),
        Err(failure) => of_failure(failure),
    }
}

fn read_script(octets: &[u8]) -> Option<Licence> {
    let text = String::from_utf8_lossy(octets);
    let value = |label: &str| {
        let mut lines = text.lines().filter_map(|line| line.trim().split_once(':'));
        lines.find(|(name, _)| name.trim() == label).map(|(_, value)| value.trim().to_owned())
    };
    let number = |label: &str| {
        let digits = value(label)?;
        digits.split(|c: char| !c.is_ascii_digit()).find(|part| !part.is_empty())?.parse().ok()
    };
    let status = match value("License Status")?.as_str() {
        "Unlicensed" => Some(0),
        "Licensed" => Some(1),
        "Initial grace period" => Some(2),
        "Additional grace period (KMS license expired or hardware out of tolerance)" => Some(3),
        "Non-genuine grace period." => Some(4),
        "Notification" => Some(5),
        "Extended grace period" => Some(6),
        _ => None,
    };
    Some(Licence {
        product: value("Name"),
        channel: value("Product Key Channel").or_else(|| value("Description")),
        status,
        reason: value("Notification Reason").and_then(|code| code.trim_end_matches('.').parse().ok()),
        minutes_left: number("Time remaining").or_else(|| number("Volume activation expiration")),
        client_machine_id: value("Client Machine ID (CMID)"),
        is_kms_host: value("Current count").map(|_| true),
        current_count: number("Current count"),
        required_count: None,
        activation_interval: number("Activation interval"),
        renewal_interval: number("Renewal interval"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_of_cim_is_read() {
        let line = br#"{"service":{"ClientMachineID":"c","IsKeyManagementServiceMachine":0,"KeyManagementServiceCurrentCount":4294967295,"RequiredClientCount":4294967295,"VLActivationInterval":120,"VLRenewalInterval":10080},"product":{"Name":"Windows(R), Enterprise edition","Description":"d","ProductKeyChannel":"Volume:GVLK","LicenseStatus":5,"LicenseStatusReason":3221549172,"GracePeriodRemaining":0}}"#;
        let licence = read_answer(line).expect("a licence");
        assert_eq!((licence.status, licence.reason), (Some(5), Some(ErrorCode(0xC004_F074))));
        assert_eq!((licence.current_count, licence.is_kms_host), (None, Some(false)));
    }

    #[test]
    fn the_english_script_is_read() {
        let text = "Name: Windows(R), Enterprise edition\r\nDescription: Windows(R) Operating System, VOLUME_KMSCLIENT channel\r\n\
                    License Status: Notification\r\nNotification Reason: 0xC004F056.\r\nClient Machine ID (CMID): c-1\r\n\
                    Activation interval: 120 minutes\r\n";
        let licence = read_script(text.as_bytes()).expect("a licence");
        assert_eq!((licence.status, licence.reason), (Some(5), Some(ErrorCode(0xC004_F056))));
        assert_eq!(licence.activation_interval, Some(120));
    }
}
