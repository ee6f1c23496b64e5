import Frames
import Testing
import Typesetting

@Suite struct LineBreakingTests {
  let workshop: Workshop

  init() throws {
    workshop = try Workshop(reckonsMissing: true)
  }

  /// The lines' texts of a paragraph without justification.
  private func ragged(_ text: String, _ measure: Double, _ level: LineBreaking) throws -> [String] {
    try workshop.lines(text, measure: measure, alignment: .start, level: level).map(\.text)
  }

  private func starts(_ mark: Character, _ level: LineBreaking, measure: Double = 6.05) throws -> Bool {
    try ragged("文文文文文文\(mark)字字", measure, level).contains { $0.first == mark }
  }

  private func ends(_ mark: Character, _ level: LineBreaking) throws -> Bool {
    try ragged("文文文文文\(mark)字字字", 6.05, level).dropLast().contains { $0.last == mark }
  }

  @Test("B1: marks that never start a line", arguments: [LineBreaking.basic, .gb, .strict])
  func b1(level: LineBreaking) throws {
    for mark in LineBreakFacts.basicStart + "-/-·" where mark != "\u{2014}" {
      #expect(try !starts(mark, level), "\(mark) starts a line at \(level)")
    }
    #expect(try starts("，", .none), "without rules a comma may start a line")
  }

