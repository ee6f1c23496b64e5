import ReportKit

/// Makes the tree of charts from a specification, with the rows of each.
struct TreeBuilding {
  let look: Look
  var sources = DataSources()
  /// The rows of all small multiples together, so that they have the same bins.
  var siblings: [Row]?
  /// Whether the rows are those of the data, one for one.
  var isNumbered = true
  /// The mark with several parts that an author wrote, while its parts are made.
  var composite: (path: String, encoding: Encoding, own: Encoding)?
  /// The steps of bands that the charts around ask for.
  var steps: ByChannel<Double> = [:]
  /// The directions along which the charts around have a length of their own.
  var fixed: Set<Channel> = []
  /// Whether places are those of a plane.
  var isFlat = false

  func tree(_ spec: ChartSpec) throws -> ViewNode {
    var own = self
    own.sources.named.merge(spec.properties["datasets"]?.object ?? [:]) { $1 }
    own.sources.parameters = try Parameters.values(spec)
    own.sources.readsCalendarNumbers = look.isHouse
    let selections = try SelectionReading(spec)
    own.sources.parameters.merge(selections.found.map { ($0, $1.value) }) { $1 }
    var spec = try SelectionWriting(reading: selections, values: own.sources.parameters).written(spec)
    spec = try Parameters.filledIn(spec, own.sources.parameters)
    var config = look.config
    if let own = spec.properties["config"]?.object { config = config.overlaid(with: own) }
    let root = try own.node(spec, rows: Inheritance([]), encoding: Encoding(), config: config, path: "$")
    for selection in selections.found.values {
      guard let node = root.node(at: selection.path) else { continue }
      node.selections.append(selection)
      if case .unit(let unit) = node.kind, unit.mass == nil { sources.watch.note(selection, rows: unit.rawRows) }
    }
    return root
  }

