import ReportKit
import Testing

@testable import Charts

/// A legend whose samples repeat is remarked on.
@Suite struct LegendSamplesTests {
  private func remarks(_ count: Int, _ color: String) throws -> [String] {
    let rows = (1...count).map { #"{"a": "第\#($0)", "v": \#($0)}"# }.joined(separator: ",")
    let text = #"{"data": {"values": [\#(rows)]}, "mark": "bar", "encoding": {"x": {"field": "a", "axis": null}, "y": {"field": "v", "type": "quantitative"}, "color": {"field": "a"\#(color)}}}"#
    return LegendSamples(scene: try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8))))).remarks
  }

  @Test func coloursOfTheThemeRepeat() throws {
    #expect(try remarks(18, "") == [])
    let found = try remarks(28, "")
    #expect(found.count == 1 && found[0].contains("28 names"))
  }

  @Test func coloursOfASchemeRepeat() throws {
    #expect(try remarks(8, #", "scale": {"scheme": "set2"}"#) == [])
    #expect(try remarks(9, #", "scale": {"scheme": "set2"}"#).count == 1)
  }

  @Test func whatAnAuthorPaintsAlikeIsMeant() throws {
    #expect(try remarks(4, ##", "scale": {"range": ["#bbb", "#bbb", "#9E2A2B", "#bbb"]}"##) == [])
  }

  @Test func aLegendThatIsNotThereTellsNothingApart() throws {
    #expect(try remarks(28, #", "legend": null"#) == [])
  }
}
