import CPango
import Frames

/// The fonts of one folder, found through a fontconfig configuration of its own: no system font is ever seen.
public final class FontLibrary: Sendable {
  /// The folder that a glyph run's `FontFace.file` is relative to.
  public let folder: String

  /// - Throws: `TypesettingError.noFonts` if the folder holds no font that can be read.
  public init(folder: String) throws(TypesettingError) {
    self.folder = folder
  }
}
