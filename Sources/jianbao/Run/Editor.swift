import Facts
import Foundation
import Hosting
import Manuscript
import ReportKit

/// Puts a report together: runs its sections, and writes every figure out.
struct Editor: Sendable {
  let folder: ReportFolder
  let catalogue: Catalogue
  let console: Console
  /// The folder of the fonts that text in drawings may have; nil for the usual place.
  var fonts: String?
  /// The host that keeps the sections alive over editions; nil for one that ends with the report.
  var host: SectionHost?
  /// Answers of earlier runs.
  var cache: ResultCache?

  /// A report and what is to be said of it.
  struct Result: Sendable {
    var report: Report
    var diagnostics: [Diagnostic]
    /// What is to be said once, of this machine and of sections that cannot be used.
    var remarks: [Diagnostic]
    /// What the manuscripts mark as typed on purpose.
    var literals: Set<String>
    /// Whether a box stands in for something that could not be made.
    var isIncomplete: Bool
  }

  /// - Parameter entries: the sections to make; nil for all that report.yaml names.
  func report(of entries: [ReportFile.SectionEntry]? = nil) async throws(Fault) -> Result {
    var diagnostics: [Diagnostic] = []
    var literals: Set<String> = []
    var parts: [Part] = []
    var requests: [SectionRequest] = []
    let entries = entries ?? folder.file.sections
    let manuscripts = try await entries.concurrentMap { entry throws(Fault) in
      try read(entry)
    }
    for (entry, manuscript) in zip(entries, manuscripts) {
      literals.formUnion(manuscript?.literals ?? [])
      diagnostics += manuscript?.remarks ?? []
      switch entry.content {
      case .plugin(let id, let parameters):
        guard let section = catalogue.sections[id] else {
          parts.append(.made(missing(entry, id, &diagnostics), failed: true))
          continue
        }
        requests.append(request(entry, section, parameters, manuscript))
        parts.append(.requested(requests.count - 1))
      case .manuscript: parts.append(.made(Section(entry, manuscript?.blocks ?? [], manuscript?.sources ?? []), failed: false))
      case .timeline: parts.append(.made(Section(entry, [.timeline(folder.facts.timeline())]), failed: false))
      case .figures: parts.append(.made(Section(entry, folder.facts.appendix()), failed: false))
      }
    }

    let outcomes = try await render(requests, besides: parts)
    diagnostics += outcomes.flatMap(\.diagnostics)
    var remarks = catalogue.remarks(besides: diagnostics)
    if !requests.isEmpty && !Sandbox.offered.isWhole { remarks.append(Sandbox.offered.remark(.note)) }
    let sections = zip(zip(entries, manuscripts), parts).map { entry, part in
      switch part {
      case .made(let section, _): section.openedOnce
      case .requested(let index):
        outcomes[index].section.titled(entry.0.title).traced(to: entry.1?.traces ?? []).openedOnce
      }
    }
    // Only Chinese text has lost full-width marks.
    let punctuation = folder.file.information.language.hasPrefix("zh") ? folder.file.punctuation : .off
    let facts = folder.facts
    let resolved = await sections.concurrentMap { facts.resolve([$0], normalising: punctuation) }
    diagnostics += resolved.flatMap(\.diagnostics)
    try checkAnchors(of: resolved.flatMap(\.sections))
    let desk = PictureDesk(folder: folder, fonts: fonts)
    let pictured = try resolved.flatMap(\.sections).enumerated().map { index, section throws(Fault) in
      switch parts[index] {
      case .made: try desk.section(section, sources: .report)
      case .requested(let number): try desk.section(section, sources: .section(requests[number]))
      }
    }
    diagnostics += pictured.flatMap(\.diagnostics)
    let failed = parts.contains { if case .made(_, failed: true) = $0 { true } else { false } }
    return Result(
      report: Report(
        information: folder.file.information, front: folder.file.front, sections: pictured.map(\.section)),
      diagnostics: diagnostics, remarks: remarks, literals: literals,
      isIncomplete: failed || outcomes.contains { $0.failed || $0.diagnostics.contains { $0.severity == .error } }
        || (resolved.flatMap(\.diagnostics) + pictured.flatMap(\.diagnostics)).contains { $0.severity == .error })
  }

  /// Names are unique in a report, since references find things by them.
  private func checkAnchors(of sections: [Section]) throws(Fault) {
    var seen: [String: String] = [:]
    for section in sections {
      if let first = seen.updateValue("section \(section.id)", forKey: section.id) { throw Self.twice(section.id, first, nil) }
      for (block, place) in section.placedBlocks {
        for anchor in block.ownAnchors {
          if let first = seen.updateValue("\(place.place)", forKey: anchor) { throw Self.twice(anchor, first, place.place) }
        }
      }
    }
  }

