/// The white space between Han and letters or digits, in em (CLREQ, “Mixed Text Composition”): made by layout, never by
/// a character of the text.
enum Gap {
  static let natural: Float = 0.25
  static let least: Float = 0.125
  static let most: Float = 0.5
}

/// The white space between Western words in Chinese text, in em.
enum WordSpace {
  static let natural: Float = 1 / 3
  static let least: Float = 0.25
  static let most: Float = 0.5
  /// A space typed between two Han.
  static let betweenHan: Float = 0.5
}
