import Frames
import Testing
import Typesetting

@Suite struct MarkWidthTests {
  let workshop: Workshop

  init() throws {
    workshop = try Workshop()
  }

  @Test("A1: a lone full-width mark is one em", arguments: Array("，。、；：？！）》」』】〕”"))
  func a1(mark: Character) throws {
    #expect(abs(try workshop.advance("国\(mark)国") - 3) < 0.001)
  }

  @Test(
    "A2: two adjacent marks take one and a half em",
    arguments: ["国」。国", "国：“国", "国！”国", "国》《国", "国（（国", "国。”国", "国，“国", "国）。国", "国））国"])
  func a2(text: String) throws {
    #expect(abs(try workshop.advance(text) - 3.5) < 0.001)
  }

  @Test("A2: every pair of closing and opening marks")
  func a2Pairs() throws {
    let pauses = Array("，。、；：")
    let closing = pauses + Array("！？”’」』）】》〉")
    let opening = Array("“‘「『（【《〈")
    var pairs: [(Character, Character)] = []
    for a in closing {
      for b in closing where !(pauses.contains(a) && pauses.contains(b)) { pairs.append((a, b)) }
      for b in opening { pairs.append((a, b)) }
    }
    for a in opening { for b in opening { pairs.append((a, b)) } }
    #expect(pairs.count == 384)
    for (a, b) in pairs where !("！？".contains(a) && "！？".contains(b)) {
      let advance = try workshop.advance("国\(a)\(b)国")
      #expect(abs(advance - 3.5) < 0.001, "国\(a)\(b)国 is \(advance) em")
    }
  }

  @Test("A3: in a run every mark but one loses its half", arguments: ["国）））国", "国》、《国"])
  func a3(text: String) throws {
    #expect(abs(try workshop.advance(text) - 4) < 0.001)
  }

  @Test("A8: the long dash is two em", arguments: ["国——国", "国⸺国"])
  func a8(text: String) throws {
    #expect(abs(try workshop.advance(text) - 4) < 0.001)
  }

  @Test("A9: the ellipsis is two em and is read as it was typed", arguments: ["国……国", "国⋯⋯国"])
  func a9(text: String) throws {
    let line = try workshop.typesetter.line(StyledText(text, workshop.style()))
    #expect(abs(line.width - 40) < 0.01)
    #expect(line.frame.extracted == text)
  }

  @Test("A10: the interpunct is half an em")
  func a10() throws {
    #expect(abs(try workshop.advance("国·国") - 2.5) < 0.001)
  }

  @Test(
    "A11: two question or exclamation marks share an em, three have two",
    arguments: [("国？！国", 3.0), ("国！！国", 3), ("国？？国", 3), ("国！！！国", 4), ("国？？？国", 4)])
  func a11(text: String, width: Double) throws {
    #expect(abs(try workshop.advance(text) - width) < 0.001)
  }
}
