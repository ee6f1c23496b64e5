import ReportKit

/// One pass over a section's blocks that writes every mentioned figure out.
struct Resolution {
  /// How a figure is written: a sentence says itself what a rate is counted per, a cell does not.
  enum Setting { case sentence, alone }

  let book: FactBook
  private(set) var diagnostics: [Diagnostic] = []
  private var place = Place()
  private let normalising: Normalising

  init(book: FactBook, normalising: Normalising = .off) {
    self.book = book
    self.normalising = normalising
  }

  mutating func section(_ section: Section) -> [Block] {
    section.blocks.enumerated().map { block($0.element, at: section.place(of: $0.offset)) }
  }

  private mutating func block(_ block: Block, at place: BlockPlace) -> Block {
    let written = parts(of: block, at: place)
    self.place = place.place
    switch written {
    case .keyFigures(var strip):
      for index in strip.items.indices {
        self.place = place.row(index)
        strip.items[index] = item(strip.items[index])
      }
      return .keyFigures(strip)
    case .chart(let chart): return self.chart(chart)
    case .heading, .paragraph, .list, .quote, .callout, .table, .image, .timeline, .columns, .sideBySide, .code, .listing,
      .bibliography, .letterhead, .signature, .imprint, .rule, .pageBreak, .rectoBreak, .failure: return written
    }
  }

  private mutating func parts(of block: Block, at place: BlockPlace) -> Block {
    var next = 0
    return block.replacingParts { prose, site in
      self.place = place.words(site)
      switch site {
      case .text, .item: return self.prose(prose)
      case .head, .cell: return self.prose(prose, .alone)
      }
    } blocks: { blocks in
      blocks.map { inner in
        defer { next += 1 }
        return self.block(inner, at: place.inside(inner, at: next))
      }
    }
  }

  private mutating func item(_ item: KeyFigures.Item) -> KeyFigures.Item {
    var item = item
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
        subject: chart.caption.plain, code: refusal.code, message: refusal.message, place: "\(place)",
        anchor: chart.anchor))
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
    case .strong, .emphasis, .superscript, .subscript, .link, .marked, .spaced, .language:
      return inline.replacingInner { prose($0, setting, after: &before) }
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
      var resolution = Resolution(book: self, normalising: normalising)
      section.blocks = resolution.section(section)
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
