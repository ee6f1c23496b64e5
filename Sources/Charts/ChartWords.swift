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
    let claim = spec.title?.text.joinedLines ?? ""
    let text = claim.isEmpty ? "\(kinds)。" : "\(kinds)：\(claim.endingSentence)"
    guard !scene.views.allSatisfy({ $0.marks.allSatisfy(\.items.isEmpty) }) else { return text + "没有数据。" }
    let said = said
    guard !said.isEmpty else { return text }
    return text + said.prefix(8).map(\.phrase.short).joined(separator: "；") + (said.count > 8 ? "等，共\(said.count)项。" : "。")
  }

  /// What all marks say, each thing once: words on marks and the symbols along a line repeat what these say.
  private var said: [MarkWords] {
    var (said, known) = ([MarkWords](), Set<UnorderedParts>())
    for view in scene.views {
      let paths = view.marks.filter { ["line", "area", "trail"].contains($0.kind) }.flatMap(\.items)
      let headings = Set(paths.map { Set($0.words.parts.map(\.heading)) })
      func add(_ words: MarkWords, isAlong: Bool) {
        if words.areKind || isAlong && !headings.isEmpty && headings.contains(Set(words.parts.map(\.heading))) { return }
        if known.insert(UnorderedParts(parts: words.parts)).inserted { said.append(words) }
      }
      for isText in [false, true] {
        for marks in view.marks where (marks.kind == "text") == isText {
          let isAlong = isText || marks.kind == "symbol"
          if marks.summary.isEmpty {
            for item in marks.items { add(item.words, isAlong: isAlong) }
          } else {
            add(marks.summary, isAlong: isAlong)
          }
        }
      }
    }
    return said
  }

  private var kind: String { Self.kind(of: spec) ?? "图表" }

  /// What kind of chart a specification is: of layers all kinds but words and rules, of charts side by side all.
  private static func kind(of spec: ChartSpec) -> String? {
    switch spec.view {
    case .unit(let mark):
      let isRing = mark.properties["innerRadius"].map { $0 != 0 } ?? (spec.encoding[.radius] != nil)
      if mark.kind == .arc, !isRing { return "饼图" }
      return mark.kind == .rect && spec.encoding[.color]?.isField != true ? "矩形图" : names[mark.kind]
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

/// What a mark says, in whatever order it says it.
private struct UnorderedParts: Hashable {
  let parts: [MarkWords.Part]

  static func == (a: UnorderedParts, b: UnorderedParts) -> Bool {
    a.parts == b.parts || a.parts.allSatisfy(b.parts.contains) && b.parts.allSatisfy(a.parts.contains)
  }

  /// The least and the greatest are the same in any order, and however often a part is said.
  func hash(into hasher: inout Hasher) {
    let hashes = parts.map(\.hashValue)
    hasher.combine(hashes.min())
    hasher.combine(hashes.max())
  }
}

extension String {
  /// With a full stop, unless it ends with a sign of its own.
  fileprivate var endingSentence: String { last.map { "。！？…!?".contains($0) } == true ? self : self + "。" }

  /// In one line: Latin words are parted by a blank.
  fileprivate var joinedLines: String {
    split(separator: "\n").reduce("") { $0 + ($0.last?.isASCII == true && $1.first?.isASCII == true ? " " : "") + $1 }
  }

  /// Long texts are cut: nobody listens to the end.
  fileprivate var short: String { count > 200 ? prefix(199) + "…" : self }
}
