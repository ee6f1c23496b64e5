/// What a number counts, as units and their powers: 元/年 is 元¹ 年⁻¹, a share is none.
struct Dimension: Hashable, Sendable, CustomStringConvertible {
  static let plain = Dimension([:])

  private let powers: [String: Int]

  init(_ powers: [String: Int]) {
    self.powers = powers.filter { $0.value != 0 }
  }

  init(_ unit: Unit) {
    self = Dimension(unit.base == "％" ? [:] : [unit.base: 1]) / Dimension(unit.per.map { [$0: 1] } ?? [:])
  }

  static func * (left: Self, right: Self) -> Self {
    Dimension(left.powers.merging(right.powers, uniquingKeysWith: +))
  }

  static func / (left: Self, right: Self) -> Self {
    Dimension(left.powers.merging(right.powers.mapValues { -$0 }, uniquingKeysWith: +))
  }

  var isMoney: Bool { powers["元"] == 1 }
  var isYearly: Bool { powers["年"] == -1 }

  /// 元/年; empty for a plain number.
  var description: String {
    func side(_ sign: Int) -> String {
      powers.filter { $0.value.signum() == sign }.sorted { $0.key < $1.key }
        .map { abs($0.value) == 1 ? $0.key : "\($0.key)^\(abs($0.value))" }.joined(separator: "·")
    }
    let below = side(-1)
    return below.isEmpty ? side(1) : "\(side(1))/\(below)"
  }

  /// For messages: a word where there is no unit.
  var name: String { powers.isEmpty ? "a plain number" : description }
}
