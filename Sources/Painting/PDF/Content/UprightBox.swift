import Frames

extension Path {
  /// The box of a closed rectangle with upright sides; nil for any other path.
  var uprightBox: Rect? {
    guard elements.count == 5, case .move(let a) = elements[0], case .line(let b) = elements[1],
      case .line(let c) = elements[2], case .line(let d) = elements[3], case .close = elements[4],
      elements.allSatisfy(\.isFinite), a.y == b.y, b.x == c.x, c.y == d.y, d.x == a.x
    else { return nil }
    return Rect(x: a.x, y: a.y, width: c.x - a.x, height: c.y - a.y)
  }

  /// A rule drawn as a rectangle, made as thick as it must be about its own middle; any other path is itself.
  func thickened(to least: Double) -> Path {
    guard let box = uprightBox, box.size.width > 0, box.size.height > 0 else { return self }
    let (width, height) = (max(box.size.width, least), max(box.size.height, least))
    guard width > box.size.width || height > box.size.height else { return self }
    return .rectangle(
      Rect(
        x: box.minX - (width - box.size.width) / 2, y: box.minY - (height - box.size.height) / 2, width: width,
        height: height))
  }
}
