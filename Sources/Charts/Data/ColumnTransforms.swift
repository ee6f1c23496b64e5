import ReportKit

/// The transforms of a chart, where all of them can be made column by column: filters and formulas.
struct ColumnTransforms {
  private enum Step {
    case filter(Predicate)
    case formula(Expression, name: String)
  }

  private var steps: [Step] = []
  /// What formulas may refer to besides the row.
  private let parameters: Properties
  /// The fields of the table that they read.
  private(set) var reads: Set<String> = []
  /// The fields that they make.
  private(set) var makes: Set<String> = []

  /// Nil where there are others, and where one is at fault: that is said by those who make them row by row.
  init?(_ transforms: [Properties], parameters: Properties) {
    self.parameters = parameters
    for transform in transforms {
      let read: Set<String>?
      if let filter = transform["filter"], let predicate = try? Predicate(filter, path: "") {
        read = predicate.reads
        steps.append(.filter(predicate))
      } else if let text = transform["calculate"]?.string, let name = transform["as"]?.string, let expression = try? Expression(text) {
        read = expression.reads
        steps.append(.formula(expression, name: name))
      } else {
        return nil
      }
      guard let read else { return nil }
      reads.formUnion(read.subtracting(makes))
      if case .formula(_, let name) = steps.last { makes.insert(name) }
    }
  }

  /// The columns after the transforms; nil where they hold what columns cannot.
  /// - Parameter kinds: of the columns that are made, where it matters.
  func applied(to table: [String: ColumnBuilding], kinds: [String: ColumnBuilding.Kind]) -> [String: ColumnBuilding]? {
    var table = table
    for step in steps {
      let count = table.values.first?.count ?? 0
      switch step {
      case .filter(let predicate):
        guard let read = predicate.reads, var record = ColumnRecord(table, reading: read) else { return nil }
        var kept: [Int] = []
        for index in 0..<count {
          record.index = index
          guard let holds = try? predicate.holds(record, names: parameters) else { return nil }
          if holds { kept.append(index) }
        }
        for name in table.keys { table[name]?.keep(kept) }
      case .formula(let expression, let name):
        guard let read = expression.reads, var record = ColumnRecord(table, reading: read) else { return nil }
        var evaluation = Evaluation(record: record, names: parameters)
        var made = ColumnBuilding(kinds[name] ?? .either)
        for index in 0..<count {
          record.index = index
          evaluation.record = record
          guard let value = try? evaluation.value(expression), (try? Work.count(value)) != nil else { return nil }
          made.take(value)
        }
        table[name] = made
      }
    }
    return table
  }
}

extension ColumnRecord {
  /// The columns that a formula reads; nil where one does not hold all that a row would.
  init?(_ table: [String: ColumnBuilding], reading names: Set<String>) {
    var columns: [(name: String, column: MassColumn)] = []
    for name in names {
      guard let building = table[name], building.isExact, let column = building.column else { return nil }
      columns.append((name, column))
    }
    self.init(columns: columns)
  }
}
