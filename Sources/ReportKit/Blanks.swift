extension StringProtocol {
  /// Without blanks at the beginning.
  package var trimmedStart: String { String(drop(while: \.isWhitespace)) }

  /// Without blanks at the end.
  package var trimmedEnd: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }

  /// Without blanks around.
  package var trimmed: String { trimmedStart.trimmedEnd }
}
