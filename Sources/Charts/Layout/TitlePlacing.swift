import Frames
import ReportKit
import Typesetting

/// Where the title of a chart stands.
extension Arrangement {
  func addTitle(_ title: ChartTitle, node: ViewNode, to piece: inout Piece) throws {
    let own = TitleLook(title: title, config: node.config)
    let usual = LabelFont(families: look.fonts, size: 13, weight: .bold, color: .black)
    let font = own.font(.title, usual, labels: labels)
    let small = own.font(.subtitle, LabelFont(families: look.fonts, size: 12, color: .black), labels: labels)
    let isGroup = (own.property("frame")?.string ?? "group") == "group" && node.isPlot
    let ends = isGroup ? (0, piece.size.width) : (-piece.reach.left, piece.size.width + piece.reach.right)
    let (x, align) = own.place(ends.0, ends.1, usual: "middle")
    func add(_ text: String, _ font: LabelFont, _ part: TitleLook.Part, at y: Double) throws {
      let lines = try text.split(separator: "\n").map { try labels.truncated(String($0), font, own.number("limit") ?? 0) }
      let scene = SceneText(
        at: Point(x: x, y: y).moved(own.shift), lines: lines, align: align, baseline: .bottom, angle: own.angle, font: font,
        lineHeight: own.leading(part))
      piece.scene.titles.append(SceneTitle(role: part == .title ? "title-text" : "title-subtitle", text: scene, color: font.color))
    }
    func height(_ text: String, _ font: LabelFont, _ part: TitleLook.Part) -> Double {
      (own.leading(part) ?? font.size * 1.25) * Double(max(0, text.split(separator: "\n").count - 1))
    }
    let offset = own.number("offset") ?? 4
    let subtitle = title.subtitle ?? ""
    let padding = own.number("subtitlePadding") ?? 3
    if own.standsBelow {
      var y = piece.size.height + piece.reach.bottom + offset + font.size + height(title.text, font, .title)
      try add(title.text, font, .title, at: y - height(title.text, font, .title))
      if !subtitle.isEmpty {
        y += padding + small.size
        try add(subtitle, small, .subtitle, at: y)
        y += height(subtitle, small, .subtitle)
      }
      piece.reach.bottom = y - piece.size.height
      return
    }
    var y = -piece.reach.top - offset
    if !subtitle.isEmpty {
      y -= height(subtitle, small, .subtitle)
      try add(subtitle, small, .subtitle, at: y)
      y -= small.size + padding
    }
    y -= height(title.text, font, .title)
    try add(title.text, font, .title, at: y)
    piece.reach.top = -(y - font.size)
  }
}
