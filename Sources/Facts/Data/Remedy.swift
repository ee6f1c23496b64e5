import Foundation

/// How a cell that cannot be read should have been written, as far as it can be told from what is there.
enum Remedy {
  /// `1,910`, `（191）`, `１９１`, `19.1%` and `1.91E+02` as numbers.
  static func number(_ text: String) -> String {
    let usual = "write it as 1604 or 8.7"
    guard !text.isEmpty else { return "the cell is empty; \(usual)" }
    var words = text.filter { !",， \u{3000}\u{A0}".contains($0) }
    words = words.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? words
    let isPercent = words.hasSuffix("%")
    if isPercent { words.removeLast() }
    if words.hasPrefix("("), words.hasSuffix(")") { words = "-" + words.dropFirst().dropLast() }
    if words.contains("E") || words.contains("e"), let value = Double(words), abs(value) < 1e15 {
      words = value == value.rounded() ? "\(Int(value))" : "\(value)"
    }
    guard words != text, Rational(decimal: words) != nil else { return usual }
    return "write \(words)" + (isPercent ? ", and ％ in the column unit" : "")
  }

  /// `2025年3月`, `2025/3/8` and `2025.3` as dates of ISO 8601; the usual words where no date can be told.
  static func date(_ text: String, usual: String) -> String {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.map(String.init)
    guard (1...3).contains(numbers.count), numbers[0].count == 4, numbers.dropFirst().allSatisfy({ $0.count <= 2 }) else {
      return numbers.count == 3 && numbers[2].count == 4 ? "write year, month and day, such as 2025-03-08" : usual
    }
    let date = numbers.map { $0.count == 1 ? "0" + $0 : $0 }.joined(separator: "-")
    guard date != text, Period.Moment(date) != nil else { return usual }
    return "write \(date)"
  }
}
