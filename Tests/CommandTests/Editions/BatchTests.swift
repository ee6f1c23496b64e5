import Foundation
import ReportKit
import Testing

/// Many editions of one report by the built command.
@Suite struct BatchTests {
  /// The brief as a report of three editions, one of which has no data.
  private func report() throws -> URL {
    let folder = try PrintedBrief.folder("batch")
    _ = try PrintedBrief.jianbao("new", "report", in: folder)
    func change(_ name: String, _ change: (String) throws -> String) throws {
      let url = folder.appending(path: "report/" + name)
      try Data(try change(try String(contentsOf: url, encoding: .utf8)).utf8).write(to: url)
    }
    try change("report.yaml") { text in
      text.replacing("title: 冀疆情深满天山", with: "title: \"{county}年报\"")
        .replacing("figures: data/figures.csv", with: "figures: {file: data/figures.csv, where: {batch: \"{batch}\"}}")
        + "\neditions: data/editions.csv\n"
    }
    try change("data/figures.csv") { text in
      let lines = text.split(separator: "\n")
      let rows = ["A", "B"].flatMap { batch in lines.dropFirst().map { "\($0),\(batch)" } }
      return (["\(lines[0]),batch"] + rows).joined(separator: "\n")
    }
    try change("sections/overview.md") { "本期为{county}{year}年版。\n\n" + $0 }
    let editions = "id,county,batch,year\nyn,永年,A,2023\nwei,魏县,C,2023\nqz,曲周,B,2022\n"
    try Data(editions.utf8).write(to: folder.appending(path: "report/data/editions.csv"))
    return folder
  }

  private struct Answer: Decodable {
    struct Edition: Decodable {
      var id: String
      var status: String
      var output: [String]
      var pages: Int?
      var diagnostics: [Diagnostic]
    }
    var editions: [Edition]
    var output: [String]
  }

  @Test func oneThatFailsLeavesTheOthersAlone() throws {
    let folder = try report()
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = try PrintedBrief.jianbao(
      ["build", "report", "--json", "-o", "out/{county}.pdf", "--report", "accounts/{id}.json"], in: folder, statuses: [3])
    let answer = try JSONDecoder().decode(Answer.self, from: data)
    #expect(answer.editions.map(\.id) == ["yn", "wei", "qz"])
    #expect(answer.editions.map(\.status) == ["written", "failed", "written"])
    #expect(answer.editions[1].diagnostics.map(\.code) == ["csv.none"])
    #expect(answer.output == ["out/永年.pdf", "out/曲周.pdf"])
    for (file, words) in [("永年", "本期为永年2023年版"), ("曲周", "本期为曲周2022年版")] {
      let path = folder.appending(path: "out/\(file).pdf").path
      let text = String(decoding: try PrintedBrief.run("pdftotext", "-raw", path, "-"), as: UTF8.self)
      #expect(text.contains(words))
      #expect(text.contains(file + "年报"))
    }
    let accounts = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "accounts").path)
    #expect(accounts.sorted() == ["qz.json", "yn.json"])
    // An edition of a batch is the same file as the edition alone.
    _ = try PrintedBrief.jianbao("build", "report", "--edition", "qz", "-o", "alone.pdf", in: folder)
    #expect(
      try Data(contentsOf: folder.appending(path: "alone.pdf")) == Data(contentsOf: folder.appending(path: "out/曲周.pdf")))
  }

  private static let statuses: [([String], Int32)] = [
    (["--edition", "nowhere"], 64), (["-o", "one.pdf"], 64), (["--show", "report"], 64),
    (["--editions", "nowhere.csv"], 66), (["--edition", "wei"], 1), (["-o", "{shire}.pdf"], 64),
    (["--edition", "yn", "--edition", "qz"], 0),
  ]

  @Test(arguments: statuses)
  func theStatusSaysWhatIsWrong(_ words: [String], _ status: Int32) throws {
    let folder = try report()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try PrintedBrief.jianbao(["build", "report"] + words, in: folder, statuses: [status])
  }

  @Test func everyEditionIsChecked() throws {
    let folder = try report()
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = try PrintedBrief.jianbao(["check", "report", "--json"], in: folder, statuses: [3])
    let answer = try JSONDecoder().decode(Answer.self, from: data)
    #expect(answer.editions.map { $0.diagnostics.map(\.code) } == [[], ["csv.none"], []])
    #expect(answer.editions.map(\.status) == ["checked", "failed", "checked"])
    _ = try PrintedBrief.jianbao(["check", "report", "--edition", "wei"], in: folder, statuses: [1])
  }

  @Test func aWordThatTheTableHasNotIsAFaultWithItsLine() throws {
    let folder = try report()
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appending(path: "report/report.yaml")
    let text = try String(contentsOf: url, encoding: .utf8).replacing("{county}年报", with: "{shire}年报")
    try Data(text.utf8).write(to: url)
    let data = try PrintedBrief.jianbao(["build", "report", "--json", "--edition", "yn"], in: folder, statuses: [1])
    let answer = try JSONDecoder().decode(Answer.self, from: data)
    #expect(answer.editions[0].diagnostics.map(\.code) == ["edition.word"])
    #expect(answer.editions[0].diagnostics[0].place?.file == "report.yaml")
    #expect(answer.editions[0].diagnostics[0].place?.line ?? 0 > 1)
  }
}
