import Foundation

/// A text that a test once approved, kept in the folder Golden of its test target.
public struct Golden {
  private let url: URL
  private let actual: URL

  /// - Parameters:
  ///   - name: the file's name without its ending.
  ///   - file: the test's own path; the folder Golden is looked for beside it and above.
  public init(_ name: String, file: String = #filePath) {
    var folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Golden").path), folder.path != "/" {
      folder.deleteLastPathComponent()
    }
    url = folder.appendingPathComponent("Golden/\(name).txt")
    actual = folder.appendingPathComponent("Golden/\(name).actual.txt")
  }

  /// The first line that differs from the approved text, or nil. `RECORD=1` approves the text instead; a text that
  /// differs is kept beside the approved one as `NAME.actual.txt`.
  public func difference(from text: String) throws -> String? {
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data((text + "\n").utf8).write(to: url)
      return nil
    }
    let approved = try? String(contentsOf: url, encoding: .utf8)
    guard approved != text + "\n" else {
      try? FileManager.default.removeItem(at: actual)
      return nil
    }
    try Data((text + "\n").utf8).write(to: actual)
    guard let approved else { return "there is no \(url.lastPathComponent); RECORD=1 swift test makes it" }
    let old = approved.split(separator: "\n", omittingEmptySubsequences: false)
    let new = (text + "\n").split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    let was = line < old.count ? old[line] : "nothing"
    let now = line < new.count ? new[line] : "nothing"
    return "line \(line + 1) was “\(was)” and is “\(now)”; see \(actual.lastPathComponent)"
  }
}
