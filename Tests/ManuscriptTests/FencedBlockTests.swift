import ReportKit
import Testing

@testable import Manuscript

@Suite struct FencedBlockTests {
  private func problem(_ text: String) -> String? {
    do throws(ManuscriptError) {
      _ = try Manuscript(text, file: "a.md")
      return nil
    } catch {
      return error.description
    }
  }

  @Test func stripHasALineForEachFigure() throws {
    let blocks = try Manuscript("```key-figures\nf007 | 落地项目 | 三年多来\n\nf008\nf020 || 2020年以来\n```", file: "a.md").blocks
    #expect(
      blocks == [
        .keyFigures(
          KeyFigures([
            .init(FigureReference("f007"), label: "落地项目", note: "三年多来"), .init(FigureReference("f008")),
            .init(FigureReference("f020"), note: "2020年以来"),
          ]))
      ])
  }

  @Test func boxHoldsMarkdown() throws {
    let blocks = try Manuscript("````case 一位农民的新身份\n每月工资{f009}。\n\n```note\n- 一\n```\n````", file: "a.md").blocks
    let wages = Block.paragraph(Paragraph("每月工资\(FigureReference("f009"))。"))
    let note = Block.callout(Callout(.note, title: "", blocks: [.list(List(["一"]))]))
    #expect(blocks == [.callout(Callout(.case, title: "一位农民的新身份", blocks: [wages, note]))])
  }

  @Test func chartHoldsItsWordsAndItsSpecification() throws {
    let blocks = try Manuscript(
      """
      ```chart fig-people
      {"caption": "柔性人员占{g002}", "spec": {"mark": "bar", "data": {"figures": ["f003", "f004"]}}}
      ```
      """, file: "a.md").blocks
    guard case .chart(let chart) = blocks.first else {
      Issue.record("no chart")
      return
    }
    #expect(chart.anchor == "fig-people")
    #expect(chart.caption == "柔性人员占\(FigureReference("g002"))")
    #expect(chart.spec.figureIDs == ["f003", "f004"])
  }

  @Test(arguments: [
    ("一\n\n```key-figures\nf007\n落地 项目\n```", "a.md:5:1: error: a line of key-figures is"),
    ("```case 标题\n一\n\n{f0\n```", "a.md:4:1: error: a { without its }"),
    ("```chart fig-a\n{\"spec\": {\"mark\": \"pie\"}, \"caption\": \"\"}\n```", "a.md:1:1: error: the chart's JSON: "),
    ("```chart fig-a\n{\n```", "a.md:3:1: error: the chart's JSON: expected a name in quotes"),
    ("```chart fig-a\n{\n \"caption\": \"\",,\n}\n```", "a.md:3:16: error: the chart's JSON: expected a name in quotes"),
    ("```chart fig-a\n{\"caption\": \"\"}\n```", "a.md:1:1: error: the chart's JSON: spec: “spec” is missing"),
  ])
  func mistakesAreNamedWithTheirPlace(text: String, message: String) {
    #expect(problem(text)?.hasPrefix(message) == true, "\(problem(text) ?? "")")
  }

  @Test func boxesInsideBoxesEndSomewhere() {
    var text = "一"
    for depth in 3..<40 {
      let fence = String(repeating: "`", count: depth)
      text = "\(fence)note\n\(text)\n\(fence)"
    }
    #expect(problem(text)?.contains("nested deeper than") == true)
  }
}
