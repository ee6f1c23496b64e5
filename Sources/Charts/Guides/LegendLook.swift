import Frames
import ReportKit
import Typesetting

/// What is said of how a legend looks: by the author, or by the config.
protocol LegendLook {
  var config: Config { get }
  /// What the author says of the legend.
  func given(_ key: String) -> DataValue?
}

extension LegendLook {
  func property(_ key: String) -> DataValue? { given(key) ?? config["legend", key] }
  func number(_ key: String) -> Double? { property(key)?.number }

  /// The type of labels or of the title.
  /// - Parameters:
  ///   - part: `label` or `title`.
  ///   - size: the usual one, in points.
  func font(_ part: String, size: Double, labels: Labels, look: Look) -> LabelFont {
    labels.font(LabelFont(families: look.fonts, size: size, color: .black)) { property("\(part)\($0)") }
  }

  /// The title in its type.
  func title(_ text: String, labels: Labels, look: Look) throws -> SceneText {
    let font = font("title", size: 11, labels: labels, look: look)
    let limit = number("titleLimit") ?? 0
    let lines = text.split(separator: "\n").map(String.init)
    return SceneText(
      at: .zero, lines: try lines.map { try labels.truncated($0, font, limit) }, uncut: lines, baseline: .top, font: font,
      lineHeight: number("titleLineHeight"))
  }

  /// The side at which the legend stands, and whether its entries stand below each other.
  func place(_ legend: inout SceneLegend) {
    legend.orient = property("orient")?.string ?? "right"
    if legend.orient == "none" {
      legend.orient = "right"
      legend.place = Point(x: number("legendX") ?? 0, y: number("legendY") ?? 0)
    }
    let isAcross = legend.orient == "top" || legend.orient == "bottom"
    legend.isVertical = property("direction")?.string.map { $0 == "vertical" } ?? !isAcross
    legend.anchor = (given("anchor") ?? config["legend", "layout"]?[legend.orient]?["anchor"])?.string ?? "start"
  }
}

extension SceneLegend {
  /// Whether the legend stands beside a plot, which makes room for it.
  var standsBeside: Bool { orient == "left" || orient == "right" }

  /// How high the title is, in points; Vega counts its first line.
  func titleHeight(isHouse: Bool, labels: Labels) throws -> Double {
    guard let title else { return 0 }
    return isHouse ? try LabelBox(title, labels: labels).plain.height : title.font.size
  }

  /// Breaks a title that is longer than the room above the entries into lines.
  /// - Parameters:
  ///   - width: of the entries, in points.
  ///   - room: how wide the legend may be.
  mutating func wrapTitle(above width: Double, room: Double, labels: Labels) throws {
    guard let title else { return }
    // Beside a plot a title takes no more room than the entries, or twelve characters.
    let measure = standsBeside ? max(width, title.font.size * 12) : max(room, title.font.size * 3)
    guard try labels.width(title.lines, title.font) > measure else { return }
    let wrapping = LabelWrapping(font: title.font, labels: labels)
    self.title?.lines = try title.lines.flatMap { try wrapping.balanced($0, width: measure) }
  }
}
