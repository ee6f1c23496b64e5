import Frames
import Testing

@testable import Charts

@Suite struct LineReductionTests {
  private let many = (0..<100_000).map { Point(x: Double($0) / 1000, y: Double(($0 * 7919) % 1009)) }

  private let reduction = LineReduction(size: Size(width: 100, height: 60))

  @Test func keepsFourPointsAColumnAndTheExtremes() throws {
    let few = try #require(reduction.reduced([many]).first)
    #expect(few.count <= 1_600 && reduction.reduced([many]).count == 1)
    #expect(few.map(\.y).max() == many.map(\.y).max() && few.map(\.y).min() == many.map(\.y).min())
    #expect(few.first == many.first && few.last == many.last)
  }

  @Test func linesThatRunBackwardsOrDownwardsAreThinnedToo() {
    #expect(reduction.reduced([Array(many.reversed())])[0].count <= 1_610)
    let down = many.map { Point(x: $0.y, y: $0.x / 2) }
    let few = reduction.reduced([down])[0]
    #expect(few.count <= 1_610 && few.map(\.x).max() == down.map(\.x).max())
  }

  @Test func gapsThatNobodySeesKeepNoPoints() {
    let runs = stride(from: 0, to: many.count, by: 10).map { Array(many[$0..<$0 + 9]) }
    let few = reduction.reduced(runs)
    #expect(few.reduce(0) { $0 + $1.count } <= 1_610)
    // A gap that is wider stays.
    let wide = reduction.reduced([Array(many[..<40_000]), Array(many[60_000...])])
    #expect(wide.count == 2)
  }

  @Test func whatLiesFarOutsideIsLeftOut() {
    let wide = many.map { Point(x: $0.x * 100 - 3_000, y: $0.y) }
    let few = reduction.reduced([wide])[0]
    #expect(few.count < 10_000 && few.contains { $0.x < -200 } && few.contains { $0.x > 300 })
  }

  @Test func leavesShortLinesAndLinesThatRunToAndFro() {
    let short = Array(many.prefix(50))
    #expect(reduction.reduced([short]) == [short])
    let toAndFro = (0..<100_000).map { (index: Int) -> Point in Point(x: Double(index * 31 % 100), y: Double(index * 17 % 60)) }
    #expect(reduction.reduced([toAndFro]) == [toAndFro])
  }
}
