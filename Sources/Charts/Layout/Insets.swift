import Frames

extension Insets {
  mutating func widen(_ other: Insets) {
    top = max(top, other.top)
    right = max(right, other.right)
    bottom = max(bottom, other.bottom)
    left = max(left, other.left)
  }

  /// With a border around all, in whole points: Vega sets the parts of a grid apart like this.
  func bordered(_ width: Double) -> Insets {
    Insets(
      top: (top + width).rounded(.up), right: (right + width).rounded(.up), bottom: (bottom + width).rounded(.up),
      left: (left + width).rounded(.up))
  }

  /// The inset of one side.
  func only(_ side: SceneAxis.Orient) -> Insets {
    var only = Insets()
    only[keyPath: side.inset] = self[keyPath: side.inset]
    return only
  }
}

extension SceneAxis.Orient {
  /// The inset of the side at which the axis stands.
  var inset: WritableKeyPath<Insets, Double> {
    switch self {
    case .top: \.top
    case .right: \.right
    case .bottom: \.bottom
    case .left: \.left
    }
  }
}
