import Frames
import ReportKit
import Testing

@testable import Charts

/// Marks, symbols, legends and words stand where Apple's framework puts them.
@MainActor struct PlacementTests {
  private let points = [(1.0, 12.0), (2, 55), (3, 38)]

  private func scene(_ chart: some View) throws -> Scene {
    try Workshop.scene(try #require(chart.charts.first).spec, width: 360)
  }

  private func symbols(_ drawn: DrawnMarks) -> [(at: Point, area: Double, shape: String, style: SceneStyle)] {
    drawn.items.compactMap { if case .symbol(let at, let area, let shape, _) = $0.shape { (at, area, shape, $0.style) } else { nil } }
  }

  // MARK: Legends

  @Test func legendsOfViewsStandWhereTheyAreAligned() throws {
    func legend(_ alignment: Alignment) throws -> Double {
      let chart = Chart { PointMark(x: .value("x", 1), y: .value("y", 1)) }
        .chartLegend(position: .bottom, alignment: alignment) { HStack { Circle().fill(.red).frame(width: 8, height: 8); Text("mine") } }
      #expect(Grammar.faults(in: try #require(chart.charts.first).spec).isEmpty)
      return try #require(try scene(chart).legends.first).at.x
    }
    #expect(try legend(.leading) < legend(.center) && legend(.center) < legend(.trailing))
  }

  @Test func legendsOverThePlotStandInTheirCorner() {
    func orient(_ alignment: Alignment?) -> DataValue? {
      Chart { PointMark(x: .value("x", 1), y: .value("y", 1)).foregroundStyle(by: .value("k", "a")) }
        .chartLegend(position: .overlay, alignment: alignment).spec.encoding[.color]?.legend?["orient"]
    }
    #expect(orient(.bottomTrailing) == "bottom-right" && orient(.topLeading) == "top-left" && orient(nil) == "top-right")
  }

  // MARK: Symbols

  @Test func sizesOfSymbolsAreNoWidthsOfLines() throws {
    let symboled = try DrawnMarks(Chart {
      ForEach(points, id: \.0) { LineMark(x: .value("x", $0.0), y: .value("y", $0.1)).symbol(.square).symbolSize(by: .value("y", $0.1)) }
    })
    #expect(symboled.lines.map(\.count) == [3])
    #expect(Set(symbols(symboled).map(\.area)).count == 3 && symbols(symboled).allSatisfy { $0.shape == "square" })
    let named = try DrawnMarks(Chart {
      ForEach(points, id: \.0) {
        LineMark(x: .value("x", $0.0), y: .value("y", $0.1)).symbol(by: .value("k", "a")).symbolSize(by: .value("y", $0.1))
      }
    })
    #expect(named.lines.map(\.count) == [3] && Set(symbols(named).map(\.area)).count == 3)
    let bare = try DrawnMarks(Chart {
      ForEach(points, id: \.0) { LineMark(x: .value("x", $0.0), y: .value("y", $0.1)).symbolSize(by: .value("y", $0.1)) }
    })
    #expect(bare.lines.map(\.count) == [3] && bare.symbols.isEmpty)
  }

  @Test func symbolsByNameAreAsLargeAsEachOther() {
    let unit = CGRect(x: 0, y: 0, width: 1, height: 1)
    for symbol in [BasicChartSymbolShape.pentagon, .plus, .cross, .asterisk] {
      let box = symbol.path(in: unit).boundingRect
      #expect(box.height > 0.85 && box.height < 1.1 && box.width > 0.85 && box.width < 1.1)
    }
  }

  @Test func figuresOverEachOtherAreOneSymbol() throws {
    func symbol(_ content: @escaping () -> some View) throws -> (at: Point, area: Double, shape: String, style: SceneStyle) {
      let drawn = try DrawnMarks(Chart { LineMark(x: .value("x", 1), y: .value("y", 1)).symbol { content() } })
      return try #require(symbols(drawn).first)
    }
    let overlaid = try symbol { Circle().fill(.white).frame(width: 12, height: 12).overlay(Circle().stroke(.purple, lineWidth: 3)) }
    #expect(overlaid.style.strokeWidth == 3 && overlaid.area == 144 && overlaid.style.stroke != nil && overlaid.style.fill != nil)
    let stacked = try symbol { ZStack { Circle().fill(.purple).frame(width: 14); Circle().fill(.white).frame(width: 8) } }
    #expect(stacked.style.strokeWidth == 3 && stacked.area == 121 && stacked.style.stroke == overlaid.style.stroke)
    let grounded = try symbol { Circle().stroke(.purple, lineWidth: 2).background(Circle().fill(.yellow)).frame(width: 14) }
    #expect(grounded.style.strokeWidth == 2 && grounded.style.fill != nil && grounded.style.fill != grounded.style.stroke)
  }

  // MARK: Marks

  @Test func slicesRunFromAngleToAngle() throws {
    let drawn = try DrawnMarks(Chart {
      SectorMark(angle: .value("x", 0..<10)).annotation(position: .overlay) { Text("A") }
      SectorMark(angle: .value("x", 10..<30)).foregroundStyle(.blue).annotation(position: .overlay) { Text("B") }
    })
    let arcs = drawn.items.compactMap { if case .arc(let arc) = $0.shape { (arc.start, arc.end) } else { nil } }
    #expect(arcs.count == 2)
    #expect(abs(arcs[0].1 - 2 * .pi / 3) < 0.01 && abs(arcs[1].0 - arcs[0].1) < 0.01 && abs(arcs[1].1 - 2 * .pi) < 0.01)
    let (a, b) = (try #require(drawn.texts.first { $0.lines == ["A"] }), try #require(drawn.texts.first { $0.lines == ["B"] }))
    #expect(a.at.x > b.at.x && a.at.y < b.at.y)
  }

  @Test func rectanglesStandAboutTheirPlace() throws {
    let drawn = try DrawnMarks(Chart {
      ForEach(0..<3, id: \.self) { column in
        ForEach(0..<2, id: \.self) { row in
          RectangleMark(x: .value("column", column), y: .value("row", row), height: .ratio(0.5))
          PointMark(x: .value("column", column), y: .value("row", row))
        }
      }
    })
    #expect(drawn.rects.count == 6)
    for rect in drawn.rects {
      #expect(drawn.symbols.contains { abs($0.x - rect.midX) < 0.6 && abs($0.y - rect.midY) < 0.6 })
    }
    let columns = Set(drawn.rects.map { $0.midX.rounded() }).sorted()
    #expect(abs(drawn.rects[0].size.width - (columns[1] - columns[0])) < 1.5)
    let single = try #require(try DrawnMarks(Chart { RectangleMark(x: .value("x", 3), y: .value("y", 4)) }).rects.first)
    #expect(single.size == Size(width: 10, height: 10))
  }

  // MARK: Words

  @Test func cornersAreThoseOfThePage() throws {
    func text(_ position: AnnotationPosition) throws -> (Point, SceneText) {
      let drawn = try DrawnMarks(Chart { PointMark(x: .value("x", 3), y: .value("y", 2)).annotation(position: position) { Text("here") } }
        .chartXScale(domain: 0...6).chartYScale(domain: 0...4))
      return (try #require(drawn.symbols.first), try #require(drawn.texts.first))
    }
    for position in [AnnotationPosition.topTrailing, .bottomTrailing] { #expect(try text(position).1.align == .left) }
    for position in [AnnotationPosition.topLeading, .bottomLeading] { #expect(try text(position).1.align == .right) }
  }

  @Test func wordsStandAboveTheLastPieceOfAPile() throws {
    let drawn = try DrawnMarks(Chart {
      ForEach(["a", "b"], id: \.self) { name in
        BarMark(x: .value("c", name), y: .value("y", 10)).foregroundStyle(by: .value("k", "one"))
          .annotation(position: .top) { Text("part") }
        BarMark(x: .value("c", name), y: .value("y", 20)).foregroundStyle(by: .value("k", "two"))
          .annotation(position: .top) { Text("sum") }
      }
    })
    let top = try #require(drawn.rects.map(\.minY).min())
    #expect(drawn.texts.filter { $0.lines == ["sum"] }.count == 2)
    for text in drawn.texts where text.lines == ["sum"] { #expect(text.at.y < top && text.baseline == .bottom) }
    for text in drawn.texts where text.lines == ["part"] { #expect(text.at.y > top + 10) }
  }

  @Test func wordsOfARuleStandInsideThePlot() throws {
    let drawn = try DrawnMarks(Chart {
      ForEach(0..<12, id: \.self) { month in
        BarMark(
          x: .value("Month", Date(timeIntervalSince1970: Double(month) * 2_678_400), unit: .month), yStart: .value("Low", 95), yEnd: .value("High", 190),
          width: .ratio(0.6)
        ).opacity(0.3)
      }
      RuleMark(y: .value("Average", 132)).lineStyle(StrokeStyle(lineWidth: 3))
        .annotation(position: .top, alignment: .leading) { Text("Average: 132").font(.headline) }
    })
    let (rule, text) = (try #require(drawn.rules.first), try #require(drawn.texts.first))
    #expect(text.align == .left && text.at.x >= 0 && text.at.x < 5 && text.at.y < rule.0.y && text.at.y > rule.0.y - 12)
  }

  @Test func wordsOfStripesAndUprightRulesStandAlongThem() throws {
    func words(_ content: some ChartContent) throws -> (SceneText, Size) {
      let drawn = try DrawnMarks(Chart {
        ForEach(points, id: \.0) { LineMark(x: .value("x", $0.0), y: .value("y", $0.1)) }
        content
      })
      return (try #require(drawn.texts.first { $0.lines == ["here"] }), drawn.size)
    }
    let stripe = RectangleMark(xStart: .value("x", 2.4), xEnd: .value("x2", 2.9)).foregroundStyle(.yellow)
    #expect(try words(stripe.annotation(position: .overlay, alignment: .top) { Text("here") }).0.at.y < 10)
    let (low, size) = try words(stripe.annotation(position: .overlay, alignment: .bottom) { Text("here") })
    #expect(low.at.y > size.height - 10)
    let row = RectangleMark(yStart: .value("y", 10), yEnd: .value("y2", 20)).foregroundStyle(.yellow)
    #expect(try words(row.annotation(position: .overlay, alignment: .leading) { Text("here") }).0.at.x < 10)
    let rule = RuleMark(x: .value("x", 2))
    let (beside, plot) = try words(rule.annotation(position: .trailing) { Text("here") })
    #expect(abs(beside.at.y - plot.height / 2) < 1 && beside.align == .left)
    #expect(try words(rule.annotation(position: .top) { Text("here") }).0.at.y < 1)
  }
}
