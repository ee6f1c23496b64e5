import Foundation
import Frames

/// So many discs that how many lie over each other is all that can be seen of them: how many decides how dense the colour of
/// a pixel is, and of which colours it is mixed.
struct DotDensity {
  /// So many discs of one colour.
  struct Crowd {
    /// In points.
    var places: [(Float, Float)]
    var color: Color
    /// Of one disc; nil to let the density of the crowd be seen, from a single disc to the thickest heap.
    var opacity: Double?
  }

  /// What the pixels cover, in points.
  let box: Rect
  private let width: Int
  private let height: Int
  private let radius: Double

  /// - Parameters:
  ///   - size: of the plot, in points; discs reach over its edge.
  ///   - radius: of a disc, in points.
  init(_ size: Size, radius: Double) {
    let reach = min(radius.rounded(.up), 100)
    box = Rect(x: -reach, y: -reach, width: size.width + 2 * reach, height: size.height + 2 * reach)
    width = max(1, min(6_000, Int((box.size.width * Bitmap.density).rounded(.up))))
    height = max(1, min(6_000, Int((box.size.height * Bitmap.density).rounded(.up))))
    self.radius = radius
  }

  func bitmap(_ crowds: [Crowd]) -> Bitmap {
    let heaps = heaps(crowds)
    let most = Float(heaps.reduce(1) { max($0, $1.w) })
    let alpha = crowds.compactMap(\.opacity).min().map { Float(min(max($0, 0.01), 1)) }
    var bytes = [UInt8](repeating: 0, count: width * height * 4)
    bytes.withUnsafeMutableBufferPointer { bytes in
      for (index, heap) in heaps.enumerated() where heap.w > 0 {
        let count = heap.w
        // A single disc is never lost to the eye.
        let dense = alpha.map { 1 - pow(1 - $0, count) } ?? 0.34 + 0.62 * log(count) / max(log(most), 1)
        var pixel = heap / count
        // So many steps of opacity as an eye can tell apart: files stay small.
        let step: Float = (min(max(dense, 1.0 / 31), 1) * 31 + 0.5).rounded(.down)
        pixel.w = step / 31
        for channel in 0..<4 { bytes[index * 4 + channel] = UInt8(min(255, max(0, pixel[channel] * 255 + 0.5))) }
      }
    }
    return Bitmap(width: width, height: height, data: bytes)
  }

  /// The sum of the colours over each pixel, and how many there are.
  private func heaps(_ crowds: [Crowd]) -> [SIMD4<Float>] {
    var heaps = [SIMD4<Float>](repeating: .zero, count: width * height)
    for crowd in crowds {
      let tint = SIMD4(Float(crowd.color.red), Float(crowd.color.green), Float(crowd.color.blue), 1)
      let changes = changes(crowd.places)
      heaps.withUnsafeMutableBufferPointer { heaps in
        for row in 0..<height {
          var count: Int32 = 0
          for column in 0..<width {
            count += changes[row * (width + 2) + column]
            if count > 0 { heaps[row * width + column] += tint * Float(count) }
          }
        }
      }
    }
    return heaps
  }

  /// Where along each row discs begin and end.
  private func changes(_ places: [(Float, Float)]) -> [Int32] {
    let density = Float(Bitmap.density)
    let r = max(0.6, Float(radius) * density)
    let reach = Int(r.rounded(.up))
    // How far a disc reaches to each side in each of its rows.
    let halves = (-reach...reach).map { row -> Float in
      let rest = r * r - Float(row) * Float(row)
      return rest > 0 ? rest.squareRoot() : -1
    }
    let (columns, rows, stride) = (width, height, width + 2)
    let (left, top) = (Float(box.minX), Float(box.minY))
    var changes = [Int32](repeating: 0, count: stride * height)
    changes.withUnsafeMutableBufferPointer { changes in
      for (px, py) in places {
        let (x, y) = ((px - left) * density, (py - top) * density)
        guard x.isFinite, y.isFinite, abs(x) < 1e6, abs(y) < 1e6 else { continue }
        let middle = Int(y.rounded(.down))
        for offset in -reach...reach {
          let row = middle + offset
          let half = halves[offset + reach]
          guard half >= 0, row >= 0, row < rows else { continue }
          let from = max(0, min(columns, Int((x - half).rounded())))
          let to = max(0, min(columns, max(Int((x + half).rounded()), from + 1)))
          changes[row * stride + from] += 1
          changes[row * stride + to] -= 1
        }
      }
    }
    return changes
  }
}
