import Frames
import ReportKit
import Testing
import Typesetting

@testable import Charts

/// What specifications say of the look of axes, legends, headers and titles is drawn.
@Suite struct GuideLookTests {
  private func scene(_ text: String) throws -> Scene {
    let data = #""data": {"values": [{"a": 0, "b": 1, "c": "甲"}, {"a": 5, "b": 2, "c": "乙"}, {"a": 10, "b": 3, "c": "丙"}]}"#
    return try Workshop.scene(ChartSpec(json: DataValue(json: Array("{\(data), \(text)}".utf8))))
  }

  private func axis(_ properties: String) throws -> SceneAxis {
    let scene = try scene(
      """
      "mark": "point", "encoding": {"x": {"field": "a", "type": "quantitative", "axis": {"values": [0, 5, 10], \(properties)}},
        "y": {"field": "b", "type": "quantitative"}}
      """)
    return try #require(scene.axes.first { $0.orient == .bottom })
  }

  @Test func singleTicksDifferByCondition() throws {
    let axis = try axis(
      """
      "ticks": true, "grid": true,
      "gridColor": {"condition": {"test": "datum.value === 5", "value": "red"}, "value": "grey"},
      "tickSize": {"condition": {"test": "datum.index === 1", "value": 12}, "value": 4},
      "labelFontWeight": {"condition": {"test": {"field": "value", "gt": 5}, "value": "bold"}, "value": "normal"},
      "labelOpacity": {"condition": {"test": "datum.label === '5'", "value": 0.5}, "value": 1}
      """)
    #expect(axis.gridStyles.mapValues(\.stroke) == [1: .color(Color(css: "red")!)])
    #expect(axis.look.grid.stroke == .color(Color(css: "grey")!))
    #expect(axis.tickSizes == [2: 12] && axis.look.tickSize == 4)
    #expect(axis.labels.map { $0.text.font.weight == .bold } == [false, false, true])
    #expect(axis.labels.map(\.text.font.color.opacity) == [1, 0.5, 1])
  }

