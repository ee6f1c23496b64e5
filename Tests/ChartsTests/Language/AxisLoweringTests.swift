import Frames
import ReportKit
import Testing

@testable import Charts

/// Axes written as blocks mark the span of their scale, and say what their blocks say.
@MainActor struct AxisLoweringTests {
  private let points = [(1.0, 12.0), (2, 55), (3, 38)]

  private func date(_ month: Int, _ day: Int = 1, _ hour: Int = 0) -> Date {
    Calendar.current.date(from: DateComponents(year: 2024, month: month, day: day, hour: hour)) ?? Date()
  }

  /// What the visible labels of an axis say.
  private func labels(_ chart: some View, _ isHorizontal: Bool = false) throws -> [String] {
    let spec = try #require(chart.charts.first).spec
    let axes = try Workshop.scene(spec, width: 360).axes
    return axes.filter { $0.orient.isHorizontal == isHorizontal }.flatMap(\.labels).filter(\.visible).map { $0.lines.joined(separator: "|") }.filter { !$0.isEmpty }
  }

  private var lines: Chart {
    Chart { ForEach(points, id: \.0) { LineMark(x: .value("x", $0.0), y: .value("y", $0.1)) } }
  }

  private var piles: (MarkStackingMethod) -> Chart {
    { method in
      Chart {
        ForEach(points, id: \.0) { point in
          BarMark(x: .value("x", "\(point.0)"), y: .value("y", point.1), stacking: method).foregroundStyle(by: .value("k", "a"))
          BarMark(x: .value("x", "\(point.0)"), y: .value("y", 30), stacking: method).foregroundStyle(by: .value("k", "b"))
        }
      }
    }
  }

  // MARK: Names

  @Test(arguments: ["Today's", "Say \"y\"", "Speed [km/h]", "Prod.", "a\\b", "[x]", "y.z", "a.b['c']"])
  func labelsHaveAnySigns(_ label: String) throws {
    let chart = Chart {
      ForEach(["p", "q"], id: \.self) { name in
        BarMark(x: .value(label + " name", name), y: .value(label, name == "p" ? 10 : 20)).foregroundStyle(by: .value(label + " kind", name))
          .annotation(position: .overlay) { Text(name) }
      }
    }
    let drawn = try DrawnMarks(chart)
    #expect(drawn.rects.count == 2 && Set(drawn.rects.map { $0.size.height.rounded() }).count == 2)
    #expect(Set(drawn.texts.map(\.lines)) == [["p"], ["q"]])
    #expect(try Workshop.scene(chart.spec, width: 360).axes.first { $0.orient == .left }?.title?.lines == [label])
    let area = Chart {
      ForEach(points, id: \.0) { point in
        AreaMark(x: .value(label + " x", point.0), y: .value(label, point.1)).foregroundStyle(by: .value(label + " k", "a"))
        AreaMark(x: .value(label + " x", point.0), y: .value(label, 20)).foregroundStyle(by: .value(label + " k", "b"))
      }
    }
    #expect(try labels(area).last.flatMap(Double.init) ?? 0 >= 70)
  }

  // MARK: Spans

  @Test func stepsGoToTheEndOfTheDomain() throws {
    #expect(try labels(lines.chartYScale(domain: 0...100).chartYAxis { AxisMarks(values: .stride(by: 20)) }) == ["0", "20", "40", "60", "80", "100"])
  }

  @Test func ownWordsGoToTheEndOfTheDomain() throws {
    let narrow = lines.chartYScale(domain: 3600...4400).chartYAxis { AxisMarks { value in AxisValueLabel("$\(value.as(Int.self) ?? 0)") } }
    #expect(try labels(narrow) == ["$3600", "$3800", "$4000", "$4200", "$4400"])
    let powers = lines.chartYScale(domain: 10...100_000, type: .log).chartYAxis { AxisMarks { value in AxisValueLabel("\(value.as(Int.self) ?? 0)") } }
    #expect(try labels(powers) == ["10", "100", "1000", "10000", "100000"])
    let few = lines.chartYScale(domain: 10...200, type: .log).chartYAxis { AxisMarks { value in AxisValueLabel("\(value.as(Int.self) ?? 0)") } }
    #expect(try labels(few) == ["10", "20", "50", "100", "200"])
  }

