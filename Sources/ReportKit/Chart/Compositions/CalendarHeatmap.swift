extension ChartSpec {
  /// So many weeks still have cells that can be seen on a page.
  private static let mostWeeks = 530

  /// Days as cells: a column for each week, a row for each weekday from Monday on. Days without data keep their place, in
  /// grey between the first and the last day that has some.
  /// - Parameter days: dates as `2023-05-01`, each once.
  /// - Throws: `SpecError` for what is no day, for a day that stands there twice or whose quantity is no number, and for
  ///   more than ten years.
  public static func calendar(_ days: [NamedQuantity], title: ChartTitle? = nil) throws(SpecError) -> ChartSpec {
    let plan = try CalendarPlan(days)
    guard plan.weeks.count <= mostWeeks else {
      throw Demands(chart: "calendar").fault("days", "\(plan.weeks.count) weeks are too many for a page; draw the years by themselves")
    }
    let gap: Properties = ["paddingInner": 0.15]
    let weekdays = CalendarPlan.weekdays.map(DataValue.string)
    let encoding: [Channel: ChannelDefinition] = [
      .x: ChannelDefinition(
        field: "week", .ordinal,
        [
          "title": .null, "sort": .null,
          "scale": .object(gap.merging(["domain": .list((0..<plan.weeks.count).map { .number(Double($0)) })]) { $1 }),
          "axis": [
            "orient": "top", "ticks": false, "domain": false, "labelAngle": 0, "labelOverlap": false, "labelFontSize": 7,
            "values": .list(plan.months.map { .number(Double($0.column)) }), "labelExpr": .string(plan.monthNames),
          ],
        ]),
      .y: ChannelDefinition(
        field: "weekday", .ordinal,
        ["title": .null, "sort": .null, "scale": .object(gap.merging(["domain": .list(weekdays)]) { $1 })]),
    ]
    let cell: Properties = ["cornerRadius": 1.5]
    let color = ChannelDefinition(field: "quantity", .quantitative, ["title": .null])
    return PlainPlane.layers(
      [
        PlainPlane.layer(PlainPlane.named(.rect, cell.merging(["color": "#ececec"]) { $1 }), plan.empty, encoding),
        PlainPlane.layer(PlainPlane.named(.rect, cell), plan.filled, encoding.merging([.color: color]) { $1 }),
      ], title: title, height: 120
    ).saying("日历热力图", days)
  }
}

/// Where days stand in a calendar, and which weeks begin a month.
struct CalendarPlan {
  static let weekdays = ["一", "二", "三", "四", "五", "六", "日"]

  /// From the first week that has data to the last.
  private(set) var weeks = 0..<0
  /// Days with data, and those between them without.
  private(set) var filled: [Properties] = []
  private(set) var empty: [Properties] = []
  /// The columns in which months begin, with their names.
  private(set) var months: [(column: Int, name: String)] = []

  init(_ things: [NamedQuantity]) throws(SpecError) {
    let demands = Demands(chart: "calendar")
    var quantities: [Day: Double] = [:]
    for (index, thing) in things.enumerated() {
      guard let day = Day(thing.name) else {
        throw demands.fault("days[\(index)]", "“\(thing.name)” is no day; write one as 2023-05-01")
      }
      try demands.finite(thing.quantity, of: thing.name, "days[\(index)].quantity")
      if quantities.updateValue(thing.quantity, forKey: day) != nil {
        throw demands.fault("days[\(index)]", "“\(thing.name)” stands here twice; give each day once")
      }
    }
    guard let first = quantities.keys.min(), let last = quantities.keys.max() else { return }
    weeks = first.week..<last.week + 1
    // A list with a slip in a year spans thousands of weeks: it is refused, not laid out.
    guard weeks.count < 10_000 else { return }
    for number in first.number...last.number {
      let day = Day(number: number)
      var row: Properties = [
        "week": .number(Double(day.week - weeks.lowerBound)), "weekday": .string(Self.weekdays[day.weekday]),
        "date": .string(day.text), "said": .string(NamedQuantity(day.text, quantities[day] ?? .nan).said),
      ]
      if let quantity = quantities[day] {
        row["quantity"] = .number(quantity)
        filled.append(row)
      } else {
        empty.append(row)
      }
    }
    nameMonths(from: first, to: last)
  }

  /// Names each month above the week in which it begins, or in which the data do; over more than two years only Januaries
  /// have room, with their year.
  private mutating func nameMonths(from first: Day, to last: Day) {
    let isLong = weeks.count > 110
    let isOneYear = first.date.year == last.date.year
    for number in first.number...last.number {
      let (year, month, day) = Day(number: number).date
      guard day == 1 || number == first.number, month == 1 || !isLong else { continue }
      let column = Day(number: number).week - weeks.lowerBound
      // A month of which only the last days have data makes room for the next.
      if let before = months.last, column - before.column < 3 { months.removeLast() }
      months.append((column, isLong || month == 1 && !isOneYear ? "\(year)年" : "\(month)月"))
    }
  }

  /// The formula that gives a week its month's name.
  var monthNames: String {
    months.isEmpty ? "''" : "{" + months.map { "'\($0.column)': '\($0.name)'" }.joined(separator: ", ") + "}[datum.value]"
  }
}
