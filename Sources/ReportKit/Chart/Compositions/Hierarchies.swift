/// A whole and its parts, and their parts.
public struct Branch: Hashable, Sendable {
  public var name: String
  /// Of a branch without parts; a branch with parts is as large as they are together.
  public var quantity: Double
  public var parts: [Branch]

  public init(_ name: String, _ quantity: Double = 0, parts: [Branch] = []) {
    self.name = name
    self.quantity = quantity
    self.parts = parts
  }

  /// Branches inside branches go no deeper than this.
  static let deepest = 12

  func total(_ depth: Int = 0) -> Double {
    if parts.isEmpty || depth >= Self.deepest { return quantity.isFinite ? max(0, quantity) : 0 }
    return parts.reduce(0) { $0 + $1.total(depth + 1) }
  }
}

extension ChartSpec {
  /// Rectangles as large as the leaves of a tree, near to squares, gathered by their branches.
  public static func treemap(_ branches: [Branch], title: ChartTitle? = nil) -> ChartSpec {
    let (width, height) = (2.0, 1.0)
    var rows: [Properties] = []
    let whole = Tiling.Box(x: 0, y: 0, width: width, height: height)
    for (box, branch) in Tiling.squarified(branches, in: whole) {
      let leaves = branch.parts.isEmpty ? [(box, branch)] : Tiling.squarified(branch.parts, in: box)
      for (box, leaf) in leaves {
        let fits = box.width > 0.16 && box.height > 0.09
        rows.append([
          "x": .number(box.x), "x2": .number(box.x + box.width), "y": .number(box.y), "y2": .number(box.y + box.height),
          "middle": .number(box.x + box.width / 2), "centre": .number(box.y + box.height / 2),
          "branch": .string(branch.name), "name": .string(fits ? leaf.name : ""), "quantity": .number(leaf.total()),
        ])
      }
    }
    let (x, y) = (PlainPlane.channel("x", 0, width), PlainPlane.channel("y", 0, height, reversed: true))
    var (middle, centre) = (x, y)
    middle["field"] = "middle"
    centre["field"] = "centre"
    return PlainPlane.layers(
      [
        PlainPlane.layer(
          Mark(.rect, ["stroke": "white", "strokeWidth": 1.2]), rows,
          [
            .x: x, .x2: PlainPlane.second("x2"), .y: y, .y2: PlainPlane.second("y2"), .color: PlainPlane.color("branch"),
          ]),
        PlainPlane.layer(
          Mark(.text, ["color": "white", "align": "center", "baseline": "middle"]), rows,
          [.x: middle, .y: centre, .text: ChannelDefinition(field: "name", .nominal)]),
      ], title: title, height: 200
    ).saying("矩形树图", branches.map { ($0.name, $0.total()) })
  }

  /// Rings of slices: the branches inside, their parts around them.
  public static func sunburst(_ branches: [Branch], title: ChartTitle? = nil) -> ChartSpec {
    let total = branches.reduce(0) { $0 + $1.total() }
    var rows: [Properties] = []
    func visit(_ branch: Branch, _ start: Double, _ depth: Int, _ root: String) {
      let span = total > 0 ? branch.total() / total : 0
      rows.append([
        "from": .number(start), "to": .number(start + span), "inner": .number(Double(depth) + 0.6),
        "outer": .number(Double(depth) + 1.6), "middle": .number(start + span / 2),
        "radius": .number(Double(depth) + 1.1), "branch": .string(root),
        "name": .string(span > 0.04 ? branch.name : ""), "opacity": .number(1 - 0.3 * Double(depth)),
      ])
      guard depth < 2 else { return }
      var at = start
      for part in branch.parts {
        visit(part, at, depth + 1, root)
        at += total > 0 ? part.total() / total : 0
      }
    }
    var at = 0.0
    for branch in branches {
      visit(branch, at, 0, branch.name)
      at += total > 0 ? branch.total() / total : 0
    }
    let outermost = rows.compactMap { $0["outer"]?.number }.max() ?? 1
    func turn(_ field: String) -> ChannelDefinition {
      ChannelDefinition(field: field, .quantitative, ["stack": .null, "scale": ["domain": [0, 1], "nice": false]])
    }
    func reach(_ field: String) -> ChannelDefinition {
      ChannelDefinition(
        field: field, .quantitative,
        ["stack": .null, "scale": ["domain": [0, .number(outermost)], "range": [0, 110], "nice": false, "type": "linear"]])
    }
    let dim = ChannelDefinition(field: "opacity", .quantitative, ["scale": .null, "legend": .null])
    return PlainPlane.layers(
      [
        PlainPlane.layer(
          Mark(.arc, ["stroke": "white", "strokeWidth": 1]), rows,
          [
            .theta: turn("from"), .theta2: PlainPlane.second("to"), .radius: reach("inner"),
            .radius2: PlainPlane.second("outer"), .color: PlainPlane.color("branch"), .opacity: dim,
          ]),
        PlainPlane.layer(
          Mark(.text, ["color": "white", "baseline": "middle", "align": "center"]), rows,
          [
            .theta: turn("middle"), .radius: reach("radius"), .text: ChannelDefinition(field: "name", .nominal),
          ]),
      ], title: title, width: 220, height: 220
    ).saying("旭日图", branches.map { ($0.name, $0.total()) })
  }
}

/// Rectangles that fill a box, each as large as its share and near to a square.
/// After M. Bruls, K. Huizing, J. van Wijk, Squarified Treemaps (2000).
enum Tiling {
  struct Box: Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  static func squarified(_ branches: [Branch], in whole: Box) -> [(Box, Branch)] {
    let sorted = branches.map { ($0, $0.total()) }.filter { $0.1 > 0 }
      .enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element)
    let total = sorted.reduce(0) { $0 + $1.1 }
    guard total > 0, whole.width > 0, whole.height > 0 else { return [] }
    let unit = whole.width * whole.height / total
    var (rest, box, result) = (sorted[...], whole, [(Box, Branch)]())
    while !rest.isEmpty {
      let side = min(box.width, box.height)
      func worst(_ row: ArraySlice<(Branch, Double)>) -> Double {
        let sum = row.reduce(0) { $0 + $1.1 } * unit
        let areas = row.map { $0.1 * unit }
        guard sum > 0, side > 0, let small = areas.min(), let large = areas.max() else { return .infinity }
        return max(side * side * large / (sum * sum), sum * sum / (side * side * small))
      }
      var count = 1
      while count < rest.count, worst(rest.prefix(count + 1)) <= worst(rest.prefix(count)) { count += 1 }
      let row = rest.prefix(count)
      let depth = side > 0 ? row.reduce(0) { $0 + $1.1 } * unit / side : 0
      var at = box.width >= box.height ? box.y : box.x
      for (branch, quantity) in row {
        let length = depth > 0 ? quantity * unit / depth : 0
        result.append(
          box.width >= box.height
            ? (Box(x: box.x, y: at, width: depth, height: length), branch)
            : (Box(x: at, y: box.y, width: length, height: depth), branch))
        at += length
      }
      if box.width >= box.height {
        box.x += depth
        box.width -= depth
      } else {
        box.y += depth
        box.height -= depth
      }
      rest = rest.dropFirst(count)
    }
    return result
  }
}
