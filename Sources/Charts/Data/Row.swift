import ReportKit

/// One record of a chart's data.
typealias Row = Properties

extension DataValue {
  /// The value as a number where it is one or reads as one; nil for what is neither.
  var quantity: Double? {
    switch self {
    case .number(let value): value
    case .bool(let value): value ? 1 : 0
    case .string(let text): NumberReading.read(text)
    case .null, .list, .object: nil
    }
  }

  /// Null, missing or not finite: what cannot be placed on a continuous scale.
  var isInvalid: Bool {
    switch self {
    case .null: true
    case .number(let value): !value.isFinite
    case .bool, .string, .list, .object: false
    }
  }

  /// The value as a label prints it when no format is given.
  var words: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let value): NumberReading.plain(value)
    case .string(let text): text
    case .list(let list): list.map(\.words).joined(separator: ",")
    case .object: "[object Object]"
    }
  }

  /// The order of sorting: numbers by size, then words by their code points; null first.
  static func ascending(_ a: DataValue, _ b: DataValue) -> Bool {
    switch (a, b) {
    case (.number(let x), .number(let y)): return x < y
    case (.string(let x), .string(let y)): return x.utf16.lexicographicallyPrecedes(y.utf16)
    case (.null, .null): return false
    case (.null, _): return true
    case (_, .null): return false
    default:
      if let x = a.quantity, let y = b.quantity { return x < y }
      return a.words.utf16.lexicographicallyPrecedes(b.words.utf16)
    }
  }
}

/// A way into a row: `a`, `a.b`, `a[0]`, or a name that holds such signs, escaped.
struct FieldPath: Hashable, Sendable {
  /// The field's name without escapes; the name of a column that a transform makes of it.
  let name: String
  private let steps: [String]
  /// The path as it was written, where it is not the name: a column may be called so.
  private let text: String?

  init(_ text: String) {
    let isPlain = !text.utf8.contains(where: FieldName.isSign)
    self.text = isPlain ? nil : text
    if isPlain {
      name = text
      steps = text.isEmpty ? [] : [text]
      return
    }
    var steps: [String] = []
    var step = ""
    var characters = text.makeIterator()
    func flush() {
      if !step.isEmpty { steps.append(step) }
      step = ""
    }
    while let character = characters.next() {
      switch character {
      case "\\": if let next = characters.next() { step.append(next) }
      case ".", "[", "]": flush()
      case "\"", "'": continue
      default: step.append(character)
      }
    }
    flush()
    self.steps = steps
    name = steps.joined(separator: ".")
  }

  /// The name of the value at the path's end.
  var lastName: String { steps.last ?? name }

  /// A whole name as a path that means that name.
  static func escaped(_ name: String) -> String { FieldName.escaped(name) }

  /// Whether the row has the field, though it may be null.
  func isPresent(in row: Row) -> Bool {
    row[name] != nil || text.map { row[$0] != nil } == true || steps.count > 1 && steps.first.map { row[$0] != nil } == true
  }

  /// The first step that a value does not have, and the names that stand there; nil where the path leads somewhere.
  func missing(in value: DataValue) -> (step: String, known: [String])? {
    if value[name] != nil || text.map({ value[$0] != nil }) == true { return nil }
    var value = value
    for step in steps {
      let list = value.list
      guard let next = value[step] ?? Int(step).flatMap({ index in list.flatMap { $0.indices.contains(index) ? $0[index] : nil } }) else {
        return (step, value.object?.keys.sorted() ?? [])
      }
      value = next
    }
    return nil
  }

  func value(in row: Row) -> DataValue {
    if let text, let whole = row[text] { return whole }
    if let whole = row[name] { return whole }
    guard steps.count > 1, let first = steps.first, var value = row[first] else { return .null }
    for step in steps.dropFirst() {
      switch value {
      case .object(let object): value = object[step] ?? .null
      case .list(let list):
        guard let index = Int(step), list.indices.contains(index) else { return .null }
        value = list[index]
      case .null, .bool, .number, .string: return .null
      }
    }
    return value
  }
}

extension Row {
  /// A row of columns that an author may have named alike: the last of a name counts.
  init(columns: (String, DataValue)...) { self.init(columns, uniquingKeysWith: { $1 }) }

  /// The row with more columns, or others in the place of its own.
  func adding(_ columns: (String, DataValue)...) -> Row {
    columns.reduce(into: self) { $0[$1.0] = $1.1 }
  }

}
