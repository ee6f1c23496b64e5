import Foundation
import ReportKit
import Testing

// The snippets are written as for Apple's framework: what matters is that they compile as they stand.

private struct Sale: Identifiable {
  let id: Int
  let month: Date
  let name: String
  let amount: Double
  let count: Int
}

private enum City: String, Plottable, CaseIterable { case east = "东港", south = "南坪", west = "西岭" }

private struct Temperature: Plottable {
  var degrees: Double
  var primitivePlottable: Double { degrees }
  init(degrees: Double) { self.degrees = degrees }
  init?(primitivePlottable: Double) { degrees = primitivePlottable }
}

private let sales = (0..<6).map {
  Sale(
    id: $0, month: Date(timeIntervalSince1970: Double($0) * 2_678_400 + 1_672_531_200), name: ["甲", "乙"][$0 % 2],
    amount: Double($0 * 10 + 5), count: $0)
}

private struct Average: ChartContent {
  let value: Double

  var body: some ChartContent {
    RuleMark(y: .value("平均", value))
      .foregroundStyle(.red)
      .lineStyle(StrokeStyle(lineWidth: 1, dash: [4, 2]))
      .annotation(position: .top, alignment: .leading) {
        Text("平均 \(value, specifier: "%.1f")").font(.caption).foregroundColor(.red)
      }
  }
}

private struct Panel: View {
  let data: [Sale]

  @ChartContentBuilder private var bars: some ChartContent {
    ForEach(data) { sale in
      BarMark(x: .value("月份", sale.month, unit: .month), y: .value("金额", sale.amount))
    }
  }

  var body: some View {
    Chart {
      bars
      Average(value: 20)
    }
    .chartXAxis(.hidden)
    .frame(height: 200)
    .padding()
  }
}

/// Code for Apple's Swift Charts, taken as it is.
@Suite struct SwiftChartsTests {
  private func mark(_ spec: ChartSpec) -> Mark? {
    switch spec.view {
    case .unit(let mark): mark
    case .layer(let layers): layers.first.flatMap { mark($0) }
    default: nil
    }
  }

  private func layers(_ spec: ChartSpec) -> [ChartSpec] {
    if case .layer(let layers) = spec.view { return layers }
    return [spec]
  }

  @Test func groupedBarsWithAxesLegendAndPlot() throws {
    let chart = Chart(sales) { sale in
      BarMark(x: .value("月份", sale.month, unit: .month), y: .value("金额", sale.amount), width: .ratio(0.6))
        .foregroundStyle(by: .value("类别", sale.name))
        .position(by: .value("类别", sale.name), axis: .horizontal, span: .ratio(0.8))
        .cornerRadius(4)
        .annotation(position: .top, alignment: .center, spacing: 3) {
          Text("\(sale.amount, specifier: "%.1f")").font(.caption2).foregroundStyle(.secondary)
        }
    }
    .chartXAxis {
      AxisMarks(values: .stride(by: .month)) { value in
        AxisGridLine(stroke: StrokeStyle(lineWidth: 0.5, dash: [2]))
        AxisTick()
        AxisValueLabel(format: .dateTime.month(.abbreviated), centered: true)
      }
    }
    .chartYAxis {
      AxisMarks(position: .leading, values: .automatic(desiredCount: 4)) { value in
        AxisGridLine().foregroundStyle(.gray)
        if let amount = value.as(Double.self) { AxisValueLabel("¥\(Int(amount))") }
      }
    }
    .chartYScale(domain: 0...100)
    .chartForegroundStyleScale(["甲": .red, "乙": Color.blue.opacity(0.5)])
    .chartLegend(position: .bottom, alignment: .center, spacing: 8)
    .chartPlotStyle { plot in
      plot.background(.gray.opacity(0.1)).border(Color.black, width: 0.5)
    }
    let spec = chart.spec
    let x = try #require(spec.encoding[.x])
    #expect(x.timeUnit == "yearmonth")
    #expect(x.axis?["tickCount"] == ["interval": "month", "step": 1])
    #expect(x.axis?["labelExpr"]?.string?.contains("%b") == true)
    #expect(x.axis?["gridDash"] == [2])
    let y = try #require(spec.encoding[.y])
    #expect(y.scale?["domain"] == [0, 100])
    #expect(y.axis?["labelExpr"]?.string?.contains("¥") == true)
    #expect(spec.encoding[.xOffset]?.field == "类别")
    #expect(spec.encoding[.color]?.scale?["range"]?.list?.count == 2)
    #expect(spec.encoding[.color]?.legend?["orient"] == "bottom")
    #expect(spec.properties["view"]?["strokeWidth"] == 0.5)
  }

