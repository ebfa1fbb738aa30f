//! The network of a scenario: three namespaces, two links, addresses, routes and faults.

use std::fmt::Write as _;
use std::fs;
use std::net::IpAddr;

use crate::scenario::{Direction, Fault, FaultKind, Place, Protocol, Scenario, Software};

use super::namespace::Namespace;

/// A **network**: client, router and, behind it, all servers in one namespace with many addresses.
#[derive(Debug)]
pub(super) struct Network {
    pub(super) client: Namespace,
    pub(super) router: Namespace,
    pub(super) servers: Namespace,
}

impl Network {
    /// Builds the network that `scenario` describes, without its servers.
    pub(super) fn build(scenario: &Scenario) -> Self {
        let [client, router, servers] = Namespace::trio();
        let network = Self { client, router, servers };
        network.link();
        network.address(scenario);
        network.write_resolver_files(scenario);
        network.break_it(scenario);
        network
    }

    fn link(&self) {
        let (client, servers) = (self.client.name(), self.servers.name());
        // Nobody waits for duplicate address detection, and no answer is rationed.
        let kernel: &[(&str, &str)] = &[
            ("ipv4/conf/all/rp_filter", "0"),
            ("ipv4/conf/default/rp_filter", "0"),
            ("ipv4/icmp_ratelimit", "0"),
            ("ipv6/icmp/ratelimit", "0"),
            ("ipv6/conf/default/accept_dad", "0"),
            ("ipv6/conf/default/accept_ra", "0"),
        ];
        self.router.sysctl(kernel);
        self.servers.sysctl(kernel);
        self.client.sysctl(&[("ipv6/conf/default/accept_dad", "0"), ("ipv6/conf/default/accept_ra", "0")]);
        self.router.ip(&format!(
            "link add clients type veth peer name uplink netns {client}\n\
             link add machines type veth peer name server netns {servers}\n\
             link set clients up\n\
             link set machines up\n\
             addr add 10.91.1.1/24 dev clients\n\
             addr add fd91:1::1/64 dev clients nodad\n\
             addr add 10.91.2.1/24 dev machines\n\
             addr add 10.91.3.1/24 dev machines\n\
             addr add fd91:2::1/64 dev machines nodad\n\
             addr add fd91:3::1/64 dev machines nodad\n"
        ));
        self.router.sysctl(&[("ipv4/ip_forward", "1"), ("ipv6/conf/all/forwarding", "1")]);
    }

    fn address(&self, scenario: &Scenario) {
        let mut client = "link set uplink up\n\
             addr add 10.91.1.2/24 dev uplink\n\
             addr add fd91:1::2/64 dev uplink nodad\n"
            .to_owned();
        if scenario.client.gateway {
            client.push_str("route add default via 10.91.1.1\nroute add default via fd91:1::1\n");
        }
        self.client.ip(&client);
        let mut servers = "link set server up\n".to_owned();
        let present = scenario.dns.iter().filter(|server| server.software != Software::Absent);
        let mut addresses: Vec<&IpAddr> = present.flat_map(|server| &server.address).collect();
        addresses.extend(scenario.host.iter().flat_map(|host| &host.address));
        addresses.sort();
        addresses.dedup();
        for address in addresses {
            let prefix = if address.is_ipv4() { "24" } else { "64 nodad" };
            let (length, flags) = prefix.split_once(' ').unwrap_or((prefix, ""));
            let _ = writeln!(servers, "addr add {address}/{length} dev server {flags}");
        }
        // Answers leave through the one link there is; the gateways need no address of the same net.
        servers.push_str("route add default via 10.91.2.1 onlink dev server\n");
        servers.push_str("route add default via fd91:2::1 onlink dev server\n");
        self.servers.ip(&servers);
    }

    fn write_resolver_files(&self, scenario: &Scenario) {
        let side = &scenario.client;
        let mut resolv = String::new();
        for server in &side.dns_servers {
            let _ = writeln!(resolv, "nameserver {server}");
        }
        if !side.search.is_empty() {
            let _ = writeln!(resolv, "search {}", side.search.join(" "));
        }
        let _ = writeln!(resolv, "options {}", side.resolv_options);
        let mut hosts = "127.0.0.1 localhost\n::1 localhost\n".to_owned();
        for (name, addresses) in &side.hosts_file {
            for address in addresses {
                let _ = writeln!(hosts, "{address} {name}");
            }
        }
        let etc = self.client.etc();
        fs::create_dir_all(&etc).expect("a folder below /etc/netns");
        fs::write(etc.join("resolv.conf"), resolv).expect("resolv.conf");
        fs::write(etc.join("hosts"), hosts).expect("hosts");
        fs::write(etc.join("nsswitch.conf"), "hosts: files dns\n").expect("nsswitch.conf");
    }

