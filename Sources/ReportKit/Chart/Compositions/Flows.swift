/// So much that goes from one place to another.
public struct FlowLink: Hashable, Sendable {
  public var from: String
  public var to: String
  public var quantity: Double

  public init(_ from: String, _ to: String, _ quantity: Double) {
    self.from = from
    self.to = to
    self.quantity = quantity
  }
}

extension ChartSpec {
  /// Streams between places, as wide as what they carry; a place stands right of all that flows into it.
  public static func sankey(_ links: [FlowLink], title: ChartTitle? = nil) -> ChartSpec {
    let plan = FlowPlan(links)
    var bands: [Properties] = []
    for (index, stream) in plan.streams.enumerated() {
      for step in 0...24 {
        let t = Double(step) / 24
        let bend = t * t * (3 - 2 * t)
        let low = stream.from + (stream.to - stream.from) * bend
        bands.append([
          "x": .number(stream.left + (stream.right - stream.left) * t), "y": .number(low),
          "y2": .number(low + stream.width), "link": .number(Double(index)), "name": .string(stream.name),
        ])
      }
    }
    let nodes = plan.nodes.map { node -> Properties in
      [
        "x": .number(node.x), "x2": .number(node.x + FlowPlan.nodeWidth), "y": .number(node.low), "y2": .number(node.high),
        "centre": .number((node.low + node.high) / 2), "name": .string(node.name),
      ]
    }
    let (x, y) = (PlainPlane.channel("x", 0, 1.18), PlainPlane.channel("y", 0, 1, reversed: true))
    var (edge, centre) = (x, y)
    edge["field"] = "x2"
    centre["field"] = "centre"
    let color = PlainPlane.color("name", legend: false)
    return PlainPlane.layers(
      [
        PlainPlane.layer(
          Mark(.area, ["opacity": 0.35]), bands,
          [
            .x: x, .y: y, .y2: PlainPlane.second("y2"), .color: color,
            .detail: ChannelDefinition(field: "link", .nominal),
          ]),
        PlainPlane.layer(
          Mark(.rect), nodes,
          [.x: x, .x2: PlainPlane.second("x2"), .y: y, .y2: PlainPlane.second("y2"), .color: color]),
        PlainPlane.layer(
          Mark(.text, ["align": "left", "baseline": "middle", "dx": 4]), nodes,
          [.x: edge, .y: centre, .text: ChannelDefinition(field: "name", .nominal)]),
      ], title: title, height: 200
    ).saying("桑基图", links.map { ("\($0.from)到\($0.to)", $0.quantity) })
  }
}

/// Where the places and streams of a flow stand on a plane of 1 by 1.
struct FlowPlan {
  struct Node: Hashable {
    var name: String
    var x: Double
    var low: Double
    var high: Double
  }

  struct Stream: Hashable {
    var name: String
    var left: Double
    var right: Double
    var from: Double
    var to: Double
    var width: Double
  }

  static let nodeWidth = 0.025
  private static let gap = 0.04

  private(set) var nodes: [Node] = []
  private(set) var streams: [Stream] = []

  init(_ links: [FlowLink]) {
    let links = links.filter { $0.quantity.isFinite && $0.quantity > 0 && $0.from != $0.to }
    var names: [String] = []
    for link in links { for name in [link.from, link.to] where !names.contains(name) { names.append(name) } }
    guard !names.isEmpty else { return }
    // A place is one column right of the last that flows into it; a circle stops after as many rounds as there are places.
    var column = Dictionary(uniqueKeysWithValues: names.map { ($0, 0) })
    for _ in names {
      for link in links { column[link.to] = min(names.count - 1, max(column[link.to] ?? 0, (column[link.from] ?? 0) + 1)) }
    }
    let last = max(1, column.values.max() ?? 1)
    func sum(_ side: KeyPath<FlowLink, String>, _ name: String) -> Double {
      links.reduce(0) { $0 + ($1[keyPath: side] == name ? $1.quantity : 0) }
    }
    let size = Dictionary(uniqueKeysWithValues: names.map { ($0, max(sum(\.from, $0), sum(\.to, $0))) })
    let columns = (0...last).map { place in names.filter { column[$0] == place } }
    let unit = columns.filter { !$0.isEmpty }.map { names -> Double in
      let total = names.reduce(0) { $0 + (size[$1] ?? 0) }
      return max(0.1, 1 - Self.gap * Double(names.count - 1)) / max(total, 1e-12)
    }.min() ?? 1
    var place: [String: Node] = [:]
    for (index, names) in columns.enumerated() {
      let height = names.reduce(0) { $0 + (size[$1] ?? 0) * unit } + Self.gap * Double(max(0, names.count - 1))
      var low = (1 - height) / 2
      for name in names {
        let high = low + (size[name] ?? 0) * unit
        let node = Node(name: name, x: Double(index) / Double(last), low: low, high: high)
        place[name] = node
        nodes.append(node)
        low = high + Self.gap
      }
    }
    var (out, into) = (place.mapValues(\.low), place.mapValues(\.low))
    for link in links {
      guard let a = place[link.from], let b = place[link.to] else { continue }
      let width = link.quantity * unit
      streams.append(
        Stream(
          name: link.from, left: a.x + Self.nodeWidth, right: b.x, from: out[link.from] ?? a.low,
          to: into[link.to] ?? b.low, width: width))
      out[link.from, default: a.low] += width
      into[link.to, default: b.low] += width
    }
  }
}
