import Frames
import ReportKit
import Testing

@testable import Charts

@Suite struct SlopeTests {
  private func points(_ drawn: DrawnComposition) -> [Point] {
    drawn.items.flatMap { item -> [Point] in if case .line(let runs, _) = item.shape { runs.flatMap(\.self) } else { [] } }
  }

  @Test func aSlopeSaysBothValuesAndFillsItsWidth() throws {
    let drawn = try DrawnComposition(.slope([BeforeAfter("东港", 42, 610_000), BeforeAfter("南坪", 55, 48)], from: "前", to: "后"), width: 300)
    let places = points(drawn).map(\.x)
    #expect(places.min() == 0 && places.max() == drawn.plot.width)
    #expect((drawn["42"]?.box.maxX ?? 0) < 0)
    #expect((drawn["东港 61万"]?.box.minX ?? 0) > drawn.plot.width)
    #expect(drawn.scene.legends.isEmpty)
  }

  @Test func longNamesTakeSeveralLinesWhereNoOtherIsNear() throws {
    let drawn = try DrawnComposition(
      .slope(LongNames.all.prefix(3).enumerated().map { BeforeAfter($1, 1, Double($0 * $0)) }, from: "前", to: "后"), width: 300)
    #expect(drawn.words.first { $0.said.hasSuffix(" 4") }?.text.lines.count == 2)
    #expect(drawn.collisions == [])
  }

  @Test func everyLineIsNamedHoweverNarrowThePlotIs() throws {
    let drawn = try DrawnComposition(
      .slope(LongNames.all.prefix(5).enumerated().map { BeforeAfter($1, 1, Double($0) * 1e6) }, from: "前", to: "后"), width: 190)
    for name in LongNames.all.prefix(5) { #expect(drawn.words.contains { $0.said.hasPrefix(name.prefix(2)) }, "\(name)") }
  }

  @Test func valuesOfManyLinesStandApartAndAreRead() throws {
    let pairs = LongNames.all.enumerated().map { BeforeAfter($1, 20 + Double($0 * 37 % 60), 50 + Double($0 % 3)) }
    let drawn = try DrawnComposition(.slope(pairs, from: "前", to: "后"), width: 400)
    #expect(drawn.words.count == 2 * pairs.count)
    #expect(drawn.collisions == [])
    for word in drawn.words {
      guard case .color(let ink)? = word.style.fill else { throw ChartError(path: "$", problem: "no ink") }
      #expect(ink.contrast(with: .white) >= 2.9, "\(word.said)")
    }
  }
}
