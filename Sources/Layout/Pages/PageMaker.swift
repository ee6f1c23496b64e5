import Charts
import Frames
import ReportKit
import Themes
import Typesetting

/// Makes a document of a report: sections become galleys, galleys pages, and the pages' numbers go back into the text.
public struct PageMaker {
  public let theme: Theme
  public let words: FrameWords
  private let fonts: FontLibrary
  private let cache: PageCache
  private let workers: Int?
  private let pictures: ChartPictures?

  /// Page numbers go back into the text at most so often.
  var mostPasses = 5

  /// - Parameters:
  ///   - cache: keeps the pages of sections for the next report that has them unchanged.
  ///   - pictures: where the pictures of charts' image marks come from; nil for none.
  ///   - workers: how many sections are laid out at once; nil for one a core. The pages are the same whatever it is.
  public init(
    theme: Theme, words: FrameWords = .chinese, fonts: FontLibrary, cache: PageCache = PageCache(), workers: Int? = nil,
    pictures: ChartPictures? = nil
  ) {
    self.theme = theme
    self.words = words
    self.fonts = fonts
    self.cache = cache
    self.workers = workers
    self.pictures = pictures
  }

  /// - Parameter created: seconds since 1970, for the document's properties.
  public func pages(of report: Report, created: Int) throws(LayoutError) -> LaidOutReport {
    cache.beginBuild()
    let titles = ShownTitles(theme: theme, words: words, typesetter: Typesetter(fonts: fonts))
    let (report, failures) = titles.checked(report)
    let sections = report.sections.map { $0.anchored() }
    try checkAnchors(of: sections)
    var directory = titles.checked(Directory(sections, words: words, numbering: theme.numbering))
    var keys = keys(of: sections, directory)
    var body = try set(keys, directory, report.information)
    var remarks: [Diagnostic] = []
    // A page number changes the width of the words that name it, so a pass more may move a line; it settles at once but
    // for rare reports in which two pages push each other.
    for pass in 1... {
      directory.folios = body.folios
      if theme.page.notes == .page { directory.marks.merge(body.marks) { $1 } }
      let next = self.keys(of: sections, directory)
      guard next != keys else { break }
      guard pass < mostPasses else {
        remarks = unsettled(keys, next)
        break
      }
      keys = next
      body = try set(keys, directory, report.information)
    }

    let composition = Composition(theme, words, directory, Typesetter(fonts: fonts))
    let bound = Binding(page: theme.page, words: words)
    let cover = Cover(information: report.information, composition: composition)
    let contents = Contents(directory: directory, theme: theme, words: words, depth: report.front.contents)
    let pages = bound.pages(
      cover: report.front.cover ? try cover.frame() : nil,
      front: try contents.pages(report.front, report.information, in: composition), body: body.pages,
      back: theme.page.backCover ? try cover.back() : nil)
    return LaidOutReport(
      document: Document(
        information: DocumentInformation(report.information, created: created),
        pages: CitationLinks(directory).linked(pages),
        outline: contents.outline(report.front), attachments: body.attachments),
      failures: failures + body.failures, remarks: body.remarks + remarks)
  }

  private struct Body {
    var pages: [Page] = []
    var folios: [String: String] = [:]
    /// What stands at the marks of foot notes that are numbered by page.
    var marks: [String: String] = [:]
    var failures: [Diagnostic] = []
    var remarks: [Diagnostic] = []
    var attachments: [Attachment] = []
  }

  private func keys(of sections: [Section], _ directory: Directory) -> [SectionKey] {
    sections.map {
      SectionKey(section: $0, view: directory.view(of: $0), theme: theme, words: words, fonts: fonts.folder)
    }
  }

  /// Lays out the sections that are new, beside each other, and numbers the pages of all.
  private func set(
    _ keys: [SectionKey], _ directory: Directory, _ information: Report.Information
  ) throws(LayoutError) -> Body {
    let workshop = Workshop(fonts: fonts, workers: workers)
    let own = workshop.share(of: keys.count)
    let terms = CompositionTerms(theme: theme, words: words, directory: directory, pictures: pictures)
    let made = workshop.map(keys) { [cache] key, typesetter in
      if let known = cache.pages(for: key) { return known }
      let pages = SectionPages(key.section, on: terms, by: typesetter, own)
      cache.keep(pages, for: key)
      return pages
    }
    var body = Body()
    let composition = Composition(theme, words, directory, Typesetter(fonts: fonts))
    for (key, section) in zip(keys, made) {
      body.failures += section.failures
      body.attachments += section.attachments
      body.remarks += section.remarks
      var sheets = section.sheets
      if theme.page.chapters == .recto, !sheets.isEmpty { sheets[0].opensRecto = true }
      let sequence = PageSequence(section: directory.title(of: key.section), information: information)
      let before = body.pages.count
      let set = try sequence.pages(
        of: sheets, from: before + 1, in: composition, opensSection: !key.section.title.isEmpty, folio: String.init)
      for (sheet, place) in zip(sheets, set.places) {
        let label = set.pages[place].label
        // What runs on over pages stands where it begins.
        for anchor in sheet.anchors + sheet.margin.flatMap(\.1.anchors) where body.folios[anchor] == nil {
          body.folios[anchor] = label
        }
        for (number, note) in sheet.notes.enumerated() { body.marks[note] = noteMark(number + 1) }
      }
      body.pages += set.pages
    }
    return body
  }

  /// Where page numbers go on changing from pass to pass.
  private func unsettled(_ last: [SectionKey], _ next: [SectionKey]) -> [Diagnostic] {
    zip(last, next).compactMap { last, next in
      guard last != next else { return nil }
      let changed = next.view.folios.filter { last.view.folios[$0.key] != $0.value }.sorted { $0.key < $1.key }
      let words = changed.map { "“\($0.key)” on page \(last.view.folios[$0.key] ?? "?") or \($0.value)" }
      return Diagnostic(
        .warning, code: "pages.unsettled",
        message: "the page numbers that it prints do not settle: \(words.joined(separator: ", ")). "
          + "Say it with fewer words, or refer by number instead of page",
        place: Place(section: next.section.id))
    }
  }

  private func checkAnchors(of sections: [Section]) throws(LayoutError) {
    var seen: Set<String> = [Contents.anchor]
    for section in sections {
      let notes = section.blocks.flatMap(\.notes).compactMap(\.anchor)
      for anchor in [section.id] + section.blocks.flatMap(\.anchors) + notes {
        guard seen.insert(anchor).inserted else { throw .duplicateAnchor(anchor) }
      }
    }
  }
}

/// A finished document and what had to be left out of it.
public struct LaidOutReport: Sendable {
  public var document: Document
  public var failures: [Diagnostic]
  /// What came out otherwise than it was asked for, such as a picture that was scaled.
  public var remarks: [Diagnostic] = []
}

extension DocumentInformation {
  init(_ information: Report.Information, created: Int) {
    let title = [information.title, information.subtitle].filter { !$0.isEmpty }.joined(separator: "——")
    self.init(
      title: title, author: information.author, subject: information.subject, keywords: information.keywords,
      language: information.language, rights: information.rights, created: created)
  }
}
