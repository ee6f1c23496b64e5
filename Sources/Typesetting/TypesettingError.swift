/// Why text could not be set.
public enum TypesettingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No font of the library has the character.
  case missingGlyph(character: Unicode.Scalar, context: String)
  /// The style names no family that the library has.
  case unknownFamily([String])
  case noFonts(folder: String)
  case unreadableFont(file: String)
  /// The text can't be set as it is: why, and what to do.
  case unsettable(String)

  public var description: String {
    switch self {
    case .missingGlyph(let character, let context):
      return "no font has the character \(Self.name(of: character)) in “\(context)”: "
        + "add a font that has it to the font folder, or replace the character"
    case .unknownFamily(let families):
      return "no font of the font folder is called \(families.joined(separator: " or ")): "
        + "name a family that the folder holds, or add its file"
    case .noFonts(let folder):
      return "the font folder \(folder) holds no font: it needs .otf, .ttf, .otc or .ttc files"
    case .unreadableFont(let file):
      return "the font file \(file) can't be read: it is damaged or no font; replace or remove it"
    case .unsettable(let reason):
      return reason
    }
  }

  /// A character as messages name it: “龘” (U+9F98).
  public static func name(of character: Unicode.Scalar) -> String {
    let code = String(character.value, radix: 16, uppercase: true)
    let number = String(repeating: "0", count: max(0, 4 - code.count)) + code
    return "“\(character)” (U+\(number)\(character.properties.name.map { " \($0)" } ?? ""))"
  }
}
