import ReportKit

extension UnitModel {
  /// Runs the transforms that the encoding implies: time units and bins, aggregation, stacking, and the removal of rows
  /// that cannot be placed.
  /// - Parameter binnedLike: rows that the bins are to cover, if not the unit's own: those of all small multiples.
  /// - Throws: `ChartError` where gaps to fill would make too many rows.
  func encode(_ input: [Row], binnedLike siblings: [Row]? = nil) throws {
    let isHouse = config["house"] == true
    var rows = moments(isHouse ? strays.cleaned(input, encoding) : input)
    if isHouse, isProjected, !isFlat { rows = strays.cleaned(placesOf: rows, encoding) }
    for channel in encoding.channels {
      for definition in encoding[all: channel] { rows = try grouped(rows, channel, definition, siblings) }
    }
    if isHouse, mark.kind == .bar { strays.note(boundsOf: input, encoding) }
    rawRows = rows
    summedRows = aggregated(rows)
    try finish()
  }

  /// Fills gaps, piles up, and leaves out what cannot be placed.
  /// - Parameters:
  ///   - keys: dimensions that a stacked series must have besides those of its rows.
  ///   - least: what the longest pile is to measure at least, about whose middle the others are centred.
  func finish(keys: [DataValue] = [], least: Double = 0) throws {
    var rows = try imputed(summedRows, keys: keys)
    if let stack, config["house"] == true, stack.showsShares { rows = shares(rows, stack) }
    if let stack { rows = stacked(rows, stack, least: least) } else if !isPath { rows = inOrder(rows) }
    switch invalid {
    case .show: (self.rows, domainRows) = (rows, rows)
    case .filter, .breakAndFilterDomains, .breakAndShowDomains, .breakAndShowPathDomains:
      let measures = measures
      var placeable = rows.filter { isPlaceable($0, measures) }
      if config["house"] == true { placeable = logarithmic(placeable) }
      self.rows = isPath && invalid != .filter ? rows : placeable
      let showsAll = invalid == .breakAndShowDomains || invalid == .breakAndShowPathDomains && isPath
      domainRows = showsAll ? rows : placeable
    }
  }

  /// The fields of the `order` channel.
  var orders: [SortKey] {
    encoding[all: .order].compactMap { order in
      order.column.map { SortKey(field: $0, descending: order.sort == "descending") }
    }
  }

  /// By the `order` channel, from the mark that is drawn first to the one above all others.
  private func inOrder(_ rows: [Row]) -> [Row] {
    let orders = orders
    return orders.isEmpty ? rows : rows.stableSorted { SortKey.ascending($0, $1, orders) }
  }

  /// Reads the dates of temporal fields.
  private func moments(_ rows: [Row]) -> [Row] {
    var fields: [String] = []
    for channel in encoding.channels {
      for definition in encoding[all: channel] {
        if let field = definition.field, definition.showsMoments, !fields.contains(field) { fields.append(field) }
      }
    }
    guard !fields.isEmpty else { return rows }
    let isHouse = config["house"] == true
    let paths = fields.map(FieldPath.init).map { path in
      (path, isHouse ? CalendarNumber(rows.compactMap { path.value(in: $0).number }) : nil)
    }
    return rows.map { row in
      var row = row
      for (path, calendar) in paths {
        let value = path.value(in: row)
        if case .number(let number) = value {
          if let calendar { row[path.name] = calendar.moment(number).map(DataValue.number) ?? value }
          continue
        }
        row[path.name] = Moments.read(value).map(DataValue.number) ?? .null
      }
      return row
    }
  }

