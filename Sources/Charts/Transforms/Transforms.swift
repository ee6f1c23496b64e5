import ReportKit

/// The switch from a transform's name to what it does.
struct Transforms {
  let sources: DataSources
  let path: String

  func apply(_ transform: Properties, to rows: [Row], at path: String) throws -> [Row] {
    func fields(_ key: String) -> [String] { transform[key]?.list?.compactMap(\.string) ?? [transform[key]?.string].compactMap { $0 } }
    func text(_ key: String) throws -> String {
      guard let text = transform[key]?.string else { throw ChartError(path: "\(path).\(key)", problem: "a name is missing here") }
      return text
    }
    let groupby = fields("groupby")
    if let filter = transform["filter"] {
      let predicate = try Predicate(filter, path: "\(path).filter")
      return try located("\(path).filter") { try rows.filter { try predicate.holds($0, names: sources.parameters) } }
    }
    if let formula = transform["calculate"]?.string {
      return try located("\(path).calculate") {
        let expression = try Expression(formula)
        let name = try text("as")
        return try rows.map { row in
          var row = row
          let value = try Evaluation(record: row, names: sources.parameters).value(expression)
          // What a field holds is only called by another name.
          if !expression.isPart { try Work.count(value) }
          row[name] = value
          return row
        }
      }
    }
    if let unit = transform["timeUnit"] {
      guard let unit = TimeUnit(unit) else { throw ChartError(path: "\(path).timeUnit", problem: "no such time unit") }
      let (field, name) = (try text("field"), try text("as"))
      let calendar = sources.readsCalendarNumbers ? CalendarNumber(rows.compactMap { $0.value(field).number }) : nil
      return rows.map { row in
        let value = row.value(field)
        guard let moment = value.number.flatMap({ calendar?.moment($0) }) ?? Moments.read(value) else { return row.adding((name, .null)) }
        let start = unit.floor(moment)
        return row.adding((name, .number(start)), ("\(name)_end", .number(unit.end(start))))
      }
    }
    if transform["bin"] != nil, transform["field"] != nil { return try binned(rows, transform, path) }
    if let measures = transform["aggregate"]?.list {
      return Aggregation(by: groupby, measures: self.measures(measures)).apply(rows)
    }
    if let measures = transform["joinaggregate"]?.list { return joined(rows, self.measures(measures), groupby) }
    if let operations = transform["window"]?.list { return Windowing(transform, operations, groupby).apply(rows) }
    if let field = transform["stack"]?.string {
      let start = fields("as").first ?? "\(field)_start"
      return Stacking(
        field: field, by: groupby, sort: SortKey.keys(transform["sort"]),
        offset: transform["offset"]?.string.flatMap(Stacking.Offset.init) ?? .zero, start: start,
        end: transform.columns(usual: [start, "\(start)_end"])[1]
      ).apply(rows)
    }
    if transform["fold"] != nil {
      let names = transform.columns(usual: ["key", "value"])
      try Work.check(rows: rows.count * fields("fold").count, each: (rows.first?.count ?? 0) + 2, at: "\(path).fold")
      return rows.flatMap { row in
        fields("fold").map { field in row.adding((names[0], .string(field)), (names[1], row.value(field))) }
      }
    }
    if transform["flatten"] != nil { return try flattened(rows, fields("flatten"), fields("as"), "\(path).flatten") }
    if transform["pivot"] != nil { return try pivoted(rows, transform, groupby, path) }
    if transform["impute"] != nil { return try imputed(rows, transform, groupby, path) }
    if let field = transform["lookup"]?.string { return try looked(rows, field, transform, path) }
    if transform["density"] != nil { return try DensityEstimate(transform, groupby).apply(rows, at: path) }
    if transform["quantile"] != nil { return try QuantileTable(transform, groupby).apply(rows, at: path) }
    if transform["loess"] != nil || transform["regression"] != nil {
      return try Fitting(transform: transform, by: groupby, path: path).apply(rows)
    }
    if transform["sample"] != nil { return Sampling.rows(rows, Int(saturating: transform["sample"]?.number ?? 1000)) }
    if transform["extent"] != nil { return rows }
    throw ChartError(
      path: path, problem: "there is no transform with the properties \(transform.keys.sorted().joined(separator: ", "))")
  }

