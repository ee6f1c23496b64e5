import Foundation
import Frames

/// Pixels over a plot, onto which more marks are painted than a file should hold one by one.
struct Raster {
  /// Pixels to a point.
  static let density = 2.5

  let size: Size
  let width: Int
  let height: Int
  /// Red, green, blue and opacity of each pixel, the colours multiplied by the opacity.
  private var pixels: [SIMD4<Float>]

  /// - Parameter size: of the plot, in points.
  init(size: Size) {
    self.size = size
    width = max(1, min(6_000, Int((size.width * Self.density).rounded(.up))))
    height = max(1, min(6_000, Int((size.height * Self.density).rounded(.up))))
    pixels = Array(repeating: .zero, count: width * height)
  }

  private func pixel(_ points: Double) -> Double { points * Self.density }

  private mutating func blend(_ color: SIMD4<Float>, row: Int, _ from: Int, _ to: Int) {
    guard row >= 0, row < height else { return }
    let start = row * width
    var column = max(0, from)
    while column < min(width, to) {
      pixels[start + column] = color + pixels[start + column] * (1 - color.w)
      column += 1
    }
  }

  private static func paint(_ color: Color, _ opacity: Double) -> SIMD4<Float> {
    let alpha = Float(min(max(color.opacity * opacity, 0), 1))
    return SIMD4(Float(color.red) * alpha, Float(color.green) * alpha, Float(color.blue) * alpha, alpha)
  }

  /// Paints an item where it is one that pixels can show; false where it is not.
  mutating func paint(_ item: SceneItem) -> Bool {
    let style = item.style
    switch item.shape {
    case .rect(let rect, _):
      guard case .color(let color)? = style.fill else { return style.fill == nil && style.stroke == nil }
      fill(rect, Self.paint(color, style.opacity * style.fillOpacity))
      return true
    case .symbol(let at, let area, let shape, let angle) where shape != "circle" && shape != "square" || angle != 0 || shape == "square" && style.stroke != nil:
      guard let outline = SymbolOutlines.path(shape, area: area) else { return false }
      let turn = angle * .pi / 180
      let corners = outline.mapped(Transform.rotation(cosine: cos(turn), sine: sin(turn))).shifted(at).corners
      if case .color(let color)? = style.fill { polygon(corners, Self.paint(color, style.opacity * style.fillOpacity)) }
      if case .color(let color)? = style.stroke {
        let ink = Self.paint(color, style.opacity * style.strokeOpacity)
        for (a, b) in zip(corners, corners.dropFirst() + corners.prefix(1)) { line(a, b, style.strokeWidth ?? 1, ink) }
      }
      return true
    case .symbol(let at, let area, let shape, _):
      let radius = max(area, 0).squareRoot() / 2
      if case .color(let color)? = style.fill {
        symbol(at, radius, isSquare: shape == "square", Self.paint(color, style.opacity * style.fillOpacity))
      }
      if case .color(let color)? = style.stroke {
        ring(at, radius, (style.strokeWidth ?? 1), Self.paint(color, style.opacity * style.strokeOpacity))
      }
      return true
    case .rule(let a, let b):
      guard case .color(let color)? = style.stroke else { return true }
      line(a, b, style.strokeWidth ?? 1, Self.paint(color, style.opacity * style.strokeOpacity))
      return true
    case .text, .arc, .line, .area, .trail, .path, .image, .raster: return false
    }
  }

  private mutating func fill(_ rect: Rect, _ color: SIMD4<Float>) {
    let (left, right) = (Int(saturating: pixel(rect.minX).rounded()), Int(saturating: pixel(rect.maxX).rounded()))
    let (top, bottom) = (Int(saturating: pixel(rect.minY).rounded()), Int(saturating: pixel(rect.maxY).rounded()))
    // What is thinner than a pixel still takes one.
    for row in max(0, top)..<max(max(0, top), min(height, max(bottom, top + 1))) { blend(color, row: row, left, max(right, left + 1)) }
  }

