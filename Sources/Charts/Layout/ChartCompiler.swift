import Frames
import ReportKit

/// From a specification to a scene: the whole way, step by step.
struct ChartCompiler {
  var look: Look
  let labels: Labels
  var sources = DataSources()

  /// - Parameter width: the space that the chart is to fill, in points; nil for the chart's own size.
  func scene(_ spec: ChartSpec, width: Double?) throws -> Scene {
    let work = Work.current ?? Work()
    return try Work.$current.withValue(work) {
      let scene = try drawn(spec, width: width)
      // The formulas of marks have no place to say it.
      if let fault = work.fault { throw ChartError(path: "$", problem: fault.description) }
      return scene
    }
  }

  private func drawn(_ spec: ChartSpec, width: Double?) throws -> Scene {
    if look.isHouse, let font = spec.properties["config"]?["font"] {
      var own = self
      own.look.fonts = labels.families(font, look.fonts)
      if own.look.fonts != look.fonts { return try own.drawn(spec, width: width) }
    }
    let tree = try TreeBuilding(look: look, sources: sources).tree(spec)
    try ScaleResolution(look: look).run(tree)
    guard let width, look.isHouse else { return try fitted(tree) }
    let config = tree.spec.properties["config"]
    let padding = Insets(tree.spec.properties["padding"] ?? config?["padding"]) ?? Insets()
    let room = max(min(40, width), width - padding.left - padding.right)
    func whole(_ fit: Fit) throws -> Scene {
      try HouseTitles(look: look, labels: labels)
        .around(try filling(room, tree, fit), tree.spec.title, config: Config(config?.object ?? [:]), width: room).padded(padding)
    }
    return try within(tree, padding, whole)
  }

  /// The scene of one plot which, where `autosize` asks for it, is with its axes and titles as large as the plot is to be.
  private func within(_ tree: ViewNode, _ padding: Insets, _ whole: (Fit) throws -> Scene) throws -> Scene {
    var scene = try whole(Fit())
    guard tree.isPlot, let autosize = Autosize(tree) else { return scene }
    func length(_ key: String, _ padding: Double) -> Double? { tree.spec.properties[key]?.number.map { $0 + (autosize.countsPadding ? 0 : padding) } }
    let width = autosize.fitsWidth ? length("width", padding.left + padding.right) : nil
    let height = autosize.fitsHeight ? length("height", padding.top + padding.bottom) : nil
    var fit = Fit(width: width, height: height)
    // How much room axes need follows a little from the plot's size.
    for _ in 0..<3 {
      fit.width = fit.width.map { max(20, $0 - (scene.size.width - (width ?? 0))) }
      fit.height = fit.height.map { max(20, $0 - (scene.size.height - (height ?? 0))) }
      guard fit != Fit() else { break }
      scene = try whole(fit)
    }
    return scene
  }

  /// The scene that fills a width.
  private func filling(_ width: Double, _ tree: ViewNode, _ fit: Fit) throws -> Scene {
    // The first pass shows how much room the axes need; the second fits the plots between them.
    let least = 40.0
    var plot = max(least, width * 0.8 / Double(tree.plotsAcross))
    var result = try arranged(tree, plotWidth: plot, room: width, fit: fit, isTrial: true)
    // How much wider the whole grows with its plots: that many plots stand side by side, unless some have widths of their own.
    var growth = Double(tree.plotsAcross)
    var isTrial = true
    for _ in 0..<5 {
      let excess = result.1 - width
      if abs(excess) < 0.5 || excess > 0 && plot == least { break }
      let before = (plot: plot, whole: result.1)
      plot = max(least, plot - excess / growth)
      result = try arranged(tree, plotWidth: plot, room: width, fit: fit)
      isTrial = false
      let seen = (result.1 - before.whole) / (plot - before.plot)
      // Plots that have widths of their own do not grow.
      if seen == 0 { break }
      if seen.isFinite, seen > 0.5 { growth = seen }
    }
    if isTrial { result = try arranged(tree, plotWidth: plot, room: width, fit: fit) }
    return result.0
  }

  /// The scene in its own size; where `autosize` asks for it, plots and axes together take the size that is given.
  private func fitted(_ tree: ViewNode) throws -> Scene {
    let scene = try arranged(tree, plotWidth: nil).0
    guard let autosize = Autosize(tree) else { return scene }
    let padding = autosize.countsPadding ? (tree.spec.properties["padding"] ?? tree.config["padding"])?.number ?? 0 : 0
    func room(_ whole: Double, _ before: Double, _ outer: Double) -> Double {
      max(0, whole - 2 * padding - before.rounded(.up) - max(0, outer - before - whole).rounded(.up))
    }
    let sizing = Sizing(look: look, fillWidth: nil)
    var fit = Fit()
    if autosize.fitsWidth, let width = sizing.common(.x, tree) { fit.width = room(width, scene.origin.x, scene.size.width) }
    if autosize.fitsHeight, let height = sizing.common(.y, tree) {
      fit.height = room(height, scene.origin.y, scene.size.height - scene.overrun)
    }
    return fit == Fit() ? scene : try arranged(tree, plotWidth: nil, fit: fit).0
  }

  /// The lengths of all plots that make them fit with their axes into a given size; nil for their own.
  private struct Fit: Equatable {
    var width: Double?
    var height: Double?
  }

