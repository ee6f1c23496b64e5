import Facts

/// Puts an edition's cells where a text mentions their columns in braces.
struct EditionWords: Sendable {
  let edition: EditionRow

  init(_ edition: EditionRow) {
    self.edition = edition
  }

  /// A mention of a column that the table of editions has not.
  struct Unknown: Error {
    var name: String
    var message: String
  }

  /// A text of report.yaml, or the pattern of a file's name.
  func text(_ text: String) throws(Unknown) -> String {
    try filled(text[...], write: { $0 }) { name throws(Unknown) in
      let known = edition.values.keys.sorted().map { "{\($0)}" }.joined(separator: ", ")
      throw Unknown(name: name, message: "the editions have no {\(name)}; they have \(known)")
    }
  }

  /// A manuscript: a cell stands in its prose as words that are meant, in addresses, names and code as it is, and in the
  /// JSON of charts and images with quotation marks escaped. What is no column is left to the manuscript's own reader.
  func manuscript(_ bytes: [UInt8]) -> [UInt8] {
    guard let text = String(validating: bytes, as: UTF8.self), text.contains("{") else { return bytes }
    var fences = OpenFences()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let pieces = fences.pieces(of: line)
      return pieces.map { piece in filled(piece.text, write: piece.setting.written) { name in "{\(name)}" } }.joined()
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private func filled<Failure: Error>(
    _ text: Substring, write: (String) -> String, unknown: (String) throws(Failure) -> String
  ) throws(Failure) -> String {
    var result = ""
    var rest = text
    while let start = rest.firstIndex(of: "{") {
      result += rest[..<start]
      let inside = rest[rest.index(after: start)...]
      guard let end = inside.firstIndex(where: { $0 == "}" || $0 == "{" }), inside[end] == "}" else {
        result += "{"
        rest = inside
        continue
      }
      let name = String(inside[..<end])
      if let words = edition.values[name] {
        result += write(words)
      } else if name.first?.isLetter == true, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) {
        result += try unknown(name)
      } else {
        result += "{\(name)}"
      }
      rest = inside[inside.index(after: end)...]
    }
    return result + rest
  }
}
