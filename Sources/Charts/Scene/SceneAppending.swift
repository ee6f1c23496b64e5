import Frames

extension Scene {
  /// Adds another scene, moved.
  mutating func append(_ other: Scene, at point: Point) {
    func moved<Part>(_ parts: [Part], _ place: WritableKeyPath<Part, Point>) -> [Part] {
      parts.map { part in
        var copy = part
        copy[keyPath: place] = part[keyPath: place].moved(point)
        return copy
      }
    }
    views += moved(other.views, \.at)
    axes += moved(other.axes, \.at)
    legends += moved(other.legends, \.at)
    titles += moved(other.titles, \.text.at)
  }
}

extension Scene {
  /// The scene with white space around it.
  func padded(_ padding: Insets) -> Scene {
    guard padding != Insets() else { return self }
    var whole = Scene(size: Size(width: size.width + padding.left + padding.right, height: size.height + padding.top + padding.bottom))
    whole.background = background
    whole.append(self, at: Point(x: padding.left, y: padding.top))
    return whole
  }
}

extension Point {
  func moved(_ by: Point) -> Point { Point(x: x + by.x, y: y + by.y) }
}
