import Testing

@testable import Facts

@Suite struct UnitTests {
  @Test func scaleAndRateAreSplitOff() {
    #expect(Unit("万人次") == Unit(scale: .tenThousands, base: "人次"))
    #expect(Unit("万元/年") == Unit(scale: .tenThousands, base: "元", per: "年"))
    #expect(Unit("万亿元") == Unit(scale: .trillions, base: "元"))
    #expect(Unit("个年头") == Unit(base: "个年头"))
    #expect(Unit("%") == Unit(base: "％"))
  }

  @Test(arguments: ["", "万", "/年", "元/", "元/年/月", "8人", "人 次", "\0"])
  func nonsenseIsRefused(text: String) {
    #expect(Unit(text) == nil)
  }

  @Test(arguments: ["万元/年", "亿元", "人次", "％", "亿元/个"])
  func descriptionReadsBack(text: String) {
    #expect(Unit(text)?.description == text)
  }
}
