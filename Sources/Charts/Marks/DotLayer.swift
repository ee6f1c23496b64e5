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
    let rows = stamp.rows(x: px, y: py)
    switch manner {
    case .density: add(rows, column, line)
    case .covering: cover(rows, column, line, with: ink)
    }
  }

  private mutating func add(_ rows: [Stamp.Row], _ column: Int, _ line: Int) {
    let layer = (width: width, height: height)
    weights.withUnsafeMutableBufferPointer { weights in
      for row in rows {
        let (y, start) = (line + row.down, column + row.across)
        guard y >= 0, y < layer.height else { continue }
        let first = y * layer.width + start
        row.shares.withUnsafeBufferPointer { shares in
          for index in max(0, -start)..<max(0, -start, min(shares.count, layer.width - start)) { weights[first + index] += shares[index] }
        }
      }
    }
  }

  private mutating func cover(_ rows: [Stamp.Row], _ column: Int, _ line: Int, with ink: SIMD4<Float>) {
    let layer = (width: width, height: height)
    pixels.withUnsafeMutableBufferPointer { pixels in
      open.withUnsafeMutableBufferPointer { open in
        /// The first pixel that is not covered, from one on; what is passed is passed in fewer steps the next time.
        func next(_ place: Int) -> Int {
          var place = place
          while open[place] != place {
            open[place] = open[Int(open[place])]
            place = Int(open[place])
          }
          return place
        }
        for row in rows {
          let (y, start) = (line + row.down, column + row.across)
          guard y >= 0, y < layer.height else { continue }
          let first = y * layer.width + start
          row.shares.withUnsafeBufferPointer { shares in
            let end = first + min(shares.count, layer.width - start)
            guard first + max(0, -start) < end else { return }
            var place = next(first + max(0, -start))
            while place < end {
              let below = pixels[place]
              pixels[place] = below + ink * (shares[place - first] * (1 - below.w))
              if pixels[place].w >= 0.997 { open[place] = Int32(place + 1) }
              place = next(place + 1)
            }
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
