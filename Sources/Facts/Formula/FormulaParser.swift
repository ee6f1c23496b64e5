/// Reads formulas: sums of products of figures, numbers with or without a unit, and brackets.
struct FormulaParser {
  /// Brackets nested deeper than this are refused.
  static let deepest = 32
  /// Characters of the longest formula.
  static let longest = 500

  private let characters: [Character]
  private var place = 0
  private var depth = 0

  /// Throws `FormulaError` with the column at which the text stops making sense.
  static func formula(_ text: String) throws(FormulaError) -> Formula {
    var parser = try FormulaParser(text)
    let formula = try parser.sum()
    try parser.expectEnd()
    return formula
  }

  /// The two sides of `f003 + f004 = f002`.
  static func equation(_ text: String) throws(FormulaError) -> (left: Formula, right: Formula) {
    var parser = try FormulaParser(text)
    let left = try parser.sum()
    guard parser.take("=") else { throw parser.unexpected(expected: "= or an operation") }
    let right = try parser.sum()
    try parser.expectEnd()
    return (left, right)
  }

  private init(_ text: String) throws(FormulaError) {
    characters = Array(text.prefix(Self.longest + 1))
    guard characters.count <= Self.longest else {
      throw FormulaError(code: "formula.long", message: "the formula is longer than \(Self.longest) characters")
    }
  }

  private mutating func sum() throws(FormulaError) -> Formula {
    var left = try product()
    while true {
      if take("+") { left = .binary(.plus, left, try product()) }
      else if take("-") { left = .binary(.minus, left, try product()) }
      else { return left }
    }
  }

  private mutating func product() throws(FormulaError) -> Formula {
    var left = try factor()
    while true {
      if take("*") || take("×") { left = .binary(.times, left, try factor()) }
      else if take("/") || take("÷") { left = .binary(.over, left, try factor()) }
      else { return left }
    }
  }

  private mutating func factor() throws(FormulaError) -> Formula {
    if take("(") {
      depth += 1
      guard depth <= Self.deepest else {
        throw FormulaError(code: "formula.deep", message: "brackets are nested deeper than \(Self.deepest)")
      }
      let inner = try sum()
      guard take(")") else { throw unexpected(expected: ")") }
      depth -= 1
      return inner
    }
    guard let first = next else { throw unexpected(expected: "a figure or a number") }
    if first.isASCII, first.isNumber {
      let digits = word { ($0.isASCII && $0.isNumber) || $0 == "." }
      guard let number = Rational(decimal: digits) else {
        throw FormulaError(code: "formula.number", message: "\"\(digits)\" is no number")
      }
      return .number(number, unit())
    }
    let name = word { ($0.isASCII && ($0.isLetter || $0.isNumber)) || $0 == "_" }
    guard name.isFigureName else { throw unexpected(expected: "a figure or a number") }
    return .figure(name)
  }

  /// The unit behind a number, `个/对`; plain where there is none.
  private mutating func unit() -> Dimension {
    guard let first = next, first.isWideText || first == "％" else { return .plain }
    let counted = word { $0.isWideText || $0 == "％" }
    guard place + 1 < characters.count, characters[place] == "/", characters[place + 1].isWideText else {
      return Dimension([counted: 1])
    }
    place += 1
    return Dimension([counted: 1]) / Dimension([word(\.isWideText): 1])
  }

  /// The next character that is no blank.
  private var next: Character? {
    mutating get {
      while place < characters.count, characters[place].isWhitespace { place += 1 }
      return place < characters.count ? characters[place] : nil
    }
  }

  private mutating func take(_ character: Character) -> Bool {
    guard next == character else { return false }
    place += 1
    return true
  }

  private mutating func word(_ belongs: (Character) -> Bool) -> String {
    let start = place
    while place < characters.count, belongs(characters[place]) { place += 1 }
    return String(characters[start..<place])
  }

  private mutating func expectEnd() throws(FormulaError) {
    if next != nil { throw unexpected(expected: "an operation or the end") }
  }

  private mutating func unexpected(expected: String) -> FormulaError {
    let found = next.map { "\"\($0)\"" } ?? "the end"
    return FormulaError(
      code: "formula.syntax", message: "column \(place + 1): expected \(expected), found \(found)")
  }
}
