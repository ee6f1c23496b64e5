/// Any key of an object, known or not.
private struct AnyKey: CodingKey {
  var stringValue: String
  var intValue: Int?

  init(stringValue: String) { self.stringValue = stringValue }

  init?(intValue: Int) { return nil }
}

extension Decoder {
  /// Refuses an object with a key that nothing reads: a slip of the pen would else be passed over in silence.
  public func refuseOtherKeys<Key: CodingKey & CaseIterable>(than known: Key.Type) throws {
    let names = Key.allCases.map(\.stringValue)
    let keys = try container(keyedBy: AnyKey.self).allKeys
    guard let stranger = keys.map(\.stringValue).sorted().first(where: { !names.contains($0) }) else { return }
    throw DecodingError.dataCorrupted(
      .init(
        codingPath: codingPath,
        debugDescription: "there is no key “\(stranger)”; known are: \(names.sorted().joined(separator: ", "))"))
  }
}

/// An object whose keys are all known.
protocol StrictlyKeyed: Decodable, Sendable {
  associatedtype CodingKeys: CodingKey & CaseIterable
}

/// Reads an object and refuses keys that it does not know.
struct Strict<Value: StrictlyKeyed>: Decodable, Sendable {
  let value: Value

  init(from decoder: any Decoder) throws {
    try decoder.refuseOtherKeys(than: Value.CodingKeys.self)
    value = try Value(from: decoder)
  }
}
