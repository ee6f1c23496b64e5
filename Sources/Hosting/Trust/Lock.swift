import FoundationEssentials
import ReportKit

/// The sections that a report trusts, as its file `plugins.lock` records them: a later change is seen.
public struct Lock: Hashable, Sendable, Codable {
  /// One section as it was when it was trusted.
  public struct Entry: Hashable, Sendable, Codable {
    public var id: String
    public var version: String
    /// The newest version of the protocol that it speaks.
    public var `protocol`: Int
    public var sha256: String

    public init(_ section: InstalledSection) throws(DiscoveryError) {
      id = section.manifest.id
      version = section.manifest.version
      self.protocol = section.manifest.protocol.upperBound
      sha256 = try section.digest()
    }
  }

  /// The name of the file in a report folder.
  public static let fileName = "plugins.lock"

  /// The entries in the order of their ids.
  public private(set) var sections: [Entry] = []

  public init() {}

  /// Reads a report folder's lock; nil when it has none.
  public init?(report: String) throws(DiscoveryError) {
    let file = report + "/" + Self.fileName
    guard let data = FileManager.default.contents(atPath: file) else { return nil }
    do {
      self = try JSONDecoder().decode(Lock.self, from: data)
    } catch {
      throw DiscoveryError(
        file: file, code: "lock.shape", message: "the file is damaged; make it anew with jianbao plugin trust")
    }
  }

  /// Records a section as it is now, in place of what was recorded of it.
  public mutating func trust(_ section: InstalledSection) throws(DiscoveryError) {
    let entry = try Entry(section)
    sections.removeAll { $0.id == entry.id }
    sections.append(entry)
    sections.sort { $0.id < $1.id }
  }

  /// What is wrong with a section against the lock; nil when it is as it was trusted.
  public func objection(to section: InstalledSection) throws(DiscoveryError) -> Diagnostic? {
    let now = try Entry(section)
    guard let then = sections.first(where: { $0.id == now.id }) else {
      return refusal(now.id, "the section is not in \(Self.fileName)")
    }
    guard then != now else { return nil }
    if then.version != now.version {
      return refusal(now.id, "version \(then.version) was trusted, this is \(now.version)")
    }
    return refusal(now.id, "the section's files are not those that were trusted")
  }

  private func refusal(_ id: String, _ message: String) -> Diagnostic {
    Diagnostic(
      .error, code: "plugin.untrusted", message: message + "; look at it, then run jianbao plugin trust \(id)",
      place: Place(section: id))
  }

  /// The lock as the text of its file.
  public func text() throws -> String {
    try jsonText() + "\n"
  }
}
