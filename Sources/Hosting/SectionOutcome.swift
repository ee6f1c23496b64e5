import ReportKit

extension SectionOutcome {
  /// A section that answered. A heading of level 1 at the head of its blocks replaces the manifest's title.
  init(_ answer: SectionAnswer, to request: SectionRequest) {
    var title = request.section.manifest.title
    var blocks = answer.blocks
    if case .heading(let heading)? = blocks.first, heading.level == 1 {
      title = heading.text.plain
      blocks.removeFirst()
    }
    let boxes = Mentions(blocks).failures.map { failure in
      Diagnostic(
        .error, code: failure.code, message: "\(request.section.manifest.name): \(failure.message)",
        place: Place(block: failure.place))
    }
    let diagnostics = (answer.diagnostics + [request.foreignLanguage].compactMap(\.self) + boxes).map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.place = diagnostic.place ?? Place()
      diagnostic.place?.section = request.id
      return diagnostic
    }
    self.init(
      section: Section(id: request.id, kind: request.kind, title: title, blocks: blocks), diagnostics: diagnostics,
      failed: false)
  }

  /// A section that could not be made: a box in its place, and the reason as an error.
  init(_ fault: SectionFault, of request: SectionRequest) {
    let manifest = request.section.manifest
    let failure = Failure(
      subject: manifest.name, version: manifest.version, code: fault.code, message: fault.printed(in: request.language),
      place: ([request.id] + [fault.place].compactMap(\.self)).joined(separator: " › "))
    let diagnostic = Diagnostic(
      .error, code: fault.code, message: "\(manifest.name) \(manifest.version): \(fault.message)",
      place: Place(section: request.id, block: fault.place))
    self.init(
      section: Section(id: request.id, kind: request.kind, title: manifest.title, blocks: [.failure(failure)]),
      diagnostics: [diagnostic], failed: true)
  }
}
