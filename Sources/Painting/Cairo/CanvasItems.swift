import CCairo
import Frames

extension Canvas {
  /// Draws the items of a frame on a surface of pixels; links and structure have no meaning there.
  func paint(_ items: [Placed]) throws(PaintingError) {
    for placed in items {
      let position = placed.position
      switch placed.item {
      case .glyphs(let run): try fill(run, at: position)
      case .shape(let path, let fill, let stroke): try shape(path, fill: fill, stroke: stroke, at: position)
      case .image(let image, let size): try show(image, size: size, at: position)
      case .bitmap(let bitmap, let size): try show(bitmap, size: size, at: position)
      case .flattened(let frame): try paint(frame, .identity, clip: .rectangle(Rect(frame.size)), at: position)
      case .group(let frame, let transform, let clip): try paint(frame, transform, clip: clip, at: position)
      case .tag(_, let frame): try paint(frame, .identity, clip: nil, at: position)
      case .link: break
      }
    }
  }

  private func paint(_ frame: Frame, _ transform: Transform, clip: Path?, at position: Point) throws(PaintingError) {
    try within(position, transform, clip: clip) { () throws(PaintingError) in try paint(frame.items) }
  }
}
