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
    // A title of the house that is longer than what it stands above goes on in another line.
    func lines(_ text: String, _ font: LabelFont) throws -> [String] {
      let given = look.isHouse
        ? try LabelWrapping(font: font, labels: labels).balanced(text, width: max(ends.1 - ends.0, font.size * 4)) : text.split(separator: "\n").map(String.init)
      return try given.map { try labels.truncated($0, font, own.number("limit") ?? 0) }
    }
    let title = (text: try lines(title.text, font), subtitle: try lines(title.subtitle ?? "", small))
    func height(_ lines: [String], _ font: LabelFont, _ part: TitleLook.Part) -> Double {
      (own.leading(part) ?? font.size * 1.25) * Double(max(0, lines.count - 1))
    }
    func add(_ lines: [String], _ font: LabelFont, _ part: TitleLook.Part, at y: Double) {
      // The place is that of the first line in Vega, of the last in the house style.
      let scene = SceneText(
        at: Point(x: x, y: y + (look.isHouse ? height(lines, font, part) : 0)).moved(own.shift), lines: lines, align: align, baseline: .bottom, angle: own.angle, font: font,
        lineHeight: own.leading(part))
      piece.scene.titles.append(SceneTitle(role: part == .title ? "title-text" : "title-subtitle", text: scene, color: font.color))
    }
    let offset = own.number("offset") ?? 4
    let subtitle = title.subtitle
    let padding = own.number("subtitlePadding") ?? 3
    if own.standsBelow {
      var y = piece.size.height + piece.reach.bottom + offset + font.size + height(title.text, font, .title)
      add(title.text, font, .title, at: y - height(title.text, font, .title))
      if !subtitle.isEmpty {
        y += padding + small.size
        add(subtitle, small, .subtitle, at: y)
        y += height(subtitle, small, .subtitle)
      }
      piece.reach.bottom = y - piece.size.height
      return
    }
    var y = -piece.reach.top - offset
    if !subtitle.isEmpty {
      y -= height(subtitle, small, .subtitle)
      add(subtitle, small, .subtitle, at: y)
      y -= small.size + padding
    }
    y -= height(title.text, font, .title)
    add(title.text, font, .title, at: y)
    piece.reach.top = -(y - font.size)
  }
}
