//! One run on this machine: what its system tells slowly is asked beside the network.

use std::time::Duration;

use futures_util::FutureExt;
use tokio::task::{JoinHandle, spawn_blocking};

use crate::evidence::{LicenceAnswer, Role, Run};
use crate::platform::{self, LicenceReply};
use crate::probe::Network;
use crate::procedure::{Event, Setting, walk};
use crate::rules::Rules;

/// How long each way of asking for the licence may take.
const LICENCE_PATIENCE: Duration = Duration::from_secs(6);

/// Walks the procedure on `network` as this machine, and adds what the licensing service tells.
///
/// A client's licence is asked for beside the network. A KMS host's settings and licence decide what
/// its steps come to, so they are there before these begin.
pub(super) async fn observe<N: Network>(
    network: &N,
    rules: &Rules,
    mut setting: Setting,
    tell: &mut dyn FnMut(&Event),
    interrupted: impl Future<Output = ()>,
) -> Run {
    let mut interrupted = std::pin::pin!(interrupted.fuse());
    // Looked at once, so that the wish to stop is heard before anything is told.
    let mut stopped = interrupted.as_mut().now_or_never().is_some();
    let mut licence = setting.client.windows.is_some().then(|| spawn_blocking(licence));
    if let (Role::Host, Some(windows)) = (setting.target.role, &mut setting.client.windows) {
        let told = async {
            let facts = spawn_blocking(platform::kms_host_facts).await;
            (facts.ok().flatten(), end_of(&mut licence).await)
        };
        tokio::select! {
            biased;
            () = &mut interrupted => stopped = true,
            (facts, licence) = told => (windows.kms_host, windows.licence) = (facts, licence),
        }
    }
    let until = async {
        if !stopped {
            (&mut interrupted).await;
        }
    };
    let mut run = walk(network, rules, setting, tell, until).await;
    if let (Some(windows), true) = (&mut run.client.windows, run.complete && licence.is_some()) {
        tokio::select! {
            biased;
            () = &mut interrupted => run.complete = false,
            answer = end_of(&mut licence) => windows.licence = answer,
        }
    }
    run
}

/// What the question came to; nothing where it was not asked, or has been taken already.
async fn end_of(licence: &mut Option<JoinHandle<LicenceAnswer>>) -> Option<LicenceAnswer> {
    let answer = licence.as_mut()?.await.ok();
    *licence = None;
    answer
}

fn licence() -> LicenceAnswer {
    match platform::licence(LICENCE_PATIENCE) {
        LicenceReply::Told(answer) => answer,
        LicenceReply::Printed(output) => {
            crate::import::licence(&output).map_or(LicenceAnswer::Refused, LicenceAnswer::Answered)
        }
    }
}