  /// Adds the columns of a time unit or of bins.
  private func grouped(_ rows: [Row], _ channel: Channel, _ definition: ChannelDefinition, _ siblings: [Row]?) throws -> [Row] {
    guard let field = definition.field, let column = definition.column, let end = definition.endColumn else { return rows }
    let way = FieldPath(field)
    if let unit = definition.timeUnit.flatMap(TimeUnit.init) {
      return rows.map { row in
        var row = row
        guard let moment = Moments.read(way.value(in: row)) else {
          row[column] = .null
          return row
        }
        let start = unit.isBinned ? moment : unit.floor(moment)
        row[column] = .number(start)
        row[end] = .number(unit.end(start))
        return row
      }
    }
    guard definition.isBinning else { return rows }
    let binning: Binning
    if let known = binnings[channel] {
      binning = known
    } else {
      let numbers = (siblings ?? rows).compactMap { way.value(in: $0).quantity }.filter(\.isFinite)
      let usual: Double =
        switch channel {
        case .row, .column, .size, .color, .fill, .stroke, .strokeWidth, .opacity, .fillOpacity, .strokeOpacity, .shape: 6
        case .strokeDash: 4
        default: 10
        }
      binning = Binning(
        extent: (numbers.min() ?? 0, numbers.max() ?? 0), definition.bin?.object ?? [:], maxBins: usual)
      if let fault = binning.fault { throw ChartError(path: "\(path).encoding.\(channel.rawValue).bin.step", problem: fault) }
      binnings[channel] = binning
    }
    return rows.map { row in
      let bin = way.value(in: row).quantity.flatMap(binning.bin)
      var row = row
      row[column] = bin.map { .number($0.0) } ?? .null
      row[end] = bin.map { .number($0.1) } ?? .null
      return row
    }
  }

  private func aggregated(_ rows: [Row]) -> [Row] {
    let all = encoding.channels.flatMap { encoding[all: $0] }
    guard all.contains(where: \.isAggregated) else { return rows }
    var by: [String] = []
    var measures: [Aggregation.Measure] = []
    func add(_ measure: Aggregation.Measure) { if !measures.contains(measure) { measures.append(measure) } }
    for definition in all {
      guard let column = definition.column else { continue }
      if let extreme = definition.extreme {
        add(.init(operation: extreme.operation, field: extreme.by, column: "\(extreme.operation)_\(FieldPath(extreme.by).name)"))
      } else if let operation = definition.aggregate {
        add(.init(operation: operation, field: definition.field, column: column))
        if definition.scale?["domain"] == "unaggregated", let field = definition.field {
          for bound in ["min", "max"] { add(.init(operation: bound, field: field, column: "\(bound)_\(field)")) }
        }
      } else {
        for name in [column, definition.endColumn].compactMap({ $0 }) where !by.contains(name) { by.append(name) }
      }
    }
    for channel in encoding.channels {
      for condition in encoding[all: channel].compactMap({ $0["condition"] }) {
        for part in condition.list ?? [condition] {
          if let field = part["field"]?.string.map({ FieldPath($0).name }), part["aggregate"] == nil, !by.contains(field) { by.append(field) }
        }
      }
    }
    return Aggregation(by: by.map(FieldPath.escaped), measures: measures).apply(rows)
  }

  /// Fills the gaps of stacked series with zeros, so that piles have no holes.
  private func imputed(_ rows: [Row], keys: [DataValue]) throws -> [Row] {
    var rows = rows
    for (channel, other) in [(Channel.x, Channel.y), (.y, .x)] {
      guard let definition = encoding[channel], let impute = definition["impute"]?.object, let column = definition.column,
        let key = encoding[other]?.column
      else { continue }
      rows = try Imputation(field: column, key: key, by: seriesFields, impute).apply(rows, at: "\(path).encoding.\(channel.rawValue).impute")
    }
    guard let stack, stack.imputes, let dimension = stack.dimensions.first, !stack.series.isEmpty || !keys.isEmpty else { return rows }
    return try Imputation(
      field: stack.field, key: dimension, by: stack.series, fill: .value(.number(0)), keys: keys
    ).apply(rows, at: "\(path).encoding.\(stack.channel.rawValue).stack")
  }

