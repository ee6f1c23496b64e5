/// The version of the conversation between host and section: a whole number that has nothing to do with the
/// version of the program.
public enum ProtocolVersion {
  /// The versions that this kit speaks: the newest and the one before it, as far as there is one.
  public static let spoken: ClosedRange<Int> = 1...1

  /// The newest version in both ranges, nil when they have none in common.
  public static func common(_ one: ClosedRange<Int>, _ other: ClosedRange<Int> = spoken) -> Int? {
    let highest = min(one.upperBound, other.upperBound)
    return highest >= max(one.lowerBound, other.lowerBound) ? highest : nil
  }
}