    fn break_it(&self, scenario: &Scenario) {
        let mut rules =
            [(Place::Router, String::new()), (Place::Client, String::new()), (Place::Host, String::new())];
        for fault in &scenario.fault {
            if let Some(line) = route(fault) {
                self.client.ip(&line);
                continue;
            }
            let chain = rules.iter_mut().find(|(place, _)| *place == fault.place);
            chain.expect("a chain for each place").1.push_str(&filter(fault));
        }
        for host in scenario.host.iter().filter(|host| !host.ping) {
            for address in &host.address {
                let echo =
                    if address.is_ipv4() { "icmp type echo-request" } else { "icmpv6 type echo-request" };
                let _ = writeln!(rules[2].1, "{} daddr {address} {echo} drop", family(address));
            }
        }
        for (place, rules) in rules.into_iter().filter(|(_, rules)| !rules.is_empty()) {
            let (namespace, hook) = match place {
                Place::Router => (&self.router, "forward"),
                Place::Client => (&self.client, "output"),
                Place::Host => (&self.servers, "input"),
            };
            // The lab itself asks the servers on loopback whether they are there.
            namespace.nft(format!(
                "table inet lab {{\nchain faults {{\ntype filter hook {hook} priority 0; policy accept;\n\
                 meta oif lo accept\nmeta iif lo accept\n{rules}}}\n}}\n"
            ));
        }
    }
}

/// The line of `ip` that makes a fault of the client's routing table.
fn route(fault: &Fault) -> Option<String> {
    let kind = match fault.kind {
        FaultKind::RouteUnreachable => "unreachable",
        FaultKind::RouteProhibit => "prohibit",
        // Ends the search in this table, and there is no other.
        FaultKind::NoRoute => "throw",
        _ => return None,
    };
    Some(format!("route add {kind} {}\n", fault.to))
}

/// The rule that makes a fault of a packet filter.
fn filter(fault: &Fault) -> String {
    let address: IpAddr = fault.to.split('/').next().unwrap_or_default().parse().expect("an address");
    let (side, port_side) = match fault.direction {
        Direction::Out => ("daddr", "dport"),
        Direction::Back => ("saddr", "sport"),
    };
    let protocol = match (fault.protocol, fault.port) {
        (Protocol::Any, None) => String::new(),
        (Protocol::Any, Some(port)) => format!("meta l4proto {{ tcp, udp }} th {port_side} {port} "),
        (Protocol::Tcp, None) => "meta l4proto tcp ".to_owned(),
        (Protocol::Tcp, Some(port)) => format!("tcp {port_side} {port} "),
        (Protocol::Udp, None) => "meta l4proto udp ".to_owned(),
        (Protocol::Udp, Some(port)) => format!("udp {port_side} {port} "),
        (Protocol::Icmp, _) if address.is_ipv4() => "meta l4proto icmp ".to_owned(),
        (Protocol::Icmp, _) => "icmpv6 type { echo-request, echo-reply } ".to_owned(),
    };
    let verdict = match fault.kind {
        FaultKind::Drop => "drop",
        FaultKind::Reset => "reject with tcp reset",
        FaultKind::Prohibited => "reject with icmpx type admin-prohibited",
        FaultKind::PortUnreachable => "reject with icmpx type port-unreachable",
        FaultKind::HostUnreachable => "reject with icmpx type host-unreachable",
        FaultKind::NetUnreachable => "reject with icmpx type no-route",
        FaultKind::RouteUnreachable | FaultKind::RouteProhibit | FaultKind::NoRoute => {
            unreachable!("these are routes")
        }
    };
    format!("{} {side} {} {protocol}{verdict}\n", family(&address), fault.to)
}

fn family(address: &IpAddr) -> &'static str {
    if address.is_ipv4() { "ip" } else { "ip6" }
}
