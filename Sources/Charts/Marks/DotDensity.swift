import Foundation
import Frames

/// So many marks that how many lie over each other is all that can be seen of them: how many decides how dense the colour of
/// a pixel is, and of which colours it is mixed.
struct DotDensity {
  /// What the pixels cover, in points.
  let box: Rect
  private let width: Int
  private let height: Int
  /// Where along each row marks begin and end: the colours that begin, times their weights, and the weights. All are whole
  /// numbers, so that what begins and ends leaves nothing behind.
  private var changes: [SIMD4<Double>]
  private var isGiven = false

  /// - Parameters:
  ///   - size: of the plot, in points; marks reach over its edge.
  ///   - reach: of the largest mark, in points.
  init(_ size: Size, reach: Double) {
    let reach = min(reach.rounded(.up), 100)
    box = Rect(x: -reach, y: -reach, width: size.width + 2 * reach, height: size.height + 2 * reach)
    width = max(1, min(6_000, Int((box.size.width * Bitmap.density).rounded(.up))))
    height = max(1, min(6_000, Int((box.size.height * Bitmap.density).rounded(.up))))
    changes = Array(repeating: .zero, count: (width + 1) * height)
  }

  /// A mark as pixels, in one colour.
  struct Stamp {
    /// From the mark's middle to its edge, in points.
    let reach: Double
    fileprivate let spans: [(row: Int, from: Float, to: Float)]
    fileprivate let ink: SIMD4<Double>
    fileprivate let isGiven: Bool

    /// - Parameters:
    ///   - area: in square points; the angle in degrees.
    ///   - pen: how wide the outline is, in points; nil for a mark that is filled.
    ///   - opacity: of one mark; nil to let the density of the crowd be seen, from a single mark to the thickest heap.
    init?(shape: String, area: Double, angle: Double, pen: Double?, color: Color, opacity: Double?) {
      let radius = max(area, 0).squareRoot() / 2
      guard radius < 1_000, let path = SymbolOutlines.path(shape, area: area) else { return nil }
      reach = radius + (pen ?? 0) / 2
      let turn = angle * .pi / 180
      let edges = path.mapped(Transform.rotation(cosine: cos(turn), sine: sin(turn))).edges.map { ($0 * Bitmap.density, $1 * Bitmap.density) }
      if let pen, radius > 0 {
        let (outer, inner) = ((radius + pen / 2) / radius, max(0, radius - pen / 2) / radius)
        spans = Self.spans(edges.map { ($0 * outer, $1 * outer) } + edges.map { ($0 * inner, $1 * inner) })
      } else {
        spans = Self.spans(edges)
      }
      isGiven = opacity != nil
      // Weights add up as layers of glass do: light goes through all of them.
      let weight = opacity.map { (-log(1 - min(max($0, 0), 0.998)) * 1_000).rounded() } ?? 1
      guard weight > 0 else { return nil }
      let tint = SIMD4(color.red, color.green, color.blue, 0) * 255
      ink = (tint.rounded(.toNearestOrAwayFromZero) + SIMD4(0, 0, 0, 1)) * weight
    }

    /// What lies within an outline in each row of pixels, about its middle.
    private static func spans(_ edges: [(Point, Point)]) -> [(row: Int, from: Float, to: Float)] {
      let heights = edges.flatMap { [$0.y, $1.y] }
      guard let top = heights.min(), let bottom = heights.max(), top.isFinite, bottom.isFinite else { return [] }
      let spans = (Int(top.rounded(.down))...Int(bottom.rounded(.up))).flatMap { row -> [(row: Int, from: Float, to: Float)] in
        let y = Double(row)
        let crossings = edges.compactMap { a, b -> Double? in
          (a.y <= y) == (b.y <= y) ? nil : a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x)
        }.sorted()
        return stride(from: 0, to: crossings.count - 1, by: 2).map { (row, Float(crossings[$0]), Float(crossings[$0 + 1])) }
      }
      // What is smaller than a pixel still takes one.
      let widest = edges.reduce(0.5) { max($0, $1.0.x.magnitude, $1.1.x.magnitude) }
      return spans.isEmpty ? [(0, Float(-widest), Float(widest))] : spans
    }
  }

  mutating func put(_ stamp: Stamp, _ x: Float, _ y: Float) {
    isGiven = isGiven || stamp.isGiven
    let density = Float(Bitmap.density)
    let (px, py) = ((x - Float(box.minX)) * density, (y - Float(box.minY)) * density)
    guard px.isFinite, py.isFinite, abs(px) < 1e6, abs(py) < 1e6 else { return }
    let middle = Int(py.rounded(.down))
    for span in stamp.spans {
      let row = middle + span.row
      guard row >= 0, row < height else { continue }
      let from = Int((px + span.from).rounded())
      let to = max(Int((px + span.to).rounded()), from + 1)
      guard to > 0, from < width else { continue }
      changes[row * (width + 1) + max(from, 0)] += stamp.ink
      changes[row * (width + 1) + min(to, width)] -= stamp.ink
    }
  }

  /// The marks as a picture.
  var bitmap: Bitmap {
    var heaps = changes
    var most = 1.0
    for row in 0..<height {
      var heap = SIMD4<Double>.zero
      for place in row * (width + 1)..<(row + 1) * (width + 1) {
        heap += heaps[place]
        heaps[place] = heap
        most = max(most, heap.w)
      }
    }
    var bytes = [UInt8](repeating: 0, count: width * height * 4)
    for row in 0..<height {
      for column in 0..<width {
        let heap = heaps[row * (width + 1) + column]
        guard heap.w > 0 else { continue }
        // A single mark is never lost to the eye.
        let dense = isGiven ? 1 - exp(-heap.w / 1_000) : 0.34 + 0.62 * log(heap.w) / max(log(most), 1)
        var pixel = heap / heap.w
        // So many steps of opacity as an eye can tell apart: files stay small.
        let step: Double = (min(max(dense, 1.0 / 31), 1) * 31 + 0.5).rounded(.down)
        pixel.w = step / 31 * 255
        let place = (row * width + column) * 4
        for channel in 0..<4 { bytes[place + channel] = UInt8(min(255, max(0, pixel[channel] + 0.5))) }
      }
    }
    return Bitmap(width: width, height: height, data: bytes)
  }
}

extension Path {
  /// The outline as straight lines, its curves in eight each; every piece is closed.
  fileprivate var edges: [(Point, Point)] {
    var edges: [(Point, Point)] = []
    var (start, at) = (Point.zero, Point.zero)
    func line(to point: Point) {
      edges.append((at, point))
      at = point
    }
    for element in elements {
      switch element {
      case .move(let point):
        if at != start { line(to: start) }
        (start, at) = (point, point)
      case .line(let point): line(to: point)
      case .curve(let a, let b, let end):
        let from = at
        for step in 1...8 {
          let (t, u) = (Double(step) / 8, 1 - Double(step) / 8)
          line(to: from * (u * u * u) + a * (3 * u * u * t) + b * (3 * u * t * t) + end * (t * t * t))
        }
      case .close: if at != start { line(to: start) }
      }
    }
    if at != start { line(to: start) }
    return edges
  }
}

extension Point {
  fileprivate static func * (point: Point, factor: Double) -> Point { Point(x: point.x * factor, y: point.y * factor) }
  fileprivate static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
}
