import ReportKit

/// What a chart says in words: a sentence for those who listen, and its rows as a table.
struct ChartWords {
  private let spec: ChartSpec
  private let scene: Scene

  init(_ spec: ChartSpec, scene: Scene) {
    self.spec = spec
    self.scene = scene
  }

  var sentence: String {
    if let given = spec.properties["description"]?.string, !given.isEmpty { return given }
    let kinds = scene.views.isEmpty ? "图表" : kind
    let claim = spec.title.map { $0.text.split(separator: "\n").joined() } ?? ""
    let items = scene.views.flatMap { $0.marks }.flatMap(\.items).map(\.description).filter { !$0.isEmpty }
    var text = kinds + (claim.isEmpty ? "。" : "：\(claim.trimmingFullStop)。")
    let said = items.prefix(8).map { $0.replacing("; ", with: "，").replacing(": ", with: "为") }
    if !said.isEmpty { text += said.joined(separator: "；") + (items.count > 8 ? "等，共\(items.count)项。" : "。") }
    return text
  }

  private var kind: String { Self.kind(of: spec) ?? "图表" }

  /// What kind of chart a specification is: of layers all kinds but words and rules, of charts side by side all.
  private static func kind(of spec: ChartSpec) -> String? {
    switch spec.view {
    case .unit(let mark):
      let isRing = mark.properties["innerRadius"].map { $0 != 0 } ?? (spec.encoding[.radius] != nil)
      return mark.kind == .arc && !isRing ? "饼图" : names[mark.kind]
    case .layer(let charts):
      let main = charts.filter { if case .unit(let mark) = $0.view { mark.kind != .text && mark.kind != .rule } else { true } }
      return kinds(of: main.isEmpty ? charts : main)
    case .concat(_, let charts): return kinds(of: charts)
    case .facet(_, let chart), .repeat(_, let chart): return kind(of: chart)
    }
  }

  private static func kinds(of charts: [ChartSpec]) -> String? {
    var kinds: [String] = []
    for kind in charts.compactMap(kind) where !kinds.contains(kind) { kinds.append(kind) }
    return kinds.isEmpty ? nil : kinds.prefix(3).joined(separator: "与")
  }

  private static let names: [Mark.Kind: String] = [
    .arc: "环形图", .area: "面积图", .bar: "条形图", .circle: "散点图", .geoshape: "地图", .image: "图片图", .line: "折线图",
    .point: "散点图", .rect: "热力图", .rule: "线段图", .square: "散点图", .text: "文字图", .tick: "刻度图", .trail: "轨迹图",
    .boxplot: "箱线图", .errorband: "误差带图", .errorbar: "误差线图",
  ]

  /// The rows of all inline data, one table after the other.
  static func table(of spec: ChartSpec) -> String {
    var tables: [String] = []
    var copy = spec
    copy.forEachView { chart in
      guard case .values(let values, _)? = chart.data else { return }
      if let text = values.string {
        tables.append(text)
        return
      }
      let rows = RowLoading.records(values)
      var columns: [String] = []
      for row in rows { columns += row.keys.sorted().filter { !columns.contains($0) } }
      let lines = [columns] + rows.map { row in columns.map { row[$0].map { $0.isNull ? "" : $0.words } ?? "" } }
      tables.append(lines.map { $0.map(cell).joined(separator: ",") }.joined(separator: "\n") + "\n")
    }
    return tables.joined(separator: "\n")
  }

  /// A cell, quoted where it must be (RFC 4180).
  private static func cell(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

extension String {
  fileprivate var trimmingFullStop: String { hasSuffix("。") ? String(dropLast()) : self }
}