  /// Fills an outline of straight lines, row of pixels by row.
  private mutating func polygon(_ corners: [Point], _ color: SIMD4<Float>) {
    let heights = corners.map { pixel($0.y) }
    guard let top = heights.min(), let bottom = heights.max(), top.isFinite, bottom.isFinite else { return }
    let edges = Array(zip(corners, corners.dropFirst() + corners.prefix(1)))
    for row in max(0, Int(saturating: top))...max(0, min(height - 1, Int(saturating: bottom))) {
      let y = Double(row) + 0.5
      let crossings = edges.compactMap { a, b -> Double? in
        let (from, to) = (pixel(a.y), pixel(b.y))
        guard (from <= y) != (to <= y) else { return nil }
        return pixel(a.x) + (y - from) / (to - from) * (pixel(b.x) - pixel(a.x))
      }.sorted()
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        blend(color, row: row, Int(saturating: crossings[pair].rounded()), Int(saturating: crossings[pair + 1].rounded()))
      }
    }
  }

  private mutating func symbol(_ at: Point, _ radius: Double, isSquare: Bool, _ color: SIMD4<Float>) {
    if isSquare {
      return fill(Rect(x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius), color)
    }
    let (x, y, r) = (pixel(at.x), pixel(at.y), max(0.5, pixel(radius)))
    guard x.isFinite, y.isFinite, r < 1e5 else { return }
    for row in Int(saturating: y - r)...Int(saturating: y + r) {
      let rise = Double(row) + 0.5 - y
      let half = (r * r - rise * rise)
      guard half > 0 else { continue }
      let reach = half.squareRoot()
      blend(color, row: row, Int(saturating: (x - reach).rounded()), Int(saturating: (x + reach).rounded()))
    }
  }

  private mutating func ring(_ at: Point, _ radius: Double, _ stroke: Double, _ color: SIMD4<Float>) {
    let (x, y) = (pixel(at.x), pixel(at.y))
    let (outer, inner) = (pixel(radius + stroke / 2), max(0, pixel(radius - stroke / 2)))
    guard x.isFinite, y.isFinite, outer < 1e5 else { return }
    for row in Int(saturating: y - outer)...Int(saturating: y + outer) {
      let rise = Double(row) + 0.5 - y
      guard outer * outer > rise * rise else { continue }
      let reach = (outer * outer - rise * rise).squareRoot()
      let hole = inner * inner > rise * rise ? (inner * inner - rise * rise).squareRoot() : 0
      let (a, b) = (Int(saturating: (x - reach).rounded()), Int(saturating: (x + reach).rounded()))
      let (c, d) = (Int(saturating: (x - hole).rounded()), Int(saturating: (x + hole).rounded()))
      if hole == 0 {
        blend(color, row: row, a, b)
      } else {
        blend(color, row: row, a, c)
        blend(color, row: row, d, b)
      }
    }
  }

  private mutating func line(_ a: Point, _ b: Point, _ stroke: Double, _ color: SIMD4<Float>) {
    let half = max(0.5, pixel(stroke) / 2) / Self.density
    if abs(a.x - b.x) < 0.01 {
      return fill(Rect(x: a.x - half, y: min(a.y, b.y), width: 2 * half, height: abs(a.y - b.y)), color)
    }
    if abs(a.y - b.y) < 0.01 {
      return fill(Rect(x: min(a.x, b.x), y: a.y - half, width: abs(a.x - b.x), height: 2 * half), color)
    }
    let steps = min(20_000, Int(saturating: max(abs(a.x - b.x), abs(a.y - b.y)) * Self.density) + 1)
    for step in 0...steps {
      let t = Double(step) / Double(steps)
      let at = Point(x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t)
      fill(Rect(x: at.x - half, y: at.y - half, width: 2 * half, height: 2 * half), color)
    }
  }

  /// So many discs of one colour.
  struct Crowd {
    var places: [(Float, Float)]
    var color: Color
    /// Of one disc; nil to let the density of the crowd be seen, from a single disc to the thickest heap.
    var opacity: Double?
  }

  /// Paints so many discs at once: how many lie over each pixel decides how dense its colour is, and of which colours it
  /// is mixed.
  mutating func paint(_ crowds: [Crowd], radius: Double) {
    var heaps = [SIMD4<Float>](repeating: .zero, count: width * height)
    for crowd in crowds {
      let tint = SIMD4(Float(crowd.color.red), Float(crowd.color.green), Float(crowd.color.blue), 1)
      let changes = changes(crowd.places, radius: max(0.6, Float(pixel(radius))))
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
    let most = Float(heaps.reduce(1) { max($0, $1.w) })
    let alpha = crowds.compactMap(\.opacity).min().map { Float(min(max($0, 0.01), 1)) }
    for index in heaps.indices where heaps[index].w > 0 {
      let count = heaps[index].w
      // A single disc is never lost to the eye.
      let dense = alpha.map { 1 - pow(1 - $0, count) } ?? 0.34 + 0.62 * log(count) / max(log(most), 1)
      var color = heaps[index] / count
      color.w = 1
      color *= min(max(dense, 1.0 / 31), 1)
      pixels[index] = color + pixels[index] * (1 - color.w)
    }
  }

  /// Where along each row discs begin and end.
  private func changes(_ places: [(Float, Float)], radius r: Float) -> [Int32] {
    let reach = Int(r.rounded(.up))
    // How far a disc reaches to each side in each of its rows.
    let halves = (-reach...reach).map { row -> Float in
      let rest = r * r - Float(row) * Float(row)
      return rest > 0 ? rest.squareRoot() : -1
    }
    let (columns, rows, stride) = (width, height, width + 2)
    var changes = [Int32](repeating: 0, count: stride * height)
    changes.withUnsafeMutableBufferPointer { changes in
      for (px, py) in places {
        let (x, y) = (px * Float(Self.density), py * Float(Self.density))
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

  /// The pixels as a picture.
  var image: ImageRef {
    var bytes = [UInt8](repeating: 0, count: (width * 4 + 1) * height)
    bytes.withUnsafeMutableBufferPointer { bytes in
      for row in 0..<height {
        var place = row * (width * 4 + 1) + 1
        for column in 0..<width {
          let pixel = pixels[row * width + column]
          if pixel.w > 0 {
            let color = pixel / pixel.w
            bytes[place] = UInt8(min(255, max(0, color.x * 255 + 0.5)))
            bytes[place + 1] = UInt8(min(255, max(0, color.y * 255 + 0.5)))
            bytes[place + 2] = UInt8(min(255, max(0, color.z * 255 + 0.5)))
            // So many steps of opacity as an eye can tell apart: files stay small.
            bytes[place + 3] = UInt8(min(255, (pixel.w * 31 + 0.5).rounded(.down) * (255.0 / 31)))
          }
          place += 4
        }
      }
    }
    return PortableNetworkGraphic(width: width, height: height, scanlines: bytes).image
  }
}

extension Path {
  /// The corners of an outline in one piece, its curves as short lines.
  fileprivate var corners: [Point] {
    var corners: [Point] = []
    for element in elements {
      switch element {
      case .move(let point), .line(let point): corners.append(point)
      case .curve(let a, let b, let end):
        guard let start = corners.last else { continue }
        for step in 1...8 {
          let (t, u) = (Double(step) / 8, 1 - Double(step) / 8)
          func mixed(_ part: KeyPath<Point, Double>) -> Double {
            u * u * u * start[keyPath: part] + 3 * u * u * t * a[keyPath: part] + 3 * u * t * t * b[keyPath: part] + t * t * t * end[keyPath: part]
          }
          corners.append(Point(x: mixed(\.x), y: mixed(\.y)))
        }
      case .close: break
      }
    }
    return corners
  }
}
