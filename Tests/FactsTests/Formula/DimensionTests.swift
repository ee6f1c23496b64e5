import Testing

@testable import Facts

@Suite struct DimensionTests {
  @Test func unitsCancel() throws {
    let yearly = Dimension(try #require(Unit("万元/年")))
    let years = Dimension(["年": 1])
    #expect(yearly.description == "元/年")
    #expect((yearly * years).description == "元")
    #expect(yearly / yearly == .plain)
    #expect(Dimension(try #require(Unit("％"))) == .plain)
  }

  @Test func powersAreNamed() {
    let area = Dimension(["米": 2])
    #expect(area.description == "米^2")
    #expect((Dimension.plain / area).description == "/米^2")
    #expect(Dimension.plain.name == "a plain number")
  }
}
