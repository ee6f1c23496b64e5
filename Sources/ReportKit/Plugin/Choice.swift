/// A value that is written as one of several words. Another word is an error that names them.
public protocol Choice: RawRepresentable<String>, CaseIterable, Codable {}

extension Choice {
  public init(from decoder: any Decoder) throws {
    let word = try decoder.singleValueContainer().decode(String.self)
    guard let value = Self(rawValue: word) else {
      let known = Self.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "“\(word.prefix(40))” is none of: \(known)"))
    }
    self = value
  }
}
