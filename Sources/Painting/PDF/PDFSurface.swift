import CCairo
import Frames

/// Cairo's PDF surface that writes into memory.
final class PDFSurface {
  let pointer: OpaquePointer
  private let output: Output

  /// Where Cairo's bytes go.
  private final class Output {
    var bytes: [UInt8] = []
  }

  /// - Throws: `PaintingError.cairo` if no surface can be made.
  init() throws(PaintingError) {
    let output = Output()
    let surface = cairo_pdf_surface_create_for_stream(
      { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(output).toOpaque(), 1, 1)
    guard let surface, cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else { throw .cairo("no PDF surface") }
    pointer = surface
    self.output = output
  }

  deinit {
    cairo_surface_finish(pointer)
    cairo_surface_destroy(pointer)
  }

  /// Ends the surface and gives the file as Cairo writes it.
  /// - Parameter created: seconds since 1970; keeps Cairo from asking the clock.
  func finish(created: Int) throws(PaintingError) -> [UInt8] {
    let date = Timestamp(created).xmp
    cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_CREATE_DATE, date)
    cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_MOD_DATE, date)
    cairo_surface_finish(pointer)
    let status = cairo_surface_status(pointer)
    guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(String(cString: cairo_status_to_string(status))) }
    return output.bytes
  }
}
