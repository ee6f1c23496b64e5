import Foundation
import ReportKit
import Testing

@testable import jianbao

/// What is said of a report.yaml that is wrong: its line, its key, what is wrong and what there is.
@Suite struct YAMLFaultTests {
  private static let sound = """
    title: 试
    date: 2026-03
    sections:
      - {id: a, text: a.md}
      - {id: b, text: a.md}

    """

  private func complaint(_ text: String) throws -> String {
    let folder = try PrintedBrief.folder("yaml")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appending(path: "report.yaml"))
    do {
      _ = try ReportFolder(folder.path)
      return ""
    } catch {
      #expect(error.status == .badData)
      return error.diagnostics.map { "\($0.place?.line ?? 0): \($0.message)" }.joined(separator: "\n")
    }
  }

  @Test(
    arguments: [
      ("title: 试", "title: [a]", "1: title is not a single value"),
      ("date: 2026-03", "date: 2026-02-31", "2: date: “2026-02-31” is no day"),
      ("{id: b,", "{id: b, kind: chapterr,", "5: sections[2].kind: “chapterr” is none of: chapter"),
      ("{id: b,", "{id: a,", "5: sections[2]: the id “a” belongs to sections[1] already"),
      ("sections:", "contents: {depht: 2}\nsections:", "3: there is no key “depht”; known are: depth"),
      ("sections:", "title: x\nsections:", "3: the key “title” is there twice"),
      ("sections:", "punctuation: offf\nsections:", "3: punctuation: “offf” is none of: off, report, apply"),
    ])
  func complaints(part: String, by other: String, words: String) throws {
    #expect(try complaint(Self.sound) == "")
    let said = try complaint(Self.sound.replacing(part, with: other))
    #expect(said.hasPrefix(words), "\(said)")
  }
}
