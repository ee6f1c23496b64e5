import Frames
import ReportKit

/// Small multiples: cells in rows and columns, with headers, and axes at the edges where they are shared.
struct FacetArrangement {
  let arrangement: Arrangement
  /// Whether the rows are rows of a row.
  var isNested = false

  private var look: Look { arrangement.look }

  func piece(_ node: ViewNode, _ model: FacetModel) throws -> Arrangement.Piece {
    let columns = model.isWrapped ? min(model.wrap ?? .max, node.children.count) : model.columns?.values.count ?? 1
    let shared = Set([Channel.x, .y].filter { sharesAxis($0, node) })
    var pieces: [Arrangement.Piece] = []
    var edges: [[Channel: [SceneAxis]]] = []
    let plots = try plots(of: node, sharedAxes: shared)
    for (index, child) in node.children.enumerated() {
      var piece: Arrangement.Piece
      if let plot = plots[index] {
        piece = Arrangement.Piece(size: plot.view.size, reach: plot.reach)
        if !look.isHouse { piece.edge = plot.view.ground.stroke == nil ? 0 : 1 }
        piece.scene.views = plot.views
        piece.scene.axes = plot.axes
        edges.append(plot.shared)
        try arrangement.addLegends(LegendModel.all(in: child, ownedBy: node, look: look), of: child, to: &piece)
      } else {
        piece = try arrangement.piece(child, parent: node)
        edges.append([:])
      }
      // A combination that the data lack leaves its place empty.
      if !model.isWrapped, child.units.allSatisfy(\.rawRows.isEmpty) { piece.scene = Scene() }
      pieces.append(piece)
    }
    if model.isWrapped, let header = model.columns { try addCellHeaders(header, edges, node, columns: max(1, columns), to: &pieces) }
    let (whole, places) = arrangement.gridPlaces(pieces, columns: columns, node)
    var result = whole
    let count = max(1, columns)
    let rows = (pieces.count + count - 1) / count
    // Shared axes stand once at the edge of each column and row.
    var reach = result.reach
    // They stand beyond what the cells need.
    func widen(by axis: SceneAxis) throws {
      var own = try AxisExtent(axis: axis, labels: arrangement.labels).reach(look: look)
      if !look.isHouse {
        let base = result.reach.only(axis.orient)
        own = Insets(top: own.top + base.top, right: own.right + base.right, bottom: own.bottom + base.bottom, left: own.left + base.left)
      }
      reach.widen(own)
    }
    for column in 0..<min(count, pieces.count) {
      for axis in edges[column][.x] ?? [] {
        let isTop = axis.orient == .top
        var axis = axis
        axis.at = Point(x: places[column].x, y: isTop ? 0 : result.size.height - axis.size.height)
        result.scene.axes.append(axis)
        try widen(by: axis)
      }
    }
    for row in 0..<rows where edges.indices.contains(row * count) {
      for axis in edges[row * count][.y] ?? [] {
        var axis = axis
        axis.at = Point(x: axis.orient == .left ? 0 : result.size.width - axis.size.width, y: places[row * count].y)
        result.scene.axes.append(axis)
        try widen(by: axis)
      }
    }
    result.reach = reach
    try addHeaders(node, model, places, pieces, columns: count, to: &result)
    return result
  }

  /// The plots of the cells; nil for a cell that is no plot. Where the values of one have no room, all go without, so that
  /// one axis serves all.
  private func plots(of node: ViewNode, sharedAxes: Set<Channel>) throws -> [Plot?] {
    var building = PlotBuilding(look: look, labels: arrangement.labels, sharedAxes: sharedAxes, isTrial: arrangement.isTrial)
    let plots = try node.children.map { $0.isPlot ? try building.plot($0) : nil }
    let lacking = plots.filter { $0?.lacksValues == true }.count
    guard lacking > 0, lacking < plots.count else { return plots }
    building.leavesValuesOut = true
    return try node.children.map { $0.isPlot ? try building.plot($0) : nil }
  }

