import Testing

@testable import Layout

@Suite struct ColumnWidthsTests {
  private func demand(_ natural: Double, least: Double = 20, weight: Double? = nil) -> ColumnWidths.Demand {
    .init(natural: natural, least: min(least, natural), weight: weight)
  }

  @Test func roomIsSharedByNeed() {
    #expect(ColumnWidths.share(400, among: [demand(50), demand(150)]) == [100, 300])
  }

  @Test func smallColumnsKeepTheirWidthWhenSqueezed() {
    let widths = ColumnWidths.share(300, among: [demand(40), demand(900), demand(30)])
    #expect(widths[0] == 40 && widths[2] == 30)
    #expect(abs(widths.reduce(0, +) - 300) < 0.001)
  }

  @Test func weightsRule() {
    #expect(ColumnWidths.share(300, among: [demand(10, weight: 1), demand(500, weight: 2)]) == [100, 200])
  }

  @Test func tooNarrowSharesTheLeast() {
    let widths = ColumnWidths.share(30, among: [demand(100), demand(100), demand(100)])
    #expect(widths == [10, 10, 10])
  }

  @Test("The available width is filled exactly", arguments: 0..<100)
  func fills(seed: UInt64) {
    var dice = Dice(seed)
    let demands = (0..<Int.random(in: 1...9, using: &dice)).map { _ in
      demand(Double.random(in: 1...400, using: &dice), least: Double.random(in: 1...60, using: &dice))
    }
    let widths = ColumnWidths.share(420, among: demands)
    #expect(abs(widths.reduce(0, +) - 420) < 0.001)
    #expect(widths.allSatisfy { $0 >= 0 })
  }
}
