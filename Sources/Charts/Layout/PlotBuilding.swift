import Frames
import ReportKit
import Themes

/// A plot with its axes, drawn at the origin, and how far they reach beyond it.
struct Plot {
  var view: SceneView
  var axes: [SceneAxis]
  var reach: Insets
  /// How deep the axes are on the sides on which they stand, without what hangs over at their ends.
  var depth = Insets()
  /// How far words of the marks reach.
  var ink = Insets()
  /// Axes that stand at the edge of a grid of plots, not at this one.
  var shared: [Channel: [SceneAxis]] = [:]
  /// The groups that the marks form; empty where they all stand in the view.
  var groups: [SceneView] = []
  /// Whether values of bars had no room.
  var lacksValues = false

  var views: [SceneView] { groups.isEmpty ? [view] : groups }
}

/// Draws the plot of a unit or of layers.
struct PlotBuilding {
  let look: Look
  let labels: Labels
  /// Channels whose axes the plot shares with others: only their grid lines are drawn in the plot.
  var sharedAxes: Set<Channel> = []
  /// Whether only the room that the plot takes is asked for: marks without words are left out.
  var isTrial = false
  /// Legends that stand in the plot.
  var occupied: [Rect] = []
  /// Whether bars go without their values, as those of a plot beside this one have to.
  var leavesValuesOut = false

  /// Between axes of one side, in points.
  private static let axisGap = 10.0
  /// Between words of marks and words of an axis that stand in one line, in points: closer they read as one.
  private static let wordGap = 10.0

  func plot(_ node: ViewNode) throws -> Plot {
    var view = SceneView(size: node.size)
    style(&view, node)
    try draw(node, scales: node.scales, projection: try node.projection(), into: &view)
    // Where values have no room beside their bars, the axis says them.
    if leavesValuesOut { for index in view.marks.indices { view.marks[index].items.removeAll(where: \.isExtra) } }
    var lacksValues = look.isHouse && !isTrial ? try LabelRoom(labels: labels, occupied: occupied).clear(&view) : false
    if leavesValuesOut { lacksValues = true }
    if look.isHouse, !isTrial { try WordGrounds(labels: labels).settle(&view) }
    var (ink, words) = try MarkExtent(labels: labels).words(view, air: Self.wordGap)
    if !look.isHouse || isTrial { words = ink }
    if !look.isHouse { ink.widen(MarkExtent(labels: labels).strokes(view)) }
    // Words of axes keep clear of words and symbols that reach out of the plot.
    var overhang = ink
    if look.isHouse, !isTrial { overhang.widen(MarkExtent(labels: labels).symbols(view)) }
    var axes: [SceneAxis] = []
    var (reach, depth) = (Insets(), Insets())
    var shared: [Channel: [SceneAxis]] = [:]
    // How far axes reach on each side.
    var taken = Insets()
    for channel in [Channel.x, .y] {
      let models = axisModels(node, channel)
      for (index, model) in models {
        let usual: SceneAxis.Orient = channel == .x ? (index == 0 ? .bottom : .top) : (index == 0 ? .left : .right)
        for model in [model] + model.others {
          guard var axis = try AxisBuilding(model: model, size: node.size, look: look, labels: labels).axis(orient: usual)
          else { continue }
          // Only one of several scales rules the plot: the first, in the house style the first that has lines.
          let isRuled = !look.isHouse || axes.contains { $0.orient.isHorizontal == axis.orient.isHorizontal && !$0.grid.isEmpty }
          if index > 0, isRuled, model.given("grid") == nil { axis.grid = [] }
          if !node.config.isPrintedInGreys, let color = model.layerColor(look, among: models.map(\.model.scale))?.cssColor {
            axis.speak(in: color.readable(on: look.style?.background ?? .white), keeping: model)
            // The zero of another scale would strike through the marks of the first.
            if index > 0, axis.look.zero != axes.first(where: { $0.look.zero != nil })?.look.zero { axis.look.zero = nil }
          }
          if !lacksValues, isReplaced(model, node) {
            // What the author calls the measure is nowhere else.
            axis.leaveOnlyZero(keepsTitle: model.definition["title"]?.string != nil)
          }
          // Axes of one side stand beyond each other.
          let isBeyond = look.isHouse && taken[keyPath: axis.orient.inset] > 0 && axis.hasWords && ["offset", "position"].allSatisfy { model.given($0) == nil }
          if isBeyond { axis.offset = taken[keyPath: axis.orient.inset] + Self.axisGap }
          if sharedAxes.contains(channel) {
            var (edge, grid) = (axis, axis)
            edge.grid = []
            edge.look.zero = nil
            taken.widen(try AxisExtent(axis: edge, labels: labels).reach(look: look).only(edge.orient))
            shared[channel, default: []].append(edge)
            grid.labels = []
            grid.ticks = []
            grid.domain = []
            grid.title = nil
            if !grid.grid.isEmpty || grid.look.zero != nil { axes.append(grid) }
            continue
          }
          var extent = try AxisExtent(axis: axis, labels: labels).reach(look: look)
          reach.widen(extent)
          depth.widen(extent.only(axis.orient))
          if look.isHouse, !isBeyond, axis.stand(beyond: overhang, words: words, &reach) { extent = try AxisExtent(axis: axis, labels: labels).reach(look: look) }
          taken.widen(extent.only(axis.orient))
          axes.append(axis)
        }
      }
    }
    if look.isHouse {
      reach.widen(overhang)
    }
    var groups: [SceneView] = []
    if !look.isHouse, case .unit(let unit) = node.kind, StackGroups(unit: unit).applies {
      groups = StackGroups(unit: unit).parts(of: view)
    }
    return Plot(view: view, axes: axes, reach: reach, depth: depth, ink: ink, shared: shared, groups: groups, lacksValues: lacksValues)
  }

