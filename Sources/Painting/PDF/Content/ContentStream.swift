import Frames

/// The bytes of a content stream in the making, with what the operators so far have set (ISO 32000-1, 8.4 and 9.3).
/// Lengths are in points, y grows downwards.
struct ContentStream {
  /// Written by the operators.
  var bytes: [UInt8] = []
  /// Where codes stand that only the whole document's fonts will say.
  private(set) var openCodes: [OpenCode] = []
  var state = State()
  private var saved: [State] = []

  /// What later operators take for granted.
  struct State {
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

  /// Leaves room for a variant's code.
  mutating func append(variant: Int, of font: Int) {
    openCodes.append(OpenCode(offset: bytes.count, font: font, variant: variant))
    bytes.append(0)
    bytes.append(0)
  }
}
