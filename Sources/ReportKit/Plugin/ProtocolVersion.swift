/// The version of the conversation between host and section: a whole number that has nothing to do with the
/// version of the program.
///
/// In version 1 a manuscript holds the blocks and inlines that there were then. In version 2 it may hold any that this
/// kit knows; a section of version 1 gets a reference in the place of each later one, and what it answers with that
/// reference comes out as the original.
public enum ProtocolVersion {
  /// The versions that this kit and this host speak: the newest and the one before it.
  public static let spoken: ClosedRange<Int> = 1...2

  /// The newest version in both ranges, nil when they have none in common.
  public static func common(_ one: ClosedRange<Int>, _ other: ClosedRange<Int> = spoken) -> Int? {
    let highest = min(one.upperBound, other.upperBound)
    return highest >= max(one.lowerBound, other.lowerBound) ? highest : nil
  }
}
