import Foundation
import Testing

/// What the command prints, held against the standards by veraPDF. The test needs `.ci/install` and fails without it.
@Suite struct ConformanceTests {
  /// A document by the words that print it.
  struct Sample: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var words: [String]
    var status: Int32 = 0
    /// The template of a new folder `report`, if the command prints one.
    var template: String?
    /// What is added to a file of a new report folder, if the command stands in one.
    var addition: (file: String, text: String)?
    /// The file that is looked at, of those that the command prints.
    var output = "out.pdf"
  }

  /// Eight by four pixels, red; half transparent; and a drawing with a shade, a glass and words.
  private static let jpeg = """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////\
    ////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////\
    ////////////wAARCAAEAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QA\
    FQEBAQAAAAAAAAAAAAAAAAAAAgT/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQAKH/2Q==
    """
  private static let png = """
    iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAYAAACzzX7wAAAAFUlEQVR4nGM8ISfXwIAHMOGTpI4CAMdGAYwTKTn1AAAAAElFTkSu\
    QmCC
    """
  private static let svg = Data(
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30"><defs><linearGradient id="g"><stop stop-color="#09c"/>\
    <stop offset="1" stop-color="#00c" stop-opacity=".3"/></linearGradient></defs><g opacity=".8"><circle cx="15" cy="15"\
     r="12" fill="url(#g)"/></g><text x="30" y="18" font-size="10">天山</text></svg>
    """.utf8
  ).base64EncodedString()

  /// A document is one line here.
  static let samples = [
    Sample(testDescription: "the annual brief", words: ["build"]),
    Sample(testDescription: "the gallery", words: ["gallery"]),
    Sample(testDescription: "a chart alone", words: ["chart", "fig-west"]),
    Sample(
      testDescription: "an error box", words: ["build", "report"], status: 2,
      addition: ("report.yaml", "  - {plugin: nowhere}\n")),
    Sample(testDescription: "a draft for the press", words: ["build", "--watermark", "草稿", "--bleed", "3mm", "--crop-marks"]),
    Sample(
      testDescription: "pictures", words: ["build", "report"],
      addition: (
        "sections/overview.md",
        """


        ![红](data:image/jpeg;base64,\(jpeg) "红色的方块") {#fig-red width=40mm}

        ![绿](data:image/png;base64,\(png) "半透明的方块") {width=30mm}

        ![蓝](data:image/svg+xml;base64,\(svg) "蓝色的圆和两个字")

        """
      )),
    Sample(testDescription: "an official document", words: ["build", "report"], template: "gongwen"),
    Sample(testDescription: "a yearbook", words: ["build", "report"], template: "yearbook"),
    Sample(
      testDescription: "an edition of a batch", words: ["build", "report", "--editions", "report/editions.csv", "--output", "{id}.pdf"],
      addition: ("editions.csv", "id,county\nluntai,轮台县\nyuli,尉犁县\n"), output: "yuli.pdf"),
    Sample(
      testDescription: "Uyghur", words: ["build", "report"],
      addition: ("sections/overview.md", "\n\nشىنجاڭ ئۇيغۇر ئاپتونوم رايونى، 2019-يىلى.\n")),
  ]

  private static let verapdf = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/.ci/verapdf"

  /// What veraPDF says of the file that the command prints, and what is wrong with it beyond.
  private func verdict(_ profiles: String, _ sample: Sample, _ more: String...) throws -> (verapdf: String, faults: [String]) {
    let folder = try PrintedBrief.folder("conformance")
    defer { try? FileManager.default.removeItem(at: folder) }
    if let template = sample.template {
      _ = try PrintedBrief.jianbao("new", "--template", template, "report", in: folder)
    }
    if let addition = sample.addition {
      _ = try PrintedBrief.jianbao("new", "report", in: folder)
      let path = folder.appending(path: "report/\(addition.file)")
      if !FileManager.default.fileExists(atPath: path.path) { try Data().write(to: path) }
      let file = try FileHandle(forWritingTo: path)
      try file.seekToEnd()
      try file.write(contentsOf: Data(addition.text.utf8))
      try file.close()
    }
    let output = sample.words.contains("--output") ? [] : ["--output", sample.output]
    _ = try PrintedBrief.jianbao(sample.words + output + more, in: folder, statuses: [sample.status])
    let answer = try PrintedBrief.run([Self.verapdf, profiles, sample.output], in: folder, statuses: [0, 1])
    let audit = try FileAudit(folder.appending(path: sample.output).path)
    return (String(decoding: answer, as: UTF8.self), audit.faults)
  }

  private func expectNoneBroken(_ verdict: (verapdf: String, faults: [String]), profiles: Int) {
    #expect(verdict.faults.isEmpty, "\(verdict.faults.prefix(20))")
    let lines = verdict.verapdf.split(separator: "\n")
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
    #expect(verdict.verapdf.contains(" 5-1, 1 times"), "\(verdict)")
  }
}
