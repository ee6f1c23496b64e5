/// Lines that are printed as they are typed: a command, a formula of a spreadsheet, a record of a data file.
public struct Code: Hashable, Sendable, Codable {
  public var text: String
  /// What the lines are written in, such as `swift`; printed above them.
  public var language: String?

  public init(_ text: String, language: String? = nil) {
    self.text = text
    self.language = language
  }
}
