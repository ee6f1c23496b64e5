extension StringProtocol {
  /// Without blanks at the beginning.
  var trimmedStart: String { String(drop(while: \.isWhitespace)) }

  /// Without blanks at the end.
  var trimmedEnd: String { String(reversed().drop(while: \.isWhitespace).reversed()) }

  /// Without blanks around.
  var trimmed: String { trimmedStart.trimmedEnd }
}
