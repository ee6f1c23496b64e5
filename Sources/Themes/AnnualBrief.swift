import Frames
import Typesetting

extension Theme {
  /// The default look: ink on warm white, one deep red, one desert gold.
  public static let annualBrief: Theme = {
    let serif = ["Noto Serif CJK SC"]
    let sans = ["Noto Sans CJK SC"]
    func color(_ red: Int, _ green: Int, _ blue: Int) -> Color {
      Color(red: Double(red) / 255, green: Double(green) / 255, blue: Double(blue) / 255)
    }
    let ink = color(0x1F, 0x23, 0x28)
    let muted = color(0x5F, 0x66, 0x6F)
    let accent = color(0x9E, 0x2A, 0x2B)
    let gold = color(0xB0, 0x7D, 0x2B)
    let rule = color(0xC9, 0xC4, 0xBA)
    let colors = ColorScheme(
      ink: ink, muted: muted, accent: accent, highlight: gold, rule: rule, tint: color(0xF7, 0xF4, 0xEE),
      warning: color(0xB4, 0x53, 0x09), paper: .white)

    let grid = 18.0
    func block(
      _ families: [String], _ size: Double, weight: TextStyle.Weight = .regular, color: Color = ink,
      alignment: ParagraphStyle.Alignment = .justified, indent: Double = 0, line: Double = grid, before: Double = 0,
      after: Double = 0, spacing: Double = 0, wrapping: ParagraphStyle.Wrapping = .body
    ) -> BlockStyle {
      BlockStyle(
        text: TextStyle(families: families, weight: weight, size: size, color: color, letterSpacing: spacing),
        paragraph: ParagraphStyle(
          alignment: alignment, firstLineIndent: indent, lineHeight: line, wrapping: wrapping),
        spaceBefore: before, spaceAfter: after)
    }

    let text = TextStyles(
      body: block(serif, 10.5, indent: 2),
      headings: [
        block(serif, 27, weight: .bold, alignment: .start, line: 38, after: 6, wrapping: .title),
        block(
          sans, 14, weight: .bold, color: accent, alignment: .start, line: 24, before: 18, after: 7, wrapping: .title),
        block(sans, 11, weight: .bold, alignment: .start, before: 8, wrapping: .title),
        block(sans, 10.5, color: accent, alignment: .start, before: 4, wrapping: .title),
        block(serif, 10.5, weight: .bold, color: muted, alignment: .start, before: 0, wrapping: .title),
      ],
      others: [
        "chapter number": block(sans, 11, weight: .bold, color: gold, alignment: .start, line: 18, spacing: 0.25),
        "lead": block(serif, 12, color: muted, line: 22, after: 14),
        "list": block(serif, 10.5),
        "list label": block(sans, 10.5, color: accent, alignment: .start),
        "attribution": block(serif, 10, color: muted, alignment: .end),
        "box title": block(
          sans, 10, weight: .bold, color: accent, alignment: .start, line: 16, after: 3, wrapping: .title),
        "box": block(serif, 10, indent: 2, line: 17),
        "failure": block(sans, 8.5, alignment: .start, line: 14),
        "figure caption": block(sans, 8.5, weight: .bold, alignment: .center, line: 13, wrapping: .title),
        "figure source": block(sans, 7.5, color: muted, alignment: .center, line: 11),
        "table caption": block(sans, 9, weight: .bold, alignment: .center, line: 14, wrapping: .title),
        "table unit": block(sans, 7.5, color: muted, alignment: .end, line: 12),
        "note": block(sans, 7.5, color: muted, line: 11.5),
        "cell": block(sans, 8.5, alignment: .start, line: 13),
        "group cell": block(serif, 8.5, line: 14),
        "head cell": block(sans, 8.5, weight: .bold, alignment: .start, line: 13, wrapping: .title),
        "key number": block(sans, 23, weight: .bold, color: accent, alignment: .start, line: 36),
        "key unit": block(sans, 9.5, color: accent, alignment: .start, line: 14),
        "key label": block(sans, 8.5, alignment: .start, line: 13),
        "code": block(sans, 8.5, alignment: .start, line: 13),
        "index heading": block(sans, 10.5, weight: .bold, color: accent, alignment: .start, line: 18),
        "index entry": block(serif, 9, alignment: .start, line: 15),
        "bibliography": block(serif, 9.5, line: 16),
        "letterhead field": block(serif, 10.5, alignment: .start),
        "letterhead rank": block(sans, 10.5, alignment: .start),
        "letterhead organ": block(serif, 40, weight: .bold, color: accent, alignment: .center, line: 50),
        "letterhead signer": block(serif, 10.5, alignment: .start),
        "official line": block(serif, 10.5, alignment: .start),
        "official note": block(serif, 10.5, indent: 2),
        "addressee": block(serif, 10.5, before: grid),
        "imprint": block(serif, 9.5, alignment: .start, line: 17),
        "seal mark": block(sans, 8, color: accent.withOpacity(0.7), alignment: .center, line: 12),
        "timeline": block(serif, 10.5, alignment: .start, line: 17),
        "timeline note": block(sans, 7.5, color: muted, line: 10.5),
        "timeline date": block(sans, 9.5, weight: .bold, color: accent, alignment: .end, line: 17),
        "running head": block(sans, 8, color: muted, alignment: .start, line: 12),
        "folio": block(sans, 9, color: muted, alignment: .center, line: 12),
        "contents chapter": block(sans, 11, weight: .bold, alignment: .start, line: 20),
        "contents section": block(serif, 10, alignment: .start, line: 16),
        "cover series": block(
          sans, 12, weight: .bold, color: accent, alignment: .start, line: 20, before: 6, spacing: 0.3),
        "cover title": block(serif, 44, weight: .bold, alignment: .start, line: 58, before: 14, wrapping: .title),
        "cover subtitle": block(serif, 17, alignment: .start, line: 28, before: 8, wrapping: .title),
        "cover period": block(sans, 10.5, color: muted, alignment: .start, line: 18, before: 12),
        "cover author": block(sans, 10.5, color: .white, alignment: .start, line: 18),
        "cover source": block(sans, 8.5, color: .white.withOpacity(0.82), alignment: .start, line: 15),
        "cover marking": block(sans, 10.5, weight: .bold, color: color(0xB4, 0x53, 0x09), alignment: .start, line: 18),
      ])

    let label = TextStyle(families: sans, size: 8, color: muted)
    let chart = ChartStyle(
      accent: accent,
      // Any two differ by a ΔE of 21 and more, for eyes that lack a cone too (Machado and others, 2009), and each by a
      // contrast of 3 and more from paper.
      palette: [
        accent, color(0x2F, 0x5D, 0x7C), gold, color(0x5E, 0xA0, 0x89), color(0x9F, 0x8A, 0xBB), color(0x3D, 0x3F, 0x44),
      ],
      ramp: [color(0xF3, 0xE3, 0xC8), gold, accent], grid: color(0xE4, 0xE1, 0xDA), axis: muted, background: .white,
      title: TextStyle(families: sans, weight: .bold, size: 10, color: ink),
      subtitle: TextStyle(families: sans, size: 8, color: muted), label: label,
      value: TextStyle(families: sans, weight: .bold, size: 8, color: ink))

    // The type area: 40 characters of body text wide, 38 lines of the grid high.
    let side = (Size.a4.width - 40 * 10.5) / 2
    let top = 29 * Size.millimetre
    return Theme(
      page: PageStyle(
        size: .a4,
        margins: Insets(top: top, right: side, bottom: Size.a4.height - top - 38 * grid, left: side), grid: grid),
      fonts: FontFamilies(serif: serif, sans: sans), colors: colors, text: text, chart: chart,
      furniture: Furniture(opening: .ridges))
  }()
}
