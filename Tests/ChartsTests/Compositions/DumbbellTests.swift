import Frames
import ReportKit
import Testing

@testable import Charts

@Suite struct DumbbellTests {
  @Test func valuesOfADumbbellStandOutsideItsDots() throws {
    let drawn = try DrawnComposition(
      .dumbbell([BeforeAfter("东港", 42, 61), BeforeAfter("南坪", 55, 48), BeforeAfter("西岭", 50, 50)], from: "前", to: "后"), width: 300)
    let dots = drawn.items.compactMap { item in if case .symbol(let at, _, _, _) = item.shape { at } else { nil } }
    for (row, low, high) in [(0, "42", "61"), (1, "48", "55")] {
      let places = dots[(2 * row)...(2 * row + 1)].map(\.x).sorted()
      #expect((drawn[low]?.box.maxX ?? .infinity) < places[0] && (drawn[high]?.box.minX ?? 0) > places[1])
    }
    #expect(drawn.words.count(where: { $0.said == "50" }) == 1)
  }
}
