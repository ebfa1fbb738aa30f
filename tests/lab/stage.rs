//! A scenario brought to life: its network with every server answering.

use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::net::{IpAddr, SocketAddr, UdpSocket};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;

use futures_util::future::{Either, join_all, select};
use tempfile::TempDir;
use tokio::sync::oneshot;

use kmsdoctor::demo::{KmsListener, ListenerMode, NameServer, Tally, Zone};

use crate::scenario::{Record, Scenario, Software};

use super::daemon::Daemon;
use super::network::Network;
use super::samba::Domain;

/// How often a server is asked whether it is there, [`READY_PAUSE`] apart.
const READY_TRIES: u32 = 400;
/// How long a server may take for one such answer.
const READY_PAUSE: Duration = Duration::from_millis(50);

/// A **stage** is a network with its servers; all of it ends with this value.
#[derive(Debug)]
pub(super) struct Stage {
    tallies: Vec<Arc<Tally>>,
    stop: Option<oneshot::Sender<()>>,
    servers: Option<JoinHandle<()>>,
    /// What listens on the client itself, where that is a KMS host.
    own: Option<(oneshot::Sender<()>, JoinHandle<()>)>,
    pub(super) network: Network,
    folder: TempDir,
}

impl Stage {
    /// Builds everything and returns when every server answers.
    pub(super) fn build(scenario: &Scenario, domain: &Domain) -> Self {
        let network = Network::build(scenario);
        let folder = TempDir::with_prefix("kmsdoctor-lab-").expect("a temporary folder");
        open_to_everybody(folder.path(), 0o755);
        let (stop, stopped) = oneshot::channel();
        let (report, ready) = mpsc::channel();
        let ports = scenario.client.ports.clone();
        let (scenario, domain, place) = (scenario.clone(), domain.clone(), folder.path().to_owned());
        let servers = network.servers.spawn(move || {
            let daemons = start_daemons(&scenario, &place, &domain);
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.expect("a runtime").block_on(serve(&scenario, &report, stopped));
            drop(daemons);
        });
        let Ok(mut tallies) = ready.recv() else {
            let cause = servers.join().expect_err("a server thread that ends early has failed");
            std::panic::resume_unwind(cause)
        };
        let own = (!ports.is_empty()).then(|| {
            let (stop, stopped) = oneshot::channel();
            let (report, ready) = mpsc::channel();
            let thread = network.client.spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
                runtime.expect("a runtime").block_on(serve_on_client(&ports, &report, stopped));
            });
            tallies.extend(ready.recv().expect("listeners on the client"));
            (stop, thread)
        });
        Self { tallies, stop: Some(stop), servers: Some(servers), own, network, folder }
    }

    /// A folder in which any user may write.
    pub(super) fn outbox(&self) -> PathBuf {
        let outbox = self.folder.path().join("outbox");
        fs::create_dir_all(&outbox).expect("a folder");
        open_to_everybody(&outbox, 0o777);
        outbox
    }

    /// How many RPC calls reached any listener: each would have been an activation request.
    pub(super) fn calls(&self) -> u64 {
        self.tallies.iter().map(|tally| tally.requests()).sum()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if let Some((stop, thread)) = self.own.take() {
            let _ = stop.send(());
            let _ = thread.join();
        }
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(servers) = self.servers.take() {
            let _ = servers.join();
        }
    }
}

fn open_to_everybody(folder: &Path, mode: u32) {
    fs::set_permissions(folder, Permissions::from_mode(mode)).expect("permissions of a folder");
}

/// Starts the real servers and waits until each of them answers at each of its addresses.
fn start_daemons(scenario: &Scenario, folder: &Path, domain: &Domain) -> Vec<Daemon> {
    let mut daemons = Vec::new();
    for (index, server) in scenario.dns.iter().enumerate() {
        let daemon = Daemon::start(server, &folder.join(format!("dns{index}")), domain);
        daemons.extend(daemon.map(|daemon| (daemon, server)));
    }
    for (daemon, server) in &daemons {
        for address in &server.address {
            assert!(answers(*address), "no answer from {:?} at {address}: {}", server.software, daemon.log());
        }
    }
    daemons.into_iter().map(|(daemon, _)| daemon).collect()
}

