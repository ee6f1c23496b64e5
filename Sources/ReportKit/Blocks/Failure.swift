/// What stands in for a part that could not be made: 本节未能生成, and why.
public struct Failure: Hashable, Sendable, Codable {
  /// What failed: a section's or a block's name.
  public var subject: String
  public var version: String?
  /// A short word that programs can match, such as `plugin.crashed`.
  public var code: String
  /// What happened and what to do, for people.
  public var message: String
  /// Where: `medical › 表2 › 第3行`.
  public var place: String?
  /// The name that references use for what could not be made; they lead to the box.
  public var anchor: String?

  public init(
    subject: String, version: String? = nil, code: String, message: String, place: String? = nil, anchor: String? = nil
  ) {
    self.subject = subject
    self.version = version
    self.code = code
    self.message = message
    self.place = place
    self.anchor = anchor
  }

  init(unknownBlock type: String, path: [any CodingKey]) {
    self.init(
      subject: type, code: "block.unknown",
      message: "there is no block of type “\(type)” in this version; jianbao plugin schema lists them",
      place: path.filter { $0.stringValue != "blocks" }
        .map { $0.intValue.map { "block \($0 + 1)" } ?? $0.stringValue }.joined(separator: " › "))
  }
}
