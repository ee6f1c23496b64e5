import Foundation
import Frames
import ReportKit

/// What an expression can see: a record, and named values such as parameters.
struct Evaluation {
  var record: any Record
  var names: Properties = [:]
  /// Of the plot, where it is known: `width` and `height`.
  var size: Size?
  /// Answers the functions of a chart's scales; nil for all other functions.
  var scales: ((String, [DataValue]) -> DataValue?)?

  private let work = Work.current

  /// - Throws: `ExpressionError` for what has no value, and where the chart's formulas have done too much.
  func value(_ expression: Expression) throws(ExpressionError) -> DataValue {
    try work?.spend(1)
    switch expression {
    case .constant(let value): return value
    case .name(let name):
      if name == "datum" { return .object(record.row) }
      if let value = names[name] ?? Self.constants[name] { return value }
      if let size, Self.isSize(name) { return .number(name == "width" ? size.width : size.height) }
      if Self.isSize(name) { throw ExpressionError("a plot's \(name) is known to its marks only") }
      throw ExpressionError("nothing is called “\(name)”")
    case .field(let name): return record[name] ?? .null
    case .member(.call(let name, let arguments), .constant(.string(let part))) where ColorFunctions.spaces.contains(name):
      var given: [DataValue] = []
      for argument in arguments { given.append(try value(argument)) }
      return try ColorFunctions.part(part, of: name, given)
    case .member(let whole, let key): return member(try value(whole), try value(key))
    case .unary(let sign, let inner):
      let inner = try value(inner)
      switch sign {
      case .not: return .bool(!inner.isTrue)
      case .minus: return .number(-inner.arithmetic)
      case .bitNot: return .number(Double(~inner.bits))
      case .plus: return .number(inner.arithmetic)
      }
    case .binary(.and, let a, let b):
      let first = try value(a)
      return first.isTrue ? try value(b) : first
    case .binary(.or, let a, let b):
      let first = try value(a)
      return first.isTrue ? first : try value(b)
    case .binary(.ifNull, let a, let b):
      let first = try value(a)
      return first.isNull ? try value(b) : first
    case .binary(let sign, let a, let b):
      let (first, second) = sign.readsNumbers ? (try quantity(a), try quantity(b)) : (try value(a), try value(b))
      // Two lists are read to their ends, and so is one that becomes a text.
      if sign == .plus || !first.isSimple && !second.isSimple {
        try Work.count(first)
        try Work.count(second)
      }
      let value = Self.binary(sign, first, second)
      try Work.count(value)
      return value
    case .choice(let condition, let yes, let no): return try value(condition).isTrue ? try value(yes) : try value(no)
    case .list(let list):
      var values: [DataValue] = []
      for element in list { values.append(try value(element)) }
      try Work.count(.list(values))
      return .list(values)
    case .object(let object):
      var values = Properties()
      for (key, element) in object { values[key] = try value(element) }
      try Work.count(.object(values))
      return .object(values)
    case .call("if", let parts):
      guard parts.count == 3 else { throw ExpressionError("if needs three arguments") }
      return try value(parts[0]).isTrue ? try value(parts[1]) : try value(parts[2])
    case .call(let name, let parts):
      var arguments: [DataValue] = []
      if name == "isTuple" { return .bool(parts.first == .name("datum")) }
      let readsNumbers = Functions.readsNumbers(name)
      for part in parts { arguments.append(try readsNumbers ? quantity(part) : value(part)) }
      if let answer = scales?(name, arguments) { return answer }
      if !Functions.looksFromOutside(name) { for argument in arguments { try Work.count(argument) } }
      let value = try Functions.call(name, arguments)
      try Work.count(value)
      return value
    }
  }

  /// The value of an operand in arithmetic and in comparisons of size: a field that the row lacks is no number there, where a
  /// null counts as zero.
  private func quantity(_ expression: Expression) throws(ExpressionError) -> DataValue {
    switch expression {
    case .field(let name):
      try work?.spend(1)
      return record[name] ?? .number(.nan)
    case .member(.name("datum"), let key):
      let name = try value(key).words
      return record[name] ?? .number(.nan)
    default: return try value(expression)
    }
  }

  /// Whether a name stands for something in every chart: the row, the plot's size, a constant.
  static func knows(_ name: String) -> Bool { name == "datum" || isSize(name) || constants[name] != nil }

  private static func isSize(_ name: String) -> Bool { name == "width" || name == "height" }

