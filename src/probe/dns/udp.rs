//! Asking over UDP: again and again within the patience, listening for all that was asked.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::Interest;
use tokio::net::UdpSocket;
use tokio::time::{Instant, sleep_until};

use super::failure;
use super::question::{Belonging, Question, random_id};
use super::reading::{may_be_about_edns, read};
use crate::evidence::{DnsOutcome, DnsReply, DnsServer, DnsTransport};
use crate::platform::{take_icmp_error, udp_socket};

/// When the question is asked, in thousandths of the patience: soon again, as a lost datagram is
/// common, then ever more seldom.
const ATTEMPTS: [u32; 7] = [0, 75, 175, 300, 450, 625, 800];

/// Octets of the largest datagram that is read whole; none longer than 1232 was invited.
const DATAGRAM_ROOM: usize = 4096;

/// How much longer a reply with EDNS may take than one without, at least.
const GRACE: Duration = Duration::from_millis(20);

/// How asking over UDP ended.
pub(super) enum Heard {
    /// A reply that is complete.
    Whole {
        /// The message.
        octets: Vec<u8>,
        /// Its facts, without those of its header.
        reply: DnsReply,
    },
    /// A reply that was cut (TC), to be asked for over TCP.
    Cut {
        /// Its facts.
        reply: DnsReply,
    },
    /// No reply that can be read.
    Nothing(DnsOutcome),
}

/// Asks `server` until a reply comes, an error ends the question, or `patience` does.
pub(super) async fn ask(server: DnsServer, question: &Question, patience: Duration) -> Heard {
    let peer = server.socket();
    let socket = match udp_socket(peer).await {
        Ok(socket) => socket,
        Err(error) => {
            return Heard::Nothing(failure::outcome(&error, None, peer.ip()).unwrap_or(DnsOutcome::Denied));
        }
    };
    let mut exchange = Exchange::new(question, peer);
    let start = Instant::now();
    let deadline = start + patience;
    let mut attempts = ATTEMPTS.iter().map(|part| start + patience * *part / 1000).peekable();
    loop {
        let now = Instant::now();
        if now >= deadline || exchange.held.as_ref().is_some_and(|held| now >= held.until) {
            return exchange.give_up();
        }
        if std::mem::take(&mut exchange.ask_now) || attempts.next_if(|due| *due <= now).is_some() {
            if let Err(outcome) = exchange.send(&socket).await {
                return Heard::Nothing(outcome);
            }
            continue;
        }
        let due = attempts.peek().copied().unwrap_or(deadline);
        let wake = exchange.held.as_ref().map_or(due, |held| held.until.min(due));
        tokio::select! {
            heard = exchange.listen(&socket) => if let Some(heard) = heard {
                return heard;
            },
            () = sleep_until(wake) => {}
        }
    }
}

/// One query that was sent. Each has its own id, so that a reply names the one it answers.
struct Sent {
    id: u16,
    edns: bool,
    at: Instant,
}

/// A good reply to a query without EDNS, kept while one with EDNS may still come.
struct Held {
    octets: Vec<u8>,
    reply: DnsReply,
    until: Instant,
}

/// What was sent and heard so far.
struct Exchange<'a> {
    question: &'a Question,
    server: SocketAddr,
    sent: Vec<Sent>,
    rounds: u32,
    /// The server does not understand EDNS, so it is not tried again.
    without_edns: bool,
    /// It has just said so: the question is due at once.
    ask_now: bool,
    /// What it said to the query with EDNS; counts when it says nothing without.
    complaint: Option<(Vec<u8>, DnsReply)>,
    held: Option<Held>,
    stray: u32,
    malformed: Option<String>,
}

impl<'a> Exchange<'a> {
    fn new(question: &'a Question, server: SocketAddr) -> Self {
        Self {
            question,
            server,
            sent: Vec::new(),
            rounds: 0,
            without_edns: false,
            ask_now: false,
            complaint: None,
            held: None,
            stray: 0,
            malformed: None,
        }
    }

    /// Sends the question; from the third time on, every other time without EDNS as well, which some
    /// servers and filters drop. Side by side, so that a lossy way is not taken for such a filter.
    async fn send(&mut self, socket: &UdpSocket) -> Result<(), DnsOutcome> {
        self.rounds += 1;
        if !self.without_edns {
            self.send_one(socket, true).await?;
        }
        if self.without_edns || (self.rounds > 2 && self.rounds % 2 == 1) {
            self.send_one(socket, false).await?;
        }
        Ok(())
    }

