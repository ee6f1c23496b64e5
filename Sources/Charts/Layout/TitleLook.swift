import Frames
import ReportKit
import Typesetting

/// How the words above a chart look: as the specification or its config says, else as is usual.
struct TitleLook {
  enum Part { case title, subtitle }

  let title: ChartTitle
  let config: Config

  func property(_ key: String) -> DataValue? { title.properties[key] ?? config["title", key] }
  func number(_ key: String) -> Double? { property(key)?.number }

  func font(_ part: Part, _ usual: LabelFont, labels: Labels) -> LabelFont {
    labels.font(usual) { key in property(part == .title ? key.prefix(1).lowercased() + key.dropFirst() : "subtitle\(key)") }
  }

  /// The leading of a part, in points.
  func leading(_ part: Part) -> Double? { number(part == .title ? "lineHeight" : "subtitleLineHeight") }

  /// Where words stand between two ends.
  /// - Parameter usual: `start`, `middle` or `end`.
  func place(_ low: Double, _ high: Double, usual: String) -> (x: Double, align: SceneText.Align) {
    let given = property("align")?.string.flatMap(SceneText.Align.init)
    switch property("anchor")?.string ?? usual {
    case "start": return (low, given ?? .left)
    case "end": return (high, given ?? .right)
    default: return ((low + high) / 2, given ?? .center)
    }
  }

  var angle: Double { number("angle") ?? 0 }
  var shift: Point { Point(x: number("dx") ?? 0, y: number("dy") ?? 0) }
  var standsBelow: Bool { property("orient") == "bottom" }
}
