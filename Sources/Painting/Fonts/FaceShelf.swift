import Frames

/// The opened faces of a font folder, for one thread: FreeType's and Cairo's objects may not be shared.
final class FaceShelf {
  let folder: String
  private var faces: [FontFace: OpenFace] = [:]

  init(folder: String) {
    self.folder = folder
  }

  /// - Throws: `PaintingError.font` if the folder has no such file, or the file no such face.
  func face(_ face: FontFace) throws(PaintingError) -> OpenFace {
    if let open = faces[face] { return open }
    let open = try OpenFace(face, folder: folder)
    faces[face] = open
    return open
  }
}
