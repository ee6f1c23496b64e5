import Frames
import ReportKit
import Themes
import Typesetting

/// What stands above and below the type area: the report's title, the section's, the folio. All of it is artifact.
struct RunningHead {
  let report: String
  let section: String
  let folio: String
  /// A word such as 模拟数据 that every page carries.
  let marking: String?
  /// Whether the page is a left-hand one.
  var isVerso = false
  /// Whether the page has a folio but no head, as the first page of a section may.
  var isBare = false
  /// Whether the page shows its number.
  var showsFolio = true

  func place(on page: inout Frame, in composition: Composition) throws(LayoutError) {
    let theme = composition.theme
    let area = theme.page
    let margins = area.margins(isVerso: isVerso)
    let left = margins.left
    let right = area.size.width - margins.right
    var frame = Frame(size: area.size)
    let style = theme.text["running head"].text
    let headline = area.margins.top - 30

    func put(_ text: String, _ style: TextStyle, baseline: Double, x: (Double) -> Double) throws(LayoutError) {
      guard !text.isEmpty else { return }
      let line = try composition.shownLine(text, style)
      frame.place(line.frame, at: Point(x: x(line.width), y: baseline - (line.frame.baseline ?? 0)))
    }
    // What stands at the start of the head stands at the right where the report is read from there.
    let isMirrored = theme.rightToLeft
    if theme.furniture.runningHead, !isBare {
      var heads = (report: !area.mirrored || isVerso ? report : "", section: !area.mirrored || !isVerso ? section : "")
      heads = try fitting(heads, into: right - left, style, composition)
      try put(heads.report, style, baseline: headline) { isMirrored ? right - $0 : left }
      try put(heads.section, style, baseline: headline) { isMirrored ? left : right - $0 }
      let rule = Path.line(from: Point(x: left, y: headline + 7), to: Point(x: right, y: headline + 7))
      frame.place(.stroke(rule, Stroke(theme.colors.rule, width: 0.5)), at: .zero)
    }
    let foot = area.size.height - area.margins.bottom + theme.furniture.folioDrop
    let number = FrameWords.filled(theme.furniture.folio, folio)
    let em = theme.text["folio"].text.size
    let outerIsLeft = isVerso != isMirrored
    if showsFolio {
      try put(number, theme.text["folio"].text, baseline: foot) { width in
        switch theme.furniture.folioPlace {
        case .center: (left + right - width) / 2
        case .outer: outerIsLeft ? left + em : right - em - width
        }
      }
    }
    if let marking {
      try put(marking, style.strong.colored(theme.colors.warning), baseline: foot) { width in
        switch theme.furniture.folioPlace {
        case .center: isMirrored ? right - width : left
        case .outer: outerIsLeft ? right - width : left
        }
      }
    }
    page.place(.tag(.artifact, frame), at: .zero)
  }

  /// The heads as far as they have room beside each other; what is longer than its share ends with ……
  private func fitting(
    _ heads: (report: String, section: String), into measure: Double, _ style: TextStyle, _ composition: Composition
  ) throws(LayoutError) -> (report: String, section: String) {
    func width(_ text: String) throws(LayoutError) -> Double {
      text.isEmpty ? 0 : try composition.shownLine(text, style).width
    }
    func shortened(_ text: String, to room: Double) throws(LayoutError) -> String {
      guard try width(text) > room else { return text }
      let characters = Array(text)
      var (fits, fails) = (0, characters.count)
      while fails - fits > 1 {
        let middle = (fits + fails) / 2
        if try width(String(characters[..<middle]) + "……") <= room { fits = middle } else { fails = middle }
      }
      return String(characters[..<fits]) + "……"
    }
    let room = heads.report.isEmpty || heads.section.isEmpty ? measure : measure - 2 * style.size
    let (report, section) = (try width(heads.report), try width(heads.section))
    guard report + section > room else { return heads }
    return (
      try shortened(heads.report, to: max(room / 2, room - section)),
      try shortened(heads.section, to: max(room / 2, room - report))
    )
  }
}
