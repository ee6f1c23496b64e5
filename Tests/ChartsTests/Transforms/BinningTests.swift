import ReportKit
import Testing

@testable import Charts

@Suite struct BinningTests {
  @Test func aGivenStepIsKeptOrRefused() {
    let fine = Binning(extent: (0, 90), ["step": 0.001])
    #expect(fine.step == 0.001 && fine.fault == nil && fine.bin(5)?.0 == 5)
    #expect(Binning(extent: (0, 90), ["step": 1e-12]).fault?.hasPrefix("the step makes more than 100,000 bins between 0 and 90") == true)
    #expect(Binning(extent: (0, 90), ["maxbins": 1e9]).fault == nil)
  }

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
