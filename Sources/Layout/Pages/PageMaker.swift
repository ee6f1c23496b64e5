import Frames
import ReportKit
import Themes
import Typesetting

/// Makes a document of a report: sections become galleys, galleys pages, and the pages' numbers go back into the text.
public struct PageMaker {
  public let theme: Theme
  public let words: FrameWords
  private let fonts: FontLibrary

  public init(theme: Theme, words: FrameWords = .chinese, fonts: FontLibrary) {
    self.theme = theme
    self.words = words
    self.fonts = fonts
  }

  /// - Parameter created: seconds since 1970, for the document's properties.
  public func pages(of report: Report, created: Int) throws(LayoutError) -> LaidOutReport {
    let sections = report.sections.map { $0.anchored() }
    try checkAnchors(of: sections)
    var directory = Directory(sections, words: words, numbering: theme.numbering)
    var body = try set(sections, directory, report.information)
    // A page number changes the width of the words that name it, so a pass more may move a line; it settles at once but
    // for rare reports in which two pages push each other.
    for _ in 0..<3 where body.mentionsPages {
      guard body.folios != directory.folios else { break }
      directory.folios = body.folios
      body = try set(sections, directory, report.information)
    }
    directory.folios = body.folios

    let composition = Composition(theme, words, directory, Typesetter(fonts: fonts))
    let cover = Cover(information: report.information, composition: composition)
    let contents = Contents(directory: directory, theme: theme, words: words, depth: report.front.contents)
    var pages = report.front.cover ? [Page(frame: try cover.frame(), label: words.cover)] : []
    pages += try contents.pages(report.front, report.information, in: composition)
    pages += body.pages
    return LaidOutReport(
      document: Document(
        information: DocumentInformation(report.information, created: created), pages: pages,
        outline: contents.outline, attachments: body.attachments),
      failures: body.failures, remarks: body.remarks)
  }

  private struct Body {
    var pages: [Page] = []
    var folios: [String: String] = [:]
    var failures: [Failure] = []
    var remarks: [Diagnostic] = []
    var attachments: [Attachment] = []
    var mentionsPages = false
  }

  private func set(
    _ sections: [Section], _ directory: Directory, _ information: Report.Information
  ) throws(LayoutError) -> Body {
    var body = Body()
    let galleys = Workshop(fonts: fonts).map(sections) { [theme, words] section, typesetter in
      Galley(section, in: Composition(theme, words, directory, typesetter))
    }
    let composition = Composition(theme, words, directory, Typesetter(fonts: fonts))
    for galley in galleys {
      body.mentionsPages = body.mentionsPages || galley.section.blocks.contains(where: \.mentionsPage)
      body.failures += galley.failures
      body.attachments += galley.slices.flatMap(\.attachments)
      body.remarks += galley.slices.flatMap(\.remarks)
      let before = body.pages.count
      let sequence = PageSequence(section: directory.title(of: galley.section), information: information)
      let pages = try sequence.pages(of: galley.slices, in: composition) { String(before + $0) }
      for page in pages {
        for anchor in page.frame.anchors { body.folios[anchor] = page.label }
      }
      body.pages += pages
    }
    return body
  }

  private func checkAnchors(of sections: [Section]) throws(LayoutError) {
    var seen: Set<String> = [Contents.anchor]
    for anchor in sections.flatMap({ [$0.id] + $0.blocks.flatMap(\.anchors) }) {
      guard seen.insert(anchor).inserted else { throw .duplicateAnchor(anchor) }
    }
  }
}

/// A finished document and what had to be left out of it.
public struct LaidOutReport: Sendable {
  public var document: Document
  public var failures: [Failure]
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
