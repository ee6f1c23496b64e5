import ReportKit

// Lines, areas and points, as a user of Apple's framework writes them.

private struct MonthlyHoursOfSunshine: Identifiable {
  var city: String
  var date: Date
  var hoursOfSunshine: Double
  var id: String { "\(city) \(date)" }

  init(city: String = "Seattle", month: Int, hoursOfSunshine: Double) {
    let calendar = Calendar.autoupdatingCurrent
    self.city = city
    self.date = calendar.date(from: DateComponents(year: 2025, month: month)) ?? .now
    self.hoursOfSunshine = hoursOfSunshine
  }
}

private func year(_ city: String, _ hours: [Double]) -> [MonthlyHoursOfSunshine] {
  hours.enumerated().map { MonthlyHoursOfSunshine(city: city, month: $0 + 1, hoursOfSunshine: $1) }
}

private let seattle = year("Seattle", [74, 99, 154, 201, 247, 234, 304, 275, 221, 142, 77, 63])
private let both = seattle + year("Cupertino", [196, 215, 268, 305, 349, 360, 381, 360, 308, 260, 204, 184])

private struct Weather: Identifiable {
  let id = UUID()
  let date: Date
  let low: Double
  let high: Double
  var average: Double { (low + high) / 2 }
}

private let weather = (0..<10).map { index -> Weather in
  let date = Date(timeIntervalSince1970: 1_735_689_600 + Double(index) * 86_400)
  return Weather(date: date, low: Double(4 + index * 7 % 5), high: Double(12 + index * 5 % 7))
}

private struct Penguin: Identifiable {
  let id: Int
  let species: String
  let flipperLength: Measurement<UnitLength>
  let weight: Double
}

private let penguins = (0..<30).map { number -> Penguin in
  let kind = number % 3
  let length = Double(180 + number * 13 % 20 + kind * 10)
  return Penguin(
    id: number, species: ["Adelie", "Chinstrap", "Gentoo"][kind],
    flipperLength: Measurement(value: length, unit: UnitLength.millimeters),
    weight: Double(3300 + number * 97 % 800 + kind * 500))
}

/// A span of hours, with a number of its own to be drawn by.
private struct Hours: Plottable {
  var primitivePlottable: Double
  init(_ hours: Double) { primitivePlottable = hours }
  init?(primitivePlottable: Double) { self.primitivePlottable = primitivePlottable }
}

extension Snippets {
  static var lines: Chart {
    Chart(both) {
      LineMark(
        x: .value("Month", $0.date),
        y: .value("Hours of Sunshine", $0.hoursOfSunshine)
      )
      .foregroundStyle(by: .value("City", $0.city))
    }
  }

  static var linesSeriesSymbols: Chart {
    Chart(both) {
      LineMark(
        x: .value("Month", $0.date, unit: .month),
        y: .value("Hours of Sunshine", $0.hoursOfSunshine),
        series: .value("City", $0.city)
      )
      .interpolationMethod(.catmullRom)
      .foregroundStyle(by: .value("City", $0.city))
      .symbol(by: .value("City", $0.city))
      .symbolSize(60)
      .lineStyle(StrokeStyle(lineWidth: 2, lineCap: .round, lineJoin: .round))
    }
    .chartSymbolScale(["Seattle": .circle.strokeBorder(lineWidth: 2), "Cupertino": .square.strokeBorder(lineWidth: 2)])
    .chartXAxis {
      AxisMarks(values: .stride(by: .month, count: 3)) { _ in
        AxisGridLine()
        AxisTick()
        AxisValueLabel(format: .dateTime.month(.abbreviated).year(.twoDigits), centered: true)
      }
    }
  }

  static var lineAverage: Chart {
    Chart {
      ForEach(seattle) { element in
        LineMark(x: .value("Month", element.date), y: .value("Hours", element.hoursOfSunshine))
          .symbol {
            Circle().fill(.blue).frame(width: 6)
          }
          .interpolationMethod(.monotone)
      }
      RuleMark(y: .value("Average", seattle.map(\.hoursOfSunshine).reduce(0, +) / Double(seattle.count)))
        .foregroundStyle(.red)
        .lineStyle(StrokeStyle(lineWidth: 1.5, dash: [5, 3]))
        .annotation(position: .top, alignment: .leading) {
          Text("Average: \(174, format: .number)")
            .font(.caption)
            .foregroundStyle(.red)
        }
    }
    .chartYScale(domain: .automatic(includesZero: false))
    .chartYAxis {
      AxisMarks(position: .leading, values: .automatic(desiredCount: 3)) {
        AxisGridLine(stroke: StrokeStyle(lineWidth: 0.5, dash: [2, 4]))
        AxisValueLabel()
      }
    }
  }

