import ReportKit

/// All that is wrong with the shared data, each with its file, row and column.
public struct DataError: Error, Hashable, Sendable, CustomStringConvertible {
  public var diagnostics: [Diagnostic]

  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  /// One problem in a data file; `line` is counted from 1.
  init(_ file: String, line: Int? = nil, column: String? = nil, code: String, _ message: String) {
    self.init([
      Diagnostic(.error, code: code, message: message, place: Place(file: file, line: line, column: column))
    ])
  }

  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
