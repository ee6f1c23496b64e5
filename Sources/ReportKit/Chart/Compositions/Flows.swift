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
  /// Streams between places, as wide as what they carry; a place stands right of all that flows into it. Beside each place
  /// stands its name, with its quantity where there is room: left of the first places, right of all others.
  /// - Throws: `SpecError` for a quantity that is negative or no number, and for streams that run in a circle, in which no
  ///   place stands right of the other.
  public static func sankey(_ links: [FlowLink], title: ChartTitle? = nil) throws(SpecError) -> ChartSpec {
    let demands = Demands(chart: "sankey")
    for (index, link) in links.enumerated() {
      try demands.size(link.quantity, of: "\(link.from)→\(link.to)", "links[\(index)].quantity")
    }
    if let circle = FlowPlan.circle(in: links) {
      throw demands.fault("links", "the streams \(circle.joined(separator: "→")) run in a circle; leave one of them out")
    }
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
          "said": .string(stream.said),
        ])
      }
    }
    let nodes = plan.nodes.map { node -> Properties in
      let isFirst = node.x == 0
      return [
        "x": .number(node.x), "x2": .number(node.x + FlowPlan.nodeWidth), "y": .number(node.low), "y2": .number(node.high),
        "centre": .number((node.low + node.high) / 2), "name": .string(node.name), "said": .string(node.said),
        "edge": .number(node.x + (isFirst ? 0 : FlowPlan.nodeWidth)), "dx": isFirst ? -4 : 4,
        "align": isFirst ? "right" : "left", "isInside": .bool(!isFirst && node.x < 1),
      ]
    }
    let (x, y) = (
      PlainPlane.channel("x", 0, 1 + FlowPlan.nodeWidth), PlainPlane.channel("y", 0, 1, reversed: true)
    )
    var (edge, centre) = (x, y)
    edge["field"] = "edge"
    centre["field"] = "centre"
    let words = FittingWords(ways: plan.nodes.map(plan.ways))
    let color = PlainPlane.color("name", legend: false)
    return PlainPlane.layers(
      [
        PlainPlane.layer(
          PlainPlane.named(.area, ["opacity": 0.35]), bands,
          [
            .x: x, .y: y, .y2: PlainPlane.second("y2"), .color: color,
            .detail: ChannelDefinition(field: "link", .nominal),
          ]),
        PlainPlane.layer(
          PlainPlane.named(.rect), nodes,
          [.x: x, .x2: PlainPlane.second("x2"), .y: y, .y2: PlainPlane.second("y2"), .color: color]),
        PlainPlane.layer(
          Lettering.mark(["align": ["expr": "datum.align"], "dx": ["expr": "datum.dx"]]), words.rows(nodes),
          [
            .x: edge, .y: centre,
            .text: words.channel(
              across: "(datum.isInside ? \(plan.step - FlowPlan.nodeWidth) * width - 4 : max(40, width * 0.4))",
              down: "max(\(Lettering.leading + 2), (datum.y2 - datum.y) * height)"),
          ]),
      ], title: title, height: 200
    ).saying("桑基图", links.map { ("\($0.from)到\($0.to)", $0.quantity) })
  }
}
