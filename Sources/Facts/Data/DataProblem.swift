/// Something wrong in a data file, and where: `figures.csv:17:value: "8,7" is no number`.
public struct DataProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public var file: String
  /// The line of the file, from 1.
  public var row: Int?
  /// The name of the column.
  public var column: String?
  /// What is wrong and what to do.
  public var message: String

  public init(file: String, row: Int? = nil, column: String? = nil, message: String) {
    self.file = file
    self.row = row
    self.column = column
    self.message = message
  }

  public var description: String {
    ([file] + [row.map(String.init), column].compactMap { $0 }).joined(separator: ":") + ": " + message
  }
}

/// All that is wrong with the data, in the order of the files.
public struct DataError: Error, Hashable, Sendable, CustomStringConvertible {
  public var problems: [DataProblem]

  public init(_ problems: [DataProblem]) {
    self.problems = problems
  }

  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
