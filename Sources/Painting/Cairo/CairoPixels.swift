import CCairo
import Frames

extension CairoImage {
  /// Transparent pixels to draw on.
  /// - Throws: `PaintingError.image` without memory, or for sides that a picture can't have.
  convenience init(width: Int, height: Int) throws(PaintingError) {
    guard (1...32_767).contains(width), (1...32_767).contains(height), width * height <= CairoImage.pixelLimit,
      let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
    else { throw .image("there is no picture of \(width) × \(height) pixels") }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      throw .image("no memory for \(width) × \(height) pixels")
    }
    self.init(owning: surface, width: width, height: height)
  }

  /// - Throws: `PaintingError.image` for sides that don't fit the bitmap's data, or without memory.
  convenience init(_ bitmap: Bitmap) throws(PaintingError) {
    let (width, height) = (bitmap.width, bitmap.height)
    guard width > 0, height > 0, bitmap.data.count / 4 / width == height, bitmap.data.count == width * height * 4 else {
      throw .image("\(bitmap.data.count) bytes are no bitmap of \(width) × \(height) pixels")
    }
    try self.init(width: width, height: height)
    guard let pixels = cairo_image_surface_get_data(surface) else { throw .image("the picture has no pixels") }
    let stride = Int(cairo_image_surface_get_stride(surface))
    for row in 0..<height {
      let line = UnsafeMutableRawPointer(pixels + row * stride)
      for column in 0..<width {
        let place = (row * width + column) * 4
        let alpha = UInt32(bitmap.data[place + 3])
        // Cairo's colours are multiplied by their opacity.
        func multiplied(_ channel: Int) -> UInt32 { (UInt32(bitmap.data[place + channel]) * alpha + 127) / 255 }
        let pixel = alpha << 24 | multiplied(0) << 16 | multiplied(1) << 8 | multiplied(2)
        line.storeBytes(of: pixel, toByteOffset: column * 4, as: UInt32.self)
      }
    }
    cairo_surface_mark_dirty(surface)
  }

  /// The picture with fewer pixels, each the mean of those that it stands for.
  /// - Throws: `PaintingError` as for any picture.
  func resized(width: Int, height: Int) throws(PaintingError) -> CairoImage {
    let image = try CairoImage(width: width, height: height)
    guard let context = cairo_create(image.surface) else { throw .cairo("no context") }
    defer { cairo_destroy(context) }
    cairo_scale(context, Double(width) / Double(self.width), Double(height) / Double(self.height))
    cairo_set_source_surface(context, surface, 0, 0)
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_GOOD)
    cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD)
    cairo_set_operator(context, CAIRO_OPERATOR_SOURCE)
    cairo_paint(context)
    return image
  }

  /// The picture's pixels.
  /// - Throws: `PaintingError.image` for another depth than eight bits a colour.
  func bitmap() throws(PaintingError) -> Bitmap {
    defer { withExtendedLifetime(self) {} }
    cairo_surface_flush(surface)
    let format = cairo_image_surface_get_format(surface)
    let stride = Int(cairo_image_surface_get_stride(surface))
    guard let pixels = cairo_image_surface_get_data(surface), format == CAIRO_FORMAT_ARGB32 || format == CAIRO_FORMAT_RGB24
    else { throw .image("the PNG has a depth of colour that can't be painted; save it with 8 bits") }
    let hasOpacity = format == CAIRO_FORMAT_ARGB32
    let data = [UInt8](unsafeUninitializedCapacity: width * height * 4) { buffer, count in
      for row in 0..<height {
        let line = UnsafeRawPointer(pixels + row * stride)
        for column in 0..<width {
          let pixel = line.load(fromByteOffset: column * 4, as: UInt32.self)
          let alpha = hasOpacity ? pixel >> 24 : 255
          func plain(_ shift: UInt32) -> UInt8 {
            let value = pixel >> shift & 0xFF
            return alpha == 255 ? UInt8(value) : alpha == 0 ? 0 : UInt8(min((value * 255 + alpha / 2) / alpha, 255))
          }
          buffer[count] = plain(16)
          buffer[count + 1] = plain(8)
          buffer[count + 2] = plain(0)
          buffer[count + 3] = UInt8(alpha)
          count += 4
        }
      }
    }
    return Bitmap(width: width, height: height, data: data)
  }
}
