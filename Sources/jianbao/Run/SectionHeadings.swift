import ReportKit

extension Section {
  /// A section of report.yaml that the command itself fills. A heading of level 1 at the head of its blocks is its title,
  /// where report.yaml gives none or the same.
  /// - Parameter sources: where the blocks were written, each at its block's place.
  init(_ entry: ReportFile.SectionEntry, _ blocks: [Block], _ sources: [BlockSource] = []) {
    var title = entry.title
    var blocks = blocks
    var sources = sources[...]
    if case .heading(let heading)? = blocks.first, heading.level == 1, heading.anchor == nil,
      title == nil || title == heading.text.plain
    {
      title = heading.text.plain
      blocks.removeFirst()
      sources = sources.dropFirst()
    }
    self.init(id: entry.id, kind: entry.kind, title: title ?? entry.id, blocks: blocks)
    self.sources = Array(sources)
  }

  /// A plugin's section under the title that report.yaml gives it, if any.
  func titled(_ given: String?) -> Section {
    var section = self
    section.title = given ?? title
    return section
  }

  /// The section with all headings below its title: they move a level down where one of them would open it once more.
  var openedOnce: Section {
    func isChapter(_ block: Block) -> Bool { if case .heading(let heading) = block { heading.level == 1 } else { false } }
    guard !title.isEmpty, blocks.contains(where: isChapter) else { return self }
    var section = self
    section.blocks = blocks.map { block in
      guard case .heading(var heading) = block else { return block }
      heading.level = min(heading.level + 1, 6)
      return .heading(heading)
    }
    return section
  }
}
