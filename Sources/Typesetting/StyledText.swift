import Frames

/// Text with its looks: what the paragraph engine sets. U+2028 forces a new line.
public struct StyledText: Hashable, Sendable {
  public struct Run: Hashable, Sendable {
    public var string: String
    public var style: TextStyle
    /// Where a click on the run leads; its lines become tagged links.
    public var link: Link?
    /// What stands in small type beside the run; a run that has one is never broken.
    public var annotation: Annotation?

    public init(_ string: String, _ style: TextStyle, link: Link? = nil, annotation: Annotation? = nil) {
      self.string = string
      self.style = style
      self.link = link
      self.annotation = annotation
    }
  }

  public var runs: [Run]

  public init(_ runs: [Run] = []) {
    self.runs = runs
  }

  public init(_ string: String, _ style: TextStyle) {
    runs = [Run(string, style)]
  }

  public var string: String { runs.map(\.string).joined() }
}
