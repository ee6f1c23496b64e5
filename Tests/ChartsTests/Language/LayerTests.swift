import Frames
import ReportKit
import Testing

@testable import Charts

/// Marks of one kind stand in one layer, whatever constants they differ in.
@MainActor struct LayerTests {
  private let cats = [("Zeta", 3.0), ("Alpha", 5.0), ("Mid", 2.0)]

  private func arcs(_ chart: Chart) throws -> [Arc] {
    try DrawnMarks(chart).items.compactMap { if case .arc(let arc) = $0.shape { arc } else { nil } }
  }

  private func isWholeTurn(_ arcs: [Arc]) -> Bool {
    let turns = arcs.map { (min($0.start, $0.end), max($0.start, $0.end)) }
    let meets = zip(turns, turns.dropFirst()).allSatisfy { abs($0.1 - $1.0) < 1e-9 }
    return meets && abs(turns.reduce(0) { $0 + $1.1 - $1.0 } - 2 * .pi) < 1e-9
  }

  @Test func slicesOfAnyStyleShareOneTurn() throws {
    let colors: [ReportKit.Color] = [.red, .green, .blue]
    let pies: [Chart] = [
      Chart { ForEach(0..<3, id: \.self) { SectorMark(angle: .value("n", cats[$0].1)).foregroundStyle(colors[$0].gradient) } },
      Chart { ForEach(0..<3, id: \.self) { SectorMark(angle: .value("n", cats[$0].1), outerRadius: .ratio(0.6 + 0.1 * Double($0))) } },
      Chart {
        ForEach(0..<3, id: \.self) { index in
          SectorMark(angle: .value("n", cats[index].1)).foregroundStyle(by: .value("name", cats[index].0))
            .annotation(position: .overlay) { if cats[index].1 > 4 { Text("most") } }
        }
      },
      Chart {
        SectorMark(angle: .value("Cats", 3))
        SectorMark(angle: .value("Dogs", 5))
        SectorMark(angle: .value("Birds", 2))
      },
      Chart {
        SectorMark(angle: .value("n", 3)).foregroundStyle(.red)
        SectorMark(angle: .value("n", 5))
        SectorMark(angle: .value("n", 2)).zIndex(1).opacity(0.5).accessibilityLabel("two")
      },
      Chart {
        ForEach(0..<3, id: \.self) { index in
          if index == 1 {
            SectorMark(angle: .value("n", cats[index].1)).foregroundStyle(.orange)
          } else {
            SectorMark(angle: .value("n", cats[index].1)).foregroundStyle(by: .value("name", cats[index].0))
          }
        }
      },
    ]
    for (index, pie) in pies.enumerated() {
      let arcs = try arcs(pie)
      #expect(arcs.count == 3 && isWholeTurn(arcs), "\(index)")
      #expect(Grammar.faults(in: pie.spec).map(\.description).isEmpty, "\(index)")
    }
    let mixed = try DrawnMarks(pies[5]).items.compactMap { item -> ScenePaint? in
      if case .arc = item.shape { item.style.fill } else { nil }
    }
    #expect(mixed.count == 3 && Set(mixed.map { "\($0)" }).count == 3)
    let legends = try Workshop.scene(pies[5].spec, width: 360).legends
    #expect(legends.flatMap(\.entries).flatMap(\.text.lines) == ["Zeta", "Mid"])
    let radii = try arcs(pies[1]).map(\.outer)
    #expect(radii[0] < radii[1] && radii[1] < radii[2])
    let word = try #require(try DrawnMarks(pies[2]).texts.first)
    let slice = try arcs(pies[2])[1]
    let middle = (slice.start + slice.end) / 2
    let turn = atan2(word.at.x - slice.centre.x, slice.centre.y - word.at.y)
    #expect(abs(sin(turn - middle)) < 1e-6 && cos(turn - middle) > 0)
  }

