// Blocks with blocks in them, and charts with their marks, written as they stand on the page.

extension Quote {
  public init(attribution: Prose? = nil, @BlockBuilder blocks: () throws -> [Block]) rethrows {
    self.init(try blocks(), attribution: attribution)
  }
}

extension Callout {
  public init(_ kind: Kind, title: Prose, @BlockBuilder blocks: () throws -> [Block]) rethrows {
    self.init(kind, title: title, blocks: try blocks())
  }
}

extension ChartFigure {
  /// A chart by its marks, with the names of Apple's Swift Charts.
  ///
  /// ```swift
  /// ChartFigure(anchor: "fig-stations", caption: "各年新建站点") {
  ///   for row in rows { BarMark(x: .value("年份", row.year), y: .value("数量", row.count)) }
  /// }
  /// ```
  public init(
    anchor: String? = nil, caption: Prose, source: Prose? = nil, @ChartContentBuilder marks: () -> some ChartContent
  ) {
    self.init(anchor: anchor, spec: Chart(content: marks).spec, caption: caption, source: source)
  }

  /// A chart with what was set on it.
  public init(_ chart: Chart, anchor: String? = nil, caption: Prose, source: Prose? = nil) {
    self.init(anchor: anchor, spec: chart.spec, caption: caption, source: source)
  }
}