  private func located<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as ExpressionError { throw ChartError(path: path, problem: error.description) }
  }

  private func measures(_ json: [DataValue]) -> [Aggregation.Measure] {
    json.compactMap { part in
      guard let operation = part["op"]?.string else { return nil }
      let field = part["field"]?.string
      let usual = operation == "count" && field == nil ? "count" : "\(operation)_\(field ?? "")"
      return Aggregation.Measure(operation: operation, field: field, column: part["as"]?.string ?? usual)
    }
  }

  private func binned(_ rows: [Row], _ transform: Properties, _ path: String) throws -> [Row] {
    let field = transform["field"]?.string ?? ""
    let start = transform["as"]?.list?.first?.string ?? transform["as"]?.string ?? "bin_\(field)"
    let names = transform.columns(usual: [start, "\(start)_end"])
    let numbers = rows.compactMap { $0.value(field).quantity }.filter(\.isFinite)
    let binning = Binning(extent: (numbers.min() ?? 0, numbers.max() ?? 0), transform["bin"]?.object ?? [:])
    if let fault = binning.fault { throw ChartError(path: "\(path).bin.step", problem: fault) }
    return rows.map { row in
      let bin = row.value(field).quantity.flatMap(binning.bin)
      return row.adding((names[0], bin.map { .number($0.0) } ?? .null), (names[1], bin.map { .number($0.1) } ?? .null))
    }
  }

  /// The summary of each group, beside its rows.
  private func joined(_ rows: [Row], _ measures: [Aggregation.Measure], _ by: [String]) -> [Row] {
    var summaries: [[DataValue]: Row] = [:]
    for (key, members) in Groups(rows, by: by) {
      var summary = Row()
      for measure in measures { summary[measure.column] = Summary.value(measure.operation, measure.field, members) }
      summaries[key] = summary
    }
    return rows.map { row in row.merging(summaries[by.map(row.value)] ?? [:]) { $1 } }
  }

  private func flattened(_ rows: [Row], _ fields: [String], _ names: [String], _ path: String) throws -> [Row] {
    let counts = rows.lazy.map { row in fields.map { row.value($0).list?.count ?? 1 }.max() ?? 0 }
    try Work.check(rows: counts.reduce(0, +), each: rows.first?.count ?? 0, at: path)
    return rows.flatMap { row in
      let lists = fields.map { row.value($0).list ?? [row.value($0)] }
      return (0..<(lists.map(\.count).max() ?? 0)).map { index in
        var copy = row
        for (place, list) in lists.enumerated() {
          copy[names.indices.contains(place) ? names[place] : fields[place]] = list.indices.contains(index) ? list[index] : .null
        }
        return copy
      }
    }
  }

  private func pivoted(_ rows: [Row], _ transform: Properties, _ by: [String], _ path: String) throws -> [Row] {
    guard let pivot = transform["pivot"]?.string, let value = transform["value"]?.string else {
      throw ChartError(path: path, problem: "a pivot needs a field and a value")
    }
    let names = Set(rows.map { $0.value(pivot).words }).sorted().prefix(Int(saturating: transform["limit"]?.number.flatMap { $0 > 0 ? $0 : nil } ?? 10_000))
    let operation = transform["op"]?.string ?? "sum"
    let groups = Groups(rows, by: by)
    // Each cell is as much as a row that makes it.
    try Work.check(rows: groups.keys.count * names.count, at: "\(path).pivot")
    return groups.map { key, members in
      var row = Row()
      for (field, part) in zip(by, key) { row[field] = part }
      let named = Dictionary(grouping: members) { $0.value(pivot).words }
      for name in names {
        let own = named[name] ?? []
        row[name] = own.isEmpty ? .number(operation == "count" ? 0 : .nan) : Summary.value(operation, value, own)
      }
      return row
    }
  }

  private func imputed(_ rows: [Row], _ transform: Properties, _ by: [String], _ path: String) throws -> [Row] {
    guard let field = transform["impute"]?.string, let key = transform["key"]?.string else {
      throw ChartError(path: path, problem: "imputation needs a field and a key")
    }
    return try Imputation(field: field, key: key, by: by, transform).apply(rows, at: "\(path).impute")
  }

  private func looked(_ rows: [Row], _ field: String, _ transform: Properties, _ path: String) throws -> [Row] {
    guard let from = transform["from"], let key = from["key"]?.string, let data = from["data"] else { return rows }
    let other: [Row]
    do {
      let spec = try ChartSpec(json: ["data": data, "mark": "point", "transform": from["transform"] ?? []])
      other = try RowLoading(path: "\(path).from", sources: sources).rows(spec, inherited: []).0
    } catch let error as SpecError { throw ChartError(path: "\(path).from.data", problem: error.problem) }
    // Of two rows with one key the later one counts.
    let index = Dictionary(other.map { ($0.value(key), $0) }, uniquingKeysWith: { $1 })
    let wanted = from["fields"]?.list?.compactMap(\.string)
    sources.watch.note(key, at: "\(path).from.key", other)
    for (place, name) in (wanted ?? []).enumerated() { sources.watch.note(name, at: "\(path).from.fields[\(place)]", other) }
    let names = transform["as"]?.list?.compactMap(\.string) ?? [(transform["as"] ?? from["name"])?.string].compactMap { $0 }
    let usual = transform["default"] ?? .null
    return rows.map { row in
      var row = row
      let found = index[row.value(field)]
      if let wanted {
        for (place, name) in wanted.enumerated() {
          row[names.indices.contains(place) ? names[place] : name] = found?.value(name) ?? usual
        }
      } else if let name = names.first {
        row[name] = found.map(DataValue.object) ?? usual
      }
      return row
    }
  }
}

