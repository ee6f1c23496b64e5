import Frames
import Testing

@testable import Charts

/// Colours mixed in spaces of their own, as d3-interpolate mixes them.
@Suite struct ColorSpaceTests {
  private let blue = Color(red: 0, green: 0, blue: 1)
  private let white = Color(red: 1, green: 1, blue: 1)
  private let red = Color(red: 1, green: 0, blue: 0)

  @Test(arguments: [
    (ColorSpace.rgb, "#aaaaff"), (.hcl, "#d08eff"),
  ]) func whiteTakesTheHueOfBlue(_ space: ColorSpace, _ hex: String) {
    #expect(space.mix(blue, white, 2.0 / 3).hex == hex)
  }

  @Test(arguments: [ColorSpace.lab, .hcl, .hsl, .cubehelix, .hclLong, .hslLong, .cubehelixLong])
  func theEndsStayAsTheyAre(_ space: ColorSpace) {
    #expect(space.mix(red, blue, 0).hex == "#ff0000")
    #expect(space.mix(red, blue, 1).hex == "#0000ff")
  }

  @Test func huesRunTheShorterWayUnlessTheyAreToRunTheLonger() {
    #expect(ColorSpace.hsl.mix(red, blue, 0.5).hex == "#ff00ff")
    #expect(ColorSpace.hslLong.mix(red, blue, 0.5).hex == "#00ff00")
  }

  @Test func greysHaveNoHue() {
    #expect(ColorSpace.hcl.mix(white, Color(red: 0, green: 0, blue: 0), 0.5).hex == "#777777")
  }

  @Test func niceRampsEndAtRoundValues() throws {
    func ends(_ nice: Bool) throws -> [String] {
      let text = #"{"data": {"values": [{"a": 1}, {"a": 24.6}]}, "mark": "circle", "encoding": {"color": {"field": "a", "type": "quantitative", "scale": {"nice": "# + "\(nice)" + "}}}}"
      return try vegaScene(text).legends.first?.entries.flatMap(\.text.lines) ?? []
    }
    #expect(try ends(true) != ends(false))
    #expect(try ends(true).allSatisfy { !$0.contains(".6") })
  }
}
