//! A stand-in for `slmgr.vbs`: a script that prints what the script of Windows would.

use std::fmt::Write as _;

use kmsdoctor::evidence::Licence;

/// The script that prints `lines`, in whatever code page, whatever it is asked.
pub(super) fn script(lines: &[u8]) -> Vec<u8> {
    let mut script = Vec::new();
    for line in lines.split(|octet| *octet == b'\n') {
        script.extend(b"WScript.Echo \"");
        // A quotation mark ends the text; no sample has one.
        script.extend(line.iter().filter(|octet| !b"\r\"".contains(octet)));
        script.extend(b"\"\r\n");
    }
    script
}

/// What `slmgr.vbs /dlv` says about `licence`, in English.
pub(super) fn details(licence: &Licence) -> String {
    let is_host = licence.is_kms_host == Some(true);
    let description = match licence.channel.as_deref() {
        _ if is_host => "VOLUME_KMS_WS22 channel",
        Some(channel) if channel.contains("MAK") => "VOLUME_MAK channel",
        _ => "VOLUME_KMSCLIENT channel",
    };
    let status = match licence.status {
        Some(1) => "Licensed",
        Some(5) => "Notification",
        _ => "Unlicensed",
    };
    let mut text = format!(
        "Software licensing service version: 10.0.20348.1\n\
         Name: Windows(R), ServerStandard edition\n\
         Description: Windows(R) Operating System, {description}\n\
         Partial Product Key: T83GX\n\
         License Status: {status}\n"
    );
    if let Some(channel) = &licence.channel {
        let _ = writeln!(text, "Product Key Channel: {channel}");
    }
    if let Some(reason) = licence.reason {
        let _ = writeln!(text, "Notification Reason: {reason}.");
    }
    if let Some(count) = licence.current_count {
        let _ = writeln!(
            text,
            "Key Management Service is enabled on this machine\n    Current count: {count}\n    \
             Listening on Port: 1688\n    DNS publishing enabled\n    KMS priority: Normal"
        );
    }
    text
}
