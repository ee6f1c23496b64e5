import Foundation
import Testing

/// What the command prints, held against the standards by veraPDF. The test needs `.ci/install` and fails without it.
@Suite struct ConformanceTests {
  /// A document by the words that print it.
  struct Sample: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var words: [String]
    var status: Int32 = 0
    /// What is added to a file of a new report folder, if the command stands in one.
    var addition: (file: String, text: String)?
  }

  /// A document is one line here.
  static let samples = [
    Sample(testDescription: "the annual brief", words: ["build"]),
    Sample(testDescription: "the gallery", words: ["gallery"]),
    Sample(testDescription: "a chart alone", words: ["chart", "fig-west"]),
    Sample(
      testDescription: "an error box", words: ["build", "report"], status: 2,
      addition: ("report.yaml", "  - {plugin: nowhere}\n")),
    Sample(
      testDescription: "Uyghur", words: ["build", "report"],
      addition: ("sections/overview.md", "\n\nشىنجاڭ ئۇيغۇر ئاپتونوم رايونى، 2019-يىلى.\n")),
  ]

  private static let verapdf = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/.ci/verapdf"

  /// What veraPDF says of the file that the command prints.
  private func verdict(_ profiles: String, _ sample: Sample, _ more: String...) throws -> String {
    let folder = try PrintedBrief.folder("conformance")
    defer { try? FileManager.default.removeItem(at: folder) }
    if let addition = sample.addition {
      _ = try PrintedBrief.jianbao("new", "report", in: folder)
      let file = try FileHandle(forWritingTo: folder.appending(path: "report/\(addition.file)"))
      try file.seekToEnd()
      try file.write(contentsOf: Data(addition.text.utf8))
      try file.close()
    }
    _ = try PrintedBrief.jianbao(
      sample.words + ["--output", "out.pdf"] + more, in: folder, statuses: [sample.status])
    let answer = try PrintedBrief.run([Self.verapdf, profiles, "out.pdf"], in: folder, statuses: [0, 1])
    return String(decoding: answer, as: UTF8.self)
  }

  private func expectNoneBroken(_ verdict: String, profiles: Int) {
    let lines = verdict.split(separator: "\n")
    #expect(lines.count == profiles, "\(verdict)")
    for line in lines { #expect(line.hasSuffix(" rules, 0 rules broken"), "\(line)") }
  }

  @Test(arguments: samples) func noRuleOfTheDefaultsIsBroken(_ sample: Sample) throws {
    expectNoneBroken(try verdict("ua1,3a", sample), profiles: 2)
  }

  @Test(arguments: [("a-2a", "2a"), ("a-2u", "2u"), ("a-3a", "3a"), ("ua-1", "ua1"), ("ua-1,a-2a", "ua1,2a")])
  func noRuleOfTheChosenStandardIsBroken(standard: String, profiles: String) throws {
    let verdict = try verdict(profiles, Self.samples[0], "--pdf-standard", standard)
    expectNoneBroken(verdict, profiles: profiles.split(separator: ",").count)
  }

  @Test func veraPDFSeesAFileThatPromisesNothing() throws {
    let verdict = try verdict("ua1,3a", Self.samples[0], "--pdf-standard", "none")
    #expect(verdict.contains(" 5-1, 1 times"), "\(verdict)")
  }
}
