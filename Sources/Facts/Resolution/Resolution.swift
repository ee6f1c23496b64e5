import ReportKit

/// One pass over a section's blocks that writes every mentioned figure out.
struct Resolution {
  /// How a figure is written: a sentence says itself what a rate is counted per, a cell does not.
  enum Setting { case sentence, alone }

  let book: FactBook
  private(set) var diagnostics: [Diagnostic] = []
  private var place: Place
  private let normalising: Normalising

  init(book: FactBook, section: String, normalising: Normalising = .off) {
    self.book = book
    self.normalising = normalising
    place = Place(section: section)
  }

  mutating func blocks(_ blocks: [Block]) -> [Block] {
    let outer = place.block
    defer { place.block = outer }
    return blocks.enumerated().map { index, block in
      place.block = [outer, "block \(index + 1) (\(block.kind.rawValue))"].compactMap(\.self).joined(separator: " › ")
      return self.block(block)
    }
  }

  private mutating func block(_ block: Block) -> Block {
    switch block {
    case .heading(var heading):
      heading.text = prose(heading.text)
      return .heading(heading)
    case .paragraph(var paragraph):
      paragraph.text = prose(paragraph.text)
      return .paragraph(paragraph)
    case .list(var list):
      list.items = list.items.map { blocks($0) }
      return .list(list)
    case .quote(var quote):
      quote.blocks = blocks(quote.blocks)
      quote.attribution = quote.attribution.map { prose($0) }
      return .quote(quote)
    case .callout(var callout):
      callout.title = prose(callout.title)
      callout.blocks = blocks(callout.blocks)
      return .callout(callout)
    case .keyFigures(var strip):
      strip.items = strip.items.map { item($0) }
      return .keyFigures(strip)
    case .table(let table): return .table(self.table(table))
    case .chart(let chart): return self.chart(chart)
    case .image(var image):
      image.caption = prose(image.caption)
      image.source = image.source.map { prose($0) }
      return .image(image)
    case .timeline(var timeline):
      timeline.events = timeline.events.map { event in
        var event = event
        event.text = prose(event.text)
        event.note = event.note.map { prose($0) }
        return event
      }
      return .timeline(timeline)
    case .columns(var columns):
      columns.blocks = blocks(columns.blocks)
      return .columns(columns)
    case .sideBySide(var block):
      for index in block.columns.indices { block.columns[index].blocks = blocks(block.columns[index].blocks) }
      return .sideBySide(block)
    case .signature(var signature):
      signature.enclosures = signature.enclosures.map { prose($0) }
      signature.note = signature.note.map { prose($0) }
      return .signature(signature)
    case .imprint(var imprint):
      imprint.copiesTo = imprint.copiesTo.map { prose($0) }
      return .imprint(imprint)
    case .code, .listing, .bibliography, .letterhead, .rule, .pageBreak, .rectoBreak, .failure: return block
    }
  }

