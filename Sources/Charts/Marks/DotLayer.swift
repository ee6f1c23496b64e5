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
  /// Of a density how many symbols cover each pixel, all in one colour.
  private var weights: [Float] = []
  private var color = Color.black
  /// Of symbols that cover each other red, green, blue and opacity, the colours multiplied by it.
  private var pixels: [SIMD4<Float>] = []
  /// A pixel at or after each one that is not covered yet: in a crowd most are, soon.
  private var open: [Int32] = []

  /// - Parameter box: in points, about the plot's corner.
  init(_ box: Rect, _ manner: Manner) {
    self.box = box
    self.manner = manner
    width = max(1, min(6_000, Int((box.size.width * Bitmap.density).rounded(.up))))
    height = max(1, min(6_000, Int((box.size.height * Bitmap.density).rounded(.up))))
    switch manner {
    case .density: weights = Array(repeating: 0, count: width * height)
    case .covering:
      pixels = Array(repeating: .zero, count: width * height)
      open = Array(0...Int32(width * height))
    }
  }

  /// Puts a symbol below all that are there.
  mutating func put(_ stamp: Stamp, _ x: Float, _ y: Float) {
    let density = Float(Bitmap.density)
    let (px, py) = ((x - Float(box.minX)) * density, (y - Float(box.minY)) * density)
    guard px.isFinite, py.isFinite, abs(px) < 1e6, abs(py) < 1e6 else { return }
    let (column, line) = (Int(px.rounded(.down)), Int(py.rounded(.down)))
    if manner == .density { color = stamp.color }
    let alpha = Float(stamp.opacity)
    let ink = SIMD4(Float(stamp.color.red), Float(stamp.color.green), Float(stamp.color.blue), 1) * alpha
    for row in stamp.rows(x: px, y: py) {
      let y = line + row.down
      guard y >= 0, y < height else { continue }
      let start = column + row.across
      let (from, to) = (max(0, -start), min(row.shares.count, width - start))
      guard from < to else { continue }
      switch manner {
      case .density: add(row.shares, from..<to, at: y * width + start)
      case .covering: cover(row.shares, from..<to, at: y * width + start, with: ink)
      }
    }
  }

  private mutating func add(_ shares: [Float], _ range: Range<Int>, at start: Int) {
    weights.withUnsafeMutableBufferPointer { weights in
      shares.withUnsafeBufferPointer { shares in
        for index in range { weights[start + index] += shares[index] }
      }
    }
  }

  private mutating func cover(_ shares: [Float], _ range: Range<Int>, at start: Int, with ink: SIMD4<Float>) {
    pixels.withUnsafeMutableBufferPointer { pixels in
      open.withUnsafeMutableBufferPointer { open in
        shares.withUnsafeBufferPointer { shares in
          /// The first pixel that is not covered, from one on; what is passed is passed in fewer steps the next time.
          func next(_ place: Int) -> Int {
            var place = place
            while open[place] != place {
              open[place] = open[Int(open[place])]
              place = Int(open[place])
            }
            return place
          }
          var place = next(start + range.lowerBound)
          while place < start + range.upperBound {
            let below = pixels[place]
            pixels[place] = below + ink * (shares[place - start] * (1 - below.w))
            if pixels[place].w >= 0.997 { open[place] = Int32(place + 1) }
            place = next(place + 1)
          }
        }
      }
    }
  }

  /// The symbols as a picture.
  var bitmap: Bitmap {
    var bytes = [UInt8](repeating: 0, count: width * height * 4)
    func write(_ index: Int, _ color: SIMD4<Float>, opacity: Float) {
      // So many steps of opacity as an eye can tell apart: files stay small.
      let step: Float = (opacity * 31 + 0.5).rounded(.down)
      guard step > 0 else { return }
      for channel in 0..<3 { bytes[index * 4 + channel] = UInt8(min(255, max(0, color[channel] * 255 + 0.5))) }
      bytes[index * 4 + 3] = UInt8(min(255, step / 31 * 255 + 0.5))
    }
    switch manner {
    case .covering:
      for (index, pixel) in pixels.enumerated() where pixel.w > 0 { write(index, pixel / pixel.w, opacity: pixel.w) }
    case .density:
      let most = log(max(weights.max() ?? 1, 1))
      let ink = SIMD4(Float(color.red), Float(color.green), Float(color.blue), 1)
      for (index, weight) in weights.enumerated() where weight > 0 {
        // A single symbol is never lost to the eye; at its edge it fades.
        write(index, ink, opacity: weight < 1 ? 0.34 * weight : 0.34 + 0.62 * log(weight) / max(most, 1))
      }
    }
    return Bitmap(width: width, height: height, data: bytes)
  }
}