  /// The ground and the frame of the plot.
  private func style(_ view: inout SceneView, _ node: ViewNode) {
    func property(_ key: String) -> DataValue? { node.spec.properties["view"]?[key] ?? node.config["view", key] }
    let paint = { (key: String) in property(key)?.paint }
    var style = SceneStyle(fill: paint("fill"), stroke: paint("stroke"))
    style.opacity = property("opacity")?.number ?? 1
    style.fillOpacity = property("fillOpacity")?.number ?? 1
    style.strokeOpacity = property("strokeOpacity")?.number ?? 1
    style.strokeWidth = property("strokeWidth")?.number
    style.dash = property("strokeDash")?.numbers ?? []
    style.dashPhase = property("strokeDashOffset")?.number ?? 0
    style.cap = property("strokeCap")?.string.flatMap(Stroke.Cap.init) ?? .butt
    style.join = property("strokeJoin")?.string.flatMap(Stroke.Join.init) ?? .miter
    view.ground = style
    view.cornerRadius = property("cornerRadius")?.number ?? 0
  }

  /// Whether bars carry their values, so that an axis would say them twice.
  private func isReplaced(_ model: AxisModel, _ node: ViewNode) -> Bool {
    guard look.isHouse, model.members.allSatisfy({ $0.definition.axis == nil }) else { return false }
    guard model.definition.measure == .quantitative, !model.definition.isBinning else { return false }
    // Lengths that are no measure are nothing without their axis.
    if case .continuous(let scale)? = model.scale.scale, scale.countsByPowers { return false }
    let units = node.units.filter { unit in model.members.contains { $0.unit === unit } }
    return !units.isEmpty && units.allSatisfy { $0.labelsBars(look) && !$0.isPiled }
  }

  /// The axes of a direction, each with the number of its scale. Layers that show one measure alike share an axis in the
  /// house style, by the name that an author gives it.
  private func axisModels(_ node: ViewNode, _ channel: Channel) -> [(index: Int, model: AxisModel)] {
    var models: [(index: Int, model: AxisModel)] = []
    for (index, (scale, units)) in axisScales(node, channel).enumerated() {
      guard let model = AxisModel(channel, scale, units: units, config: node.config) else { continue }
      if look.isHouse, let twin = models.firstIndex(where: { $0.model.saysTheSame(as: model) }) {
        if !models[twin].model.isNamed, model.isNamed { models[twin].model = model }
      } else {
        models.append((index, model))
      }
    }
    return models
  }

  /// The scales that have axes, each with the units that the axis speaks for: all of the plot, or those of one layer where
  /// `resolve` gives each its own.
  private func axisScales(_ node: ViewNode, _ channel: Channel) -> [(ScaleModel, [UnitModel])] {
    if node.spec.properties["resolve"]?["axis"]?[channel.rawValue] == "independent", !node.children.isEmpty {
      return node.children.flatMap { child in
        let scales = (node.scales[channel]?.final).map { [$0] } ?? distinctScales(child, channel)
        return scales.map { ($0, child.units) }
      }
    }
    return distinctScales(node, channel).map { ($0, node.units) }
  }

