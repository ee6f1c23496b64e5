/// What a Chinese keyboard does to YAML: full-width signs and tabs where the language wants ASCII ones.
struct YAMLSlip {
  var line: Int
  /// In characters, from 1.
  var column: Int
  var message: String

  /// The last slip at or above the line where the parser gave up; nil where it must be something else.
  static func find(in text: String, upTo last: Int) -> YAMLSlip? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).prefix(last)
    for (index, line) in lines.enumerated().reversed() {
      if let (column, message) = slip(in: line) { return YAMLSlip(line: index + 1, column: column, message: message) }
    }
    return nil
  }

  private static func slip(in line: Substring) -> (column: Int, message: String)? {
    let body = line.drop { $0 == " " }
    let column = line.count - body.count + 1
    if body.first == "\t" { return (column, "the line is indented with a tab; indent it with blanks") }
    if body.first == "#" || body.isEmpty { return nil }
    if let sign = body.first, "－—–•·".contains(sign) {
      return (column, "“\(sign)” begins no list; write - and a blank")
    }
    if body.first == "-", let next = body.dropFirst().first, next != " ", next != "-" {
      return (column, "a blank is missing behind -")
    }
    // A key is what stands before the first sign of its kind, outside quotation marks.
    if let place = body.firstIndex(where: { ":：\"'".contains($0) }), body[place] == "：" {
      return (column + body.distance(from: body.startIndex, to: place), "“：” is a full-width colon; write : and a blank behind the key")
    }
    if let place = body.firstIndex(of: ":"), let next = body[place...].dropFirst().first, next != " ", next != "/",
      body[..<place].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == " " })
    {
      return (column + body.distance(from: body.startIndex, to: place), "a blank is missing behind the colon")
    }
    if body.contains("{") || body.contains("["), let place = body.firstIndex(where: { "，、｛｝［］".contains($0) }) {
      return (
        column + body.distance(from: body.startIndex, to: place),
        "“\(body[place])” is a full-width sign; between the parts of { } and [ ] stand , and a blank"
      )
    }
    return nil
  }
}
