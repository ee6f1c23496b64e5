import ReportKit

/// The fields that a transform reads from the rows before it, each with its place in the transform. Which properties hold
/// the names of fields is that of Vega-Lite's transforms.
struct FieldUses {
  private(set) var all: [(field: String, place: String)] = []

  /// The properties of each transform that name fields, by the property that names the transform.
  private static let table: [(name: String, keys: [String])] = [
    ("timeUnit", ["field"]), ("joinaggregate", ["joinaggregate", "groupby"]), ("aggregate", ["aggregate", "groupby"]),
    ("window", ["window", "groupby", "sort"]), ("stack", ["stack", "groupby", "sort"]), ("fold", ["fold"]), ("flatten", ["flatten"]),
    ("pivot", ["pivot", "value", "groupby"]), ("impute", ["impute", "key", "groupby"]), ("lookup", ["lookup"]),
    ("density", ["density", "groupby"]), ("quantile", ["quantile", "groupby"]), ("loess", ["loess", "on", "groupby"]),
    ("regression", ["regression", "on", "groupby"]), ("extent", ["extent"]), ("bin", ["field"]),
  ]

  init(_ transform: Properties) {
    if let filter = transform["filter"] {
      addPredicate(filter, "filter")
    } else if let formula = transform["calculate"] {
      addFormula(formula, "calculate")
    } else {
      for key in Self.table.first(where: { transform[$0.name] != nil })?.keys ?? [] { addNames(transform[key], key) }
    }
  }

  /// One name, several, or objects with a `field` each.
  private mutating func addNames(_ value: DataValue?, _ place: String) {
    switch value {
    case .string(let field): all.append((field, place))
    case .list(let list): for (index, element) in list.enumerated() { addNames(element, "\(place)[\(index)]") }
    case .object(let object):
      guard let field = object["field"]?.string, field != "*" || object["op"] != "count" else { return }
      all.append((field, "\(place).field"))
    default: break
    }
  }

  private mutating func addFormula(_ value: DataValue, _ place: String) {
    guard let text = value.string, let formula = try? Expression(text) else { return }
    for field in formula.fields.sorted() { all.append((field, place)) }
  }

  private mutating func addPredicate(_ value: DataValue, _ place: String) {
    guard let object = value.object else { return addFormula(value, place) }
    // What a selection compares is named where the selection is.
    if object[Selection.origin] != nil { return }
    for key in ["and", "or"] {
      for (index, part) in (object[key]?.list ?? []).enumerated() { addPredicate(part, "\(place).\(key)[\(index)]") }
    }
    if let part = object["not"] { addPredicate(part, "\(place).not") }
    addNames(value, place)
  }
}

extension Expression {
  /// The fields of the row that the formula reads as they are: not those that it asks for with `isValid` or `isDefined`,
  /// because they may be missing.
  var fields: Set<String> {
    if case .field(let field) = self { return [FieldPath.escaped(field)] }
    if case .call(let name, _) = self, name == "isValid" || name == "isDefined" { return [] }
    return parts.reduce(into: []) { $0.formUnion($1.fields) }
  }
}
