/// Long words in narrow places: names of categories wrap, then stand upright, then turn, and never vanish; titles wrap.
struct LabelWrapping {
  let font: LabelFont
  let labels: Labels

  /// The lines that a text has by itself.
  private static func lines(_ text: String) -> [String] { text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init) }

  /// Names below an axis: each in so many lines as its step needs, or upright, or turned.
  func standing(_ texts: [String], step: Double) throws -> (lines: [[String]], angle: Double) {
    // Where not even a character has room, names are turned as they are.
    let own = texts.map(Self.lines)
    if step < font.size, texts.count > 1 { return (own, 270) }
    // A single line needs less air between the names than several.
    if try own.allSatisfy({ try labels.width($0, font) <= step - 2 }) { return (own, 0) }
    let room = step - 4
    let wrapped = try texts.map { try self.balanced($0, width: max(room, font.size)) }
    let fits = try texts.allSatisfy { try keepsWords($0, width: room + 0.5) }
    // A block of lines may be as high as it is wide.
    let most = max(3, Int(saturating: room / (font.size * 1.2)))
    if fits, wrapped.allSatisfy({ $0.count <= most }) { return (wrapped, 0) }
    // 10月 as 10 over 月.
    let parted = texts.map(parted)
    if try parted.allSatisfy({ try $0.count == 2 && labels.width($0, font) <= step - 2 }) { return (parted, 0) }
    // One character a line, for short names of ideographs.
    if step >= font.size + 1, texts.allSatisfy({ $0.count <= 8 && $0.allSatisfy(\.isIdeograph) }) {
      return (texts.map { $0.map(String.init) }, 0)
    }
    return (own, 270)
  }

  /// A number and the character that says of what.
  private func parted(_ text: String) -> [String] {
    guard let last = text.last, "年月日时分季周号岁".contains(last), text.dropLast().allSatisfy(\.isNumber) else { return [text] }
    return [String(text.dropLast()), String(last)]
  }

  /// The text in lines of a width; words and numbers are kept whole, the lines made about as long as each other.
  func wrapped(_ text: String, width: Double) throws -> [String] {
    let own = Self.lines(text)
    if own.count > 1 { return try own.flatMap { try wrapped($0, width: width) } }
    let whole = try labels.width(text, font)
    guard whole > width, width > 0 else { return [text] }
    let count = (whole / width).rounded(.up)
    let even = max(whole / count + font.size * 0.6, font.size * 2)
    let first = try filled(text, width: min(width, even))
    return first.count <= Int(saturating: count) ? first : try filled(text, width: width)
  }

  func filled(_ text: String, width: Double) throws -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(text) {
      let trial = line + piece
      if !line.isEmpty, try labels.width(trial, font) > width, !(piece.first?.isClosing ?? false) {
        lines.append(line)
        line = piece == " " ? "" : piece
      } else {
        line = trial
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// The lines of a title or a name that stands alone: no longer than a width, and about as long as each other.
  func balanced(_ text: String, width: Double) throws -> [String] {
    try text.split(separator: "\n").map(String.init).flatMap { text in
      let lines = try paragraph(text, width: width)
      guard lines.count > 1 else { return lines }
      // No word is broken for the sake of evenness.
      let longest = try labels.width(unbroken(text), font)
      let even = max(longest, try labels.width(text, font) / Double(lines.count) + font.size * 0.6)
      let evenly = try paragraph(text, width: min(width, even))
      return evenly.count == lines.count ? evenly : lines
    }
  }

  /// Lines as long as a width allows and no longer. A word that is longer than a line is broken: after a sign within it, else
  /// where it must be. No line begins with a closing mark, and no paragraph ends with a single character in a line.
  func paragraph(_ text: String, width: Double) throws -> [String] {
    try text.split(separator: "\n").flatMap { part in
      // Most are short enough.
      if part.last != " ", try labels.width(String(part), font) <= width { return [String(part)] }
      var lines: [[String]] = []
      var line: [String] = []
      for piece in try unbroken(String(part)).flatMap({ try broken($0, width: width) }) {
        if !line.isEmpty, try labels.width((line + [piece]).joined(), font) > width {
          lines.append(line)
          line = piece == " " ? [] : [piece]
        } else {
          line.append(piece)
        }
      }
      if !line.isEmpty { lines.append(line) }
      fillLast(&lines)
      return lines.map { ($0.last == " " ? $0.dropLast() : $0[...]).joined() }
    }
  }

  /// Whether no word is longer than a line.
  func keepsWords(_ text: String, width: Double) throws -> Bool { try labels.width(unbroken(text), font) <= width }

  /// Moves pieces into the last line until it is more than one character, and from there on back to a pause that is near.
  private func fillLast(_ lines: inout [[String]]) {
    guard lines.count > 1, let last = lines.last, last.joined().count < 2 else { return }
    let before = lines[lines.count - 2]
    // As many as make two characters, or a few more where these begin after a pause.
    let fitting = (1..<max(2, min(before.count, 5))).filter { $0 < before.count && before.suffix($0).joined().first?.isWhitespace == false }
    let count = fitting.first { before[before.count - $0 - 1].last.map { $0.isPause || $0 == " " } ?? false } ?? fitting.first
    guard let count else { return }
    lines[lines.count - 1] = before.suffix(count) + last
    lines[lines.count - 2] = Array(before.dropLast(count))
  }

  /// The pieces of a text; closing marks stay with what they close.
  private func unbroken(_ text: String) -> [String] {
    pieces(text).reduce(into: []) { pieces, piece in
      if !pieces.isEmpty, pieces.last != " ", piece.first?.isClosing ?? false { pieces[pieces.count - 1] += piece } else { pieces.append(piece) }
    }
  }

  /// A piece in such parts as a line of a width can hold: those between its signs, single characters where these are too long.
  private func broken(_ piece: String, width: Double) throws -> [String] {
    guard piece.count > 1, try labels.width(piece, font) > width else { return [piece] }
    var parts = [""]
    for (index, character) in piece.enumerated() {
      parts[parts.count - 1].append(character)
      let next = piece.dropFirst(index + 1).first
      if character.endsPart, let next, !next.endsPart { parts.append("") }
    }
    guard parts.count > 1 else { return piece.map(String.init) }
    return try parts.flatMap { try labels.width($0, font) > width ? $0.map(String.init) : [$0] }
  }

  /// Ideographs one by one, words and numbers whole; an opening bracket stays with what follows.
  private func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    for character in text {
      let joins = pieces.last?.last.map { last in
        // 10月 and 2023年 are words too.
        last.isOpening || (last == "第" && character.isCounted) || (last.isCounted && "季年月日次届期".contains(character)) || (last == "季" && character == "度") || (last.isWordPart && character.isWordPart) || (last.isNumber && "年月日时分季周号岁%万亿".contains(character))
      } ?? false
      if joins { pieces[pieces.count - 1].append(character) } else { pieces.append(String(character)) }
    }
    return pieces
  }
}

extension Character {
  fileprivate var isIdeograph: Bool { unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false }
  /// Whether the character may count quarters and years: 第一季度.
  fileprivate var isCounted: Bool { isNumber || "一二三四五六七八九十".contains(self) }
  fileprivate var isWordPart: Bool { isASCII && self != " " }
  fileprivate var isOpening: Bool { "“‘（《「『【(".contains(self) }
  fileprivate var isClosing: Bool { "”’）》」』】)，。、；：！？·…".contains(self) }
  fileprivate var isPause: Bool { "，。、；：！？".contains(self) }
  /// Whether a long word or an address may go on in another line after the character.
  fileprivate var endsPart: Bool { "/-_.,:;?&=#@+".contains(self) }
}
