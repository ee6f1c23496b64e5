import Testing

@testable import Charts

@Suite struct DistributionsTests {
  @Test func normalQuantilesInvertItsCumulatedDensity() throws {
    for share in [0.01, 0.25, 0.5, 0.9, 0.999] {
      let value = try #require(Distributions.call("quantileNormal", [share, 3, 2]))
      let back = try #require(Distributions.call("cumulativeNormal", [value, 3, 2]))
      #expect(abs(back - share) < 1e-9)
    }
    #expect(Distributions.call("quantileNormal", [2])?.isNaN == true)
  }

  @Test func uniformOfOneBoundBeginsAtZero() {
    #expect(Distributions.call("quantileUniform", [0.25]) == 0.25)
    #expect(Distributions.call("quantileUniform", [0.5, 4]) == 2)
    #expect(Distributions.call("quantileUniform", [0.5, 2, 4]) == 3)
    #expect(Distributions.call("densityUniform", [5, 2, 4]) == 0)
  }

  @Test func otherNamesAreOthersToKnow() { #expect(Distributions.call("sin", [1]) == nil) }
}
