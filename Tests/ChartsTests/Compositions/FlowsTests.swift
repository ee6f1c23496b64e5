import Frames
import ReportKit
import Testing

@testable import Charts

@Suite struct FlowsTests {
  private func drawn(_ width: Double = 400) throws -> DrawnComposition {
    try DrawnComposition(
      .sankey([
        FlowLink("社会捐赠资金", "教育", 1), FlowLink("财政", "教育", 400_000), FlowLink("财政", "医疗", 250_000), FlowLink("教育", "东港", 200_000),
        FlowLink("教育", "南坪", 200_001), FlowLink("医疗", "东港", 250_000),
      ]), width: width)
  }

  @Test func namesOfTheFirstPlacesStandLeftOfThem() throws {
    let drawn = try drawn()
    for name in ["社会捐赠资金 1", "财政 65万"] { #expect((drawn[name]?.box.maxX ?? 0) < 0, "\(name)") }
    #expect((drawn["东港 45万"]?.box.minX ?? 0) > drawn.plot.width)
    // The whole has room in its width.
    #expect(drawn.scene.size.width <= 400.5)
  }

  @Test func namesThatBandsCrossHaveAGround() throws {
    #expect(try drawn()["教育 40.0001万"]?.text.ground != nil)
    #expect(try drawn()["财政 65万"]?.text.ground == nil)
  }

  @Test func quantitiesGoWhereThereIsNoRoom() throws {
    let narrow = try drawn(120)
    #expect(!narrow.words.contains { $0.said.hasPrefix("社会") && $0.said.hasSuffix(" 1") })
    #expect(narrow.words.contains { $0.said.hasPrefix("社会") })
  }

  @Test func aColonPartsANumberFromANameThatEndsInOne() throws {
    let drawn = try DrawnComposition(.sankey([FlowLink("来源1", "去向2", 15)]), width: 300)
    #expect(drawn.words.map(\.said) == ["来源1：15", "去向2：15"])
  }
}
