import ReportKit

/// A formula over a row, in the language of Vega: it sees the row and the chart's parameters, and nothing else.
indirect enum Expression: Hashable, Sendable {
  case constant(DataValue)
  case name(String)
  /// What the row holds under a name: `datum.name` or `datum['name']`.
  case field(String)
  case member(Expression, Expression)
  case call(String, [Expression])
  case unary(UnaryOperator, Expression)
  case binary(BinaryOperator, Expression, Expression)
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

/// A sign before an operand.
enum UnaryOperator: String, Hashable, Sendable, CaseIterable {
  case not = "!"
  case minus = "-"
  case plus = "+"
  case bitNot = "~"
}

/// A sign between two operands.
enum BinaryOperator: String, Hashable, Sendable {
  case ifNull = "??"
  case or = "||"
  case and = "&&"
  case bitOr = "|"
  case bitXor = "^"
  case bitAnd = "&"
  case equal = "=="
  case unequal = "!="
  case same = "==="
  case other = "!=="
  case less = "<"
  case greater = ">"
  case atMost = "<="
  case atLeast = ">="
  case shiftLeft = "<<"
  case shiftRight = ">>"
  case shiftRightUnsigned = ">>>"
  case plus = "+"
  case minus = "-"
  case times = "*"
  case over = "/"
  case remainder = "%"
  case power = "**"

  /// The higher, the closer an operator binds (ECMA-262, 13.5 to 13.13).
  var rank: Int {
    switch self {
    case .ifNull: 1
    case .or: 2
    case .and: 3
    case .bitOr: 4
    case .bitXor: 5
    case .bitAnd: 6
    case .equal, .unequal, .same, .other: 7
    case .less, .greater, .atMost, .atLeast: 8
    case .shiftLeft, .shiftRight, .shiftRightUnsigned: 9
    case .plus, .minus: 10
    case .times, .over, .remainder: 11
    case .power: 12
    }
  }

  /// Whether the operands are numbers, so that a field which a row lacks is none.
  var readsNumbers: Bool {
    switch self {
    case .equal, .unequal, .same, .other, .plus: false
    default: true
    }
  }
}

extension Expression {
  /// The parts that stand directly in this one.
  var parts: [Expression] {
    switch self {
    case .constant, .name, .field: []
    case .member(let a, let b), .binary(_, let a, let b): [a, b]
    case .unary(_, let inner): [inner]
    case .choice(let a, let b, let c): [a, b, c]
    case .call(_, let arguments), .list(let arguments): arguments
    case .object(let object): Array(object.values)
    }
  }

  /// Whether the formula only takes a part out of what there is.
  var isPart: Bool {
    switch self {
    case .field, .member: true
    default: false
    }
  }

  /// The fields of the record that the formula reads; nil where it reads the record as a whole.
  var reads: Set<String>? {
    switch self {
    case .field(let name): [name]
    case .name("datum"): nil
    default: parts.map(\.reads).union
    }
  }

  /// What the formula asks of its surroundings: rows, parameters, constants.
  var names: Set<String> {
    if case .name(let name) = self { return [name] }
    if case .field = self { return ["datum"] }
    return parts.reduce(into: []) { $0.formUnion($1.names) }
  }

  /// The functions that it calls.
  var calls: Set<String> {
    let inner = parts.reduce(into: Set<String>()) { $0.formUnion($1.calls) }
    if case .call(let name, _) = self { return inner.union([name]) }
    return inner
  }
}

extension [Set<String>?] {
  /// The fields that several readers read together; nil where one reads the record as a whole.
  var union: Set<String>? { reduce([]) { known, next in known.flatMap { known in next.map(known.union) } } }
}

/// Reads expressions by precedence climbing.
struct ExpressionParser {
  private var tokens: [Token]
  private var place = 0
  private var depth = 0

  private static let deepest = 200

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
    while case .sign(let sign) = tokens[place], let sign = BinaryOperator(rawValue: sign), sign.rank > least {
      place += 1
      left = .binary(sign, left, try binary(above: sign == .power ? sign.rank - 1 : sign.rank))
    }
    return left
  }

  private mutating func unary() throws(ExpressionError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { throw ExpressionError("it is nested too deep") }
    for sign in UnaryOperator.allCases where take(sign.rawValue) { return .unary(sign, try unary()) }
    return try postfix()
  }

  private mutating func postfix() throws(ExpressionError) -> Expression {
    var expression = try primary()
    while true {
      if take(".") {
        guard case .name(let name) = tokens[place] else { throw ExpressionError("expected a name after “.”") }
        place += 1
        expression = Self.member(expression, .constant(.string(name)))
      } else if take("[") {
        expression = Self.member(expression, try choice())
        try need("]")
      } else if tokens[place] == .sign("("), case .name(let name) = expression {
        place += 1
        expression = .call(name, try arguments(until: ")"))
      } else {
        return expression
      }
    }
  }

  private static func member(_ whole: Expression, _ key: Expression) -> Expression {
    if whole == .name("datum"), case .constant(.string(let name)) = key { return .field(name) }
    return .member(whole, key)
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