  private static let constants: Properties = [
    "PI": .number(.pi), "E": .number(M_E), "NaN": .number(.nan), "Infinity": .number(.infinity), "SQRT2": .number(2.0.squareRoot()),
    "LN2": .number(log(2)), "LN10": .number(log(10)), "LOG2E": .number(M_LOG2E), "LOG10E": .number(M_LOG10E),
    "SQRT1_2": .number(0.5.squareRoot()), "MIN_VALUE": .number(.leastNonzeroMagnitude), "MAX_VALUE": .number(.greatestFiniteMagnitude),
  ]

  private func member(_ whole: DataValue, _ key: DataValue) -> DataValue {
    switch whole {
    case .object(let object): return object[key.words] ?? .null
    case .list(let list):
      if key == "length" { return .number(Double(list.count)) }
      guard let index = key.number, index >= 0, index < Double(list.count) else { return .null }
      return list[Int(index)]
    case .string(let text):
      if key == "length" { return .number(Double(text.utf16.count)) }
      guard let index = key.number, index >= 0, index < Double(text.count) else { return .null }
      return .string(String(text[text.index(text.startIndex, offsetBy: Int(index))]))
    case .null, .bool, .number: return .null
    }
  }

  static func binary(_ sign: BinaryOperator, _ a: DataValue, _ b: DataValue) -> DataValue {
    switch sign {
    case .plus:
      if a.string != nil || b.string != nil || a.list != nil || b.list != nil { return .string(a.words + b.words) }
      return .number(a.arithmetic + b.arithmetic)
    case .minus: return .number(a.arithmetic - b.arithmetic)
    case .times: return .number(a.arithmetic * b.arithmetic)
    case .over: return .number(a.arithmetic / b.arithmetic)
    case .remainder: return .number(a.arithmetic.truncatingRemainder(dividingBy: b.arithmetic))
    case .power: return .number(pow(a.arithmetic, b.arithmetic))
    case .same: return .bool(a == b)
    case .other: return .bool(a != b)
    case .equal: return .bool(a == b || (a.quantity != nil && a.quantity == b.quantity))
    case .unequal: return .bool(!(a == b || (a.quantity != nil && a.quantity == b.quantity)))
    case .less: return .bool(compare(a, b, by: <, <))
    case .greater: return .bool(compare(a, b, by: >, >))
    case .atMost: return .bool(compare(a, b, by: <=, <=))
    case .atLeast: return .bool(compare(a, b, by: >=, >=))
    // A shift is by the last five bits (ECMA-262, 6.1.6.1.9 to 6.1.6.1.11).
    case .bitAnd: return .number(Double(a.bits & b.bits))
    case .bitOr: return .number(Double(a.bits | b.bits))
    case .bitXor: return .number(Double(a.bits ^ b.bits))
    case .shiftLeft: return .number(Double(a.bits << (b.bits & 31)))
    case .shiftRight: return .number(Double(a.bits >> (b.bits & 31)))
    case .shiftRightUnsigned: return .number(Double(UInt32(bitPattern: a.bits) >> UInt32(bitPattern: b.bits & 31)))
    // The second operand of these is not always read.
    case .and: return a.isTrue ? b : a
    case .or: return a.isTrue ? a : b
    case .ifNull: return a.isNull ? b : a
    }
  }

  /// Two texts by their letters, all else by size.
  @inline(__always)
  private static func compare(_ a: DataValue, _ b: DataValue, by size: (Double, Double) -> Bool, _ letters: (String, String) -> Bool) -> Bool {
    if case .string(let x) = a, case .string(let y) = b { return letters(x, y) }
    return size(a.arithmetic, b.arithmetic)
  }
}

extension DataValue {
  /// Whether the value is read in one step.
  fileprivate var isSimple: Bool {
    switch self {
    case .null, .bool, .number: true
    case .string, .list, .object: false
    }
  }

  /// Whether the value counts as true.
  var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .number(let value): value != 0 && !value.isNaN
    case .string(let text): !text.isEmpty
    case .list, .object: true
    }
  }

  /// The value in arithmetic: null counts as 0, what is no number as NaN.
  var arithmetic: Double {
    switch self {
    case .null: 0
    case .bool(let value): value ? 1 : 0
    case .number(let value): value
    case .string(let text): text.isEmpty ? 0 : NumberReading.read(text) ?? .nan
    case .list, .object: .nan
    }
  }

  /// The value as 32 bits with a sign (ECMA-262, 7.1.6).
  fileprivate var bits: Int32 {
    let number = arithmetic
    guard number.isFinite else { return 0 }
    let rest = number.rounded(.towardZero).truncatingRemainder(dividingBy: 4_294_967_296)
    return Int32(truncatingIfNeeded: Int64(rest))
  }
}
