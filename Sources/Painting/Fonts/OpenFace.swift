import CCairo
import Frames

/// An opened face, as FreeType and as Cairo know it.
final class OpenFace {
  let name: FontFace
  let freeType: FreeTypeFace
  let cairo: OpaquePointer
  let folder: String
  private var shapingFace: ShapingFace?
  private(set) lazy var names = FontNames(freeType)
  private(set) lazy var glyphTable = GlyphTable(freeType)

  /// - Throws: `PaintingError.font` if the face can't be opened.
  init(_ name: FontFace, folder: String) throws(PaintingError) {
    self.name = name
    self.folder = folder
    freeType = try FreeTypeFace(name, folder: folder)
    guard let face = cairo_ft_font_face_create_for_ft_face(freeType.pointer, Int32(FT_LOAD_NO_HINTING)) else {
      throw .font(file: name.file, why: "Cairo does not take it")
    }
    cairo = face
    // Cairo may hold the face in its cache longer than this object lives, so Cairo owns a reference of its own.
    let key = UnsafeRawPointer(freeType.pointer).assumingMemoryBound(to: cairo_user_data_key_t.self)
    let owned = Unmanaged.passRetained(freeType)
    let status = cairo_font_face_set_user_data(face, key, owned.toOpaque()) { pointer in
      if let pointer { Unmanaged<FreeTypeFace>.fromOpaque(pointer).release() }
    }
    guard status == CAIRO_STATUS_SUCCESS else {
      owned.release()
      cairo_font_face_destroy(face)
      throw .font(file: name.file, why: "Cairo does not take it")
    }
  }

  /// Shapes the run's text as a reader with this font would.
  /// - Throws: `PaintingError.font` if the file can't be read.
  func shape(_ run: GlyphRun) throws(PaintingError) -> Shaping {
    if let shapingFace { return shapingFace.shape(run) }
    let face = try ShapingFace(name, folder: folder)
    shapingFace = face
    return face.shape(run)
  }

  deinit {
    cairo_font_face_destroy(cairo)
  }
}
