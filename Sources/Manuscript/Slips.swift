import ReportKit

/// What a Chinese keyboard, Word or another kind of Markdown leaves in a manuscript: signs that mean nothing here and would
/// be printed as they stand.
enum Slips {
  /// Mentions in full-width braces, and words between `~~`, each with its place in bytes.
  static func found(in words: Substring) -> [(offset: Int, message: String)] {
    braces(in: words) + strikes(in: words)
  }

  private static func braces(in words: Substring) -> [(offset: Int, message: String)] {
    guard words.unicodeScalars.contains("｛") else { return [] }
    var found: [(Int, String)] = []
    var rest = words
    while let open = rest.firstIndex(of: "｛") {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(where: { "｝}｛{".contains($0) }), "｝}".contains(rest[close]) else { continue }
      let inside = rest[..<close].halfWidth
      guard isMention(inside) else { continue }
      found.append(
        (
          words.utf8.distance(from: words.startIndex, to: open),
          "“\(words[open...close])” is printed as it stands; a mention has half-width braces: {\(inside)}"
        ))
    }
    return found
  }

  /// Sets such as ｛x｝ and ｛1，2｝ are none.
  private static func isMention(_ inside: String) -> Bool {
    switch Mention(inside[...]) {
    case .figure(let figure): figure.id.count > 1 && figure.id.first?.isLetter == true
    case .reference, .literal, .style, .words: true
    case nil: false
    }
  }

  private static func strikes(in words: Substring) -> [(offset: Int, message: String)] {
    guard words.utf8.contains(UInt8(ascii: "~")) else { return [] }
    var found: [(Int, String)] = []
    var rest = words
    while let open = rest.firstRange(of: "~~") {
      rest = rest[open.upperBound...]
      guard let first = rest.first, !first.isWhitespace, first != "~", let close = rest.firstRange(of: "~~"),
        let last = rest[..<close.lowerBound].last, !last.isWhitespace
      else { continue }
      let inside = rest[..<close.lowerBound]
      rest = rest[close.upperBound...]
      found.append(
        (
          words.utf8.distance(from: words.startIndex, to: open.lowerBound),
          "“~~\(inside)~~” is printed as it stands; words are struck out by {strikethrough \(inside)}"
        ))
    }
    return found
  }

  /// A heading whose mark Markdown does not take for one: ##安居, ＃＃ 安居. Topics such as #安居# and numbers such as
  /// ＃1机组 are none.
  static func heading(_ line: String) -> String? {
    let marks = line.prefix { $0 == "#" || $0 == "＃" }
    let rest = line.dropFirst(marks.count)
    guard (1...6).contains(marks.count), let next = rest.first, !rest.contains(where: { $0 == "#" || $0 == "＃" }),
      marks.count > 1 || next.isWhitespace || next.isHan
    else { return nil }
    let words = rest.trimmed
    guard !words.isEmpty else { return nil }
    return "“\(marks)\(rest.prefix(12))” is printed as it stands; a heading has half-width marks and a blank behind them: "
      + "\(String(repeating: "#", count: marks.count)) \(words.prefix(12))"
  }

  /// How a line of a list should begin whose mark Markdown does not take for one: －, ＊ or １. and a blank. One alone may be
  /// a remark with its star.
  static func item(_ line: String) -> (typed: String, meant: String)? {
    guard let first = line.first else { return nil }
    let digits = line.prefix { ("０"..."９").contains($0) }
    let mark = digits.isEmpty ? line.prefix(1) : line[..<(line.dropFirst(digits.count).first == "." ? line.index(after: digits.endIndex) : digits.endIndex)]
    guard let blank = line[mark.endIndex...].first, blank == " " || blank == "　" else { return nil }
    if !digits.isEmpty { return mark.hasSuffix(".") ? (String(mark), mark.halfWidth + " ") : nil }
    switch first {
    case "－", "＊", "＋": return (String(mark), mark.halfWidth + " ")
    case "-", "*", "+": return blank == "　" ? (mark + "　", mark + " ") : nil
    default: return nil
    }
  }
}

extension Character {
  fileprivate var isHan: Bool { unicodeScalars.first?.properties.isIdeographic == true }
}

extension StringProtocol {
  /// With the signs of ASCII in place of their full-width forms.
  fileprivate var halfWidth: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { (0xFF01...0xFF5E).contains($0.value) ? Unicode.Scalar(UInt8($0.value - 0xFEE0)) : $0 }))
  }
}
