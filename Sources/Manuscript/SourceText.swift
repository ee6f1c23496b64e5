import ReportKit

/// A manuscript's bytes as text that is safe to parse.
struct SourceText {
  /// Containers (quotes, lists) opened on one line; more is no manuscript, and parsing takes the square of their number.
  static let deepest = 64
  /// Cells of one table. The parser fills short rows up to the head's width, so that few bytes can ask for many cells.
  static let mostCells = 250_000

  private let file: String
  private var line = 1
  /// Where the line begins, in bytes.
  private var start = 0
  private var opened = 0
  private var inMargin = true
  private var isBlank = true
  /// Bars on the line, on the fullest line since the last blank one, and the lines since then.
  private var bars = 0
  private var mostBars = 0
  private var lines = 0

  /// Throws for text that is too long, not UTF-8, has NUL bytes, opens too many quotes and lists on a line, or has a
  /// table of too many cells.
  static func text(_ bytes: [UInt8], file: String) throws(ManuscriptError) -> String {
    var scan = SourceText(file: file)
    guard bytes.count <= Manuscript.longest else {
      throw scan.problem("text.long", "the manuscript has \(bytes.count) bytes; the longest has \(Manuscript.longest)")
    }
    for (place, byte) in bytes.enumerated() {
      try scan.read(byte, at: place, after: place > 0 ? bytes[place - 1] : nil)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let valid = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\u{FFFD}" }
      let lines = valid.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      scan.line = lines.count
      throw scan.problem(
        "text.encoding", "the file is not UTF-8; save it as UTF-8", column: (lines.last?.utf8.count ?? 0) + 1)
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }

  private init(file: String) {
    self.file = file
  }

  private mutating func read(_ byte: UInt8, at place: Int, after last: UInt8?) throws(ManuscriptError) {
    switch byte {
    case 0: throw problem("text.nul", "a NUL byte; save the file as plain text", column: place - start + 1)
    case UInt8(ascii: "\n"): try endLine(at: place)
    case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      isBlank = false
      if inMargin { opened += 1 }
      if opened > Self.deepest, byte == UInt8(ascii: ">") || last == UInt8(ascii: " ") {
        throw problem(
          "text.deep", "more than \(Self.deepest) quotes and lists are opened on one line", column: place - start + 1)
      }
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
    default:
      isBlank = false
      inMargin = false
      if byte == UInt8(ascii: "|") { bars += 1 }
    }
  }

  private mutating func endLine(at place: Int) throws(ManuscriptError) {
    mostBars = isBlank ? 0 : max(mostBars, bars)
    lines = isBlank ? 0 : lines + 1
    guard mostBars == 0 || (mostBars + 1) * lines <= Self.mostCells else {
      throw problem("text.table", "the table has more than \(Self.mostCells) cells; make it several tables")
    }
    line += 1
    start = place + 1
    (opened, bars, inMargin, isBlank) = (0, 0, true, true)
  }

  private func problem(_ code: String, _ message: String, column: Int? = nil) -> ManuscriptError {
    ManuscriptError([
      Diagnostic(
        .error, code: code, message: message, place: Place(file: file, line: line, column: column.map(String.init)))
    ])
  }
}
