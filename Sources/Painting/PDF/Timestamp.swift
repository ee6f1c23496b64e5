import Frames

/// A moment in UTC, as the two places of a PDF write it.
struct Timestamp {
  private let year: Int
  /// Month, day, hour, minute and second, two digits each.
  private let parts: [String]

  /// - Parameter seconds: since 1970-01-01 00:00 UTC; held to the years 1 to 9999.
  init(_ seconds: Int) {
    let seconds = min(max(seconds, -62_135_596_800), 253_402_300_799)
    let days = (Double(seconds) / 86_400).rounded(.down)
    let second = seconds - Int(days) * 86_400
    let date = CivilDate(daysSinceEpoch: Int(days))
    year = date.year
    parts = [date.month, date.day, second / 3_600, second / 60 % 60, second % 60].map { padded($0, to: 2) }
  }

  /// `D:20260131120000Z`, for the information dictionary (ISO 32000-1, 7.9.4).
  var pdf: String { "D:\(padded(year, to: 4))\(parts.joined())Z" }

  /// `2026-01-31T12:00:00Z`, for XMP.
  var xmp: String {
    "\(padded(year, to: 4))-\(parts[0])-\(parts[1])T\(parts[2]):\(parts[3]):\(parts[4])Z"
  }
}

private func padded(_ number: Int, to digits: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
