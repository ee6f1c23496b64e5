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
    switch side {
    case .top: Insets(top: top)
    case .right: Insets(right: right)
    case .bottom: Insets(bottom: bottom)
    case .left: Insets(left: left)
    }
  }
}
