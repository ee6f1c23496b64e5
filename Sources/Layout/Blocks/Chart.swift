import Charts
import Frames
import ReportKit
import Themes
import Typesetting

extension ChartFigure: Composing {
  /// The drawing with its number and title below and the source under that (CY/T 171—2019); it may float.
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    let theme = composition.theme
    let drawing: ChartDrawing
    do {
      drawing = try ChartDrawing(
        spec, width: composition.measure, theme: theme, typesetter: composition.typesetter, pictures: composition.pictures)
    } catch {
      throw .chart("\(error)")
    }
    var frame = Frame(size: Size(width: composition.measure, height: drawing.frame.size.height))
    let indent = max(0, (composition.measure - drawing.frame.size.width) / 2)
    frame.place(drawing.frame, at: Point(x: indent, y: 0))
    let data = Attachment(data: drawing.data, of: anchor, caption: self.caption)
    frame = frame.tagged(
      Tag(
        .figure, element: composition.element, anchor: anchor, alternative: drawing.sentence, attachment: data?.name))
    let label = composition.directory[anchor]?.number ?? composition.words.figure
    let caption = Prose([.text(label + composition.words.labelGap)]) + self.caption
    frame.append(
      try composition.block(caption, theme.text["figure caption"]).tagged(composition.tag(.caption, "caption")), gap: 6)
    if let source {
      frame.append(
        try composition.block(Prose([.text(composition.words.source)]) + source, theme.text["figure source"])
          .tagged(composition.tag(.paragraph, "source")), gap: 0)
    }
    for (index, note) in notes.enumerated() {
      let label = composition.words.note(index, of: notes.count)
      frame.append(
        try composition.block(Prose([.text(label)]) + note, theme.text["figure source"])
          .tagged(composition.tag(.paragraph, "note.\(index)")), gap: 0)
    }
    var slice = composition.slice(
      frame, spaceBefore: theme.page.grid * 0.75, spaceAfter: theme.page.grid * 0.75)
    slice.floats = placement != .here
    slice.placement = placement
    slice.attachments = data.map { [$0] } ?? []
    slice.remarks =
      drawing.unknownFields.map { Diagnostic(.warning, code: "chart.field", message: "\($0)") }
      + drawing.remarks.map { Diagnostic(.warning, code: "chart.drawing", message: $0) }
    return [slice]
  }
}

extension Frame {
  /// Puts another frame below, with a gap in points.
  mutating func append(_ other: Frame, gap: Double) {
    place(other, at: Point(x: 0, y: size.height + gap))
    size.height += gap + other.size.height
  }
}
