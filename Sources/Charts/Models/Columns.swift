import ReportKit

/// The columns that an encoding adds to the rows, named as Vega-Lite names them.
extension ChannelDefinition {
  /// The column that holds the channel's value (the start of a bin or time unit); nil where there is no field.
  var column: String? {
    if aggregate == "count" { return "__count" }
    if let extreme { return "\(extreme.operation)_\(FieldPath(extreme.by).name).\(field ?? "")" }
    guard let field else { return nil }
    let name = FieldPath(field).name
    if let operation = aggregate { return "\(operation)_\(name)" }
    if isBinning { return "\(binName)_\(name)" }
    if let unit = timeUnit.flatMap(TimeUnit.init) { return unit.isBinned ? name : "\(unit.name)_\(name)" }
    return name
  }

  /// The column of a bin's or time unit's end.
  var endColumn: String? {
    guard isBinning || timeUnit != nil else { return nil }
    return column.map { "\($0)_end" }
  }

  /// Whether bins are to be made (and are not in the data already).
  var isBinning: Bool { bin != nil && bin != "binned" && bin?["binned"] != true }
  var isBinned: Bool { bin == "binned" || bin?["binned"] == true }

  private var binName: String {
    guard case .object(let parameters)? = bin else { return "bin_maxbins_10" }
    return "bin" + parameters.sorted { $0.key < $1.key }.map { "_\($0.key)_\($0.value.words)" }.joined()
  }

  /// `argmin` and `argmax`: the row in which another field is smallest or largest.
  var extreme: (operation: String, by: String)? {
    guard let object = properties["aggregate"]?.object else { return nil }
    for operation in ["argmin", "argmax"] {
      if let by = object[operation]?.string { return (operation, by) }
    }
    return nil
  }

  var isAggregated: Bool { aggregate != nil || extreme != nil }

  var isField: Bool { field != nil || aggregate == "count" }

  /// Whether values stand side by side rather than along a measure.
  var isDiscrete: Bool {
    switch measure {
    case .ordinal, .nominal, .geojson, nil: true
    case .quantitative, .temporal: isBinning && scale?["type"]?.string.map { $0 == "band" || $0 == "point" } == true
    }
  }

  var isContinuous: Bool { !isDiscrete }

  /// The scale type that the author asks for.
  var scaleType: ScaleType? { scale?["type"]?.string.flatMap(ScaleType.init) }

  /// What the channel shows, in words: `Mean of price`, `date (year-month)`.
  var heading: String? {
    for source in [properties["title"], axis?["title"], legend?["title"], properties["header"]?["title"]] {
      guard let source else { continue }
      if source.isNull { return nil }
      return source.list?.map(\.words).joined(separator: "\n") ?? source.words
    }
    return usualHeading
  }

  /// The heading where none is given.
  var usualHeading: String? {
    if let own = properties[Self.headingKey] { return own.words }
    if aggregate == "count" { return "Count of Records" }
    guard let field else { return nil }
    let name = field
    if let extreme { return "\(field) for \(extreme.operation == "argmin" ? "min" : "max") \(extreme.by)" }
    if let operation = aggregate { return "\(operation.prefix(1).uppercased())\(operation.dropFirst()) of \(name)" }
    if isBinning { return "\(name) (binned)" }
    if let unit = timeUnit.flatMap(TimeUnit.init), !unit.isBinned { return "\(name) (\(unit.parts.map(\.rawValue).joined(separator: "-")))" }
    return name
  }

  /// Under which a heading lies that the config words, not the author.
  private static let headingKey = "__heading"

  /// With its heading worded as `fieldTitle` and `countTitle` of the config ask.
  func worded(_ config: Config) -> ChannelDefinition {
    var copy = self
    if aggregate == "count" {
      if let title = config["countTitle"]?.string { copy[Self.headingKey] = .string(title) }
      if config["fieldTitle"] == "functional" { copy[Self.headingKey] = "COUNT(undefined)" }
      if config["house"] == true, copy[Self.headingKey] == nil { copy[Self.headingKey] = "记录数" }
      return copy
    }
    guard let field else { return self }
    switch config["fieldTitle"]?.string {
    case "plain": copy[Self.headingKey] = .string(field)
    case "functional":
      let unit = timeUnit.flatMap(TimeUnit.init).flatMap { $0.isBinned ? nil : $0.name }
      let function = extreme?.operation ?? aggregate ?? unit ?? (isBinning ? "bin" : nil)
      copy[Self.headingKey] = .string(function.map { "\($0.uppercased())(\(field))" } ?? field)
    case nil where config["house"] == true:
      copy[Self.headingKey] = .string(chineseHeading(FieldPath(field).lastName))
    default: break
    }
    return copy
  }
}

extension ChannelDefinition {
  /// What a field is called in the house style, with what is done to it.
  fileprivate func chineseHeading(_ field: String) -> String {
    if let extreme { return "\(field)（\(extreme.by)\(extreme.operation == "argmin" ? "最小" : "最大")处）" }
    guard let aggregate else { return field }
    return "\(field)（\(Self.operations[aggregate] ?? aggregate)）"
  }

  private static let operations = [
    "sum": "合计", "mean": "平均", "average": "平均", "median": "中位数", "min": "最小", "max": "最大", "distinct": "不同值数", "valid": "有效数",
    "missing": "缺失数", "stdev": "标准差", "stdevp": "标准差", "variance": "方差", "variancep": "方差", "q1": "下四分位数", "q3": "上四分位数",
    "stderr": "标准误", "product": "乘积",
  ]
}
