/// Small type beside words: their pronunciation or gloss (CLREQ, “Interlinear Annotations”). It takes no height from
/// the line: the space between lines has to hold it.
public struct Annotation: Hashable, Sendable {
  public enum Placement: Hashable, Sendable {
    /// Above the words: 拼音, glosses.
    case above
    /// At the right of them, from top to bottom: 注音.
    case beside
  }

  public var string: String
  /// About half as large as the words above them, a third beside them.
  public var style: TextStyle
  public var placement: Placement

  public init(_ string: String, _ style: TextStyle, placement: Placement = .above) {
    self.string = string
    self.style = style
    self.placement = placement
  }
}
