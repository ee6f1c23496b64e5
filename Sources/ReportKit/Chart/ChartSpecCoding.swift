extension ChartSpec: Codable {
  /// - Throws: `DecodingError` with the JSON path of what is wrong.
  public init(from decoder: any Decoder) throws {
    let json = try DataValue(from: decoder)
    do {
      try self.init(json: json)
    } catch {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: error.description))
    }
  }

  public func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }

  /// - Throws: `SpecError` with the JSON path of what is wrong.
  public init(json: DataValue) throws(SpecError) {
    try self.init(Located(json), depth: 0)
  }

  /// Charts inside charts go no deeper than this.
  private static let deepest = 64

  /// The properties that say what kind of view a chart is: it has one of them.
  private static let views = ["mark", "layer", "facet", "concat", "hconcat", "vconcat", "repeat"]

  init(_ json: Located, depth: Int) throws(SpecError) {
    guard depth < Self.deepest else { throw json.error("charts are nested more than \(Self.deepest) deep") }
    var rest = try json.object()
    func inner(_ json: Located) throws(SpecError) -> ChartSpec { try ChartSpec(json, depth: depth + 1) }
    func all(_ json: Located) throws(SpecError) -> [ChartSpec] {
      var charts: [ChartSpec] = []
      for element in try json.list() { charts.append(try inner(element)) }
      return charts
    }
    func needed(_ key: String) throws(SpecError) -> Located {
      guard let value = json[key] else { throw json.error("\(key) is missing") }
      return value
    }

    let views = Self.views.filter { json[$0].map { !$0.value.isNull } ?? false }
    if views.count > 1 { throw json.error("\(views[0]) and \(views[1]) stand side by side: a chart is one of them; put one into the other") }
    if json["spec"] != nil, json["facet"] == nil, json["repeat"] == nil { throw json.error("spec needs a facet or a repeat beside it") }

    if let layers = json["layer"] {
      view = .layer(try all(layers))
    } else if let charts = json["hconcat"] {
      view = .concat(.across, try all(charts))
    } else if let charts = json["vconcat"] {
      view = .concat(.down, try all(charts))
    } else if let charts = json["concat"] {
      view = .concat(.wrapped, try all(charts))
    } else if let facet = json["facet"] {
      view = .facet(try facet.object(), try inner(try needed("spec")))
    } else if let fields = json["repeat"] {
      view = .repeat(fields.value, try inner(try needed("spec")))
    } else if let mark = json["mark"] {
      view = .unit(try Mark(mark))
    } else {
      throw json.error("a chart needs one of mark, layer, facet, concat, hconcat, vconcat, repeat")
    }
    data = nil
    if let value = json["data"] { data = try ChartData(value) }
    encoding = Encoding()
    if let value = json["encoding"] { encoding = try Encoding(value) }
    transforms = []
    if let value = json["transform"] {
      for element in try value.list() { transforms.append(try element.object()) }
    }
    for key in Self.views + ["spec", "data", "encoding", "transform"] { rest[key] = nil }
    properties = rest
  }

  /// The chart as a Vega-Lite specification.
  public var json: DataValue {
    var object = properties
    switch view {
    case .unit(let mark): object["mark"] = mark.json
    case .layer(let charts): object["layer"] = .list(charts.map(\.json))
    case .concat(let direction, let charts): object[direction.rawValue] = .list(charts.map(\.json))
    case .facet(let facet, let chart):
      object["facet"] = .object(facet)
      object["spec"] = chart.json
    case .repeat(let fields, let chart):
      object["repeat"] = fields
      object["spec"] = chart.json
    }
    object["data"] = data?.json
    if !transforms.isEmpty { object["transform"] = .list(transforms.map(DataValue.object)) }
    if encoding != Encoding() { object["encoding"] = encoding.json }
    return .object(object)
  }
}
