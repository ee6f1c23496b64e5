import ReportKit
import Testing

@testable import Manuscript

@Suite(.timeLimit(.minutes(1))) struct SourceTextTests {
  private func problem(_ bytes: [UInt8]) -> String? {
    do throws(ManuscriptError) {
      _ = try Manuscript(bytes, file: "a.md")
      return nil
    } catch {
      return error.description
    }
  }

  @Test func invalidBytesAreNamedWithTheirPlace() {
    #expect(problem(Array("一\n二".utf8) + [0xFF])?.hasPrefix("a.md:2:4: error: the file is not UTF-8") == true)
    #expect(problem(Array("一\n\0".utf8))?.hasPrefix("a.md:2:1: error: a NUL byte") == true)
  }

  @Test func tooLongATextIsRefused() {
    let huge = [UInt8](repeating: UInt8(ascii: "a"), count: Manuscript.longest + 1)
    #expect(problem(huge)?.contains("the longest has") == true)
  }

  @Test func tenMegabytesAreRead() throws {
    let text = String(repeating: "河北省援疆工作前方指挥部成立招商中心，落地{f007}项目。\n\n", count: 140_000)
    #expect(text.utf8.count > 10_000_000)
    #expect(try Manuscript(text, file: "a.md").blocks.count == 140_000)
  }

  @Test(arguments: [">", "> ", "- ", "* ", "+ ", ">> > "]) func manyContainersOnALineAreRefused(mark: String) {
    #expect(problem(Array(String(repeating: mark, count: 100_000).utf8))?.contains("opened on one line") == true)
  }

  @Test func tablesThatFillThemselvesAreRefused() {
    let wide = "|" + String(repeating: "a|", count: 2_000)
    let rule = "|" + String(repeating: "-|", count: 2_000)
    let bomb = ([wide, rule] + Array(repeating: "a", count: 20_000)).joined(separator: "\n")
    #expect(problem(Array(bomb.utf8))?.hasPrefix("a.md:125: error: the table has more than") == true)
    let tables = Array(repeating: "|a|b|\n|-|-|\n|1|2|\n", count: 20_000).joined(separator: "\n")
    #expect(problem(Array(tables.utf8)) == nil)
  }

  @Test func deepListsAreRefused() {
    let deep = (0..<60).map { String(repeating: "  ", count: $0) + "- 项" }.joined(separator: "\n")
    #expect(problem(Array(deep.utf8))?.contains("nested deeper than") == true)
  }

  @Test func orderedListsOnALineAreRefused() {
    #expect(problem(Array(String(repeating: "1. ", count: 20_000).utf8))?.contains("nested deeper than") == true)
  }

  @Test(arguments: ["[", "*a_ ", "{", "`", "![", "<", "**a", "]("]) func manyOpenMarksAreRead(mark: String) {
    _ = problem(Array(String(repeating: mark, count: 20_000).utf8))
  }
}
