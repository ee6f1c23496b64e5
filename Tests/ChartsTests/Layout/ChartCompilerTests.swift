import Foundation
import Frames
import ReportKit
import Testing
import Themes
import Typesetting

@testable import Charts

/// Charts drawn with the repository's fonts, in the house style.
enum Workshop {
  static let fonts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fonts").path

  static func typesetter() throws -> Typesetter { Typesetter(fonts: try FontLibrary(folder: fonts)) }

  static func scene(_ spec: ChartSpec, width: Double? = 400) throws -> Scene {
    try ChartCompiler(look: .house(Theme.annualBrief.chart), labels: Labels(try typesetter())).scene(spec, width: width)
  }

  static func rows(_ values: [(String, Double, String, String)]) -> ChartData {
    .rows(values.map { ["label": .string($0.0), "value": .number($0.1), "text": .string($0.2), "bound": .string($0.3)] })
  }
}

@Suite struct ChartCompilerTests {
  private func bars(_ rows: [(String, Double, String, String)]) -> ChartSpec {
    var spec = ChartSpec.bars(figures: [], title: ChartTitle("义诊最多", subtitle: "单位：场"))
    spec.data = Workshop.rows(rows)
    return spec
  }

  @Test func barsStartAtZeroAndCarryTheirText() throws {
    let scene = try Workshop.scene(bars([("选派医生", 200, "200多名", "over"), ("义诊", 225, "225场", "exactly")]))
    let items = scene.views.flatMap(\.marks).flatMap(\.items)
    let rects = items.compactMap { if case .rect(let rect, _) = $0.shape { rect } else { nil } }
    #expect(rects[0].minX == 0 && rects[1].minX == 0)
    #expect(abs(rects[0].size.width / rects[1].size.width - 200.0 / 225) < 1e-9)
    let texts = items.compactMap { if case .text(let text) = $0.shape { text } else { nil } }
    #expect(texts.flatMap(\.lines) == ["200多名", "225场"])
    #expect(texts[0].at.x > rects[0].maxX + BarEnding.reach)
    #expect(scene.axes.count == 1)
  }

  @Test func theChartIsAsWideAsItsSpace() throws {
    let spec = bars([("担任西部志愿者的河北省高校毕业生", 1000, "近千名", "nearly"), ("义诊", 225, "225场", "exactly")])
    let scene = try Workshop.scene(spec, width: 300)
    #expect(scene.size.width == 300)
    let view = try #require(scene.views.first)
    #expect(view.at.x > 0 && view.at.x + view.size.width < 300)
    #expect(scene.axes[0].labels[0].lines.count > 1)
  }

  @Test(arguments: [2, 3, 4]) func plotsSideBySideShareTheWidth(_ count: Int) throws {
    let plot = #"{"mark":"point","encoding":{"x":{"field":"a","type":"quantitative"},"y":{"field":"b","type":"quantitative"}}}"#
    let text = "{\"data\":{\"values\":[{\"a\":1,\"b\":2}]},\"hconcat\":[\(Array(repeating: plot, count: count).joined(separator: ","))]}"
    let scene = try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8))), width: 480)
    let right = try #require(scene.views.map { $0.at.x + $0.size.width }.max())
    #expect(scene.views.count == count && scene.size.width == 480)
    #expect((460...480.5).contains(right))
  }

  @Test(arguments: [
    #"{"data":{"values":[]},"mark":"bar","encoding":{"x":{"field":"a"},"y":{"field":"b","type":"quantitative"}}}"#,
    #"{"data":{"values":[{"a":1e308,"b":-1e308},{"a":null,"b":null}]},"mark":"line","encoding":{"x":{"field":"a","type":"quantitative"},"y":{"field":"b","type":"quantitative"}}}"#,
    #"{"data":{"values":[{"a":0,"b":0}]},"mark":"point","encoding":{"x":{"field":"a","type":"quantitative","scale":{"type":"log"}},"y":{"field":"b","type":"quantitative"}}}"#,
    #"{"data":{"values":[{"a":"甲","b":5},{"a":"乙","b":5}]},"mark":"arc","encoding":{"theta":{"field":"b","type":"quantitative"},"color":{"field":"a"}}}"#,
    #"{"data":{"values":[{"a":"9e99999","b":"x"}]},"mark":"area","encoding":{"x":{"field":"a","type":"temporal","timeUnit":"year"},"y":{"field":"b","type":"quantitative"}}}"#,
  ]) func oddDataGiveAChart(_ json: String) throws {
    let spec = try JSONDecoder().decode(ChartSpec.self, from: Data(json.utf8))
    let drawing = try ChartDrawing(spec, width: 300, theme: .annualBrief, typesetter: Workshop.typesetter())
    #expect(drawing.frame.size.width == 300)
    #expect(!drawing.sentence.isEmpty)
  }

  @Test func aChartSaysWhatItShows() throws {
    let drawing = try ChartDrawing(
      bars([("选派医生", 200, "200多名", "over")]), width: 300, theme: .annualBrief, typesetter: Workshop.typesetter())
    #expect(drawing.sentence.hasPrefix("条形图：义诊最多。"))
    #expect(drawing.data == "bound,label,text,value\nover,选派医生,200多名,200\n")
  }
}
