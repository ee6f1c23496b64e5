/// Why a chart could not be drawn: where in its specification, and what is wrong there.
public struct ChartError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A JSON path such as `$.encoding.x.scale.type`.
  public var path: String
  public var problem: String

  public init(path: String, problem: String) {
    self.path = path
    self.problem = problem
  }

  public var description: String { "\(path): \(problem)" }
}
