import CCairo
import Frames

/// A picture as Cairo draws it: a PNG decoded, a JPEG passed on as it is where the output can hold one.
final class CairoImage {
  let surface: OpaquePointer
  /// In pixels.
  let width: Int
  let height: Int

  /// The most pixels that are decoded: a small file can hold a picture that fills the memory.
  static let pixelLimit = 40_000_000

  /// - Throws: `PaintingError.image` if the data is no such picture or too large.
  init(_ reference: ImageRef) throws(PaintingError) {
    let header = try ImageHeader(reference.format, reference.data)
    width = header.width
    height = header.height
    switch reference.format {
    case .png: surface = try CairoImage.decode(png: reference.data)
    case .jpeg: surface = try CairoImage.wrap(jpeg: reference.data, header: header)
    case .svg: throw .image("a drawing has no pixels")
    }
  }

  init(owning surface: OpaquePointer, width: Int, height: Int) {
    (self.surface, self.width, self.height) = (surface, width, height)
  }

  deinit {
    cairo_surface_destroy(surface)
  }

  /// The bytes that Cairo's reader has not asked for yet.
  private struct Source {
    let bytes: UnsafeBufferPointer<UInt8>
    var offset = 0
  }

  private static func decode(png data: [UInt8]) throws(PaintingError) -> OpaquePointer {
    let surface = data.withUnsafeBufferPointer { bytes in
      var source = Source(bytes: bytes)
      return cairo_image_surface_create_from_png_stream(
        { closure, target, length in
          guard let source = closure?.assumingMemoryBound(to: Source.self), let target,
            let base = source.pointee.bytes.baseAddress,
            source.pointee.bytes.count - source.pointee.offset >= Int(length)
          else { return CAIRO_STATUS_READ_ERROR }
          target.update(from: base + source.pointee.offset, count: Int(length))
          source.pointee.offset += Int(length)
          return CAIRO_STATUS_SUCCESS
        }, &source)
    }
    guard let surface else { throw .image("the PNG can't be read") }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      // The size is known to fit the memory; Cairo says so of whatever libpng finds.
      let fault = status == CAIRO_STATUS_READ_ERROR ? "it ends too early" : "a checksum, its palette or its pixels are wrong"
      throw .image("the PNG is damaged (\(fault)); take it from its source again")
    }
    return surface
  }

  /// A blank surface that carries the JPEG, which a PDF takes undecoded.
  private static func wrap(jpeg data: [UInt8], header: ImageHeader) throws(PaintingError) -> OpaquePointer {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(header.width), Int32(header.height)),
      cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS
    else { throw .image("no memory for \(header.width) × \(header.height) pixels") }
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: data.count)
    copy.initialize(from: data, count: data.count)
    let status = cairo_surface_set_mime_data(
      surface, CAIRO_MIME_TYPE_JPEG, copy, UInt(data.count), { $0?.deallocate() }, copy)
    guard status == CAIRO_STATUS_SUCCESS else {
      copy.deallocate()
      cairo_surface_destroy(surface)
      throw .image("the JPEG can't be embedded: \(String(cString: cairo_status_to_string(status)))")
    }
    return surface
  }
}