  static var areaRange: Chart {
    Chart(weather) { day in
      AreaMark(
        x: .value("Day", day.date, unit: .day),
        yStart: .value("Low", day.low),
        yEnd: .value("High", day.high)
      )
      .opacity(0.3)
      .interpolationMethod(.monotone)
      LineMark(x: .value("Day", day.date, unit: .day), y: .value("Average", day.average))
        .interpolationMethod(.monotone)
    }
    .chartYAxis {
      AxisMarks(values: [0, 5, 10, 15, 20]) { value in
        AxisGridLine()
        AxisValueLabel {
          if let degrees = value.as(Int.self) {
            Text("\(degrees)°")
          }
        }
      }
    }
    .chartYScale(domain: [0, 20])
  }

  static var areaGradient: Chart {
    Chart(seattle) {
      AreaMark(x: .value("Month", $0.date), y: .value("Hours", $0.hoursOfSunshine))
        .foregroundStyle(
          .linearGradient(
            Gradient(colors: [.blue.opacity(0.6), .blue.opacity(0.05)]), startPoint: .top, endPoint: .bottom))
        .alignsMarkStylesWithPlotArea()
        .interpolationMethod(.cardinal)
      LineMark(x: .value("Month", $0.date), y: .value("Hours", $0.hoursOfSunshine))
        .interpolationMethod(.cardinal)
        .lineStyle(.init(lineWidth: 2))
    }
    .chartPlotStyle { plotArea in
      plotArea
        .background(.gray.opacity(0.08))
        .border(.gray, width: 0.5)
        .frame(height: 160)
    }
  }

  static var areaStackedCentre: Chart {
    Chart(both) {
      AreaMark(
        x: .value("Month", $0.date), y: .value("Hours", $0.hoursOfSunshine), stacking: .center)
        .foregroundStyle(by: .value("City", $0.city))
    }
    .chartYAxis(.hidden)
    .chartForegroundStyleScale { (city: String) in city == "Seattle" ? Color.teal : Color.orange }
  }

  static var points: Chart {
    Chart(penguins) {
      PointMark(
        x: .value("Flipper Length (mm)", $0.flipperLength.value),
        y: .value("Weight (g)", $0.weight)
      )
      .foregroundStyle(by: .value("Species", $0.species))
      .symbol(by: .value("Species", $0.species))
      .opacity(0.8)
    }
    .chartXScale(domain: .automatic(includesZero: false))
    .chartYScale(domain: 3000...5500)
    .chartXAxisLabel("Flipper Length (mm)", position: .bottom, alignment: .center)
    .chartYAxisLabel("Weight (g)")
  }

  static var pointsSized: Chart {
    Chart(penguins.prefix(12)) { penguin in
      PointMark(x: .value("Length", penguin.flipperLength.value), y: .value("Weight", penguin.weight))
        .symbolSize(CGSize(width: 14, height: 8))
        .symbol(.diamond)
        .offset(x: 2, y: -2)
        .zIndex(Double(penguin.id))
      if penguin.weight > 4200 {
        PointMark(x: .value("Length", penguin.flipperLength.value), y: .value("Weight", penguin.weight))
          .symbol(.circle.strokeBorder(lineWidth: 1))
          .symbolSize(240)
          .foregroundStyle(.red)
          .annotation(position: .trailing) { Text(penguin.species).font(.caption2) }
      }
    }
    .chartYScale(domain: 3000...5500, range: .plotDimension(padding: 10))
    .chartXScale(domain: 175...220)
  }

  static var pointsLog: Chart {
    Chart {
      ForEach(1..<9, id: \.self) { power in
        PointMark(x: .value("Exponent", power), y: .value("Count", pow(10, Double(power)) / 3))
      }
    }
    .chartYScale(domain: 1...1_000_000_000, type: .log)
  }