/// Asks for the root's NS records until something comes back.
fn answers(address: IpAddr) -> bool {
    // Header: id, RD, one question. Question: the root, NS, IN.
    let query = [0x6b, 0x64, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1];
    let any: SocketAddr = if address.is_ipv4() { ([0; 4], 0).into() } else { ([0u16; 8], 0).into() };
    // Not connected: a port that is still closed must not end the wait for an answer.
    let socket = UdpSocket::bind(any).expect("a UDP socket");
    socket.set_read_timeout(Some(READY_PAUSE)).expect("a read timeout");
    let mut answer = [0; 512];
    (0..READY_TRIES).any(|_| {
        socket.send_to(&query, (address, 53)).is_ok()
            && socket
                .recv_from(&mut answer)
                .is_ok_and(|(length, _)| length >= 12 && answer[..2] == query[..2])
    })
}

/// Serves what listens on every address of the client, until `stopped`.
async fn serve_on_client(
    ports: &BTreeMap<String, ListenerMode>,
    ready: &mpsc::Sender<Vec<Arc<Tally>>>,
    stopped: oneshot::Receiver<()>,
) {
    let mut listeners = Vec::new();
    for (port, mode) in ports {
        let port: u16 = port.parse().expect("a port");
        for address in ["127.0.0.1", "::1", "10.91.1.2", "fd91:1::2"] {
            let address: IpAddr = address.parse().expect("an address");
            let listener = KmsListener::bind((address, port).into(), *mode).await;
            listeners.push(listener.unwrap_or_else(|error| panic!("{address}:{port}: {error}")));
        }
    }
    ready.send(listeners.iter().map(KmsListener::tally).collect()).expect("somebody waits");
    let serving = join_all(listeners.iter().map(KmsListener::serve));
    drop(select(std::pin::pin!(serving), stopped).await);
}

/// Serves what runs inside the test process, until `stopped`.
async fn serve(scenario: &Scenario, ready: &mpsc::Sender<Vec<Arc<Tally>>>, stopped: oneshot::Receiver<()>) {
    let (mut listeners, mut name_servers) = (Vec::new(), Vec::new());
    for host in &scenario.host {
        for (port, mode) in &host.ports {
            let port: u16 = port.parse().expect("a port");
            for address in &host.address {
                let listener = KmsListener::bind((*address, port).into(), *mode).await;
                listeners.push(listener.unwrap_or_else(|error| panic!("{address}:{port}: {error}")));
            }
        }
    }
    for server in scenario.dns.iter().filter(|server| server.software == Software::Odd) {
        for address in &server.address {
            let zones = server.zones.iter().map(|(origin, records)| {
                let lines: Vec<String> = records.iter().map(Record::line).collect();
                Zone::parse(origin, &lines).expect("a zone")
            });
            let bound = NameServer::bind((*address, 53).into(), zones.collect(), server.odd.clone()).await;
            name_servers.push(bound.unwrap_or_else(|error| panic!("{address}: {error}")));
        }
    }
    let tallies = listeners.iter().map(KmsListener::tally).collect();
    ready.send(tallies).expect("somebody waits for the servers");
    let names = join_all(name_servers.iter().map(NameServer::serve));
    let hosts = join_all(listeners.iter().map(KmsListener::serve));
    // `join_all` of nothing ends at once, so the stop alone decides.
    let serving = async {
        futures_util::future::join(names, hosts).await;
        std::future::pending::<()>().await;
    };
    match select(std::pin::pin!(serving), stopped).await {
        Either::Left(((), _)) | Either::Right(_) => {}
    }
}
