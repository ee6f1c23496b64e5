/// A file of the report folder, by its name there and its bytes.
public struct DataFile: Hashable, Sendable {
  /// The name that messages give, such as `data/figures.csv`.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
