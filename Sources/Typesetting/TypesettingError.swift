/// Why text could not be set.
public enum TypesettingError: Error, Hashable, Sendable {
  /// No font of the library has the character.
  case missingGlyph(character: Unicode.Scalar, context: String)
  /// The style names no family that the library has.
  case unknownFamily([String])
  case noFonts(folder: String)
  /// The text can't be set as it is: why, and what to do.
  case unsettable(String)
}
