import Manuscript

/// A stretch of a manuscript's line, and how an edition's words are written in it.
struct ManuscriptPiece {
  enum Setting {
    /// Prose, whose typed numbers are checked: the words are marked as meant.
    case prose
    /// Names, code and fields that are taken as they stand.
    case plain
    /// The address and the title of a link or a picture.
    case address
    /// Inside a quotation of JSON.
    case json

    func written(_ words: String) -> String {
      switch self {
      case .prose: words.isEmpty ? "" : "{=\(words)}"
      case .plain: words
      case .json: words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      case .address:
        words.map { character in
          switch character {
          case " ": "&#32;"
          case "&": "&amp;"
          case "\\", "(", ")", "\"", "<", ">": "\\\(character)"
          default: String(character)
          }
        }.joined()
      }
    }
  }

  var text: Substring
  var setting: Setting

  /// The pieces of a line of prose: addresses, code between backticks and names in braces are none.
  static func prose(_ line: Substring) -> [ManuscriptPiece] {
    var pieces: [ManuscriptPiece] = []
    var start = line.startIndex
    var place = start
    while place < line.endIndex {
      guard let (end, setting) = exception(in: line[place...]) else {
        place = line.index(after: place)
        continue
      }
      if start < place { pieces.append(ManuscriptPiece(text: line[start..<place], setting: .prose)) }
      pieces.append(ManuscriptPiece(text: line[place..<end], setting: setting))
      start = end
      place = end
    }
    if start < line.endIndex { pieces.append(ManuscriptPiece(text: line[start...], setting: .prose)) }
    return pieces
  }

  /// What is no prose at the head of a text, and where it ends; nil for prose.
  private static func exception(in text: Substring) -> (end: Substring.Index, setting: Setting)? {
    switch text.first {
    case "`":
      let mark = text.prefix { $0 == "`" }
      var rest = text[mark.endIndex...]
      while let next = rest.firstIndex(of: "`") {
        let run = rest[next...].prefix { $0 == "`" }
        if run.count == mark.count { return (run.endIndex, .plain) }
        rest = rest[run.endIndex...]
      }
      return nil
    case "]" where text.hasPrefix("]("): return closing("(", ")", in: text.dropFirst()).map { ($0, .address) }
    case "{" where ["#", ".", "="].contains(text.dropFirst().first): return closing("{", "}", in: text).map { ($0, .plain) }
    default: return nil
    }
  }

  /// The place behind the bracket that closes the one at the head of a text.
  private static func closing(_ open: Character, _ close: Character, in text: Substring) -> Substring.Index? {
    var depth = 0
    var isEscaped = false
    for place in text.indices {
      defer { isEscaped = !isEscaped && text[place] == "\\" }
      guard !isEscaped else { continue }
      if text[place] == open { depth += 1 }
      if text[place] == close { depth -= 1 }
      if depth == 0 { return text.index(after: place) }
    }
    return nil
  }
}

/// The fences that are open where a manuscript is read line by line.
struct OpenFences {
  private struct Fence {
    var opening: FenceLine
    var kind: Substring

    /// Whether there are blocks inside.
    var holdsBlocks: Bool { ["case", "note", "columns", "side-by-side"].contains(kind) }
  }

  private var open: [Fence] = []

  mutating func pieces(of line: Substring) -> [ManuscriptPiece] {
    guard let fence = FenceLine(line.drop { $0 == " " }) else { return inside(line) }
    if let last = open.last, fence.closes(last.opening) {
      open.removeLast()
      return [ManuscriptPiece(text: line, setting: .plain)]
    }
    // What has the marks of a close and words behind them is no fence.
    if let last = open.last, fence.mark.first == last.opening.mark.first, fence.mark.count >= last.opening.mark.count {
      return inside(line)
    }
    guard open.last?.holdsBlocks != false, fence.opens else { return inside(line) }
    let kind = fence.rest.drop(while: \.isWhitespace).prefix { !$0.isWhitespace && $0 != "{" }
    open.append(Fence(opening: fence, kind: kind))
    return opening(line, kind)
  }

  /// The line of an opening fence: titles are prose, the names before them and all else are not.
  private func opening(_ line: Substring, _ kind: Substring) -> [ManuscriptPiece] {
    var end = kind.endIndex
    if kind == "table" {
      let name = line[end...].drop(while: \.isWhitespace)
      end = name.firstIndex(where: \.isWhitespace) ?? line.endIndex
      if !line[kind.endIndex..<end].allSatisfy(\.isASCII) { end = kind.endIndex }
    } else if !["case", "note"].contains(kind) {
      end = line.endIndex
    }
    return [ManuscriptPiece(text: line[..<end], setting: .plain)] + ManuscriptPiece.prose(line[end...])
  }

  /// A line of text, or of what the innermost fence holds.
  private func inside(_ line: Substring) -> [ManuscriptPiece] {
    guard let fence = open.last else { return ManuscriptPiece.prose(line) }
    switch fence.kind {
    case "chart", "image": return [ManuscriptPiece(text: line, setting: .json)]
    case "key-figures": return ManuscriptPiece.prose(line)
    case "timeline":
      let bar = line.firstIndex(of: "|") ?? line.endIndex
      return [ManuscriptPiece(text: line[..<bar], setting: .plain)] + ManuscriptPiece.prose(line[bar...])
    case "table":
      let isProse = ["|", "注", "Note", "资料来源", "来源", "Source"].contains { line.drop(while: \.isWhitespace).hasPrefix($0) }
      return isProse ? ManuscriptPiece.prose(line) : [ManuscriptPiece(text: line, setting: .plain)]
    default: return fence.holdsBlocks ? ManuscriptPiece.prose(line) : [ManuscriptPiece(text: line, setting: .plain)]
    }
  }
}
