import ReportKit

extension Section {
  /// A section of report.yaml that the command itself fills. A heading of level 1 at the head of its blocks is its title,
  /// where report.yaml gives none or the same.
  init(_ entry: ReportFile.SectionEntry, _ blocks: [Block]) {
    var title = entry.title
    var blocks = blocks
    if case .heading(let heading)? = blocks.first, heading.level == 1, heading.anchor == nil,
      title == nil || title == heading.text.plain
    {
      title = heading.text.plain
      blocks.removeFirst()
    }
    self.init(id: entry.id, kind: entry.kind, title: title ?? entry.id, blocks: blocks)
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