  @Test func pilesOfGradientsStandOnEachOther() throws {
    let chart = Chart {
      ForEach(0..<3, id: \.self) { index in
        BarMark(x: .value("x", cats[index].0), y: .value("n", 4)).foregroundStyle(.green.gradient)
        BarMark(x: .value("x", cats[index].0), y: .value("n", 6)).foregroundStyle(.orange.gradient)
      }
    }
    let bars = try DrawnMarks(chart).rects
    #expect(bars.count == 6)
    for pair in 0..<3 { #expect(abs(bars[2 * pair].minY - bars[2 * pair + 1].maxY) < 0.01) }
  }

  @Test func daysOfOneMonthPileUpInTheirOrder() throws {
    let dates = [0.0, 9, 3].map { Date(timeIntervalSince1970: 1_735_689_600 + $0 * 86_400) }
    let styles: [ReportKit.Color] = [.red, .green, .blue]
    let drawn = try DrawnMarks(Chart {
      ForEach(0..<3, id: \.self) { index in
        BarMark(x: .value("Month", dates[index], unit: .month), y: .value("n", index + 1)).foregroundStyle(styles[index])
          .annotation(position: .overlay) { if index == 2 { Text("last") } }
      }
    })
    let bars = drawn.rects
    #expect(zip(bars, bars.dropFirst()).allSatisfy { abs($0.minY - $1.maxY) < 0.01 })
    let word = try #require(drawn.texts.first { $0.lines == ["last"] })
    #expect(abs(word.at.y - bars[2].midY) < 1 && abs(word.at.x - bars[2].midX) < 1)
  }

  @Test func oneBarThatStandsOutKeepsItsPlace() throws {
    let charts: [Chart] = [
      Chart {
        ForEach(0..<3, id: \.self) { index in
          if index == 1 {
            BarMark(x: .value("x", cats[index].0), y: .value("n", cats[index].1)).foregroundStyle(.red)
          } else {
            BarMark(x: .value("x", cats[index].0), y: .value("n", cats[index].1))
          }
        }
      },
      Chart {
        ForEach(0..<3, id: \.self) { index in
          BarMark(x: .value("x", cats[index].0), y: .value("n", cats[index].1), width: index == 1 ? .fixed(20) : .fixed(10))
            .zIndex(index == 1 ? 0 : 1)
        }
      },
    ]
    for chart in charts {
      let bars = try DrawnMarks(chart).rects
      let places = bars.map { $0.minX + $0.size.width / 2 }.sorted()
      let heights = bars.sorted { $0.minX < $1.minX }.map(\.size.height)
      #expect(bars.count == 3 && Set(places).count == 3)
      #expect(heights[1] > heights[0] && heights[0] > heights[2])
    }
    let widths = try DrawnMarks(charts[1]).rects.sorted { $0.minX < $1.minX }.map(\.size.width)
    #expect(widths == [10, 20, 10])
    let fills = try DrawnMarks(charts[0]).items.compactMap { item -> ScenePaint? in
      if case .rect = item.shape { item.style.fill } else { nil }
    }
    #expect(fills.count == 3 && fills[0] == fills[2] && fills[0] != fills[1])
  }

  @Test func aLineWithWordsAtItsPeakIsOneLine() throws {
    let chart = Chart {
      ForEach(Array([1.0, 4, 9, 4, 1].enumerated()), id: \.offset) { index, value in
        LineMark(x: .value("x", index), y: .value("y", value))
          .foregroundStyle(value > 5 ? .red : .blue)
          .annotation { if value > 5 { Text("peak") } }
        if value > 5 { PointMark(x: .value("x", index), y: .value("y", value)) }
      }
    }
    let drawn = try DrawnMarks(chart)
    #expect(drawn.lines.map(\.count) == [5])
    #expect(drawn.texts.filter { $0.lines == ["peak"] }.count == 1)
  }

  @Test func symbolsOfSomePointsStandAboveAWholeLine() throws {
    let values = [1.0, 4, 9, 4, 1]
    func line(_ index: Int) -> LineMark { LineMark(x: .value("x", index), y: .value("y", values[index])) }
    let chart = Chart {
      ForEach(0..<5, id: \.self) { index in
        if index == 2 { line(index).symbol(.diamond).symbolSize(80) } else { line(index) }
      }
    }
    let drawn = try DrawnMarks(chart)
    #expect(drawn.lines.map(\.count) == [5])
    #expect(drawn.symbols.count == 1)
  }

  @Test func whatIsWrittenLaterIsDrawnAbove() throws {
    let chart = Chart {
      RuleMark(y: .value("low", 1))
      ForEach(0..<3, id: \.self) { BarMark(x: .value("x", cats[$0].0), y: .value("n", cats[$0].1)) }
      RuleMark(y: .value("low", 2))
    }
    let kinds = try DrawnMarks(chart).items.compactMap { item -> String? in
      switch item.shape {
      case .rule: "rule"
      case .rect: "rect"
      default: nil
      }
    }
    #expect(kinds == ["rule", "rect", "rect", "rect", "rule"])
  }

  @Test func categoriesComeAsTheChartFirstShowsThem() throws {
    let chart = Chart {
      PointMark(x: .value("x", "Zeta"), y: .value("n", 1)).zIndex(2)
      BarMark(x: .value("x", "Alpha"), y: .value("n", 2))
      BarMark(x: .value("x", "Zeta"), y: .value("n", 3))
    }
    let drawn = try DrawnMarks(chart)
    let point = try #require(drawn.symbols.first)
    let bars = drawn.rects.sorted { $0.minX < $1.minX }
    #expect(point.x < bars[1].minX && bars[0].size.height > bars[1].size.height)
  }
}

/// The items of a chart's plot by their shapes.
struct DrawnMarks {
  let items: [SceneItem]
  let size: Size

  init(_ chart: Chart, width: Double = 360) throws {
    let scene = try Workshop.scene(chart.spec, width: width)
    items = scene.views.flatMap(\.marks).flatMap(\.items)
    size = scene.views.first?.size ?? Size(width: 0, height: 0)
  }

  var rects: [Rect] { items.compactMap { if case .rect(let rect, _) = $0.shape { rect } else { nil } } }
  var texts: [SceneText] { items.compactMap { if case .text(let text) = $0.shape { text } else { nil } } }
  var symbols: [Point] { items.compactMap { if case .symbol(let at, _, _, _) = $0.shape { at } else { nil } } }
  var rules: [(Point, Point)] { items.compactMap { if case .rule(let a, let b) = $0.shape { (a, b) } else { nil } } }
  var lines: [[Point]] { items.flatMap { item in if case .line(let runs, _) = item.shape { runs } else { [[Point]]() } } }
}
