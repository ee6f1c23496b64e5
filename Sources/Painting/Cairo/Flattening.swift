import CCairo
import Frames

/// Draws what a file is to hold as one bitmap.
struct Flattening {
  let faces: FaceShelf

  /// The most pixels along a side.
  private static let most = 6_000.0

  /// The frame on a transparent ground, cut at its size.
  /// - Throws: `PaintingError` for what can't be painted.
  func bitmap(of frame: Frame) throws(PaintingError) -> Bitmap {
    func pixels(_ length: Double) -> Double { min(max((length * Bitmap.density).rounded(.up), 1), Flattening.most) }
    let (width, height) = (pixels(frame.size.width), pixels(frame.size.height))
    guard frame.size.width > 0, frame.size.height > 0, width.isFinite, height.isFinite else {
      throw .size("\(frame.size.width) × \(frame.size.height) pt can't become pixels")
    }
    let image = try CairoImage(width: Int(width), height: Int(height))
    let canvas = try Canvas(on: image.surface, faces: faces, isPaper: false)
    cairo_scale(canvas.context, width / frame.size.width, height / frame.size.height)
    try canvas.paint(frame.items)
    try canvas.check()
    return try image.bitmap().fitting()
  }
}
