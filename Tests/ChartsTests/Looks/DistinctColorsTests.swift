import Frames
import ReportKit
import Testing
import Themes

@testable import Charts

/// Colours beyond a theme's, which eyes that lack a cone tell apart too.
@Suite struct DistinctColorsTests {
  private let theme = Theme.annualBrief.chart

  /// The least difference of any two.
  private func difference(_ colors: [Frames.Color]) -> Double {
    let seen = colors.map(SeenColor.init)
    return seen.indices.flatMap { a in seen.indices.dropFirst(a + 1).map { seen[a].difference(seen[$0]) } }.min() ?? 0
  }

  @Test func redAndGreenOfOneLightnessAreAlikeToSome() throws {
    let (green, red) = (try #require(Color(css: "#5f9f88")), try #require(Color(css: "#cf9593")))
    let (a, b) = (SeenColor(green), SeenColor(red))
    let normal = a.places[0] - b.places[0]
    #expect((normal * normal).sum().squareRoot() > 40)
    #expect(a.difference(b) < 5)
    // All see greys alike.
    let grey = SeenColor(Frames.Color(red: 0.5, green: 0.5, blue: 0.5))
    for place in grey.places { #expect(abs(place.x - grey.places[0].x) < 0.1 && abs(place.y) + abs(place.z) < 0.1) }
  }

  @Test func twelveAreAsFarApartAsTheThemesOwn() {
    let colors = DistinctColors.extending(theme.palette, on: theme.background)
    #expect(Array(colors.prefix(theme.palette.count)) == theme.palette)
    #expect(difference(Array(colors.prefix(12))) > 21)
    #expect(colors.count >= 18 && difference(colors) >= DistinctColors.leastDifference)
    for color in colors.dropFirst(theme.palette.count) { #expect(color.contrast(with: theme.background) >= DistinctColors.leastContrast) }
  }

  @Test func eachPaletteAndPaperHasItsOwn() {
    let white = DistinctColors.extending(theme.palette, on: .white)
    let black = DistinctColors.extending(theme.palette, on: .black)
    let other = DistinctColors.extending(Array(theme.palette.prefix(2)), on: .black)
    #expect(white != black && black != other)
    for color in black.dropFirst(theme.palette.count) { #expect(color.contrast(with: .black) >= DistinctColors.leastContrast) }
    #expect(difference(other) >= DistinctColors.leastDifference)
    #expect(DistinctColors.extending(theme.palette, on: .white) == white)
  }

  @Test func categoriesTakeThemInTurn() throws {
    let rows = (1...14).map { #"{"a": "甲", "c": "第\#($0)", "v": \#($0)}"# }.joined(separator: ",")
    let text = #"{"data": {"values": [\#(rows)]}, "mark": "bar", "encoding": {"x": {"field": "a"}, "y": {"field": "v", "type": "quantitative"}, "color": {"field": "c", "sort": null}}}"#
    let legend = try #require(try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8)))).legends.first)
    let colors = legend.entries.compactMap { if case .color(let color)? = $0.symbol?.style.fill { color } else { nil } }
    #expect(colors == Array(DistinctColors.extending(theme.palette, on: theme.background).prefix(14)))
  }
}
