/// A chart in words, shaped like a Vega-Lite specification: what is shown, never how it is drawn.
public struct ChartSpec: Hashable, Sendable {
  /// The five ways in which a chart is composed.
  public indirect enum View: Hashable, Sendable {
    case unit(Mark)
    /// Charts on top of each other.
    case layer([ChartSpec])
    /// One small chart for each value of a field; the definition is that of `facet`: rows and columns, or wrapped.
    case facet(Properties, ChartSpec)
    case concat(Direction, [ChartSpec])
    /// One chart for each of a list of fields or layers.
    case `repeat`(DataValue, ChartSpec)
  }

  /// How charts stand beside each other.
  public enum Direction: String, Hashable, Sendable { case wrapped = "concat", across = "hconcat", down = "vconcat" }

  public var view: View
  public var data: ChartData?
  /// Steps from the data to the rows that are drawn, in order.
  public var transforms: [Properties]
  /// Of a unit, or shared by the layers.
  public var encoding: Encoding
  /// Everything else at this level: `width`, `height`, `title`, `config`, `resolve`, `projection`, …
  public var properties: Properties

  public init(
    view: View, data: ChartData? = nil, transforms: [Properties] = [], encoding: Encoding = Encoding(),
    properties: Properties = [:]
  ) {
    self.view = view
    self.data = data
    self.transforms = transforms
    self.encoding = encoding
    self.properties = properties
  }

  /// One mark for each row.
  public init(
    _ mark: Mark, data: ChartData, encoding: [Channel: ChannelDefinition], title: ChartTitle? = nil,
    properties: Properties = [:]
  ) {
    self.init(view: .unit(mark), data: data, encoding: Encoding(encoding), properties: properties)
    self.title = title
  }
}

extension ChartSpec {
  /// Claim, subtitle and source line.
  public var title: ChartTitle? {
    get { properties["title"].flatMap(ChartTitle.init) }
    set { properties["title"] = newValue?.json }
  }

  /// Calls the body for this chart and each one inside it.
  public mutating func forEachView(_ body: (inout ChartSpec) throws -> Void) rethrows {
    try body(&self)
    switch view {
    case .unit: break
    case .layer(var charts):
      for index in charts.indices { try charts[index].forEachView(body) }
      view = .layer(charts)
    case .concat(let direction, var charts):
      for index in charts.indices { try charts[index].forEachView(body) }
      view = .concat(direction, charts)
    case .facet(let facet, var chart):
      try chart.forEachView(body)
      view = .facet(facet, chart)
    case .repeat(let fields, var chart):
      try chart.forEachView(body)
      view = .repeat(fields, chart)
    }
  }

  /// Puts the host's rows in the place of figure ids, in this chart and all inside it.
  /// - Parameter row: the fields id, label, indicator, value, unit, text and bound of a figure.
  public mutating func resolveFigures(_ row: (String) throws -> Properties) rethrows {
    try forEachView { chart in
      guard case .figures(let ids) = chart.data else { return }
      chart.data = .rows(try ids.map(row))
    }
  }

  /// The shared figures that this chart and all inside it refer to, in order, each once.
  public var figureIDs: [String] {
    var ids: [String] = []
    var copy = self
    copy.forEachView { chart in
      if case .figures(let own) = chart.data { ids += own.filter { !ids.contains($0) } }
    }
    return ids
  }
}
