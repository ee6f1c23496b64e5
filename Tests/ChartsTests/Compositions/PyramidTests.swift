import Frames
import ReportKit
import Testing

@testable import Charts

@Suite struct PyramidTests {
  @Test func bothSidesOfAPyramidAreAsLong() throws {
    let drawn = try DrawnComposition(.pyramid([BeforeAfter("老", 500_000, 20_000), BeforeAfter("少", 0, 3)], left: "男", right: "女"), width: 300)
    let bars = drawn.rects.map(\.rect)
    #expect(bars.map(\.maxX).contains { abs($0 - drawn.plot.width / 2) < 0.01 })
    #expect(bars.map(\.minX).min() == 0)
    #expect(drawn.scene.legends.isEmpty)
    for (name, share) in [("男", 0.25), ("女", 0.75)] {
      let box = try #require(drawn[name]?.box)
      #expect(abs(box.midX - share * drawn.plot.width) < 1 && box.maxY <= 0)
    }
  }
}
