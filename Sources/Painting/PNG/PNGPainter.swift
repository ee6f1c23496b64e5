import CCairo
import Frames

/// The painter of PNG pictures: a frame in, the file's bytes out.
public struct PNGPainter: Sendable {
  public var folder: String
  /// Pixels per inch.
  public var resolution: Double

  /// - Parameters:
  ///   - folder: the folder that the glyph runs' font files stand in.
  ///   - resolution: in pixels per inch; 72 makes a point a pixel.
  public init(fonts folder: String, resolution: Double) {
    self.folder = folder
    self.resolution = resolution
  }

  /// Paints the frame on white.
  /// - Throws: `PaintingError`, also for a picture of more pixels than may be painted.
  public func paint(_ frame: Frame) throws(PaintingError) -> [UInt8] {
    let scale = resolution / 72
    let width = (frame.size.width * scale).rounded(.up), height = (frame.size.height * scale).rounded(.up)
    guard width >= 1, height >= 1, width <= 32_767, height <= 32_767,
      width * height <= Double(CairoImage.pixelLimit)
    else {
      throw .size(
        "\(frame.size.width) × \(frame.size.height) pt at \(resolution) pixels per inch is nothing or more than the "
          + "\(CairoImage.pixelLimit) pixels that may be painted; lower the resolution")
    }
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)) else {
      throw .cairo("no picture surface")
    }
    defer { cairo_surface_destroy(surface) }
    let canvas = try Canvas(on: surface, faces: FaceShelf(folder: folder), isPaper: false)
    cairo_set_source_rgb(canvas.context, 1, 1, 1)
    cairo_paint(canvas.context)
    cairo_scale(canvas.context, scale, scale)
    try canvas.paint(frame.items)
    try canvas.check()
    return try encode(surface)
  }

  private func encode(_ surface: OpaquePointer) throws(PaintingError) -> [UInt8] {
    var bytes: [UInt8] = []
    let status = withUnsafeMutablePointer(to: &bytes) { pointer in
      cairo_surface_write_to_png_stream(
        surface,
        { closure, data, length in
          guard let bytes = closure?.assumingMemoryBound(to: [UInt8].self), let data else {
            return CAIRO_STATUS_WRITE_ERROR
          }
          bytes.pointee.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
          return CAIRO_STATUS_SUCCESS
        }, pointer)
    }
    guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(String(cString: cairo_status_to_string(status))) }
    return bytes
  }
}
