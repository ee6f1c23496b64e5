/// A face of a font file in the font folder, with its variation settings.
public struct FontFace: Hashable, Sendable {
  /// The file's name inside the font folder, so that a page means the same on every machine.
  public var file: String
  /// The face's index in a collection; 0 for a single-face file.
  public var index: Int
  /// Variation settings such as `wght=600`, or empty.
  public var variations: String

  public init(file: String, index: Int = 0, variations: String = "") {
    self.file = file
    self.index = index
    self.variations = variations
  }
}

/// One drawn glyph of a run.
public struct Glyph: Hashable, Sendable {
  /// The glyph's number in its face.
  public var id: UInt32
  /// The glyph's origin, in points right of the run's origin.
  public var x: Double
  /// The glyph's origin, in points below the run's baseline.
  public var y: Double

  @inlinable public init(id: UInt32, x: Double, y: Double = 0) {
    self.id = id
    self.x = x
    self.y = y
  }
}

/// The bytes of text that a number of glyphs stand for; clusters follow each other in visual order.
public struct Cluster: Hashable, Sendable {
  public var bytes: UInt16
  public var glyphs: UInt16

  @inlinable public init(bytes: Int, glyphs: Int) {
    self.bytes = UInt16(clamping: bytes)
    self.glyphs = UInt16(clamping: glyphs)
  }
}

/// Glyphs of one face, size and colour on one baseline, with the text they stand for.
public struct GlyphRun: Hashable, Sendable {
  public var face: FontFace
  /// In points.
  public var size: Double
  public var color: Color
  /// A BCP 47 tag such as `zh-Hans`.
  public var language: String
  /// The text in logical order, so that copying and searching find it.
  public var text: String
  public var glyphs: [Glyph]
  /// Sums to the bytes of `text` and the count of `glyphs`. For a right-to-left run they are listed from the left, that
  /// is, from the end of the text.
  public var clusters: [Cluster]
  /// The run's length along the baseline, in points.
  public var advance: Double
  public var rightToLeft: Bool
  /// The white space up to the next run of the line, in points, where layout makes it and no character of the text.
  public var gap: Double

  public init(
    face: FontFace, size: Double, color: Color, language: String, text: String, glyphs: [Glyph], clusters: [Cluster],
    advance: Double, rightToLeft: Bool = false, gap: Double = 0
  ) {
    self.face = face
    self.size = size
    self.color = color
    self.language = language
    self.text = text
    self.glyphs = glyphs
    self.clusters = clusters
    self.advance = advance
    self.rightToLeft = rightToLeft
    self.gap = gap
  }
}
