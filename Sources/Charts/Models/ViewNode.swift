import Frames
import ReportKit

/// A chart of the tree of charts, while it is being worked out.
final class ViewNode {
  enum Kind {
    case unit(UnitModel)
    case layer
    case concat(columns: Int?)
    case facet(FacetModel)
  }

  let kind: Kind
  let spec: ChartSpec
  let path: String
  let config: Config
  var children: [ViewNode]
  /// The scales that marks or guides of this chart use, by channel.
  var scales: ByChannel<ScaleModel> = [:]
  /// What the map must have room for, if not only the chart's own units: those of all small multiples.
  var mapped: [UnitModel] = []
  /// The plot's size, of a unit or a layered chart.
  var size = Size.zero
  /// What readers may choose in this chart.
  var selections: [Selection] = []

  init(_ kind: Kind, _ spec: ChartSpec, path: String, config: Config, children: [ViewNode] = []) {
    self.kind = kind
    self.spec = spec
    self.path = path
    self.config = config
    self.children = children
  }

  /// The units of this chart and of all charts inside it.
  var units: [UnitModel] {
    if case .unit(let unit) = kind { return [unit] }
    return children.flatMap(\.units)
  }

  /// The chart at a path of the specification: this one or one inside it.
  func node(at path: String) -> ViewNode? {
    self.path == path ? self : children.lazy.compactMap { $0.node(at: path) }.first
  }

  /// Whether this chart is one plot: a unit, or layers of units.
  var isPlot: Bool {
    switch kind {
    case .unit, .layer: true
    case .concat, .facet: false
    }
  }

  /// This chart if it is one plot, else all plots inside it.
  var plots: [ViewNode] { isPlot ? [self] : children.flatMap(\.plots) }

  /// How many plots stand side by side.
  var plotsAcross: Int {
    switch kind {
    case .unit, .layer: return 1
    case .concat(let columns):
      let across = children.map(\.plotsAcross)
      let columns = max(1, columns ?? across.count)
      let rows = stride(from: 0, to: across.count, by: columns).map { across[$0..<min($0 + columns, across.count)].reduce(0, +) }
      return max(1, rows.max() ?? 1)
    case .facet(let facet):
      let inner = children.map(\.plotsAcross).max() ?? 1
      let columns = facet.columns?.values.count ?? (facet.isWrapped ? min(facet.wrap ?? children.count, children.count) : 1)
      return max(1, columns * inner)
    }
  }

  /// Calls the body for this chart and all charts inside it, the innermost first.
  func visit(_ body: (ViewNode) throws -> Void) rethrows {
    for child in children { try child.visit(body) }
    try body(self)
  }
}

/// The grid of small multiples: one cell for each value of a field, or of a row field and a column field.
struct FacetModel {
  var rows: Header?
  var columns: Header?
  /// Cells of a wrapped facet in one row; nil for all.
  var wrap: Int?
  var isWrapped: Bool

  struct Header {
    var definition: ChannelDefinition
    /// The group of the config that speaks of such headers alone: `headerRow`, `headerColumn` or `headerFacet`.
    var group: String
    var values: [DataValue]
    /// The bins of a binned field.
    var binning: Binning?

    /// Where the bin ends that begins at a value; null where there is none.
    func end(of value: DataValue) -> DataValue {
      guard let binning, let low = value.number else { return .null }
      return .number(low + binning.step)
    }
  }
}
