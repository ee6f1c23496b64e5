import ReportKit

// Bars, as a user of Apple's framework writes them. What matters is that the bodies compile as they stand and draw right.

struct Profit: Identifiable {
  let department: String
  let profit: Double
  var productCategory = "Gizmos"
  var id: String { department + productCategory }
}

private let profits = [
  Profit(department: "Production", profit: 15000), Profit(department: "Marketing", profit: 8000),
  Profit(department: "Finance", profit: 10000),
]

private let byCategory = [
  Profit(department: "Production", profit: 4000, productCategory: "Gizmos"),
  Profit(department: "Production", profit: 5000, productCategory: "Gadgets"),
  Profit(department: "Production", profit: 6000, productCategory: "Widgets"),
  Profit(department: "Marketing", profit: 2000, productCategory: "Gizmos"),
  Profit(department: "Marketing", profit: 1000, productCategory: "Gadgets"),
  Profit(department: "Marketing", profit: 5000, productCategory: "Widgets"),
  Profit(department: "Finance", profit: 2000, productCategory: "Gizmos"),
  Profit(department: "Finance", profit: 3000, productCategory: "Gadgets"),
  Profit(department: "Finance", profit: 5000, productCategory: "Widgets"),
]

struct Job {
  let job: String
  let start: Date
  let end: Date
}

private func day(_ month: Int, _ day: Int) -> Date {
  Calendar.current.date(from: DateComponents(timeZone: .gmt, year: 2025, month: month, day: day)) ?? .distantPast
}

private let jobs = [
  Job(job: "Design", start: day(1, 6), end: day(2, 14)), Job(job: "Build", start: day(2, 1), end: day(4, 20)),
  Job(job: "Test", start: day(4, 1), end: day(5, 12)), Job(job: "Ship", start: day(5, 12), end: day(5, 30)),
]

private struct SalesSummary: Identifiable {
  let weekday: Date
  let sales: Int
  var id: Date { weekday }
}

private let cupertino = [54, 42, 88, 49, 42, 125, 67].enumerated().map { SalesSummary(weekday: day(5, 2 + $0), sales: $1) }
private let sanFrancisco = [81, 90, 52, 72, 84, 84, 137].enumerated().map { SalesSummary(weekday: day(5, 2 + $0), sales: $1) }

private struct Series: Identifiable {
  let city: String
  let sales: [SalesSummary]
  var id: String { city }
}

private let seriesData = [
  Series(city: "Cupertino", sales: cupertino), Series(city: "San Francisco", sales: sanFrancisco),
]

private enum Flavour: String, CaseIterable, Plottable { case cachapa, arepa, injera }

extension Snippets {
  static var bars: Chart {
    Chart {
      BarMark(x: .value("Department", profits[0].department), y: .value("Profit", profits[0].profit))
      BarMark(x: .value("Department", profits[1].department), y: .value("Profit", profits[1].profit))
      BarMark(x: .value("Department", profits[2].department), y: .value("Profit", profits[2].profit))
    }
  }

  static var barsStacked: Chart {
    Chart(byCategory) {
      BarMark(x: .value("Department", $0.department), y: .value("Profit", $0.profit))
        .foregroundStyle(by: .value("Product Category", $0.productCategory))
    }
  }

  static var barsOneDimensional: Chart {
    Chart(byCategory.prefix(3)) {
      BarMark(x: .value("Profit", $0.profit))
        .foregroundStyle(by: .value("Product Category", $0.productCategory))
    }
    .frame(height: 60)
  }

  static var barsNormalized: Chart {
    Chart(byCategory) {
      BarMark(
        x: .value("Profit", $0.profit),
        y: .value("Department", $0.department),
        stacking: .normalized
      )
      .foregroundStyle(by: .value("Product Category", $0.productCategory))
    }
    .chartXAxis {
      AxisMarks(format: FloatingPointFormatStyle<Double>.Percent.percent)
    }
  }

  static var barsGrouped: Chart {
    Chart(byCategory) { item in
      BarMark(x: .value("Department", item.department), y: .value("Profit", item.profit))
        .foregroundStyle(by: .value("Product Category", item.productCategory))
        .position(by: .value("Product Category", item.productCategory))
    }
    .chartForegroundStyleScale([
      "Gizmos": .green, "Gadgets": .purple, "Widgets": .pink,
    ])
    .chartLegend(position: .top, alignment: .leading, spacing: 12)
  }

