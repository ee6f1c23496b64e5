import ReportKit

/// Parts the rows of a chart by the values of fields, and makes a small chart of each part.
struct FacetBuilding {
  let tree: TreeBuilding
  let config: Config
  let path: String
  /// Whether the chart itself is a facet, not one with `row`, `column` or `facet` among its channels.
  var isView = true

  func node(
    _ spec: ChartSpec, _ facet: Properties, _ chart: ChartSpec, rows: [Row], encoding: Encoding
  ) throws -> ViewNode {
    let isWrapped = facet["field"] != nil
    let rowField = facet["row"]?.object.map(ChannelDefinition.init)
    let columnField = (isWrapped ? facet : facet["column"]?.object).map(ChannelDefinition.init)
    var fields = Encoding()
    fields[.row] = rowField
    fields[.column] = columnField
    for (channel, definition) in [("row", rowField), (isWrapped ? "facet" : "column", columnField)] {
      guard let field = definition?.field else { continue }
      let place = isView ? isWrapped ? "\(path).facet" : "\(path).facet.\(channel)" : "\(path).encoding.\(channel)"
      tree.sources.watch.note(field, at: "\(place).field", rows)
    }
    let unit = UnitModel(Mark(.point), fields, config: config, path: path)
    try unit.encode(rows)
    let rowHeader = unit.encoding[.row].map { header($0, "headerRow", unit.rows, unit.binnings[.row]) }
    let columnHeader = unit.encoding[.column].map { header($0, isWrapped ? "headerFacet" : "headerColumn", unit.rows, unit.binnings[.column]) }
    var cells: [(row: DataValue?, column: DataValue?)] = []
    for row in rowHeader.map({ $0.values.map(Optional.some) }) ?? [nil] {
      for column in columnHeader.map({ $0.values.map(Optional.some) }) ?? [nil] { cells.append((row, column)) }
    }
    guard cells.count <= 2_000 else {
      throw ChartError(path: "\(path).facet", problem: "\(cells.count) small charts are too many for a page")
    }
    var tree = tree
    tree.siblings = unit.rows
    tree.isNumbered = false
    let columns = [rowHeader, columnHeader].map { $0.map { $0.definition.column ?? "" } }
    let members = Dictionary(grouping: unit.rows) { row in columns.map { $0.map(row.value) } }
    let children = try cells.map { cell in
      let child = try tree.node(
        chart, rows: Inheritance(members[[cell.row, cell.column]] ?? []), encoding: encoding, config: config,
        path: isView ? "\(path).spec" : path)
      let names = [(rowHeader, cell.row), (columnHeader, cell.column)].compactMap { header, value in
        header.flatMap { header in value.map { (header.definition.heading, ValueWords(tree.look).text($0, header.definition)) } }
      }
      for unit in child.units { unit.cell = names + unit.cell }
      return child
    }
    let mapped = children.flatMap(\.units).filter(\.isProjected)
    for child in children where !mapped.isEmpty { child.mapped = mapped }
    try StackAlignment.align(children.flatMap(\.units))
    let wrap = (spec.properties["columns"] ?? facet["columns"] ?? config["facet", "columns"])?.number.map { Int(saturating: $0) }
    let model = FacetModel(rows: rowHeader, columns: columnHeader, wrap: wrap, isWrapped: isWrapped)
    return ViewNode(.facet(model), spec, path: path, config: config, children: children)
  }

  private func header(_ definition: ChannelDefinition, _ group: String, _ rows: [Row], _ binning: Binning?) -> FacetModel.Header {
    let column = definition.column ?? ""
    var values: [DataValue] = []
    var seen: Set<DataValue> = []
    for row in rows where seen.insert(row.value(column)).inserted { values.append(row.value(column)) }
    switch definition.sort {
    case .null? where tree.look.isHouse: break
    case .list(let order)?:
      values = values.stableSorted { (order.firstIndex(of: $0) ?? order.count) < (order.firstIndex(of: $1) ?? order.count) }
    case .object(let object)?:
      let operation = object["op"]?.string ?? "mean"
      var ranks: [DataValue: DataValue] = [:]
      for (key, members) in Groups(rows, by: [FieldPath.escaped(column)]) {
        ranks[key[0]] = Summary.value(operation, object["field"]?.string, members)
      }
      let descending = object["order"] == "descending"
      values = values.stableSorted { a, b in
        DataValue.ascending(ranks[descending ? b : a] ?? .null, ranks[descending ? a : b] ?? .null)
      }
    case .string("descending")?: values = values.stableSorted { DataValue.ascending($1, $0) }
    case nil, .null?, .string?, .bool?, .number?: values = values.stableSorted(DataValue.ascending)
    }
    return FacetModel.Header(definition: definition, group: group, values: values, binning: binning)
  }
}
