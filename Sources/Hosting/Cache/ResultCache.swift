import FoundationEssentials
import Glibc
import ReportKit

/// Answers that sections gave, kept in files from run to run, each under the hash of the section and of all that it
/// was sent: the same input gives the same output. Only answers are kept, never failures.
public struct ResultCache: Hashable, Sendable {
  /// The kept files take no more than this together, in bytes; then the oldest go.
  private static let largest = 64 << 20
  /// The first word of every file. It changes with the form of the files.
  private static let mark = "jianbao-answer-1"

  public let folder: String

  public init(folder: String) {
    self.folder = folder
  }

  /// The cache of the user: `jianbao` in `XDG_CACHE_HOME`, else in `~/.cache`; nil where there is neither.
  public static var ofUser: ResultCache? {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["XDG_CACHE_HOME"], path.hasPrefix("/") { return ResultCache(folder: path + "/jianbao") }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return ResultCache(folder: home + "/.cache/jianbao")
  }

  /// What a section's lines are kept as.
  struct Entry: Hashable, Sendable {
    var version: Int
    var order: Int
    var lines: [[UInt8]]
  }

  /// The name of an answer; nil when the section's files cannot be read.
  func key(of section: InstalledSection, _ opening: Opening, _ order: RenderOrder) -> String? {
    guard let identity = section.identity() else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    var anonymous = order
    anonymous.id = 0
    guard let data = try? encoder.encode(opening), let question = try? encoder.encode(anonymous) else { return nil }
    var hash = SHA256()
    hash.add(Self.mark)
    hash.add("\(ProtocolVersion.spoken)")
    hash.add(identity)
    hash.add("\(data.count)")
    hash.add(data)
    hash.add(question)
    return hash.digest()
  }

  /// A kept answer; nil when there is none, or when its file is damaged.
  func entry(_ key: String) -> Entry? {
    guard let data = FileManager.default.contents(atPath: path(key)), let end = data.firstIndex(of: 0x0A) else { return nil }
    let head = String(decoding: data[..<end], as: UTF8.self).split(separator: " ")
    let body = data[(end + 1)...]
    guard head.count == 4, head[0] == Self.mark, let version = Int(head[1]), let order = Int(head[2]),
      ProtocolVersion.spoken.contains(version), SHA256.digest(body) == head[3]
    else { return nil }
    return Entry(version: version, order: order, lines: body.split(separator: 0x0A).map { Array($0) })
  }

  /// Keeps an answer. The file appears whole or not at all, so that builds at the same time do no harm to each other.
  func keep(_ entry: Entry, _ key: String) {
    let body = Array(entry.lines.joined(separator: [0x0A]))
    let head = "\(Self.mark) \(entry.version) \(entry.order) \(SHA256.digest(body))\n"
    write(Array(head.utf8) + body, to: path(key))
  }

  /// Removes a file that holds no answer after all.
  func forget(_ key: String) {
    try? FileManager.default.removeItem(atPath: path(key))
  }

  /// Removes the oldest files when all together take too much.
  func tidy() {
    var files: [(path: String, bytes: Int, changed: Int)] = []
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder + "/answers")) ?? [] {
      let path = folder + "/answers/" + name
      guard let stamp = FileStamp(path) else { continue }
      files.append((path, stamp.bytes, stamp.changed))
    }
    var total = files.reduce(0) { $0 + $1.bytes }
    for file in files.sorted(by: { $0.changed < $1.changed }) where total > Self.largest {
      try? FileManager.default.removeItem(atPath: file.path)
      total -= file.bytes
    }
  }

  private func path(_ key: String) -> String { folder + "/answers/" + key }

  private func write(_ bytes: [UInt8], to path: String) {
    let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? path
    try? FileManager.default.createDirectory(
      atPath: parent, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    var template = Array((parent + "/.new-XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { return }
    let temporary = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    close(file)
    if written != bytes.count || rename(temporary, path) != 0 { unlink(temporary) }
  }
}
