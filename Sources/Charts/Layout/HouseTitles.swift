import Frames
import ReportKit
import Themes
import Typesetting

/// The house style's words around a chart: claim and subtitle at the top left, source at the foot.
struct HouseTitles {
  let look: Look
  let labels: Labels

  func around(_ scene: Scene, _ title: ChartTitle?, width: Double) throws -> Scene {
    guard let style = look.style else { return scene }
    // What is wider than its room shows that it is, rather than being cut.
    let width = max(width, scene.size.width)
    var result = Scene(size: Size(width: width, height: 0), background: scene.background)
    var y = 0.0
    func add(_ text: String, _ font: LabelFont, role: String, leading: Double) throws {
      for line in try LabelWrapping(font: font, labels: labels).paragraph(text, width: width) {
        y += leading
        result.titles.append(
          SceneTitle(
            role: role, text: SceneText(at: Point(x: 0, y: y - leading * 0.22), lines: [line], align: .left, baseline: .alphabetic, font: font),
            color: font.color))
      }
    }
    if let title, !title.text.isEmpty {
      try add(title.text, LabelFont(style.title), role: "title-text", leading: style.title.size * 1.45)
    }
    if let subtitle = title?.subtitle, !subtitle.isEmpty {
      try add(subtitle, LabelFont(style.subtitle), role: "title-subtitle", leading: style.subtitle.size * 1.5)
    }
    if y > 0 { y += 8 }
    // Words begin at the left, and so does what stands below them; a drawing alone stands in the middle of its room.
    let isAlone = (title?.text ?? "").isEmpty && (title?.subtitle ?? "").isEmpty && (title?.source ?? "").isEmpty
    result.append(scene, at: Point(x: isAlone ? max(0, (width - scene.size.width) / 2) : 0, y: y))
    y += scene.size.height
    if let source = title?.source, !source.isEmpty {
      y += 5
      try add("资料来源：\(source)", LabelFont(style.subtitle), role: "source", leading: style.subtitle.size * 1.5)
    }
    result.size.height = y + 1
    return result
  }
}

extension LabelFont {
  init(_ style: TextStyle) {
    self.init(families: style.families, size: style.size, weight: style.weight, color: style.color)
  }
}

extension LabelWrapping {
  /// Lines as long as the width allows.
  func paragraph(_ text: String, width: Double) throws -> [String] {
    var lines: [String] = []
    for part in text.split(separator: "\n") { lines += try filled(String(part), width: width) }
    return lines
  }
}
