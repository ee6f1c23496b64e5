import ReportKit

/// Which rows are kept: an expression, a comparison of a field, or several of them together.
indirect enum Predicate: Sendable {
  case expression(Expression)
  case all([Predicate])
  case any([Predicate])
  case not(Predicate)
  case field(String, TimeUnit?, Comparison)

  enum Comparison: Sendable {
    case equal(DataValue), less(DataValue), lessOrEqual(DataValue), greater(DataValue), greaterOrEqual(DataValue)
    case range(DataValue, DataValue), oneOf([DataValue]), valid(Bool)
  }

  init(_ json: DataValue, path: String) throws {
    switch json {
    case .string(let text):
      do { self = .expression(try Expression(text)) } catch { throw ChartError(path: path, problem: "\(error)") }
    case .bool(let value): self = .expression(.constant(.bool(value)))
    case .object(let object):
      func each(_ key: String) throws -> [Predicate]? {
        try object[key]?.list?.enumerated().map { try Predicate($1, path: "\(path).\(key)[\($0)]") }
      }
      if let parts = try each("and") {
        self = .all(parts)
      } else if let parts = try each("or") {
        self = .any(parts)
      } else if let part = object["not"] {
        self = .not(try Predicate(part, path: "\(path).not"))
      } else if let field = object["field"]?.string {
        let unit = object["timeUnit"].flatMap(TimeUnit.init)
        func moment(_ value: DataValue) -> DataValue {
          if let unit, let number = value.number, value.object == nil { return Self.unitValue(number, unit) }
          return ScaleModel.moment(value)
        }
        if let value = object["equal"] {
          self = .field(field, unit, .equal(moment(value)))
        } else if let value = object["lt"] {
          self = .field(field, unit, .less(moment(value)))
        } else if let value = object["lte"] {
          self = .field(field, unit, .lessOrEqual(moment(value)))
        } else if let value = object["gt"] {
          self = .field(field, unit, .greater(moment(value)))
        } else if let value = object["gte"] {
          self = .field(field, unit, .greaterOrEqual(moment(value)))
        } else if let values = object["range"]?.list, values.count == 2 {
          self = .field(field, unit, .range(moment(values[0]), moment(values[1])))
        } else if let values = object["oneOf"]?.list {
          self = .field(field, unit, .oneOf(values.map(moment)))
        } else if let valid = object["valid"]?.bool {
          self = .field(field, unit, .valid(valid))
        } else {
          throw ChartError(path: path, problem: "a comparison needs one of equal, lt, lte, gt, gte, range, oneOf, valid")
        }
      } else {
        throw ChartError(path: path, problem: "expected an expression or a comparison of a field")
      }
    case .null, .number, .list: throw ChartError(path: path, problem: "expected an expression or a comparison of a field")
    }
  }

  /// A bare number beside a time unit means that part of the calendar: a year, a month from 1.
  private static func unitValue(_ number: Double, _ unit: TimeUnit) -> DataValue {
    guard abs(number) < 10_000 else { return .number(number) }
    let value = Int(saturating: number)
    return switch unit.parts {
    case [.year]: .number(CivilTime(year: value).moment)
    case [.month]: .number(CivilTime(year: 2012, month: value - 1).moment)
    case [.quarter]: .number(CivilTime(year: 2012, month: (value - 1) * 3).moment)
    case [.date]: .number(CivilTime(year: 2012, day: value).moment)
    case [.hours]: .number(CivilTime(year: 2012, hour: value).moment)
    default: .number(number)
    }
  }

  /// The fields that it reads; nil where it reads the record as a whole.
  var reads: Set<String>? {
    switch self {
    case .expression(let expression): expression.reads
    case .all(let parts), .any(let parts): parts.map(\.reads).union
    case .not(let part): part.reads
    case .field(let field, _, _): [field]
    }
  }

  func holds(_ record: some Record, names: Properties = [:]) throws(ExpressionError) -> Bool {
    switch self {
    case .expression(let expression): return try Evaluation(record: record, names: names).value(expression).isTrue
    case .all(let parts):
      for part in parts where try !part.holds(record, names: names) { return false }
      return true
    case .any(let parts):
      for part in parts where try part.holds(record, names: names) { return true }
      return false
    case .not(let part): return try !part.holds(record, names: names)
    case .field(let field, let unit, let comparison):
      var value = record.value(field)
      if let unit { value = Moments.read(value).map { .number(unit.floor($0)) } ?? .null }
      return Self.compare(value, comparison)
    }
  }

  private static func compare(_ value: DataValue, _ comparison: Comparison) -> Bool {
    /// A date as text beside a moment counts as that moment.
    func both(_ other: DataValue) -> (DataValue, DataValue) {
      if case .string = value, let number = other.number, number > 1e8, let moment = Moments.read(value) {
        return (.number(moment), other)
      }
      return (value, other)
    }
    func orders(_ sign: BinaryOperator, _ other: DataValue) -> Bool {
      let (a, b) = both(other)
      return !a.isNull && Evaluation.binary(sign, a, b) == true
    }
    switch comparison {
    case .equal(let other):
      let (a, b) = both(other)
      return a == b
    case .less(let other): return orders(.less, other)
    case .lessOrEqual(let other): return orders(.atMost, other)
    case .greater(let other): return orders(.greater, other)
    case .greaterOrEqual(let other): return orders(.atLeast, other)
    case .range(let low, let high):
      return (low.isNull || orders(.atLeast, low)) && (high.isNull || orders(.atMost, high)) && !value.isNull
    case .oneOf(let values): return values.contains(value)
    case .valid(let wanted): return value.isInvalid != wanted
    }
  }
}
