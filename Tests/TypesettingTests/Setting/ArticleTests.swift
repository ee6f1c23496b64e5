import Foundation
import Frames
import Golden
import Testing
import Typesetting

/// The source article at thirteen measures, held against the checklist's checks of a finished page.
@Suite struct ArticleTests {
  /// What a reader would measure on the set article.
  struct Findings {
    var squares = 0.0
    var gaps = 0
    var largest = 0.0
    var faults: [String] = []

    var rootMeanSquare: Double { (squares / Double(max(gaps, 1))).squareRoot() }
  }

  static let measures = Array(stride(from: 18.0, through: 42, by: 2))

  private func set(_ measure: Double, indent: Double) throws -> Findings {
    let workshop = try Workshop()
    var findings = Findings()
    for paragraph in SourceArticle.paragraphs {
      let lines = try workshop.lines(paragraph, measure: measure, indent: indent)
      inspect(lines, of: paragraph, measure: measure, &findings)
    }
    return findings
  }

  private func inspect(_ lines: [SetLine], of paragraph: String, measure: Double, _ findings: inout Findings) {
    if lines.map(\.line.frame.extracted).joined() != paragraph { findings.faults.append("text differs: \(paragraph)") }
    for (index, line) in lines.enumerated() {
      if index > 0, let first = line.text.first, let last = lines[index - 1].text.last {
        if "，。、；：？！）》」』】〕”’·%％～".contains(first) { findings.faults.append("starts: \(line.text)") }
        if "（《「『【〔“‘".contains(last) { findings.faults.append("ends: \(lines[index - 1].text)") }
        if "0123456789".contains(last), isHan(first) || "0123456789.％%".contains(first) {
          findings.faults.append("split: \(lines[index - 1].text)|\(line.text)")
        }
      }
      guard index < lines.count - 1 else {
        if index > 0, line.text.filter(isHan).count < 2 { findings.faults.append("lonely: \(line.text)") }
        continue
      }
      if abs(line.width - measure) * 10 > 0.1 { findings.faults.append("not flush: \(line.text)") }
      var openings: [Double] = []
      for (a, b) in zip(line.cells, line.cells.dropFirst()) {
        guard let before = a.text.first, let after = b.text.first, isHan(before), isHan(after) else { continue }
        openings.append(b.x - a.x - 1)
      }
      findings.squares += openings.reduce(0) { $0 + $1 * $1 }
      findings.gaps += openings.count
      findings.largest = max(findings.largest, openings.max() ?? 0)
      if let least = openings.min(), let most = openings.max(), most - least > 0.002 {
        findings.faults.append("uneven: \(line.text)")
      }
    }
  }

  private func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
  }

  @Test("X1 X2 X3 X4 X5 X8: no rule is broken at any measure, lines are flush and even", arguments: measures)
  func rules(measure: Double) throws {
    #expect(try set(measure, indent: 2).faults == [])
  }

  @Test("E7: at 28 em the widest gap is 0.04 em, the root mean square 0.008 em", arguments: [0.0, 2])
  func e7(indent: Double) throws {
    let findings = try set(28, indent: indent)
    #expect(findings.largest <= 0.04)
    #expect(findings.rootMeanSquare <= 0.008)
  }

  @Test("E7: over thirteen measures the root mean square is 0.0154 em")
  func e7All() throws {
    let all = try Self.measures.map { try set($0, indent: 2) }
    let squares = all.reduce(0) { $0 + $1.squares }, gaps = all.reduce(0) { $0 + $1.gaps }
    #expect((squares / Double(gaps)).squareRoot() <= 0.0154)
  }

  @Test("the page maker gets the best number of lines, and one fewer and one more where that is tolerable")
  func variants() throws {
    let workshop = try Workshop()
    let style = ParagraphStyle(firstLineIndent: 2, lineHeight: 18)
    var counts: Set<Int> = []
    for paragraph in SourceArticle.paragraphs where paragraph.count > 200 {
      let text = StyledText(paragraph, workshop.style())
      let best = try workshop.typesetter.lines(text, measure: 280, style: style)
      let variants = try workshop.typesetter.variants(text, measure: 280, style: style)
      let own = try #require(variants.first { $0.lineCount == best.count })
      #expect(try workshop.typesetter.lines(of: own) == best)
      for variant in variants {
        let lines = try workshop.typesetter.lines(of: variant)
        #expect(lines.count == variant.lineCount)
        #expect(variant.cost >= own.cost - 0.000_1)
        #expect(abs(variant.lineCount - best.count) <= 1)
        for line in lines.dropLast() { #expect(abs(line.width - 280) < 0.05) }
        counts.insert(variant.lineCount - best.count)
      }
    }
    #expect(counts.contains(0) && counts.contains(1))
  }
}
