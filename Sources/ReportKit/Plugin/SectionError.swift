/// Why a section could not be made, as the section itself says it.
public struct SectionError: Error, Hashable, Sendable, Codable {
  /// A short word that programs can match, such as `data.shape`.
  public var code: String
  /// What is wrong and what to do, for people.
  public var message: String
  public var place: Place?

  public init(code: String, message: String, place: Place? = nil) {
    self.code = code
    self.message = message
    self.place = place
  }

  enum CodingKeys: String, CodingKey {
    case code, message
    case place = "at"
  }
}

extension SectionError: CustomStringConvertible {
  public var description: String {
    (place.map { "\($0): " } ?? "") + "\(message) [\(code)]"
  }
}
