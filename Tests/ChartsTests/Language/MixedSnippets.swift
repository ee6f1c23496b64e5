import ReportKit

// Charts whose marks of one kind differ in their style, as a user of Apple's framework writes them.

private struct Count: Identifiable {
  let name: String
  let n: Double
  var id: String { name }
}

private let counts = [Count(name: "Zeta", n: 3), Count(name: "Alpha", n: 5), Count(name: "Mid", n: 2), Count(name: "Low", n: -2)]
private let colors: [Color] = [.red, .green, .blue]

extension Snippets {
  static var pieOfGradients: Chart {
    Chart {
      ForEach(0..<3, id: \.self) { index in
        SectorMark(angle: .value("n", counts[index].n), innerRadius: .ratio(0.4), outerRadius: .ratio(0.7 + 0.1 * Double(index)))
          .foregroundStyle(colors[index].gradient)
          .annotation(position: .overlay) { if counts[index].n > 4 { Text("most").bold().foregroundStyle(.white) } }
      }
    }
  }

  static var pilesOfGradients: Chart {
    Chart(counts.prefix(3)) { count in
      BarMark(x: .value("Name", count.name), y: .value("n", count.n)).foregroundStyle(.green.gradient)
      BarMark(x: .value("Name", count.name), y: .value("More", 4))
        .foregroundStyle(.orange.gradient)
        .annotation(position: .overlay) { if count.n > 4 { Text("most") } }
    }
  }

  static var oneBarHighlighted: Chart {
    Chart(counts) { count in
      if count.n > 4 {
        BarMark(x: .value("Name", count.name), y: .value("n", count.n), width: .ratio(0.9)).foregroundStyle(.red).cornerRadius(6)
          .annotation(position: .top) { Text("best").bold().foregroundStyle(.red) }
      } else {
        BarMark(x: .value("Name", count.name), y: .value("n", count.n), width: .ratio(0.5))
          .annotation(position: count.n < 0 ? .bottom : .top) { Text("\(count.n, specifier: "%.0f")") }
      }
    }
  }

  static var lineWithItsPeak: Chart {
    Chart {
      RuleMark(y: .value("Floor", 2)).foregroundStyle(.gray)
      ForEach(Array([1.0, 4, 9, 4, 6, 1].enumerated()), id: \.offset) { index, value in
        AreaMark(x: .value("Day", index), y: .value("n", value)).opacity(0.2)
        if value > 8 {
          LineMark(x: .value("Day", index), y: .value("n", value)).symbol(.circle).symbolSize(90)
            .annotation { Text("peak").font(.caption) }
        } else {
          LineMark(x: .value("Day", index), y: .value("n", value))
        }
      }
      RuleMark(y: .value("Floor", 7)).foregroundStyle(.red)
    }
  }

  static var closedSquare: Chart {
    Chart(Array([(0.0, 0.0), (1, 0), (1, 1), (0, 1), (0, 0)].enumerated()), id: \.offset) { _, corner in
      LineMark(x: .value("", corner.0), y: .value("", corner.1))
    }
  }

  static var pointsOfTwoStyles: Chart {
    Chart {
      ForEach(0..<8, id: \.self) { index in
        PointMark(x: .value("x", index), y: .value("y", index * index))
          .foregroundStyle(index % 2 == 0 ? AnyShapeStyle(.orange) : AnyShapeStyle(.blue.gradient))
          .symbol(index % 3 == 0 ? .square : .circle)
          .symbolSize(index == 5 ? 200 : 60)
          .opacity(0.5).opacity(index == 5 ? 1 : 0.6)
          .annotation(position: .trailing) { if index == 5 { Text("big") } }
      }
      RuleMark(xStart: 10, xEnd: 60, y: .value("y", 30))
    }
  }

  static var lyingBelowZero: Chart {
    Chart(counts) { count in
      BarMark(x: .value("n", count.n), y: .value("Name", count.name))
        .foregroundStyle(count.n < 0 ? .red : .blue)
        .annotation(position: count.n < 0 ? .leading : .trailing) { Text("\(count.n, specifier: "%.0f")") }
        .annotation(position: count.n < 0 ? .trailing : .leading) { Text(count.name) }
    }
    .chartYAxis(.hidden)
  }

  static var symbolsAsViews: Chart {
    Chart {
      ForEach(["a", "b"], id: \.self) { name in
        ForEach(0..<5, id: \.self) { index in
          LineMark(x: .value("x", index), y: .value("y", name == "a" ? index : 4 - index))
            .foregroundStyle(by: .value("Name", name))
            .symbol { Circle().fill(.white).frame(width: 8) }
        }
      }
      PointMark(x: .value("x", 2), y: .value("y", 3)).symbol {
        ZStack {
          Circle().fill(.orange).frame(width: 20)
          Text("7").foregroundStyle(.white)
        }
      }
    }
  }
}

extension Snippets {
  static let mixed: [(name: String, chart: () -> Chart)] = [
    ("pieOfGradients", { pieOfGradients }),
    ("pilesOfGradients", { pilesOfGradients }),
    ("oneBarHighlighted", { oneBarHighlighted }),
    ("lineWithItsPeak", { lineWithItsPeak }),
    ("closedSquare", { closedSquare }),
    ("pointsOfTwoStyles", { pointsOfTwoStyles }),
    ("lyingBelowZero", { lyingBelowZero }),
    ("symbolsAsViews", { symbolsAsViews }),
  ]
}
