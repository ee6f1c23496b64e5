import Foundation
import Frames
import Typesetting

/// What the tests of this room set text with: the repository's fonts, and a view of set lines by character.
struct Workshop {
  let typesetter: Typesetter
  let serif = ["Noto Serif CJK SC"]
  let sans = ["Noto Sans CJK SC"]

  static let fontFolder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fonts").path

  init(reckonsMissing: Bool = false) throws {
    typesetter = Typesetter(fonts: try FontLibrary(folder: Workshop.fontFolder), reckonsMissing: reckonsMissing)
  }

  func style(_ size: Double = 10, language: String = "zh-Hans", rise: Double = 0) -> TextStyle {
    TextStyle(families: serif, size: size, language: language, rise: rise)
  }

  /// Lines of 10 pt text; the measure in em.
  func lines(
    _ text: String, measure: Double, alignment: ParagraphStyle.Alignment = .justified, indent: Double = 0,
    level: LineBreaking = .gb, punctuation: PunctuationStyle = .lineEndHalf, language: String = "zh-Hans",
    indentBracket: ParagraphStyle.IndentBracket = .trim
  ) throws -> [SetLine] {
    let paragraph = ParagraphStyle(
      alignment: alignment, firstLineIndent: indent, lineHeight: 18, lineBreaking: level, punctuation: punctuation,
      indentBracket: indentBracket)
    let styled = StyledText(text, style(language: language))
    return try typesetter.lines(styled, measure: measure * 10, style: paragraph).map {
      SetLine($0, of: styled.string, em: 10)
    }
  }

  /// The text's natural width on one line, in em.
  func advance(_ text: String, language: String = "zh-Hans") throws -> Double {
    try typesetter.line(StyledText(text, style(language: language))).width / 10
  }
}

/// A set line in em, character by character.
struct SetLine {
  struct Cell {
    var text: String
    /// From the line's left edge.
    var x: Double
  }

  let line: Line
  let text: String
  let cells: [Cell]
  let width: Double

  init(_ line: Line, of source: String, em: Double) {
    self.line = line
    text = String(decoding: Array(source.utf8)[line.range], as: UTF8.self)
    width = line.width / em
    cells = line.frame.runs.flatMap { placed -> [Cell] in
      var byte = 0, glyph = 0
      let bytes = Array(placed.run.text.utf8)
      return placed.run.clusters.compactMap { cluster in
        defer {
          byte += Int(cluster.bytes)
          glyph += Int(cluster.glyphs)
        }
        guard cluster.glyphs > 0 else { return nil }
        let text = String(decoding: bytes[byte..<byte + Int(cluster.bytes)], as: UTF8.self)
        return Cell(text: text, x: (placed.x + placed.run.glyphs[glyph].x) / em)
      }
    }
  }
}

extension Frame {
  /// Every glyph run of the frame with its place, links opened.
  var runs: [(x: Double, y: Double, run: GlyphRun)] {
    items.flatMap { placed -> [(x: Double, y: Double, run: GlyphRun)] in
      switch placed.item {
      case .glyphs(let run): [(placed.position.x, placed.position.y, run)]
      case .tag(_, let frame):
        frame.runs.map { ($0.x + placed.position.x, $0.y + placed.position.y, $0.run) }
      case .shape, .image, .bitmap, .flattened, .group, .link: []
      }
    }
  }

  /// The text that a reader of the file gets.
  var extracted: String { runs.map(\.run.text).joined() }
}
