import Glibc

/// The first bytes of a file.
struct FileStart {
  let bytes: [UInt8]

  /// Nil for a file that cannot be read.
  init?(_ path: String, count: Int) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let length = read(descriptor, &bytes, count)
    guard length >= 0 else { return nil }
    self.bytes = Array(bytes[..<length])
  }
}
