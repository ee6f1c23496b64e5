import ReportKit

/// A number that the report may print, with everything it means.
public struct Figure: Hashable, Sendable {
  public var id: String
}
