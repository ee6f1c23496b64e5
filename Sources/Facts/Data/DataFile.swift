/// A file of the report folder, by its name there and its bytes.
public struct DataFile: Hashable, Sendable {
  /// The name that messages give, such as `data/figures.csv`.
  public var name: String
  public var bytes: [UInt8]
  /// The value that a row must have in each of these columns; the other rows of a table are passed over.
  public var condition: [String: String]

  public init(name: String, bytes: [UInt8], where condition: [String: String] = [:]) {
    self.name = name
    self.bytes = bytes
    self.condition = condition
  }

  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