  @Test func titlesStandWhereTheyAreAskedTo() throws {
    let start = try axis(#""title": "名称", "titleAnchor": "start""#)
    #expect(start.title?.align == .left && start.titlePlace.along == 0)
    let own = try axis(#""title": "名称", "titleX": 30, "titleY": 40, "titleAngle": 15, "titleFontStyle": "italic""#)
    let placed = try AxisPlaces(own, labels: Labels(try Workshop.typesetter())).title
    #expect(placed?.at == own.point(30, own.size.height + 40).moved(own.at))
    #expect(placed?.angle == 15 && placed?.font.isSlanted == true)
    let far = try axis(#""title": "名称", "titlePadding": 25"#)
    #expect(far.titlePlace.padding == 25)
    #expect(try axis(#""title": "名称", "minExtent": 60"#).depth?.lowerBound == 60)
  }

  @Test func linesComeWhereTheirLookIsGiven() throws {
    #expect(try axis(#""offset": 0"#).ticks.isEmpty)
    #expect(try axis(#""tickColor": "red""#).ticks.count == 3)
    #expect(try axis(#""tickColor": "red", "ticks": false"#).ticks.isEmpty)
    let dashed = try axis(#""domainDash": [4, 2], "domainDashOffset": 1, "domainCap": "round""#)
    #expect(dashed.domain.count == 2 && dashed.look.domain.dash == [4, 2] && dashed.look.domain.dashPhase == 1 && dashed.look.domain.cap == .round)
  }

  private func legend(_ properties: String) throws -> SceneLegend {
    let scene = try scene(
      """
      "mark": "bar", "encoding": {"x": {"field": "a", "type": "quantitative"}, "y": {"field": "b", "type": "quantitative"},
        "color": {"field": "c", "title": "类别", "legend": {\(properties)}}}
      """)
    return try #require(scene.legends.first)
  }

  @Test func legendsHaveBoxesAndStandAnywhere() throws {
    let plain = try legend(#""orient": "right""#)
    let boxed = try legend(#""orient": "right", "fillColor": "silver", "strokeColor": "black", "padding": 7, "cornerRadius": 3"#)
    #expect(plain.box == nil && boxed.box?.fill != nil && boxed.box?.stroke != nil && boxed.cornerRadius == 3)
    #expect(abs(boxed.size.width - plain.size.width - 14) < 0.01 && abs(boxed.size.height - plain.size.height - 14) < 0.01)
    let free = try legend(#""orient": "none", "legendX": 12, "legendY": 34"#)
    #expect(free.place == Point(x: 12, y: 34))
  }

  @Test func legendsHaveTheirTypeAndSymbols() throws {
    let legend = try legend(
      #""orient": "right", "titleAnchor": "end", "titleOpacity": 0.5, "labelFontWeight": "bold", "symbolOpacity": 0.25, "symbolFillColor": "blue""#)
    #expect(legend.title?.align == .right && legend.title?.at.x == legend.size.width && legend.title?.font.color.opacity == 0.5)
    #expect(legend.entries.allSatisfy { $0.text.font.weight == .bold && $0.symbol?.style.opacity == 0.25 })
    // What the scale paints stays as it is.
    #expect(Set(legend.entries.map(\.symbol?.style.fill)).count == 3)
    let below = try self.legend(#""orient": "right", "titleOrient": "bottom""#)
    #expect((below.title?.at.y ?? 0) > (below.entries.last?.text.at.y ?? 0))
  }

  @Test func headersStandOnTheSideThatIsAskedFor() throws {
    func titles(_ header: String) throws -> [SceneTitle] {
      try scene(
        """
        "mark": "point", "encoding": {"x": {"field": "a", "type": "quantitative"}, "y": {"field": "b", "type": "quantitative"},
          "column": {"field": "c", "header": {"title": "列", \(header)}}}
        """
      ).titles
    }
    let above = try titles(#""labels": true"#)
    let below = try titles(#""labelOrient": "bottom", "labelAngle": 30, "titleAnchor": "end""#)
    #expect(above.filter { $0.text.lines == ["甲"] }.allSatisfy { $0.text.at.y < 40 && $0.text.angle == 0 })
    #expect(below.filter { $0.text.lines == ["甲"] }.allSatisfy { $0.text.at.y > 100 && $0.text.angle == 30 && $0.text.baseline == .top })
    #expect(below.first { $0.text.lines == ["列"] }?.text.align == .right)
    #expect(try titles(#""labels": false"#).count == 1)
  }

  @Test func titlesOfChartsHaveTheirOwnLook() throws {
    func scene(_ title: String) throws -> Scene {
      try self.scene(
        #""title": {"text": "标题", "subtitle": "副题", \#(title)}, "mark": "point", "encoding": {"x": {"field": "a", "type": "quantitative"}}"#)
    }
    let middle = try scene(#""anchor": "middle", "color": "red", "fontSize": 21, "subtitleFontStyle": "italic""#)
    #expect(middle.titles[0].text.align == .center && abs(middle.titles[0].text.at.x - 200) < 0.5)
    #expect(middle.titles[0].color == Color(css: "red") && middle.titles[0].text.font.size == 21 && middle.titles[1].text.font.isSlanted)
    let below = try scene(#""orient": "bottom""#)
    #expect(below.titles[0].text.at.y > below.views[0].at.y + below.views[0].size.height)
  }

  @Test func whiteSpaceAndGroundsAreDrawn() throws {
    let plain = try scene(#""mark": "point", "encoding": {"x": {"field": "a", "type": "quantitative"}}"#)
    let padded = try scene(
      """
      "padding": {"left": 30, "top": 10}, "view": {"fill": "silver", "stroke": "red", "strokeWidth": 3, "cornerRadius": 4},
      "mark": "point", "encoding": {"x": {"field": "a", "type": "quantitative"}}
      """)
    #expect(abs(padded.size.width - 400) < 0.5 && padded.views[0].at.x > plain.views[0].at.x + 25)
    #expect(padded.views[0].ground.strokeWidth == 3 && padded.views[0].cornerRadius == 4)
  }
}
