import Testing

@testable import Charts

@Suite struct TicksTests {
  @Test func stepsAreRound() {
    #expect(Ticks.values(0, 91, 5) == [0, 20, 40, 60, 80])
    #expect(Ticks.values(0, 1, 10) == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
    #expect(Ticks.values(5, 5, 10) == [5])
    #expect(Ticks.values(10, 0, 2) == [10, 5, 0])
  }

  @Test func boundsAreWidenedToSteps() {
    #expect(Ticks.nice(0.36, 20.3, 10) == (0, 22))
    #expect(Ticks.nice(3, 3, 10) == (3, 3))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity]) func whatIsNoNumberHasNoTicks(_ bound: Double) {
    #expect(Ticks.values(0, bound, 10).isEmpty)
  }
}
