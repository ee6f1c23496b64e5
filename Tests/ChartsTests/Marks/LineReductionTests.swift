import Frames
import Testing

@testable import Charts

@Suite struct LineReductionTests {
  private let many = (0..<100_000).map { Point(x: Double($0) / 1000, y: Double(($0 * 7919) % 1009)) }

  @Test func keepsFourPointsAColumnAndTheExtremes() {
    let few = LineReduction.reduced(many, width: 100, column: 1)
    #expect(few.count <= 400)
    #expect(few.map(\.y).max() == many.map(\.y).max() && few.map(\.y).min() == many.map(\.y).min())
    #expect(few.first == many.first && few.last == many.last)
  }

  @Test func leavesShortLinesAndLinesThatRunBack() {
    let short = Array(many.prefix(50))
    #expect(LineReduction.reduced(short, width: 100, column: 1) == short)
    let back = Array(many.reversed())
    #expect(LineReduction.reduced(back, width: 100, column: 1) == back)
  }
}
