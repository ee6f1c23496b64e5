import Frames
import ReportKit
import Testing

@testable import Charts
@testable import ReportKit

@Suite struct ChoroplethTests {
  private func feature(_ name: String, _ corners: [(Double, Double)]) -> DataValue {
    [
      "type": "Feature", "properties": ["name": .string(name)],
      "geometry": ["type": "Polygon", "coordinates": [.list((corners + corners.prefix(1)).map { [.number($0.0), .number($0.1)] })]],
    ]
  }

  private func square(_ name: String, _ x: Double, _ y: Double, _ side: Double) -> DataValue {
    feature(name, [(x, y), (x, y + side), (x + side, y + side), (x + side, y)])
  }

  @Test func namesStandInRegionsThatAreLargeEnough() throws {
    let shapes: DataValue = [square("东港", 100, 30, 6), square("很小很小的一块地方", 106, 30, 0.4), square("南坪", 106.4, 30, 6)]
    let drawn = try DrawnComposition(.choropleth(shapes, key: "name", [.init("东港", 1), .init("南坪", 9)]), width: 300)
    #expect(drawn.words.map(\.said) == ["东港", "南坪"])
    #expect(Set(drawn.words.map(\.style.fill)) == [.color(.black), .color(.white)])
    let middle = try #require(drawn["东港"]?.box.middle)
    #expect(middle.x < drawn.plot.width / 2 && abs(middle.y - drawn.plot.height / 2) < 3)
  }

  @Test func aRegionAroundItsMiddleHasNoName() throws {
    let bow = feature("弓", [(0, 0), (6, 0), (6, 1), (1, 1), (1, 5), (6, 5), (6, 6), (0, 6)])
    let whole = square("方", 0, 0, 6)
    let plan = RegionPlan([bow, whole].compactMap { $0["geometry"] })
    #expect(plan.label(bow["geometry"] ?? .null) == nil)
    #expect(plan.label(whole["geometry"] ?? .null)?["longitude"]?.number.map { abs($0 - 3) < 1e-9 } == true)
  }
}
