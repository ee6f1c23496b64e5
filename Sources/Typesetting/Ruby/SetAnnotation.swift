import Frames

/// An annotation that is shaped: its pieces with their widths.
struct SetAnnotation: Sendable {
  /// One line, or one for each letter where they stand beside the words.
  let pieces: [Line]
  let placement: Annotation.Placement
  /// In points.
  let size: Double
  /// Whether it is written in Han, which spread over wider words.
  let isHan: Bool

  init(_ annotation: Annotation, resources: Resources) throws(TypesettingError) {
    var pieces: [Line] = []
    switch annotation.placement {
    case .above:
      pieces.append(try SetAnnotation.line(annotation.string, annotation.style, resources))
    case .beside:
      for letter in annotation.string where !letter.isWhitespace {
        pieces.append(try SetAnnotation.line(String(letter), annotation.style, resources))
      }
    }
    self.pieces = pieces
    placement = annotation.placement
    size = annotation.style.size
    isHan = annotation.string.unicodeScalars.allSatisfy { resources.traits[$0.value].flags.contains(.han) }
  }

  /// In points.
  var width: Double { pieces.map(\.width).max() ?? 0 }

  private static func line(
    _ string: String, _ style: TextStyle, _ resources: Resources
  ) throws(TypesettingError) -> Line {
    try LineBuilder.natural(StyledText(string, style), resources: resources)
  }
}
