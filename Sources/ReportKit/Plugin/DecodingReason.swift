extension DecodingError {
  /// Where in the JSON, and what is wrong in plain words; a missing key is the last of the path.
  public var pathAndReason: (path: [any CodingKey], reason: String) {
    switch self {
    case .keyNotFound(let key, let context): (context.codingPath + [key], "“\(key.stringValue)” is missing")
    case .valueNotFound(let type, let context): (context.codingPath, "is empty, but \(word(for: type)) is needed")
    case .typeMismatch(let type, let context): (context.codingPath, "is not \(word(for: type))")
    case .dataCorrupted(let context): (context.codingPath, context.debugDescription)
    @unknown default: ([], "\(self)")
    }
  }

  /// Where and what in one line: `limits.seconds: is not a number`.
  public var words: String {
    let (path, reason) = pathAndReason
    let key = path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    return key.isEmpty ? reason : "\(key): \(reason)"
  }

  /// What YAML's parser calls its nodes.
  private static let words = ["Scalar": "a single value", "Sequence": "a list", "Mapping": "keys with values"]

  private func word(for type: Any.Type) -> String {
    switch type {
    case is String.Type: "a string"
    case is Bool.Type: "true or false"
    case is any BinaryInteger.Type: "a whole number"
    case is any BinaryFloatingPoint.Type: "a number"
    default:
      if let word = Self.words["\(type)"] { word } else if "\(type)".hasPrefix("Array") { "a list" } else if "\(type)".hasPrefix("Dictionary") { "an object" } else { "a \(type)" }
    }
  }
}
