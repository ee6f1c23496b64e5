import Foundation
import Frames
import ReportKit
import Typesetting

/// A text file's paragraphs, set one below the other.
struct TypesetSheet {
  struct SetLine {
    var text: String
    var line: Line
    /// The paragraph's number, from 1.
    var paragraph: Int
  }

  let lines: [SetLine]
  /// All lines on a page with a margin of two em.
  let frame: Frame
  private let em: Double

  /// - Throws: `TypesettingError`
  init(
    _ source: String, typesetter: Typesetter, measure: Double, text: TextStyle, paragraph: ParagraphStyle
  ) throws(TypesettingError) {
    var lines: [SetLine] = []
    let paragraphs = source.split(whereSeparator: \.isNewline)
    for (number, string) in paragraphs.enumerated() {
      let bytes = Array(string.utf8)
      for line in try typesetter.lines(StyledText(String(string), text), measure: measure, style: paragraph) {
        lines.append(
          SetLine(text: String(decoding: bytes[line.range], as: UTF8.self), line: line, paragraph: number + 1))
      }
    }
    let margin = 2 * text.size
    let height = lines.reduce(0) { $0 + $1.line.frame.size.height }
    var frame = Frame(size: Size(width: measure + 2 * margin, height: height + 2 * margin))
    var top = margin
    for line in lines {
      frame.place(line.line.frame, at: Point(x: margin, y: top))
      top += line.line.frame.size.height
    }
    self.lines = lines
    self.frame = frame.tagged(Tag(.paragraph))
    em = text.size
  }

  func json() throws -> String {
    try lines.map { String(decoding: try TypesetRecord($0, em: em).jsonLine(), as: UTF8.self) }.joined(separator: "\n")
  }
}

/// What `typeset --json` says of a line; lengths in em.
struct TypesetRecord: Encodable {
  struct Cell: Encodable {
    var text: String
    var x: Double
    var y: Double
    var advance: Double
    var font: String
    var glyph: UInt32
  }

  var paragraph: Int
  var text: String
  var width: Double
  /// What every place of the line was widened by in the last step.
  var opening: Double
  /// The share of each step of reduction that was used, by its name.
  var shrink: [String: Double]
  var stretch: [String: Double]
  var excess: Double
  /// Whether the line had to end where a rule forbids it.
  var breaksRule: Bool
  /// Which rule the line's end breaks, if one.
  var broken: String?
  /// Whether a hyphen was set at the line's end.
  var hyphen: Bool
  /// Whether the last mark stands outside the measure.
  var hangs: Bool
  var cells: [Cell]

  init(_ line: TypesetSheet.SetLine, em: Double) {
    func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
    paragraph = line.paragraph
    text = line.text
    width = rounded(line.line.width / em)
    let fit = line.line.fit
    opening = rounded(fit.opening)
    excess = rounded(fit.excess / em)
    breaksRule = fit.breaksRule
    broken = fit.broken?.rawValue
    hyphen = fit.isHyphenated
    hangs = fit.hangs
    func named(_ names: [String], _ shares: [Double]) -> [String: Double] {
      Dictionary(uniqueKeysWithValues: zip(names, shares).filter { $0.1 > 0 }.map { ($0.0, rounded($0.1)) })
    }
    shrink = named(LineReport.shrinkSteps, fit.shrink)
    stretch = named(LineReport.stretchSteps, fit.stretch)
    cells = line.line.frame.cells(at: .zero).map { cell in
      Cell(
        text: cell.text, x: rounded(cell.x / em), y: rounded(cell.y / em), advance: rounded(cell.advance / em),
        font: cell.font, glyph: cell.glyph)
    }
  }
}

extension Frame {
  fileprivate func cells(at origin: Point) -> [TypesetRecord.Cell] {
    items.flatMap { placed -> [TypesetRecord.Cell] in
      let point = Point(x: origin.x + placed.position.x, y: origin.y + placed.position.y)
      switch placed.item {
      case .glyphs(let run): return run.cells(at: point)
      case .tag(_, let frame), .group(let frame, _, _): return frame.cells(at: point)
      case .shape, .image, .bitmap, .flattened, .link: return []
      }
    }
  }
}

extension GlyphRun {
  /// One cell for each cluster, from the left; its advance reaches to the next one.
  fileprivate func cells(at origin: Point) -> [TypesetRecord.Cell] {
    let bytes = Array(text.utf8)
    var cells: [TypesetRecord.Cell] = []
    var byte = rightToLeft ? bytes.count : 0
    var glyph = 0
    for cluster in clusters {
      let count = Int(cluster.bytes)
      let start = rightToLeft ? byte - count : byte
      byte = rightToLeft ? start : start + count
      defer { glyph += Int(cluster.glyphs) }
      guard cluster.glyphs > 0 else { continue }
      let first = glyphs[glyph]
      let end = glyph + Int(cluster.glyphs) < glyphs.count ? glyphs[glyph + Int(cluster.glyphs)].x : advance
      cells.append(
        TypesetRecord.Cell(
          text: String(decoding: bytes[start..<start + count], as: UTF8.self), x: origin.x + first.x,
          y: origin.y + first.y, advance: end - first.x, font: face.file, glyph: first.id))
    }
    return cells
  }
}
