/// Long category names in narrow places: they wrap, then stand upright, then turn, and never vanish.
struct LabelWrapping {
  let font: LabelFont
  let labels: Labels

  /// Names below an axis: each in so many lines as its step needs, or upright, or turned.
  func standing(_ texts: [String], step: Double) throws -> (lines: [[String]], angle: Double) {
    // Lines that an author breaks stay lines: where all have room they stand, and else they turn together.
    if texts.contains(where: { $0.contains("\n") }) {
      let lines = texts.map { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
      let wrapped = try lines.map { try $0.flatMap { try self.wrapped($0, width: max(step - 4, font.size)) } }
      let fits = try wrapped.allSatisfy { try labels.width($0, font) <= step - 2 }
      return fits ? (wrapped, 0) : (lines, 270)
    }
    // Where not even a character has room, names are turned as they are.
    if step < font.size, texts.count > 1 { return (texts.map { [$0] }, 270) }
    // A single line needs less air between the names than several.
    if try texts.allSatisfy({ try labels.width($0, font) <= step - 2 }) { return (texts.map { [$0] }, 0) }
    let room = step - 4
    var wrapped = try texts.map { try self.wrapped($0, width: max(room, font.size)) }
    let fits = try wrapped.allSatisfy { try labels.width($0, font) <= room + 0.5 }
    if fits, wrapped.allSatisfy({ $0.count <= 3 }) { return (wrapped, 0) }
    // 10月 as 10 over 月.
    let parted = texts.map(parted)
    if try parted.allSatisfy({ try $0.count == 2 && labels.width($0, font) <= step - 2 }) { return (parted, 0) }
    // One character a line, for short names of ideographs.
    if step >= font.size + 1, texts.allSatisfy({ $0.count <= 8 && $0.allSatisfy(\.isIdeograph) }) {
      return (texts.map { $0.map(String.init) }, 0)
    }
    wrapped = texts.map { [$0] }
    return (wrapped, 270)
  }

  /// A number and the character that says of what.
  private func parted(_ text: String) -> [String] {
    guard let last = text.last, "年月日时分季周号岁".contains(last), text.dropLast().allSatisfy(\.isNumber) else { return [text] }
    return [String(text.dropLast()), String(last)]
  }

  /// The text in lines of a width; words and numbers are kept whole, the lines made about as long as each other.
  func wrapped(_ text: String, width: Double) throws -> [String] {
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

  /// Ideographs one by one, words and numbers whole; an opening bracket stays with what follows.
  private func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    for character in text {
      let joins = pieces.last?.last.map { last in
        // 10月 and 2023年 are words too.
        last.isOpening || (last.isWordPart && character.isWordPart) || (last.isNumber && "年月日时分季周号岁%万亿".contains(character))
      } ?? false
      if joins { pieces[pieces.count - 1].append(character) } else { pieces.append(String(character)) }
    }
    return pieces
  }
}

extension Character {
  fileprivate var isIdeograph: Bool { unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false }
  fileprivate var isWordPart: Bool { isASCII && self != " " }
  fileprivate var isOpening: Bool { "“‘（《「『【(".contains(self) }
  fileprivate var isClosing: Bool { "”’）》」』】)，。、；：！？·".contains(self) }
}
