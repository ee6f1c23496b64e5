import Foundation
import Frames
import Testing
import Typesetting

@Suite struct ScriptTests {
  @Test("C8 L6: indices, combining marks and letters of other languages have glyphs; no word changes its face")
  func latin() throws {
    let workshop = try Workshop()
    for (text, faces) in [("CO₂", 2), ("10⁵", 2), ("x\u{301}y", 1), ("Dvořák", 1), ("Erdős", 1), ("ASCII", 1)] {
      let line = try workshop.typesetter.line(StyledText(text, workshop.style()))
      var files: Set<String> = []
      func collect(_ frame: Frame) {
        for item in frame.items {
          switch item.item {
          case .glyphs(let run): files.insert(run.face.file)
          case .tag(_, let frame), .group(let frame, _, _): collect(frame)
          case .shape, .image, .bitmap, .flattened, .link: break
          }
        }
      }
      collect(line.frame)
      #expect(files.count == faces, "\(text): \(files)")
      #expect(files.allSatisfy { $0.hasPrefix("NotoSerif") })
    }
    for index in ["国×9CO₂国", "国×9m²国"] {
      let text = index.replacingOccurrences(of: "×9", with: String(repeating: "国", count: 9))
      for measure in stride(from: 6.0, through: 12, by: 0.5) {
        let lines = try workshop.lines(text, measure: measure).map(\.text)
        #expect(!lines.contains { $0.hasPrefix("₂") || $0.hasPrefix("²") })
      }
    }
  }

  let workshop: Workshop

  init() throws {
    workshop = try Workshop()
  }

  @Test(
    "L5 L6: Kazakh, Kyrgyz, Sibe, Todo and Manchu have every glyph and keep their text",
    arguments: [
      ("قازاق ءتىلى", "kk-Arab"), ("قىرعىز تىلى", "ky-Arab"), ("ᠰᡞᠪᡝ ᡤᡞᠰᡠᠨ", "sjo"), ("ᡐᡆᡑᡆ ᡋᡅᡔᡅᡎ", "xal"), ("ᠮᠠᠨᠵᡠ ᡤᡳᠰᡠᠨ", "mnc"),
    ])
  func l5(text: String, language: String) throws {
    let line = try workshop.typesetter.line(StyledText("汉" + text + "汉", workshop.style(language: language)))
    #expect(line.frame.runs.allSatisfy { $0.run.glyphs.allSatisfy { $0.id != 0 } })
    #expect(Set(line.frame.extracted.unicodeScalars) == Set(("汉" + text).unicodeScalars))
  }

  @Test("L3: a heading of Chinese over Uyghur has a line of each") func l3() throws {
    let text = StyledText([
      .init("库尔勒经济技术开发区\u{2028}", workshop.style()),
      .init("كورلا ئىقتىسادىي تېخنىكا ئېچىش رايونى", workshop.style(language: "ug")),
    ])
    let lines = try workshop.typesetter.lines(
      text, measure: 300, style: ParagraphStyle(alignment: .center, lineHeight: 18, wrapping: .title))
    #expect(lines.count == 2)
    #expect(lines[1].frame.runs.allSatisfy { $0.run.rightToLeft || $0.run.text == " " })
  }

  @Test("J7: nested book titles and quotes keep close, and share their white space") func j7() throws {
    #expect(abs(try workshop.advance("《〈国〉》") - 3) < 0.01)
    #expect(abs(try workshop.advance("“‘国’”国") - 4.5) < 0.01)
    #expect(abs(try workshop.advance("国《〈国〉国》国") - 7.5) < 0.01)
    for measure in stride(from: 3.0, through: 9, by: 0.5) {
      let lines = try workshop.lines("他说“‘甲乙’丙丁”，见《〈红楼梦〉评论》所载的各项内容", measure: measure)
      for line in lines.dropLast() { #expect(!"“‘《〈".contains(line.text.last ?? "国"), "\(line.text)") }
      for line in lines.dropFirst() { #expect(!"”’》〉".contains(line.text.first ?? "国"), "\(line.text)") }
    }
  }

  @Test("J9: 〇 and the large numerals are Han: one em, parted by the gap from digits") func j9() throws {
    #expect(abs(try workshop.advance("二〇二三年壹贰叁") - 8) < 0.01)
    #expect(abs(try workshop.advance("〇1〇") - (try workshop.advance("1")) - 2.5) < 0.01)
  }

  @Test("J: letter-spacing leaves no trace in the text, and none inside Uyghur") func spaced() throws {
    var style = workshop.style()
    style.letterSpacing = 0.25
    let line = try workshop.typesetter.line(StyledText("疏排文字", style))
    #expect(abs(line.width - 47.5) < 0.01)
    #expect(line.frame.extracted == "疏排文字")
    #expect(line.frame.runs.flatMap(\.run.clusters).map(\.glyphs) == [1, 1, 1, 1], "no glyph stands for a space")
    var uyghur = style
    uyghur.language = "ug"
    let wide = try workshop.typesetter.line(StyledText("ئۇيغۇر", uyghur)).width
    #expect(abs(wide - (try workshop.typesetter.line(StyledText("ئۇيغۇر", workshop.style(language: "ug"))).width)) < 0.01)
  }
}
