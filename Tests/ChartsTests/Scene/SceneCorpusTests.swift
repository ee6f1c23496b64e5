import Foundation
import ReportKit
import Testing

@testable import Charts

/// Draws a folder of specifications (CHART_SPECS) as scenes into another (CHART_SCENES), to be scored against scenes of
/// another program.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["CHART_SPECS"] != nil)) struct SceneCorpusTests {
  @Test func drawsEverySpecification() throws {
    let environment = ProcessInfo.processInfo.environment
    let (from, to) = (environment["CHART_SPECS"] ?? "", environment["CHART_SCENES"] ?? "")
    let only = environment["CHART_ONLY"]?.split(separator: ",").map(String.init)
    var failures: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: from).sorted() where name.hasSuffix(".vl.json") {
      let stem = String(name.dropLast(8))
      if let only, !only.contains(stem) { continue }
      let target = "\(to)/\(stem).scene.json"
      try? FileManager.default.removeItem(atPath: target)
      do {
        let data = try #require(FileManager.default.contents(atPath: "\(from)/\(name)"))
        let spec = try JSONDecoder().decode(ChartSpec.self, from: data)
        let look = Look.vega(fonts: ["Noto Sans CJK SC"])
        let scene = try ChartCompiler(look: look, labels: Labels(try Workshop.typesetter())).scene(spec, width: nil)
        try SceneJSON(scene: scene).text.write(toFile: target, atomically: true, encoding: .utf8)
      } catch {
        failures.append("\(stem): \(error)")
      }
    }
    print(failures.joined(separator: "\n"))
  }
}
