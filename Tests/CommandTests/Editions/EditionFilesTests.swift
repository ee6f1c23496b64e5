import Facts
import Testing

@testable import jianbao

@Suite struct EditionFilesTests {
  private func rows(_ names: String...) -> [EditionRow] {
    names.enumerated().map { EditionRow(id: "e\($0)", values: ["county": $1]) }
  }

  @Test func eachEditionHasAFile() throws {
    let files = try EditionFiles(rows("永年", "曲周"), pattern: "out/{county}-{id}.pdf")
    #expect(files.entries.map(\.path) == ["out/永年-e0.pdf", "out/曲周-e1.pdf"])
  }

  @Test(arguments: [
    ("out.pdf", ["甲", "乙"], jianbao.ExitStatus.usage), ("{county}.pdf", ["甲", "甲"], .usage), ("{shire}.pdf", ["甲"], .usage),
    ("{county}.pdf", ["../甲"], .badData), ("{county}.pdf", [""], .badData), ("{county}.pdf", [".."], .badData),
  ])
  func whatWouldOverwriteOrEscapeIsRefused(_ pattern: String, _ counties: [String], _ status: jianbao.ExitStatus) {
    let rows = counties.enumerated().map { EditionRow(id: "e\($0)", values: ["county": $1]) }
    #expect { try EditionFiles(rows, pattern: pattern) } throws: { ($0 as? Fault)?.status == status }
  }

  @Test func aWordThatTheNameDoesNotUseMayBeAnything() throws {
    #expect(try EditionFiles(rows("a/b"), pattern: "{id}.pdf").entries.map(\.path) == ["e0.pdf"])
  }
}
