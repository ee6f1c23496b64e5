import Foundation
import Frames
import ReportKit
import Testing

@testable import Layout

@Suite struct ChartFigureTests {
  private func remarks(field: String) throws -> [Diagnostic] {
    let json = """
      {"data": {"values": [{"年": "2021", "value": 3}]}, "mark": "bar",
       "encoding": {"x": {"field": "年", "type": "nominal"}, "y": {"field": "\(field)", "type": "quantitative"}}}
      """
    let spec = try JSONDecoder().decode(ChartSpec.self, from: Data(json.utf8))
    let section = Section(id: "test", title: "测试", blocks: [.chart(ChartFigure(spec: spec, caption: "图"))]).anchored()
    return try section.blocks[0].slices(in: try composition([section])).flatMap(\.remarks)
  }

  @Test func aFieldThatNoRowHasIsNamed() throws {
    let remark = try #require(try remarks(field: "valeu").first)
    #expect(remark.code == "chart.field")
    #expect(remark.message.contains("$.encoding.y.field: no row has a field “valeu”"))
  }

  @Test func nothingIsSaidOfAChartThatIsWhole() throws {
    #expect(try remarks(field: "value").isEmpty)
  }
}
