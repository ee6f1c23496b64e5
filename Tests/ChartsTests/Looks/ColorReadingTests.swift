import Frames
import Testing

@testable import Charts

@Suite struct ColorReadingTests {
  @Test(arguments: [
    ("steelblue", "#4682b4"), ("#abc", "#aabbcc"), ("rgb(255, 0, 128)", "#ff0080"), ("hsl(120, 100%, 25%)", "#008000"),
    ("rgba(0,0,0,0.5)", "#00000080"), ("FIREBRICK", "#b22222"),
  ]) func reads(_ text: String, _ hex: String) { #expect(Color(css: text)?.hex == hex) }

  @Test(arguments: ["", "#12", "rgb(1,2)", "nocolor", "transparent", "url(#a)"]) func refuses(_ text: String) {
    #expect(Color(css: text) == nil)
  }

  @Test func everyPaletteHasColours() throws {
    for name in ["tableau10", "viridis", "blues", "redyellowblue", "okabeito"] {
      #expect(try #require(Palettes.scheme(name)).colors.count >= 5)
    }
    #expect(Palettes.scheme("nosuch") == nil)
  }
}
