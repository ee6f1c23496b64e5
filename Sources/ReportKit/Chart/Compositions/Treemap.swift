extension ChartSpec {
  /// Rectangles as large as the leaves of a tree, near to squares, gathered by their branches: the colour tells the
  /// outermost branch, broad joints part the branches inside it.
  /// - Throws: `SpecError` for a quantity that is negative or no number, for two outermost branches of one name, and for
  ///   branches nested deeper than 12.
  public static func treemap(_ branches: [Branch], title: ChartTitle? = nil) throws(SpecError) -> ChartSpec {
    try Demands(chart: "treemap").branches(branches, deepest: 12)
    let plan = TreemapPlan(branches)
    let (x, y) = (PlainPlane.channel("x", 0, TreemapPlan.width), PlainPlane.channel("y", 0, 1, reversed: true))
    let box: [Channel: ChannelDefinition] = [.x: x, .x2: PlainPlane.second("x2"), .y: y, .y2: PlainPlane.second("y2")]
    let tiles = PlainPlane.layer(
      PlainPlane.named(.rect, ["stroke": "white", "strokeWidth": 0.8]), plan.tiles,
      box.merging([.color: PlainPlane.color("branch")]) { $1 })
    // The broadest joints last, over the narrow ones.
    let joints = plan.joints.sorted { $0.depth > $1.depth }.map { joint in
      PlainPlane.layer(
        PlainPlane.silent(
          .rect, ["filled": false, "stroke": "white", "strokeWidth": .number(max(1, 3 - Double(joint.depth)))]),
        [joint.row], box)
    }
    return PlainPlane.layers([tiles] + joints + (0..<plan.ways).map { words(plan.names, way: $0, y) }, title: title, height: 200)
      .saying("矩形树图", plan.leaves)
  }

  /// The names that are written in one of the ways: in those tiles in which it fits and no better one does.
  private static func words(_ names: [Properties], way: Int, _ y: ChannelDefinition) -> ChartSpec {
    func fits(_ way: Int) -> String {
      "(datum.across * width >= datum.width\(way) && datum.down * height >= datum.height\(way))"
    }
    let chosen = ((0..<way).map { "!\(fits($0))" } + [fits(way)]).joined(separator: " && ")
    var centre = y
    centre["field"] = "centre"
    return PlainPlane.layer(
      PlainPlane.silent(
        .text,
        [
          "align": "center", "baseline": "middle", "fontSize": .number(Lettering.size),
          "lineHeight": .number(Lettering.leading), "color": Lettering.ink(on: "scale('color', datum.branch)"),
        ]), names.filter { $0["text\(way)"] != nil },
      [
        .x: ChannelDefinition(value: ["expr": .string("\(chosen) ? scale('x', datum.middle) : null")]), .y: centre,
        .text: ChannelDefinition(field: "text\(way)", .nominal),
      ])
  }
}

/// Where the leaves of a tree lie on a plane of 2 by 1, and how their names may be written there.
struct TreemapPlan {
  static let width = 2.0

  private(set) var tiles: [Properties] = []
  private(set) var names: [Properties] = []
  private(set) var joints: [(depth: Int, row: Properties)] = []
  /// Each leaf with the branches that it is part of.
  private(set) var leaves: [NamedQuantity] = []
  /// How many ways of writing the names have at most.
  private(set) var ways = 0

  init(_ branches: [Branch]) {
    place(branches, in: Tiling.Box(x: 0, y: 0, width: Self.width, height: 1), path: [])
  }

  private mutating func place(_ branches: [Branch], in whole: Tiling.Box, path: [String]) {
    let boxes = Tiling.squarified(branches, in: whole)
    for branch in branches where branch.total() == 0 { leaves.append(NamedQuantity((path + [branch.name]).joined(separator: "·"), 0)) }
    for (box, branch) in boxes {
      let path = path + [branch.name]
      if branch.parts.isEmpty {
        add(branch, box, path)
      } else {
        place(branch.parts, in: box, path: path)
        joints.append((path.count, row(box)))
      }
    }
  }

  private func row(_ box: Tiling.Box) -> Properties {
    ["x": .number(box.x), "x2": .number(box.x + box.width), "y": .number(box.y), "y2": .number(box.y + box.height)]
  }

  private mutating func add(_ leaf: Branch, _ box: Tiling.Box, _ path: [String]) {
    let said = NamedQuantity(path.joined(separator: "·"), leaf.quantity)
    let branch = DataValue.string(path.first ?? "")
    leaves.append(said)
    tiles.append(row(box).merging(["branch": branch, "quantity": .number(leaf.quantity), "said": .string(said.said)]) { $1 })
    var name: Properties = [
      "branch": branch, "middle": .number(box.x + box.width / 2), "centre": .number(box.y + box.height / 2),
      "across": .number(box.width / Self.width), "down": .number(box.height),
    ]
    let ways = Lettering.ways(leaf.name)
    for (index, lines) in ways.enumerated() {
      let need = Lettering.box(lines)
      name["text\(index)"] = .string(lines.joined(separator: "\n"))
      name["width\(index)"] = .number(need.width + Lettering.margin)
      name["height\(index)"] = .number(need.height + 2)
    }
    self.ways = max(self.ways, ways.count)
    names.append(name)
  }
}
