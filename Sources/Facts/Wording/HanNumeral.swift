/// A whole number in Chinese numerals: 四, 十, 三百零五, 一千.
struct HanNumeral {
  let text: String

  /// Nil for negative numbers and from one hundred million on, which no measure word of a report needs.
  init?(_ number: Int128) {
    guard (0..<100_000_000).contains(number) else { return nil }
    text = number == 0 ? "零" : Self.shortened(Self.written(Int(number)))
  }

  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  private static func written(_ number: Int) -> String {
    guard number >= 10_000 else { return group(number) }
    let (high, low) = number.quotientAndRemainder(dividingBy: 10_000)
    let gap = low > 0 && low < 1_000 ? "零" : ""
    return group(high) + "万" + gap + (low > 0 ? group(low) : "")
  }

  /// A number below ten thousand; a run of zeros inside it is read once.
  private static func group(_ number: Int) -> String {
    var text = ""
    var gap = false
    for (unit, name) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / unit % 10
      if digit == 0 {
        gap = !text.isEmpty
      } else {
        text += (gap ? "零" : "") + digits[digit] + name
        gap = false
      }
    }
    return text
  }

  /// Ten to nineteen are 十 to 十九, without 一.
  private static func shortened(_ text: String) -> String {
    text.hasPrefix("一十") ? String(text.dropFirst()) : text
  }
}
