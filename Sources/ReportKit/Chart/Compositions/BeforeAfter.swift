/// What was and what is, of one thing.
public struct BeforeAfter: Hashable, Sendable {
  public var name: String
  public var before: Double
  public var after: Double

  public init(_ name: String, _ before: Double, _ after: Double) {
    self.name = name
    self.before = before
    self.after = after
  }

  /// Both values with their words, as they are said.
  func things(_ words: (String, String)) -> [NamedQuantity] {
    [NamedQuantity("\(name) \(words.0)", before), NamedQuantity("\(name) \(words.1)", after)]
  }

  func whole(_ words: (String, String)) -> DataValue {
    .string(things(words).map(\.said).joined(separator: "，"))
  }

  func rows(_ words: (String, String)) -> [Properties] {
    zip([words.0, words.1], things(words)).map { word, thing in
      [
        "name": .string(name), "when": .string(word), "quantity": .number(thing.quantity), "said": .string(thing.said),
        "whole": whole(words),
      ]
    }
  }
}