extension Properties {
  /// The names that a transform's `as` gives to new columns, with a usual one in the place of each that it lacks.
  func columns(usual: [String]) -> [String] {
    let given = self["as"]?.list?.compactMap(\.string) ?? [self["as"]?.string].compactMap { $0 }
    return usual.indices.map { given.indices.contains($0) ? given[$0] : usual[$0] }
  }
}

extension SortKey {
  static func keys(_ json: DataValue?) -> [SortKey] {
    (json?.list ?? []).compactMap { part in
      part["field"]?.string.map { SortKey(field: $0, descending: part["order"] == "descending") }
    }
  }
}

extension Imputation {
  /// By the properties of an `impute` transform or channel.
  init(field: String, key: String, by: [String], _ properties: Properties) {
    let method = properties["method"]?.string ?? "value"
    self.init(
      field: field, key: key, by: by,
      fill: method == "value" ? .value(properties["value"] ?? .null) : .summary(method))
    if let given = properties["frame"]?.list, given.count == 2 { frame = (given[0].number, given[1].number) }
    if let list = properties["keyvals"]?.list {
      keys = list
    } else if let range = properties["keyvals"]?.object, let stop = range["stop"]?.number {
      // At most so many keys as a page could show.
      let (start, step) = (range["start"]?.number ?? 0, range["step"]?.number ?? 1)
      let count = step == 0 ? 0 : min(max(0, ((stop - start) / step).rounded(.up)), 10_000)
      keys = stride(from: 0, to: count, by: 1).map { .number(start + $0 * step) }
    }
  }
}

/// Some rows of many, chosen evenly.
enum Sampling {
  /// So many rows in their order: each is as likely to be there as any other, and the same are on each machine (Algorithm R,
  /// Vitter 1985, with a generator that always starts the same).
  static func rows(_ rows: [Row], _ count: Int) -> [Row] {
    guard count < rows.count else { return rows }
    guard count > 0 else { return [] }
    var chance = Chance(state: 0x2545_F491_4F6C_DD1D)
    var chosen = Array(0..<count)
    for index in count..<rows.count {
      let place = chance.next(index + 1)
      if place < count { chosen[place] = index }
    }
    return chosen.sorted().map { rows[$0] }
  }
}
