//! What the licensing service of a Windows client says about its licence.

use serde::{Deserialize, Serialize};

use super::ErrorCode;

/// How asking the licensing service ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "outcome")]
pub enum LicenceAnswer {
    /// It answered.
    Answered(Licence),
    /// There is nothing to ask with.
    Absent,
    /// No answer came in time.
    Timeout,
    /// The system forbade asking, or the answer was no licence.
    Refused,
}

/// The **licence** of the Windows edition that has a product key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Licence {
    /// The product, `Windows(R), Enterprise edition`.
    pub product: Option<String>,
    /// What the product key is for, `Volume:GVLK`, or words that say so.
    pub channel: Option<String>,
    /// `LicenseStatus`: 0 unlicensed, 1 licensed, 2 and 3 out-of-box and out-of-tolerance grace, 4
    /// non-genuine grace, 5 notification, 6 extended grace.
    pub status: Option<u32>,
    /// `LicenseStatusReason`, an HRESULT.
    pub reason: Option<ErrorCode>,
    /// What is left of the activation or the grace period, in minutes.
    pub minutes_left: Option<u32>,
    /// The client machine ID (CMID).
    pub client_machine_id: Option<String>,
    /// Whether the machine is a KMS host.
    pub is_kms_host: Option<bool>,
    /// A KMS host's count.
    pub current_count: Option<u32>,
    /// How many clients a KMS host must have heard from.
    pub required_count: Option<u32>,
    /// From one attempt to the next, in minutes.
    pub activation_interval: Option<u32>,
    /// From one renewal to the next, in minutes.
    pub renewal_interval: Option<u32>,
}

impl Licence {
    /// Whether the product key is one that KMS cannot activate.
    #[must_use]
    pub fn is_of_another_channel(&self) -> bool {
        self.key_of_another_channel().is_some()
    }

    /// What kind of key it is that KMS cannot activate: `mak`, `avma`, `oem`, `evaluation` or `retail`; `host`
    /// is a KMS host's key on a machine that is none. Media for evaluation name retail, too.
    #[must_use]
    pub fn key_of_another_channel(&self) -> Option<&'static str> {
        let channel = self.channel.as_deref().unwrap_or_default().to_ascii_uppercase();
        if ["GVLK", "KMSCLIENT"].iter().any(|word| channel.contains(word)) {
            return None;
        }
        if channel.contains("CSVLK") {
            return (self.is_kms_host != Some(true)).then_some("host");
        }
        let kinds = [
            ("EVAL", "evaluation"),
            ("MAK", "mak"),
            ("OEM", "oem"),
            ("RETAIL", "retail"),
            ("VT:IA", "avma"),
            ("VIRTUAL_MACHINE_ACTIVATION", "avma"),
        ];
        kinds.into_iter().find_map(|(word, kind)| channel.contains(word).then_some(kind))
    }

    /// Whether the edition is activated.
    #[must_use]
    pub fn is_licensed(&self) -> bool {
        self.status == Some(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_of_another_channel_has_its_kind() {
        let kind = |channel: &str| {
            Licence { channel: Some(channel.to_owned()), ..Licence::default() }.key_of_another_channel()
        };
        assert_eq!(kind("Volume:MAK"), Some("mak"));
        assert_eq!(kind("Retail:TB:Eval"), Some("evaluation"));
        assert_eq!(kind("Windows(R) Operating System, RETAIL channel"), Some("retail"));
        assert_eq!(kind("OEM:DM"), Some("oem"));
        assert_eq!(kind("VT:IA"), Some("avma"));
        assert_eq!(kind("Volume:GVLK"), None);
    }

    #[test]
    fn keys_that_kms_cannot_activate_are_told_apart() {
        let other = |channel: &str| {
            Licence { channel: Some(channel.to_owned()), ..Licence::default() }.is_of_another_channel()
        };
        for channel in ["Volume:MAK", "Retail", "Retail:TB:Eval", "RETAIL channel", "OEM:DM"] {
            assert!(other(channel), "{channel}");
        }
        for channel in ["Volume:GVLK", "VOLUME_KMSCLIENT channel", ""] {
            assert!(!other(channel), "{channel}");
        }
        let csvlk = |is_kms_host| Licence {
            channel: Some("Volume:CSVLK".to_owned()),
            is_kms_host,
            ..Licence::default()
        };
        assert_eq!(csvlk(Some(true)).key_of_another_channel(), None);
        assert_eq!(csvlk(None).key_of_another_channel(), Some("host"));
    }
}