  private mutating func table(_ table: Table) -> Table {
    var table = table
    table.caption = prose(table.caption)
    for column in table.columns.indices {
      table.columns[column].title = prose(table.columns[column].title, .alone)
    }
    for row in table.head.indices {
      for cell in table.head[row].indices { table.head[row][cell].text = prose(table.head[row][cell].text, .alone) }
    }
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        place.row = "\(row + 1)"
        let text = table.rows[row].cells[cell].text
        table.rows[row].cells[cell].text = prose(text, .alone)
      }
    }
    place.row = nil
    table.notes = table.notes.map { prose($0) }
    table.source = table.source.map { prose($0) }
    return table
  }

  private mutating func item(_ item: KeyFigures.Item) -> KeyFigures.Item {
    var item = item
    item.label = item.label.map { prose($0) }
    item.note = item.note.map { prose($0) }
    guard let figure = figure(item.figure.id) else { return item }
    let written = figure.written
    item.figure.text = written.alone
    item.number = written.number
    item.unit = written.scale + written.unit + written.rate
    item.label = item.label ?? Prose([.text(figure.label)])
    if figure.kind == .derived { item.note = item.note.map { $0 + "，测算" } ?? "测算" }
    return item
  }

  /// The chart with its figures as rows; a box where they do not compare, since it would say what is not so.
  private mutating func chart(_ chart: ChartFigure) -> Block {
    var chart = chart
    var refusal: (code: String, message: String)?
    chart.caption = prose(chart.caption)
    chart.source = chart.source.map { prose($0) }
    chart.notes = chart.notes.map { prose($0) }
    var missing: [String] = []
    chart.spec.forEachView { view in
      guard case .figures(let ids) = view.data else { return }
      let figures = ids.compactMap { id in
        if book[id] == nil { missing.append(id) }
        return book[id]
      }
      if let problem = ChartSense.problem(of: figures) {
        report(problem.code, problem.message)
        refusal = refusal ?? (problem.code, problem.message)
      }
      view.data = .rows(figures.map(\.row))
      if figures.contains(where: { $0.qualifier.bound != .exactly }) { view.showBounds() }
    }
    for id in missing { _ = figure(id) }
    guard let refusal else { return .chart(chart) }
    return .failure(
      Failure(
        subject: chart.caption.plain, code: refusal.code, message: refusal.message, place: "\(place)", anchor: chart.anchor))
  }

  private mutating func prose(_ prose: Prose, _ setting: Setting = .sentence) -> Prose {
    var before = ""
    return normalised(self.prose(prose, setting, after: &before))
  }

  /// Full-width marks where Chinese text has ASCII ones, if report.yaml wants them; each is logged.
  private mutating func normalised(_ prose: Prose) -> Prose {
    guard normalising != .off else { return prose }
    let (restored, changes) = prose.restored()
    for (change, words) in changes {
      let marks = "“\(change.from)” in “\(words.filter { $0 != "\u{FFFC}" })”"
      switch normalising {
      case .apply: report("text.punctuation", severity: .note, "\(marks) became “\(change.to)”")
      default:
        report(
          "text.punctuation", severity: .warning,
          "\(marks) is ASCII in Chinese text; write “\(change.to)”, or “punctuation: apply” in report.yaml")
      }
    }
    return normalising == .apply ? restored : prose
  }

  private mutating func prose(_ prose: Prose, _ setting: Setting, after before: inout String) -> Prose {
    var inlines: [Inline] = []
    for inline in prose.inlines { inlines.append(self.inline(inline, setting, after: &before)) }
    return Prose(inlines)
  }

  private mutating func inline(_ inline: Inline, _ setting: Setting, after before: inout String) -> Inline {
    switch inline {
    case .text(let text), .code(let text):
      before += text
      return inline
    case .reference, .lineBreak: return inline
    case .note(var note):
      note.text = prose(note.text)
      return .note(note)
    case .index(let term):
      before += term.text
      return inline
    case .ruby(let ruby):
      before += ruby.base
      return inline
    case .marked(let marking, let inner): return .marked(marking, prose(inner, setting, after: &before))
    case .spaced(let em, let inner): return .spaced(em, prose(inner, setting, after: &before))
    case .language(let tag, let inner): return .language(tag, prose(inner, setting, after: &before))
    case .strong(let inner): return .strong(prose(inner, setting, after: &before))
    case .emphasis(let inner): return .emphasis(prose(inner, setting, after: &before))
    case .superscript(let inner): return .superscript(prose(inner, setting, after: &before))
    case .subscript(let inner): return .subscript(prose(inner, setting, after: &before))
    case .link(let address, let inner): return .link(address: address, prose(inner, setting, after: &before))
    case .figure(var reference):
      guard let figure = figure(reference.id) else { return inline }
      reference.text = figure.text(reference.form, setting)
      if setting == .sentence, reference.form == .full { checkRate(of: figure, after: before) }
      before += reference.text ?? ""
      return .figure(reference)
    }
  }

  /// A sentence that mentions yearly or monthly money says so before it: 每年, 年均, 月收入.
  private mutating func checkRate(of figure: Figure, after before: String) {
    guard let per = figure.unit.per, per == "年" || per == "月", !before.contains("每" + per),
      !before.contains(per + "收入"), !before.contains(per + "均")
    else { return }
    report(
      "figure.rate", severity: .warning,
      "\(figure.id) is \(figure.written.alone); the sentence does not say “每\(per)” before it")
  }

  private mutating func figure(_ id: String) -> Figure? {
    if let figure = book[id] { return figure }
    report("figure.unknown", Nearest.message(missing: id, among: book.figures.map(\.id)))
    return nil
  }

  private mutating func report(_ code: String, severity: Diagnostic.Severity = .error, _ message: String) {
    diagnostics.append(Diagnostic(severity, code: code, message: message, place: place))
  }
}

extension ChartSpec {
  /// Lets bars of “more than” and “nearly” figures show that they are, unless the chart says itself how.
  fileprivate mutating func showBounds() {
    forEachView { view in
      guard case .unit(let mark) = view.view, mark.kind == .bar, view.transforms.isEmpty, view.encoding[.bound] == nil,
        ![.x, .y].contains(where: { view.encoding[$0]?.properties["aggregate"] != nil })
      else { return }
      view.encoding[.bound] = ChannelDefinition(field: "bound", .nominal)
    }
  }
}

extension FactBook {
  /// The sections with every figure written out, and what is wrong: unknown figures, charts whose figures do not
  /// compare, yearly amounts in a sentence that does not say so.
  /// - Parameter normalising: what becomes of ASCII punctuation in Chinese text.
  public func resolve(
    _ sections: [Section], normalising: Normalising = .off
  ) -> (sections: [Section], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let resolved = sections.map { section in
      var section = section
      var resolution = Resolution(book: self, section: section.id, normalising: normalising)
      section.blocks = resolution.blocks(section.blocks)
      diagnostics += resolution.diagnostics
      return section
    }
    return (resolved, diagnostics)
  }
}

extension Figure {
  fileprivate func text(_ form: FigureReference.Form, _ setting: Resolution.Setting) -> String {
    switch (form, setting) {
    case (.full, .sentence): written.inSentence
    case (.full, .alone): written.alone
    case (.number, _): written.count
    case (.unit, .sentence): written.unit
    case (.unit, .alone): written.unit + written.rate
    case (.label, _): label
    }
  }
}
