import Frames

/// The paper and the type area (版心); lengths in points.
public struct PageStyle: Hashable, Sendable {
  public var size: Size
  public var margins: Insets
  /// Distance of the baselines that body text stands on.
  public var grid: Double

  public init(size: Size, margins: Insets, grid: Double) {
    self.size = size
    self.margins = margins
    self.grid = grid
  }

  /// The width of the type area.
  public var measure: Double { size.width - margins.left - margins.right }
  /// The height of the type area.
  public var depth: Double { size.height - margins.top - margins.bottom }
}
