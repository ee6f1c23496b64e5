import ReportKit

/// Writes a chart out in the few forms that are drawn: facets of the encoding become views, repetitions become charts side
/// by side, composite marks and marks with overlays become layers.
struct Normalisation {
  let path: String

  /// A chart is repeated at most so many times.
  private static let most = 1_000

  func normal(_ spec: ChartSpec, outer: Encoding, config: Config) throws -> ChartSpec {
    switch spec.view {
    case .repeat(let fields, let chart): return try repeated(spec, fields, chart)
    case .unit(let mark):
      let encoding = spec.encoding.inheriting(outer)
      if let facet = faceted(spec) { return facet }
      if mark.kind == .line, isRanged(encoding) {
        var ruled = spec
        ruled.view = .unit(Mark(.rule, mark.properties))
        return ruled
      }
      if let composite = try Composites(mark: mark, encoding: encoding, config: config, path: path).layers() {
        return layered(spec, composite.charts, transforms: composite.transforms, shared: composite.shared)
      }
      if let overlaid = Overlays(mark: mark, encoding: encoding, config: config).charts() {
        return layered(spec, overlaid, transforms: [], shared: Encoding())
      }
      return spec
    case .layer: return faceted(spec) ?? spec
    case .facet, .concat: return spec
    }
  }

  /// Whether a line has two ends of its own: then it is a rule.
  private func isRanged(_ encoding: Encoding) -> Bool {
    [(Channel.x, Channel.x2), (.y, .y2)].contains { first, second in
      guard encoding[second] != nil, let main = encoding[first] else { return false }
      return main.field != nil && !main.isBinned || main.datum != nil
    }
  }

  private func layered(_ spec: ChartSpec, _ charts: [ChartSpec], transforms: [Properties], shared: Encoding) -> ChartSpec {
    var result = spec
    result.view = .layer(charts)
    result.transforms += transforms
    result.encoding = shared
    result.encoding.removed = spec.encoding.removed
    return result
  }

  /// The row, column and facet channels as a facet view.
  private func faceted(_ spec: ChartSpec) -> ChartSpec? {
    let channels: [Channel] = [.row, .column, .facet]
    guard channels.contains(where: { spec.encoding[$0] != nil }) else { return nil }
    var inner = spec
    for channel in channels { inner.encoding[channel] = nil }
    inner.data = nil
    inner.transforms = []
    var facet = Properties()
    var outerProperties = Properties()
    if let wrapped = spec.encoding[.facet] {
      facet = wrapped.properties
      if let columns = facet["columns"] { outerProperties["columns"] = columns }
    } else {
      if let row = spec.encoding[.row] { facet["row"] = .object(row.properties) }
      if let column = spec.encoding[.column] { facet["column"] = .object(column.properties) }
    }
    // What belongs to the whole stays outside.
    for key in ["title", "resolve", "spacing", "align", "bounds", "center", "config", "background", "padding", "datasets", "params", "autosize"] {
      if let value = inner.properties.removeValue(forKey: key) { outerProperties[key] = value }
    }
    for channel in channels {
      if let spacing = spec.encoding[channel]?["spacing"] {
        var given = outerProperties["spacing"]?.object ?? [:]
        if channel == .facet { outerProperties["spacing"] = spacing } else {
          given[channel == .row ? "row" : "column"] = spacing
          outerProperties["spacing"] = .object(given)
        }
      }
    }
    return ChartSpec(
      view: .facet(facet, inner), data: spec.data, transforms: spec.transforms, properties: outerProperties)
  }

  // MARK: Repetitions

  private func repeated(_ spec: ChartSpec, _ fields: DataValue, _ chart: ChartSpec) throws -> ChartSpec {
    func copy(_ names: Properties) throws -> ChartSpec {
      do { return try ChartSpec(json: substituted(chart.json, names)) } catch {
        throw ChartError(path: "\(path).spec", problem: error.description)
      }
    }
    var result = spec
    let count = ["row", "column", "layer"].reduce(fields.list?.count ?? 1) { product, key in
      product * max(1, min(fields[key]?.list?.count ?? 1, 100_000))
    }
    guard count <= Self.most else { throw ChartError(path: "\(path).repeat", problem: "\(count) charts are too many for a page") }
    if let list = fields.list {
      result.view = .concat(.wrapped, try list.map { try copy(["repeat": $0]) })
      return result
    }
    if let layers = fields["layer"]?.list {
      result.view = .layer(try layers.map { try copy(["layer": $0]) })
      if fields["row"] == nil, fields["column"] == nil { return result }
    }
    let rows = fields["row"]?.list
    let columns = fields["column"]?.list
    var charts: [ChartSpec] = []
    for row in rows ?? [.null] {
      for column in columns ?? [.null] {
        var names: Properties = ["row": row, "column": column]
        if let layers = fields["layer"]?.list {
          charts.append(
            ChartSpec(view: .layer(try layers.map { layer in
              names["layer"] = layer
              return try copy(names)
            })))
        } else {
          charts.append(try copy(names))
        }
      }
    }
    result.view = .concat(.wrapped, charts)
    result.properties["columns"] = .number(Double(columns?.count ?? 1))
    return result
  }

  private func substituted(_ json: DataValue, _ names: Properties) -> DataValue {
    switch json {
    case .object(let object):
      if object.count == 1, let name = object["repeat"]?.string, let value = names[name] { return value }
      return .object(object.mapValues { substituted($0, names) })
    case .list(let list): return .list(list.map { substituted($0, names) })
    case .null, .bool, .number, .string: return json
    }
  }
}
