import Foundation
import ReportKit

/// The functions of expressions: a fixed list, none of which reaches anything but its arguments.
enum Functions {
  /// Whether there is a function of that name.
  static func exists(_ name: String) -> Bool {
    do { _ = try call(name, []) } catch { return name == "if" || error != missing(name) }
    return true
  }

  /// Whether a function takes what a row lacks as no number, not as null.
  static func readsNumbers(_ name: String) -> Bool { arithmetic[name] != nil || TimeFunctions.readsPart(name) }

  /// Whether a function looks at nothing inside its arguments, however much they hold.
  static func looksFromOutside(_ name: String) -> Bool { name == "length" || name == "last" || name == "peek" || name.hasPrefix("is") && name != "isNaN" }

  private static func missing(_ name: String) -> ExpressionError { ExpressionError("there is no function “\(name)”") }

  static func call(_ name: String, _ arguments: [DataValue]) throws(ExpressionError) -> DataValue {
    func argument(_ index: Int) -> DataValue { arguments.indices.contains(index) ? arguments[index] : .null }
    func number(_ index: Int) -> Double { argument(index).arithmetic }
    func text(_ index: Int) -> String { argument(index).words }
    if let function = arithmetic[name] { return .number(function(number(0))) }
    if let reason = refusal(name) { throw ExpressionError(reason) }
    if let value = try TextFunctions.call(name, arguments) { return value }
    if let value = try TimeFunctions.call(name, arguments) { return value }
    if let value = try ColorFunctions.call(name, arguments) { return value }
    if let value = DomainFunctions.call(name, arguments) { return value }
    if let value = Distributions.call(name, arguments.map(\.arithmetic)) { return .number(value) }
    switch name {
    case "isValid": return .bool(!argument(0).isNull && !(argument(0).number?.isNaN ?? false))
    case "isNaN": return .bool(number(0).isNaN)
    case "isFinite": return .bool(argument(0).quantity?.isFinite ?? false)
    case "isNumber": return .bool(argument(0).number != nil)
    case "isString": return .bool(argument(0).string != nil)
    case "isArray": return .bool(argument(0).list != nil)
    case "isBoolean": return .bool(argument(0).bool != nil)
    case "isObject": return .bool(argument(0).object != nil)
    case "isDefined": return .bool(!argument(0).isNull)
    case "isDate", "isTuple": return .bool(false)
    case "toNumber": return argument(0).isMissing ? .null : .number(number(0))
    case "toString": return argument(0).isMissing ? .null : .string(text(0))
    case "toBoolean": return argument(0).isMissing ? .null : .bool(argument(0).isTrue && argument(0) != "false" && argument(0) != "0")
    case "pow": return .number(pow(number(0), number(1)))
    case "atan2": return .number(atan2(number(0), number(1)))
    case "hypot": return .number(hypot(number(0), number(1)))
    case "clamp": return .number(Swift.min(Swift.max(number(0), number(1)), number(2)))
    case "min", "max":
      let numbers = arguments.map(\.arithmetic)
      if numbers.contains(where: \.isNaN) { return .number(.nan) }
      return .number((name == "min" ? numbers.min() : numbers.max()) ?? .nan)
    // Vega writes null out.
    case "format": return arguments.first?.isNull == true ? "null" : .string(NumberFormat(text(1))?.string(number(0)) ?? text(0))
    case "length": return .number(Double(argument(0).list?.count ?? argument(0).string?.utf16.count ?? 0))
    case "substring" where argument(0).list == nil:
      // Whichever end comes first, and none before the first character (ECMA-262, 22.1.3.25).
      let characters = Array(text(0))
      func end(_ index: Int) -> Int { max(0, min(characters.count, Int(saturating: number(index)))) }
      let ends = [end(1), arguments.count > 2 ? end(2) : characters.count].sorted()
      return .string(String(characters[ends[0]..<ends[1]]))
    case "substring", "slice":
      if case .list(let list) = argument(0) {
        let (low, high) = bounds(number(1), arguments.count > 2 ? number(2) : nil, list.count)
        return .list(Array(list[low..<high]))
      }
      let characters = Array(text(0))
      let (low, high) = bounds(number(1), arguments.count > 2 ? number(2) : nil, characters.count)
      return .string(String(characters[low..<high]))
    case "indexof": return .number(Double(indexOf(argument(0), argument(1))))
    case "lastindexof":
      let list = argument(0).list ?? text(0).map { .string(String($0)) }
      return .number(Double(list.lastIndex(of: argument(1)) ?? -1))
    case "inrange":
      let bounds = argument(1).numbers ?? []
      guard let low = bounds.min(), let high = bounds.max() else { return false }
      return .bool(number(0) >= low && number(0) <= high)
    case "sort": return .list((argument(0).list ?? []).stableSorted(DataValue.ascending))
    case "span":
      let numbers = argument(0).numbers ?? []
      return .number((numbers.last ?? .nan) - (numbers.first ?? .nan))
    case "lerp":
      let numbers = argument(0).numbers ?? []
      guard let first = numbers.first, let last = numbers.last else { return .number(.nan) }
      return .number(first + (last - first) * number(1))
    case "reverse": return .list((argument(0).list ?? []).reversed())
    case "peek", "last": return argument(0).list?.last ?? .null
    case "merge": return .object(arguments.reduce(into: [:]) { $0.merge($1.object ?? [:]) { $1 } })
    case "pluck":
      let field = FieldPath(text(1))
      func part(_ value: DataValue) -> DataValue { value.object.map(field.value) ?? .null }
      return argument(0).list.map { .list($0.map(part)) } ?? part(argument(0))
    case "extent":
      let numbers = (argument(0).list ?? []).compactMap(\.quantity)
      return [.number(numbers.min() ?? .nan), .number(numbers.max() ?? .nan)]
    case "sequence":
      let (start, stop) = arguments.count == 1 ? (0, number(0)) : (number(0), number(1))
      let step = arguments.count > 2 ? number(2) : 1
      guard step != 0, ((stop - start) / step) <= 10_000 else { throw ExpressionError("a sequence is too long") }
      return .list(stride(from: start, to: stop, by: step).map(DataValue.number))
    // What Vega writes to its log; nobody reads one here.
    case "warn", "info", "debug": return arguments.last ?? .null
    default: throw missing(name)
    }
  }

