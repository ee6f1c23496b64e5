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
