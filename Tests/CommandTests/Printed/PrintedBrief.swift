import Foundation
import ReportKit
import Testing

/// The annual brief as the command prints it, and what other programs read in the file.
struct PrintedBrief: Sendable {
  let path: String
  let report: Report
  /// The text of each page, in reading order.
  let pages: [String]

  /// Printed once for all tests of a run.
  static let shared = Result { try PrintedBrief() }

  private init() throws {
    let folder = try Self.folder("printed")
    path = folder.appending(path: "brief.pdf").path
    _ = try Self.jianbao("build", "--output", path, in: folder)
    report = try JSONDecoder().decode(Report.self, from: Self.jianbao("build", "--show", "report", in: folder))
    let text = String(decoding: try Self.run("pdftotext", "-raw", path, "-"), as: UTF8.self)
    pages = text.split(separator: "\u{0C}").map(String.init)
  }

  /// The lines of a page.
  func lines(_ page: Int) -> [String] { pages[page].split(separator: "\n").map(String.init) }

  /// What is printed at the foot of each page, by which contents and references name it; the cover has none.
  var folios: [String?] {
    pages.indices.map { page in
      guard page > 0, lines(page).count > 1 else { return nil }
      // The opening of a section has no running head.
      return lines(page).prefix(2).first { Int($0) != nil } ?? lines(page)[1]
    }
  }

  /// A new folder of its own under the system's temporary folder.
  static func folder(_ name: String) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "jianbao-\(name)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// What the built command answers; a status other than 0 fails the test with what it says.
  static func jianbao(
    _ arguments: String..., in folder: URL, environment: [String: String] = [:]
  ) throws -> Data {
    try jianbao(arguments, in: folder, environment: environment)
  }

  static func jianbao(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:], statuses: Set<Int32> = [0],
    through starter: [String] = []
  ) throws -> Data {
    let command = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "jianbao").path
    return try run(starter + [command] + arguments, in: folder, environment: environment, statuses: statuses)
  }

  /// What a program of the machine answers; a status other than 0 fails the test with what it says.
  static func run(_ words: String...) throws -> Data { try run(words) }

  static func run(
    _ words: [String], in folder: URL? = nil, environment: [String: String] = [:], statuses: Set<Int32> = [0]
  ) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    let output = Pipe()
    let words = FileManager.default.temporaryDirectory.appending(path: "jianbao-says-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: words.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: words) }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: words)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let said = (try? String(contentsOf: words, encoding: .utf8)) ?? ""
    try #require(statuses.contains(process.terminationStatus), "\(process.arguments ?? []): \(said)")
    return data
  }
}
