import Frames
import ReportKit
import Themes
import Typesetting

extension Signature {
  /// Who signs and the date, with the seals over them where there are any. The seals of organs that sign together stand
  /// in rows of at most three, each over its organ's name, the last one over the date too (GB/T 9704—2012, 7.3.5).
  func signed(in composition: Composition) throws(LayoutError) -> Frame {
    switch seal {
    case .none: try unsealed(in: composition)
    case .room: organs.count > 1 ? try rows(in: composition) : try sealed(in: composition)
    }
  }

  /// Names one below the other, two em from the right; the date begins two em behind the first name's first character.
  private func unsealed(in composition: Composition) throws(LayoutError) -> Frame {
    let lines = try SignatureLines(self, in: composition)
    let nameX = lines.measure - 2 * lines.em - lines.widest
    let fits = nameX + 2 * lines.em + lines.date.width <= lines.measure - 2 * lines.em + 0.01
    let dateX = fits ? nameX + 2 * lines.em : lines.measure - 2 * lines.em - lines.date.width
    let left = max(0, fits ? nameX : dateX - 2 * lines.em)
    var frame = Frame(size: Size(width: lines.measure, height: Double(lines.names.count + 2) * lines.grid))
    for (index, line) in lines.names.enumerated() {
      lines.put(line, row: Double(index + 1), x: left, "organ.\(index)", in: &frame)
    }
    lines.put(lines.date, row: Double(lines.names.count + 1), x: dateX, "date", in: &frame)
    return frame
  }

  /// The date four em from the right, the name in the middle above it, the seal over both.
  private func sealed(in composition: Composition) throws(LayoutError) -> Frame {
    let lines = try SignatureLines(self, in: composition)
    let dateX = lines.measure - 4 * lines.em - lines.date.width
    let middle = max(lines.widest / 2, min(dateX + lines.date.width / 2, lines.measure - lines.widest / 2))
    var frame = Frame(size: Size(width: lines.measure, height: 4 * lines.grid))
    for line in lines.names { lines.put(line, row: 2, x: middle - line.width / 2, "organ.0", in: &frame) }
    lines.put(lines.date, row: 3, x: dateX, "date", in: &frame)
    let centre = Point(x: dateX + lines.date.width / 2, y: lines.sealCentre)
    try stamp(0, at: centre, in: &frame, composition)
    // A note stands in the line below the date, beside the seal.
    if note == nil { frame.size.height = max(frame.size.height, lines.wholeLines(centre.y + lines.radius)) }
    return frame
  }

  /// The organs in rows; a name that is wider than its place goes on below.
  private func rows(in composition: Composition) throws(LayoutError) -> Frame {
    let lines = try SignatureLines(self, in: composition)
    let perRow = organs.count == 2 || organs.count == 4 ? 2 : 3
    let width = lines.measure / Double(perRow)
    let depth = lines.wholeLines(2 * lines.radius + 0.3 * lines.grid)
    let rowCount = (organs.count + perRow - 1) / perRow
    var frame = Frame(size: Size(width: lines.measure, height: lines.wholeLines(Double(rowCount) * depth + 0.6 * lines.grid)))
    var centres: [Point] = []
    for index in organs.indices {
      let row = index / perRow
      let inRow = min(perRow, organs.count - row * perRow)
      // A row that is not full stands at the right, where the date is.
      let column = perRow - inRow + index % perRow
      let centre = Point(
        x: composition.start((Double(column) + 0.5) * width, width: 0), y: Double(row) * depth + lines.sealCentre)
      centres.append(centre)
      let isLast = index == organs.count - 1
      var style = composition.theme.text["official line"]
      style.paragraph.alignment = .center
      let room = width - 8
      let name = try composition.block(Prose([.text(organs[index])]), style, measure: room)
      let top = centre.y + (isLast ? 0 : lines.grid / 2) - name.size.height
      frame.place(
        name.tagged(composition.tag(.paragraph, "organ.\(index)")), at: Point(x: centre.x - room / 2, y: top))
      guard isLast else { continue }
      frame.place(
        lines.date.frame.tagged(composition.tag(.paragraph, "date")),
        at: Point(
          x: centre.x - lines.date.width / 2, y: centre.y + (lines.grid - lines.date.frame.size.height) / 2))
    }
    for (index, centre) in centres.enumerated() { try stamp(index, at: centre, in: &frame, composition) }
    return frame
  }

  /// The seal's picture over the text, or a broken ring behind it where a seal is to be set by hand.
  private func stamp(
    _ index: Int, at centre: Point, in frame: inout Frame, _ composition: Composition
  ) throws(LayoutError) {
    let theme = composition.theme
    if seals.indices.contains(index), let picture = seals[index].picture, picture.pixelWidth > 0, picture.pixelHeight > 0 {
      let width = (seals[index].width ?? 2 * SignatureLines.sealRadius) * Size.millimetre
      let size = Size(width: width, height: width * Double(picture.pixelHeight) / Double(picture.pixelWidth))
      let spoken = seals[index].alternative.isEmpty ? composition.words.seal : seals[index].alternative
      let tag = Tag(.figure, element: "\(composition.element).seal.\(index)", alternative: spoken)
      frame.place(
        picture.frame(of: size).tagged(tag), at: Point(x: centre.x - size.width / 2, y: centre.y - size.height / 2))
      return
    }
    let radius = SignatureLines.sealRadius * Size.millimetre
    var mark = Frame(size: frame.size)
    mark.place(
      .stroke(.circle(centre: centre, radius: radius), Stroke(theme.colors.accent.withOpacity(0.55), width: 0.8, dash: [3, 3])),
      at: .zero)
    let word = try composition.line(composition.words.seal, theme.text["seal mark"].text)
    mark.place(word.frame, at: Point(x: centre.x - word.width / 2, y: centre.y - radius * 0.62))
    frame.items.insert(Placed(.tag(.artifact, mark), at: .zero), at: 0)
  }
}

/// The lines at the end of an official document and the measures that they stand by; lengths in points.
private struct SignatureLines {
  let composition: Composition
  let names: [Line]
  let date: Line
  let em: Double
  let grid: Double
  let radius: Double

  /// Of a seal of 42 mm, in millimetres.
  static let sealRadius = 21.0

  init(_ signature: Signature, in composition: Composition) throws(LayoutError) {
    let style = composition.theme.text["official line"]
    self.composition = composition
    em = style.text.size
    grid = composition.theme.page.grid
    let widest = signature.seals.compactMap(\.width).max() ?? 2 * Self.sealRadius
    radius = max(widest / 2, Self.sealRadius) * Size.millimetre
    date = try composition.line(signature.date, style.text)
    var names: [Line] = []
    for organ in signature.organs { names.append(try composition.line(organ, style.text)) }
    self.names = names
  }

  var measure: Double { composition.measure }
  var widest: Double { names.map(\.width).max() ?? 0 }
  /// A seal begins less than a line below the text.
  var sealCentre: Double { 0.55 * grid + radius }

  func wholeLines(_ height: Double) -> Double { (height / grid - 0.001).rounded(.up) * grid }

  func put(_ line: Line, row: Double, x: Double, _ name: String, in frame: inout Frame) {
    let top = row * grid + (grid - line.frame.size.height) / 2
    frame.place(
      line.frame.tagged(composition.tag(.paragraph, name)),
      at: Point(x: composition.start(x, width: line.width), y: top))
  }
}