  private static func twice(_ anchor: String, _ first: String, _ place: Place?) -> Fault {
    Fault(.badData, code: "anchor.duplicate", "“\(anchor)” is the name of \(first) too; rename one of them", place: place)
  }

  /// What a section is asked, as report.yaml has it, or with no manuscript when it has not.
  func request(_ section: InstalledSection) throws(Fault) -> SectionRequest {
    let entry = entry(for: section)
    let manuscript = try read(entry)
    guard case .plugin(_, let parameters) = entry.content else { return request(entry, section, [:], manuscript) }
    return request(entry, section, parameters, manuscript)
  }

  /// The section's place in report.yaml, or a new chapter of its own.
  func entry(for section: InstalledSection) -> ReportFile.SectionEntry {
    let id = section.manifest.id
    let entry = folder.file.sections.first { if case .plugin(id, _) = $0.content { true } else { false } }
    return entry ?? ReportFile.SectionEntry(id: id, kind: .chapter, content: .plugin(id, parameters: [:]))
  }

  private func request(
    _ entry: ReportFile.SectionEntry, _ section: InstalledSection, _ parameters: Properties,
    _ manuscript: Manuscript?
  ) -> SectionRequest {
    SectionRequest(
      id: entry.id, kind: entry.kind, section: section, tables: folder.facts.tables,
      narrative: manuscript?.blocks ?? [], parameters: section.manifest.typed(parameters), edition: edition,
      language: folder.file.information.language)
  }

  /// The edition as sections are told of it; its year is that of the column “year”, or of the day of issue.
  private var edition: Edition {
    let information = folder.file.information
    let year = folder.edition?.values["year"] ?? String(information.date.prefix(4))
    return Edition(
      id: folder.edition?.id ?? "", year: Int(year), period: information.period, date: information.date)
  }

  private enum Part {
    case made(Section, failed: Bool)
    /// The outcome of the request of that number.
    case requested(Int)
  }

  /// The entry's manuscript; nil for one that has none. What keeps its file from being read is said of report.yaml, which
  /// names the file.
  private func read(_ entry: ReportFile.SectionEntry) throws(Fault) -> Manuscript? {
    guard let name = entry.text else { return nil }
    let file: DataFile
    do {
      file = try folder.text(name)
    } catch {
      throw Fault(
        error.status,
        error.diagnostics.map { Diagnostic($0.severity, code: $0.code, message: "\(name): \($0.message)", place: entry.place(of: "text")) })
    }
    do {
      return try Manuscript(file.bytes, file: file.name)
    } catch {
      throw Fault(.badData, error.diagnostics)
    }
  }

  private func missing(_ entry: ReportFile.SectionEntry, _ plugin: String, _ diagnostics: inout [Diagnostic]) -> Section {
    let message = catalogue.absence(of: plugin)
    diagnostics.append(
      Diagnostic(.error, code: "plugin.missing", message: message, place: entry.place(of: "plugin")))
    let failure = Failure(subject: plugin, code: "plugin.missing", message: message, place: entry.id)
    return Section(id: entry.id, kind: entry.kind, title: entry.title ?? plugin, blocks: [.failure(failure)])
  }

  private func render(_ requests: [SectionRequest], besides parts: [Part]) async throws(Fault) -> [SectionOutcome] {
    guard !requests.isEmpty else { return [] }
    console.progress("sections …")
    guard let cage = Catalogue.ownFolder.map({ $0 + "/section-cage" }) else {
      throw Fault(.pluginUnavailable, code: "plugin.cage", "cannot find the folder of the command")
    }
    let own = parts.flatMap { part -> [Section] in if case .made(let section, _) = part { [section] } else { [] } }
    let anchors = Set(own.map(\.id) + own.flatMap { Mentions($0.blocks).anchors } + ["contents"])
    let host = host ?? SectionHost(cage: cage, cache: cache, progress: console.progress(of:_:))
    let outcomes = await host.render(requests, anchors: anchors)
    if self.host == nil { await host.close() }
    console.endProgress()
    return outcomes
  }
}

extension Manifest {
  /// Parameters with the words of an edition read as what the manifest says they are: numbers, or true and false.
  fileprivate func typed(_ values: Properties) -> Properties {
    Properties(
      uniqueKeysWithValues: values.map { name, value in
        guard case .string(let words) = value, let type = parameters[name]?.type else { return (name, value) }
        return switch type {
        case .number: (name, Double(words).flatMap { $0.isFinite ? DataValue.number($0) : nil } ?? value)
        case .bool: (name, ["true": DataValue.bool(true), "false": .bool(false)][words] ?? value)
        case .string, .list, .object: (name, value)
        }
      })
  }
}
