/// Something that lasts from one day to the end of another, as `2023-05-01`.
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
  /// A bar for each task from its start to its end, and a diamond for what begins and ends on one day.
  /// - Throws: `SpecError` for what is no day, and for a task that ends before it begins.
  public static func gantt(_ tasks: [ScheduledTask], title: ChartTitle? = nil) throws(SpecError) -> ChartSpec {
    let demands = Demands(chart: "gantt")
    for (index, task) in tasks.enumerated() {
      func day(_ text: String, _ end: String) throws(SpecError) -> Day {
        if let day = Day(text) { return day }
        throw demands.fault("tasks[\(index)].\(end)", "“\(text)” of “\(task.name)” is no day; write one as 2023-05-01")
      }
      if try day(task.end, "end") < day(task.start, "start") {
        throw demands.fault("tasks[\(index)].end", "“\(task.name)” ends on \(task.end), before it begins on \(task.start)")
      }
    }
    let rows = tasks.map { task -> Properties in
      [
        "name": .string(task.name), "start": .string(task.start), "end": .string(task.end), "group": .string(task.group),
        "said": .string(task.said),
        // The last day counts: what ends on the 3rd ends where the 4th begins.
        "until": Day(task.end).map { .string(Day(number: $0.number + 1).text) } ?? .null,
      ]
    }
    var names: [String] = []
    for task in tasks where !names.contains(task.name) { names.append(task.name) }
    var bar: [Channel: ChannelDefinition] = [
      .y: PlainPlane.rows("name", names),
      // Without a task there is no time that an axis could show.
      .x: ChannelDefinition(field: "start", .temporal, tasks.isEmpty ? ["title": .null, "axis": .null] : ["title": .null]),
    ]
    if Set(tasks.map(\.group)).count > 1 { bar[.color] = PlainPlane.color("group") }
    let diamond = bar
    bar[.x2] = ChannelDefinition(field: "until", .temporal)
    let days = rows.filter { $0["start"] == $0["end"] }
    var layers = [
      PlainPlane.layer(
        PlainPlane.named(.bar, ["labels": false, "cornerRadius": 2]), rows.filter { $0["start"] != $0["end"] }, bar)
    ]
    if !days.isEmpty {
      layers.append(
        PlainPlane.layer(
          PlainPlane.named(.point, ["shape": "diamond", "size": 90, "filled": true, "opacity": 1]), days, diamond))
    }
    var spec = ChartSpec(view: .layer(layers), properties: [:])
    spec.title = title
    let words = tasks.prefix(12).map(\.said).joined(separator: "，")
    spec.properties["description"] = .string(
      "甘特图。\(words)\(tasks.count > 12 ? "等，共\(tasks.count)项" : "")\(words.isEmpty ? "" : "。")")
    return spec
  }
}

extension ScheduledTask {
  /// Name and time, as a mark is called.
  fileprivate var said: String { start == end ? "\(name) \(start)" : "\(name) 自\(start)至\(end)" }
}
