//! What can be seen: plain data about the operator's input, the client and every answer of the network.
//!
//! This layer imports nothing of the crate. Whatever the network does is a variant here, never an
//! error; the words of the enums are the words of the JSON report, of the rules and of the scenarios.

mod address;
mod client;
mod connection;
mod dns;
mod enclosure;
mod error_code;
mod kms_host;
mod licence;
mod name;
mod observation;
mod ping;
mod resolution;
mod role;
mod run;
mod target;
mod told;
mod unreachable;
mod windows;

pub use address::{Address, AddressError, DnsServer};
pub use client::{Adapter, Asks, Client, KmsSettings, Override, OverrideScope, ResolverLimits};
pub use connection::{Connection, EndpointResult, ForeignProtocol, RpcOutcome, TcpOutcome};
pub use dns::{
    AddressRecord, DnsAnswer, DnsLookup, DnsOutcome, DnsReply, DnsTransport, Negative, RecordType, SrvRecord,
};
pub use enclosure::{Enclosure, LeftOut};
pub use error_code::{ErrorCode, ErrorCodeError};
pub use kms_host::{
    FirewallProfile, HostFirewall, HostRequest, KmsHostFacts, Publication, PublishLine, ServiceState,
};
pub use licence::{Licence, LicenceAnswer};
pub use name::{DnsName, NameError};
pub use observation::{Observation, Probe, Seen, Source};
pub use ping::{Ping, PingOutcome};
pub use resolution::{Resolution, ResolutionOutcome};
pub use role::Role;
pub use run::{Allowed, Run, RunSource, StepId};
pub use target::{DEFAULT_PORT, Target};
pub use told::{Activation, Told, ToldHost};
pub use unreachable::{Unreachable, UnreachableReason};
pub use windows::{
    ActivationType, HostsEntry, LastAnswer, LastRequest, LicensingHook, OFFICE_APPLICATIONS,
    WINDOWS_APPLICATION, WindowsFacts,
};
