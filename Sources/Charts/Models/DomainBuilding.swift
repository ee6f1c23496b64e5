import ReportKit

/// Which values a scale maps, gathered from the rows of all its members.
extension ScaleModel {
  /// What `discreteDomain` keeps.
  func computeDiscreteDomain() -> [DataValue] {
    if let given = property("domain")?.list { return given.map(Self.moment) }
    var values: [DataValue] = []
    var seen: Set<DataValue> = []
    for value in property("domain")?["unionWith"]?.list ?? [] where seen.insert(Self.moment(value)).inserted {
      values.append(Self.moment(value))
    }
    for member in members {
      for value in member.categories where seen.insert(value).inserted { values.append(value) }
    }
    return sorted(values)
  }

  private func sorted(_ values: [DataValue]) -> [DataValue] {
    let isUsual = members.allSatisfy { $0.definition.sort == nil || $0.definition.sort == "ascending" }
    if config["house"] == true, isUsual, let counted = ChineseOrder.sorted(values) { return counted }
    let isReversed = members.allSatisfy { $0.definition.sort == nil || $0.definition.sort == "descending" }
    if config["house"] == true, isReversed, let counted = ChineseOrder.sorted(values) { return counted.reversed() }
    let sorts = members.compactMap(\.definition.sort)
    // Constants of layers stand in the order of the layers.
    if !members.contains(where: { $0.definition.isField }) { return values }
    if disagree { return values.stableSorted(DataValue.ascending) }
    let member = leading ?? members.first { $0.definition.sort != nil } ?? members[0]
    guard let sort = leading?.definition.sort ?? sorts.first else { return values.stableSorted(DataValue.ascending) }
    switch sort {
    case .null: return values
    case .string("ascending"): return values.stableSorted(DataValue.ascending)
    case .string("descending"): return values.stableSorted { DataValue.ascending($1, $0) }
    case .list(let order):
      let places = Dictionary(
        order.enumerated().map { (Self.moment($1), $0) }, uniquingKeysWith: { first, _ in first })
      func rank(_ value: DataValue) -> Int {
        places[value] ?? member.definition.timeUnit.flatMap(TimeUnit.init).flatMap { unit in
          places.first { name, _ in unit.matches(value, name) }?.value
        } ?? order.count
      }
      return values.stableSorted { rank($0) < rank($1) }
    case .string(let word):
      let descending = word.hasPrefix("-")
      guard let channel = Channel(rawValue: descending ? String(word.dropFirst()) : word),
        let other = member.unit.encoding[channel], let column = other.column
      else { return values.stableSorted(DataValue.ascending) }
      return ranked(values, member, like: other, channel, column, descending: descending)
    case .object(let object):
      let descending = object["order"] == "descending"
      if let name = object["encoding"]?.string, let channel = Channel(rawValue: name),
        let other = member.unit.encoding[channel], let column = other.column
      {
        return ranked(values, member, like: other, channel, column, descending: descending)
      }
      let field = object["field"]?.string
      let operation = object["op"]?.string ?? (member.unit.stack == nil ? "min" : "sum")
      guard field != nil || operation == "count" else {
        return values.stableSorted { descending ? DataValue.ascending($1, $0) : DataValue.ascending($0, $1) }
      }
      return ranked(values, member, by: field, operation: operation, descending: descending, rows: rows(like: member, \.rawRows))
    case .bool, .number: return values.stableSorted(DataValue.ascending)
    }
  }

  /// Whether members want different orders, of which none is by a summary of its own: then none is kept.
  private var disagree: Bool {
    let own = members.filter { !$0.channel.isSecondary && $0.definition.isField && $0.definition.sort?.isNull != true }
    let sorts = Set(own.map { $0.definition.sort == "ascending" ? Optional.none : $0.definition.sort })
    if Set(own.compactMap(\.sortColumn)).count > 1 { return leading == nil }
    guard sorts.count > 1 else { return false }
    return sorts.contains(nil) || sorts.contains("descending") || sorts.contains { $0?.list != nil }
  }

  /// Of members that want to be ordered by different fields the one whose order counts: that of bars, which sum up what they
  /// pile, before that of lines over them; in the house style else the first one's.
  private var leading: Member? {
    let own = members.filter { $0.sortColumn != nil }
    guard Set(own.map(\.sortColumn)).count > 1 else { return nil }
    let summing = own.filter(\.sortsBySum)
    if Set(summing.map(\.sortColumn)).count == 1 { return summing.first }
    return config["house"] == true ? own.first : nil
  }

  /// The values by what another channel shows of them.
  private func ranked(
    _ values: [DataValue], _ member: Member, like other: ChannelDefinition, _ channel: Channel, _ column: String,
    descending: Bool
  ) -> [DataValue] {
    if let operation = other.aggregate {
      let rows = rows(like: member, \.rawRows)
      return ranked(values, member, by: other.field, operation: operation, descending: descending, rows: rows)
    }
    let operation = member.unit.stack?.channel == channel ? "sum" : "min"
    let rows = rows(like: member, \.rows)
    return ranked(values, member, by: column, operation: operation, descending: descending, rows: rows)
  }

  /// The rows of all members that show the same field: those of every small multiple.
  private func rows(like member: Member, _ key: KeyPath<UnitModel, [Row]>) -> [Row] {
    let alike = members.filter { $0.channel == member.channel && $0.definition.column == member.definition.column }
    return alike.count > 1 ? alike.flatMap { $0.unit[keyPath: key] } : member.unit[keyPath: key]
  }

