/// The word that says how a number is meant; its raw value is the word as the source prints it.
public enum Qualifier: String, Hashable, Sendable, CaseIterable {
  case exactly = ""
  case over = "多"
  case odd = "余"
  case upTo = "上"
  case above = "超"
  case nearly = "近"
  case ordinal = "第"
  case first = "首"

  /// Which side of the number the truth lies on.
  public enum Bound: String, Hashable, Sendable, Codable {
    case exactly, over, nearly
  }

  public var bound: Bound {
    switch self {
    case .exactly, .ordinal, .first: .exactly
    case .over, .odd, .upTo, .above: .over
    case .nearly: .nearly
    }
  }

  /// Where the word stands in 近千名 and 8.7万余人次.
  public enum Position: Hashable, Sendable { case beforeNumber, afterNumber }

  public var position: Position {
    switch self {
    case .exactly, .upTo, .above, .nearly, .ordinal, .first: .beforeNumber
    case .over, .odd: .afterNumber
    }
  }

  /// As a table names it: 确数, 序数, or the word itself.
  public var short: String {
    switch self {
    case .exactly: "确数"
    case .over, .odd, .upTo, .above, .nearly: rawValue
    case .ordinal, .first: "序数"
    }
  }
}
