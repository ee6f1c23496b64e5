import Foundation

/// What one thing took in several rounds.
struct Timing {
  let name: String
  let characters: Int
  let seconds: [Double]

  init(name: String, characters: Int, seconds: [Double]) {
    self.name = name
    self.characters = characters
    self.seconds = seconds
  }

  /// - Parameter body: one round; its result is kept alive to the end of the round.
  init(_ name: String, characters: Int, rounds: Int, body: () throws -> some Any) rethrows {
    self.name = name
    self.characters = characters
    let clock = ContinuousClock()
    seconds = try (0..<max(rounds, 1)).map { _ in
      var result: Any = ()
      let took = try clock.measure { result = try body() }
      withExtendedLifetime(result) {}
      return Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
    }
  }

  var median: Double {
    let sorted = seconds.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  /// One line of the printed table: name, median, range, speed.
  var line: String {
    let speed = characters > 0 ? Self.padded(Self.grouped(Int(Double(characters) / median)), 14) : ""
    let least = seconds.min() ?? 0
    let most = seconds.max() ?? 0
    return name.padding(toLength: 34, withPad: " ", startingAt: 0) + Self.padded(Self.milliseconds(median), 10)
      + Self.padded("\(Self.milliseconds(least))–\(Self.milliseconds(most))", 18) + speed
  }

  static let heading =
    "stage".padding(toLength: 34, withPad: " ", startingAt: 0) + padded("median ms", 10) + padded("range", 18)
    + padded("characters/s", 14)

  private static func milliseconds(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10_000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func grouped(_ number: Int) -> String {
    var digits = String(number)
    for place in stride(from: digits.count - 3, to: 0, by: -3) {
      digits.insert(" ", at: digits.index(digits.startIndex, offsetBy: place))
    }
    return digits
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }
}
