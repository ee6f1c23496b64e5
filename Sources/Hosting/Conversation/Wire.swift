import Glibc

/// The host's ends of a section's standard input, output and error: lines go out, lines come in, free words are kept
/// as a log.
struct Wire: ~Copyable, Sendable {
  /// Why no line came.
  enum Fault: Error {
    case timedOut
    /// The section closed its output, or its program ended.
    case closed
    /// More than the allowance came.
    case tooLong
  }

  /// How much of the log's end is kept, in bytes.
  private static let longestLog = 4096

  private var input: Descriptor?
  private let output: Descriptor
  private let errors: Descriptor
  /// Becomes readable when the program ends: a child of it may keep the output open.
  private let process: Descriptor
  private var outgoing: ArraySlice<UInt8> = []
  private var incoming: [UInt8] = []
  private var searched = 0
  private var allowance = 0
  private var errorsOpen = true
  /// The last words on standard error.
  private(set) var log: [UInt8] = []

  init(
    input: consuming Descriptor, output: consuming Descriptor, errors: consuming Descriptor,
    process: consuming Descriptor
  ) throws(SystemFault) {
    try input.makeNonblocking()
    try output.makeNonblocking()
    try errors.makeNonblocking()
    self.input = consume input
    self.output = output
    self.errors = errors
    self.process = process
  }

  /// Sets how many bytes the section may send from now on.
  mutating func allow(bytes: Int) {
    allowance = bytes
  }

  /// Queues a line; it is sent while lines are awaited.
  mutating func send(_ line: [UInt8]) {
    outgoing += line
    outgoing.append(0x0A)
  }

  /// Sends what is queued, closes the section's standard input, and waits until it closes its output.
  mutating func finish(before deadline: ContinuousClock.Instant) {
    allowance = .max
    while !outgoing.isEmpty || input != nil {
      if outgoing.isEmpty { input = nil }
      do { try exchange(before: deadline) } catch { break }
    }
    input = nil
    while (try? exchange(before: deadline)) != nil { incoming.removeAll() }
  }

  /// The next line without its end.
  mutating func line(before deadline: ContinuousClock.Instant) throws(Fault) -> [UInt8] {
    while true {
      if let end = incoming[searched...].firstIndex(of: 0x0A) {
        let line = Array(incoming[..<end])
        incoming.removeSubrange(...end)
        searched = 0
        return line
      }
      searched = incoming.count
      try exchange(before: deadline)
    }
  }

  /// Waits for one of the ends to be ready, then writes and reads what it can.
  private mutating func exchange(before deadline: ContinuousClock.Instant) throws(Fault) {
    let left = ContinuousClock.now.duration(to: deadline)
    guard left > .zero else { throw .timedOut }
    var ends = [
      pollfd(fd: output.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errorsOpen ? errors.number : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: outgoing.isEmpty ? -1 : (input?.number ?? -1), events: Int16(POLLOUT), revents: 0),
      pollfd(fd: process.number, events: Int16(POLLIN), revents: 0),
    ]
    let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1
    guard poll(&ends, UInt(ends.count), Int32(clamping: milliseconds)) > 0 else { return }
    if ends[2].revents != 0 { write() }
    if ends[1].revents != 0 { readErrors() }
    if ends[0].revents != 0 {
      try readOutput()
    } else if ends[3].revents != 0 {
      throw .closed
    }
  }

  private mutating func readOutput() throws(Fault) {
    let count = withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 1) { buffer -> Int in
      let count = read(output.number, buffer.baseAddress, buffer.count)
      if count > 0 { incoming.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
      return count
    }
    if count == 0 { throw .closed }
    guard count > 0 else { return }
    allowance -= count
    if allowance < 0 { throw .tooLong }
  }

  private mutating func readErrors() {
    let count = withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer -> Int in
      let count = read(errors.number, buffer.baseAddress, buffer.count)
      if count > 0 { log.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
      return count
    }
    if count == 0 { errorsOpen = false }
    if log.count > Self.longestLog { log.removeFirst(log.count - Self.longestLog) }
  }

  /// Takes what is left on standard error without waiting.
  mutating func drainErrors() {
    var end = pollfd(fd: errors.number, events: Int16(POLLIN), revents: 0)
    for _ in 0..<256 where errorsOpen && poll(&end, 1, 0) > 0 { readErrors() }
  }

  private mutating func write() {
    guard let number = input?.number else { return }
    let count = withoutPipeSignal { outgoing.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) } }
    if count >= 0 {
      outgoing = outgoing.dropFirst(count)
    } else if errno != EAGAIN && errno != EINTR {
      // The section no longer listens; what it has to say may still come.
      outgoing = []
      input = nil
    }
  }

  /// Writes to a pipe that nobody reads end in an error, not in the signal that would end this process.
  private func withoutPipeSignal(_ body: () -> Int) -> Int {
    var pipeSignal = sigset_t()
    var before = sigset_t()
    sigemptyset(&pipeSignal)
    sigaddset(&pipeSignal, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &pipeSignal, &before)
    let count = body()
    let failure = errno
    if count < 0 && failure == EPIPE {
      var now = timespec()
      sigtimedwait(&pipeSignal, nil, &now)
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
    errno = failure
    return count
  }
}