  @Test func marksOfOneKindAreOneLineHoweverTheyAlternate() {
    let chart = Chart {
      ForEach(sales) { sale in
        LineMark(x: .value("月", sale.month), y: .value("额", sale.amount))
          .interpolationMethod(.catmullRom)
          .symbol(.circle)
          .symbolSize(30)
          .lineStyle(StrokeStyle(lineWidth: 2, lineCap: .round))
        AreaMark(x: .value("月", sale.month), y: .value("额", sale.amount))
          .foregroundStyle(.linearGradient(colors: [.blue.opacity(0.4), .clear], startPoint: .top, endPoint: .bottom))
        if sale.amount > 30 {
          PointMark(x: .value("月", sale.month), y: .value("额", sale.amount)).foregroundStyle(.orange).symbol(.diamond)
        } else {
          PointMark(x: .value("月", sale.month), y: .value("额", sale.amount))
        }
      }
    }
    .chartYAxisLabel("万元")
    .chartXScale(domain: sales[0].month...sales[5].month)
    .chartYAxis { AxisMarks(format: Decimal.FormatStyle.Percent.percent.scale(1)) }
    let layers = layers(chart.spec)
    #expect(layers.count == 3)
    #expect(mark(layers[0])?.properties["interpolate"] == "catmull-rom")
    if case .values(let rows, _)? = layers[0].data { #expect(rows.list?.count == 6) }
    #expect(mark(layers[1])?.properties["color"]?["gradient"] == "linear")
    #expect(layers[0].encoding[.y]?["title"] == "万元")
    #expect(layers[0].encoding[.y]?.axis?["labelExpr"]?.string?.hasSuffix("'%'") == true)
  }

  @Test func aRingWithItsTotalInside() {
    let chart = Chart(sales, id: \.name) { sale in
      SectorMark(angle: .value("额", sale.amount), innerRadius: .ratio(0.618), angularInset: 1.5)
        .foregroundStyle(by: .value("名", sale.name))
        .cornerRadius(3)
        .opacity(sale.amount > 20 ? 1 : 0.6)
    }
    .chartBackground { proxy in
      VStack {
        Text("合计").font(.caption)
        Text("\(120)").bold()
      }
    }
    .chartLegend(.hidden)
    // What stands behind the marks is drawn first.
    let words = layers(chart.spec).first
    #expect(words.flatMap { mark($0) }?.properties["text"] == ["合计", "120"])
    #expect(layers(chart.spec)[1].encoding[.color]?.legend?.isNull == true)
  }

  @Test func functionsAndWholeCollections() {
    let chart = Chart {
      LinePlot(x: "x", y: "y", domain: -3...3) { x in x * x }
      AreaPlot(x: "x", yStart: "low", yEnd: "high", domain: -3...3) { x in (yStart: x - 1, yEnd: x + 1) }
      RuleMark(x: .value("x", 0))
    }
    .chartXScale(domain: .automatic(includesZero: false), type: .linear)
    #expect(layers(chart.spec).count == 3)
    let bars = Chart {
      BarPlot(sales, x: .value("名", \.name), y: .value("额", \.amount))
      RectangleMark(xStart: .value("a", 1), xEnd: .value("b", 2)).foregroundStyle(.green.opacity(0.2))
    }
    .chartYScale(type: .log)
    #expect(bars.spec.view != .layer([]))
  }

  @Test func categoriesFromEnumerationsAndTypesOfOnesOwn() {
    let chart = Chart(City.allCases, id: \.self) { city in
      BarMark(x: .value("量", city.rawValue.count), y: .value("城", city))
        .foregroundStyle(city == .east ? Color.accentColor : .gray.opacity(0.4))
      PointMark(x: .value("量", Temperature(degrees: 3)), y: .value("城", city))
    }
    .chartXAxis { AxisMarks(values: [0, 1, 2]) }
    .chartYAxis { AxisMarks(preset: .extended, position: .trailing) }
    let bars = layers(chart.spec)[0]
    #expect(bars.encoding[.color]?.field == "foregroundStyle")
    #expect(bars.encoding[.x]?.axis?["values"] == [0, 1, 2])
    #expect(bars.encoding[.y]?.axis?["orient"] == "right")
  }

  @Test func rangesStacksAndScales() {
    let chart = Chart {
      ForEach(sales) { sale in
        BarMark(xStart: .value("起", sale.count), xEnd: .value("止", sale.count + 2), y: .value("名", sale.name), height: 12)
        BarMark(x: .value("名", sale.name), yStart: .value("低", 0), yEnd: .value("高", sale.amount), width: .fixed(8))
        AreaMark(x: .value("月", sale.month), y: .value("额", sale.amount), stacking: .normalized)
        RuleMark(xStart: .value("起", 1), xEnd: .value("止", 3), y: .value("额", sale.amount))
        PointMark(x: .value("月", sale.month), y: .value("额", sale.amount))
          .symbol(by: .value("名", sale.name))
          .symbolSize(by: .value("量", sale.count))
          .offset(x: 2, y: -3)
          .zIndex(1)
          .accessibilityLabel("第\(sale.id)笔")
          .accessibilityValue("\(sale.amount)")
      }
    }
    .chartSymbolScale(["甲": .circle, "乙": .square])
    .chartSymbolSizeScale(range: 10...100)
    .chartForegroundStyleScale(range: [Color.red, .blue])
    .chartXAxisLabel(position: .bottom) { Text("月份").bold() }
    let spec = chart.spec
    #expect(layers(spec).count == 5)
    let points = layers(spec).last
    #expect(points?.encoding[.shape]?.scale?["range"] == ["circle", "square"])
    #expect(points?.encoding[.size]?.scale?["range"] == [10, 100])
    #expect(layers(spec)[2].encoding[.y]?.stack == "normalize")
  }

  @Test func viewsHoldCharts() throws {
    let panel = Panel(data: sales)
    let chart = try #require(panel.body as? Chart)
    let spec = chart.spec
    #expect(spec.properties["height"] == 200)
    let words = layers(spec).last
    #expect(words.flatMap { mark($0) }?.properties["color"] == .string(Color.red.paint.string ?? ""))
  }

  @Test(arguments: [
    (0.5, "'.0%'"), (12.0, "'.0%'"),
  ]) func percentagesAreReadFromTheStyle(_ value: Double, _ pattern: String) throws {
    let chart = Chart { BarMark(x: .value("a", "甲"), y: .value("b", value)) }
      .chartYAxis { AxisMarks(format: FloatingPointFormatStyle<Double>.Percent()) }
    let formula = try #require(chart.spec.encoding[.y]?.axis?["labelExpr"]?.string)
    #expect(formula.contains("%"))
  }

  @Test func histogramsOfBins() throws {
    let lengths: [Double] = [31, 34, 38, 41, 42, 47, 55, 58]
    let bins = NumberBins(data: lengths, desiredCount: 5)
    let groups = Dictionary(grouping: lengths, by: bins.index)
    #expect(bins.map(\.lowerBound).first == 30)
    #expect(groups.values.map(\.count).reduce(0, +) == lengths.count)
    let chart = Chart(groups.sorted { $0.key < $1.key }, id: \.key) { index, values in
      BarMark(x: .value("长度", bins[index]), y: .value("数量", values.count))
        .shadow(radius: 2)
    }
    let spec = chart.spec
    #expect(spec.encoding[.x]?["bin"] == "binned")
    #expect(spec.encoding[.x2]?.field == "长度_end")
    let months = DateBins(unit: .month, data: sales.map(\.month))
    #expect(months.index(for: sales[0].month) == 0)
    #expect(months.count >= 5)
  }

  @Test func curvesKeepTheirTensionAndSpansTheirShare() {
    let chart = Chart {
      ForEach(sales, id: \.id) { sale in
        LineMark(x: .value("月份", sale.month), y: .value("金额", sale.amount)).interpolationMethod(.catmullRom(alpha: 0.3))
        BarMark(x: .value("类别", sale.name), y: .value("金额", sale.amount))
          .position(by: .value("月", sale.name), axis: .horizontal, span: .ratio(0.6))
          .mask { BarMark(x: .value("类别", sale.name), y: .value("金额", sale.amount)) }
      }
    }
    let marks = layers(chart.spec)
    let line = marks.first { if case .unit(let mark) = $0.view { mark.kind == .line } else { false } }
    guard case .unit(let mark)? = line?.view else { return #expect(line != nil) }
    #expect(mark.properties["interpolate"] == "catmull-rom")
    #expect(mark.properties["tension"] == 0.3)
    let bar = marks.first { $0.encoding[.xOffset] != nil }
    #expect(bar?.encoding[.xOffset]?["span"] == ["step": 0.6])
  }

  @Test func graphicsLengthsAreNumbers() {
    let width: CGFloat = 2
    let chart = Chart {
      ForEach(sales, id: \.id) { sale in
        LineMark(x: .value("月份", sale.month), y: .value("金额", sale.amount), series: .value("类别", sale.name))
          .lineStyle(StrokeStyle(lineWidth: width, lineCap: .round, dash: [width * 2, width]))
          .symbolSize(width * 10)
        BarMark(xStart: .value("始", sale.amount), xEnd: .value("终", sale.amount + 5), y: .value("类别", sale.name), height: .fixed(width * 4))
      }
    }
    .frame(height: width * 100)
    #expect(layers(chart.spec).count == 2)
  }
}
