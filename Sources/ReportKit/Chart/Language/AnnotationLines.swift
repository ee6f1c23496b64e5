extension View {
  /// The lines of words that a view shows, each in the type of its first word.
  var wordLines: [Text] {
    shown.compactMap { line in
      let words = line.compactMap(\.sign)
      guard var text = words.first else { return nil }
      text.content = words.map(\.content).joined(separator: " ")
      return text.readable
    }
  }
}

extension PlottedMark {
  /// Writes lines of words beside the mark. Lines of one look are one annotation; above and below a mark lines that look
  /// unlike are one each, the one nearest to the mark first.
  /// - Parameter spacing: between the mark and the words, in points.
  mutating func annotate(_ lines: [Text], _ position: AnnotationPosition, _ alignment: Alignment, spacing: Double?) {
    guard var all = lines.first else { return }
    let isAlike = lines.allSatisfy { $0.font == all.font && $0.color == all.color }
    let isAbove = position == .top || position == .automatic && !isHorizontal
    guard !isAlike, isAbove || position == .bottom else {
      all.content = lines.map(\.content).joined(separator: "\n")
      return annotations.append(Annotation(text: all, position: position, alignment: alignment, spacing: spacing))
    }
    var reach = spacing ?? Self.usualSpacing
    for line in isAbove ? lines.reversed() : lines {
      annotations.append(Annotation(text: line, position: position, alignment: alignment, spacing: reach))
      reach += (line.font.size ?? Self.usualSize) * 1.3
    }
  }

  /// From a mark to its words, in points.
  private static let usualSpacing = 5.0
  /// Of words whose size nobody says, in points.
  private static let usualSize = 8.0
}
