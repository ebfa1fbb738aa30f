//! The delay line: two TUN devices and a queue for each direction.

use std::collections::VecDeque;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::mem;
use std::os::fd::{AsFd, AsRawFd};
use std::os::unix::fs::OpenOptionsExt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use nix::libc;
use nix::poll::{PollFd, PollFlags, ppoll};
use nix::sys::time::TimeSpec;

use super::place::Place;

/// What both devices are called, each in its own namespace.
pub(crate) const DEVICE: &str = "line";

/// Octets of the largest packet; the devices have the usual 1500.
const PACKET_ROOM: usize = 2048;

/// A line that is idle looks this often whether it is still wanted.
const IDLE: Duration = Duration::from_millis(200);

/// How the line treats packets.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Way {
    /// The round-trip time, in milliseconds.
    pub(crate) round_trip_ms: u32,
    /// The share of packets that get lost each way, in thousandths.
    pub(crate) loss: u32,
    /// The port towards which every packet gets lost; none where 0.
    pub(crate) silent_port: u16,
}

#[derive(Debug, Default)]
struct Control {
    round_trip_ms: AtomicU32,
    loss: AtomicU32,
    silent_port: AtomicU32,
}

/// A **line** joins two places for as long as the program runs.
pub(crate) struct Line {
    control: Arc<Control>,
}

impl Line {
    /// Opens a device at each place and starts to carry packets between them.
    pub(crate) fn between(one: &Place, other: &Place) -> Self {
        let control = Arc::new(Control::default());
        let (here, there) = (one.run(open), other.run(open));
        for (from, to, seed) in
            [(&here, &there, 0x9e37_79b9_7f4a_7c15), (&there, &here, 0xd1b5_4a32_d192_ed03)]
        {
            let from = from.try_clone().expect("a second descriptor");
            let to = to.try_clone().expect("a second descriptor");
            let direction = Direction { from, to, control: Arc::clone(&control), random: seed };
            thread::Builder::new().name("line".into()).spawn(move || direction.carry()).expect("a thread");
        }
        Self { control }
    }

    /// Treats packets so from now on.
    pub(crate) fn set(&self, way: Way) {
        self.control.round_trip_ms.store(way.round_trip_ms, Ordering::Relaxed);
        self.control.loss.store(way.loss, Ordering::Relaxed);
        self.control.silent_port.store(way.silent_port.into(), Ordering::Relaxed);
    }
}

/// Opens the TUN device of the calling thread's namespace (tun(4), without packet information).
#[expect(unsafe_code, reason = "the device is made by an ioctl, which has no safe wrapper")]
fn open() -> File {
    let mut options = OpenOptions::new();
    let device = options.read(true).write(true).custom_flags(libc::O_NONBLOCK).open("/dev/net/tun");
    let device = device.expect("/dev/net/tun");
    // SAFETY: `ifreq` is plain data, for which all zeros are a value.
    let mut request: libc::ifreq = unsafe { mem::zeroed() };
    for (to, from) in request.ifr_name.iter_mut().zip(DEVICE.bytes()) {
        *to = libc::c_char::try_from(from).expect("ASCII");
    }
    request.ifr_ifru.ifru_flags =
        libc::c_short::try_from(libc::IFF_TUN | libc::IFF_NO_PI).expect("two flags");
    // SAFETY: the descriptor is open, and TUNSETIFF reads one `ifreq` with a name that ends in zero.
    let done = unsafe { libc::ioctl(device.as_raw_fd(), libc::TUNSETIFF, &raw const request) };
    assert_eq!(done, 0, "TUNSETIFF: {}", std::io::Error::last_os_error());
    device
}

/// One direction of the line.
struct Direction {
    from: File,
    to: File,
    control: Arc<Control>,
    random: u64,
}

impl Direction {
    fn carry(mut self) {
        let mut queue: VecDeque<(Instant, Vec<u8>)> = VecDeque::new();
        loop {
            let now = Instant::now();
            while queue.front().is_some_and(|(due, _)| *due <= now) {
                let (_, packet) = queue.pop_front().expect("a packet");
                // A device whose queue is full loses a packet, as devices do.
                let _ = self.to.write(&packet);
            }
            let wait = queue.front().map_or(IDLE, |(due, _)| due.saturating_duration_since(Instant::now()));
            let mut waiting = [PollFd::new(self.from.as_fd(), PollFlags::POLLIN)];
            let _ = ppoll(&mut waiting, Some(TimeSpec::from_duration(wait)), None);
            self.read(&mut queue);
        }
    }

    /// Queues whatever has come.
    fn read(&mut self, queue: &mut VecDeque<(Instant, Vec<u8>)>) {
        let mut packet = [0; PACKET_ROOM];
        loop {
            match self.from.read(&mut packet) {
                Ok(length) => {
                    let delay = self.control.round_trip_ms.load(Ordering::Relaxed);
                    let due = Instant::now() + Duration::from_millis(delay.into()) / 2;
                    if !self.loses(&packet[..length]) {
                        queue.push_back((due, packet[..length].to_vec()));
                    }
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => return,
                Err(error) => panic!("the line broke: {error}"),
            }
        }
    }

    fn loses(&mut self, packet: &[u8]) -> bool {
        let silent = self.control.silent_port.load(Ordering::Relaxed);
        // xorshift64 (Marsaglia): the same losses in every run.
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        let lost = self.random % 1000 < self.control.loss.load(Ordering::Relaxed).into();
        lost || (silent != 0 && destination_port(packet).is_some_and(|port| u32::from(port) == silent))
    }
}

/// The destination port of an IPv4 packet with TCP or UDP in it.
fn destination_port(packet: &[u8]) -> Option<u16> {
    let header = usize::from(packet.first()? & 0x0f) * 4;
    let protocol = i32::from(*packet.get(9)?);
    let port = packet.get(header + 2..header + 4)?;
    matches!(protocol, libc::IPPROTO_TCP | libc::IPPROTO_UDP).then(|| u16::from_be_bytes([port[0], port[1]]))
}
