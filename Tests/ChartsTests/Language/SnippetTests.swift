import Frames
import ReportKit
import Testing

@testable import Charts

/// Code as users of Apple's framework write it compiles as it stands, and is drawn.
@MainActor struct SnippetTests {
  /// Writes the snippets as specifications, for the eye, where `SNIPPETS` names a folder.
  @Test func snippetsAreSpecifications() throws {
    guard let folder = ProcessInfo.processInfo.environment["SNIPPETS"] else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    for (name, chart) in Snippets.all {
      try encoder.encode(chart().spec.json).write(to: URL(filePath: folder).appending(path: "\(name).vl.json"))
    }
  }

  @Test func everySnippetUsesKnownWords() {
    for (name, chart) in Snippets.all {
      #expect(Grammar.faults(in: chart().spec).map(\.description).isEmpty, "\(name)")
    }
  }


  private func drawn(_ name: String) throws -> Scene {
    let chart = try #require(Snippets.all.first { $0.name == name }?.chart())
    return try Workshop.scene(chart.spec, width: 360)
  }

  private func rects(_ scene: Scene) -> [Rect] {
    scene.views.flatMap(\.marks).flatMap(\.items).compactMap { if case .rect(let rect, _) = $0.shape { rect } else { nil } }
  }

  private func words(_ scene: Scene) -> [SceneText] {
    scene.views.flatMap(\.marks).flatMap(\.items).compactMap { if case .text(let text) = $0.shape { text } else { nil } }
  }

  @Test func everySnippetIsDrawnInsideItsPicture() throws {
    for (name, chart) in Snippets.all {
      let scene = try Workshop.scene(chart().spec, width: 360)
      #expect(!scene.views.flatMap(\.marks).flatMap(\.items).isEmpty, "\(name)")
      for label in try ScenePlaces(scene).labels {
        #expect(label.box.minX > -2 && label.box.maxX < scene.size.width + 2, "\(name): \(label.text)")
      }
    }
  }

  @Test func pilesAndSlicesStandInTheOrderOfTheData() throws {
    let bars = rects(try drawn("barsStacked"))
    // Gizmos at the foot, Gadgets on them, Widgets on top.
    #expect(bars[0].minY > bars[1].minY && bars[1].minY > bars[2].minY)
    let row = rects(try drawn("barsOneDimensional"))
    #expect(row[0].minX < row[1].minX && row[1].minX < row[2].minX)
    let slices = try drawn("inAView").views.flatMap(\.marks).flatMap(\.items).compactMap { item -> Arc? in
      if case .arc(let arc) = item.shape { arc } else { nil }
    }
    let starts = slices.map { min($0.start, $0.end) }
    #expect(starts == starts.sorted() && starts.first == 0)
    let turn = slices.reduce(0) { $0 + abs($1.end - $1.start) }
    #expect(abs(turn - 2 * .pi) < 1e-9)
  }

  @Test(arguments: [
    (MarkDimension.automatic, 0.7), (.ratio(0.5), 0.5), (.fixed(30), 0), (.inset(10), 0),
  ]) func groupsTakeAsMuchOfTheirPlaceAsTheirSpanSays(_ span: MarkDimension, _ share: Double) throws {
    let chart = Chart {
      for place in ["甲", "乙", "丙"] {
        for kind in ["一", "二"] {
          BarMark(x: .value("地区", place), y: .value("数", 3)).position(by: .value("类", kind), span: span)
        }
      }
    }
    let scene = try Workshop.scene(chart.chartXAxis(.hidden).chartYAxis(.hidden).spec, width: 300)
    let bars = rects(scene).sorted { $0.minX < $1.minX }
    let step = bars[2].minX - bars[0].minX
    let taken = bars[1].maxX - bars[0].minX
    let expected = span == .fixed(30) ? 30 : span == .inset(10) ? step - 20 : step * share
    #expect(abs(taken - expected) < 0.01, "\(taken) of \(step)")
  }

  @Test func endsOfSpansMoveApart() throws {
    func bar(_ start: Double, _ end: Double) throws -> Rect {
      let chart = Chart { BarMark(x: .value("甲", "a"), y: .value("数", 10)).offset(yStart: start, yEnd: end) }
      return try #require(rects(try Workshop.scene(chart.chartYScale(domain: 0...20).spec, width: 200)).first)
    }
    let (plain, moved) = (try bar(0, 0), try bar(-3, 5))
    #expect(abs(moved.maxY - plain.maxY + 3) < 0.01)
    #expect(abs(moved.minY - plain.minY - 5) < 0.01)
  }

  @Test func wordsStandWhereTheirAlignmentSays() throws {
    let average = try #require(words(try drawn("lineAverage")).first { $0.lines.joined().hasPrefix("Average") })
    #expect(average.at.x == 0 && average.align == .left)
    let scene = try drawn("barsOverlaidWords")
    let bars = rects(scene)
    for (text, bar) in zip(words(scene).filter { $0.lines == ["hello"] }, bars) { #expect(abs(text.at.y - bar.minY - 4) < 0.01) }
    // A note over a span stands at its upper end.
    let note = try #require(words(try drawn("rulesAndBands")).first)
    #expect(note.at.y < 10)
  }

  @Test func functionsRunOverTheScaleOrTheirDomain() throws {
    let lines = try drawn("functions").views.flatMap(\.marks).flatMap(\.items).compactMap { item -> [Point]? in
      if case .line(let runs, _) = item.shape { runs.first } else { nil }
    }
    let width = try drawn("functions").views[0].size.width
    #expect(lines.count == 2)
    let (first, last, inner) = (lines[0].first?.x ?? 1, lines[0].last?.x ?? 0, lines[1].first?.x ?? 0)
    #expect(abs(first) < 0.01 && abs(last - width) < 0.01)
    #expect(abs(inner - width * 0.3) < 0.5)
  }

  @Test func viewsHandOutTheirCharts() {
    struct Page: View {
      var body: some View {
        VStack {
          Text("题")
          Chart { BarMark(x: .value("a", 1), y: .value("b", "甲")) }.padding(.horizontal)
          if true { HStack { Chart { PointMark(x: .value("a", 1), y: .value("b", 2)) } } }
        }
      }
    }
    #expect(Page().charts.count == 2)
  }
}

/// Charts by name.
@MainActor enum Snippets {
  static var all: [(name: String, chart: () -> Chart)] { bar + line + sector + mixed + views + scales }
}
