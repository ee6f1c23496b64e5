import CCairo
import Frames
import Testing

@testable import Painting

/// Sets words by a font's character map alone: one glyph a character, no shaping.
struct Scribe {
  static let folder = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/Fonts"
  static let serif = FontFace(file: "NotoSerifCJKsc-Regular.otf")
  static let sans = FontFace(file: "NotoSansCJKsc-Regular.otf")
  static let sansBold = FontFace(file: "NotoSansCJKsc-Bold.otf")

  private let face: FreeTypeFace
  private let name: FontFace

  init(_ name: FontFace = serif) throws {
    self.name = name
    face = try FreeTypeFace(name, folder: Scribe.folder)
  }

  /// - Parameter spacing: added after each character, in points.
  func run(
    _ text: String, size: Double = 10.5, color: Color = .black, language: String = "zh-Hans", spacing: Double = 0
  ) throws -> GlyphRun {
    var glyphs: [Glyph] = []
    var clusters: [Cluster] = []
    var x = 0.0
    for scalar in text.unicodeScalars {
      let glyph = FT_Get_Char_Index(face.pointer, FT_ULong(scalar.value))
      try #require(glyph != 0, "the font has no \(scalar)")
      try #require(FT_Load_Glyph(face.pointer, glyph, Int32(FT_LOAD_NO_SCALE)) == 0)
      let advance = try #require(face.pointer.pointee.glyph).pointee.metrics.horiAdvance
      glyphs.append(Glyph(id: glyph, x: x))
      clusters.append(Cluster(bytes: scalar.utf8.count, glyphs: 1))
      x += Double(advance) * size / face.unitsPerEm + spacing
    }
    return GlyphRun(
      face: name, size: size, color: color, language: language, text: text, glyphs: glyphs, clusters: clusters,
      advance: x)
  }
}

extension Scribe {
  func line(_ text: String, size: Double = 10.5, color: Color = .black) throws -> Frame {
    let run = try run(text, size: size, color: color)
    return Frame(
      size: Size(width: run.advance, height: size * 1.5), baseline: size * 1.1,
      items: [Placed(.glyphs(run), at: Point(x: 0, y: size * 1.1))])
  }
}
