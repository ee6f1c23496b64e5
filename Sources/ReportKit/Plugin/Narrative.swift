extension SectionInput {
  /// What the manuscript says before its first heading.
  public var opening: [Block] {
    Array(narrative.prefix { if case .heading = $0 { false } else { true } })
  }

  /// A heading of the manuscript and what it says below it, down to the next heading of the same or a higher level.
  ///
  /// Empty when the manuscript has no such heading, with the warning `narrative.missing`.
  public func part(_ title: String) -> [Block] {
    let below = narrative(under: title)
    let heading = narrative.first { if case .heading(let heading) = $0 { heading.text.plain == title } else { false } }
    return heading.map { [$0] + below } ?? []
  }
}
