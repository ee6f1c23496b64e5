import ReportKit

// Marks, plots, axes, scales, bins and styles in the ways in which a user of Apple's framework may write them.

private struct Reading: Identifiable {
  let id: Int
  let place: String
  let kind: String
  let value: Double
  var size: CGFloat { CGFloat(value * 10) }
  var opacity: CGFloat { 0.5 }
  var stroke: StrokeStyle { StrokeStyle(lineWidth: 2, dash: [4, 2]) }
  var date: Date { Date(timeIntervalSince1970: 1_735_689_600 + Double(id) * 86_400 * 5) }
}

private let readings = (0..<12).map {
  Reading(id: $0, place: ["东", "西", "南"][$0 % 3], kind: ["甲", "乙"][$0 % 2], value: Double($0 * 7 % 11 + 2))
}

/// Ticks and labels that belong together.
private struct ShortTick: AxisMark {
  var body: some AxisMark {
    AxisTick(length: 3)
    AxisValueLabel()
  }
}

private struct QuietAxis: AxisContent {
  var body: some AxisContent {
    AxisMarks(position: .leading, values: .automatic(desiredCount: 4)) { _ in
      AxisGridLine(stroke: StrokeStyle(lineWidth: 0.5, dash: [2]))
      ShortTick()
    }
  }
}

extension Snippets {
  private static var readingPoints: Chart {
    Chart(readings) { PointMark(x: .value("序", $0.id), y: .value("量", $0.value)).foregroundStyle(by: .value("类", $0.kind)) }
  }

  static var marksAlongOneAxis: Chart {
    let edge: CGFloat? = 20
    return Chart {
      RectangleMark(x: .value("地", "西")).foregroundStyle(.yellow.opacity(0.3))
      ForEach(readings) { BarMark(x: .value("地", $0.place), y: .value("量", $0.value)) }
      RuleMark(x: edge, yStart: .value("量", 5), yEnd: .value("量", 20)).foregroundStyle(.red)
    }
  }

  static var spansOfTime: Chart {
    Chart {
      BarMark(xStart: .value("起", readings[0].date), xEnd: .value("止", readings[4].date)).foregroundStyle(.blue.opacity(0.4))
      BarMark(xStart: .value("起", readings[6].date), xEnd: .value("止", readings[9].date)).foregroundStyle(.orange.opacity(0.4))
    }
    .frame(height: 60)
  }

  static var rowsAndEnds: Chart {
    Chart {
      RectangleMark(y: .value("地", "东")).foregroundStyle(.quinary)
      ForEach(readings) { PointMark(x: .value("量", $0.value), y: .value("地", $0.place)) }
      BarMark(yStart: .value("甲", 0), yEnd: .value("乙", 1)).opacity(0)
    }
    .chartYAxis(.hidden)
  }

  static var labelsOfAllKinds: Chart {
    let name: Substring = "序号".prefix(2)
    let key: LocalizedStringKey = "量 \(1)"
    return Chart(readings) {
      LineMark(x: .value(name, $0.id), y: .value(key, $0.value))
        .accessibilityLabel(Text($0.place)).accessibilityValue(LocalizedStringKey("值"))
    }
    .chartXAxisLabel("序号", position: .bottom, alignment: .trailing, spacing: 6)
    .chartYAxisLabel { Text("数量（吨）").font(.caption).bold().foregroundStyle(.red) }
  }

  static var binnedRanges: Chart {
    Chart {
      BarMark(x: .value("岁", 0..<10), y: .value("人", 4))
      BarMark(x: .value("岁", 10..<20), y: .value("人", 9))
      BarMark(x: .value("岁", 20..<30), y: .value("人", 6))
    }
  }

  static var bins: Chart {
    let ages = [3, 14, 15, 22, 27, 28, 31, 44, 45, 61]
    let bins = NumberBins(data: ages, desiredCount: 6)
    let halves = NumberBins(range: 0.0...1.0, count: 4)
    let dates = DateBins(data: readings.map(\.date), desiredCount: 5)
    let spans = DateBins(range: readings[0].date...readings[11].date, desiredCount: 3)
    let groups = Dictionary(grouping: ages, by: bins.index).sorted { $0.key < $1.key }
    return Chart(groups, id: \.key) {
      BarMark(x: .value("岁", bins[$0.key]), y: .value("人", $0.value.count))
    }
    .chartYScale(domain: 0...Swift.max(halves.count, dates.count, spans.count))
  }

  static var numbersOfAllKinds: Chart {
    let (step, length): (Int, CGFloat) = (3, 7)
    let dash: [CGFloat] = [3, 1]
    return readingPoints.chartXAxis {
      AxisMarks(values: .stride(by: step)) { _ in
        AxisTick(length: length, stroke: StrokeStyle(lineWidth: 1, dash: dash, dashPhase: 2))
        AxisGridLine(centered: true, stroke: StrokeStyle(dash: dash)).offset(CGSize(width: 0, height: 1))
        AxisValueLabel(format: .number, multiLabelAlignment: .leading, horizontalSpacing: length)
      }
    }
    .chartYAxis { AxisMarks(values: .automatic(minimumStride: 4, desiredCount: 6)) }
  }

  static var ownAxes: Chart {
    readingPoints.chartYAxis { QuietAxis() }.chartXAxis {
      AnyAxisContent(AxisMarks(format: .number, values: [0, 5, 10]))
    }
  }