  @Test func pilesCountBySums() throws {
    func words(_ method: MarkStackingMethod, _ factor: Double) throws -> [String] {
      try labels(piles(method).chartYAxis { AxisMarks { value in AxisValueLabel("\(Int((value.as(Double.self) ?? 0) * factor)) u") } })
    }
    #expect(try words(.standard, 1) == ["0 u", "20 u", "40 u", "60 u", "80 u"])
    #expect(try words(.normalized, 100) == ["0 u", "20 u", "40 u", "60 u", "80 u", "100 u"])
  }

  @Test func barsBelowZeroReachToZero() throws {
    let chart = Chart { ForEach(points, id: \.0) { BarMark(x: .value("x", "\($0.0)"), y: .value("y", -$0.1)) } }
    #expect(try labels(chart.chartYAxis { AxisMarks { value in AxisValueLabel("v\(value.as(Int.self) ?? 1)") } }).contains("v0"))
  }

  @Test func datesAndCategoriesAreThoseOfTheDomain() throws {
    let months = Chart { ForEach(1..<4, id: \.self) { LineMark(x: .value("m", date($0)), y: .value("v", $0)) } }
      .chartXScale(domain: date(1)...date(12, 31))
      .chartXAxis { AxisMarks(values: .stride(by: .month)) { value in AxisValueLabel("\(value.index + 1)") } }
    #expect(try labels(months, true) == (1...12).map { "\($0)" })
    let names = Chart { ForEach(points, id: \.0) { BarMark(x: .value("x", "\($0.0)"), y: .value("y", $0.1)) } }
      .chartXScale(domain: ["0.0", "1.0", "2.0", "3.0", "4.0"])
      .chartXAxis { AxisMarks { value in AxisValueLabel("c\(value.index)") } }
    #expect(try labels(names, true) == ["c0", "c1", "c2", "c3", "c4"])
  }

  @Test func aDesiredCountHoldsForOwnWordsToo() throws {
    func count(_ count: Int) throws -> Int {
      try labels(lines.chartYScale(domain: 0...100).chartYAxis {
        AxisMarks(values: .automatic(desiredCount: count)) { value in AxisValueLabel("\(value.as(Int.self) ?? 0) kg") }
      }).count
    }
    #expect(try count(2) == 3 && count(10) == 11)
    func dates(_ count: Int) -> Int {
      let chart = Chart { ForEach(1..<13, id: \.self) { LineMark(x: .value("m", date($0)), y: .value("v", $0)) } }
        .chartXAxis { AxisMarks(values: .automatic(desiredCount: count)) { value in AxisValueLabel("m\(value.index)") } }
      return chart.spec.encoding[.x]?.axis?["values"]?.list?.count ?? 0
    }
    #expect(dates(4) == 4 && dates(12) == 12)
  }

  @Test func tenthsAreSaidPlainly() throws {
    let chart = lines.chartYScale(domain: 0...1).chartYAxis { AxisMarks(values: .stride(by: 0.1)) { value in AxisValueLabel("\(value.as(Double.self) ?? 0)") } }
    #expect(try labels(chart).contains("0.3") && labels(chart).count == 11)
  }

  // MARK: Words

  @Test func formatsDifferFromValueToValue() throws {
    let hours = Chart { ForEach(0..<24, id: \.self) { BarMark(x: .value("h", date(5, 1, $0), unit: .hour), y: .value("v", $0)) } }
      .chartXAxis {
        AxisMarks(values: .stride(by: .hour, count: 6)) { value in
          switch Calendar.current.component(.hour, from: value.as(Date.self) ?? Date()) {
          case 0: AxisValueLabel(format: .dateTime.month(.abbreviated).day())
          case 12: AxisValueLabel("noon")
          default: AxisValueLabel(format: .dateTime.hour().minute())
          }
        }
      }
    let said = try labels(hours, true)
    #expect(said.count == 4 && said[0].contains("May") && said[1].contains("6") && said[2] == "noon" && said[3].contains("00"))

    let quarters = Chart { ForEach(1..<13, id: \.self) { BarMark(x: .value("m", date($0), unit: .month), y: .value("v", $0)) } }
      .chartXAxis {
        AxisMarks(values: .stride(by: .month)) { value in
          if (value.index % 3) == 0 {
            AxisGridLine().foregroundStyle(.black)
            AxisValueLabel(format: .dateTime.month(.narrow))
          } else {
            AxisGridLine()
          }
        }
      }
    #expect(try labels(quarters, true) == ["J", "A", "J", "O"])

    let centred = Chart { ForEach(1..<5, id: \.self) { BarMark(x: .value("m", date($0), unit: .month), y: .value("v", $0)) } }
      .chartXAxis { AxisMarks(values: .stride(by: .month)) { value in if value.index % 2 == 0 { AxisValueLabel("\(value.index)", centered: true) } } }
    #expect(try labels(centred, true) == ["0", "2"] && centred.spec.encoding[.x]?.axis?["bandPosition"] == 0.5)
  }

