import FoundationEssentials
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
  /// Files above this size count in ``identity()`` by their stamps: to hash a program of some MB takes longer than to ask
  /// it.
  private static let largestRead = 1 << 20

  /// What an answer depends on besides the question: the content of the section's files, and the stamps of large ones
  /// and of the program that reads its script. Nil when one of them is not there.
  public func identity() -> String? {
    var hash = SHA256()
    hash.add(manifest.id)
    for file in files() + (program.hasPrefix(folder + "/") ? [] : [program]) {
      guard let stamp = FileStamp(file) else { return nil }
      hash.add(file)
      if stamp.bytes > Self.largestRead || !file.hasPrefix(folder + "/") {
        hash.add(stamp.description)
      } else {
        guard let data = FileManager.default.contents(atPath: file) else { return nil }
        hash.add("\(data.count)")
        hash.add(data)
      }
    }
    return hash.digest()
  }
}
