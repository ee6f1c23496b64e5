import Frames
import ReportKit
import Typesetting

/// Small multiples: cells in rows and columns, with headers, and axes at the edges where they are shared.
struct FacetArrangement {
  let arrangement: Arrangement
  /// Whether the rows are rows of a row.
  var isNested = false

  private var look: Look { arrangement.look }

  func piece(_ node: ViewNode, _ model: FacetModel) throws -> Arrangement.Piece {
    let columns = model.isWrapped ? model.wrap ?? node.children.count : model.columns?.values.count ?? 1
    let shared = Set([Channel.x, .y].filter { sharesAxis($0, node) })
    var pieces: [Arrangement.Piece] = []
    var edges: [[Channel: [SceneAxis]]] = []
    for (index, child) in node.children.enumerated() {
      var piece: Arrangement.Piece
      if child.isPlot {
        let plot = try PlotBuilding(look: look, labels: arrangement.labels, sharedAxes: shared, isTrial: arrangement.isTrial).plot(child)
        piece = Arrangement.Piece(size: plot.view.size, reach: plot.reach)
        if !look.isHouse { piece.edge = plot.view.stroke == nil ? 0 : 1 }
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
      if model.isWrapped, let header = model.columns, header.values.indices.contains(index) {
        addCellHeader(header, header.values[index], node, to: &piece)
      }
      pieces.append(piece)
    }
    let (whole, places) = arrangement.gridPlaces(pieces, columns: columns, spacing: arrangement.spacing(node))
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
    addHeaders(node, model, places, pieces, columns: count, to: &result)
    return result
  }

  private func sharesAxis(_ channel: Channel, _ node: ViewNode) -> Bool {
    guard node.scales[channel] != nil, node.children.allSatisfy(\.isPlot) else { return false }
    return node.spec.properties["resolve"]?["axis"]?[channel.rawValue] != "independent"
  }

  // MARK: Headers

  private func font(_ kind: String, _ header: FacetModel.Header, _ node: ViewNode) -> LabelFont {
    func property(_ key: String) -> DataValue? { header.definition["header"]?[key] ?? node.config["header", key] }
    return LabelFont(
      families: arrangement.labels.families(property("\(kind)Font"), look.fonts), size: property("\(kind)FontSize")?.number ?? (kind == "title" ? 11 : 10),
      weight: property("\(kind)FontWeight")?.isBold ?? (kind == "title" && !look.isHouse) ? .bold : .regular,
      color: property("\(kind)Color")?.string.flatMap { Color(css: $0) } ?? .black)
  }

  private func text(_ header: FacetModel.Header, _ value: DataValue) -> String {
    var definition = header.definition
    if let format = definition["header"]?["format"] { definition["format"] = format }
    if definition.isBinning { return ValueWords(look).range(value, header.end(of: value), definition) }
    if definition["format"] == nil, definition.timeUnit == nil, definition.measure != .temporal { return value.words }
    return ValueWords(look).text(value, definition)
  }

  private func shows(_ header: FacetModel.Header) -> Bool { header.definition["header"]?.isNull != true }
  private func showsLabels(_ header: FacetModel.Header) -> Bool {
    shows(header) && header.definition["header"]?["labels"] != false
  }

  private func labelText(_ header: FacetModel.Header, _ value: DataValue) -> String {
    let text = self.text(header, value)
    guard let formula = header.definition["header"]?["labelExpr"]?.string else { return text }
    return LabelFormula(formula).texts([text], [value]).first ?? text
  }

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

  private func addCellHeader(_ header: FacetModel.Header, _ value: DataValue, _ node: ViewNode, to piece: inout Arrangement.Piece) {
    guard showsLabels(header) else { return }
    let font = font("label", header, node)
    let place = Point(x: look.isHouse ? 0 : piece.size.width / 2, y: -piece.reach.top - (look.isHouse ? 5 : 10))
    let scene = SceneText(
      at: place, lines: [labelText(header, value)], align: look.isHouse ? .left : .center, baseline: .bottom, font: font)
    piece.scene.titles.append(SceneTitle(role: "title-text", text: scene, color: font.color))
    piece.reach.top += font.size + (look.isHouse ? 7 : 10)
  }

  private func addHeaders(
    _ node: ViewNode, _ model: FacetModel, _ places: [Point], _ pieces: [Arrangement.Piece], columns: Int,
    to piece: inout Arrangement.Piece
  ) {
    func add(_ text: String, _ font: LabelFont, _ place: Point, angle: Double = 0) {
      let scene = SceneText(
        at: place, lines: text.split(separator: "\n").map(String.init), align: .center, baseline: .bottom, angle: angle,
        font: font)
      piece.scene.titles.append(SceneTitle(role: "title-text", text: scene, color: font.color))
    }
    if let header = model.columns, shows(header) {
      if !model.isWrapped, showsLabels(header) {
        let font = font("label", header, node)
        for (column, value) in header.values.enumerated() where pieces.indices.contains(column) {
          add(
            labelText(header, value), font,
            Point(x: places[column].x + pieces[column].size.width / 2, y: -piece.reach.top - 10))
        }
        piece.reach.top += font.size + 10
      }
      if let title = header.definition.heading, !title.isEmpty {
        let font = font("title", header, node)
        add(title, font, Point(x: piece.size.width / 2, y: -piece.reach.top - 10))
        piece.reach.top += font.size + 10
      }
    }
    if let header = model.rows, shows(header) {
      if showsLabels(header) {
        let font = font("label", header, node)
        for (row, value) in header.values.enumerated() where pieces.indices.contains(row * columns) {
          let index = row * columns
          add(
            labelText(header, value), font,
            Point(x: -piece.reach.left - 10, y: places[index].y + pieces[index].size.height / 2), angle: -90)
        }
        piece.reach.left += font.size + 10
      }
      if let title = rowTitle(header, in: node), !title.isEmpty {
        let font = font("title", header, node)
        add(title, font, Point(x: -piece.reach.left - 10, y: piece.size.height / 2), angle: -90)
        piece.reach.left += font.size + 10
      }
    }
  }
}
