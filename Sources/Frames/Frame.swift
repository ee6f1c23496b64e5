/// A finished piece of a page: items at places. A page, a line, a chart and a table cell are all frames.
public struct Frame: Hashable, Sendable {
  public var size: Size
  /// The first baseline, in points below the top; nil where there is no text to align with.
  public var baseline: Double?
  public var items: [Placed]
  /// How the lines of text were set that the frame itself holds.
  public var lines: [LineRecord] = []

  public init(size: Size, baseline: Double? = nil, items: [Placed] = []) {
    self.size = size
    self.baseline = baseline
    self.items = items
  }

  public mutating func place(_ item: Item, at point: Point) {
    items.append(Placed(item, at: point))
  }

  /// Places what another frame holds.
  public mutating func place(_ frame: Frame, at point: Point) {
    items += frame.items(at: point)
    if !frame.lines.isEmpty { lines += frame.lines(at: point) }
  }

  /// The records of the frame's own lines as they stand in a frame around this one.
  public func lines(at point: Point) -> [LineRecord] {
    lines.map { $0.moved(by: point) }
  }

  /// The items as they stand in a frame around this one, whose top left corner lies at the point there.
  public func items(at point: Point) -> [Placed] {
    items.map { placed in
      Placed(placed.item, at: Point(x: placed.position.x + point.x, y: placed.position.y + point.y))
    }
  }

  /// The frame as the content of a structure element.
  public func tagged(_ tag: Tag) -> Frame {
    Frame(size: size, baseline: baseline, items: [Placed(.tag(tag, self), at: .zero)])
  }
}

/// An item and the place of its origin: the top left corner, or the start of the baseline for glyphs.
public struct Placed: Hashable, Sendable {
  public var position: Point
  public var item: Item

  @inlinable public init(_ item: Item, at position: Point) {
    self.item = item
    self.position = position
  }
}

/// The eight things a page is made of, so that a painter is one dull switch.
public indirect enum Item: Hashable, Sendable {
  case glyphs(GlyphRun)
  case shape(Path, fill: Paint?, stroke: Stroke?)
  case image(ImageRef, Size)
  case bitmap(Bitmap, Size)
  /// A frame under a map that is applied about the item's position.
  case group(Frame, Transform, clip: Path?)
  /// A frame that files hold as one bitmap, cut at the frame's size, however much stands in it.
  case flattened(Frame)
  /// A clickable area. Its place in the reading order is that of the item.
  case link(Link, Size)
  /// A frame that belongs to a structure element.
  case tag(Tag, Frame)

  public static func fill(_ path: Path, _ color: Color) -> Item {
    .shape(path, fill: .solid(color), stroke: nil)
  }

  public static func stroke(_ path: Path, _ stroke: Stroke) -> Item {
    .shape(path, fill: nil, stroke: stroke)
  }
}
