import ReportKit
import Testing

@testable import Charts

/// Where the ticks and labels of an axis stand, by the properties of axis and scale.
@Suite struct AxisRuleTests {
  private let numbers = #""data": {"values": [{"a": 0}, {"a": 10}, {"a": 40}, {"a": 100}]}, "mark": "point""#

  private func axis(_ definition: String) throws -> SceneAxis {
    try #require(try vegaScene("{\(numbers), \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"quantitative\", \(definition)}}}").axes.first)
  }

  private func places(_ axis: SceneAxis) -> [Double] { axis.labels.map(\.position) }

  @Test func symmetricLogarithmsCountByPowersFromZero() throws {
    let text =
      #"{"data": {"values": [{"a": -1e6}, {"a": 5e5}]}, "width": 360, "mark": "point", "encoding": {"x": {"field": "a", "type": "quantitative", "scale": {"type": "symlog"}}}}"#
    let axis = try #require(try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8)))).axes.first)
    let shown = axis.labels.filter(\.visible).map { $0.lines.joined() }
    #expect(shown.contains("0") && shown.contains("10") && shown.contains("−10") && shown.allSatisfy { !$0.contains("万") }, "\(shown)")
    #expect(zip(axis.labels, axis.labels.dropFirst()).allSatisfy { $1.position - $0.position >= 24 })
    #expect(LogTicks.aroundZero(-20, 500, constant: 1) == [-10, -1, 0, 1, 10, 100])
    #expect(LogTicks.aroundZero(0, 5, constant: 1) == [0, 1, 2, 3, 4, 5] && LogTicks.aroundZero(0, .infinity, constant: 1) == [])
  }

  @Test func tickOffsetMovesLabelsToo() throws {
    let axis = try axis(#""axis": {"values": [0, 50], "tickOffset": 4}"#)
    #expect(axis.ticks == [4, 154])
    #expect(places(axis) == [4, 154])
  }

  @Test func anExtraTickStandsAtTheStart() throws {
    #expect(try axis(#""axis": {"values": [50, 100], "tickExtra": true}"#).ticks == [150, 300, 150])
  }

  @Test func ticksStandAtTheBinsOfTheScale() throws {
    #expect(places(try axis(#""scale": {"bins": [0, 20, 50, 100, 500]}"#)) == [0, 60, 150, 300])
    #expect(places(try axis(#""scale": {"bins": {"step": 50}}"#)) == [0, 150, 300])
  }

  @Test func binnedDataHaveTicksAtTheirSteps() throws {
    #expect(places(try axis(#""bin": {"binned": true, "step": 25}"#)) == [0, 75, 150, 225, 300])
  }

  @Test func boundsHideLabelsThatHangOver() throws {
    #expect(try axis(#""axis": {"labelBound": true, "labelFlush": false}"#).labels.first?.visible == false)
    #expect(try axis(#""axis": {"labelFlush": false}"#).labels.first?.visible == true)
  }

  @Test func labelsAreFlushWithTheRangeUnlessTheyHaveAnAlignment() throws {
    let short = try axis(#""scale": {"range": [20, 120]}, "axis": {"values": [0, 100]}"#)
    #expect(short.labels.map(\.text.align) == [.left, .right])
    #expect(try axis(#""axis": {"labelAlign": "right", "values": [0, 100]}"#).labels.map(\.text.align) == [.right, .right])
  }

  @Test func bothLayersHaveAxesWhereTheyResolveTheirOwn() throws {
    let layer = #"{"mark": "point", "encoding": {"x": {"field": "a", "type": "quantitative"}}}"#
    let text = "{\"data\": {\"values\": [{\"a\": 1}]}, \"layer\": [\(layer), \(layer)], \"resolve\": {\"axis\": {\"x\": \"independent\"}}}"
    let axes = try vegaScene(text).axes
    #expect(axes.map(\.orient) == [.bottom, .top])
    #expect(axes.map(\.grid.isEmpty) == [false, true])
  }

  @Test func scalesOfTimeIgnoreTypesOfQuantities() throws {
    let text = #"{"data": {"values": [{"t": "2020-01-01"}, {"t": "2024-01-01"}]}, "mark": "point", "encoding": {"x": {"field": "t", "type": "temporal", "scale": {"type": "symlog"}}}}"#
    #expect(try vegaScene(text).axes.first?.labels.first?.lines == ["2020"])
  }

  @Test func theLeastValueOfADomainWinsOverItsZero() throws {
    #expect(try axis(#""scale": {"domainMin": 50, "nice": false}"#).labels.first?.lines == ["50"])
  }

  @Test func ofNoValuesOnlyZeroIsLeft() throws {
    let text = #"{"data": {"values": []}, "mark": "point", "encoding": {"x": {"field": "a", "type": "quantitative"}}}"#
    #expect(try vegaScene(text).axes.first?.labels.map(\.lines) == [["0"]])
  }

  @Test func bandsArePaddedByOneStepAtMost() {
    let scale = BandScale([1, 2], range: [0, 100], inner: 1, outer: 10, isPoint: true)
    #expect(abs(scale.step - 100.0 / 3) < 1e-9)
  }

  @Test func tenthsHaveOneDecimalWhateverTheRounding() {
    #expect(Ticks.format(step: 5.1 - 5, largest: 6, ",f").string(5.1) == "5.1")
  }
}
