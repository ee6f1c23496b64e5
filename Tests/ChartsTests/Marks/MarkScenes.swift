import ReportKit

@testable import Charts

/// What Vega's manner draws of a specification.
func vegaScene(_ text: String) throws -> Scene {
  let spec = try ChartSpec(json: DataValue(json: Array(text.utf8)))
  return try ChartCompiler(look: .vega(fonts: ["Noto Sans CJK SC"]), labels: Labels(try Workshop.typesetter())).scene(spec, width: nil)
}

/// What Vega's manner draws of a mark with an encoding: the items back to front.
func marks(_ mark: String, _ encoding: String, _ values: String, _ others: String = "") throws -> [SceneItem] {
  let text = "{\"data\": {\"values\": \(values)}, \"mark\": \(mark), \"encoding\": \(encoding)\(others)}"
  let spec = try ChartSpec(json: DataValue(json: Array(text.utf8)))
  let compiler = ChartCompiler(look: .vega(fonts: ["Noto Sans CJK SC"]), labels: Labels(try Workshop.typesetter()))
  return try compiler.scene(spec, width: nil).views.flatMap(\.marks).flatMap(\.items)
}