  static var rulesAndBands: Chart {
    Chart {
      RectangleMark(
        xStart: .value("Start", weather[2].date), xEnd: .value("End", weather[5].date)
      )
      .foregroundStyle(.yellow.opacity(0.25))
      ForEach(weather) { day in
        RuleMark(x: .value("Day", day.date), yStart: .value("Low", day.low), yEnd: .value("High", day.high))
          .lineStyle(StrokeStyle(lineWidth: 4, lineCap: .round))
          .foregroundStyle(
            .linearGradient(colors: [.blue, .red], startPoint: .bottom, endPoint: .top))
      }
      RuleMark(x: .value("Now", weather[4].date), yStart: .value("a", 0), yEnd: .value("b", 20))
        .offset(x: 4, yStart: -5)
        .foregroundStyle(.gray)
        .annotation(position: .topTrailing, spacing: 0, overflowResolution: .init(x: .fit(to: .chart), y: .disabled)) {
          VStack(alignment: .leading) {
            Text(weather[4].date, format: .dateTime.month().day()).font(.caption)
            Text("\(weather[4].high, specifier: "%.1f")°").fontWeight(.semibold)
          }
          .padding(4)
          .background(RoundedRectangle(cornerRadius: 4).fill(.white))
        }
    }
  }

  static var functions: Chart {
    Chart {
      LinePlot(x: "x", y: "y") { x in sin(x) }
        .foregroundStyle(.blue)
        .lineStyle(StrokeStyle(lineWidth: 2))
      LinePlot(x: "x", y: "y", domain: -2 ... 2) { cos($0) }
        .foregroundStyle(.orange)
      AreaPlot(x: "x", yStart: "yStart", yEnd: "yEnd") { x in
        (yStart: sin(x) / 3, yEnd: cos(x) / 3)
      }
      .foregroundStyle(.green.opacity(0.3))
    }
    .chartXScale(domain: -5 ... 5)
    .chartYScale(domain: -1.5 ... 1.5)
  }

  static var parametric: Chart {
    Chart {
      LinePlot(x: "x", y: "y", t: "t", domain: 0 ... .pi * 2) { t in
        (x: sqrt(2) * pow(sin(t), 3), y: cos(t) * (2 - cos(t) - pow(cos(t), 2)))
      }
      .foregroundStyle(.pink)
    }
    .chartXScale(domain: -3 ... 3)
    .chartYScale(domain: -4 ... 4)
  }

  static var vectorised: Chart {
    Chart {
      PointPlot(
        penguins,
        x: .value("Weight", \.weight),
        y: .value("Id", \.id)
      )
      .foregroundStyle(by: .value("Species", \.species))
      .symbol(by: .value("Species", \.species))
      RulePlot(penguins.prefix(3), x: .value("Weight", \.weight), yStart: .value("a", \.id), yEnd: .value("b", \.id))
      RectanglePlot(
        penguins.prefix(2), x: .value("Weight", \.weight), y: .value("Id", \.id), width: 30, height: 20)
        .opacity(0.2)
    }
  }

  static var ownType: Chart {
    Chart {
      ForEach([3.5, 6, 7.25, 8], id: \.self) { hours in
        LineMark(x: .value("Session", "\(hours)"), y: .value("Hours", Hours(hours)))
          .lineStyle(by: .value("Kind", hours > 6 ? "long" : "short"))
      }
    }
    .chartLineStyleScale(["long": StrokeStyle(lineWidth: 3), "short": StrokeStyle(lineWidth: 3, dash: [6, 3])])
  }
}

extension Snippets {
  static let line: [(name: String, chart: () -> Chart)] = [
    ("lines", { lines }),
    ("linesSeriesSymbols", { linesSeriesSymbols }),
    ("lineAverage", { lineAverage }),
    ("areaRange", { areaRange }),
    ("areaGradient", { areaGradient }),
    ("areaStackedCentre", { areaStackedCentre }),
    ("points", { points }),
    ("pointsSized", { pointsSized }),
    ("pointsLog", { pointsLog }),
    ("rulesAndBands", { rulesAndBands }),
    ("functions", { functions }),
    ("parametric", { parametric }),
    ("vectorised", { vectorised }),
    ("ownType", { ownType }),
  ]
}
