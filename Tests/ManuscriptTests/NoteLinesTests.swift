import ReportKit
import Testing

@testable import Manuscript

/// What Markdown passes over in silence is an error with its line.
@Suite struct NoteLinesTests {
  private func faults(_ text: String) -> [String] {
    do {
      _ = try Manuscript(text, file: "a.md")
      return []
    } catch {
      return error.diagnostics.map { "\($0.place?.line ?? 0) \($0.code)" }
    }
  }

  @Test func notesThatNobodyMentionsAndNotesThatAreNotThere() {
    #expect(faults("甲[^a]。\n\n[^a]: 注") == [])
    #expect(faults("甲。\n\n[^a]: 注") == ["3 note.unused"])
    #expect(faults("甲[^b]。") == ["1 note.missing"])
    #expect(faults("甲[^a]。\n\n[^a]: 注\n\n[^a]: 又") == ["5 note.twice"])
    #expect(faults("````columns 2\n甲[^a]。\n\n[^a]: 注\n````") == [])
  }

  @Test func codeIsNoNote() {
    #expect(faults("```code python\nx = [^a]\n```") == [])
    #expect(faults("甲`[^a]`。") == [])
  }

  @Test func fencesHaveAnEnd() {
    #expect(faults("一\n\n```note 说明\n甲").contains("3 block.open"))
    #expect(faults("```note 说明\n甲\n```") == [])
    #expect(faults("````columns 2\n```note 说明\n甲\n```\n````") == [])
  }

  @Test func aPicturesNameWithBlanksStandsInBrackets() {
    #expect(faults("![图](a b.png \"图\")") == ["1 markdown.image"])
    #expect(faults("![图](<a b.png> \"图\")") == [])
  }

  @Test(arguments: ["javascript:alert(1)", "file:///etc/passwd", "other.md", "data:text/html,x", "https://"])
  func linksLeadToAllowedPlaces(_ address: String) {
    #expect(faults("[x](\(address))") == ["1 link.address"])
  }

  @Test(arguments: ["https://example.org/a", "HTTP://example.org", "mailto:a@example.org", "#sec-a"])
  func otherLinksStay(_ address: String) {
    #expect(faults("[x](\(address))") == [])
  }
}
