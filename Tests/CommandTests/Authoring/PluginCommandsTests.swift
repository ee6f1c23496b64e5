import Foundation
import Hosting
import ReportKit
import Testing

/// The commands of somebody who writes a section, one after the other, by the built program.
@Suite struct PluginCommandsTests {
  /// A report with a section in Python, named in report.yaml.
  private final class Desk {
    let folder: URL

    init() throws {
      folder = try PrintedBrief.folder("desk")
      try say(["new", "city"])
      try say(["plugin", "new", "transport", "--lang", "python", "--title", "交通", "--report", "city"])
      try add("  - {plugin: transport}\n", to: "city/report.yaml")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    @discardableResult
    func say(_ words: [String], _ statuses: Set<Int32> = [0]) throws -> Data {
      try PrintedBrief.jianbao(words, in: folder, statuses: statuses)
    }

    func add(_ text: String, to name: String) throws {
      let file = try FileHandle(forWritingTo: folder.appending(path: name))
      try file.seekToEnd()
      try file.write(contentsOf: Data(text.utf8))
      try file.close()
    }

    func change(_ name: String, _ old: String, _ new: String) throws {
      let file = folder.appending(path: name)
      let text = try String(contentsOf: file, encoding: .utf8)
      try #require(text.contains(old))
      // In place, since the program is executable.
      let handle = try FileHandle(forWritingTo: file)
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: Data(text.replacing(old, with: new).utf8))
      try handle.close()
    }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.appending(path: name).path) }

    /// What a build says.
    func diagnostics(_ statuses: Set<Int32>, _ more: String...) throws -> [Diagnostic] {
      struct Answer: Decodable { var diagnostics: [Diagnostic] }
      let data = try say(["build", "city", "--json", "-o", "out.pdf"] + more, statuses)
      return try JSONDecoder().decode(Answer.self, from: data).diagnostics
    }
  }

  private static let program = "city/plugins/transport/section.py"
  private static let manifest = "city/plugins/transport/plugin.json"

  @Test func aSectionIsWrittenTriedAndTrusted() throws {
    let desk = try Desk()
    #expect(try desk.diagnostics([0]).isEmpty)
    try desk.say(["plugin", "preview", "transport", "--report", "city"])
    let pages = String(
      decoding: try PrintedBrief.run("pdftotext", desk.folder.appending(path: "transport.pdf").path, "-"), as: UTF8.self)
    #expect(pages.contains("交通的指标"))
    #expect(!pages.contains("目录"))

    try desk.say(["plugin", "test", "transport", "--report", "city"])
    try desk.say(["plugin", "test", "transport", "--report", "city", "--update"])
    #expect(desk.exists("city/plugins/transport/fixtures/sample-1.svg"))
    try desk.say(["plugin", "test", "transport", "--report", "city"])
    try desk.change(Self.program, "项指标，第一项是", "项指标，首项是")
    try desk.say(["plugin", "test", "transport", "--report", "city"], [1])
    try desk.say(["plugin", "test", "transport", "--report", "city", "--update"])
    // The words are right, the picture is not.
    try Data("<svg/>".utf8).write(to: desk.folder.appending(path: "city/plugins/transport/fixtures/sample-1.svg"))
    try desk.say(["plugin", "test", "transport", "--report", "city"], [1])
    #expect(desk.exists("city/plugins/transport/fixtures/sample-1.svg.new"))

    struct Listing: Decodable {
      struct Entry: Decodable { var manifest: Manifest }
      var plugins: [Entry]
    }
    let listing = try JSONDecoder().decode(Listing.self, from: desk.say(["plugin", "list", "--report", "city", "--json"]))
    #expect(listing.plugins.map(\.manifest.id).contains("transport"))

    try desk.say(["build", "city", "--locked"], [1])
    try desk.say(["plugin", "trust", "--report", "city"])
    try desk.say(["build", "city", "--locked"])
    try desk.add("# changed\n", to: Self.program)
    try desk.say(["build", "city", "--locked"], [1])
    try desk.say(["doctor", "--report", "city"])
  }

  @Test func theTrialsAreNamed() throws {
    let desk = try Desk()
    struct Trials: Decodable {
      struct Trial: Decodable {
        var trial: String
        var passed: Bool
        var remark: String
      }
      var trials: [Trial]
    }
    let data = try desk.say(["plugin", "check", "transport", "--report", "city", "--json"])
    let trials = try JSONDecoder().decode(Trials.self, from: data).trials
    #expect(
      trials.map(\.trial) == [
        "handshake and the sample data", "two renders equal", "time-out", "tables without rows", "missing values",
        "5,000 rows", "cells of 200 characters", "right-to-left text", "text with markup and invisible characters",
      ])
    #expect(trials.filter { !$0.passed }.isEmpty)
  }

  @Test func aProgramIsTriedByHand() throws {
    let desk = try Desk()
    let lines = try desk.say(["plugin", "input", "transport", "--report", "city"])
    try lines.write(to: desk.folder.appending(path: "in.jsonl"))
    let said = try PrintedBrief.run(["sh", "-c", "./\(Self.program) < in.jsonl"], in: desk.folder)
    let answers = String(decoding: said, as: UTF8.self).split(separator: "\n")
    #expect(answers.count == 2)
    #expect(answers[1].contains("\"result\""))
  }

  /// What goes wrong, and what is said of it.
  @Test func slipsOfThePenAreExplained() throws {
    let desk = try Desk()
    try desk.change(Self.program, "run(render)", "run(lambda data: [{'type': 'tabel'}])")
    let unknown = try desk.diagnostics([2])
    #expect(unknown.map(\.code) == ["block.unknown"])
    #expect(unknown[0].place?.block == "block 1")
    #expect(unknown[0].message.contains("“tabel”"))
    #expect(try desk.diagnostics([1], "--strict").map(\.code) == ["block.unknown"])

    try desk.change(Self.program, "[{'type': 'tabel'}]", "data.rows('figures')[0]['value']")
    let raised = try desk.diagnostics([2])
    #expect(raised.map(\.code) == ["section.threw"])
    #expect(raised[0].message.contains("section.py, line 24: KeyError: 'value'"), "\(raised[0].message)")

    try desk.add("def (", to: Self.program)
    let syntax = try desk.diagnostics([2])
    #expect(syntax.map(\.code) == ["plugin.ended"])
    #expect(syntax[0].message.contains("section.py, line 25: SyntaxError"), "\(syntax[0].message)")

    try desk.change(Self.manifest, "\"columns\"", "\"columms\"")
    let stray = try desk.diagnostics([2])
    #expect(stray.map(\.code) == ["plugin.missing"])
    #expect(stray[0].message.contains("there is no key “columms”"))

    try desk.change(Self.manifest, "\"version\": \"1.0.0\",", "\"version\": \"1.0.0\"")
    let comma = try desk.diagnostics([2])
    #expect(comma[0].message.contains("line 5"), "\(comma[0].message)")

    // A section that the report does without is a warning, and with --strict a reason to print nothing.
    try desk.change("city/report.yaml", "  - {plugin: transport}\n", "")
    let unused = try desk.diagnostics([0])
    #expect(unused.map(\.code) == ["manifest.shape"])
    #expect(unused.map(\.severity) == [.warning])
    try desk.say(["check", "city"], [2])
    #expect(try desk.diagnostics([1], "--strict").map(\.code) == ["manifest.shape"])
  }

  /// What an author returns that is no list of blocks, and what is said of it.
  @Test(arguments: [
    ("None", "returned None"), ("'甲'", "returned one str"), ("paragraph('甲')", "returned one dict"), ("['甲']", "block 1 is a str"),
    ("[paragraph('甲'), 7]", "block 2 is a int"), ("[{'type': 'paragraph', 'text': {1}}]", "TypeError: Object of type set"),
  ])
  func anAnswerThatIsNoneIsExplained(_ answer: String, _ words: String) throws {
    let desk = try Desk()
    try desk.change(Self.program, "run(render)", "run(lambda data: \(answer))")
    let diagnostics = try desk.diagnostics([2])
    #expect(diagnostics.map(\.severity) == [.error])
    #expect(diagnostics[0].message.contains(words), "\(diagnostics[0].message)")
    #expect(!diagnostics[0].message.contains("jianbao.py"))
  }

  @Test func linesOfWindowsAreExplained() throws {
    let desk = try Desk()
    try desk.change(Self.program, "\n", "\r\n")
    let diagnostics = try desk.diagnostics([2])
    #expect(diagnostics.map(\.code) == ["plugin.missing"])
    #expect(diagnostics[0].message.contains("the lines of “./section.py” end in CR LF"), "\(diagnostics[0].message)")
  }

  @Test func anInterruptedBuildLeavesNothing() throws {
    let desk = try Desk()
    try desk.change(Self.program, "run(render)", "run(lambda data: __import__('time').sleep(60))")
    try desk.change(Self.manifest, "\"reads\":", "\"limits\": {\"seconds\": 60}, \"reads\":")
    let temporary = desk.folder.appending(path: "tmp")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    let command = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "jianbao").path
    let script = """
      "$0" build city -o never.pdf & build=$!
      for i in $(seq 100); do ls tmp/jianbao-section-* >/dev/null 2>&1 && break; sleep 0.1; done
      sleep 0.5; kill -INT $build; wait $build; echo $?; ls tmp
      """
    let said = try PrintedBrief.run(["sh", "-c", script, command], in: desk.folder, environment: ["TMPDIR": temporary.path])
    #expect(String(decoding: said, as: UTF8.self) == "130\n")
    #expect(!desk.exists("never.pdf"))
  }
}