  static var formattedAxes: Chart {
    Chart(readings) { BarMark(x: .value("地", $0.place), y: .value("占比", $0.value / 100)) }
      .chartYAxis {
        AxisMarks(format: .percent, position: .trailing)
        AxisMarks(position: .leading) { _ in AnyAxisMark(AxisValueLabel(format: .percent.precision(.fractionLength(1)))) }
      }
  }

  static var inferredDomains: Chart {
    readingPoints
      .chartYScale(domain: .automatic(includesZero: true, dataType: Double.self) { $0.append(30) })
      .chartXScale(domain: .automatic(includesZero: false), range: .plotDimension(startPadding: 20, endPadding: 0))
  }

  static var styleScales: Chart {
    Chart(readings) { reading in
      LineMark(x: .value("序", reading.id), y: .value("量", reading.value)).lineStyle(by: .value("类", reading.kind))
      PointMark(x: .value("序", reading.id), y: .value("量", reading.value)).symbolSize(by: .value("地", reading.place)).symbol(by: .value("类", reading.kind))
    }
    .chartLineStyleScale(domain: ["甲", "乙"], range: [StrokeStyle(lineWidth: 2), StrokeStyle(lineWidth: 2, dash: [4, 2])])
    .chartSymbolSizeScale(["东": 20, "西": 60, "南": 120])
    .chartSymbolScale(domain: ["甲", "乙"])
  }

  static var sizesByNumber: Chart {
    Chart(readings) { PointMark(x: .value("序", $0.id), y: .value("量", $0.value)).symbolSize(by: .value("重", $0.value)).foregroundStyle(by: .value("重", $0.value)) }
      .chartSymbolSizeScale(domain: 0...12, range: 10...200)
      .chartForegroundStyleScale(type: .linear)
  }

  static var plotsOfCollections: Chart {
    Chart {
      PointPlot(readings, x: .value("序", \.id), y: .value("量", \.value))
        .symbolSize(\.size).opacity(\.opacity).accessibilityValue(\.place)
      RulePlot(readings, x: .value("序", \.id), yStart: 0, yEnd: 10)
    }
  }

  static var rowsOfCollections: Chart {
    Chart {
      PointPlot(readings, x: .value("量", \.value), y: .value("行", "全部"))
      LinePlot(readings, x: .value("量", \.value), y: .value("行", \.place)).lineStyle(\.stroke).opacity(0.3)
    }
  }

  static var areasOfCollections: Chart {
    Chart {
      AreaPlot(readings, x: .value("序", \.id), y: .value("量", \.value), series: .value("类", \.kind), stacking: .unstacked)
        .foregroundStyle(by: .value("类", \.kind)).opacity(0.4)
      LinePlot(x: Text("序"), y: Text("曲线")) { sin($0) + 5 }
    }
  }

  static var styles: Chart {
    Chart {
      BarMark(x: .value("样", "一"), y: .value("量", 1)).foregroundStyle(Gradient(colors: [.red, .blue]))
      BarMark(x: .value("样", "二"), y: .value("量", 2)).foregroundStyle(Color.green.gradient)
      BarMark(x: .value("样", "三"), y: .value("量", 3)).foregroundStyle(.linearGradient(Color.red.gradient, startPoint: .leading, endPoint: .trailing))
      BarMark(x: .value("样", "四"), y: .value("量", 4))
        .foregroundStyle(.radialGradient(colors: [.yellow, .orange], center: .center, startRadius: 10, endRadius: 40))
      BarMark(x: .value("样", "五"), y: .value("量", 3)).foregroundStyle(.quinary)
      BarMark(x: .value("样", "六"), y: .value("量", 2)).foregroundStyle(.thinMaterial)
      BarMark(x: .value("样", "七"), y: .value("量", 3)).foregroundStyle(.blue.shadow(.drop(radius: 3)))
      BarMark(x: .value("样", "八"), y: .value("量", 4)).foregroundStyle(Color(.sRGB, red: 0.2, green: 0.4, blue: 0.6, opacity: 1))
      BarMark(x: .value("样", "九"), y: .value("量", 3)).foregroundStyle(Color.red.mix(with: .blue, by: 0.5))
      BarMark(x: .value("样", "十"), y: .value("量", 2)).foregroundStyle(Color.red.secondary)
      AnyChartContent(RuleMark(y: .value("量", 3.5)).foregroundStyle(.separator).lineStyle(StrokeStyle(lineWidth: 1, dash: [5, 3], dashPhase: 4)))
    }
  }

  static var scales: [(name: String, chart: () -> Chart)] {
    [
      ("marksAlongOneAxis", { marksAlongOneAxis }), ("spansOfTime", { spansOfTime }), ("rowsAndEnds", { rowsAndEnds }),
      ("labelsOfAllKinds", { labelsOfAllKinds }), ("binnedRanges", { binnedRanges }), ("bins", { bins }),
      ("numbersOfAllKinds", { numbersOfAllKinds }), ("ownAxes", { ownAxes }), ("formattedAxes", { formattedAxes }),
      ("inferredDomains", { inferredDomains }), ("styleScales", { styleScales }), ("sizesByNumber", { sizesByNumber }),
      ("plotsOfCollections", { plotsOfCollections }), ("rowsOfCollections", { rowsOfCollections }),
      ("areasOfCollections", { areasOfCollections }), ("styles", { styles }),
    ]
  }
}
