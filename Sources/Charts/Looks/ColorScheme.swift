import Foundation
import Frames
import ReportKit

/// A named or listed set of colours: of categories, or of a ramp.
struct ColorScheme {
  /// Colours that follow each other; for a ramp, those between which others are mixed.
  var colors: [Color]
  var isCategorical: Bool
  var mixing = ColorRamp.Mixing.straight
  var extent = (0.0, 1.0)
  /// How many colours the author asks for.
  var count: Int?

  /// - Parameter usual: the group of `config.range` where the scale says nothing: `category`, `ordinal`, `ramp`, `heatmap`
  ///   or `diverging`.
  init(_ model: ScaleModel, look: Look, usual: String) throws {
    let member = model.members[0]
    let path = "encoding.\(member.channel.rawValue).scale"
    if let range = model.property("range"), let list = range.list {
      try self.init(list: list) { member.unit.error("\(path).range", $0) }
      return
    }
    if let scheme = model.property("scheme") {
      try self.init(scheme: scheme) { member.unit.error("\(path).scheme", $0) }
      return
    }
    let group = model.property("range")?.string ?? usual
    let range = model.config["range", group]
    if let list = range?.list {
      try self.init(list: list) { ChartError(path: "$.config.range.\(group)", problem: $0) }
      isCategorical = group == "category"
    } else {
      try self.init(scheme: range ?? "tableau10") { ChartError(path: "$.config.range.\(group)", problem: $0) }
    }
  }

  private init(list: [DataValue], _ error: (String) -> ChartError) throws {
    colors = try list.map { value in
      guard let text = value.string, let color = Color(css: text) else { throw error("“\(value.words)” is no colour") }
      return color
    }
    isCategorical = true
  }

  private init(scheme: DataValue, _ error: (String) -> ChartError) throws {
    guard let name = scheme.string ?? scheme["name"]?.string ?? scheme["scheme"]?.string else { throw error("expected the name of a colour scheme") }
    guard let known = Palettes.scheme(name.lowercased()) else { throw error("no such colour scheme as “\(name)”") }
    self = known
    if let extent = scheme["extent"]?.numbers, extent.count == 2 { self.extent = (extent[0], extent[1]) }
    if let count = scheme["count"]?.number { self.count = Int(saturating: count) }
  }

  init(colors: [Color], isCategorical: Bool, mixing: ColorRamp.Mixing = .straight) {
    self.colors = colors
    self.isCategorical = isCategorical
    self.mixing = mixing
  }

  var ramp: ColorRamp {
    let whole = ColorRamp(colors: colors, mixing: mixing)
    return extent == (0, 1) ? whole : whole.cut(from: extent.0, to: extent.1)
  }

  /// Colours for so many categories: in turn, or spread over the ramp.
  func categories(_ count: Int) -> [Color] {
    isCategorical ? colors : steps(count)
  }

  /// So many colours spread over the inner part of the ramp, as Vega takes them: without its ends.
  func steps(_ count: Int) -> [Color] {
    let ramp = ramp
    let count = max(1, min(self.count ?? count, 10_000))
    return (0..<count).map { ramp.color(Double($0 + 1) / Double(count + 1)) }
  }
}
