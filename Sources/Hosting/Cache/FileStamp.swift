import Glibc
import ReportKit

/// What shows that a file was changed without reading it.
struct FileStamp: Hashable, Sendable {
  let bytes: Int
  /// Seconds since 1970 of the last change of the content.
  let changed: Int
  private let words: String

  /// Nil for a file that is not there.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    bytes = Int(status.st_size)
    changed = Int(status.st_mtim.tv_sec)
    words =
      "\(status.st_dev) \(status.st_ino) \(bytes) \(changed).\(status.st_mtim.tv_nsec) "
      + "\(status.st_ctim.tv_sec).\(status.st_ctim.tv_nsec)"
  }

  var description: String { words }
}

extension InstalledSection {
  /// The stamps of all files that a section's answer depends on, the program that reads its script among them; nil when
  /// one of them is not there.
  public func stamp() -> String? {
    var lines = ["\(manifest.id)", program]
    for file in files() + [program] {
      guard let stamp = FileStamp(file) else { return nil }
      lines.append("\(file) \(stamp.description)")
    }
    return lines.joined(separator: "\n")
  }
}
