import Foundation
import ReportKit
import Testing

@testable import Charts

/// What becomes of rows whose measures are missing.
@Suite struct InvalidTests {
  private func items(_ mark: String, invalid: String?) throws -> [SceneItem] {
    let config = invalid.map { ", \"config\": {\"mark\": {\"invalid\": \($0)}}" } ?? ""
    let text =
      "{\"data\": {\"values\": [{\"a\": 1, \"b\": 2}, {\"a\": 2, \"b\": null}, {\"a\": 3, \"b\": 4}, {\"a\": null, \"b\": 9}]}, "
      + "\"mark\": \"\(mark)\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"quantitative\"}, \"y\": {\"field\": \"b\", \"type\": \"quantitative\"}}\(config)}"
    let spec = try ChartSpec(json: DataValue(json: Array(text.utf8)))
    let compiler = ChartCompiler(look: .vega(fonts: ["Noto Sans CJK SC"]), labels: Labels(try Workshop.typesetter()))
    return try compiler.scene(spec, width: nil).views.flatMap(\.marks).flatMap(\.items)
  }

  @Test func pointsLeaveThemOutUnlessShown() throws {
    #expect(try items("point", invalid: nil).count == 2)
    #expect(try items("point", invalid: "\"filter\"").count == 2)
    #expect(try items("point", invalid: "null").count == 4)
    #expect(try items("point", invalid: "\"show\"").count == 4)
  }

  @Test func linesBreakOrPassOver() throws {
    func runs(_ invalid: String?) throws -> Int {
      guard case .line(let runs, _)? = try items("line", invalid: invalid).first?.shape else { return 0 }
      return runs.count
    }
    #expect(try runs(nil) == 2)
    #expect(try runs("\"filter\"") == 1)
  }

  @Test func areasBreakWhereNothingIsMeasured() throws {
    guard case .area(let runs, _, _)? = try items("area", invalid: nil).first?.shape else { return #expect(Bool(false)) }
    #expect(runs.count == 2)
  }
}
