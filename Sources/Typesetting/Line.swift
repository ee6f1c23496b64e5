import Frames

/// A set line.
public struct Line: Hashable, Sendable {
  /// As wide as the measure and as high as the paragraph's line height, with its baseline.
  public var frame: Frame
  /// From the first glyph cell's start to the last one's end, in points; the indent counts.
  public var width: Double
  /// The bytes of the paragraph's text that stand on the line.
  public var range: Range<Int>

  public init(frame: Frame, width: Double, range: Range<Int>) {
    self.frame = frame
    self.width = width
    self.range = range
  }
}
