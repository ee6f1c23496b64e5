import ReportKit

/// One mark with its encoding and the rows that it draws: the smallest chart there is.
final class UnitModel {
  let mark: Mark
  let encoding: Encoding
  let orientation: Orientation?
  let config: Config
  /// Where the unit stands in the specification.
  let path: String
  /// The steps of bands that the chart's size asks for, by x and y.
  var steps: ByChannel<Double> = [:]
  /// The directions along which the chart has a length of its own, whatever the number of bands.
  var fixed: Set<Channel> = []
  /// Whether places are those of a plane, such as a plan, and not of the globe.
  var isFlat = false
  /// What tells the small multiple in which the unit stands from the others.
  var cell: [(heading: String?, value: String)] = []
  /// Whether the author sets words of the data beside the marks, in another layer of the plot.
  var hasCaptions = false
  /// How wide a name at a line's end may be, in points.
  var nameRoom = Double.infinity
  /// Whether names are too long or too many to stand beside lines and slices, or a legend has to name other marks anyway.
  var leavesNames = false
  /// What formulas may refer to besides the row.
  var parameters: Properties = [:]
  /// After the transforms that the encoding implies.
  var rows: [Row] = []
  /// The rows that are drawn from columns; `rows` are then a few of them that span the same domains.
  var mass: Mass?
  /// The rows whose values make up domains.
  var domainRows: [Row] = []
  var stack: StackModel?
  /// The bins of each binned channel, for scales and legends.
  var binnings: ByChannel<Binning> = [:]
  /// The rows before aggregation: what domains of unaggregated data and sort orders are computed from.
  var rawRows: [Row] = []
  /// What none of the unit's scales can place.
  var strays = StrayNumbers()
  /// The rows after aggregation, before gaps are filled and measures piled up.
  var summedRows: [Row] = []

  init(_ mark: Mark, _ encoding: Encoding, config: Config, path: String) {
    var typed = encoding.typed(for: mark)
    if config["fieldTitle"] != nil || config["countTitle"] != nil || config["house"] == true {
      for channel in typed.channels {
        let worded = typed[all: channel].map { $0.worded(config) }
        if worded != typed[all: channel] { typed[all: channel] = worded }
      }
    }
    self.mark = mark
    self.encoding = typed
    self.config = config
    self.path = path
    orientation = Orientation(mark, typed, config: config)
    stack = StackModel(mark, typed, orientation: orientation, config: config)
    readings = ByChannel(uniqueKeysWithValues: typed.definitions.compactMap { channel, list in
      list.first.map { (channel, ChannelReading($0, channel)) }
    })
  }

  /// What each channel says, worked out.
  let readings: ByChannel<ChannelReading>

  private lazy var properties = config.properties(of: mark)
  private lazy var usualProperties = config.properties(of: Mark(mark.kind))

  /// What the mark or its config says.
  func property(_ key: String) -> DataValue? { properties[key] }

  private var formulas: [String: Expression?] = [:]

  /// A formula of the unit's marks, read once; nil for what is none.
  func formula(_ text: String) -> Expression? {
    if let formula = formulas[text] { return formula }
    let formula = try? Expression(text)
    formulas[text] = .some(formula)
    return formula
  }

  /// What the config says of all marks of the unit's kind, whatever the mark itself says.
  func usual(_ key: String) -> DataValue? { usualProperties[key] }

  /// Points are translucent unless each stands for many rows.
  private(set) lazy var usualOpacity: Double =
    switch mark.kind {
    case .point, .tick, .circle, .square:
      property("fillOpacity") != nil && config["house"] != true || encoding.channels.contains { encoding[all: $0].contains(where: \.isAggregated) } ? 1 : 0.7
    default: 1
    }

  /// Whether the marks are links.
  private(set) lazy var isLinked = encoding[.href] != nil || property("href") != nil

  /// What becomes of rows whose measures are missing or no numbers.
  enum Invalid: String {
    case filter, show
    case breakAndFilterDomains = "break-paths-filter-domains"
    case breakAndShowDomains = "break-paths-show-domains"
    case breakAndShowPathDomains = "break-paths-show-path-domains"
  }

  var invalid: Invalid {
    let given = property("invalid")
    if given?.isNull == true || given == "include" { return .show }
    return given?.string.flatMap(Invalid.init) ?? .breakAndShowPathDomains
  }

  /// Whether a missing measure counts as zero.
  var showsInvalid: Bool { invalid == .show }

  /// Whether the mark runs through many rows.
  var isPath: Bool { mark.kind == .line || mark.kind == .area || mark.kind == .trail }

  /// Whether the mark is the same for every row, so that one of them shows it.
  var looksAlikeForAll: Bool {
    func isConstant(_ value: DataValue) -> Bool { value["expr"] == nil }
    // A map's shapes are the rows themselves.
    guard mark.kind != .geoshape else { return false }
    return mark.properties.values.allSatisfy(isConstant) && encoding.channels.allSatisfy { channel in
      encoding[all: channel].allSatisfy { definition in
        definition["condition"] == nil && definition.aggregate == nil && (definition.value.map(isConstant) ?? (definition.datum != nil))
      }
    }
  }

  /// Whether nobody says in which colour the marks are.
  /// - Parameter usual: what holds where the author says nothing.
  func leavesInkOpen(_ usual: Config) -> Bool {
    [.color, .fill].allSatisfy { encoding[$0] == nil } && ["color", "fill"].allSatisfy { key in
      mark.properties[key] == nil && config["text", key] == usual["text", key]
    }
  }

  func error(_ place: String, _ problem: String) -> ChartError { ChartError(path: "\(path).\(place)", problem: problem) }

  /// The fields that part the rows of a path mark into series.
  var seriesFields: [String] {
    let channels: [Channel] = [
      .detail, .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .key,
      .shape,
    ]
    var fields: [String] = []
    for channel in channels {
      if mark.kind == .trail, channel == .size { continue }
      for definition in encoding[all: channel] where !definition.isAggregated || channel == .detail {
        if let column = definition.column, !fields.contains(column) { fields.append(column) }
      }
      if let condition = encoding[channel]?["condition"] {
        for part in condition.list ?? [condition] {
          if let field = part["field"]?.string, part["aggregate"] == nil, !fields.contains(field) { fields.append(field) }
        }
      }
    }
    return fields
  }
}
