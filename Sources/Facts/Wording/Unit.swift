/// What a figure counts in, such as 万人次 or 万元/年: a scale, a base unit, and the time that it is counted per.
public struct Unit: Hashable, Sendable, CustomStringConvertible {
  /// The power of ten that Chinese names between the number and the base unit.
  public enum Scale: String, Hashable, Sendable, CaseIterable {
    case trillions = "万亿"
    case hundredMillions = "亿"
    case tenThousands = "万"
    case ones = ""

    public var factor: Rational {
      switch self {
      case .trillions: Rational(1_000_000_000_000)
      case .hundredMillions: Rational(100_000_000)
      case .tenThousands: Rational(10_000)
      case .ones: Rational(1)
      }
    }
  }

  public var scale: Scale
  /// The unit without its scale: 人次, 元, ％.
  public var base: String
  /// What stands after the slash: 年, 月, 个; nil for a plain count.
  public var per: String?

  public init(scale: Scale = .ones, base: String, per: String? = nil) {
    self.scale = scale
    self.base = base
    self.per = per
  }

  /// Reads 万元/年; nil for an empty unit, for one with more than one slash, and for one with digits or blanks.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
      text.allSatisfy({ !($0.isASCII && $0.isNumber) && !$0.isWhitespace && $0 != "\0" }),
      let scale = Scale.allCases.first(where: { parts[0].hasPrefix($0.rawValue) }),
      parts[0] != scale.rawValue
    else { return nil }
    let base = String(parts[0].dropFirst(scale.rawValue.count))
    self.init(scale: scale, base: base == "%" ? "％" : base, per: parts.count == 2 ? parts[1] : nil)
  }

  public var description: String { scale.rawValue + counted }

  /// The unit without its scale: 元/年.
  public var counted: String { per.map { base + "/" + $0 } ?? base }

  public var isMoney: Bool { base == "元" }
}
