import Frames
import ReportKit
import Testing
import Themes

@testable import Charts

/// Which of two axes a layer belongs to.
@Suite struct LayerColorsTests {
  private func scene(_ more: String, line: String = #""mark": "line""#) throws -> Scene {
    let text =
      #"{"data": {"values": [{"n": "甲", "a": 900, "b": -2}, {"n": "乙", "a": 700, "b": 5}]}, "encoding": {"x": {"field": "n"}}, "layer": [{"mark": "bar", "encoding": {"y": {"field": "a", "type": "quantitative", "title": "支出"}}}, {\#(line), "encoding": {"y": {"field": "b", "type": "quantitative", "title": "增长"}}}]\#(more)}"#
    return try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8))))
  }

  private func paints(_ scene: Scene) -> [ScenePaint?] {
    scene.views.flatMap(\.marks).compactMap { marks in marks.kind == "text" ? nil : marks.items.first.map { $0.style.fill ?? $0.style.stroke } }
  }

  @Test func layersWithAxesOfTheirOwnHaveColoursOfTheirOwn() throws {
    let style = Theme.annualBrief.chart
    let scene = try scene(#", "resolve": {"scale": {"y": "independent"}}"#)
    #expect(paints(scene) == style.palette.prefix(2).map(ScenePaint.color))
    let axes = scene.axes.filter { !$0.orient.isHorizontal }
    let inks = style.palette.prefix(2).map { $0.readable(on: style.background) }
    #expect(axes.map { $0.title?.font.color } == inks.map(Optional.some))
    #expect(zip(axes, inks).allSatisfy { axis, ink in axis.labels.allSatisfy { $0.text.font.color == ink } })
    // The zero of the line would strike through the bars.
    #expect(axes.map { $0.look.zero != nil } == [true, false])
  }

  @Test func oneScaleHasOneColour() throws {
    #expect(Set(paints(try scene(""))).count == 1)
  }

  @Test func coloursOfTheAuthorAreKept() throws {
    let own = try scene(#", "resolve": {"scale": {"y": "independent"}}"#, line: ##""mark": {"type": "line", "color": "#123456"}"##)
    #expect(paints(own).last == .color(try #require(Color(css: "#123456"))))
    let all = try scene(##", "resolve": {"scale": {"y": "independent"}}, "config": {"mark": {"color": "#123456"}}"##)
    #expect(Set(paints(all)).count == 1)
  }
}