  private func sharesAxis(_ channel: Channel, _ node: ViewNode) -> Bool {
    guard node.scales[channel] != nil, node.children.allSatisfy(\.isPlot) else { return false }
    return node.spec.properties["resolve"]?["axis"]?[channel.rawValue] != "independent"
  }

  // MARK: Headers

  private func headers(_ node: ViewNode) -> FacetHeaders { FacetHeaders(look: look, labels: arrangement.labels, node: node) }

  /// The title of the rows; that of rows inside rows stands with it.
  private func rowTitle(_ header: FacetModel.Header, in node: ViewNode) -> String? {
    if isNested { return nil }
    let inner = node.children.lazy.compactMap { child -> String? in
      guard case .facet(let model) = child.kind, let rows = model.rows else { return nil }
      return rows.definition.heading
    }.first
    guard let own = header.definition.heading, let inner else { return header.definition.heading }
    return "\(own) / \(inner)"
  }

  /// Names each cell; the names of a row stand at one height, whatever the cells below them need.
  private func addCellHeaders(
    _ header: FacetModel.Header, _ edges: [[Channel: [SceneAxis]]], _ node: ViewNode, columns: Int, to pieces: inout [Arrangement.Piece]
  ) throws {
    let headers = headers(node)
    guard headers.showsLabels(header) else { return }
    let side = headers.side(.label, header, usual: .top)
    for start in stride(from: 0, to: pieces.count, by: columns) {
      let row = start..<min(start + columns, pieces.count)
      // Below the cells of the last row stand the axes.
      let isLast = row.upperBound == pieces.count
      let axes = isLast && side == .bottom ? row.flatMap { edges[$0][.x]?.filter { $0.orient == .bottom } ?? [] } : []
      let below = try axes.reduce(0.0) { max($0, try AxisExtent(axis: $1, labels: arrangement.labels).reach(look: look).bottom) }
      let reach = row.reduce(below) { max($0, pieces[$1].reach[side]) }
      for index in row where header.values.indices.contains(index) {
        if look.isHouse || side == .bottom { pieces[index].reach[side] = reach }
        let depth = try headers.add(
          headers.label(header, header.values[index]), .label, header, side, span: (0, pieces[index].size.width),
          usualPadding: look.isHouse ? 5 : 10, usualAnchor: look.isHouse ? "start" : "middle", beyond: pieces[index].reach, to: &pieces[index])
        pieces[index].reach[side] += depth + (look.isHouse ? 2 : 0)
      }
    }
  }

  private func addHeaders(
    _ node: ViewNode, _ model: FacetModel, _ places: [Point], _ pieces: [Arrangement.Piece], columns: Int,
    to piece: inout Arrangement.Piece
  ) throws {
    let headers = headers(node)
    /// The labels of a header, each beside its cells, and beyond them the title of all.
    func add(
      _ header: FacetModel.Header, at usual: FacetHeaders.Side, labelled: Bool, title: String?, length: Double,
      span: (Int) -> (start: Double, length: Double)?
    ) throws {
      guard headers.shows(header) else { return }
      if labelled, headers.showsLabels(header) {
        let side = headers.side(.label, header, usual: usual)
        var depth = 0.0
        for (index, value) in header.values.enumerated() {
          guard let span = span(index) else { continue }
          depth = max(depth, try headers.add(headers.label(header, value), .label, header, side, span: span, beyond: piece.reach, to: &piece))
        }
        piece.reach[side] += depth
      }
      if let title, !title.isEmpty, headers.showsTitle(header) {
        let side = headers.side(.title, header, usual: usual)
        piece.reach[side] += try headers.add(title, .title, header, side, span: (0, length), beyond: piece.reach, to: &piece)
      }
    }
    if let header = model.columns {
      try add(header, at: .top, labelled: !model.isWrapped, title: header.definition.heading, length: piece.size.width) { column in
        pieces.indices.contains(column) ? (places[column].x, pieces[column].size.width) : nil
      }
    }
    if let header = model.rows {
      try add(header, at: .left, labelled: true, title: rowTitle(header, in: node), length: piece.size.height) { row in
        let first = row * columns
        return pieces.indices.contains(first) ? (places[first].y, pieces[first].size.height) : nil
      }
    }
  }
}
