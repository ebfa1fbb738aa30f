//! The far end of the line: DNS servers and KMS hosts, and the client's configuration for them.

use std::convert::Infallible;
use std::fmt::Write as _;
use std::fs;
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;

use futures_util::future::{join, join_all};
use kmsdoctor::demo::{KmsListener, ListenerMode, NameServer, Zone};

use super::line::DEVICE;
use super::place::{FOLDER, Place};

/// The DNS server of the small network.
pub(crate) const SMALL_DNS: &str = "10.91.2.53";
/// The same records, answered by dnsmasq.
pub(crate) const DNSMASQ: &str = "10.91.2.54";
/// The DNS servers of the wide network.
pub(crate) const WIDE_DNS: [&str; 3] = ["10.91.2.61", "10.91.2.62", "10.91.2.63"];
/// The only KMS host of the small network.
pub(crate) const KMS_HOST: &str = "10.91.3.1";
/// The domain of the small network.
pub(crate) const DOMAIN: &str = "contoso.com";
/// How many domains the wide network's hosts publish in.
const WIDE_DOMAINS: u8 = 10;
/// How many KMS hosts the wide network has.
pub(crate) const WIDE_HOSTS: u8 = 50;

/// The search list of the wide network.
pub(crate) fn wide_search() -> String {
    (0..WIDE_DOMAINS).map(|number| format!("d{number}.{DOMAIN}")).collect::<Vec<_>>().join(" ")
}

/// Serves everything at `place`, and returns when everything is there.
pub(crate) fn serve(place: &Place) {
    let hosts = (1..=WIDE_HOSTS).map(|number| format!("10.91.4.{number}"));
    let fixed = [SMALL_DNS, DNSMASQ, KMS_HOST].iter().chain(&WIDE_DNS).map(|address| (*address).to_owned());
    let mut addresses = format!("ip link set {DEVICE} txqueuelen 10000 up\n");
    for address in fixed.chain(hosts) {
        let _ = writeln!(addresses, "ip addr add {address}/32 dev {DEVICE}");
    }
    let _ = writeln!(addresses, "ip route add default dev {DEVICE}");
    place.commands(&addresses);
    place.run(|| {
        let (report, ready) = mpsc::channel();
        thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.expect("a runtime").block_on(answer(&report))
        });
        ready.recv().expect("servers");
    });
}

async fn answer(ready: &mpsc::Sender<()>) -> Infallible {
    let address = SocketAddr::new(SMALL_DNS.parse().expect("an address"), 53);
    let records = [format!("_vlmcs._tcp SRV 0 0 1688 kms01.{DOMAIN}."), format!("kms01 A {KMS_HOST}")];
    let zone = Zone::parse(DOMAIN, &records).expect("a zone");
    let names = NameServer::bind(address, vec![zone], Vec::new()).await.expect("a DNS server");
    let mut hosts = Vec::new();
    let wide = (1..=WIDE_HOSTS).map(|number| format!("10.91.4.{number}:1688"));
    for address in wide.chain([format!("{KMS_HOST}:1688")]) {
        let address: SocketAddr = address.parse().expect("an address");
        hosts.push(KmsListener::bind(address, ListenerMode::Kms).await.expect("a listener"));
    }
    ready.send(()).expect("somebody waits for the servers");
    join(names.serve(), join_all(hosts.iter().map(KmsListener::serve))).await.0
}

/// A **daemon** is a real DNS server in a process of its own; it ends with this value.
pub(crate) struct Daemon(Child);

impl Daemon {
    /// dnsmasq with the records of the small network.
    pub(crate) fn dnsmasq(place: &Place) -> Self {
        let line = format!(
            "dnsmasq --keep-in-foreground --conf-file=/dev/null --no-resolv --no-hosts --no-poll \
                 --user=root --pid-file= --log-facility=/dev/null --bind-interfaces --except-interface=lo \
                 --listen-address={DNSMASQ} --local=/{DOMAIN}/ --host-record=kms01.{DOMAIN},{KMS_HOST} \
                 --srv-host=_vlmcs._tcp.{DOMAIN},kms01.{DOMAIN},1688,0,0"
        );
        Self(start(place, line))
    }

    /// BIND at the three addresses of the wide network: every domain has a record for each host, which
    /// is more than a datagram holds.
    pub(crate) fn named(place: &Place) -> Self {
        let mut zone =
            format!("$TTL 600\n$ORIGIN {DOMAIN}.\n@ SOA ns1 hostmaster 1 900 600 86400 60\n@ NS ns1\n");
        let _ = writeln!(zone, "ns1 A {}", WIDE_DNS[0]);
        for host in 1..=WIDE_HOSTS {
            let _ = writeln!(zone, "kms{host} A 10.91.4.{host}");
            for domain in 0..WIDE_DOMAINS {
                let _ = writeln!(zone, "_vlmcs._tcp.d{domain} SRV 0 0 1688 kms{host}");
            }
        }
        let configuration = format!(
            "options {{ directory \"{FOLDER}\"; listen-on {{ {}; }}; listen-on-v6 {{ none; }}; recursion no; \
             pid-file none; session-keyfile none; lock-file none; dnssec-validation no; notify no; }};\n\
             controls {{ }};\nzone \"{DOMAIN}\" {{ type primary; file \"zone\"; }};\n",
            WIDE_DNS.join("; ")
        );
        place.run(move || {
            fs::write(format!("{FOLDER}/zone"), zone).expect("a zone file");
            fs::write(format!("{FOLDER}/named.conf"), configuration).expect("named.conf");
        });
        Self(start(place, format!("named -f -n 1 -c {FOLDER}/named.conf")))
    }
}

/// Starts a process that dies with the thread of `place`.
fn start(place: &Place, line: String) -> Child {
    place.run(move || {
        let mut command = Command::new("setpriv");
        command.args(["--pdeathsig", "KILL", "--"]).args(line.split_whitespace());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().expect("setpriv")
    })
}

impl Drop for Daemon {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
