/// A chart in words.
public struct ChartSpec: Hashable, Sendable, Codable {
  public init() {}
}
