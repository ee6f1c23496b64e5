import Frames
import ReportKit
import Testing
import Typesetting

@testable import Charts

/// Charts among views, symbols with an outline of their own, and what lies over and under a plot.
@MainActor @Suite struct ViewSnippetTests {
  private func scene(_ chart: some View) throws -> Scene {
    try Workshop.scene(try #require(chart.charts.first).spec, width: 300)
  }

  private func texts(_ scene: Scene) -> [SceneText] {
    scene.views.flatMap(\.marks).flatMap(\.items).compactMap { if case .text(let text) = $0.shape { text } else { nil } }
  }

  private func bars(_ values: [Double] = [3, 5]) -> Chart {
    Chart(values, id: \.self) { BarMark(x: .value("甲", "\($0)"), y: .value("数", $0)) }
  }

  @Test func modifiersOfChartsAreThoseOfViews() throws {
    let plain = try scene(VStack { bars().padding() }.chartXAxis(.hidden).chartYAxis(.hidden))
    #expect(plain.axes.allSatisfy { $0.labels.isEmpty })
    let tall = VStack { Text("题"); bars().frame(height: 90) }.frame(height: 300)
    #expect(try scene(tall).views[0].size.height == 90)
    #expect(try scene(VStack { bars() }.frame(maxWidth: .infinity, maxHeight: 130)).views[0].size.height == 130)
  }

  @Test func groundsKeepTheirPlaceAndOrder() throws {
    let chart = bars()
      .chartBackground { _ in ReportKit.Color.yellow }
      .chartOverlay(alignment: .topTrailing) { _ in Text("右上") }
      .chartOverlay(alignment: .bottomLeading) { _ in Text("左下") }
    let scene = try scene(chart)
    let size = scene.views[0].size
    let first = try #require(scene.views[0].marks.first?.items.first)
    guard case .rect(let ground, _) = first.shape else {
      Issue.record("the ground is no rectangle")
      return
    }
    #expect(abs(ground.size.width - size.width) < 0.01 && abs(ground.size.height - size.height) < 0.01)
    let words = texts(scene)
    #expect(words.map { $0.lines.joined() }.suffix(2) == ["右上", "左下"])
    #expect(words.suffix(2).map(\.align) == [.right, .left])
    #expect(words.last.map { abs($0.at.y - size.height) < 0.01 } == true)
  }

  @Test func lightWordsForADarkGroundTakeItsColour() throws {
    let chart = Chart {
      PointMark(x: .value("甲", 1), y: .value("数", 2))
        .annotation { Text("白字").foregroundStyle(.white).padding(4).background(.blue, in: Capsule()) }
    }
    let layers = try #require(chart.spec.json["layer"]?.list)
    #expect(layers.last?["mark"]?["color"]?.string == ReportKit.Color.blue.paint.string)
  }

  @Test func symbolsOfOnesOwnAreOutlines() throws {
    struct Half: ChartSymbolShape {
      func path(in rect: CGRect) -> ReportKit.Path {
        ReportKit.Path { path in
          path.addLines([CGPoint(x: rect.minX, y: rect.minY), CGPoint(x: rect.maxX, y: rect.minY), CGPoint(x: rect.maxX, y: rect.maxY)])
          path.closeSubpath()
        }
      }
    }
    #expect(Half().word == "M-1,-1L1,-1L1,1Z")
    #expect(Circle().strokeBorder(lineWidth: 2).outline == 2 && Circle().strokeBorder().word == "circle")
    #expect(AnyChartSymbolShape(Half()).word == Half().word)
    #expect(ReportKit.Path(ellipseIn: CGRect(x: 0, y: 0, width: 1, height: 1)).boundingRect == CGRect(x: 0, y: 0, width: 1, height: 1))
  }

  @Test func paddingDiffersFromEndToEnd() throws {
    let chart = Chart { ForEach([1, 3], id: \.self) { PointMark(x: .value("甲", $0), y: .value("数", $0)) } }
      .chartXScale(domain: 1...3, range: .plotDimension(startPadding: 30, endPadding: 0))
    let scene = try scene(chart)
    let places = scene.views[0].marks.flatMap(\.items).compactMap { item -> Double? in
      if case .symbol(let point, _, _, _) = item.shape { point.x } else { nil }
    }
    #expect(places.count == 2 && abs(places[0] - 30) < 0.01 && abs(places[1] - scene.views[0].size.width) < 0.01)
  }

  @Test func shortNumbersKeepTheirUnit() throws {
    func labels(_ chart: some View) throws -> [String] {
      try #require(try scene(chart).axes.first { $0.orient == .left }).labels.map { $0.lines.joined() }
    }
    let money = try labels(bars([3000, 5000]).chartYAxis { AxisMarks(format: .currency(code: "USD").notation(.compactName).locale(Locale(identifier: "en_US"))) })
    #expect(money.last?.hasPrefix("$") == true && money.last?.contains("k") == true)
    let bytes = try labels(bars([3000, 5000]).chartYAxis { AxisMarks(format: ByteCountFormatStyle(style: .file, locale: Locale(identifier: "en_US"))) })
    #expect(bytes.last?.hasSuffix("B") == true)
  }

  @Test func axesOfWholeNumbersHaveWholeSteps() throws {
    let chart = Chart { ForEach([2021, 2022, 2023], id: \.self) { LineMark(x: .value("年", $0), y: .value("数", $0)) } }
      .chartXScale(domain: 2021...2023)
    let formatted = try scene(chart.chartXAxis { AxisMarks(format: IntegerFormatStyle<Int>().grouping(.never)) })
    for scene in [formatted, try scene(chart)] {
      let labels = try #require(scene.axes.first { $0.orient == .bottom }).labels.map { $0.lines.joined() }
      #expect(labels == ["2021", "2022", "2023"])
    }
  }

  @Test func titlesOfAxesHaveTheirLook() throws {
    let chart = bars().chartYAxisLabel(alignment: .leading, spacing: 9) { Text("数").font(.headline).foregroundStyle(.red) }
    let title = try #require(try scene(chart).axes.first { $0.orient == .left }?.title)
    #expect(title.font.size == 10 && title.font.weight == .bold)
    let above = try #require(try scene(bars().chartYAxisLabel("数", position: .top)).axes.first { $0.orient == .left }?.title)
    #expect(above.angle == 0 && above.align == .left)
  }
}
