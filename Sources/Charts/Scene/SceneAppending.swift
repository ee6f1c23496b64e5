import Frames

extension Scene {
  /// Adds another scene, moved.
  mutating func append(_ other: Scene, at point: Point) {
    views += other.views.map { view in
      var copy = view
      copy.at = view.at.moved(point)
      return copy
    }
    axes += other.axes.map { axis in
      var copy = axis
      copy.at = axis.at.moved(point)
      return copy
    }
    legends += other.legends.map { legend in
      var copy = legend
      copy.at = legend.at.moved(point)
      return copy
    }
    titles += other.titles.map { title in
      var copy = title
      copy.text.at = title.text.at.moved(point)
      return copy
    }
  }
}

extension Point {
  func moved(_ by: Point) -> Point { Point(x: x + by.x, y: y + by.y) }
}
