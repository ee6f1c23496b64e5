import Frames
import ReportKit
import Testing
import Themes

@testable import Charts

/// In which ink words are read on a ground, and how dark their own colour must be.
@Suite struct WordInkTests {
  private let colors: [Frames.Color] = {
    let steps = [0, 30, 60, 90, 120, 150, 180, 210, 255].map { Double($0) / 255 }
    return steps.flatMap { red in steps.flatMap { green in steps.map { Frames.Color(red: red, green: green, blue: $0) } } }
  }()

  @Test func blackOrWhiteIsReadOnEveryGround() {
    for color in colors { #expect(color.wordInk.contrast(with: color) > 4.58) }
  }

  @Test(arguments: [Frames.Color.white, .black, Frames.Color(red: 0.8, green: 0.6, blue: 0.4)]) func wordsCanBeReadInEveryColour(_ paper: Frames.Color) throws {
    for color in colors {
      let words = color.readable(on: paper)
      let printed = try #require(Color(css: words.css))
      #expect(printed.contrast(with: paper) >= 4.5)
      if color.contrast(with: paper) >= 4.5 { #expect(words == color) }
    }
  }

  /// On white, red, green and blue keep their shares of the light.
  @Test func theHueStays() {
    for color in colors where color.contrast(with: .white) < 4.5 {
      let (own, dark) = (color.linear, color.readable(on: .white).linear)
      let share = dark.sum() / own.sum()
      #expect(share < 1)
      for index in 0..<3 { #expect(abs(dark[index] - own[index] * share) < 1e-9) }
    }
  }

  private func scene(_ mark: String, _ more: String = "") throws -> Scene {
    let rows = (1...8).flatMap { series in (1...2).map { #"{"t": "\#($0)月", "s": "第\#(series)", "v": \#(series * 9 + $0)}"# } }.joined(separator: ",")
    let text = #"{"data": {"values": [\#(rows)]}, "height": 300, "mark": \#(mark), "encoding": {"x": {"field": "t"}, "y": {"field": "v", "type": "quantitative"}, "color": {"field": "s", "sort": null}\#(more)}}"#
    return try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8))))
  }

  private func color(_ paint: ScenePaint?) -> Frames.Color? { if case .color(let color)? = paint { color } else { nil } }

  @Test(arguments: ["1", "0.5"]) func numbersInPiecesOfBarsCanBeRead(_ opacity: String) throws {
    let items = try scene(#"{"type": "bar", "opacity": \#(opacity)}"#, #", "text": {"field": "v"}"#).views.flatMap(\.marks).flatMap(\.items)
    let texts = items.compactMap { item in if case .text(let text) = item.shape { (text.at, color(item.style.fill)) } else { nil } }
    #expect(texts.count >= 12)
    for (place, ink) in texts {
      let bar = try #require(items.first { if case .rect(let rect, _) = $0.shape { rect.contains(place) } else { false } })
      let ground = try #require(color(bar.style.fill)).withOpacity(bar.style.opacity).over(.white)
      #expect(try #require(ink).contrast(with: ground) > 4.58)
    }
  }

  @Test func namesOfLightLinesAreDarker() throws {
    let items = try scene(#""line""#).views.flatMap(\.marks).flatMap(\.items)
    let words = items.compactMap { item in if case .text = item.shape { color(item.style.fill) } else { nil } }
    let lines = items.compactMap { item in if case .line = item.shape { color(item.style.stroke) } else { nil } }
    let palette = DistinctColors.extending(Theme.annualBrief.chart.palette, on: .white)
    #expect(lines == Array(palette.prefix(8)))
    #expect(words.count == 8 && words.allSatisfy { $0.contrast(with: .white) >= 4.5 } && words.contains { !lines.contains($0) })
  }
}
