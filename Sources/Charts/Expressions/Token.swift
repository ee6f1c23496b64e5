/// A word of the expression language.
enum Token: Hashable {
  case number(Double)
  case string(String)
  case name(String)
  case sign(String)
  case regexp(RegularExpression)
  case end

  private static let signs = [
    "===", "!==", ">>>", "**", "==", "!=", "<=", ">=", "&&", "||", "??", "<<", ">>", "+", "-", "*", "/", "%", "<", ">", "!",
    "?", ":", "(", ")", "[", "]", "{", "}", ",", ".", "&", "|", "^", "~",
  ].map { (text: $0, characters: Array($0)) }

  static func tokens(_ text: String) throws(ExpressionError) -> [Token] {
    // Each byte of ASCII is a character, but for the two of a line end, which are blanks here: no bounds need be searched for.
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    var rest = (isPlain ? text.utf8.map { Character(Unicode.Scalar($0)) } : Array(text))[...]
    var tokens: [Token] = []
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first.isASCII && first.isNumber || first == "." && rest.dropFirst().first?.isNumber == true {
        tokens.append(.number(try number(&rest)))
      } else if first == "\"" || first == "'" {
        tokens.append(.string(try string(&rest)))
      } else if first == "/", !(tokens.last?.endsValue ?? false) {
        tokens.append(.regexp(try regexp(&rest)))
      } else if first.isLetter || first == "_" || first == "$" {
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" }
        rest = rest.dropFirst(name.count)
        tokens.append(.name(String(name)))
      } else if let sign = signs.first(where: { rest.starts(with: $0.characters) }) {
        rest = rest.dropFirst(sign.characters.count)
        tokens.append(.sign(sign.text))
      } else {
        throw ExpressionError("“\(first)” is no part of an expression")
      }
    }
    return tokens + [.end]
  }

  /// Whether a value may end with this word: a slash after it divides, and begins a regular expression elsewhere.
  private var endsValue: Bool {
    switch self {
    case .number, .string, .name, .regexp: true
    case .sign(let sign): sign == ")" || sign == "]" || sign == "}"
    case .end: false
    }
  }

  /// A literal such as `/[a/]+/i` (ECMA-262, 12.9.5): a slash in a class or after a backslash does not end it.
  private static func regexp(_ rest: inout ArraySlice<Character>) throws(ExpressionError) -> RegularExpression {
    rest.removeFirst()
    var (source, isInClass, isClosed) = ("", false, false)
    while let character = rest.popFirst(), !character.isNewline {
      if character == "/", !isInClass {
        isClosed = true
        break
      }
      source.append(character)
      if character == "\\", let next = rest.popFirst() { source.append(next) }
      if character == "[" { isInClass = true } else if character == "]" { isInClass = false }
    }
    guard isClosed else { throw ExpressionError("a regular expression is not closed") }
    let flags = rest.prefix { $0.isASCII && $0.isLetter }
    rest = rest.dropFirst(flags.count)
    let pattern = RegularExpression(source: source, flags: String(flags))
    try pattern.check()
    return pattern
  }

  private static func number(_ rest: inout ArraySlice<Character>) throws(ExpressionError) -> Double {
    if rest.first == "0", let mark = rest.dropFirst().first, mark == "x" || mark == "X" {
      let digits = rest.dropFirst(2).prefix { $0.isASCII && $0.isHexDigit }
      rest = rest.dropFirst(2 + digits.count)
      guard !digits.isEmpty else { throw ExpressionError("“0\(mark)” is no number") }
      return digits.reduce(0) { $0 * 16 + Double($1.hexDigitValue ?? 0) }
    }
    var text = String(rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") })
    rest = rest.dropFirst(text.count)
    if let mark = rest.first, mark == "e" || mark == "E" {
      var exponent = String(rest.removeFirst())
      if let sign = rest.first, sign == "+" || sign == "-" { exponent.append(rest.removeFirst()) }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      text += exponent + digits
    }
    if text.last == "." { text.removeLast() }
    guard let value = Double(text) else { throw ExpressionError("“\(text)” is no number") }
    return value
  }

  private static func string(_ rest: inout ArraySlice<Character>) throws(ExpressionError) -> String {
    let quote = rest.removeFirst()
    var text = ""
    while let character = rest.popFirst() {
      if character == quote { return text }
      guard character == "\\", let next = rest.popFirst() else {
        text.append(character)
        continue
      }
      switch next {
      case "n": text.append("\n")
      case "t": text.append("\t")
      case "u":
        let digits = String(rest.prefix(4))
        rest = rest.dropFirst(4)
        guard let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else {
          throw ExpressionError("“\\u\(digits)” is no character")
        }
        text.unicodeScalars.append(scalar)
      default: text.append(next)
      }
    }
    throw ExpressionError("a string is not closed")
  }
}

/// Why an expression could not be read or computed.
struct ExpressionError: Error, Hashable, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
