import ReportKit

/// The lines of a text that Markdown passes over in silence: notes that nobody mentions or that are there twice, and a
/// fence without its end.
struct NoteLines {
  private struct Definition {
    var name: String
    var line: Int
  }

  private var definitions: [Definition] = []
  private var mentioned: Set<String> = []
  /// The fence that is open, and its line.
  private var fence: (opening: FenceLine, line: Int)?

  /// What is wrong with a text that begins `offset` lines into the file.
  static func faults(in text: String, file: String, offset: Int) -> [Diagnostic] {
    guard text.contains("[^") || text.contains("```") || text.contains("~~~") else { return [] }
    var lines = NoteLines()
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      lines.read(line, at: index + 1 + offset)
    }
    func fault(_ code: String, _ message: String, _ line: Int) -> Diagnostic {
      Diagnostic(.error, code: code, message: message, place: Place(file: file, line: line, column: "1"))
    }
    var faults: [Diagnostic] = []
    if let fence = lines.fence {
      let mark = fence.opening.mark
      faults.append(fault("block.open", "\(mark) opens a block that nothing closes; put \(mark) on a line of its own below it", fence.line))
    }
    var seen: [String: Int] = [:]
    for definition in lines.definitions {
      if let first = seen[definition.name] {
        faults.append(fault("note.twice", "the note [^\(definition.name)] stands on line \(first) already; give this one another name", definition.line))
      } else if !lines.mentioned.contains(definition.name) {
        faults.append(fault("note.unused", "nothing mentions the note [^\(definition.name)]; put [^\(definition.name)] where it belongs, or take it out", definition.line))
      }
      seen[definition.name] = seen[definition.name] ?? definition.line
    }
    return faults
  }

  private mutating func read(_ line: Substring, at number: Int) {
    // A fence may stand in a list or a quote.
    let body = line.drop { $0 == " " || $0 == ">" || $0 == "\t" }
    if let found = FenceLine(body) {
      if let open = fence {
        if found.closes(open.opening) { fence = nil }
        return
      }
      if found.opens {
        fence = (found, number)
        return
      }
    }
    var rest = line[...]
    while let open = rest.firstRange(of: "[^"), let close = rest[open.upperBound...].firstIndex(of: "]") {
      let name = String(rest[open.upperBound..<close])
      rest = rest[rest.index(after: close)...]
      guard !name.isEmpty, !name.contains(where: { $0 == "[" || $0.isWhitespace }) else { continue }
      // What stands in a block has been read by it; here it only counts that somebody wanted the note.
      if fence == nil, rest.first == ":", body.startIndex == open.lowerBound {
        definitions.append(Definition(name: name, line: number))
      } else {
        mentioned.insert(name)
      }
    }
  }
}
