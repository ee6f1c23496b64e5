/// Why a chart could not be drawn: where in its specification, and what is wrong there.
public struct ChartError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A JSON path such as `$.encoding.x.scale.type`.
  public var path: String
  public var problem: String
  /// Whether a file that the chart names is not there.
  public var isMissingFile = false

  public init(path: String, problem: String, isMissingFile: Bool = false) {
    self.path = path
    self.problem = problem
    self.isMissingFile = isMissingFile
  }

  public var description: String { "\(path): \(problem)" }
}
