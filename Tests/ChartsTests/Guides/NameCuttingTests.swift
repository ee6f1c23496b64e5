import Frames
import ReportKit
import Testing
import Themes

@testable import Charts

/// Long names in little room.
@Suite struct NameCuttingTests {
  private static let offices = ["中国红十字会总会项目办公室救援部", "中国红十字会总会项目办公室赈济部", "志愿服务部"]

  private func cutting(_ most: Int) throws -> NameCutting {
    let font = LabelFont(families: ["Noto Sans CJK SC"], size: 10, color: .black)
    return NameCutting(wrapping: LabelWrapping(font: font, labels: Labels(try Workshop.typesetter())), most: most)
  }

  /// Bars beside their names, or above them.
  private func scene(_ names: [String], lying: Bool = true, width: Double, height: Double = 60) throws -> Scene {
    let rows = names.enumerated().map { #"{"n": "\#($1)", "v": \#($0 + 1)}"# }.joined(separator: ",")
    let (name, value) = lying ? ("y", "x") : ("x", "y")
    let text =
      #"{"data": {"values": [\#(rows)]}, "width": \#(width), "height": \#(height), "mark": "bar", "encoding": {"\#(name)": {"field": "n", "sort": null}, "\#(value)": {"field": "v", "type": "quantitative"}}}"#
    return try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8))))
  }

  private func names(_ scene: Scene, _ orient: SceneAxis.Orient = .left) throws -> [[String]] {
    try #require(scene.axes.first { $0.orient == orient }).labels.filter(\.visible).map(\.text.lines)
  }

  @Test func namesThatBeginAlikeKeepTheirEnds() throws {
    let lines = try cutting(1).lines(Self.offices, width: 80)
    #expect(lines.map { $0.joined() } == ["中国红十…救援部", "中国红十…赈济部", "志愿服务部"])
    #expect(try cutting(1).lines(["中国红十字会总会项目办公室救援部", "志愿服务部"], width: 80) == [["中国红十字会总…"], ["志愿服务部"]])
    #expect(try cutting(2).lines(Self.offices, width: 80).allSatisfy { $0.count <= 2 })
    #expect(NameCutting.short(["一二三四五六七", "一二三四五六八", "短"], characters: 4) == ["一二…六七", "一二…六八", "短"])
    #expect(NameCutting.short(["一二三四五六七", "短"], characters: 4) == ["一二三四…", "短"])
  }

  /// Breaking each of so many long names at each of its characters would take minutes.
  @Test(.timeLimit(.minutes(1)), arguments: [true, false]) func manyLongNamesAreCutSoon(_ lying: Bool) throws {
    let long = String(repeating: "很长的类别名称", count: 20)
    let scene = try scene((0..<1_000).map { "\(long)\($0)" }, lying: lying, width: 300, height: 300)
    #expect(ShortenedNames(scene: scene).remarks.count == 1)
  }

  @Test func aNameMayBeEmpty() throws {
    #expect(try cutting(1).lines(["", "\n", "甲"], width: 40) == [[""], [""], ["甲"]])
  }

  @Test func namesTakeMoreRoomBeforeTheyAreCut() throws {
    #expect(try cutting(1).lines(Self.offices, width: 80, upTo: 160) == Self.offices.map { [$0] })
    let short = ["甲部", "乙部"]
    #expect(try cutting(1).lines(short, width: 30, upTo: 160) == [["甲部"], ["乙部"]])
    // No word is broken where a wider line keeps it.
    #expect(try cutting(3).lines(["International Federation"], width: 40, upTo: 100) == [["International", "Federation"]])
  }

  @Test(arguments: [100.0, 150, 200, 300]) func namesOfANarrowChartCanBeToldApart(_ width: Double) throws {
    let names = Self.offices + ["中国红十字会总会项目办公室宣传一部", "中国红十字会总会项目办公室宣传二部"]
    for lying in [true, false] {
      let scene = try scene(names, lying: lying, width: width)
      let shown = try self.names(scene, lying ? .left : .bottom)
      #expect(Set(shown).count == names.count, "\(shown)")
    }
  }

  @Test func namesThatLookTheSameAreSaid() throws {
    let names = ["甲", "乙"].map { "中国红十字会总会项目办公室救援\($0)部中国红十字会总会项目办公室救援一部" }
    let remarks = ShortenedNames(scene: try scene(names, width: 120, height: 30)).remarks
    #expect(remarks.count == 1 && remarks[0].hasPrefix("on an axis 2 of 2 names are cut, some look the same (“中国"))
    #expect(ShortenedNames(scene: try scene([names[0]], width: 120, height: 30)).remarks.isEmpty)
    var twice = try scene(names, width: 120, height: 30)
    twice.axes += twice.axes
    let folded = ShortenedNames(scene: twice).remarks
    #expect(folded.count == 1 && folded[0].hasPrefix("on each of 2 axes 2 of 2 names are cut"))
    let many = ShortenedNames(scene: try scene((0..<40).map { "第\($0)项" }, width: 120, height: 200)).remarks
    #expect(many.count == 1 && many[0].hasPrefix("on an axis 20 of 40 names are left out;"))
  }

  /// Names with line ends of their own would lie on their neighbours.
  @Test func turnedNamesAreOneLine() throws {
    let scene = try scene((0..<25).map { #"生产\n第\#($0)部"# }, lying: false, width: 300, height: 200)
    let shown = try #require(scene.axes.first { $0.orient == .bottom }).labels.filter(\.visible).map(\.text)
    #expect(shown.first?.angle == 270 && shown.allSatisfy { $0.lines.count == 1 } && shown.first?.lines == ["生产 第0部"])
  }

  @Test func turnedNamesAreNoLongerThanThePlotBears() throws {
    let long = String(repeating: "很长的名字", count: 12)
    let scene = try scene((0..<12).map { "\(long)\($0)" }, lying: false, width: 200, height: 200)
    let axis = try #require(scene.axes.first { $0.orient == .bottom })
    let labels = Labels(try Workshop.typesetter())
    #expect(axis.labels.allSatisfy { $0.text.angle == 270 } && Set(axis.labels.map(\.text.lines)).count == 12)
    #expect(try axis.labels.allSatisfy { try labels.width($0.text.lines, $0.text.font) <= 181 })
  }
}
