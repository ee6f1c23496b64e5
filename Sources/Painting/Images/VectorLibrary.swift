import CCairo
import Frames
import Glibc

/// librsvg, loaded when the first picture needs it: most reports have none and start sooner without.
struct VectorLibrary: Sendable {
  private typealias Failure = UnsafeMutablePointer<UnsafeMutableRawPointer?>
  private typealias Open = @convention(c) (UnsafePointer<UInt8>?, UInt, Failure) -> OpaquePointer?
  private typealias Draw = @convention(c) (OpaquePointer, OpaquePointer, UnsafeRawPointer, Failure) -> Int32
  private typealias Release = @convention(c) (UnsafeMutableRawPointer) -> Void

  /// GLib's GError.
  private struct ErrorRecord {
    var domain: UInt32
    var code: Int32
    var message: UnsafePointer<CChar>?
  }

  /// RsvgRectangle.
  private struct Box {
    var x, y, width, height: Double
  }

  private let newFromData: Open
  private let renderDocument: Draw
  private let unref: Release
  private let freeError: Release

  static let shared: Result<VectorLibrary, PaintingError> = {
    guard let library = dlopen("librsvg-2.so.2", RTLD_NOW | RTLD_LOCAL) else {
      return .failure(.image("drawings need librsvg, which this machine lacks; install librsvg2-2 or give a PNG"))
    }
    guard let open = dlsym(library, "rsvg_handle_new_from_data"), let draw = dlsym(library, "rsvg_handle_render_document"),
      let unref = dlsym(library, "g_object_unref"), let freeError = dlsym(library, "g_error_free")
    else { return .failure(.image("this machine's librsvg is older than version 2.46; give a PNG")) }
    return .success(
      VectorLibrary(
        newFromData: unsafeBitCast(open, to: Open.self), renderDocument: unsafeBitCast(draw, to: Draw.self),
        unref: unsafeBitCast(unref, to: Release.self), freeError: unsafeBitCast(freeError, to: Release.self)))
  }()

  /// - Throws: `PaintingError.image` with librsvg's words.
  func open(_ data: [UInt8]) throws(PaintingError) -> OpaquePointer {
    var failure: UnsafeMutableRawPointer?
    guard let handle = newFromData(data, UInt(data.count), &failure) else { throw error(failure) }
    return handle
  }

  func close(_ handle: OpaquePointer) { unref(UnsafeMutableRawPointer(handle)) }

  /// - Throws: `PaintingError.image` with librsvg's words.
  func draw(_ handle: OpaquePointer, on context: OpaquePointer, size: Size) throws(PaintingError) {
    var failure: UnsafeMutableRawPointer?
    var box = Box(x: 0, y: 0, width: size.width, height: size.height)
    guard renderDocument(handle, context, &box, &failure) != 0 else { throw error(failure) }
  }

  private func error(_ failure: UnsafeMutableRawPointer?) -> PaintingError {
    guard let failure else { return .image("the drawing can't be drawn") }
    defer { freeError(failure) }
    let message = failure.assumingMemoryBound(to: ErrorRecord.self).pointee.message
    return .image("the drawing can't be drawn: \(message.map { String(cString: $0) } ?? "")")
  }
}