  private func stacked(_ rows: [Row], _ stack: StackModel, least: Double) -> [Row] {
    var sort: [SortKey] = []
    sort += orders
    // Lying bars and rings are read from their start, in the order of the legend; standing ones from the top.
    let readsFromLeft = stack.channel != .y
    if sort.isEmpty { sort = stack.series.map { SortKey(field: $0, descending: !readsFromLeft) } }
    // A domain in the author's order is the order of the pile too.
    var rows = rows
    if encoding[.order] == nil, let color = encoding[.color] ?? encoding[.fill], let column = color.column,
      let domain = color.scale?["domain"]?.list ?? color.sort?.list ?? legendOrder(color, column)
    {
      let places = Dictionary(domain.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      rows = rows.map { $0.merging(["__order": .number(Double(places[$0.value(column)] ?? domain.count))]) { $1 } }
      sort = [SortKey(field: "__order", descending: !readsFromLeft)]
    }
    return Stacking(
      field: stack.path, by: stack.dimensions, sort: sort, offset: stack.offset, start: stack.start, end: stack.end, least: least
    ).apply(rows)
  }

  /// The order of a legend in the house style, where it is not that of the values: that of the data, or as Chinese counts.
  private func legendOrder(_ color: ChannelDefinition, _ column: String) -> [DataValue]? {
    guard config["house"] == true, color.measure == .nominal || color.measure == .ordinal, color.sort == nil || color.sort?.isNull == true else { return nil }
    var (values, seen) = ([DataValue](), Set<DataValue>())
    for row in rawRows.isEmpty ? rows : rawRows {
      let value = row.value(column)
      if seen.insert(value).inserted { values.append(value) }
    }
    return color.sort == nil ? ChineseOrder.sorted(values) : values
  }

  /// The channels along whose continuous scales every row must have a place, and whether only a number has one.
  private var measures: [(ChannelReading, Bool)] {
    encoding.channels.flatMap { channel in
      encoding[all: channel].compactMap { definition -> (ChannelReading, Bool)? in
        guard definition.aggregate != "count", config["scale", "invalid"]?[channel.rawValue] == nil,
          definition.isContinuousScaled(channel)
        else { return nil }
        return (ChannelReading(definition, channel), definition.measure == .quantitative)
      }
    }
  }

  /// The rows whose numbers on logarithmic scales have a logarithm: those above zero or, where there are none, those below.
  private func logarithmic(_ rows: [Row]) -> [Row] {
    let scales = encoding.channels.compactMap { channel in readings[channel].flatMap { $0.definition.scaleType == .log && $0.isField ? (channel, $0) : nil } }
    guard !scales.isEmpty else { return rows }
    let signs = scales.map { _, reading in rows.contains { reading.data($0)?.quantity.map { $0 > 0 } ?? false } ? 1.0 : -1 }
    var (left, without) = ([Row](), [(channel: Channel, number: Double, row: Int)]())
    for (index, row) in rows.enumerated() {
      let stray = zip(scales, signs).lazy.compactMap { scale, sign in
        scale.1.data(row)?.quantity.flatMap { $0 * sign <= 0 ? (channel: scale.0, number: $0, row: index) : nil }
      }.first
      if let stray { without.append(stray) } else { left.append(row) }
    }
    strays.note(withoutLogarithm: without)
    return left
  }

  /// The rows that are parts of a whole: a slice, or a piece of a pile whose length says nothing, cannot be less than nothing.
  private func shares(_ rows: [Row], _ stack: StackModel) -> [Row] {
    let path = FieldPath(stack.path)
    var (left, without) = ([Row](), [(number: Double, row: Int)]())
    for (index, row) in rows.enumerated() {
      if let number = path.value(in: row).quantity, number < 0 { without.append((number, index)) } else { left.append(row) }
    }
    strays.note(withoutShare: without, stack.channel)
    return left
  }

  /// Whether all the row's measures are numbers.
  private func isPlaceable(_ row: Row, _ measures: [(ChannelReading, Bool)]) -> Bool {
    for (reading, mustBeNumber) in measures {
      guard let value = reading.data(row) else { continue }
      if value.isInvalid || mustBeNumber && value.quantity == nil { return false }
    }
    return true
  }
}

extension ChannelDefinition {
  /// Whether the channel's values run along a continuous scale.
  func isContinuousScaled(_ channel: Channel) -> Bool {
    guard isField, channel.hasScale else { return false }
    if let scaleType { return scaleType.isContinuous || scaleType.isDiscretizing && scaleType != .binOrdinal }
    return measure == .quantitative || measure == .temporal
  }
}

extension Channel {
  /// Whether values of the channel go through a scale.
  var hasScale: Bool {
    switch self {
    case .x, .y, .x2, .y2, .xOffset, .yOffset, .theta, .theta2, .radius, .radius2, .color, .fill, .stroke, .opacity,
      .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .shape, .angle, .time:
      true
    case .x2Offset, .y2Offset, .xError, .xError2, .yError, .yError2, .longitude, .latitude, .longitude2, .latitude2,
      .text, .tooltip, .href, .url, .description, .detail, .key, .order, .facet, .row, .column, .bound:
      false
    }
  }
}
