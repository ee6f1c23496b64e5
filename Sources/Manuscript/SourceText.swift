import ReportKit

/// A manuscript's bytes as text that is safe to parse.
enum SourceText {
  /// Containers (quotes, lists) opened on one line; more is no manuscript, and the parser's time grows with their square.
  static let deepest = 64

  /// Throws for text that is too long, not UTF-8, has NUL bytes, or opens too many quotes and lists on a line.
  static func text(_ bytes: [UInt8], file: String) throws(ManuscriptError) -> String {
    func problem(_ code: String, _ message: String, line: Int? = nil, column: Int? = nil) -> ManuscriptError {
      ManuscriptError([
        Diagnostic(
          .error, code: code, message: message, place: Place(file: file, line: line, column: column.map(String.init)))
      ])
    }
    guard bytes.count <= Manuscript.longest else {
      throw problem("text.long", "the manuscript has \(bytes.count) bytes; the longest has \(Manuscript.longest)")
    }
    var line = 1
    var start = 0
    var opened = 0
    var inMargin = true
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case 0:
        throw problem("text.nul", "a NUL byte; save the file as plain text", line: line, column: place - start + 1)
      case UInt8(ascii: "\n"):
        line += 1
        start = place + 1
        opened = 0
        inMargin = true
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        if inMargin { opened += 1 }
        if opened > deepest, byte == UInt8(ascii: ">") || bytes[place - 1] == UInt8(ascii: " ") {
          throw problem(
            "text.deep", "more than \(deepest) quotes and lists are opened on one line", line: line,
            column: place - start + 1)
        }
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default: inMargin = false
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let valid = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\u{FFFD}" }
      let lines = valid.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      throw problem(
        "text.encoding", "the file is not UTF-8; save it as UTF-8", line: lines.count,
        column: (lines.last?.utf8.count ?? 0) + 1)
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }
}
