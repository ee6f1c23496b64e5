import Foundation
import Synchronization

/// A file that is written beside its place and not there yet: `commit` puts it there whole, and whatever else happens,
/// an interruption too, removes it.
final class StagedFile {
  private let temporary: String
  private let target: String

  /// The files that an interruption has to remove.
  private static let staged = Mutex<Set<String>>([])

  /// - Throws: the system's error number.
  init(_ bytes: [UInt8], for target: String) throws(SystemError) {
    self.target = target
    var template = Array((Output.folder(of: target) + "/.jianbao-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw SystemError() }
    temporary = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let name = temporary
    Self.staged.withLock { _ = $0.insert(name) }
    do throws(SystemError) {
      try write(bytes, to: descriptor)
      var old = stat()
      guard fchmod(descriptor, stat(target, &old) == 0 ? old.st_mode & 0o7777 : 0o666 & ~Self.mask) == 0 else {
        throw SystemError()
      }
      guard close(descriptor) == 0 else { throw SystemError() }
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit {
    if Self.staged.withLock({ $0.remove(temporary) }) != nil { unlink(temporary) }
  }

  func commit() throws(SystemError) {
    guard rename(temporary, target) == 0 else { throw SystemError() }
    let name = temporary
    Self.staged.withLock { _ = $0.remove(name) }
  }

  /// Removes what was not finished; for an interruption, after which the command ends.
  static func removeAll() {
    staged.withLock { files in files.forEach { unlink($0) } }
  }

  /// What the process takes from the rights of new files.
  private static let mask: mode_t = {
    let mask = umask(0o077)
    umask(mask)
    return mask
  }()
}

/// Why the system did not do something.
struct SystemError: Error, CustomStringConvertible {
  let number = errno

  var description: String { String(cString: strerror(number)) }
}

/// Writes all bytes to a descriptor.
func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
  var start = 0
  while start < bytes.count {
    let count = bytes[start...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { throw SystemError() }
    start += count
  }
}
