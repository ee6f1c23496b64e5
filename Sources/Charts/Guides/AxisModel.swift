import ReportKit

/// An axis before its labels are made: a scale, and what all units that share it say of the axis.
struct AxisModel {
  let channel: Channel
  let scale: ScaleModel
  /// The members whose axis is not switched off.
  let members: [ScaleModel.Member]
  /// All members of the plot, those of second ends too.
  private let named: [ScaleModel.Member]
  let config: Config

  /// - Parameter units: those of the plot; a scale may be shared with other plots, whose axes are their own.
  init?(_ channel: Channel, _ scale: ScaleModel, units: [UnitModel], config: Config) {
    let own = scale.members.filter { member in units.contains { $0 === member.unit } }
    let first = own.filter { $0.channel == channel }
    let shown = first.filter { $0.definition.axis?.isNull != true }
    guard !shown.isEmpty, !first.contains(where: { $0.definition.axis?.isNull == true }) || shown.contains(where: { $0.definition.axis != nil }) else { return nil }
    if config["axis", "disable"] == true { return nil }
    self.channel = channel
    self.scale = scale
    named = own
    members = shown
    self.config = config
    speak(shown.compactMap { $0.definition.axis?.object }.reduce(into: [:]) { $0.merge($1) { own, _ in own } })
  }

  /// What the authors say of the axis, those of the first members first.
  private var spoken: Properties = [:]
  /// What the config says of this axis.
  private var usual: Properties = [:]
  /// All that is said: by the authors, by the style that they name, by the config.
  private var said: Properties = [:]
  /// Whether anything differs from tick to tick.
  private var hasConditions = false

  private mutating func speak(_ spoken: Properties) {
    self.spoken = spoken
    usual = Self.usual(channel, scale, config, orient: spoken["orient"]?.string)
    let style = spoken["style"]?.string.flatMap { config.values["style"]?[$0]?.object } ?? [:]
    said = usual.merging(style) { $1 }.merging(spoken) { $1 }
    hasConditions = said.values.contains { $0["condition"] != nil }
  }

  /// What formulas may refer to besides the tick.
  var parameters: Properties { members[0].unit.parameters }

  /// Whether the axis stands beside another one of the same scale.
  private var isFurther = false

  /// Further axes of the same scale: `others` of the first one's properties.
  var others: [AxisModel] {
    (given("others")?.list ?? []).compactMap(\.object).map { properties in
      var other = self
      other.isFurther = true
      other.speak(properties)
      return other
    }
  }

  /// What the authors say of the axis.
  func given(_ key: String) -> DataValue? { spoken[key] }

  /// The groups of the config that speak of an axis, the most special winning.
  private static func usual(_ channel: Channel, _ scale: ScaleModel, _ config: Config, orient: String?) -> Properties {
    let spoken = groups(channel, scale, orient: orient).compactMap { config.values[$0]?.object }
    return spoken.dropLast().reversed().reduce(spoken.last ?? [:]) { $0.merging($1) { $1 } }
  }

  private static func groups(_ channel: Channel, _ scale: ScaleModel, orient: String?) -> [String] {
    let name: String =
      switch scale.type {
      case .band: "Band"
      case .point: "Point"
      case .time, .utc: "Temporal"
      default: "Quantitative"
      }
    let direction = channel == .x ? "X" : "Y"
    let discrete = scale.type == .band || scale.type == .point ? ["axis\(direction)Discrete", "axisDiscrete"] : []
    let orient = orient ?? (channel == .x ? "bottom" : "left")
    let side = orient.prefix(1).uppercased() + orient.dropFirst()
    return ["axis\(direction)\(name)", "axis\(name)"] + discrete + ["axis\(direction)", "axis\(side)", "axis"]
  }

  /// A property: the author's, or the config's; of one that differs from tick to tick what holds for most.
  func property(_ key: String) -> DataValue? {
    guard let said = said[key] else { return nil }
    return said["condition"] == nil ? said : said["value"] ?? usual[key]
  }

  /// A property at a tick.
  /// - Parameter tick: its `value`, `label` and `index`, which conditions ask for.
  func property(_ key: String, at tick: Row) -> DataValue? {
    guard hasConditions, let condition = said[key]?["condition"].map(Condition.init) else { return property(key) }
    guard let met = condition.met(tick, names: parameters).map({ condition.outcomes[$0] }) else { return property(key) }
    let value = met["value"] ?? met["expr"]?.evaluated(tick, names: parameters)
    return value?.isNull == false ? value : usual[key]
  }

  /// Whether any of the properties differs from tick to tick.
  func varies(_ keys: [String]) -> Bool { hasConditions && keys.contains { said[$0]?["condition"] != nil } }

  func number(_ key: String) -> Double? { property(key)?.number }
  func flag(_ key: String, _ usual: Bool) -> Bool { property(key)?.bool ?? usual }

  var definition: ChannelDefinition { members[0].definition }

  /// Whether an author says what the axis measures.
  var isNamed: Bool { definition["title"] != nil || given("title") != nil }

  /// Whether the axis of another scale is of the same measure and has the same places for its values.
  func saysTheSame(as other: AxisModel) -> Bool {
    guard scale.final !== other.scale.final, case .continuous(let own)? = scale.final.scale, case .continuous(let another)? = other.scale.final.scale
    else { return false }
    return own == another && definition.column != nil && definition.column == other.definition.column && given("orient") == other.given("orient")
  }

  /// What the axis measures, in words; several where layers differ.
  var title: String? {
    if isFurther { return given("title")?.string }
    // What the authors call it, each name once; what follows from the fields only where no one does.
    var own: [String] = []
    for member in named {
      guard let title = member.definition.axis?["title"] ?? member.definition.properties["title"], !title.isNull else { continue }
      let words = title.list?.map(\.words).joined(separator: "\n") ?? title.words
      if !own.contains(words) { own.append(words) }
    }
    if given("title")?.isNull == true, own.isEmpty { return nil }
    if members.contains(where: { $0.definition.axis?["title"].map { !$0.isNull } ?? false }) { return own.joined(separator: ", ") }
    var titles: [String] = []
    let explicit = named.filter { $0.definition.properties["title"]?.string != nil }
    if explicit.isEmpty, members.contains(where: { $0.definition.properties["title"]?.isNull == true }) { return nil }
    if explicit.isEmpty, usual["title"]?.isNull == true { return nil }
    for member in explicit.isEmpty ? named : explicit {
      let definition = member.definition
      let isBinned = member.unit.encoding[channel].map { $0.isBinned && config["house"] == true || $0.timeUnit.flatMap(TimeUnit.init)?.isBinned == true } ?? false
      if member.channel.isSecondary && isBinned { continue }
      guard definition.axis?.isNull != true || member.channel.isSecondary else { continue }
      guard let heading = definition.heading, !heading.isEmpty, !titles.contains(heading) else { continue }
      titles.append(heading)
    }
    return titles.isEmpty ? nil : titles.joined(separator: ", ")
  }
}