  func node(
    _ given: ChartSpec, rows inherited: Inheritance, encoding outer: Encoding, config: Config, path: String
  ) throws -> ViewNode {
    let spec = try Normalisation(path: path).normal(given, outer: outer, config: config)
    let encoding = spec.encoding.inheriting(outer)
    var unit: UnitModel?
    if case .unit(let mark) = spec.view { unit = UnitModel(mark, encoding, config: config, path: path) }
    if let unit, look.isHouse {
      unit.parameters = sources.parameters
      if let mass = MassLoading(unit: unit, spec: spec, sources: sources).mass(of: spec.data ?? inherited.data) {
        return try draws(unit, mass, own: given.encoding, isNumbered: true, spec)
      }
    }
    var own = self
    for (channel, key) in [(Channel.x, "width"), (.y, "height")] {
      if let size = spec.properties[key] {
        own.steps[channel] = size["step"]?.number
        if size.number != nil { own.fixed.insert(channel) } else { own.fixed.remove(channel) }
      }
    }
    if let type = spec.properties["projection"]?["type"] ?? config["projection", "type"] { own.isFlat = type == "identity" }
    // Marks that look alike for all rows would lie over each other.
    let isAlike = look.isHouse && unit?.looksAlikeForAll == true
    let inheritance = try own.inheritance(spec, inherited, written: given.transforms.count, path: path)
    own.isNumbered = (spec.data != nil || isNumbered) && spec.transforms.isEmpty
    if case .unit(let mark) = given.view {
      var plain = given.encoding.inheriting(outer)
      for channel in [Channel.row, .column, .facet] { plain[channel] = nil }
      if case .unit = spec.view {
        if !isAlike { sources.watch.note(plain, own: given.encoding, rows: try inheritance.rows, path: path) }
      } else if case .layer = spec.view {
        // A box plot or error bar sums its rows up before they are drawn.
        let before = spec.transforms.count == given.transforms.count ? try inheritance.rows : try RowLoading(path: path, sources: sources).rows(given, inherited: inherited.rows).0
        sources.watch.note(plain, own: given.encoding, rows: before, path: path)
        own.composite = (path, plain, given.encoding)
        if look.isHouse, mark.properties["invalid"] == nil {
          var strays = StrayNumbers()
          _ = strays.cleaned(before, plain.typed(for: mark))
          sources.watch.note(strays.remarks, plain, own: given.encoding, path: path, unit: path, isNumbered: own.isNumbered)
        }
      }
    }
    switch spec.view {
    case .unit(let mark):
      let unit = unit ?? UnitModel(mark, encoding, config: config, path: path)
      let rows = isAlike ? try inheritance.one : try inheritance.rows
      unit.parameters = own.sources.parameters
      unit.steps = own.steps
      unit.fixed = own.fixed
      unit.isFlat = own.isFlat
      if look.isHouse, let mass = MassLoading(unit: unit, spec: spec, sources: own.sources).mass(of: rows) {
        return try draws(unit, mass, own: given.encoding, isNumbered: own.isNumbered, spec)
      }
      try unit.encode(rows, binnedLike: spec.transforms.isEmpty && spec.data == nil ? siblings : nil)
      if look.isHouse {
        sources.watch.note(domainsOf: unit, path: path)
        sources.watch.note(colorsOf: unit, path: path)
      }
      if let composite {
        let remarks = unit.strays.remarks.filter { $0.kind == .noLogarithm }
        sources.watch.note(remarks, composite.encoding, own: composite.own, path: composite.path, unit: path, isNumbered: false)
      } else if mark.properties["invalid"] == nil {
        sources.watch.note(unit.strays.remarks, unit.encoding, own: given.encoding, path: path, unit: path, isNumbered: own.isNumbered)
      }
      return ViewNode(.unit(unit), spec, path: path, config: config)
    case .layer(let charts):
      let configs = LayerColors(look: look).configs(charts, around: spec, encoding: encoding, config: config)
      let children = try zip(charts, configs).enumerated().map {
        try own.node($1.0, rows: inheritance, encoding: encoding, config: $1.1, path: "\(path).layer[\($0)]")
      }
      let units = children.flatMap(\.units)
      if units.contains(where: { $0.mark.kind == .text && $0.encoding[.text]?.isField == true }) {
        for unit in units { unit.hasCaptions = true }
      }
      return ViewNode(.layer, spec, path: path, config: config, children: children)
    case .concat(let direction, let charts):
      let children = try charts.enumerated().map {
        try own.node($1, rows: inheritance, encoding: encoding, config: config, path: "\(path).\(direction.rawValue)[\($0)]")
      }
      for (chart, child) in zip(charts, children) {
        guard let title = chart.title?.text, !title.isEmpty else { continue }
        for unit in child.units { unit.cell.insert((nil, title.split(separator: "\n").joined()), at: 0) }
      }
      let columns: Int? =
        switch direction {
        case .across: nil
        case .down: 1
        case .wrapped: (spec.properties["columns"] ?? config["concat", "columns"])?.number.map { Int(saturating: $0) }
        }
      return ViewNode(.concat(columns: columns), spec, path: path, config: config, children: children)
    case .facet(let definition, let chart):
      var building = FacetBuilding(tree: own, config: config, path: path)
      if case .facet = given.view {} else { building.isView = false }
      return try building.node(spec, definition, chart, rows: inheritance.rows, encoding: encoding)
    case .repeat: throw ChartError(path: "\(path).repeat", problem: "a repetition could not be written out")
    }
  }

  /// The rows of a chart; takes note of the parameters that its transforms add.
  private mutating func inheritance(_ spec: ChartSpec, _ inherited: Inheritance, written: Int, path: String) throws -> Inheritance {
    let loading = RowLoading(path: path, sources: sources)
    guard spec.transforms.isEmpty else {
      let (rows, parameters) = try loading.rows(spec, inherited: inherited.rows, written: written)
      sources.parameters = parameters
      return Inheritance(rows)
    }
    guard let data = spec.data else { return inherited }
    return sources.largeTable(data) == nil ? Inheritance(try loading.load(data)) : Inheritance(data) { try loading.load(data) }
  }

  /// The chart of a unit whose rows are drawn from columns.
  private func draws(_ unit: UnitModel, _ mass: Mass, own: Encoding, isNumbered: Bool, _ spec: ChartSpec) throws -> ViewNode {
    try unit.encode(mass.standIns)
    unit.mass = mass
    sources.watch.note(domainsOf: unit, path: unit.path)
    if unit.mark.properties["invalid"] == nil {
      sources.watch.note(mass.strays, unit.encoding, own: own, path: unit.path, unit: unit.path, isNumbered: isNumbered)
    }
    return ViewNode(.unit(unit), spec, path: unit.path, config: unit.config)
  }
}
