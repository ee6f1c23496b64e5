extension ChartSpec {
  /// Rectangles as large as the leaves of a tree, near to squares, gathered by their branches: the colour tells the
  /// outermost branch, broad joints part the branches inside it. A tile with room says its name, and its quantity below.
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
    var (middle, centre) = (x, y)
    middle["field"] = "middle"
    centre["field"] = "centre"
    let words = PlainPlane.layer(
      Lettering.mark(["color": Lettering.ink(on: "scale('color', datum.branch)")]), plan.names,
      [.x: middle, .y: centre, .text: plan.words.channel(across: "datum.across * width", down: "datum.down * height")])
    return PlainPlane.layers([tiles] + joints + [words], title: title, height: 200).saying("矩形树图", plan.leaves)
  }
}

/// Where the leaves of a tree lie on a plane of 2 by 1, and how their names may be written there.
struct TreemapPlan {
  static let width = 2.0

  private(set) var tiles: [Properties] = []
  private(set) var names: [Properties] = []
  /// What stands in the tiles, in their order.
  private var written: [Branch] = []
  private(set) var joints: [(depth: Int, row: Properties)] = []
  /// Each leaf with the branches that it is part of.
  private(set) var leaves: [NamedQuantity] = []
  /// The ways to write the names.
  private(set) var words = FittingWords([])

  init(_ branches: [Branch]) {
    place(branches, in: Tiling.Box(x: 0, y: 0, width: Self.width, height: 1), path: [])
    words = FittingWords(written.map(\.name), values: written.map(\.quantity))
    names = words.rows(names)
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
    names.append([
      "branch": branch, "middle": .number(box.x + box.width / 2), "centre": .number(box.y + box.height / 2),
      "across": .number(box.width / Self.width), "down": .number(box.height),
    ])
    written.append(leaf)
  }
}
