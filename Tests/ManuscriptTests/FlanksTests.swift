import ReportKit
import Testing

@testable import Manuscript

/// Emphasis beside Chinese marks, where CommonMark asks for a blank.
@Suite struct FlanksTests {
  private func inlines(_ text: String) throws -> [Inline] {
    guard case .paragraph(let paragraph)? = try Manuscript(text, file: "a.md").blocks.first else { return [] }
    return paragraph.text.inlines
  }

  @Test func marksInsideEmphasis() throws {
    #expect(try inlines("国**（重点）**。") == [.text("国"), .strong("（重点）"), .text("。")])
    #expect(try inlines("国**（重点）**国") == [.text("国"), .strong("（重点）"), .text("国")])
    #expect(
      try inlines("他说**“重点”**很好。**重要：**必须做。**《条例》**规定。") == [
        .text("他说"), .strong("“重点”"), .text("很好。"), .strong("重要："), .text("必须做。"), .strong("《条例》"), .text("规定。"),
      ])
    #expect(try inlines("国*“重”*国") == [.text("国"), .emphasis("“重”"), .text("国")])
  }

  @Test func whatNeedsNoHelpStays() throws {
    #expect(try inlines("**重点**国") == [.strong("重点"), .text("国")])
    #expect(try inlines("a ** b，2*3*4") == [.text("a ** b，2"), .emphasis("3"), .text("4")])
    #expect(try inlines("`国**（a）**`") == [.code("国**（a）**")])
  }

  @Test func columnsAreThoseOfTheSource() throws {
    let error = #expect(throws: ManuscriptError.self) { try Manuscript("国**（重）**国{f", file: "a.md") }
    // 国**（重）**国 takes 16 bytes and a brace 1.
    #expect(error?.diagnostics.first?.place?.column == "20")
  }
}
