import Foundation
import Frames
import ReportKit

/// Paints the items of marks.
struct ItemPainting {
  let labels: Labels
  var pictures: ChartPictures?
  var greyscale: Greyscale?
  /// Of the chart whose marks are painted.
  var path = "$"

  func paint(_ item: SceneItem, into frame: inout Frame) throws {
    let style = item.style
    switch item.shape {
    case .rect(let rect, let corners):
      place(corners.isSquare ? .rectangle(rect) : .cornered(rect, corners), box: rect, style, into: &frame)
    case .symbol(let at, _, _, _) where at.x.isFinite && at.y.isFinite && !at.isOnPaper: return
    case .symbol(let at, let area, let shape, _) where shape.hasPrefix(Self.picture):
      let side = max(area, 0).squareRoot()
      try place(named: String(shape.dropFirst(Self.picture.count)), Rect(x: at.x - side / 2, y: at.y - side / 2, width: side, height: side), opacity: style.opacity, into: &frame)
    case .symbol(let at, let area, let shape, let angle):
      guard let outline = SymbolOutlines.path(shape, area: area) else {
        throw ChartError(path: "\(path).encoding.shape", problem: SymbolOutlines.advice(shape))
      }
      let turn = angle * .pi / 180
      let outlined = outline.mapped(Transform.rotation(cosine: cos(turn), sine: sin(turn))).shifted(at)
      let side = max(area, 0).squareRoot()
      guard PathMeasure(outlined).isSound else {
        throw ChartError(path: "\(path).encoding.size", problem: "a symbol's outline holds a coordinate that is no number")
      }
      place(outlined, box: Rect(x: at.x - side / 2, y: at.y - side / 2, width: side, height: side), style, isLine: shape == "stroke", into: &frame)
    case .rule(let a, let b): place(.line(from: a, to: b), box: .around([a, b]), style, isLine: true, into: &frame)
    case .text(let text):
      guard text.at.isOnPaper, case .color(let color)? = style.fill else { return }
      let ink = greyscale?.words(color) ?? color
      if let ground = text.ground {
        frame.place(.fill(.rectangle(text.ink(of: try LabelBox(text, labels: labels).plain)), greyscale?.grey(ground) ?? ground), at: .zero)
      }
      try TextPainting(labels: labels).paint(text, color: ink.withOpacity(ink.opacity * style.opacity * style.fillOpacity), into: &frame)
      try place(text.samples, beside: text.at, into: &frame)
    case .arc(let arc):
      let box = Rect(x: arc.centre.x - arc.outer, y: arc.centre.y - arc.outer, width: 2 * arc.outer, height: 2 * arc.outer)
      place(ArcOutlines.path(arc), box: box, style, into: &frame)
    case .line(let runs, let curve):
      for run in runs {
        place(curve.path(run), box: .around(run), style, isLine: true, into: &frame)
      }
    case .area(let runs, let curve, let turned):
      for run in runs {
        let path = curve.area(run, turned: turned)
        place(path, box: .around(run.flatMap { [$0.first, $0.second] }), style, into: &frame)
      }
    case .trail(let runs):
      for run in runs { place(TrailOutlines.path(run), box: .around(run.map(\.point)), style, into: &frame) }
    case .path(let path): place(path, box: style.hasGradient ? PathMeasure(path).bounds : .around([]), style, into: &frame)
    case .raster(let bitmap, let rect): frame.place(.bitmap(greyscale?.grey(bitmap) ?? bitmap, rect.size), at: rect.origin)
    case .image(let rect, let address, let path): try place(address, rect, path, opacity: style.opacity, into: &frame)
    }
  }

  /// What a symbol that is a picture begins with; the name of the picture follows.
  static let picture = "image:"

  /// A picture by its name, with the ending of its file or without.
  private func place(named name: String, _ rect: Rect, opacity: Double, into frame: inout Frame) throws {
    let endings = ["", ".png", ".jpg", ".jpeg", ".svg"]
    let address = try endings.lazy.map { name + $0 }.first { try pictures?($0) != nil }
    try place(address ?? name, rect, "\(path).mark.shape", opacity: opacity, into: &frame)
  }

