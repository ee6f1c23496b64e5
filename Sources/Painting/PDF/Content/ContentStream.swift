import Frames

/// The bytes of a content stream in the making, with what the operators so far have set (ISO 32000-1, 8.4 and 9.3).
/// Lengths are in points, y grows downwards.
struct ContentStream {
  private(set) var bytes: [UInt8] = []
  /// Where codes stand that only the whole document's fonts will say.
  private(set) var openCodes: [OpenCode] = []
  private var state = State()
  private var saved: [State] = []

  /// What later operators take for granted.
  private struct State {
    var fill = Ink.gray(0)
    var stroke = Ink.gray(0)
    var graphics: Resource?
    var font: Resource?
    var fontSize = 0.0
    var characterSpacing = 0.0
    var width = 1.0
    var cap = Stroke.Cap.butt
    var join = Stroke.Join.miter
    var dash: [Double] = []
    var dashPhase = 0.0
  }

  /// The place of a variant's code of two bytes.
  struct OpenCode: Sendable {
    var offset: Int
    /// The variant's face and number among those of the stretch of pages.
    var font: Int
    var variant: Int
  }

  /// What paints: a colour, or a pattern of the page's resources.
  enum Ink: Hashable {
    case gray(Double)
    case rgb(Double, Double, Double)
    case pattern(Resource)

    /// Neutral colours are written as greys, which a press prints with black alone.
    init(_ color: Color) {
      func held(_ part: Double) -> Double { min(max(part, 0), 1) }
      let (red, green, blue) = (held(color.red), held(color.green), held(color.blue))
      self = red == green && green == blue ? .gray(red) : .rgb(red, green, blue)
    }
  }

  mutating func append(_ words: StaticString) {
    words.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ words: String) { bytes.append(contentsOf: words.utf8) }

  mutating func append(bytes more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

  /// A number with at most three digits after the point, and a blank.
  mutating func append(_ value: Double) {
    let thousandths = abs(value) < 1e12 ? Int((value * 1000).rounded()) : 0
    if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = thousandths.magnitude
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: 1000)
    if whole > 0 || rest == 0 { append(digits: whole) }
    if rest > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: "0") + UInt8(rest / 100))
      if rest % 100 > 0 {
        bytes.append(UInt8(ascii: "0") + UInt8(rest / 10 % 10))
        if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
      }
    }
    bytes.append(UInt8(ascii: " "))
  }

  mutating func append(digits value: UInt) {
    if value >= 10 { append(digits: value / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }

  mutating func save() {
    append("q\n")
    saved.append(state)
  }

  mutating func restore() {
    append("Q\n")
    if let last = saved.popLast() { state = last }
  }

  mutating func transform(_ map: Transform) {
    for value in [map.a, map.b, map.c, map.d] { append(Decimal(value, digits: 6).description + " ") }
    append(map.tx)
    append(map.ty)
    append("cm\n")
  }

  mutating func setFill(_ ink: Ink) {
    guard ink != state.fill else { return }
    state.fill = ink
    switch ink {
    case .gray(let value):
      append(value)
      append("g\n")
    case .rgb(let red, let green, let blue):
      for part in [red, green, blue] { append(part) }
      append("rg\n")
    case .pattern(let name): append("/Pattern cs /\(name.name) scn\n")
    }
  }

  mutating func setStroke(_ ink: Ink) {
    guard ink != state.stroke else { return }
    state.stroke = ink
    switch ink {
    case .gray(let value):
      append(value)
      append("G\n")
    case .rgb(let red, let green, let blue):
      for part in [red, green, blue] { append(part) }
      append("RG\n")
    case .pattern(let name): append("/Pattern CS /\(name.name) SCN\n")
    }
  }

  /// - Parameter graphics: nil for opaque painting.
  mutating func setGraphics(_ graphics: Resource?, opaque: @autoclosure () -> Resource) {
    guard graphics != state.graphics else { return }
    append("/\((graphics ?? opaque()).name) gs\n")
    state.graphics = graphics
  }

  /// - Parameter least: the width that is drawn at least; lines of no width are not drawn at all.
  mutating func setPen(_ stroke: Stroke, least: Double) {
    let width = max(stroke.width, least)
    if width != state.width {
      append(width)
      append("w\n")
      state.width = width
    }
    if stroke.cap != state.cap {
      append(stroke.cap == .butt ? "0 J\n" : stroke.cap == .round ? "1 J\n" : "2 J\n")
      state.cap = stroke.cap
    }
    if stroke.join != state.join {
      append(stroke.join == .miter ? "0 j\n" : stroke.join == .round ? "1 j\n" : "2 j\n")
      state.join = stroke.join
    }
    // A dash of zeros only is refused by viewers; such a line is solid.
    let dash = stroke.dash.contains { $0 > 0.0005 } ? stroke.dash : []
    if dash != state.dash || (!dash.isEmpty && stroke.dashPhase != state.dashPhase) {
      append("[")
      for length in dash { append(length) }
      append("] ")
      append(max(stroke.dashPhase, 0))
      append("d\n")
      state.dash = dash
      state.dashPhase = stroke.dashPhase
    }
  }

  /// - Throws: `PaintingError.size` for a coordinate that is no number.
  mutating func trace(_ path: Path, from origin: Point) throws(PaintingError) {
    if let box = path.uprightBox {
      append(origin.x + box.minX)
      append(origin.y + box.minY)
      append(box.size.width)
      append(box.size.height)
      append("re\n")
      return
    }
    for element in path.elements {
      guard element.isFinite else { throw .size("a path holds a coordinate that is no number") }
      switch element {
      case .move(let point):
        append(point, origin)
        append("m\n")
      case .line(let point):
        append(point, origin)
        append("l\n")
      case .curve(let first, let second, let end):
        append(first, origin)
        append(second, origin)
        append(end, origin)
        append("c\n")
      case .close: append("h\n")
      }
    }
  }

  private mutating func append(_ point: Point, _ origin: Point) {
    append(point.x + origin.x)
    append(point.y + origin.y)
  }

  mutating func setFont(_ font: Resource, size: Double) {
    guard font != state.font || size != state.fontSize else { return }
    append("/\(font.name) ")
    append(size)
    append("Tf\n")
    state.font = font
    state.fontSize = size
  }

  /// - Parameter spacing: added after each glyph, in points.
  mutating func setCharacterSpacing(_ spacing: Double) {
    guard spacing != state.characterSpacing else { return }
    append(spacing)
    append("Tc\n")
    state.characterSpacing = spacing
  }

  mutating func append(signed value: Int) {
    if value < 0 { append("-") }
    append(digits: value.magnitude)
  }

  /// Leaves room for a variant's code.
  mutating func append(variant: Int, of font: Int) {
    openCodes.append(OpenCode(offset: bytes.count, font: font, variant: variant))
    bytes.append(0)
    bytes.append(0)
  }

  /// Whether a code stands in a literal string as it is.
  static func isPlain(code: UInt16) -> Bool {
    ![code >> 8, code & 0xFF].contains { [0x28, 0x29, 0x5C, 0x0D].contains($0) }
  }

  /// A glyph's code of two bytes, as it stands in a literal string.
  mutating func append(code: UInt16) {
    for byte in [UInt8(code >> 8), UInt8(code & 0xFF)] {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      // A bare end of line in a string is read as a line feed.
      case 0x0D: append("\\r")
      default: bytes.append(byte)
      }
    }
  }
}
