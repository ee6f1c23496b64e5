import CSandbox
import Glibc

/// An open file descriptor of this process, closed with the value.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  /// A second descriptor of the same thing; throws when the number is none.
  init(copying number: Int32) throws(SystemFault) {
    self.number = sandbox_copy(number)
    guard self.number >= 0 else { throw SystemFault("fcntl") }
  }

  deinit {
    close(number)
  }

  /// Gives the number away; whoever takes it closes it.
  consuming func release() -> Int32 {
    let number = number
    discard self
    return number
  }

  /// Makes reading and writing return at once when nothing can be done.
  borrowing func makeNonblocking() throws(SystemFault) {
    let flags = fcntl(number, F_GETFL)
    guard flags >= 0, fcntl(number, F_SETFL, flags | O_NONBLOCK) == 0 else { throw SystemFault("fcntl") }
  }
}

/// A new pipe, whose ends no child inherits unless it is given them.
struct Pipe: ~Copyable, Sendable {
  let readEnd: Descriptor
  let writeEnd: Descriptor

  init() throws(SystemFault) {
    var ends: [Int32] = [-1, -1]
    guard sandbox_pipe(&ends) == 0 else { throw SystemFault("pipe") }
    readEnd = Descriptor(ends[0])
    writeEnd = Descriptor(ends[1])
  }
}

/// A call to the system that failed.
struct SystemFault: Error, CustomStringConvertible {
  let call: String
  let number: Int32

  init(_ call: String) {
    self.call = call
    number = errno
  }

  var description: String { "\(call): \(String(cString: strerror(number)))" }
}
