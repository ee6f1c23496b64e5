import CCairo
import Frames
import Glibc
import Synchronization

/// A picture that librsvg draws: an SVG, or a JPEG for paper that can't take one as it is.
final class Drawing {
  private let library: VectorLibrary
  private let handle: OpaquePointer

  /// - Parameter folder: the folder of the only fonts that text in a drawing may have.
  /// - Throws: `PaintingError.image` for what librsvg does not take, or without librsvg.
  init(_ reference: ImageRef, fonts folder: String) throws(PaintingError) {
    library = try VectorLibrary.shared.get()
    DrawingFonts.use(folder)
    let data: [UInt8]
    switch reference.format {
    case .svg: data = try SafeDrawing(reference.data).data
    case .png, .jpeg:
      let header = try ImageHeader(reference.format, reference.data)
      let size = "width=\"\(header.width)\" height=\"\(header.height)\""
      data = Array(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \(size) "
          + "viewBox=\"0 0 \(header.width) \(header.height)\"><image \(size) "
          + "xlink:href=\"data:image/\(reference.format.rawValue);base64,\(base64(reference.data))\"/></svg>").utf8)
    }
    handle = try library.open(data)
  }

  deinit {
    library.close(handle)
  }

  /// Draws into a box of the size at the context's origin.
  /// - Throws: `PaintingError.image` if the drawing breaks a limit of librsvg's.
  func draw(on context: OpaquePointer, size: Size) throws(PaintingError) {
    try library.draw(handle, on: context, size: size)
  }

  /// Draws on nothing, to learn whether the picture can be drawn.
  func check() throws(PaintingError) {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 8, 8), let context = cairo_create(surface) else {
      throw .cairo("no picture surface")
    }
    defer {
      cairo_destroy(context)
      cairo_surface_destroy(surface)
    }
    try draw(on: context, size: Size(width: 8, height: 8))
  }
}

/// The fonts that Fontconfig offers to drawings: those of one folder, so that no system font is ever seen.
private enum DrawingFonts {
  private static let current = Mutex<String?>(nil)

  static func use(_ folder: String) {
    current.withLock { current in
      guard current != folder, let configuration = FcConfigCreate() else { return }
      for name in names(in: folder) { FcConfigAppFontAddFile(configuration, "\(folder)/\(name)") }
      FcConfigSetCurrent(configuration)
      FcConfigDestroy(configuration)
      current = folder
    }
  }

  /// The folder's files in the order of their names, so that Fontconfig chooses the same on every machine.
  private static func names(in folder: String) -> [String] {
    guard let listing = opendir(folder) else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if [".otf", ".ttf", ".ttc", ".otc"].contains(where: name.lowercased().hasSuffix) { names.append(name) }
    }
    return names.sorted()
  }
}
