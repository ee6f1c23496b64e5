import Frames
import ReportKit
import Testing
import Themes

@testable import Charts

/// What readers take from axes, legends and headers: numbers that can be told apart, units and months that stay, names in
/// their order. Each was once lost.
@Suite struct NumbersAndNamesTests {
  private func scene(_ text: String, width: Double = 400) throws -> Scene {
    try Workshop.scene(ChartSpec(json: DataValue(json: Array("{\(text)}".utf8))), width: width)
  }

  private func labels(_ scene: Scene, _ orient: SceneAxis.Orient) -> [String] {
    scene.axes.filter { $0.orient == orient }.flatMap(\.labels).filter(\.visible).map { $0.text.lines.joined(separator: " ") }
  }

  private func rows(_ text: String) -> String { #""data": {"values": [\#(text)]}"# }

  @Test(arguments: [
    ([12_345_001, 12_345_003, 12_345_005], ["12345001", "12345003", "12345005"], ""),
    ([100_000, 100_050, 100_100], ["100000", "100050", "100100"], ""),
    ([0, 5_000, 25_000], ["0", "0.5", "2.5"], "万"), ([1500.25, 1500.75], ["1500.25", "1500.75"], ""),
    ([0, 0.0001, 0.0002], ["0", "0.0001", "0.0002"], ""), ([7, 7], ["7", "7"], ""),
    ([0.0000105, 1], ["0", "1"], ""), ([-20, -10, 0], ["−20", "−10", "0"], ""),
  ] as [([Double], [String], String)]) func numbersSideBySideCanBeToldApart(_ values: [Double], _ texts: [String], _ unit: String) {
    let series = ChineseNumber.series(values)
    #expect(series.texts == texts && series.unit == unit)
  }

  /// A value, a type, and how a mark of text writes it.
  @Test(arguments: [
    ("100081", #", "type": "nominal""#, "100081"), ("100081", #", "type": "ordinal""#, "100081"), ("280000", "", "28万"),
    ("280000", #", "type": "quantitative""#, "28万"), (#""280000""#, #", "type": "quantitative""#, "28万"), ("1e999", #", "type": "quantitative""#, "∞"),
    ("-1e999", #", "type": "quantitative""#, "−∞"),
  ]) func namesAreNoQuantities(_ value: String, _ type: String, _ words: String) throws {
    let text = rows(#"{"c": \#(value), "v": 3}"#) + #", "mark": "text", "encoding": {"x": {"field": "v", "type": "quantitative"}, "text": {"field": "c"\#(type)}}"#
    let texts = try scene(text).views.flatMap(\.marks).flatMap(\.items).compactMap { item in
      if case .text(let text) = item.shape { text.lines.joined() } else { nil }
    }
    #expect(texts == [words])
  }

  @Test func whatIsNoNumberIsWrittenAsNothing() throws {
    let text = rows(#"{"v": 1}, {"v": 2}"#) + #", "transform": [{"calculate": "datum.v == 1 ? NaN : datum.v", "as": "n"}], "mark": "text", "encoding": {"x": {"field": "v", "type": "quantitative"}, "text": {"field": "n", "type": "quantitative"}}"#
    let items = try scene(text).views.flatMap(\.marks).flatMap(\.items)
    #expect(items.count == 1)
    let line = try scene(text.replacing(#""mark": "text""#, with: #""mark": "point""#))
    #expect(line.views.flatMap(\.marks).flatMap(\.items).map(\.words.name).contains { $0.contains("无数据") })
  }

  @Test func yearsInTablesAreYears() throws {
    let text = #""data": {"values": "d,y\n2000,1\n2005,3", "format": {"type": "csv"}}, "mark": "line", "encoding": {"x": {"field": "d", "type": "temporal"}, "y": {"field": "y", "type": "quantitative"}}"#
    #expect(labels(try scene(text), .bottom) == ["2000年", "2001年", "2002年", "2003年", "2004年", "2005年"])
    let given = text.replacing(#""type": "temporal""#, with: #""type": "temporal", "scale": {"domain": [2000, 2010]}, "axis": {"values": [2000, 2010]}"#)
    #expect(labels(try scene(given), .bottom) == ["2000年", "2010年"])
    let grouped = text.replacing(#""mark": "line""#, with: #""transform": [{"timeUnit": "year", "field": "d", "as": "e"}], "mark": "line""#).replacing(#""field": "d", "type""#, with: #""field": "e", "type""#)
    #expect(labels(try scene(grouped), .bottom).contains("2003年"))
  }

  @Test func namesKeepTheirLineBreaks() throws {
    for (mark, orient) in [(#""x": {"field": "k"}, "y": {"field": "v", "type": "quantitative"}"#, SceneAxis.Orient.bottom), (#""y": {"field": "k"}, "x": {"field": "v", "type": "quantitative"}"#, .left)] {
      let text = rows(#"{"k": "上行\n下行", "v": 1}, {"k": "乙", "v": 2}"#) + #", "mark": "bar", "encoding": {\#(mark)}"#
      #expect(labels(try scene(text), orient).contains("上行 下行"))
    }
  }

  /// A time unit with a step, and at which share of its bars labels stand: at their edges where ticks part the bars.
  @Test(arguments: [("yearmonth", 6, 0.0), ("year", 5, 0.5)]) func labelsOfLongUnitsStandWithTheirTicks(_ unit: String, _ step: Int, _ share: Double) throws {
    let dates = (0..<40).map { unit == "year" ? "\(1990 + $0)" : "\(2020 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)" }
    let scene = try scene(rows(dates.map { #"{"t": "\#($0)", "v": 1}"# }.joined(separator: ",")) + #", "mark": "bar", "encoding": {"x": {"field": "t", "type": "temporal", "timeUnit": {"unit": "\#(unit)", "step": \#(step)}}, "y": {"aggregate": "sum", "field": "v"}}"#)
    let bars = scene.views.flatMap(\.marks).flatMap(\.items).compactMap { if case .rect(let rect, _) = $0.shape { rect } else { nil } }
    let places = bars.map { $0.origin.x + $0.size.width * share } + bars.map { $0.origin.x + $0.size.width * (1 - share) }
    for label in scene.axes.filter({ $0.orient == .bottom }).flatMap(\.labels) where label.visible {
      #expect(places.contains { abs($0 - label.position) < 2 }, "\(label.lines) at \(label.position), \(places)")
    }
  }

  @Test func yearsAndCountsHaveNoHalves() throws {
    let scene = try scene(rows(#"{"y": 2018, "v": 3}, {"y": 2020, "v": 0}, {"y": 2023, "v": 3}"#) + #", "mark": "line", "encoding": {"x": {"field": "y", "type": "quantitative", "scale": {"zero": false}}, "y": {"field": "v", "type": "quantitative"}}"#)
    #expect(labels(scene, .bottom) == ["2018", "2019", "2020", "2021", "2022", "2023"])
    #expect(labels(scene, .left) == ["0", "1", "2", "3"])
  }

  @Test func theUnitStaysWhereItsLabelGoes() throws {
    for width in stride(from: 120.0, through: 400, by: 20) {
      let scene = try scene(rows(#"{"x": 0, "y": 1}, {"x": 25000, "y": 2}"#) + #", "mark": "area", "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}}"#, width: width)
      #expect(labels(scene, .bottom).filter { $0.hasSuffix("万") }.count == 1, "\(width): \(labels(scene, .bottom))")
    }
  }

  @Test func theMonthStaysWhereItsLabelGoes() throws {
    let days = (0..<33).map { #"{"d": "\#($0 < 22 ? "2023-01-\(10 + $0)" : "2023-02-\($0 < 31 ? "0" : "")\($0 - 21)")", "v": \#($0)}"# }.joined(separator: ",")
    for width in stride(from: 200.0, through: 500, by: 30) {
      let scene = try scene(rows(days) + #", "mark": "line", "encoding": {"x": {"field": "d", "type": "temporal"}, "y": {"field": "v", "type": "quantitative"}}"#, width: width)
      #expect(labels(scene, .bottom).contains { $0.contains("2月") }, "\(width): \(labels(scene, .bottom))")
    }
  }

  /// The year 2012 and its first month only carry the parts of a time unit.
  @Test(arguments: [
    ("day", ["周日", "周一", "周二", "周三"]), ("date", ["5日", "6日", "7日", "8日"]), ("monthdate", ["3月5日", "6日", "7日", "8日"]),
  ]) func partsOfDatesSayNothingOfMonths(_ unit: String, _ names: [String]) throws {
    let days = (5...8).map { #"{"t": "2023-03-0\#($0)", "v": 1}"# }.joined(separator: ", ")
    let scene = try scene(rows(days) + #", "mark": "bar", "encoding": {"x": {"field": "t", "type": "temporal", "timeUnit": "\#(unit)"}, "y": {"field": "v", "type": "quantitative"}}"#)
    #expect(labels(scene, .bottom) == names)
  }

  @Test func midnightIsNoMonth() throws {
    let hours = (0..<24).map { #"{"t": "2023-03-01T\#($0 < 10 ? "0" : "")\#($0):30:00", "v": 1}, {"t": "2023-03-01T\#($0 < 10 ? "0" : "")\#($0):00:00", "v": 1}"# }.joined(separator: ", ")
    let scene = try scene(rows(hours) + #", "mark": "bar", "encoding": {"x": {"field": "t", "type": "temporal", "timeUnit": "hoursminutes"}, "y": {"field": "v", "type": "quantitative"}}"#)
    #expect(labels(scene, .bottom).first == "00:00")
  }

  @Test func fallingOrderIsRisingOrderTurnedRound() throws {
    func names(_ sort: String) throws -> [String] {
      let text = rows(#"{"k": "三", "v": 1}, {"k": "一", "v": 2}, {"k": "二", "v": 3}"#) + #", "mark": "bar", "encoding": {"x": {"field": "k", "sort": "\#(sort)"}, "y": {"field": "v", "type": "quantitative"}}"#
      return labels(try scene(text), .bottom)
    }
    #expect(try names("ascending") == ["一", "二", "三"])
    #expect(try names("descending") == ["三", "二", "一"])
  }

  @Test func zeroStaysWhereLabelsGo() throws {
    let values = (-12...150).map { #"{"x": \#($0 * 100), "y": 1}"# }.joined(separator: ",")
    for width in stride(from: 150.0, through: 420, by: 15) {
      let scene = try scene(rows(values) + #", "mark": "rule", "encoding": {"x": {"field": "x", "type": "quantitative", "axis": {"tickCount": 30}}}"#, width: width)
      #expect(labels(scene, .bottom).contains("0"), "\(width): \(labels(scene, .bottom))")
    }
  }

  @Test func entriesOfFaintMarksCanBeRead() throws {
    let text = rows(#"{"n": "甲", "v": 2}, {"n": "乙", "v": 3}"#) + #", "mark": {"type": "bar", "opacity": 0.03}, "encoding": {"x": {"field": "n"}, "y": {"field": "v", "type": "quantitative"}, "color": {"field": "n"}}"#
    let symbols = try scene(text).legends.flatMap(\.entries).compactMap(\.symbol)
    #expect(symbols.count == 2 && symbols.allSatisfy { $0.style.opacity >= 0.4 })
  }

  @Test func binsHoldWhatIsInThem() {
    let binning = Binning(extent: (0, 30), ["extent": [5, 15], "step": 5])
    #expect(binning.bin(4) == nil && binning.bin(18) == nil)
    #expect(binning.bin(7).map { $0.0 } == 5 && binning.bin(15).map { $0.0 } == 10)
  }

  @Test func slicesWithoutAScaleAreInRadians() throws {
    let scene = try scene(rows(#"{"a": 0, "b": 1.5}, {"a": 1.5, "b": 4}"#) + #", "mark": "arc", "encoding": {"theta": {"field": "a", "type": "quantitative", "scale": null}, "theta2": {"field": "b"}}"#)
    let arcs = scene.views.flatMap(\.marks).flatMap(\.items).compactMap { if case .arc(let arc) = $0.shape { arc } else { nil } }
    #expect(arcs.map { [$0.start, $0.end].sorted() } == [[0, 1.5], [1.5, 4]])
  }

  @Test func endsBelowZeroPointDown() throws {
    let text = rows(#"{"n": "甲", "v": -200, "b": "over"}, {"n": "乙", "v": -90, "b": "nearly"}, {"n": "丙", "v": 80}"#) + #", "mark": "bar", "encoding": {"x": {"field": "n"}, "y": {"field": "v", "type": "quantitative"}, "bound": {"field": "b"}}"#
    let marks = try scene(text).views[0].marks
    let rects = marks.map { $0.items.compactMap { if case .rect(let rect, _) = $0.shape { rect } else { nil } } }
    let (bars, slices, hatched) = (rects[0], rects[1], try #require(rects[2].first))
    #expect(slices.count == 3 && slices.allSatisfy { $0.minY >= bars[0].maxY })
    #expect(abs(hatched.maxY - bars[1].maxY) < 0.01 && hatched.minY > bars[1].minY)
  }

  @Test func longNamesOfSmallMultiplesWrapAndStandLevel() throws {
    let values = (0..<6).flatMap { index in ["甲", "乙"].map { #"{"f": "巴音郭楞蒙古自治州焉耆回族自治县\#(index)", "n": "\#($0)", "v": \#(index * 3 + 2)}"# } }.joined(separator: ",")
    let scene = try scene(rows(values) + #", "mark": "bar", "width": 80, "height": 60, "encoding": {"facet": {"field": "f", "columns": 3}, "x": {"field": "n"}, "y": {"field": "v", "type": "quantitative"}}"#)
    let names = scene.titles.filter { $0.text.lines.joined().hasPrefix("巴") }
    #expect(names.count == 6 && names.allSatisfy { $0.text.lines.count > 1 })
    #expect(Set(names.prefix(3).map { $0.text.at.y.rounded() }).count == 1)
  }

  @Test func ofACrowdOfWordsThoseStayThatTouchNoneAndTheOthersAreCounted() throws {
    let labels = Labels(try Workshop.typesetter())
    let font = LabelFont(families: ["Noto Sans CJK SC"], size: 9, color: .black)
    var view = SceneView(size: Size(width: 200, height: 100))
    let items = (0..<60).map { index in
      SceneItem(shape: .text(SceneText(at: Point(x: Double(index % 10) * 20 + 10, y: Double(index / 10) * 4 + 10), lines: ["词语\(index)"], align: .center, baseline: .middle, font: font)))
    }
    view.marks = [SceneMarks(kind: "text", items: items)]
    _ = try LabelRoom(labels: labels, most: 50).clear(&view)
    let kept = view.marks[0].items
    #expect(kept.first == items.first && kept.count < 20 && view.leftOut == 60 - kept.count)
    let boxes = try kept.compactMap { item -> Rect? in
      guard case .text(let text) = item.shape else { return nil }
      return text.ink(of: try LabelBox(text, labels: labels).plain)
    }
    for (index, box) in boxes.enumerated() { #expect(!boxes[(index + 1)...].contains { $0.overlaps(box) }) }
  }

  @Test func marksWithoutHeadingsHaveNames() throws {
    let scene = try scene(rows(#"{"n": "甲", "v": 1}"#) + #", "mark": "bar", "encoding": {"x": {"field": "n", "title": null}, "y": {"field": "v", "type": "quantitative", "title": null}}"#)
    #expect(scene.views[0].marks[0].items.map(\.words.name) == ["甲; 1"])
  }
}
