import ReportKit

/// A formula over a row, in the language of Vega: it sees the row and the chart's parameters, and nothing else.
indirect enum Expression: Hashable, Sendable {
  case constant(DataValue)
  case name(String)
  case member(Expression, Expression)
  case call(String, [Expression])
  case unary(String, Expression)
  case binary(String, Expression, Expression)
  case choice(Expression, Expression, Expression)
  case list([Expression])
  case object([String: Expression])

  /// An expression has no more words and signs than these: a chain of sums nests as deep as it is long.
  private static let longest = 4_000

  /// - Throws: `ExpressionError` for what is no expression, or one nested too deep.
  init(_ text: String) throws(ExpressionError) {
    let tokens = try Token.tokens(text)
    guard tokens.count <= Self.longest else { throw ExpressionError("it is too long: more than \(Self.longest) words and signs") }
    var parser = ExpressionParser(tokens: tokens)
    self = try parser.whole()
  }
}

extension Expression {
  /// The parts that stand directly in this one.
  var parts: [Expression] {
    switch self {
    case .constant, .name: []
    case .member(let a, let b), .binary(_, let a, let b): [a, b]
    case .unary(_, let inner): [inner]
    case .choice(let a, let b, let c): [a, b, c]
    case .call(_, let arguments), .list(let arguments): arguments
    case .object(let object): Array(object.values)
    }
  }

  /// What the formula asks of its surroundings: rows, parameters, constants.
  var names: Set<String> {
    if case .name(let name) = self { return [name] }
    return parts.reduce(into: []) { $0.formUnion($1.names) }
  }

  /// The functions that it calls.
  var calls: Set<String> {
    let inner = parts.reduce(into: Set<String>()) { $0.formUnion($1.calls) }
    if case .call(let name, _) = self { return inner.union([name]) }
    return inner
  }
}

/// Reads expressions by precedence climbing.
struct ExpressionParser {
  private var tokens: [Token]
  private var place = 0
  private var depth = 0

  private static let deepest = 200
  private static let precedence: [String: Int] = [
    "??": 1, "||": 2, "&&": 3, "|": 4, "^": 5, "&": 6, "==": 7, "!=": 7, "===": 7, "!==": 7, "<": 8, ">": 8, "<=": 8,
    ">=": 8, "<<": 9, ">>": 9, ">>>": 9, "+": 10, "-": 10, "*": 11, "/": 11, "%": 11, "**": 12,
  ]

  init(tokens: [Token]) { self.tokens = tokens }

  mutating func whole() throws(ExpressionError) -> Expression {
    let expression = try choice()
    guard tokens[place] == .end else { throw ExpressionError("“\(words(tokens[place]))” stands where the end was expected") }
    return expression
  }

  private func words(_ token: Token) -> String {
    switch token {
    case .number(let value): NumberReading.plain(value)
    case .string(let text), .name(let text), .sign(let text): text
    case .regexp(let pattern): "/\(pattern.source)/"
    case .end: "the end"
    }
  }

  private mutating func take(_ sign: String) -> Bool {
    guard tokens[place] == .sign(sign) else { return false }
    place += 1
    return true
  }

  private mutating func need(_ sign: String) throws(ExpressionError) {
    guard take(sign) else { throw ExpressionError("expected “\(sign)”, found “\(words(tokens[place]))”") }
  }

  private mutating func choice() throws(ExpressionError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { throw ExpressionError("it is nested too deep") }
    let condition = try binary(above: 0)
    guard take("?") else { return condition }
    let yes = try choice()
    try need(":")
    return .choice(condition, yes, try choice())
  }

  private mutating func binary(above least: Int) throws(ExpressionError) -> Expression {
    var left = try unary()
    while case .sign(let sign) = tokens[place], let rank = Self.precedence[sign], rank > least {
      place += 1
      left = .binary(sign, left, try binary(above: sign == "**" ? rank - 1 : rank))
    }
    return left
  }

  private mutating func unary() throws(ExpressionError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { throw ExpressionError("it is nested too deep") }
    for sign in ["!", "-", "+", "~"] where take(sign) { return .unary(sign, try unary()) }
    return try postfix()
  }

  private mutating func postfix() throws(ExpressionError) -> Expression {
    var expression = try primary()
    while true {
      if take(".") {
        guard case .name(let name) = tokens[place] else { throw ExpressionError("expected a name after “.”") }
        place += 1
        expression = .member(expression, .constant(.string(name)))
      } else if take("[") {
        expression = .member(expression, try choice())
        try need("]")
      } else if tokens[place] == .sign("("), case .name(let name) = expression {
        place += 1
        expression = .call(name, try arguments(until: ")"))
      } else {
        return expression
      }
    }
  }

  private mutating func arguments(until close: String) throws(ExpressionError) -> [Expression] {
    var list: [Expression] = []
    if take(close) { return list }
    repeat { list.append(try choice()) } while take(",")
    try need(close)
    return list
  }

  private mutating func primary() throws(ExpressionError) -> Expression {
    let token = tokens[place]
    place += 1
    switch token {
    case .number(let value): return .constant(.number(value))
    case .string(let text): return .constant(.string(text))
    case .regexp(let pattern): return .constant(pattern.value)
    case .name("true"): return .constant(true)
    case .name("false"): return .constant(false)
    case .name("null"), .name("undefined"): return .constant(.null)
    case .name(let name): return .name(name)
    case .sign("("):
      let inner = try choice()
      try need(")")
      return inner
    case .sign("["): return .list(try arguments(until: "]"))
    case .sign("{"):
      var object: [String: Expression] = [:]
      if take("}") { return .object(object) }
      repeat {
        let key: String
        switch tokens[place] {
        case .name(let name), .string(let name): key = name
        default: throw ExpressionError("expected a property's name")
        }
        place += 1
        try need(":")
        object[key] = try choice()
      } while take(",")
      try need("}")
      return .object(object)
    case .sign, .end:
      throw ExpressionError("“\(words(token))” stands where a value was expected")
    }
  }
}