  static var barsGroupedSpan: Chart {
    Chart(seriesData) { series in
      ForEach(series.sales) { element in
        BarMark(
          x: .value("Day", element.weekday, unit: .day),
          y: .value("Sales", element.sales)
        )
        .foregroundStyle(by: .value("City", series.city))
        .position(by: .value("City", series.city), axis: .horizontal, span: .ratio(0.6))
      }
    }
    .chartXAxis {
      AxisMarks(values: .stride(by: .day)) { _ in
        AxisTick()
        AxisGridLine()
        AxisValueLabel(format: .dateTime.weekday(.abbreviated), centered: true)
      }
    }
  }

  static var barsRange: Chart {
    Chart(jobs, id: \.job) { job in
      BarMark(
        xStart: .value("Start Time", job.start),
        xEnd: .value("End Time", job.end),
        y: .value("Job", job.job)
      )
      .foregroundStyle(.indigo.gradient)
      .clipShape(Capsule())
    }
    .chartXAxis {
      AxisMarks(values: .stride(by: .month)) { value in
        AxisGridLine()
        AxisValueLabel(format: .dateTime.month(.narrow))
      }
    }
  }

  static var barsAnnotated: Chart {
    Chart {
      ForEach(Array(zip(Flavour.allCases, [916, 820, 610])), id: \.0) { flavour, sales in
        BarMark(
          x: .value("Sales", sales),
          y: .value("Name", flavour)
        )
        .annotation(position: .trailing, alignment: .leading) {
          Text(sales, format: .number)
            .font(.caption)
            .foregroundStyle(.secondary)
        }
      }
    }
    .chartXAxis(.hidden)
  }

  static var barsOverlaidWords: Chart {
    Chart(profits) {
      BarMark(x: .value("Department", $0.department), y: .value("Profit", $0.profit), width: .ratio(0.5))
        .cornerRadius(6)
        .annotation(position: .overlay, alignment: .top, spacing: 0) {
          Text("hello").bold().foregroundColor(.white)
        }
        .annotation(position: .bottom) { Text("★") }
    }
  }

  static var barsByDayHighlight: Chart {
    Chart(cupertino) {
      let isBest = $0.sales == 125
      BarMark(
        x: .value("Day", $0.weekday, unit: .day),
        y: .value("Sales", $0.sales),
        width: .fixed(14)
      )
      .foregroundStyle(isBest ? AnyShapeStyle(.orange) : AnyShapeStyle(.gray.opacity(0.5)))
      .accessibilityLabel($0.weekday.formatted(date: .complete, time: .omitted))
      .accessibilityValue("\($0.sales) sold")
    }
    .chartYScale(domain: 0...150)
    .chartYAxis(.hidden)
    .chartXAxisLabel("Week 18", alignment: .center)
  }

  static var barsDiverging: Chart {
    Chart {
      ForEach(Array([12.0, -4, 7, -9, 3].enumerated()), id: \.offset) { index, value in
        BarMark(x: .value("Quarter", "Q\(index + 1)"), y: .value("Change", value))
          .foregroundStyle(value < 0 ? .red : .green)
      }
      RuleMark(y: .value("Zero", 0)).lineStyle(.init(lineWidth: 0.5)).foregroundStyle(.primary)
    }
    .chartYAxis { AxisMarks(format: FloatingPointFormatStyle<Double>.number.sign(strategy: .always())) }
  }

  static var barsPlot: Chart {
    Chart {
      BarPlot(
        byCategory,
        x: .value("Department", \.department),
        y: .value("Profit", \.profit)
      )
      .foregroundStyle(by: .value("Category", \.productCategory))
      .opacity(0.8)
    }
  }
}

extension Snippets {
  static let bar: [(name: String, chart: () -> Chart)] = [
    ("bars", { bars }),
    ("barsStacked", { barsStacked }),
    ("barsOneDimensional", { barsOneDimensional }),
    ("barsNormalized", { barsNormalized }),
    ("barsGrouped", { barsGrouped }),
    ("barsGroupedSpan", { barsGroupedSpan }),
    ("barsRange", { barsRange }),
    ("barsAnnotated", { barsAnnotated }),
    ("barsOverlaidWords", { barsOverlaidWords }),
    ("barsByDayHighlight", { barsByDayHighlight }),
    ("barsDiverging", { barsDiverging }),
    ("barsPlot", { barsPlot }),
  ]
}