  /// The values by a summary of the rows in which each occurs.
  private func ranked(
    _ values: [DataValue], _ member: Member, by field: String?, operation: String, descending: Bool, rows: [Row]
  ) -> [DataValue] {
    guard let column = member.definition.column else { return values }
    let groups = Groups(rows, by: [FieldPath.escaped(column)])
    var ranks: [DataValue: DataValue] = [:]
    for (key, members) in groups {
      ranks[key[0]] = Summary.value(operation, field.map { $0 }, members)
    }
    return values.stableSorted { a, b in
      let (x, y) = (ranks[a] ?? .null, ranks[b] ?? .null)
      return descending ? DataValue.ascending(y, x) : DataValue.ascending(x, y)
    }
  }

  /// Date objects of a specification as moments.
  static func moment(_ value: DataValue) -> DataValue {
    if case .object = value { return Moments.read(value).map(DataValue.number) ?? value }
    return value
  }

  /// Values that a specification gives for the scale: on the house's scales of dates years and days are such, as in fields.
  func own(_ given: [DataValue]) -> [DataValue] {
    guard type.isTemporal, config["house"] == true, let calendar = CalendarNumber(given.compactMap(\.number)) else { return given.map(Self.moment) }
    return given.map { $0.number.flatMap(calendar.moment).map(DataValue.number) ?? Self.moment($0) }
  }

  /// A value of a specification as a number of the scale; nil where it is none.
  func number(_ value: DataValue) -> Double? { type.isTemporal ? Moments.read(value) : value.quantity }

  /// What `extent` keeps.
  func computeExtent() -> (Double, Double)? {
    if type == .log, config["house"] == true { return logarithmicExtent() }
    var low = Double.infinity
    var high = -Double.infinity
    for member in members {
      for value in member.values {
        guard let number = type.isTemporal || member.definition.measure == .temporal ? Moments.read(value) : value.quantity,
          number.isFinite
        else { continue }
        low = min(low, number)
        high = max(high, number)
      }
    }
    return low <= high ? (low, high) : nil
  }

  /// The bounds of the numbers above zero or, where there are none, of those below.
  private func logarithmicExtent() -> (Double, Double)? {
    let numbers = members.flatMap { $0.values.compactMap(\.quantity) }.filter(\.isFinite)
    let above = numbers.filter { $0 > 0 }
    let kept = above.isEmpty ? numbers.filter { $0 < 0 } : above
    return kept.min().flatMap { low in kept.max().map { (low, $0) } }
  }
}

extension TimeUnit {
  /// Whether a name such as `Mon` or `January` is what a moment is called.
  func matches(_ value: DataValue, _ name: DataValue) -> Bool {
    guard let moment = value.number else { return false }
    if let number = name.number { return number == moment || Int(saturating: number) == CivilTime(moment).month + 1 && smallest == .month }
    guard let name = name.string?.lowercased().prefix(3) else { return false }
    let time = CivilTime(moment)
    let names = CalendarNames.english
    let word = smallest == .day ? names.shortDays[time.weekday] : names.shortMonths[time.month]
    return word.lowercased() == name
  }
}

extension ScaleModel.Member {
  /// The column by which another channel sorts the member; nil where no other channel does.
  fileprivate var sortColumn: String? { sortChannel.flatMap { unit.encoding[$0]?.column } }

  private var sortChannel: Channel? {
    let name = definition.sort?["encoding"]?.string ?? definition.sort?.string.map { $0.hasPrefix("-") ? String($0.dropFirst()) : $0 }
    return name.flatMap(Channel.init(rawValue:))
  }

  /// Whether the channel that gives the order is a sum of each category's rows, or another summary of them.
  fileprivate var sortsBySum: Bool {
    guard let channel = sortChannel else { return false }
    return unit.stack?.channel == channel || unit.encoding[channel]?.aggregate.map { $0 != "min" } ?? false
  }

  /// The values of a discrete domain: where they are put in an order of their own, those of rows that are not drawn too.
  var categories: [DataValue] {
    guard let sort = definition.sort, !sort.isNull, sort != "ascending", !definition.isAggregated, let column = definition.column,
      !unit.rawRows.isEmpty
    else { return values }
    return unit.rawRows.map { $0.value(column) }
  }

  /// All values of the member that belong in the domain.
  var values: [DataValue] {
    if let datum = definition.datum { return [ScaleModel.moment(datum)] }
    guard let column = definition.column else { return [] }
    if let stack = unit.stack, stack.channel == channel {
      if stack.offset == .normalize { return [0, 1] }
      return unit.domainRows.flatMap { [$0[stack.start] ?? .null, $0[stack.end] ?? .null] }
    }
    if definition.scale?["domain"] == "unaggregated", let field = definition.field {
      return unit.domainRows.flatMap { [$0["min_\(field)"] ?? .null, $0["max_\(field)"] ?? .null] }
    }
    if definition.isBinning, needsEnd, let binning = unit.binnings[channel], !unit.domainRows.isEmpty {
      return [.number(binning.start), .number(binning.stop)]
    }
    if definition.timeUnit != nil, needsEnd {
      return unit.domainRows.flatMap { row in
        unit.unitSpan(row, definition, along: channel).map { [.number($0.0), .number($0.1)] } ?? [DataValue.null]
      }
    }
    if let end = definition.endColumn, needsEnd { return unit.domainRows.flatMap { [$0[column] ?? .null, $0[end] ?? .null] } }
    // Rows that do not meet the condition of the channel do not go through its scale.
    if let test = definition["test"], unit.config["house"] == true {
      let condition = Condition(["test": test])
      return unit.domainRows.filter { condition.met($0, names: unit.parameters) != nil }.map { $0.value(column) }
    }
    return unit.domainRows.map { $0.value(column) }
  }

  /// Whether the end of a bin or time unit belongs in the domain, beside its start.
  private var needsEnd: Bool {
    if definition.isBinning { return definition.isContinuous }
    guard definition.measure == .temporal else { return false }
    return unit.usesBand(channel, definition)
  }
}
