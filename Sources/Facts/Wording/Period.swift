/// A span of time in ISO 8601 (`2020/..`, `2021/2025`, `2023-03-08`), and the source's own words for it.
public struct Period: Hashable, Sendable {
  /// A year, month or day, as exact as the source has it.
  public struct Moment: Hashable, Sendable, Comparable {
    public var year: Int
    public var month: Int?
    public var day: Int?

    /// Reads `2019`, `2019-12`, `2019-12-05`; nil for anything that is no date.
    public init?(_ text: some StringProtocol) {
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }),
        parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
        let year = Int(parts[0])
      else { return nil }
      let numbers = parts.dropFirst().compactMap { Int($0) }
      self.year = year
      month = numbers.first
      day = numbers.count > 1 ? numbers[1] : nil
      if let month, !(1...12).contains(month) { return nil }
      if let day, let month, !(1...Moment.days(in: month, of: year)).contains(day) { return nil }
    }

    private static func days(in month: Int, of year: Int) -> Int {
      switch month {
      case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
      case 4, 6, 9, 11: 30
      default: 31
      }
    }

    /// 2019年12月, without leading zeros.
    public var text: String {
      "\(year)年" + (month.map { "\($0)月" } ?? "") + (day.map { "\($0)日" } ?? "")
    }

    public static func < (left: Self, right: Self) -> Bool {
      (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
    }
  }

  /// Nil where the source gives no time.
  public var start: Moment?
  public var end: Moment?
  /// Whether the span goes on to the time of the source.
  public var isOpen: Bool
  /// The source's own words, such as 三年多来; empty where it has none.
  public var words: String

  /// A span of which the source says nothing.
  static let unknown = Period()

  private init() {
    words = ""
    isOpen = false
  }

  /// Nil for text that is neither empty nor a span of dates in their order.
  public init?(_ text: String, words: String = "") {
    self.words = words
    isOpen = text.hasSuffix("/..")
    guard !text.isEmpty else { return }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let first = Moment(parts[0]) else { return nil }
    start = first
    if parts.count == 2, !isOpen {
      guard let last = Moment(parts[1]), !(last < first) else { return nil }
      end = last
    }
  }

  /// The span as it is printed: 2019年12月以来, 2021—2025年, 未注明.
  public var text: String {
    guard let start else { return "未注明" }
    if let end {
      let sameForm = start.month == nil && end.month == nil
      return sameForm ? "\(start.year)—\(end.year)年" : "\(start.text)—\(end.text)"
    }
    return start.text + (isOpen ? "以来" : "")
  }

  /// The source's own words, or the span where it has none.
  public var printed: String { words.isEmpty ? text : words }
}
