/// Where a line of a paragraph may end with a hyphen, by the patterns of its language or by a soft hyphen of the text.
struct HyphenPlaces {
  /// The atoms that a hyphen may be set before without a soft hyphen of the text.
  private(set) var places: Set<Int32> = []
  /// The width of the hyphen that a line which ends before an atom draws, in points; 0 for none.
  private(set) var widths: [Float]

  /// - Throws: `TypesettingError` if a hyphen cannot be shaped.
  init(
    _ source: Source, text: StyledText, style: ParagraphStyle, _ list: AtomList, resources: Resources
  ) throws(TypesettingError) {
    widths = [Float](repeating: 0, count: list.atoms.count + 1)
    func width(after atom: Int) throws(TypesettingError) -> Float {
      let look = list.looks[Int(list.atoms[atom].look)]
      return try Hyphen(look, language: text.runs[look.run].style.language, resources: resources)?.width ?? 0
    }
    if source.hasWords && style.hyphenates && style.wrapping == .body && !style.grid {
      let points = Set(Hyphenator(source, text: text, resources: resources).points())
      for index in list.atoms.indices.dropFirst() where points.contains(Int(list.atoms[index].first)) {
        guard list.atoms[index].kind == .letter, list.atoms[index - 1].kind == .letter else { continue }
        places.insert(Int32(truncatingIfNeeded: index))
        widths[index] = try width(after: index - 1)
      }
    }
    guard source.scalars.contains(0xAD) else { return }
    for index in list.atoms.indices where source.scalars[Int(list.atoms[index].first)] == 0xAD {
      widths[index + 1] = try width(after: index)
    }
  }

  /// Allows lines to end at the places, at a price.
  func weigh(_ penalties: inout [Float], inHan: Bool) {
    for place in places where penalties[Int(place)] == Penalty.forbidden {
      penalties[Int(place)] = inHan ? Penalty.hyphenInHan : Penalty.hyphen
    }
  }
}
