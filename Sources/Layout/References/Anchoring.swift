import ReportKit

extension Section {
  /// The section with an anchor on every heading, chart, table, note and mark for the index, made from its place where
  /// the author gave none.
  func anchored() -> Section {
    var copy = self
    var place = 0
    var marks = 0
    copy.blocks = blocks.map { $0.anchored(in: id, &place, &marks) }
    var notes = 0
    for index in copy.blocks.indices where !copy.blocks[index].notes.isEmpty {
      copy.blocks[index] = copy.blocks[index].replacingProse { prose in
        prose.replacingNotes { note in
          notes += 1
          var note = note
          note.anchor = note.anchor ?? "\(id).note.\(notes)"
          return note
        }
      }
    }
    return copy
  }
}

extension Block {
  fileprivate func anchored(in section: String, _ place: inout Int, _ marks: inout Int) -> Block {
    place += 1
    let name = "\(section).\(place)"
    switch self {
    case .heading(var heading):
      heading.anchor = heading.anchor ?? name
      heading.text = heading.text.named(in: section, &marks)
      return .heading(heading)
    case .paragraph(var paragraph):
      paragraph.text = paragraph.text.named(in: section, &marks)
      return .paragraph(paragraph)
    case .chart(var chart):
      chart.anchor = chart.anchor ?? name
      return .chart(chart)
    case .image(var image):
      image.anchor = image.anchor ?? name
      return .image(image)
    case .table(var table):
      table.anchor = table.anchor ?? name
      for row in table.rows.indices {
        for cell in table.rows[row].cells.indices where !table.rows[row].cells[cell].text.indexTerms.isEmpty {
          table.rows[row].cells[cell].text = table.rows[row].cells[cell].text.named(in: section, &marks)
        }
      }
      return .table(table)
    case .callout(var callout):
      callout.title = callout.title.named(in: section, &marks)
      callout.blocks = callout.blocks.map { $0.anchored(in: section, &place, &marks) }
      return .callout(callout)
    case .quote(var quote):
      quote.blocks = quote.blocks.map { $0.anchored(in: section, &place, &marks) }
      return .quote(quote)
    case .list(var list):
      list.items = list.items.map { $0.map { $0.anchored(in: section, &place, &marks) } }
      return .list(list)
    case .columns(var columns):
      columns.blocks = columns.blocks.map { $0.anchored(in: section, &place, &marks) }
      return .columns(columns)
    case .sideBySide(var block):
      for index in block.columns.indices {
        block.columns[index].blocks = block.columns[index].blocks.map { $0.anchored(in: section, &place, &marks) }
      }
      return .sideBySide(block)
    case .keyFigures, .timeline, .code, .listing, .bibliography, .letterhead, .signature, .imprint, .rule, .pageBreak, .rectoBreak,
      .failure:
      return self
    }
  }
}

extension Prose {
  fileprivate func named(in section: String, _ marks: inout Int) -> Prose {
    guard !indexTerms.isEmpty else { return self }
    return namingTerms {
      marks += 1
      return "\(section).index.\(marks)"
    }
  }
}
