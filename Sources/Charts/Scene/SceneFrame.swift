import Foundation
import Frames

/// Turns a scene into a frame: the only place where a chart meets fonts and paths.
struct SceneFrame {
  let labels: Labels
  /// Whether each mark is a part with a name of its own.
  var names = false
  /// Where the pictures of image marks come from.
  var pictures: ChartPictures?
  /// The greys and hatchings that stand for colours; nil for print in colour.
  var greyscale: Greyscale?

  func frame(_ scene: Scene) throws -> Frame {
    var scene = scene
    if let greyscale {
      let contrast = GreyContrast(greyscale: greyscale, labels: labels, paper: scene.background ?? .white)
      scene.views = try scene.views.map(contrast.readable)
      scene = GreySymbols(greyscale: greyscale).told(scene)
    }
    var frame = Frame(size: scene.size)
    if let background = scene.background, background != .white {
      frame.place(
        .fill(.rectangle(Rect(scene.size)), background), at: .zero)
    }
    let flattening = SceneFlattening(scene)
    let axes = AxisPainting(labels: labels, words: try words(scene, flattening))
    for view in scene.views { try paintGround(view, into: &frame) }
    for axis in scene.axes where !axis.above { axes.grid(axis, into: &frame) }
    for axis in scene.axes where !axis.above { try axes.lines(axis, into: &frame) }
    for view in scene.views { try paint(view, flattening, into: &frame) }
    for axis in scene.axes where axis.above {
      axes.grid(axis, into: &frame)
      try axes.lines(axis, into: &frame)
    }
    for axis in scene.axes { try axes.words(axis, into: &frame) }
    for legend in scene.legends { try LegendPainting(labels: labels, greyscale: greyscale).paint(legend, into: &frame) }
    for title in scene.titles { try TextPainting(labels: labels).paint(title.text, color: title.color, into: &frame) }
    return frame
  }

  /// Marks may reach so far into the white around a chart, in points.
  private static let margin = 10.0

  /// More words than these are a ground of their own.
  private static let mostWords = 500

  /// Where words of marks stand on the sheet.
  private func words(_ scene: Scene, _ flattening: SceneFlattening) throws -> [Rect] {
    var boxes: [Rect] = []
    for view in scene.views {
      for marks in view.marks where !flattening.flattens(marks) {
        for item in marks.items {
          guard case .text(let text) = item.shape, text.hasWords, text.at.isOnPaper else { continue }
          if boxes.count == Self.mostWords { return [] }
          let box = text.ink(of: try LabelBox(text, labels: labels).plain)
          boxes.append(Rect(x: box.minX + view.at.x, y: box.minY + view.at.y, width: box.size.width, height: box.size.height))
        }
      }
    }
    return boxes
  }

  private func paintGround(_ view: SceneView, into frame: inout Frame) throws {
    guard view.ground.fill != nil || view.ground.stroke != nil else { return }
    let rect = Rect(view.size)
    var inner = Frame(size: view.size)
    try ItemPainting(labels: labels).paint(SceneItem(shape: .rect(rect, corners: Corners(all: view.cornerRadius)), style: view.ground), into: &inner)
    for item in inner.items { frame.place(item.item, at: item.position.moved(view.at)) }
  }

  private func paint(_ view: SceneView, _ flattening: SceneFlattening, into frame: inout Frame) throws {
    var pixels: [SceneMarks] = []
    for marks in view.marks where !marks.items.isEmpty {
      let isFlat = flattening.flattens(marks)
      if !isFlat || pixels.last.map({ $0.clip != marks.clip }) == true { try flatten(&pixels, view, into: &frame) }
      if isFlat { pixels.append(marks) } else { try paint(marks, view, into: &frame) }
    }
    try flatten(&pixels, view, into: &frame)
  }

  private func paint(_ marks: SceneMarks, _ view: SceneView, into frame: inout Frame) throws {
    let painting = painting(marks)
    var inner = Frame(size: view.size)
    for item in marks.items {
      guard item.link != nil || names && !item.words.isEmpty else {
        try painting.paint(item, into: &inner)
        continue
      }
      var one = Frame(size: view.size)
      try painting.paint(item, into: &one)
      try placeLink(item, into: &one)
      inner.place(names && !item.words.isEmpty ? .tag(Tag(.span, alternative: item.words.name), one) : .group(one, .identity, clip: nil), at: .zero)
    }
    frame.place(.group(inner, .identity, clip: marks.clip ? .rectangle(Rect(view.size)) : nil), at: view.at)
  }

  private func painting(_ marks: SceneMarks) -> ItemPainting {
    ItemPainting(labels: labels, pictures: pictures, greyscale: greyscale, path: marks.path)
  }

  private func placeLink(_ item: SceneItem, into frame: inout Frame) throws {
    guard let address = item.link else { return }
    let box = try item.box(labels)
    frame.place(.link(Link(.address(address), title: item.words.name), box.size), at: box.origin)
  }

  /// Paints marks as one layer of pixels, as far as they reach on the sheet, and takes them off the list.
  private func flatten(_ layer: inout [SceneMarks], _ view: SceneView, into frame: inout Frame) throws {
    guard let first = layer.first else { return }
    defer { layer = [] }
    var vectors = Frame(size: view.size)
    for marks in layer {
      let painting = painting(marks)
      for item in marks.items { try painting.paint(item, into: &vectors) }
    }
    let items = layer.flatMap(\.items)
    let pen = items.reduce(1) { max($0, $1.style.strokeWidth ?? 1) }
    let sheet = Rect(x: -view.at.x, y: -view.at.y, width: frame.size.width, height: frame.size.height)
    guard let area = first.clip ? Rect(view.size) : vectors.extent?.wider(pen, higher: pen).common(with: sheet.wider(Self.margin, higher: Self.margin))?.onPixels
    else { return }
    var inner = Frame(size: area.size)
    inner.place(vectors, at: Point(x: -area.minX, y: -area.minY))
    var picture = Frame(size: view.size)
    picture.place(.flattened(inner), at: area.origin)
    if names { picture = picture.tagged(Tag(.span, alternative: "\(items.count)个图形")) }
    for item in items { try placeLink(item, into: &picture) }
    frame.place(.group(picture, .identity, clip: nil), at: view.at)
  }
}

extension Rect {
  /// What lies in both; nil where nothing does.
  fileprivate func common(with other: Rect) -> Rect? {
    let (left, top) = (max(minX, other.minX), max(minY, other.minY))
    let (right, bottom) = (min(maxX, other.maxX), min(maxY, other.maxY))
    return right > left && bottom > top ? Rect(x: left, y: top, width: right - left, height: bottom - top) : nil
  }

  /// The rectangle drawn out to whole pixels.
  fileprivate var onPixels: Rect {
    func out(_ length: Double, _ rule: FloatingPointRoundingRule) -> Double {
      (length * Bitmap.density).rounded(rule) / Bitmap.density
    }
    let (left, top) = (out(minX, .down), out(minY, .down))
    return Rect(x: left, y: top, width: out(maxX, .up) - left, height: out(maxY, .up) - top)
  }
}
