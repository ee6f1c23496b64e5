import ReportKit
import Testing

@testable import Charts

@Suite struct FittingTests {
  private let xs = (1...20).map(Double.init)

  @Test func findsTheNumbersOfEachCurve() throws {
    func fit(_ method: Regression.Method, _ curve: (Double) -> Double) throws -> [Double] {
      let fit = try #require(Regression(method, xs.map { ($0, curve($0)) }, order: 3))
      #expect(abs(fit.rSquared - 1) < 1e-6)
      return fit.coefficients
    }
    func near(_ a: [Double], _ b: [Double]) -> Bool { zip(a, b).allSatisfy { abs($0 - $1) < 1e-4 } && a.count == b.count }
    #expect(near(try fit(.linear) { 2 + 3 * $0 }, [2, 3]))
    #expect(near(try fit(.quad) { 1 - $0 + 0.5 * $0 * $0 }, [1, -1, 0.5]))
    #expect(near(try fit(.poly) { 4 + $0 * $0 * $0 }, [4, 0, 0, 1]))
  }

  @Test func fitsAPowerThroughItsPoints() throws {
    let fit = try #require(Regression(.pow, xs.map { ($0, 2 * $0 * $0) }, order: 3))
    #expect(abs(fit.value(7) - 98) < 1e-6)
  }

  @Test func aCurveNeedsPoints() { #expect(Regression(.quad, [(1, 1), (2, 2)], order: 3) == nil) }

  @Test func localRegressionKeepsALineAndHoldsOffOutliers() {
    var points = xs.map { (x: $0, y: 2 * $0) }
    #expect(LocalRegression.smooth(points, bandwidth: 0.5).allSatisfy { abs($0.y - 2 * $0.x) < 1e-9 })
    points[9].y = 500
    let smooth = LocalRegression.smooth(points, bandwidth: 0.6)
    #expect(abs(smooth[3].y - 8) < 20 && smooth.count == 20)
  }

  @Test func refusesAMethodThatThereIsNot() {
    #expect(throws: ChartError.self) {
      _ = try Fitting(transform: ["regression": "b", "on": "a", "method": "magic"], by: [], path: "$").apply([])
    }
  }
}