  /// The scene and the width that its plots and axes take.
  /// - Parameters:
  ///   - room: the width that all plots with their axes and words are to take.
  ///   - fit: the lengths of the plots, if not their own.
  ///   - isTrial: whether only the width is asked for, and the scene may lack marks.
  private func arranged(_ tree: ViewNode, plotWidth: Double?, room: Double? = nil, fit: Fit = Fit(), isTrial: Bool = false) throws -> (Scene, Double) {
    let sizing = Sizing(look: look, fillWidth: plotWidth)
    tree.visit { node in
      guard node.isPlot else { return }
      let own = sizing.size(of: node)
      node.size = Size(width: fit.width ?? own.width, height: fit.height ?? own.height)
    }
    try build(tree, outer: [:], size: nil)
    if let room { try nameEnds(tree, within: room / Double(tree.plotsAcross)) }
    var arrangement = Arrangement(look: look, labels: labels, isTrial: isTrial)
    if let room, let plotWidth { arrangement.share = (room / Double(tree.plotsAcross), plotWidth) }
    var piece = try arrangement.piece(tree, parent: nil)
    if !look.isHouse, let title = tree.spec.title, !title.text.isEmpty {
      try arrangement.addTitle(title, node: tree, to: &piece)
    }
    piece.reach.widen(piece.ink)
    var scene = Scene()
    scene.append(piece.scene, at: Point(x: piece.reach.left, y: piece.reach.top))
    scene.size = piece.outer
    scene.origin = Point(x: piece.reach.left, y: piece.reach.top)
    scene.overrun = piece.overrun
    scene.background = (tree.spec.properties["background"] ?? tree.config["background"])?.cssColor
    return (scene, piece.outer.width)
  }

  /// Finds out which lines have room for their names at their ends; those of one scale all have, or a legend names all.
  private func nameEnds(_ tree: ViewNode, within width: Double) throws {
    try tree.visit { node in
      guard case .unit(let unit) = node.kind else { return }
      try unit.nameEnds(within: width, height: node.size.height, look: look, labels: labels)
    }
    let plots = tree.plots
    tree.visit { node in
      guard let units = node.scales[.color]?.final.members.map(\.unit), units.contains(where: { $0.namesItself(look) || $0.leavesNames }) else { return }
      let isNamed = !units.contains(where: \.leavesNames) && plots.allSatisfy { namesAll(units, in: $0) }
      if !isNamed { for unit in units { unit.leavesNames = true } }
    }
  }

  /// Whether lines and slices of a plot name all that marks of some units in it show by their colours.
  private func namesAll(_ units: [UnitModel], in plot: ViewNode) -> Bool {
    let shown = plot.units.filter { unit in units.contains { $0 === unit } }
    let named = shown.filter { $0.namesItself(look) }.reduce(into: Set()) { $0.formUnion($1.coloredValues) }
    return shown.allSatisfy { $0.coloredValues.isSubset(of: named) }
  }

  /// A plot is at most 200 inches wide and high, as pages of a PDF are.
  private static let largest = 14_400.0

  private func check(_ size: Size, of node: ViewNode) throws {
    for (name, length) in [("width", size.width), ("height", size.height)] {
      guard length.isFinite, length >= 0, length <= (look.isHouse ? Self.largest : 1e6) else {
        let words = length.isFinite ? "\(Int(saturating: length)) points" : "no length"
        throw ChartError(path: "\(node.path).\(name)", problem: "the plot would be of \(words); from 0 to 14,400 can be drawn")
      }
    }
  }

  /// Builds each scale once, with the size of the plot that it belongs to.
  /// - Parameter outer: the final scales of the charts around.
  private func build(_ node: ViewNode, outer: ByChannel<ScaleModel>, size: Size?) throws {
    let scales = node.scales.mapValues(\.final)
    let own = scales.merging(outer) { own, _ in own }
    let plot = node.isPlot ? size ?? node.size : nil
    let building = ScaleBuilding(look: look, size: plot ?? node.firstPlotSize)
    if plot != nil || node.children.isEmpty == false {
      for (channel, model) in scales where outer[channel] !== model {
        // Offsets that several charts share are as wide as the bands of the first one.
        if channel.isOffset, plot == nil, scales[channel == .xOffset ? .x : .y] == nil { continue }
        try building.build(model, scales: own)
      }
    }
    if node.isPlot {
      for channel in [Channel.xOffset, .yOffset] {
        if let model = outer[channel], model.scale == nil { try building.build(model, scales: own) }
      }
    }
    if let plot { try check(plot, of: node) }
    for child in node.children {
      if node.isPlot { child.size = node.size }
      try build(child, outer: own, size: plot)
    }
  }
}

/// That a plot is to be as large with its axes as the size that is given for it: `autosize` of `fit`, `fit-x` or `fit-y`.
private struct Autosize {
  let fitsWidth: Bool
  let fitsHeight: Bool
  /// Whether the white space around all is part of the size.
  let countsPadding: Bool

  /// Nil for a chart whose size is that of its plot.
  init?(_ tree: ViewNode) {
    let given = tree.spec.properties["autosize"] ?? tree.config["autosize"]
    guard let type = given?.string ?? given?["type"]?.string, type.hasPrefix("fit") else { return nil }
    (fitsWidth, fitsHeight) = (type != "fit-y", type != "fit-x")
    countsPadding = given?["contains"] == "padding"
  }
}

extension Insets {
  /// White space as a specification has it: one number, or one for each side; nil for anything else.
  fileprivate init?(_ json: DataValue?) {
    guard let json else { return nil }
    if let all = json.number {
      self.init(top: all, right: all, bottom: all, left: all)
    } else if json.object != nil {
      func side(_ name: String) -> Double { json[name]?.number ?? 0 }
      self.init(top: side("top"), right: side("right"), bottom: side("bottom"), left: side("left"))
    } else {
      return nil
    }
  }
}
