import Frames

/// Draws items into a page's content stream.
final class PageContent {
  var stream = ContentStream()
  var resources = PageResources()
  private let fonts: FontUses
  /// The page's number, from 0.
  private let number: Int
  /// Whether dark neutral text is printed with black alone, over what is below it.
  private let overprintsBlack: Bool
  /// What maps the coordinates in force to the page from its top left, and to the page from its bottom left.
  private(set) var toPage = Transform.identity
  let flip: Transform
  private var direction = ReadingDirection()
  /// Where items stand in the coordinates in force.
  private(set) var origin = Point.zero

  init(size: Size, number: Int, fonts: FontUses, overprintsBlack: Bool) {
    self.fonts = fonts
    self.number = number
    self.overprintsBlack = overprintsBlack
    flip = Transform(a: 1, b: 0, c: 0, d: -1, tx: 0, ty: size.height)
    stream.transform(flip)
  }

  /// The upright box around an area, in points from the page's top left.
  func box(at position: Point, size: Size) -> Rect {
    let corner = place(position)
    let corners = [(0, 0), (size.width, 0), (0, size.height), (size.width, size.height)].map { x, y in
      toPage.apply(to: Point(x: corner.x + x, y: corner.y + y))
    }
    let xs = corners.map(\.x).sorted(), ys = corners.map(\.y).sorted()
    return Rect(x: xs[0], y: ys[0], width: xs[3] - xs[0], height: ys[3] - ys[0])
  }

  private func place(_ position: Point) -> Point { Point(x: origin.x + position.x, y: origin.y + position.y) }

  /// The position in the coordinates in force.
  /// - Throws: `PaintingError.size` for one that is no length.
  func checked(_ position: Point) throws(PaintingError) -> Point {
    let place = place(position)
    guard abs(place.x) < 1e6, abs(place.y) < 1e6 else { throw .size("an item's place is no length") }
    return place
  }

  /// Draws about another origin.
  func within(_ position: Point, draw: () throws(PaintingError) -> Void) throws(PaintingError) {
    let outer = origin
    origin = try checked(position)
    defer { origin = outer }
    try draw()
  }

  /// Draws under a map, inside a clip.
  /// - Throws: `PaintingError.size` for a map that squeezes all to nothing or holds no numbers.
  func within(
    _ position: Point, _ transform: Transform, clip: Path?, draw: () throws(PaintingError) -> Void
  ) throws(PaintingError) {
    let corner = place(position)
    let determinant = transform.a * transform.d - transform.b * transform.c
    guard determinant.isFinite, determinant != 0, abs(transform.tx + corner.x) < 1e6, abs(transform.ty + corner.y) < 1e6
    else { throw .size("a group's map squeezes it to nothing or holds a length that is no number") }
    let outer = (origin, toPage)
    var map = transform
    map.tx += corner.x
    map.ty += corner.y
    stream.save()
    if map != .identity { stream.transform(map) }
    toPage = map.then(toPage)
    origin = .zero
    defer {
      (origin, toPage) = outer
      stream.restore()
    }
    if let clip {
      try stream.trace(clip, from: .zero)
      stream.append("W n\n")
    }
    try draw()
  }

  /// Shows the run's glyphs, its baseline starting at the position.
  /// - Parameter marks: nil for an artifact's text.
  func show(_ run: GlyphRun, at position: Point, marks: TextMarks?) throws(PaintingError) {
    guard !run.glyphs.isEmpty else { return }
    try check(run, at: position)
    let font = try fonts.use(run.face)
    if overprintsBlack, run.color.isNearlyBlack, run.color.opacity >= 1 {
      let graphics = resources.name(of: .overprint)
      stream.setGraphics(graphics, opaque: graphics)
      stream.setFill(.gray(0))
    } else {
      setOpacity(run.color.opacity)
      stream.setFill(ContentStream.Ink(run.color))
    }
    let place = try checked(position)
    let turns = direction.turns(before: run, at: place)
    try stream.show(run, at: place, font: font, name: name(of: font), turns: turns, marks: marks)
  }

  private func name(of font: FontUse) -> Resource {
    if let name = font.name, name.page == number { return name.resource }
    let name = resources.name(of: .font(font.face))
    font.name = (number, name)
    return name
  }

  func show(_ image: ImageRef, size: Size, at position: Point) throws(PaintingError) {
    try show(.image(image), size: size, at: position)
  }

  func show(_ bitmap: Bitmap, size: Size, at position: Point) throws(PaintingError) {
    try show(.bitmap(bitmap), size: size, at: position)
  }

  private func show(_ picture: PageResource, size: Size, at position: Point) throws(PaintingError) {
    guard size.width > 0, size.height > 0 else { return }
    guard size.width < 1e6, size.height < 1e6 else { throw .size("a picture's size is no length") }
    let object = resources.name(of: picture)
    setOpacity(1)
    let corner = try checked(position)
    stream.save()
    stream.transform(
      Transform(a: size.width, b: 0, c: 0, d: -size.height, tx: corner.x, ty: corner.y + size.height))
    stream.append("/\(object.name) Do\n")
    stream.restore()
  }

  /// Begins a stretch of content that belongs together (ISO 32000-1, 14.6).
  func beginMark(_ words: String) {
    stream.append(words)
  }

  func endMark() { stream.append("EMC\n") }
}

extension Color {
  /// Whether the eye takes the colour for black, so that a press may print it as such.
  fileprivate var isNearlyBlack: Bool {
    let parts = [red, green, blue].sorted()
    return parts[2] <= 0.22 && parts[2] - parts[0] <= 0.06
  }
}
