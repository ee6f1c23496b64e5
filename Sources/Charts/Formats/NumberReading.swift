import ReportKit

/// Numbers as text without any format: what a data file holds, and what a plain label shows.
enum NumberReading {
  /// Reads a decimal number; spaces around it don't count.
  static func read(_ text: String) -> Double? {
    let trimmed = text.trimmingSpaces
    guard let first = trimmed.utf8.first else { return nil }
    let starts: Bool = (48...57).contains(first) || first == 43 || first == 45 || first == 46
    guard starts else { return nil }
    let decimal = trimmed.utf8.withContiguousStorageIfAvailable { bytes in
      DigitReading.read(bytes, from: 0).flatMap { number, length in length == bytes.count ? number : nil }
    }
    if case let number?? = decimal { return number }
    guard !trimmed.utf8.contains(where: { $0 == 120 || $0 == 88 || $0 == 112 || $0 == 80 }) else { return nil }
    return Double(trimmed)
  }

  /// The shortest decimal that reads back as the same number.
  static func plain(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : (value < 0 ? "-Infinity" : "Infinity") }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension String {
  var trimmingSpaces: Substring {
    // Bytes that are neither space nor beyond ASCII stand at both ends of most texts.
    func isPlain(_ byte: UInt8?) -> Bool { byte.map { $0 > 32 && $0 < 127 } ?? true }
    if isPlain(utf8.first), isPlain(utf8.last) { return self[...] }
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
