import Foundation
import Frames

/// So many symbols as one picture.
struct DotLayer {
  /// What becomes of symbols that lie over each other.
  enum Manner {
    /// The one above covers those below, as far as it is opaque.
    case covering
    /// How many lie over a pixel decides how dense its colour is, from a single symbol to the thickest heap: all that can be
    /// seen of a crowd in one colour.
    case density
  }

  /// What the pixels cover, in points.
  let box: Rect
  private let manner: Manner
  private let width: Int
  private let height: Int
  /// Red, green, blue and opacity, the colours multiplied by it; of a density the sum of them.
  private var pixels: [SIMD4<Float>]

  /// - Parameter box: in points, about the plot's corner.
  init(_ box: Rect, _ manner: Manner) {
    self.box = box
    self.manner = manner
    width = max(1, min(6_000, Int((box.size.width * Bitmap.density).rounded(.up))))
    height = max(1, min(6_000, Int((box.size.height * Bitmap.density).rounded(.up))))
    pixels = Array(repeating: .zero, count: width * height)
  }

  /// Puts a symbol below all that are there.
  mutating func put(_ stamp: Stamp, _ x: Float, _ y: Float) {
    let density = Float(Bitmap.density)
    let (px, py) = ((x - Float(box.minX)) * density, (y - Float(box.minY)) * density)
    guard px.isFinite, py.isFinite, abs(px) < 1e6, abs(py) < 1e6 else { return }
    let (column, line) = (Int(px.rounded(.down)), Int(py.rounded(.down)))
    let alpha = manner == .density ? 1 : Float(stamp.opacity)
    let ink = SIMD4(Float(stamp.color.red), Float(stamp.color.green), Float(stamp.color.blue), 1) * alpha
    let (width, height, isDensity) = (width, height, manner == .density)
    pixels.withUnsafeMutableBufferPointer { pixels in
      for row in stamp.rows(x: px, y: py) {
        let y = line + row.down
        guard y >= 0, y < height else { continue }
        let start = column + row.across
        let (from, to) = (max(0, -start), min(row.shares.count, width - start))
        guard from < to else { continue }
        row.shares.withUnsafeBufferPointer { shares in
          for index in from..<to {
            let place = y * width + start + index
            let below = pixels[place]
            if isDensity {
              pixels[place] = below + ink * shares[index]
            } else if below.w < 0.997 {
              pixels[place] = below + ink * (shares[index] * (1 - below.w))
            }
          }
        }
      }
    }
  }

  /// The symbols as a picture.
  var bitmap: Bitmap {
    let most = pixels.reduce(1) { max($0, $1.w) }
    var bytes = [UInt8](repeating: 0, count: width * height * 4)
    for (index, sum) in pixels.enumerated() where sum.w > 0 {
      var pixel = sum / sum.w
      switch manner {
      case .covering: pixel.w = sum.w
      // A single symbol is never lost to the eye; at its edge it fades.
      case .density: pixel.w = sum.w < 1 ? 0.34 * sum.w : 0.34 + 0.62 * log(sum.w) / max(log(most), 1)
      }
      // So many steps of opacity as an eye can tell apart: files stay small.
      let step: Float = (pixel.w * 31 + 0.5).rounded(.down)
      pixel.w = min(step / 31, 1)
      for channel in 0..<4 { bytes[index * 4 + channel] = UInt8(min(255, max(0, pixel[channel] * 255 + 0.5))) }
      if step == 0 { for channel in 0..<4 { bytes[index * 4 + channel] = 0 } }
    }
    return Bitmap(width: width, height: height, data: bytes)
  }
}