  private func distinctScales(_ node: ViewNode, _ channel: Channel) -> [ScaleModel] {
    if let own = node.scales[channel]?.final { return [own] }
    var found: [ScaleModel] = []
    for child in node.children {
      for scale in distinctScales(child, channel) where !found.contains(where: { $0 === scale }) { found.append(scale) }
    }
    return found
  }

  private func draw(
    _ node: ViewNode, scales: ByChannel<ScaleModel>, projection: GeoProjection?, into view: inout SceneView
  ) throws {
    let own = node.scales.merging(scales) { own, _ in own }
    if case .unit(let unit) = node.kind {
      if isTrial, !unit.hasWords(look) { return }
      let context = MarkContext(
        unit: unit, scales: own, size: view.size, look: look, labels: labels, projection: projection, isTrial: isTrial)
      for var marks in try Marks.draw(context) {
        marks.clip = (unit.property("clip") ?? node.config["view", "clip"])?.bool ?? [.x, .y].contains { own[$0]?.final.property(SelectionWriting.followsSelection) == true }
        // Bars from a zero that the axis leaves out end at the plot's edge.
        if look.isHouse, unit.mark.kind == .bar, marks.kind == "rect", unit.property("clip") == nil {
          marks.clip = marks.clip || marks.reachOut(of: view.size)
        }
        marks.path = unit.path
        // Names and values beside marks stay words.
        if marks.kind != "text" || unit.mark.kind == .text {
          marks.rasterising = Rasterising(unit.mark, unit.config)
          if look.isHouse, !isTrial, marks.items.count > Rasterising.most {
            marks.summary = MarkSpeech(context).words(ofCrowd: marks.items.count, unit.mark.kind.name, rows: unit.rows)
          }
        }
        marks.isInkFree = look.isHouse && unit.mark.kind == .text && unit.leavesInkOpen(look.config)
        view.leftOut += marks.leftOut
        view.marks.append(marks)
      }
    }
    for child in node.children { try draw(child, scales: own, projection: projection, into: &view) }
    for selection in node.selections where !isTrial {
      let brush = Brush(selection: selection, scales: own, size: view.size).marks
      view.marks = brush.behind + view.marks + brush.front
    }
  }
}

extension Mark.Kind {
  /// What a mark is called that is counted, or has no other name.
  var name: String {
    switch self {
    case .point, .circle, .square: "点"
    case .bar: "条形"
    case .arc: "扇形"
    case .rule, .tick: "线段"
    case .line, .trail: "折线"
    case .area: "面积"
    case .image: "图片"
    default: "图形"
    }
  }
}

extension SceneAxis {
  fileprivate var hasWords: Bool { !labels.isEmpty || title != nil }

  /// Moves the words of the axis beyond what reaches out of the plot on its side, and those of a standing axis clear of words
  /// of marks.
  /// - Parameter words: how far these reach with the room that is to be free around them.
  /// - Returns: whether the words moved.
  fileprivate mutating func stand(beyond ink: Insets, words: Insets, _ reach: inout Insets) -> Bool {
    let side = orient.inset
    let distance = orient.isHorizontal ? ink[keyPath: side] : max(ink[keyPath: side], words[keyPath: side] - look.labelPadding)
    guard labels.contains(where: \.visible), distance > 1 else { return false }
    look.labelPadding += distance
    reach[keyPath: side] += distance
    return true
  }

  /// Says its title and its labels in a colour, but where their author gives one.
  fileprivate mutating func speak(in color: Color, keeping model: AxisModel) {
    if model.given("titleColor") == nil { title?.font.color = color }
    guard model.given("labelColor") == nil else { return }
    for index in labels.indices { labels[index].text.font.color = color }
  }

  /// Takes all away but the line at zero, from which bars rise that carry their values.
  fileprivate mutating func leaveOnlyZero(keepsTitle: Bool) {
    (ticks, labels, grid, domain) = ([], [], [], [])
    if !keepsTitle { title = nil }
  }
}

extension SceneMarks {
  /// Whether rectangles reach further out of the plot than an outline would.
  fileprivate func reachOut(of size: Size) -> Bool {
    items.contains { item in
      guard case .rect(let rect, _) = item.shape else { return false }
      let reach = BarEnding.reach + 3
      return rect.minX < -reach || rect.minY < -reach || rect.maxX > size.width + reach || rect.maxY > size.height + reach
    }
  }
}