  /// A picture in the middle of its rectangle, as large as fits; nothing is fetched from the network.
  private func place(_ address: String, _ rect: Rect, _ path: String, opacity: Double, into frame: inout Frame) throws {
    guard !address.isEmpty, rect.size.width > 0, rect.size.height > 0, opacity > 0 else { return }
    let image: ImageRef?
    do { image = try pictures?(address) } catch { throw ChartError(path: path, problem: "\(error)") }
    guard let image, image.pixelWidth > 0, image.pixelHeight > 0 else {
      let name = address.count > 60 ? "\(address.prefix(50))…" : address
      throw ChartError(
        path: path,
        problem: "the picture “\(name)” could not be read; a chart shows PNG, JPEG and SVG files that stand beside it, and "
          + "data: addresses, and fetches nothing from the network")
    }
    let scale = min(rect.size.width / Double(image.pixelWidth), rect.size.height / Double(image.pixelHeight))
    let size = Size(width: Double(image.pixelWidth) * scale, height: Double(image.pixelHeight) * scale)
    frame.place(.image(image, size), at: Point(x: rect.midX - size.width / 2, y: rect.midY - size.height / 2))
  }

  private func place(_ samples: [SceneItem], beside place: Point, into frame: inout Frame) throws {
    guard !samples.isEmpty else { return }
    var inner = Frame(size: .zero)
    for sample in samples { try paint(sample, into: &inner) }
    frame.place(inner, at: place)
  }

  private func place(_ path: Path, box: Rect, _ style: SceneStyle, isLine: Bool = false, into frame: inout Frame) {
    let path = path.held
    let box = style.acrossPlot ? Rect(frame.size) : box
    if let greyscale { return place(path, box: box, style, greyscale, isLine: isLine, into: &frame) }
    let fill = style.fill.map { paint($0, style.opacity * style.fillOpacity, box) }
    var stroke: Stroke?
    if let given = style.stroke {
      let width = style.strokeWidth ?? 1
      if width > 0 {
        var line = Stroke(.black, width: width, dash: style.dash.isSolid ? [] : style.dash, dashPhase: style.dashPhase, cap: style.cap, join: style.join)
        line.paint = paint(given, style.opacity * style.strokeOpacity, box)
        stroke = line
      }
    }
    guard fill != nil || stroke != nil else { return }
    frame.place(.shape(path, fill: fill, stroke: stroke), at: .zero)
  }

  /// What fills a shape in a box.
  func paint(_ paint: ScenePaint, _ opacity: Double, _ box: Rect) -> Paint {
    switch paint {
    case .color(let color): return .solid(color.withOpacity(color.opacity * min(max(opacity, 0), 1)))
    case .gradient(let gradient):
      func place(_ point: Point) -> Point {
        Point(x: box.minX + point.x * box.size.width, y: box.minY + point.y * box.size.height)
      }
      let stops = gradient.stops.map {
        Gradient.Stop(offset: $0.offset, color: $0.color.withOpacity($0.color.opacity * opacity))
      }
      return .gradient(
        Gradient(
          start: place(gradient.start), end: place(gradient.end),
          radius: gradient.radius.map { $0 * max(box.size.width, box.size.height) }, stops: stops))
    }
  }
}

extension SceneStyle {
  fileprivate var hasGradient: Bool {
    [fill, stroke].contains { if case .gradient? = $0 { true } else { false } }
  }
}

extension [Double] {
  /// Whether a dash pattern has no gaps.
  var isSolid: Bool { isEmpty || self == [1, 0] || allSatisfy { $0 == 0 } || contains { !$0.isFinite || $0 < 0 } }
}

extension Rect {
  static func around(_ points: [Point]) -> Rect {
    guard let first = points.first else { return Rect(x: 0, y: 0, width: 0, height: 0) }
    var (low, high) = (first, first)
    for point in points {
      low = Point(x: min(low.x, point.x), y: min(low.y, point.y))
      high = Point(x: max(high.x, point.x), y: max(high.y, point.y))
    }
    return Rect(x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y)
  }
}
