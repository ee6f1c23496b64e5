import ReportKit
import Testing

@testable import Charts

@Suite struct BinningTests {
  @Test func boundsAreRound() {
    let binning = Binning(extent: (46, 230), [:])
    #expect((binning.start, binning.stop, binning.step) == (40, 240, 20))
    #expect(binning.bin(130).map { [$0.0, $0.1] } == [120, 140])
    #expect(binning.bin(.nan) == nil)
  }

  @Test(arguments: [(0.0, 0.0), (5, 5), (.nan, 1), (-1e300, 1e300), (1e-300, 2e-300)])
  func everyExtentHasFewBins(_ low: Double, _ high: Double) {
    let binning = Binning(extent: (low, high), ["maxbins": 8])
    #expect(binning.step > 0)
    #expect(binning.bounds.count < 20_000)
  }

  @Test func anAnchorMovesTheFirstBoundOnly() {
    let binning = Binning(extent: (5, 49), ["anchor": 3])
    #expect(binning.bounds == [8, 13, 18, 23, 28, 33, 38, 43, 48])
    #expect(binning.stop == 50)
  }
}
