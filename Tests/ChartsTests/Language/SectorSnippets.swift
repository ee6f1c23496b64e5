import ReportKit

// Sectors, heat maps, and charts inside views, as a user of Apple's framework writes them.

private struct Pancakes: Identifiable {
  let name: String
  let sales: Int
  var id: String { name }
}

private let pancakes = [
  Pancakes(name: "Cachapa", sales: 9631), Pancakes(name: "Injera", sales: 7959), Pancakes(name: "Crêpe", sales: 7891),
  Pancakes(name: "Jian Bing", sales: 7506), Pancakes(name: "Dosa", sales: 6777), Pancakes(name: "American", sales: 3210),
]

private struct Cell: Identifiable {
  let positive: String
  let negative: String
  let num: Double
  var id: String { positive + negative }
}

private let matrix = [
  Cell(positive: "+", negative: "+", num: 125), Cell(positive: "+", negative: "-", num: 10),
  Cell(positive: "-", negative: "-", num: 80), Cell(positive: "-", negative: "+", num: 1),
]

private struct MostSold: View {
  let data: [Pancakes]
  @State private var highlighted = "Cachapa"

  private var best: Pancakes? { data.max { $0.sales < $1.sales } }

  var body: some View {
    VStack(alignment: .leading) {
      Text("Most sold style").font(.title2.bold())
      Chart(data) { element in
        SectorMark(
          angle: .value("Sales", element.sales),
          innerRadius: .ratio(0.618),
          angularInset: 1.5
        )
        .cornerRadius(5)
        .foregroundStyle(by: .value("Name", element.name))
        .opacity(element.name == highlighted ? 1 : 0.3)
      }
      .chartLegend(alignment: .center, spacing: 18)
      .chartBackground { chartProxy in
        GeometryReader { geometry in
          if let anchor = chartProxy.plotFrame {
            let frame = geometry[anchor]
            VStack {
              Text("Most Sold Style")
                .font(.callout)
                .foregroundStyle(.secondary)
              Text(best?.name ?? "")
                .font(.title2.bold())
                .foregroundColor(.primary)
            }
            .position(x: frame.midX, y: frame.midY)
          }
        }
      }
      .frame(height: 300)
    }
    .padding()
  }
}

private struct Average: ChartContent {
  @State var value: Double
  var body: some ChartContent {
    RuleMark(y: .value("Average", value))
      .foregroundStyle(.secondary)
      .annotation(position: .top, alignment: .trailing) { Text("ø \(value, specifier: "%.0f")") }
  }
}

extension Snippets {
  static var pie: Chart {
    Chart(pancakes, id: \.name) { element in
      SectorMark(angle: .value("Sales", element.sales))
        .foregroundStyle(by: .value("Name", element.name))
    }
  }

  static var donut: Chart {
    Chart(pancakes) { element in
      SectorMark(
        angle: .value("Sales", element.sales), innerRadius: .ratio(0.6), outerRadius: .inset(10), angularInset: 1.5)
        .foregroundStyle(by: .value("Name", element.name))
        .cornerRadius(4)
        .annotation(position: .overlay) {
          Text("\(element.sales)").font(.caption2).foregroundStyle(.white)
        }
    }
    .chartLegend(position: .trailing, alignment: .center)
    .scaledToFit()
  }

  static var donutPlot: Chart {
    Chart {
      SectorPlot(pancakes, angle: .value("Sales", \.sales), innerRadius: .ratio(0.5))
        .foregroundStyle(by: .value("Name", \.name))
    }
  }

  static var inAView: Chart {
    MostSold(data: pancakes).charts[0]
  }

  static var heatMap: Chart {
    Chart(matrix) {
      RectangleMark(
        x: .value("Positive", $0.positive),
        y: .value("Negative", $0.negative)
      )
      .foregroundStyle(by: .value("Number", $0.num))
      .annotation(position: .overlay) { Text("×") }
    }
    .chartForegroundStyleScale(range: Gradient(colors: [.white, .blue]))
    .chartXAxis { AxisMarks(position: .top) { _ in AxisValueLabel() } }
  }

  static var heatMapBins: Chart {
    Chart {
      ForEach(0..<6, id: \.self) { row in
        ForEach(0..<8, id: \.self) { column in
          RectangleMark(
            xStart: .value("x", column), xEnd: .value("x end", column + 1),
            yStart: .value("y", row), yEnd: .value("y end", row + 1)
          )
          .foregroundStyle(by: .value("Count", (row * 7 + column * 3) % 11))
        }
      }
    }
    .chartForegroundStyleScale(domain: 0...10, range: Gradient(colors: [.yellow, .orange, .red]))
  }

  static var conditions: Chart {
    Chart {
      ForEach(pancakes) { item in
        if item.sales > 7000 {
          if item.name.hasPrefix("C") {
            BarMark(x: .value("Name", item.name), y: .value("Sales", item.sales)).foregroundStyle(.red)
          } else {
            BarMark(x: .value("Name", item.name), y: .value("Sales", item.sales)).foregroundStyle(.orange)
          }
        } else {
          switch item.name {
          case "Dosa": BarMark(x: .value("Name", item.name), y: .value("Sales", item.sales)).foregroundStyle(.mint)
          default: BarMark(x: .value("Name", item.name), y: .value("Sales", item.sales)).foregroundStyle(.gray)
          }
        }
      }
      for limit in [5000.0] { Average(value: limit) }
      if #available(macOS 13, *) {
        RuleMark(y: .value("Goal", 8000)).lineStyle(StrokeStyle(dash: [4]))
      }
    }
    .chartYAxis {
      AxisMarks(preset: .aligned, position: .trailing, values: .automatic(minimumStride: 2000, desiredCount: 5)) { value in
        if value.index == 0 {
          AxisGridLine(stroke: .init(lineWidth: 1)).foregroundStyle(Color.black)
        } else {
          AxisGridLine()
        }
        AxisValueLabel(format: IntegerFormatStyle<Int>().notation(.compactName), anchor: .leading)
      }
    }
  }
}

extension Snippets {
  static let sector: [(name: String, chart: () -> Chart)] = [
    ("pie", { pie }),
    ("donut", { donut }),
    ("donutPlot", { donutPlot }),
    ("inAView", { inAView }),
    ("heatMap", { heatMap }),
    ("heatMapBins", { heatMapBins }),
    ("conditions", { conditions }),
  ]
}
