import Foundation
import Frames
import ReportKit
import Testing
import Themes

@testable import Charts

/// Large data: read into columns, drawn as one picture or as a thinned line.
@Suite struct MassTests {
  private static let count = 24_000

  private static let table: String = {
    var text = "t,v,g\n"
    for index in 0..<count { text += "\(index),\((index * 7919) % 1000).5,\(["甲", "乙"][index % 2])\n" }
    return text
  }()

  private static let objects: String = {
    let rows = (0..<count).map { "{\"t\": \($0), \"v\": \(($0 * 7919) % 1000).5, \"g\": \"\(["甲", "乙"][$0 % 2])\"}" }
    return "[\(rows.joined(separator: ","))]"
  }()

  private func scene(_ mark: Mark, _ text: String, _ more: [Channel: ChannelDefinition] = [:]) throws -> Scene {
    let encoding: [Channel: ChannelDefinition] = [
      .x: ChannelDefinition(field: "t", .quantitative), .y: ChannelDefinition(field: "v", .quantitative),
    ]
    let spec = ChartSpec(mark, data: .values(.string(text), [:]), encoding: encoding.merging(more) { $1 })
    let compiler = ChartCompiler(look: .house(Theme.annualBrief.chart), labels: Labels(try Workshop.typesetter()))
    return try compiler.scene(spec, width: 360)
  }

  private func items(_ scene: Scene) -> [SceneItem] { scene.views.flatMap(\.marks).flatMap(\.items) }

  @Test(arguments: [table, objects]) func manyPointsAreOnePicture(_ text: String) throws {
    let scene = try scene(Mark(.point), text)
    let items = items(scene)
    #expect(items.count == 1)
    guard case .raster(let image, let rect)? = items.first?.shape else { return #expect(Bool(false)) }
    #expect(image.data.count == image.width * image.height * 4)
    #expect(Double(image.width) >= rect.size.width * 2)
    #expect(items[0].description == "\(Self.count)个点")
    // The axes stay lines and words, over all of the data.
    let labels = scene.axes.flatMap(\.labels).map { $0.lines.joined() }
    #expect(labels.contains("1000"))
  }

  @Test func whatIsNoNumberIsSaid() throws {
    let text = Self.table + "7,abc,甲\n8,1e308,甲\n9,,甲\n10,\"1,200\",乙\n"
    let encoding: [Channel: ChannelDefinition] = [.x: ChannelDefinition(field: "t", .quantitative), .y: ChannelDefinition(field: "v", .quantitative)]
    let compiler = ChartCompiler(look: .house(Theme.annualBrief.chart), labels: Labels(try Workshop.typesetter()))
    let scene = try compiler.scene(ChartSpec(Mark(.point), data: .values(.string(text), [:]), encoding: encoding), width: 360)
    #expect(items(scene).count == 1)
    #expect(scene.axes.flatMap(\.labels).contains { $0.lines.joined() == "1000" })
    #expect(compiler.sources.watch.remarks.map(\.description) == [
      "$.encoding.y.field: “abc” in row 24001 of “v” is no number, nor is 1 more; 2 rows are left out",
      "$.encoding.y.field: 1e+308 in row 24002 of “v” is too large to be drawn; 1 row is left out",
    ])
  }

  @Test func neverMeansNever() throws {
    let scene = try scene(Mark(.point, ["rasterize": "never"]), Self.table)
    #expect(items(scene).count == Self.count)
  }

  @Test func alwaysMeansAlways() throws {
    let scene = try scene(Mark(.point, ["rasterize": "always"]), "t,v\n1,2\n3,4\n")
    let frame = try SceneFrame(labels: Labels(try Workshop.typesetter())).frame(scene)
    #expect(frame.layers.count == 1)
  }

  @Test func linesKeepTheirExtremesInFewPoints() throws {
    let line = try #require(items(try scene(Mark(.line), Self.table)).first)
    guard case .line(let runs, _) = line.shape else { return #expect(Bool(false)) }
    let points = runs.joined()
    #expect(points.count < Self.count / 2)
    #expect(points.count > 1000)
  }

  @Test func coloursOfGroupsAreOfTheLegend() throws {
    let scene = try scene(Mark(.point), Self.table, [.color: ChannelDefinition(field: "g", .nominal)])
    #expect(scene.legends.first?.entries.map { $0.text.lines.joined() }.sorted() == ["乙", "甲"].sorted())
    #expect(items(scene).count == 1)
  }

  @Test func whatColumnsCannotHoldIsReadTheUsualWay() throws {
    // A column that is not there: the usual reading decides what that means.
    var columns = ColumnReading(wanted: ["t", "nowhere"], isText: [false, false, true])
    var text = Self.table
    #expect(text.withUTF8 { columns.delimited($0, by: 44) } == false)
    columns = ColumnReading(wanted: ["t", "v"], isText: [false, false, true])
    var nested = "[{\"t\": {\"a\": 1}, \"v\": 2}]"
    #expect(nested.withUTF8 { columns.objects($0) } == false)
  }

  @Test func quotedCellsAndGapsAreRead() {
    var columns = ColumnReading(wanted: ["a", "b", "c"], isText: [false, true, true])
    var text = "\u{FEFF}a,b,c\r\n1,2020-01-01,\"甲,\"\"乙\"\"\"\r\n,2021-01-01,丙\r\n"
    #expect(text.withUTF8 { columns.delimited($0, by: 44) })
    #expect(columns.numbers[0].first == 1)
    #expect(columns.numbers[0].last?.isNaN == true)
    #expect(columns.numbers[1] == [1_577_836_800_000, 1_609_459_200_000])
    #expect(columns.names.count == 2)
  }
}
