/// Something that lasts from one day to another, as `2023-05-01`.
public struct ScheduledTask: Hashable, Sendable {
  public var name: String
  public var start: String
  public var end: String
  public var group: String

  public init(_ name: String, from start: String, to end: String, group: String = "") {
    self.name = name
    self.start = start
    self.end = end
    self.group = group
  }
}

extension ChartSpec {
  /// A bar for each task from its start to its end.
  public static func gantt(_ tasks: [ScheduledTask], title: ChartTitle? = nil) -> ChartSpec {
    let rows = tasks.map { task -> Properties in
      ["name": .string(task.name), "start": .string(task.start), "end": .string(task.end), "group": .string(task.group)]
    }
    var encoding: [Channel: ChannelDefinition] = [
      .y: ChannelDefinition(field: "name", .nominal, ["sort": .null, "title": .null]),
      .x: ChannelDefinition(field: "start", .temporal, ["title": .null]),
      .x2: ChannelDefinition(field: "end", .temporal),
    ]
    if Set(tasks.map(\.group)).count > 1 { encoding[.color] = PlainPlane.color("group") }
    var spec = ChartSpec(
      Mark(.bar, ["labels": false, "cornerRadius": 2]), data: .rows(rows), encoding: encoding, title: title)
    let words = tasks.prefix(12).map { "\($0.name)自\($0.start)至\($0.end)" }.joined(separator: "，")
    spec.properties["description"] = .string("甘特图。\(words)。")
    return spec
  }

  /// A large figure with a small line of how it came about.
  /// - Parameter text: the figure as it is printed, unit and all.
  public static func sparkline(_ name: String, text: String, values: [Double], title: ChartTitle? = nil) -> ChartSpec {
    let finite = values.filter(\.isFinite)
    let (low, high) = (finite.min() ?? 0, finite.max() ?? 1)
    let room = high > low ? (high - low) * 0.12 : 1
    let rows = values.enumerated().map { index, value -> Properties in
      ["place": .number(Double(index)), "value": value.isFinite ? .number(value) : .null]
    }
    let (x, y) = (
      PlainPlane.channel("place", 0, Double(max(1, values.count - 1))), PlainPlane.channel("value", low - room, high + room)
    )
    let line = PlainPlane.layers(
      [
        PlainPlane.layer(Mark(.line, ["strokeWidth": 1.5]), rows, [.x: x, .y: y]),
        PlainPlane.layer(Mark(.point, ["size": 30, "opacity": 1]), rows.suffix(1), [.x: x, .y: y]),
      ], title: nil, width: 130, height: 40)
    func words(_ text: String, _ size: Double, _ height: Double) -> ChartSpec {
      var chart = PlainPlane.layer(
        Mark(.text, ["fontSize": .number(size), "align": "left", "x": 0]), [["text": .string(text)]],
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

  /// Days as cells: a column for each week, a row for each weekday from Monday on.
  /// - Parameter days: dates as `2023-05-01`, each once.
  public static func calendar(_ days: [NamedQuantity], title: ChartTitle? = nil) -> ChartSpec {
    let rows = days.map { day -> Properties in ["date": .string(day.name), "quantity": .number(day.quantity)] }
    let names: DataValue = ["一", "二", "三", "四", "五", "六", "日"]
    var spec = ChartSpec(
      Mark(.rect, ["cornerRadius": 1.5]), data: .rows(rows),
      encoding: [
        .x: ChannelDefinition(
          field: "week", .ordinal,
          [
            "title": .null, "scale": ["paddingInner": 0.15],
            "axis": [
              "orient": "top", "ticks": false, "domain": false,
              // A month is named above the week in which it begins.
              "labelExpr": "date((datum.value * 7 + 3) * 86400000) <= 7 ? timeFormat((datum.value * 7 + 3) * 86400000, '%-m月') : ''",
            ],
          ]),
        .y: ChannelDefinition(
          field: "weekday", .ordinal, ["title": .null, "sort": names, "scale": ["paddingInner": 0.15]]),
        .color: ChannelDefinition(field: "quantity", .quantitative, ["title": .null]),
      ], title: title)
    spec.transforms = [
      ["calculate": "floor((time(datum.date) / 86400000 + 3) / 7)", "as": "week"],
      [
        "calculate": "['一','二','三','四','五','六','日'][floor(time(datum.date) / 86400000 + 3) % 7]", "as": "weekday",
      ],
    ]
    spec.properties["height"] = 120
    return spec.saying("日历热力图", days)
  }
}
