import Frames

/// The marks of a painted content stream, put into the words of the document's structure: each stretch that Cairo
/// marked as a span becomes an element's content or an artifact.
struct ContentMarks {
  /// What begins each stretch, in order.
  let openings: [String]

  init(_ page: PageRecord, elements: [Element]) {
    var number = 0
    openings = page.marks.map { mark in
      guard let element = mark.element else { return "/Artifact BMC" }
      defer { number += 1 }
      let language = mark.language.map { " /Lang \(PDFText(bytes: $0))" } ?? ""
      return "/\(elements[element].tag.role.rawValue) <</MCID \(number)\(language)>> BDC"
    }
  }

  /// Cairo's opening of a stretch, before the number.
  private static let painted = Array("/Span << /MCID ".utf8)
  private static let operatorEnd = Array("BDC".utf8)

  /// The stream with the marks exchanged.
  /// - Throws: `PaintingError.pdf` if the stream has another count of marks than the page.
  func rewrite(_ content: [UInt8]) throws(PaintingError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count + openings.count * 16)
    var copied = 0
    var found = 0
    var index = 0
    while index < content.count {
      switch content[index] {
      case UInt8(ascii: "("):
        index = ContentMarks.endOfString(in: content, from: index)
      case UInt8(ascii: "/") where content[index...].starts(with: ContentMarks.painted):
        var end = index + ContentMarks.painted.count
        while end < content.count, !content[end...].starts(with: ContentMarks.operatorEnd) { end += 1 }
        guard found < openings.count else { throw .pdf("a page has more marks than content") }
        result += content[copied..<index]
        result += openings[found].utf8
        found += 1
        copied = min(end + ContentMarks.operatorEnd.count, content.count)
        index = copied
      default: index += 1
      }
    }
    guard found == openings.count else { throw .pdf("a page has \(found) marks for \(openings.count) contents") }
    result += content[copied...]
    return result
  }

  /// The index after a literal string (ISO 32000-1, 7.3.4.2).
  static func endOfString(in content: [UInt8], from start: Int) -> Int {
    var depth = 0
    var index = start
    while index < content.count {
      switch content[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return content.count
  }
}
