import Foundation
import Testing
import Typesetting

@Suite struct CohesionScannerTests {
  let workshop: Workshop

  init() throws {
    workshop = try Workshop()
  }

  /// Where a token breaks in running text, over many places in the line; counted in characters from its start.
  private func breaks(_ token: String, measure: Double = 12) throws -> Set<Int> {
    var found: Set<Int> = []
    for count in 8...Int(measure) + 8 {
      let text = String(repeating: "的", count: count) + token + String(repeating: "字", count: 14)
      var end = 0
      for line in try workshop.lines(text, measure: measure).dropLast() {
        end += line.text.count
        if end > count, end < count + token.count { found.insert(end - count) }
      }
    }
    return found
  }

  @Test(
    "C1 C2 C3: numbers hold together with signs and units",
    arguments: [
      "650.19亿元", "8.7万余人次", "5.8倍", "1979人", "2.82亿元", "22万人次", "191个", "40多所", "190余台", "1万余名",
      "1 234 567元", "1,234,567元", "99.5％", "¥1200", "−5℃", "36.5℃", "±0.5",
    ])
  func c1(token: String) throws {
    let text = token.replacingOccurrences(of: " ", with: "\u{20}")
    #expect(try breaks(text) == [])
  }

  @Test(
    "C4: dates, times and ranges",
    arguments: [
      ("3月8日", []), ("12时30分", []), ("2015—2022年", []), ("3～5个", []), ("2019年12月", [5]), ("12:30", []),
    ] as [(String, Set<Int>)])
  func c4(token: String, allowed: Set<Int>) throws {
    let found = try breaks(token)
    #expect(found.isSubset(of: allowed))
    #expect(found == allowed, "\(token) should break where it may")
  }

  @Test(
    "C4: ranges whose near end has a unit",
    arguments: ["10亿～20亿元", "10亿—20亿元", "5万—8万人", "1.5万～2万名", "第1～第3章", "3％～5％"])
  func unitsInRanges(token: String) throws {
    #expect(try breaks(token) == [])
  }

  @Test("C3 C6: a unit behind a blank, a telephone number", arguments: ["5 kg", "8000 米", "6 000 元", "138 0000 1234"])
  func blanks(token: String) throws {
    #expect(try breaks(token) == [])
  }

  @Test("C1: digits are parted last of all", arguments: [5.0, 5.6, 6, 6.2])
  func digitsLast(measure: Double) throws {
    let lines = try workshop.lines("受益群众22.5万余人次", measure: measure).map(\.text)
    #expect(lines.contains { $0.contains("22.5") }, "\(lines)")
  }

  @Test("C5: ordinals and the labels of figures", arguments: ["第九批", "第22集", "第二十届", "图1-1", "表12", "式2"])
  func c5(token: String) throws {
    #expect(try breaks(token) == [])
  }

  @Test("C5: two characters in brackets stay together where the line has other ends")
  func shortBrackets() throws {
    for count in 18...30 {
      let text = String(repeating: "字", count: count) + "（测算）" + String(repeating: "文", count: 20)
      let lines = try workshop.lines(text, measure: 28).map(\.text)
      #expect(!lines.contains { $0.hasSuffix("（测") }, "\(lines)")
    }
  }

  @Test(
    "C6: document, standard and telephone numbers",
    arguments: [
      ("〔2023〕12号", []), ("GB/T 9704—2012", [5]), ("CX-50", []), ("附件3", [1]), ("0311-87654321", []),
    ] as [(String, Set<Int>)])
  func c6(token: String, allowed: Set<Int>) throws {
    #expect(try breaks(token).isSubset(of: allowed))
  }

  @Test("C7: a transliterated name parts after its dot, where the line is long enough")
  func c7() throws {
    #expect(try breaks("艾布拉音·阿卜力孜", measure: 42).isSubset(of: [5]))
  }

  @Test("C8: superscripts and subscripts stay with their base")
  func c8() throws {
    #expect(try breaks("500km²") == [])
    let base = workshop.style(), raised = workshop.style(6, rise: 0.4)
    for count in 8...20 {
      let text = StyledText([
        .init(String(repeating: "文", count: count), base), .init("12", raised),
        .init(String(repeating: "字", count: 14), base),
      ])
      let lines = try workshop.typesetter.lines(text, measure: 120, style: ParagraphStyle(lineHeight: 18))
      for line in lines.dropFirst() { #expect(!SetLine(line, of: text.string, em: 10).text.hasPrefix("1")) }
    }
  }

  @Test("C10: body text is not broken by phrases: any Han may end a line")
  func c10() throws {
    #expect(try breaks("中华人民共和国").count == 6)
  }
}
