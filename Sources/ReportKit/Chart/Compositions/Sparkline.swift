extension ChartSpec {
  /// A large figure with a small line of how it came about.
  /// - Parameter text: the figure as it is printed, unit and all.
  public static func sparkline(_ name: String, text: String, values: [Double], title: ChartTitle? = nil) -> ChartSpec {
    let finite = values.filter(\.isFinite)
    let (low, high) = (finite.min() ?? 0, finite.max() ?? 1)
    let room = high > low ? (high - low) * 0.12 : 1
    let rows = values.enumerated().map { index, value -> Properties in
      [
        "place": .number(Double(index)), "value": value.isFinite ? .number(value) : .null,
        "said": .string(NamedQuantity(index == values.count - 1 ? "\(name) 末" : "\(name) 走势，始", value).said),
      ]
    }
    let (x, y) = (
      PlainPlane.channel("place", 0, Double(max(1, values.count - 1))), PlainPlane.channel("value", low - room, high + room)
    )
    let line = PlainPlane.layers(
      [
        PlainPlane.layer(PlainPlane.named(.line, ["strokeWidth": 1.5]), rows, [.x: x, .y: y]),
        PlainPlane.layer(PlainPlane.named(.point, ["size": 30, "opacity": 1]), rows.suffix(1), [.x: x, .y: y]),
      ], title: nil, width: 130, height: 40)
    func words(_ text: String, _ size: Double, _ height: Double) -> ChartSpec {
      var chart = PlainPlane.layer(
        PlainPlane.named(.text, ["fontSize": .number(size), "align": "left", "x": 0]),
        [["text": .string(text), "said": .string(text)]],
        [.text: ChannelDefinition(field: "text", .nominal)])
      chart.properties = ["width": 130, "height": .number(height)]
      return chart
    }
    var spec = ChartSpec(
      view: .concat(.down, [words(name, 9, 12), words(text, 22, 26), line]), properties: ["spacing": 6])
    spec.title = title
    spec.properties["description"] = .string("\(name)\(text)，附走势图。")
    return spec
  }
}
