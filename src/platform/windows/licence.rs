//! The licence, by CIM where PowerShell answers, else by `slmgr.vbs`.

use std::time::Duration;

use serde::Deserialize;

use super::command::{NoOutput, output, system32};
use crate::evidence::{ErrorCode, Licence, LicenceAnswer};
use crate::platform::LicenceReply;

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
pub fn licence(limit: Duration) -> LicenceReply {
    match by_cim(limit) {
        Some(licence) => LicenceReply::Told(LicenceAnswer::Answered(licence)),
        None => by_script(limit),
    }
}

fn of_failure(failure: NoOutput) -> LicenceReply {
    LicenceReply::Told(match failure {
        NoOutput::Absent => LicenceAnswer::Absent,
        NoOutput::Refused => LicenceAnswer::Refused,
        NoOutput::Timeout => LicenceAnswer::Timeout,
    })
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

fn by_cim(limit: Duration) -> Option<Licence> {
    let arguments = ["-NoLogo", "-NoProfile", "-NonInteractive", "-Command", QUESTION];
    let octets = output(system32(r"WindowsPowerShell\v1.0\powershell.exe"), &arguments, limit).ok()?;
    read_answer(&octets)
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

/// A copy of the script outside its folder finds no translation and speaks English in every Windows
/// that keeps translations beside it; what it prints is read in every language all the same.
fn by_script(limit: Duration) -> LicenceReply {
    let Ok(folder) = tempfile::tempdir() else { return of_failure(NoOutput::Refused) };
    let copy = folder.path().join("slmgr.vbs");
    match std::fs::copy(system32("slmgr.vbs"), &copy) {
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return of_failure(NoOutput::Absent),
        Err(_) => return of_failure(NoOutput::Refused),
    }
    let arguments = ["//nologo".as_ref(), copy.as_os_str(), "/dlv".as_ref()];
    match output(system32("cscript.exe"), &arguments, limit) {
        Ok(octets) => LicenceReply::Printed(octets),
        Err(failure) => of_failure(failure),
    }
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
}
