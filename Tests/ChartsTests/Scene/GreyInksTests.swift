import Foundation
import Frames
import ReportKit
import Testing
import Themes

@testable import Charts

/// Inks can be told apart: by how light they are, by their lines, or by both.
@Suite struct GreyInksTests {
  /// How light an ink is from afar.
  private func tone(_ ink: Greyscale.Ink) -> Double {
    let covered = ink.isDotted ? .pi * ink.width * ink.width / 4 / ink.spacing / ink.spacing : 1 - pow(1 - ink.width / ink.spacing, Double(ink.angles.count))
    return ink.isHatched ? ink.grey + (ink.lineGrey - ink.grey) * covered : ink.grey
  }

  @Test func neighboursDifferInToneAndLines() {
    #expect(Greyscale.inks.count >= 10)
    for (a, b) in zip(Greyscale.inks, Greyscale.inks.dropFirst()) {
      #expect(abs(tone(a) - tone(b)) >= 0.1, "\(tone(a)) \(tone(b))")
      #expect(a.angles != b.angles || a.isDotted != b.isDotted)
    }
  }

  @Test func anyTwoDifferInToneOrLines() {
    for (index, a) in Greyscale.inks.enumerated() {
      for b in Greyscale.inks.dropFirst(index + 1) {
        #expect(a.angles != b.angles || a.isDotted != b.isDotted || abs(tone(a) - tone(b)) >= 0.2, "\(a) \(b)")
        #expect(a.dash != b.dash)
      }
    }
  }

  @Test func gapsAreWiderThanTheLine() {
    for ink in Greyscale.inks {
      #expect(ink.dash.lengths.count.isMultiple(of: 2))
      for (index, length) in ink.dash.pattern(1.8).enumerated() { #expect(index.isMultiple(of: 2) ? length >= 1.8 : length >= 2.5) }
    }
  }

  /// All strokes of a frame.
  private func strokes(_ frame: Frame) -> [Stroke] {
    frame.items.flatMap { placed -> [Stroke] in
      switch placed.item {
      case .shape(_, _, let stroke): stroke.map { [$0] } ?? []
      case .group(let inner, _, _), .tag(_, let inner): strokes(inner)
      default: []
      }
    }
  }

  private func chart(_ count: Int, _ mark: String, _ more: String = "") throws -> ChartSpec {
    let rows = (1...count).flatMap { series in (1...3).map { #"{"t": "\#($0)月", "s": "第\#(series)", "v": \#(series * 9 + $0)}"# } }.joined(separator: ",")
    return try ChartSpec(json: DataValue(json: Array(
      #"{"config": {"print": "greyscale"}, "data": {"values": [\#(rows)]}, "height": 300, "mark": "\#(mark)", "encoding": {"x": {"field": "t"}, "y": {"field": "v", "type": "quantitative"}, "color": {"field": "s", "sort": null}\#(more)}}"#.utf8)))
  }

  private func drawing(_ spec: ChartSpec) throws -> ChartDrawing {
    try ChartDrawing(spec, width: 400, theme: .annualBrief, typesetter: try Workshop.typesetter())
  }

  @Test func dashesHaveSquareEnds() throws {
    let lines = strokes(try drawing(try chart(8, "line")).frame).filter { $0.width == Theme.annualBrief.chart.lineWidth }
    // Each line, and the sample before its name.
    #expect(lines.count == 16 && Set(lines.map { "\($0.dash) \($0.paint)" }).count == 8)
    for line in lines where !line.dash.isEmpty { #expect(line.cap == .butt) }
  }

  @Test(arguments: ["rect", "bar"]) func outlinesAreWhole(_ mark: String) throws {
    var spec = try chart(4, mark)
    spec.properties["config"] = ["print": "greyscale", .init(mark): ["filled": false, "strokeWidth": 3]]
    let outlines = strokes(try drawing(spec).frame).filter { $0.width == 3 }
    #expect(outlines.count == 12 && outlines.allSatisfy { $0.dash.isEmpty })
  }

  @Test func namesAreDarkAndHaveSamples() throws {
    let scene = try Workshop.scene(try chart(8, "line"))
    let items = scene.views.flatMap(\.marks).flatMap(\.items)
    let lines = items.compactMap { if case .line = $0.shape { $0.style.stroke } else { nil } }
    var samples: [ScenePaint?] = []
    for item in items {
      guard case .text(let text) = item.shape, case .color(let ink)? = item.style.fill else { continue }
      #expect(ink.contrast(with: .white) > 10)
      samples += text.samples.map(\.style.stroke)
    }
    #expect(Set(samples) == Set(lines) && samples.count == 8)
  }

  @Test func linesInALegendAreLongEnoughForTheirDashes() throws {
    let scene = try Workshop.scene(try chart(13, "line"))
    let entries = try #require(scene.legends.first).entries
    #expect(entries.count == 13)
    for entry in entries {
      guard case .symbol(_, let area, _, _)? = entry.symbol?.shape else { continue }
      #expect(area.squareRoot() >= 20)
    }
    // They take no more room above and below.
    let rows = Set(entries.map(\.text.at.y)).sorted()
    for (a, b) in zip(rows, rows.dropFirst()) { #expect(b - a < 18) }
  }

  @Test func aSeriesThatIsNearlyBlackHasAnInk() throws {
    let palette = Theme.annualBrief.chart.palette
    let scene = try Workshop.scene(try chart(6, "line"))
    let greyscale = Greyscale(scene, palette: palette)
    #expect(Set(palette.compactMap(greyscale.ink)).count == 6)
    // In a legend all colours that are no greys are those of series.
    let legend = Greyscale(try Workshop.scene(try chart(6, "bar")))
    #expect(Set(palette.compactMap(legend.ink)).count == 6)
  }

  @Test func inksRepeatWhereALegendNamesMore() throws {
    let (twelve, more) = (try chart(12, "bar"), try chart(15, "bar"))
    let greyscale = Greyscale(try Workshop.scene(more))
    let colors = DistinctColors.extending(Theme.annualBrief.chart.palette, on: .white).prefix(15)
    #expect(colors.compactMap(greyscale.ink).count == 15 && Set(colors.compactMap(greyscale.ink)).count == 12)
    #expect(try drawing(twelve).remarks == [])
    #expect(try drawing(more).remarks.map { $0.contains("15 names apart by 12") } == [true])
  }

  @Test func wordsInTheColourOfASeriesAreDark() throws {
    let scene = try Workshop.scene(try chart(6, "bar"))
    let greyscale = Greyscale(scene)
    for color in Theme.annualBrief.chart.palette { #expect(greyscale.words(color).contrast(with: .white) > 10) }
  }
}
