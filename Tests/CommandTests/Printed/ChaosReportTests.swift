import Chaos
import Foundation
import ReportKit
import Testing

/// All hostile sections in one report, by the built command: the pages of the other sections stay what they are.
@Suite struct ChaosReportTests {
  @Test func theOtherSectionsPagesAreTheSameBytes() throws {
    let folder = try PrintedBrief.folder("chaos")
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try PrintedBrief.jianbao("new", "report", in: folder)
    _ = try PrintedBrief.jianbao("build", "report", "--format", "svg", "-o", "good.svg", in: folder)

    let report = folder.appending(path: "report/report.yaml")
    var text = try String(contentsOf: report, encoding: .utf8)
    for (number, culprit) in Culprit.all.enumerated() {
      let plugin = folder.appending(path: "report/plugins/bad-\(number)")
      try FileManager.default.createDirectory(at: plugin, withIntermediateDirectories: true)
      let manifest = Manifest(
        id: "bad-\(number)", run: ["python3", "-I", "-S", "./section.py"], title: "坏\(number)",
        reads: [.init(table: "figures", where: ["section": ["medical"]])], limits: culprit.limits)
      try JSONEncoder().encode(manifest).write(to: plugin.appending(path: "plugin.json"))
      try Data(("import json, os, sys, time\n" + culprit.script).utf8).write(to: plugin.appending(path: "section.py"))
      text += "  - {plugin: bad-\(number)}\n"
    }
    try Data(text.utf8).write(to: report)
    let data = try PrintedBrief.jianbao(
      ["build", "report", "--format", "svg", "-o", "bad.svg", "--json", "--no-cache"], in: folder, statuses: [2])
    struct Answer: Decodable { var diagnostics: [Diagnostic] }
    let errors = try JSONDecoder().decode(Answer.self, from: data).diagnostics.filter { $0.severity == .error }
    let failed = Set(errors.compactMap { $0.place?.section }.map { $0.split(separator: " ")[0] })
    #expect(Set(Culprit.all.indices.map { "bad-\($0)" }).subtracting(failed.map(String.init)).isEmpty)

    func pages(_ name: String) throws -> [Data] {
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix(name + "-") }
      return try files.sorted().map { try Data(contentsOf: folder.appending(path: $0)) }
    }
    let good = try pages("good")
    let bad = Set(try pages("bad"))
    #expect(good.count > 10)
    #expect(bad.count > good.count + Culprit.all.count / 4)
    // The contents name more sections, and nothing else changes.
    #expect(good.filter { !bad.contains($0) }.count == 1)
  }
}