  /// Why a function that Vega has is not called; nil for all others.
  static func refusal(_ name: String) -> String? {
    guard name == "now" || name == "random" || name.hasPrefix("sample") else { return nil }
    return "“\(name)” is not called: a chart is the same on every run"
  }

  private static let arithmetic: [String: @Sendable (Double) -> Double] = [
    "abs": { Swift.abs($0) }, "ceil": { $0.rounded(.up) }, "floor": { $0.rounded(.down) },
    "round": { ($0 + 0.5).rounded(.down) }, "sqrt": { $0.squareRoot() }, "exp": { exp($0) }, "log": { log($0) },
    "sin": { sin($0) }, "cos": { cos($0) }, "tan": { tan($0) }, "asin": { asin($0) }, "acos": { acos($0) },
    "atan": { atan($0) },
  ]

  private static func bounds(_ low: Double, _ high: Double?, _ count: Int) -> (Int, Int) {
    func held(_ value: Double) -> Int {
      let index = Int(saturating: value)
      return Swift.max(0, Swift.min(count, index < 0 ? count + index : index))
    }
    let (from, to) = (held(low), high.map(held) ?? count)
    return (from, Swift.max(from, to))
  }

  private static func indexOf(_ whole: DataValue, _ part: DataValue) -> Int {
    if let list = whole.list { return list.firstIndex(of: part) ?? -1 }
    let (text, wanted) = (Array(whole.words), Array(part.words))
    guard wanted.count <= text.count else { return -1 }
    for start in 0...(text.count - wanted.count) where Array(text[start..<start + wanted.count]) == wanted { return start }
    return -1
  }
}

extension DataValue {
  /// Null or an empty text, which count as nothing where a value is made into another kind (vega-util).
  fileprivate var isMissing: Bool { isNull || self == "" }
}
