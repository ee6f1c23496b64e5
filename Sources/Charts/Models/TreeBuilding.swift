import ReportKit

/// Makes the tree of charts from a specification, with the rows of each.
struct TreeBuilding {
  let look: Look

  func tree(_ spec: ChartSpec) throws -> ViewNode {
    var config = look.config
    if let own = spec.properties["config"]?.object { config = config.overlaid(with: own) }
    return try node(spec, rows: [], encoding: Encoding(), config: config, path: "$")
  }

  private func node(
    _ spec: ChartSpec, rows inherited: [Row], encoding outer: Encoding, config: Config, path: String
  ) throws -> ViewNode {
    let rows = try RowLoading(path: path).rows(spec, inherited: inherited)
    let encoding = spec.encoding.inheriting(outer)
    switch spec.view {
    case .unit(let mark):
      let unit = UnitModel(mark, encoding, config: config, path: path)
      unit.encode(rows)
      return ViewNode(.unit(unit), spec, path: path, config: config)
    case .layer(let charts):
      let children = try charts.enumerated().map {
        try node($1, rows: rows, encoding: encoding, config: config, path: "\(path).layer[\($0)]")
      }
      return ViewNode(.layer, spec, path: path, config: config, children: children)
    case .concat(let direction, let charts):
      let children = try charts.enumerated().map {
        try node($1, rows: rows, encoding: encoding, config: config, path: "\(path).\(direction.rawValue)[\($0)]")
      }
      let columns: Int? =
        switch direction {
        case .across: nil
        case .down: 1
        case .wrapped: spec.properties["columns"]?.number.map { Int(saturating: $0) }
        }
      return ViewNode(.concat(columns: columns), spec, path: path, config: config, children: children)
    case .facet: throw ChartError(path: "\(path).facet", problem: "facets are not drawn yet")
    case .repeat: throw ChartError(path: "\(path).repeat", problem: "repeats are not drawn yet")
    }
  }
}

/// The rows of a chart: its own data, or those around it, after its transforms.
struct RowLoading {
  let path: String

  func rows(_ spec: ChartSpec, inherited: [Row]) throws -> [Row] {
    var rows = inherited
    switch spec.data {
    case nil: break
    case .values(let values, _)?: rows = Self.records(values)
    case .figures(let ids)?:
      throw ChartError(path: "\(path).data.figures", problem: "the figures \(ids.joined(separator: ", ")) were not looked up")
    case .url(let address, _)?: throw ChartError(path: "\(path).data.url", problem: "“\(address)” was not read")
    case .name(let name, _)?: throw ChartError(path: "\(path).data.name", problem: "there is no data set “\(name)”")
    case .generator?: throw ChartError(path: "\(path).data", problem: "generated data are not drawn yet")
    case ChartData.none?: rows = []
    }
    if !spec.transforms.isEmpty { throw ChartError(path: "\(path).transform", problem: "transforms are not run yet") }
    return rows
  }

  static func records(_ values: DataValue) -> [Row] {
    (values.list ?? [values]).map { value in
      if case .object(let row) = value { return row }
      return ["data": value]
    }
  }
}