  @Test func numbersOfDatesHaveTheDigitsOfTheirStyle() throws {
    func words(_ format: Date.FormatStyle) throws -> String {
      let chart = Chart { ForEach(1..<4, id: \.self) { LineMark(x: .value("m", date($0)), y: .value("v", $0)) } }
      return try labels(chart.chartXAxis { AxisMarks(values: .stride(by: .month)) { _ in AxisValueLabel(format: format) } }, true).last ?? ""
    }
    let american = Date.FormatStyle(locale: Locale(identifier: "en_US"))
    #expect(try words(american.month(.twoDigits).day(.twoDigits)) == "03/01")
    #expect(try words(american.month(.defaultDigits).day()) == "3/1")
  }

  @Test func linesOfLabelsStayLines() throws {
    let bars = Chart { ForEach(points, id: \.0) { BarMark(x: .value("x", "d\(Int($0.0))"), y: .value("y", $0.1)) } }
    let standing = bars.chartXAxis { AxisMarks { value in AxisValueLabel { VStack { Text(value.as(String.self) ?? ""); Text("second") } } } }
    #expect(try labels(standing, true) == ["d1|second", "d2|second", "d3|second"])
    let lying = Chart { ForEach(points, id: \.0) { BarMark(x: .value("y", $0.1), y: .value("x", "d\(Int($0.0))")) } }
      .chartYAxis { AxisMarks { value in AxisValueLabel { VStack { Text(value.as(String.self) ?? ""); Text("second") } } } }
    #expect(try labels(lying).first == "d1|second")
  }

  // MARK: Places

  @Test func labelsMoveOnThePage() throws {
    func axis(_ x: CGFloat, _ y: CGFloat) throws -> SceneAxis {
      let chart = lines.chartYAxis { AxisMarks { AxisGridLine(); AxisValueLabel().offset(x: x, y: y) } }
      let spec = try #require(chart.charts.first).spec
      return try #require(try Workshop.scene(spec, width: 360).axes.first { $0.orient == .left })
    }
    let (plain, moved) = (try axis(0, 0), try axis(-20, 6))
    let (before, after) = (try #require(plain.labels.first).text.at, try #require(moved.labels.first).text.at)
    #expect(after.x - before.x == -20 && after.y - before.y == 6)
    // The plot makes room for them.
    #expect(moved.size.width <= plain.size.width - 19)
  }

  @Test func titlesStandAtTheSideThatIsAskedFor() throws {
    func drawn(_ chart: some View, _ orient: SceneAxis.Orient) throws -> (SceneAxis, SceneText) {
      let spec = try #require(chart.charts.first).spec
      let axis = try #require(try Workshop.scene(spec, width: 360).axes.first { $0.orient == orient && $0.title != nil })
      return (axis, try #require(AxisPlaces.title(axis, deepest: 10)))
    }
    let (bottom, top) = try drawn(lines.chartXAxisLabel("Time", position: .top), .bottom)
    #expect(top.at.y < bottom.at.y && bottom.at.y > 10)
    let (left, trailing) = try drawn(lines.chartYAxisLabel("Value", position: .trailing), .left)
    #expect(trailing.at.x > left.at.x + left.size.width)
    let (_, below) = try drawn(lines.chartXAxisLabel("Time", position: .bottom), .bottom)
    #expect(below.at.y > bottom.size.height)
  }

  // MARK: Without data

  @Test func aChartWithoutDataIsEmpty() throws {
    let nothing = [Int]()
    let chart = Chart(nothing, id: \.self) { PointMark(x: .value("x", $0), y: .value("y", $0)) }
    #expect(try DrawnMarks(chart).items.isEmpty)
    #expect(Grammar.faults(in: chart.spec).isEmpty)
    let isShown = false
    #expect(try DrawnMarks(Chart { if isShown { PointMark(x: .value("x", 1), y: .value("y", 1)) } }).items.isEmpty)
    let spanned = chart.chartYScale(domain: 0...10).chartXScale(domain: date(1)...date(6))
      .chartXAxis { AxisMarks { value in AxisValueLabel(value.as(Date.self)!.formatted(.dateTime.month())) } }
    #expect(try labels(spanned).last == "10" && labels(spanned, true).first == "Jan")
  }
}