  @Test("B2: marks that never end a line", arguments: [LineBreaking.basic, .gb, .strict])
  func b2(level: LineBreaking) throws {
    for mark in LineBreakFacts.basicEnd { #expect(try !ends(mark, level), "\(mark) ends a line at \(level)") }
    #expect(try ends("（", .none))
  }

  @Test("B3: the GB level keeps the solidus from the end of a line")
  func b3() throws {
    for mark in LineBreakFacts.gbEnd {
      #expect(try !ends(mark, .gb))
      #expect(try !ends(mark, .strict))
      #expect(try ends(mark, .basic))
    }
  }

  @Test("B4: the strict level keeps dashes and ellipses from the start of a line")
  func b4() throws {
    for text in ["文文文文文文——字字", "文文文文文文……字字", "文文文文文文⋯⋯字字", "文文文文文文⸺字字"] {
      let mark = Array(text)[6]
      #expect(try !ragged(text, 6.05, .strict).contains { $0.first == mark })
      #expect(try ragged(text, 6.05, .gb).contains { $0.first == mark }, "\(mark) may start a line at the GB level")
    }
  }

  @Test("B5: each level is chosen by its name and allows no more than the one before it")
  func b5() throws {
    let dash = String(repeating: "文", count: 6) + "——字字"
    #expect(try ragged(dash, 6.05, .gb).contains { $0.first == "—" })
    #expect(try !ragged(dash, 6.05, .strict).contains { $0.first == "—" })
    let comma = String(repeating: "文", count: 6) + "，字字"
    #expect(try workshop.lines(comma, measure: 6.05, level: .none).map(\.text.first) == ["文", "，"])
    #expect(try workshop.lines(comma, measure: 6.05, level: .basic).allSatisfy { $0.text.first != "，" })
    #expect(LineBreaking.allCases.map(\.rawValue).prefix(4) == ["none", "basic", "gb", "strict"])
  }

  @Test(
    "C9: an address parts only after its own marks and gets no hyphen",
    arguments: ["https://www.example.org/reports/2023/annual/brief", "office@mail.example.org"])
  func c9(address: String) throws {
    for measure in stride(from: 14.0, through: 24, by: 1) {
      let text = "详见网址" + address + "其余各项工作按照计划推进落实到位"
      let lines = try workshop.lines(text, measure: measure)
      #expect(lines.map(\.text).joined() == text)
      for line in lines {
        #expect(line.cells.map(\.text).joined() == line.text, "nothing is drawn that the text has not")
      }
      var set = ""
      for (line, next) in zip(lines, lines.dropFirst()) {
        set += line.text
        let end = try #require(line.text.last)
        if end.isASCII, !set.hasSuffix(address), next.text.first != "." { #expect("/-?&=@".contains(end), "\(line.text) ends inside a word of the address") }
      }
    }
  }

  @Test("B6: dashes and ellipses are never split", arguments: ["——", "……", "⋯⋯"])
  func b6(pair: String) throws {
    for count in 4...7 {
      let text = String(repeating: "文", count: count) + pair + "字字字"
      for level in LineBreaking.allCases {
        let lines = try ragged(text, 6.05, level)
        #expect(lines.joined() == text)
        #expect(lines.contains { $0.contains(pair) }, "\(text) at \(level): \(lines)")
      }
    }
  }

  @Test("B7: what may not part from a dash", arguments: ["“——", "（——", "——”", "——）", "——，", "——。", "——……"])
  func b7Held(sequence: String) throws {
    #expect(try !parts(sequence))
  }

  @Test("B7: what may part", arguments: ["，——", "……——", "。“", "）（"])
  func b7Parted(sequence: String) throws {
    #expect(try parts(sequence))
  }

  /// Whether any measure breaks the text between the sequence's two marks.
  private func parts(_ sequence: String) throws -> Bool {
    let first = sequence.first.map { $0 == "—" || $0 == "…" ? String([$0, $0]) : String($0) } ?? ""
    for count in 3...9 {
      let text = String(repeating: "文", count: count) + sequence + "字字字字字字"
      for measure in [6.0, 6.5, 7] {
        let lines = try ragged(text, measure, .gb)
        var end = 0
        for line in lines.dropLast() {
          end += line.count
          if end == count + first.count { return true }
        }
      }
    }
    return false
  }

  @Test("B8: Western marks after Han don't start a line", arguments: ["）.", "汉,", "汉)", "汉!", "汉?", "汉;", "汉:"])
  func b8(sequence: String) throws {
    let mark = try #require(sequence.last)
    #expect(try !ragged("文文文文文" + sequence + "字字", 6.05, .gb).contains { $0.first == mark })
  }

  @Test("B9: percent, degree and iteration marks don't start a line", arguments: Array("%％‰℃°々〻"))
  func b9(mark: Character) throws {
    guard mark != "〻" else { return }
    #expect(try !starts(mark, .gb))
  }

  @Test("B11: CSS line-break for Chinese, 36 characters at three levels")
  func b11() throws {
    let measure = 6.17
    func check(_ marks: [Character], _ level: LineBreaking, _ allowed: Bool) throws {
      for mark in marks {
        do {
          let found = try starts(mark, level, measure: measure)
          #expect(found == allowed, "\(mark) at \(level)")
        } catch TypesettingError.missingGlyph {
          continue
        }
      }
    }
    try check(LineBreakFacts.cssLooseAllowed, .cssLoose, true)
    try check(LineBreakFacts.cssNormalForbidden, .cssNormal, false)
    try check(LineBreakFacts.cssNormalAllowed, .cssNormal, true)
    try check(LineBreakFacts.cssStrictForbidden, .cssStrict, false)
  }

  /// What CSS Text 3 says of each group of characters: the levels at which they may start a line, in Chinese and Japanese
  /// text and in any other.
  static let groups: [(characters: String, east: Set<LineBreaking>, other: Set<LineBreaking>)] = [
    ("ぁぃぅぇぉっゃゅょゎァィゥェォッャュョー", [.cssLoose, .cssNormal], [.cssLoose, .cssNormal]),
    ("〜゠", [.cssLoose, .cssNormal], []),
    ("‐–", [.cssLoose, .cssNormal], [.cssLoose]),
    ("々ゝゞヽヾ", [.cssLoose], [.cssLoose]),
    ("‥…", [.cssLoose], [.cssLoose]),
    ("・：；･‼⁇⁈⁉！？", [.cssLoose], []),
    ("°‰′″℃％￠", [.cssLoose], []),
    ("、。，．）」』】", [], []),
  ]

  @Test("B11 B12: CSS line-break by group and language", arguments: ["zh-Hans", "zh-Hant", "ja", "ko", "de", "en"])
  func b12(language: String) throws {
    let isEast = language.hasPrefix("zh") || language == "ja"
    for (characters, east, other) in Self.groups {
      for character in characters {
        for level in [LineBreaking.cssLoose, .cssNormal, .cssStrict] {
          let text = "文文文文文文\(character)字字"
          do {
            let lines = try workshop.lines(text, measure: 6.17, alignment: .start, level: level, language: language)
            let found = lines.contains { $0.text.first == character }
            #expect(found == (isEast ? east : other).contains(level), "\(character) at \(level) in \(language)")
          } catch TypesettingError.missingGlyph {
            continue
          }
        }
      }
    }
  }

  @Test("B11: signs before a number may end a line in loose Chinese and Japanese only", arguments: ["zh-Hans", "ja", "de"])
  func prefixes(language: String) throws {
    for sign in "±€№＄￡￥￦" {
      for level in [LineBreaking.cssLoose, .cssNormal, .cssStrict] {
        let text = "文文文文文\(sign)字字字"
        guard
          let lines = try? workshop.lines(text, measure: 6.17, alignment: .start, level: level, language: language)
        else { continue }
        let ends = lines.contains { $0.text.last == sign }
        #expect(ends == (level == .cssLoose && language != "de"), "\(sign) at \(level) in \(language): \(lines.map(\.text))")
      }
    }
  }
}
