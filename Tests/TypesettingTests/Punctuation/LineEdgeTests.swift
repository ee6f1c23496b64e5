import Frames
import Testing
import Typesetting

@Suite struct LineEdgeTests {
  let workshop: Workshop

  init() throws {
    workshop = try Workshop()
  }

  @Test("A4: white space is taken from the far side of a bracket, so that it stays close to its content")
  func a4() throws {
    let text = "（国）、（国）国"
    let line = SetLine(try workshop.typesetter.line(StyledText(text, workshop.style())), of: text, em: 10)
    let han = line.cells.filter { $0.text == "国" }.map(\.x)
    #expect(abs(han[0] - 0.5) < 0.001)
    #expect(abs(han[1] - han[0] - 3) < 0.001, "国）、（ is one em, a half, a half, and one for white and bracket")
  }

  @Test("A5: a closing mark at a line's end is half an em")
  func a5() throws {
    let lines = try workshop.lines("文文文文文文文文文。字字字字", measure: 9.5)
    #expect(lines[0].text == "文文文文文文文文文。")
    #expect(abs(lines[0].width - 9.5) < 0.001)
    #expect(lines[0].line.fit.opening < 0.0001)
  }

  @Test("A6: an opening mark at a line's start is half an em")
  func a6() throws {
    let lines = try workshop.lines("文文文文文文文文文文（甲乙丙丁）字字字字字字字字", measure: 10)
    #expect(lines[1].text.hasPrefix("（甲"))
    #expect(abs(lines[1].cells[1].x - 0.5) < 0.02)
  }

  @Test("A7: an opening mark after the indent is trimmed, or kept on request")
  func a7() throws {
    let text = "（甲乙丙丁）字"
    let trimmed = try workshop.lines(text, measure: 20, indent: 2)
    #expect(abs(trimmed[0].cells[1].x - 2.5) < 0.001)
    let kept = try workshop.lines(text, measure: 20, indent: 2, indentBracket: .keep)
    #expect(abs(kept[0].cells[1].x - 3) < 0.001)
  }

  @Test("A17: widths are settled before the prohibition rules: the break moves with them")
  func a17() throws {
    let lines = try workshop.lines("文文文文文文文》，字字字字字字", measure: 8)
    #expect(lines[0].text == "文文文文文文文》，")
  }
}
