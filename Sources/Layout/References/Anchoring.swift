import ReportKit

extension Section {
  /// The section with an anchor on every heading, chart and table, made from its place where the author gave none.
  func anchored() -> Section {
    var copy = self
    var place = 0
    copy.blocks = blocks.map { $0.anchored(in: id, &place) }
    return copy
  }
}

extension Block {
  fileprivate func anchored(in section: String, _ place: inout Int) -> Block {
    place += 1
    let name = "\(section).\(place)"
    switch self {
    case .heading(var heading):
      heading.anchor = heading.anchor ?? name
      return .heading(heading)
    case .chart(var chart):
      chart.anchor = chart.anchor ?? name
      return .chart(chart)
    case .image(var image):
      image.anchor = image.anchor ?? name
      return .image(image)
    case .table(var table):
      table.anchor = table.anchor ?? name
      return .table(table)
    case .callout(var callout):
      callout.blocks = callout.blocks.map { $0.anchored(in: section, &place) }
      return .callout(callout)
    case .quote(var quote):
      quote.blocks = quote.blocks.map { $0.anchored(in: section, &place) }
      return .quote(quote)
    case .list(var list):
      list.items = list.items.map { $0.map { $0.anchored(in: section, &place) } }
      return .list(list)
    case .columns(var columns):
      columns.blocks = columns.blocks.map { $0.anchored(in: section, &place) }
      return .columns(columns)
    case .sideBySide(var block):
      for index in block.columns.indices {
        block.columns[index].blocks = block.columns[index].blocks.map { $0.anchored(in: section, &place) }
      }
      return .sideBySide(block)
    case .paragraph, .keyFigures, .timeline, .pageBreak, .rectoBreak, .failure:
      return self
    }
  }
}
