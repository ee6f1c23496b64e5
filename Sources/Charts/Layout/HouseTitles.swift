import Frames
import ReportKit
import Themes
import Typesetting

/// The house style's words around a chart: claim and subtitle at the top left, source at the foot.
struct HouseTitles {
  let look: Look
  let labels: Labels

  /// - Parameter config: what the specification says of titles in general.
  func around(_ scene: Scene, _ title: ChartTitle?, config: Config, width: Double) throws -> Scene {
    guard let style = look.style else { return scene }
    // What is wider than its room shows that it is, rather than being cut.
    let width = max(width, scene.size.width)
    var result = Scene(size: Size(width: width, height: 0), background: scene.background)
    // Words begin at the left, and so does what stands below them; a drawing alone stands in the middle of its room.
    let isAlone = (title?.text ?? "").isEmpty && (title?.subtitle ?? "").isEmpty && (title?.source ?? "").isEmpty
    let left = isAlone ? max(0, (width - scene.size.width) / 2) : 0
    var y = 0.0
    let own = TitleLook(title: title ?? ChartTitle(""), config: config)
    func addTitle() throws {
      let plots = scene.views.map { $0.at.x...($0.at.x + $0.size.width) }
      let isOverPlots = own.property("frame") == "group"
      let ends = isOverPlots ? (plots.map(\.lowerBound).min() ?? 0, plots.map(\.upperBound).max() ?? width) : (0, width)
      for (part, text, usual, leading, role) in [
        (TitleLook.Part.title, title?.text, style.title, 1.45, "title-text"), (.subtitle, title?.subtitle, style.subtitle, 1.5, "title-subtitle"),
      ] {
        guard let text, !text.isEmpty else { continue }
        if part == .subtitle { y += own.number("subtitlePadding") ?? 0 }
        let font = own.font(part, LabelFont(style: usual), labels: labels)
        let leading = own.leading(part) ?? font.size * leading
        for line in try LabelWrapping(font: font, labels: labels).paragraph(text, width: width) {
          y += leading
          let (x, align) = own.place(ends.0, ends.1, usual: "start")
          let shown = try labels.truncated(line, font, own.number("limit") ?? 0)
          var words = SceneText(at: Point(x: x, y: y - leading * 0.22).moved(own.shift), lines: [shown], align: align, baseline: .alphabetic, angle: own.angle, font: font)
          if let baseline = own.property("baseline")?.string.flatMap(SceneText.Baseline.init) { words.baseline = baseline }
          result.titles.append(SceneTitle(role: role, text: words, color: font.color))
        }
      }
    }
    if !own.standsBelow {
      try addTitle()
      if y > 0 { y += own.number("offset") ?? 8 }
    }
    result.append(scene, at: Point(x: left, y: y))
    y += scene.size.height
    if own.standsBelow {
      y += own.number("offset") ?? 4
      try addTitle()
    }
    if let source = title?.source, !source.isEmpty {
      y += 5
      let font = LabelFont(style: style.subtitle)
      for line in try LabelWrapping(font: font, labels: labels).paragraph("资料来源：\(source)", width: width) {
        y += font.size * 1.5
        let text = SceneText(at: Point(x: 0, y: y - font.size * 0.33), lines: [line], align: .left, baseline: .alphabetic, font: font)
        result.titles.append(SceneTitle(role: "source", text: text, color: font.color))
      }
    }
    result.size.height = y + 1
    return result
  }
}

extension LabelFont {
  init(style: TextStyle) {
    self.init(families: style.families, size: style.size, weight: style.weight, color: style.color)
  }
}
