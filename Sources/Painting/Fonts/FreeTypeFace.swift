import CCairo
import Frames

/// A face as FreeType opens it. It has a FreeType library of its own, since Cairo keeps faces in a cache of the process
/// and may drop them on another thread.
final class FreeTypeFace {
  let pointer: FT_Face
  private let library: FT_Library

  /// - Throws: `PaintingError.font` if the folder has no such file, or the file no such face or variation.
  init(_ name: FontFace, folder: String) throws(PaintingError) {
    guard !name.file.isEmpty, !name.file.utf8.contains(UInt8(ascii: "/")), !name.file.utf8.contains(0) else {
      throw .font(file: name.file, why: "is no file name inside the font folder")
    }
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else {
      throw .font(file: name.file, why: "FreeType does not start")
    }
    var face: FT_Face?
    guard FT_New_Face(library, "\(folder)/\(name.file)", name.index, &face) == 0, let face else {
      FT_Done_FreeType(library)
      throw .font(file: name.file, why: "is not in \(folder), or has no face \(name.index) that FreeType can read")
    }
    self.library = library
    pointer = face
    if !name.variations.isEmpty { try setVariations(of: name) }
  }

  /// The units of the font's em square.
  var unitsPerEm: Double { Double(max(pointer.pointee.units_per_EM, 1)) }

  /// The number of a character's glyph; 0 where the face has none.
  func glyph(of character: UInt32) -> UInt32 { FT_Get_Char_Index(pointer, FT_ULong(character)) }

  deinit {
    FT_Done_Face(pointer)
    FT_Done_FreeType(library)
  }

  /// Applies settings such as `wght=600,wdth=80`; axes that are not named keep their default.
  private func setVariations(of name: FontFace) throws(PaintingError) {
    var axes: UnsafeMutablePointer<FT_MM_Var>?
    guard FT_Get_MM_Var(pointer, &axes) == 0, let axes else {
      throw .font(file: name.file, why: "has no variations, yet \(name.variations) is asked for")
    }
    defer { FT_Done_MM_Var(library, axes) }
    var wanted: [UInt: Double] = [:]
    for setting in name.variations.split(separator: ",") {
      let parts = setting.split(separator: "=")
      guard parts.count == 2, parts[0].utf8.count == 4, let value = Double(parts[1]), abs(value) < 32_000 else {
        throw .font(file: name.file, why: "“\(setting)” is no variation setting such as wght=600")
      }
      wanted[parts[0].utf8.reduce(0) { $0 << 8 | UInt($1) }] = value
    }
    var coordinates = (0..<Int(axes.pointee.num_axis)).map { index -> FT_Fixed in
      let axis = axes.pointee.axis[index]
      return wanted[axis.tag].map { FT_Fixed(($0 * 65_536).rounded()) } ?? axis.def
    }
    guard FT_Set_Var_Design_Coordinates(pointer, FT_UInt(coordinates.count), &coordinates) == 0 else {
      throw .font(file: name.file, why: "does not take the variations \(name.variations)")
    }
  }
}
