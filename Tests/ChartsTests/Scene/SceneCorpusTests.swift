import Foundation
import ReportKit
import Testing

@testable import Charts

/// Draws the public specifications that lie beside the repository, and scores the scenes against Vega's.
@Suite(.enabled(if: SceneCorpus.isThere, "the specifications lie in ../shared/charts or in CHART_SPECS")) struct SceneCorpusTests {
  /// The share that must pass, in percent: a change that loses some of them shows.
  private static let floor = 95.0

  @Test func drawsThePublicSpecificationsAsVegaDoes() throws {
    let target = FileManager.default.temporaryDirectory.appendingPathComponent("scenes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: target) }
    let count = try SceneCorpus.draw(into: target)
    #expect(count > 0)
    guard let line = try SceneCorpus.score(target) else { return }
    print(line)
    let share = try #require(line.firstMatch(of: /strict \d+ \((?<share>[0-9.]+)%\)/)).output.share
    #expect((Double(share) ?? 0) >= Self.floor, "\(line)")
  }
}

/// The specifications, what draws them, and the judge.
enum SceneCorpus {
  private static let shared = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/charts")

  private static func folder(_ variable: String, _ usual: String) -> URL {
    ProcessInfo.processInfo.environment[variable].map { URL(filePath: $0) } ?? shared.appending(path: usual)
  }

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder("CHART_SPECS", "specs").path) }

  /// Draws all; `CHART_ONLY` names those that are wanted. What cannot be drawn is printed, and scores nothing.
  static func draw(into target: URL) throws -> Int {
    let specs = folder("CHART_SPECS", "specs")
    let only = ProcessInfo.processInfo.environment["CHART_ONLY"]?.split(separator: ",").map(String.init)
    let typesetter = try Workshop.typesetter()
    var count = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: specs.path).sorted() where name.hasSuffix(".vl.json") {
      let stem = String(name.dropLast(8))
      if let only, !only.contains(stem) { continue }
      count += 1
      do {
        let spec = try JSONDecoder().decode(ChartSpec.self, from: try Data(contentsOf: specs.appending(path: name)))
        let scene = try ChartScene(spec, fonts: ["Noto Sans CJK SC"], typesetter: typesetter)
        try Data(scene.json.utf8).write(to: target.appending(path: "\(stem).scene.json"))
      } catch {
        print("\(stem): \(error)")
      }
    }
    return count
  }

  /// What the judge prints; nil where it or Python is not there.
  static func score(_ drawn: URL) throws -> String? {
    let judge = folder("CHART_JUDGE", "compare.py")
    guard FileManager.default.fileExists(atPath: judge.path) else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", judge.path, folder("CHART_SCENES", "scenes").path, drawn.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").last.map(String.init)
  }
}