    async fn send_one(&mut self, socket: &UdpSocket, edns: bool) -> Result<(), DnsOutcome> {
        let id = random_id();
        let Some(octets) = self.question.message(id, edns) else {
            return Err(super::malformed("the question cannot be encoded"));
        };
        self.sent.push(Sent { id, edns, at: Instant::now() });
        match socket.send_to(&octets, self.server).await {
            Ok(_) => Ok(()),
            Err(error) => self.fail(&error, socket).map_or(Ok(()), Err),
        }
    }

    /// Waits for one event of the socket; nothing when it decides nothing.
    async fn listen(&mut self, socket: &UdpSocket) -> Option<Heard> {
        // Without the interest in errors an ICMP error would wake nobody.
        let ready = socket.ready(Interest::READABLE | Interest::ERROR).await.ok()?;
        let mut octets = [0; DATAGRAM_ROOM];
        match socket.try_recv_from(&mut octets) {
            Ok((length, sender)) => {
                if !self.is_from_server(sender) {
                    self.stray = self.stray.saturating_add(1);
                    return None;
                }
                self.take(octets.get(..length)?)
            }
            Err(error) if error.kind() == ErrorKind::WouldBlock => {
                let icmp = take_icmp_error(socket);
                if ready.is_error() {
                    // The runtime forgets this readiness only when told that nothing is left.
                    let _ = socket.try_io(Interest::ERROR, || Err::<(), _>(ErrorKind::WouldBlock.into()));
                }
                Some(Heard::Nothing(failure::of_icmp(icmp?, self.server.ip())))
            }
            Err(error) => self.fail(&error, socket).map(Heard::Nothing),
        }
    }

    /// Whether `sender` is who was asked. A server of this very machine may answer from another of
    /// its loopback addresses (under Wine it does).
    fn is_from_server(&self, sender: SocketAddr) -> bool {
        let (asked, answering) = (self.server.ip(), sender.ip());
        let same = answering == asked || asked.is_loopback() && answering.is_loopback();
        asked.is_unspecified() || same && sender.port() == self.server.port()
    }

    fn fail(&self, error: &std::io::Error, socket: &UdpSocket) -> Option<DnsOutcome> {
        failure::outcome(error, take_icmp_error(socket), self.server.ip())
    }

    /// Judges a datagram from the server.
    fn take(&mut self, octets: &[u8]) -> Option<Heard> {
        let is_ours = |id| self.sent.iter().any(|sent| sent.id == id);
        let Belonging::Reply(head) = self.question.judge(octets, is_ours) else {
            self.stray = self.stray.saturating_add(1);
            return None;
        };
        let answered = self.sent.iter().rev().find(|sent| sent.id == head.id)?;
        let (edns, reply) = (answered.edns, self.reply(answered, head.truncated));
        if head.truncated {
            return Some(Heard::Cut { reply });
        }
        let message = match read(octets) {
            Ok(message) => message,
            Err(reason) => {
                self.malformed = Some(reason);
                return None;
            }
        };
        let octets = octets.to_vec();
        if edns && may_be_about_edns(&message) {
            self.ask_now = !self.without_edns && self.held.is_none();
            self.without_edns = true;
            self.complaint = Some((octets, reply));
        } else if edns || self.without_edns {
            return Some(Heard::Whole { octets, reply });
        } else {
            let grace = GRACE.max(Duration::from_secs_f64(reply.rtt_ms / 1e3));
            self.held = Some(Held { octets, reply, until: Instant::now() + grace });
        }
        None
    }

    fn reply(&self, answered: &Sent, truncated: bool) -> DnsReply {
        DnsReply {
            rtt_ms: answered.at.elapsed().as_secs_f64() * 1e3,
            transport: DnsTransport::Udp,
            authoritative: false,
            recursion_available: false,
            truncated,
            attempts: u32::try_from(self.sent.len()).unwrap_or(u32::MAX),
            stray: self.stray,
            // Such an answer counts only when EDNS was refused, or left unanswered three times.
            without_edns: !answered.edns,
        }
    }

    /// Nothing more is awaited: the best of what came.
    fn give_up(self) -> Heard {
        if let Some(Held { octets, reply, .. }) = self.held {
            return Heard::Whole { octets, reply };
        }
        match (self.complaint, self.malformed) {
            (Some((octets, reply)), _) => Heard::Whole { octets, reply },
            (None, Some(reason)) => Heard::Nothing(DnsOutcome::Malformed { reason }),
            (None, None) => Heard::Nothing(DnsOutcome::Timeout),
        }
    }
}
