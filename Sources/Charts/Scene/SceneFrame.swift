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

  /// More marks than these would drown a reader who listens.
  private static let mostNames = 5_000

  func frame(_ scene: Scene) throws -> Frame {
    var frame = Frame(size: scene.size)
    if let background = scene.background, background != .white {
      frame.place(
        .fill(.rectangle(Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)), background), at: .zero)
    }
    let axes = AxisPainting(labels: labels)
    for view in scene.views { try paintGround(view, into: &frame) }
    for axis in scene.axes where !axis.above { axes.grid(axis, into: &frame) }
    for axis in scene.axes where !axis.above { try axes.lines(axis, into: &frame) }
    for view in scene.views { try paint(view, into: &frame) }
    for axis in scene.axes where axis.above {
      axes.grid(axis, into: &frame)
      try axes.lines(axis, into: &frame)
    }
    for axis in scene.axes { try axes.words(axis, into: &frame) }
    for legend in scene.legends { try LegendPainting(labels: labels, greyscale: greyscale).paint(legend, into: &frame) }
    for title in scene.titles { try TextPainting(labels: labels).paint(title.text, color: title.color, into: &frame) }
    return frame
  }

  private func paintGround(_ view: SceneView, into frame: inout Frame) throws {
    guard view.ground.fill != nil || view.ground.stroke != nil else { return }
    let rect = Rect(x: 0, y: 0, width: view.size.width, height: view.size.height)
    var inner = Frame(size: view.size)
    try ItemPainting(labels: labels).paint(SceneItem(shape: .rect(rect, corners: Corners(all: view.cornerRadius)), style: view.ground), into: &inner)
    for item in inner.items { frame.place(item.item, at: item.position.moved(view.at)) }
  }

  private func paint(_ view: SceneView, into frame: inout Frame) throws {
    for marks in view.marks where !marks.items.isEmpty {
      let items = ItemPainting(labels: labels, pictures: pictures, greyscale: greyscale, path: marks.path)
      var inner = Frame(size: view.size)
      let named = names && marks.items.count <= Self.mostNames
      for item in marks.items {
        guard item.link != nil || named && !item.description.isEmpty else {
          try items.paint(item, into: &inner)
          continue
        }
        var one = Frame(size: view.size)
        try items.paint(item, into: &one)
        if let address = item.link {
          let box = try item.box(labels)
          one.place(.link(Link(.address(address), title: item.description), box.size), at: box.origin)
        }
        inner.place(named && !item.description.isEmpty ? .tag(Tag(.span, alternative: item.description), one) : .group(one, .identity, clip: nil), at: .zero)
      }
      let clip: Path? =
        marks.clip ? .rectangle(Rect(x: 0, y: 0, width: view.size.width, height: view.size.height)) : nil
      frame.place(.group(inner, .identity, clip: clip), at: view.at)
    }
  }
}
