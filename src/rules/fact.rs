//! The facts that conditions are made of.

use serde::Deserialize;

use super::About;

/// A **fact** holds or does not hold of a case, a server, a domain or a host.
///
/// A fact of the case may stand in any rule; the others only where their subject is at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    // The case.
    /// A DNS server is configured or given.
    DnsServerKnown,
    /// One of them is of a family that is not left out.
    DnsServerUsable,
    /// An adapter knows a default gateway.
    GatewayKnown,
    /// The client asks in some domain, surely or less surely.
    DomainAsked,
    /// The client asks in some domain for sure.
    DomainSurelyAsked,
    /// A question about the record was asked at all.
    RecordLookedFor,
    /// A host by the name or address of which KMS could be tried is known.
    HostKnown,
    /// Discovery, or a working override, leads to a host that serves KMS.
    ReachesKms,
    /// Discovery leads to a host that serves KMS by name.
    DiscoveryServes,
    /// A KMS host is set by hand.
    OverrideSet,
    /// A host set by hand serves KMS.
    OverrideServes,
    /// Echo requests were allowed.
    PingAllowed,
    /// Something is put in the place of the licensing processes, or loaded into them.
    LicensingHooked,
    /// The product key is one that KMS cannot activate, and the edition is not activated.
    KeyOfAnotherChannel,
    /// The error code is one of name resolution.
    CodeOfNameResolution,
    /// The error code names a licensing cause that the network does not explain.
    CodeOfLicensing,
    /// The error code is one of the way to Microsoft's own servers.
    CodeOfMicrosoft,
    /// Somebody told of an open port and of nothing behind it, and the error code does not say that a KMS
    /// host was reached.
    OpenPortDoubted,
    /// The client's event log names a host that it asked, and no record that it acts on names that one.
    AskedElsewhere,
    /// The client's outputs are a KMS host's own, or a record leads the client to itself.
    ClientIsKmsHost,
    /// A record leads the client to itself.
    RecordLeadsToItself,
    /// There are outputs of a KMS host, and none of a client.
    OnlyHostTold,
    /// It is known which host the client asks.
    AskedHostKnown,
    /// A record leads the client to the host that it asks, and another one to a host that serves.
    AskedHostReplaceable,
    /// The client's event log tells of a request, or somebody told that it tells of none.
    EventsKnown,
    /// The client looks in one domain only, which is set by hand.
    LookupDomainSet,
    /// A host that is set by hand for Office or for another product than the installed one does not serve.
    SideOverrideDead,
    /// No DNS server that answers knows the client's domain, as far as that can be seen: the client is
    /// likely outside its network.
    AskedOutside,
    /// No row above this one holds.
    NoOtherRow,

    /// The evidence stands in outputs or was reported, so that what lacks was not asked.
    SecondHand,
    /// The client's configuration is known.
    ClientKnown,
    /// The licence is known.
    LicenseKnown,
    /// The outputs are of several clients.
    OutputsOfSeveralClients,
    /// Some outputs are of another network than the client's.
    OutputsOfAnotherNetwork,
    /// A DNS server was asked by choice that is none of the client's.
    OutputsOfAnotherServer,
    /// Nothing tells whose netstat it is.
    OutputsOfAnybody,
    /// Another product than Windows has a key and is not licensed.
    OtherProductUnlicensed,
    /// One question was answered differently.
    AnswersDiffer,
    /// Some DNS server was pinged.
    PingSeen,
    /// A connection to some host was tried.
    ConnectionTried,
    /// The KMS host's own outputs say that its count is below what the client needs.
    CountTooLow,
    /// What listens on the KMS host's port was told by the host.
    ListenerTold,
    /// A cloud provider's KMS host was seen to serve.
    ProviderServes,
    /// The client is a machine of a cloud.
    InCloud,

    // This machine as a KMS host.
    /// Its system tells what a Windows KMS host's does.
    HostFactsKnown,
    /// The licensing service says that the machine is no KMS host.
    NoHostKey,
    /// The licensing service says that the KMS host is not activated itself.
    HostNotActivated,
    /// The Software Protection service runs.
    ServiceRunning,
    /// The Software Protection service does not run.
    ServiceStopped,
    /// The own port was tried.
    OwnPortTried,
    /// KMS answers on an own address.
    OwnPortServes,
    /// Something else than KMS answers on the own port.
    OwnPortNotKms,
    /// The own port opens, and then no answer comes.
    OwnPortNoAnswer,
    /// Whether the Windows firewall lets clients in is known.
    FirewallKnown,
    /// The Windows firewall lets nobody in to the own port, in no network.
    FirewallClosed,
    /// It lets clients in, in some kinds of network only.
    FirewallOpenInPart,
    /// DNS publishing is switched off.
    PublishingDisabled,
    /// A line of the publish list names no domain.
    PublishListMalformed,
    /// There is a domain in which it publishes for sure.
    PublishDomainKnown,
    /// The count is known.
    CountKnown,
    /// The count is below 5, which servers and Office need.
    CountBelowServers,
    /// The count is below 25, which Windows clients need.
    CountBelowClients,
    /// The newest request of a client ended with an error.
    RequestRefused,
    /// DNS has no address for the name in the own record.
    OwnNameAbsent,
    /// DNS gives addresses for the name in the own record, and none of them is this machine's.
    OwnNameElsewhere,

    // A server.
    /// It answered some question with NOERROR or NXDOMAIN, or failed on no question that counts.
    ServerAnswers,
    /// It gave other RCODEs only, also to a question that counts.
    ServerFails,
    /// The client's own system, or a device on the way, forbids queries to it.
    ServerFiltered,
    /// Some answer of it arrived cut, and not whole over TCP.
    ServerAnswersCut,
    /// It is there, but answers no question.
    ServerWithoutService,
    /// Nothing came back from it.
    ServerUnreachable,
    /// It was pinged, with whatever result.
    PingTold,
    /// It replied to a ping.
    ServerRepliesToPing,
    /// The system gives no right to ping it.
    PingNotPermitted,

    // A domain.
    /// The client asks in it, surely or less surely.
    Asked,
    /// The client asks in it for sure.
    AskedSurely,
    /// It is the first that the client asks in.
    AskedFirst,
    /// Its record is the one that the client acts on.
    InDiscoveryDomain,
    /// The effective answer has the record.
    HasRecord,
    /// Some server has the record.
    HasRecordSomewhere,
    /// The effective answer is NXDOMAIN or NODATA.
    RecordAbsent,
    /// No server gave an answer about the record that a resolver takes.
    RecordUnanswered,
    /// Servers answer differently.
    ServersDisagree,
    /// The record's only target is the root.
    TargetUnavailable,
    /// Nobody asked for the record.
    RecordUntested,
    /// Servers of several adapters answer differently, and nothing shows which answer the client takes.
    AnsweredByAdapter,
    /// The client's own resolver does not find the record, though a DNS server has it.
    HiddenFromResolver,
    /// It is a cloud provider's own, in which nobody else publishes.
    OfCloud,
    /// The record leads to a host that serves KMS by name.
    LeadsToKms,
    /// It is the domain of the name of a host that the operator or the client knows.
    DomainOfKnownHost,
    /// The KMS host publishes in it for sure.
    PublishedSurely,
    /// The operator or the client says that clients look in it, and the KMS host does not publish in it.
    NotInPublishList,
    /// The effective answer names this machine with the port that it listens on.
    OwnRecordPublished,
    /// The effective answer names this machine with another port.
    OwnRecordOtherPort,
    /// A server has a record of this machine, and the effective answer does not.
    OwnRecordElsewhere,
    /// No answer names this machine.
    OwnRecordAbsent,
    /// The newest event says that publishing in it failed.
    PublishFailed,

    // A host.
    /// An SRV record that the client acts on names it.
    InDiscovery,
    /// The client's event log says that a request to it failed, and tells of no answer.
    Requested,
    /// It is set by hand on the client.
    SetByHand,
    /// It is set by hand, and no administrator of a licensed network sets such a one.
    SuspiciousOverride,
    /// It is set by hand, and is the first group of an IPv6 address only.
    SplitOverride,
    /// It is set by hand for the whole system.
    SetForSystem,
    /// It is set by hand for the application Windows.
    SetForApplication,
    /// It is set by hand for a single product.
    SetForProduct,
    /// It is a cloud provider's.
    OfProvider,
    /// It has a name, not only an address.
    HasName,
    /// Somebody tried to reach it, by name or at an address.
    Tried,
    /// Nobody tried it, and what was told shows that the client needs no other way.
    TakenOnTrust,
    /// Somebody tried to reach it by name, or the name leads nowhere.
    TriedByName,
    /// Somebody tried one of the addresses that DNS, an SRV answer or the operator gives.
    TriedByAddress,
    /// A client that is given its name is served.
    ServesByName,
    /// One of the addresses that DNS, an SRV answer or the operator gives serves KMS.
    ServesByAddress,
    /// Such an address is known.
    HasGivenAddress,
    /// Every such address serves KMS.
    EveryAddressServes,
    /// It serves KMS on another port than the record's.
    ServesOnOtherPort,
    /// Its own outputs tell another port than the record's, or another address than DNS gives, and nobody
    /// tried that one.
    ToldElsewhereUntried,
    /// Its name has one label only.
    SingleLabel,
    /// Some address of it is known.
    HasAddress,
    /// The client's DNS servers give an address of it that serves KMS.
    DnsGivesServingAddress,
    /// DNS or the system's resolver gives addresses for its name.
    NameResolves,
    /// NXDOMAIN or NODATA for its name.
    NameAbsent,
    /// No server gave an answer about its name that a resolver takes.
    NameUnanswered,
    /// The client's own resolver does not find its name, and what DNS servers say of it nobody told.
    NameUnexplained,
    /// The system's resolver gives nothing, or other addresses than DNS.
    SystemResolverDiffers,
    /// The system's resolver got no answer for its name.
    SystemResolverUnanswered,
    /// The system's resolver finds no address for its name.
    SystemResolverFindsNothing,
    /// The client's DNS servers give an address of it.
    GivenByDns,
    /// Something else than KMS answers.
    NotKms,
    /// TCP opens, and then no answer comes.
    NoAnswer,
    /// It refuses the port.
    Refused,
    /// The client's own system forbids the connection.
    Denied,
    /// ICMP says unreachable for the port, while the address replies to a ping or a filter names itself.
    Rejected,
    /// No answer at all.
    Silent,
    /// ICMP or the client's own routes say unreachable, and nothing else comes through either.
    CutOff,
    /// A device says by ICMP that it forbids the connection.
    Forbidden,
    /// Another machine says by ICMP that the port is closed.
    RefusedOnTheWay,
}

impl Fact {
    /// Whether it holds of a host because it holds of one of its addresses.
    #[must_use]
    pub fn is_of_an_address(self) -> bool {
        use Fact as F;
        matches!(
            self,
            F::GivenByDns
                | F::NotKms
                | F::NoAnswer
                | F::Refused
                | F::Denied
                | F::Rejected
                | F::Silent
                | F::CutOff
                | F::Forbidden
                | F::RefusedOnTheWay
        )
    }

    /// What the fact is about, which is the order in which they stand.
    #[must_use]
    pub fn about(self) -> About {
        match self {
            fact if fact < Self::ServerAnswers => About::Case,
            fact if fact < Self::Asked => About::Server,
            fact if fact < Self::InDiscovery => About::Domain,
            _ => About::Host,
        }
    }
}
