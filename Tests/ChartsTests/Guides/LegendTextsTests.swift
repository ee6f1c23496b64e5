import Frames
import ReportKit
import Testing

@testable import Charts

/// Numbers of legends are written as those of axes are.
@Suite struct LegendTextsTests {
  private func scene(_ channel: String, values: [Double] = [3e7, 5e7, 8e7]) throws -> Scene {
    let rows = values.enumerated().map { #"{"n": "\#($0)", "v": \#($1)}"# }.joined(separator: ",")
    return try Workshop.scene(
      ChartSpec(
        json: DataValue(
          json: Array(
            """
            {"data": {"values": [\(rows)]}, "mark": "point", "encoding": {"x": {"field": "n"}, "y": {"field": "v", "type": "quantitative"}, \(channel)}}
            """.utf8))))
  }

  private func words(_ channel: String, values: [Double] = [3e7, 5e7, 8e7]) throws -> [String] {
    try scene(channel, values: values).legends.first?.entries.filter(\.visible).map { $0.text.lines.joined() } ?? []
  }

  @Test func classesCountInTheUnitsOfTheHouse() throws {
    func classes(_ more: String) -> String { #""color": {"field": "v", "type": "quantitative", \#(more)}"# }
    let threshold = try words(classes(#""scale": {"type": "threshold", "domain": [4e7, 6e7]}"#))
    #expect(threshold == ["< 4000万", "4000万 – 6000万", "≥ 6000万"])
    #expect(try words(classes(#""scale": {"type": "threshold", "domain": [0, 1500]}"#)) == ["< 0", "0 – 1500", "≥ 1500"])
    for more in [#""scale": {"type": "quantize"}"#, #""scale": {"type": "quantile"}"#, #""bin": true, "scale": {"type": "bin-ordinal"}"#] {
      let words = try words(classes(more))
      #expect(words.count > 2 && words.allSatisfy { $0.contains("万") && !$0.contains(",") })
    }
    // The author's format is kept.
    let own = try words(classes(#""scale": {"type": "threshold", "domain": [4e7, 6e7]}, "legend": {"format": ",.0f"}"#))
    #expect(own.first == "< 40,000,000")
    let bins = try words(#""size": {"field": "v", "type": "quantitative", "bin": true}"#)
    #expect(bins.count > 2 && bins.allSatisfy { $0.contains("万") && !$0.contains(",") })
  }

  @Test(arguments: [#""color": {"field": "v", "type": "quantitative""#, #""size": {"field": "v", "type": "quantitative""#])
  func aScaleSaysItsUnitOnce(_ channel: String) throws {
    for more in ["}", #", "legend": {"orient": "right"}}"#, #", "scale": {"type": "log"}, "legend": {"orient": "right"}}"#] {
      let words = try words(channel + more, values: [1e7, 5e7, 1e9])
      #expect(words.count > 1 && words.filter { $0.hasSuffix("亿") || $0.hasSuffix("万") }.count == 1)
    }
  }

  @Test func aLabelThatStaysSaysTheUnit() {
    #expect(ChineseNumber.heir(["1", "2", "3万"], isShown: { _ in true }) == nil)
    #expect(ChineseNumber.heir(["1", "2", "3万"], isShown: { $0 == 0 })?.index == 0)
    #expect(ChineseNumber.heir(["1", "", "3万"], isShown: { $0 < 2 })?.unit == "万")
    #expect(ChineseNumber.heir(["1", "2", "3"], isShown: { $0 == 0 }) == nil)
  }

  @Test func powersShareAUnitWhereItIsShort() {
    #expect(ChineseNumber.powers([1e7, 1e8, 1e9]) == ["0.1", "1", "10亿"])
    #expect(ChineseNumber.powers([1, 10, 100]) == ["1", "10", "100"])
  }

  @Test func whatIsRoundedUpIsSaidInTheNextUnit() {
    #expect([99_999_999, 9_999.999, 99_990_000, 1e8, 12_345, 9_999].map(ChineseNumber.text) == ["1亿", "1万", "9999万", "1亿", "1.2345万", "9999"])
  }

  @Test func barsAlongALogarithmKeepTheirAxis() throws {
    func axes(_ scale: String) throws -> [SceneAxis] {
      let text =
        #"{"data": {"values": [{"n": "甲", "v": 12}, {"n": "乙", "v": 8100000}]}, "mark": "bar", "encoding": {"y": {"field": "n"}, "x": {"field": "v", "type": "quantitative"\#(scale)}}}"#
      return try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8)))).axes.filter { $0.orient.isHorizontal && !$0.labels.isEmpty }
    }
    #expect(try axes(#", "scale": {"type": "log"}"#).count == 1 && axes("").isEmpty)
  }

  @Test func comparedNumbersShareAUnitWhereItIsShort() {
    #expect(ChineseNumber.values([1_234_500, 98_000, 8_600, 0], reach: 1_234_500) == ["123.45万", "9.8万", "0.86万", "0"])
    #expect(ChineseNumber.values([12_345.67, 9_800], reach: 12_345.67) == ["12345.67", "9800"])
    #expect(ChineseNumber.values([3_000], reach: 123_450) == ["0.3万"])
    #expect(ChineseNumber.values([123_450, 98, -50_000], reach: 123_450) == ["12.345万", "98", "−5万"])
    #expect(ChineseNumber.values([.infinity, 5e4], reach: .infinity) == ["∞", "5万"])
  }

  @Test func powersOfManySizesHaveNoUnit() {
    #expect(ChineseNumber.powers([0.001, 1, 1e4, 1e5]) == ["0.001", "1", "10,000", "100,000"])
    #expect(ChineseNumber.powers([100, 1_000, 10_000_000]) == ["0.01", "0.1", "1000万"])
    #expect(ChineseNumber.powers([1, 1_000, 10_000]) == ["1", "1,000", "10,000"])
    #expect(ChineseNumber.powers([1e5, 1e7, 1e9]) == ["10", "1,000", "100,000万"])
    #expect(ChineseNumber.powers([1, 1e8]) == ["1", "100,000,000"])
    #expect(ChineseNumber.powers([1, 1e4, 2e9]) == ["10⁰", "10⁴", "2×10⁹"])
    #expect(ChineseNumber.powers([-1e-9, 0, 5e-324]) == ["−10⁻⁹", "0", "5×10⁻³²⁴"])
    #expect(ChineseNumber.powers([1, 1e300]) == ["10⁰", "10³⁰⁰"])
  }
}
