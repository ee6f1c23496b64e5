import Frames

/// The sheet that a press prints a page on: larger than the trimmed page by the bleed, with marks where the knife cuts.
public struct PrintSheet: Hashable, Sendable {
  /// How far grounds reach over the trimmed edge, in points.
  public var bleed: Double
  public var cropMarks: Bool

  public init(bleed: Double = 0, cropMarks: Bool = false) {
    self.bleed = bleed
    self.cropMarks = cropMarks
  }

  /// No bleed and no marks: the sheet is the page.
  public static let trimmed = PrintSheet()

  /// How long a crop mark is, and how far it stays from the trimmed edge at least; in points.
  private static let markLength = 5 * Size.millimetre
  private static let markGap = 3 * Size.millimetre
  /// The thinnest line that every press shows, in points.
  static let thinnest = 0.25

  private var gap: Double { max(bleed, PrintSheet.markGap) }

  /// From the sheet's edge to the trimmed page's, in points.
  var margin: Double { cropMarks ? gap + PrintSheet.markLength + PrintSheet.markGap : bleed }

  /// The page on its sheet: grounds that touch the edge reach into the bleed, nothing reaches farther.
  func sheet(of page: Page) -> Page {
    guard self != .trimmed else { return page }
    let trim = page.frame.size
    let whole = Size(width: trim.width + 2 * margin, height: trim.height + 2 * margin)
    var content = Frame(size: trim)
    content.items = page.frame.items.map { placed in
      PrintSheet.bled(placed, from: .zero, to: trim, by: bleed)
    }
    let edge = Rect(x: -bleed, y: -bleed, width: trim.width + 2 * bleed, height: trim.height + 2 * bleed)
    var frame = Frame(size: whole)
    frame.place(.group(content, .identity, clip: .rectangle(edge)), at: Point(x: margin, y: margin))
    if cropMarks { frame.place(.tag(.artifact, marks(around: trim, on: whole)), at: .zero) }
    return Page(frame: frame, label: page.label)
  }

  private func marks(around trim: Size, on whole: Size) -> Frame {
    var frame = Frame(size: whole)
    let stroke = Stroke(.black, width: PrintSheet.thinnest)
    func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
      frame.place(.stroke(.line(from: Point(x: x1, y: y1), to: Point(x: x2, y: y2)), stroke), at: .zero)
    }
    for (x, outward) in [(margin, -1.0), (margin + trim.width, 1.0)] {
      for (y, away) in [(margin, -1.0), (margin + trim.height, 1.0)] {
        line(x + outward * gap, y, x + outward * (gap + PrintSheet.markLength), y)
        line(x, y + away * gap, x, y + away * (gap + PrintSheet.markLength))
      }
    }
    return frame
  }

  /// The item with every filled outline that touches the page's edge drawn over it.
  private static func bled(_ placed: Placed, from origin: Point, to trim: Size, by bleed: Double) -> Placed {
    let place = Point(x: origin.x + placed.position.x, y: origin.y + placed.position.y)
    func inner(_ frame: Frame) -> Frame {
      var copy = frame
      copy.items = frame.items.map { bled($0, from: place, to: trim, by: bleed) }
      return copy
    }
    func moved(_ point: Point) -> Point {
      func out(_ value: Double, _ end: Double) -> Double {
        if abs(value) < 0.01 { return value - bleed }
        return abs(value - end) < 0.01 ? value + bleed : value
      }
      return Point(
        x: out(point.x + place.x, trim.width) - place.x, y: out(point.y + place.y, trim.height) - place.y)
    }
    switch placed.item {
    case .shape(let path, let fill?, let stroke):
      let outline = Path(
        path.elements.map { element in
          switch element {
          case .move(let point): .move(moved(point))
          case .line(let point): .line(moved(point))
          case .curve(let first, let second, let end): .curve(moved(first), moved(second), to: moved(end))
          case .close: .close
          }
        })
      return Placed(.shape(outline, fill: fill, stroke: stroke), at: placed.position)
    case .tag(let tag, let frame): return Placed(.tag(tag, inner(frame)), at: placed.position)
    case .group(let frame, .identity, nil): return Placed(.group(inner(frame), .identity, clip: nil), at: placed.position)
    case .group, .glyphs, .shape, .image, .bitmap, .flattened, .link: return placed
    }
  }

  /// The boxes of a page that say where the knife cuts and where the bleed ends (ISO 32000-1, 14.11.2).
  func boxes(of sheet: Size) -> String {
    guard self != .trimmed else { return "" }
    func box(_ name: String, _ inset: Double) -> String {
      "/\(name) [\(Decimal(inset)) \(Decimal(inset)) \(Decimal(sheet.width - inset)) \(Decimal(sheet.height - inset))]"
    }
    return " \(box("TrimBox", margin)) \(box("BleedBox", margin - bleed))"
  }
}
