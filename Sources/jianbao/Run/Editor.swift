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

  /// A report and what is to be said of it.
  struct Result: Sendable {
    var report: Report
    var diagnostics: [Diagnostic]
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
    for entry in entries ?? folder.file.sections {
      let manuscript = try entry.text.map { name throws(Fault) in try read(name) }
      literals.formUnion(manuscript?.literals ?? [])
      switch entry.content {
      case .plugin(let id, let parameters):
        guard let section = catalogue.sections[id] else {
          parts.append(.made(missing(entry, id, &diagnostics), failed: true))
          continue
        }
        requests.append(request(entry, section, parameters, manuscript))
        parts.append(.requested(requests.count - 1))
      case .manuscript: parts.append(.made(section(entry, manuscript?.blocks ?? []), failed: false))
      case .timeline: parts.append(.made(section(entry, [.timeline(folder.facts.timeline())]), failed: false))
      case .figures: parts.append(.made(section(entry, folder.facts.appendix()), failed: false))
      }
    }

    let outcomes = try await render(requests, besides: parts)
    diagnostics += outcomes.flatMap(\.diagnostics)
    if !requests.isEmpty && !Sandbox.offered.isWhole { diagnostics.append(Sandbox.offered.remark(.note)) }
    let sections = parts.map { part in
      switch part {
      case .made(let section, _): section
      case .requested(let index): outcomes[index].section
      }
    }
    let resolved = folder.facts.resolve(sections)
    diagnostics += resolved.diagnostics
    let desk = PictureDesk(folder: folder, fonts: fonts)
    let pictured = try resolved.sections.enumerated().map { index, section throws(Fault) in
      switch parts[index] {
      case .made: try desk.section(section, sources: .report)
      case .requested(let number): try desk.section(section, sources: .section(requests[number]))
      }
    }
    diagnostics += pictured.flatMap(\.diagnostics)
    let failed = parts.contains { if case .made(_, failed: true) = $0 { true } else { false } }
    return Result(
      report: Report(information: folder.file.information, sections: pictured.map(\.section)), diagnostics: diagnostics,
      literals: literals,
      isIncomplete: failed || outcomes.contains(where: \.failed)
        || (resolved.diagnostics + pictured.flatMap(\.diagnostics)).contains { $0.severity == .error })
  }

  /// What a section is asked, as report.yaml has it, or with no manuscript when it has not.
  func request(_ section: InstalledSection) throws(Fault) -> SectionRequest {
    let entry = entry(for: section)
    let manuscript = try entry.text.map { name throws(Fault) in try read(name) }
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
    _ entry: ReportFile.SectionEntry, _ section: InstalledSection, _ parameters: [String: DataValue],
    _ manuscript: Manuscript?
  ) -> SectionRequest {
    let information = folder.file.information
    return SectionRequest(
      id: entry.id, kind: entry.kind, section: section, tables: folder.facts.tables,
      narrative: manuscript?.blocks ?? [], parameters: parameters,
      edition: Edition(period: information.period, date: information.date), language: information.language)
  }

  private enum Part {
    case made(Section, failed: Bool)
    /// The outcome of the request of that number.
    case requested(Int)
  }

  private func section(_ entry: ReportFile.SectionEntry, _ blocks: [Block]) -> Section {
    Section(id: entry.id, kind: entry.kind, title: entry.title ?? entry.id, blocks: blocks)
  }

  private func read(_ name: String) throws(Fault) -> Manuscript {
    let file = try folder.text(name)
    do {
      return try Manuscript(file.bytes, file: file.name)
    } catch {
      throw Fault(.badData, error.diagnostics)
    }
  }

  private func missing(_ entry: ReportFile.SectionEntry, _ plugin: String, _ diagnostics: inout [Diagnostic]) -> Section {
    let known = catalogue.sections.keys.sorted().joined(separator: ", ")
    let message = "there is no section plugin “\(plugin)”; known are: \(known.isEmpty ? "none" : known)"
    diagnostics.append(
      Diagnostic(.error, code: "plugin.missing", message: message, place: Place(file: "report.yaml", section: entry.id)))
    let failure = Failure(subject: plugin, code: "plugin.missing", message: message, place: entry.id)
    return Section(id: entry.id, kind: entry.kind, title: entry.title ?? plugin, blocks: [.failure(failure)])
  }

  private func render(_ requests: [SectionRequest], besides parts: [Part]) async throws(Fault) -> [SectionOutcome] {
    guard !requests.isEmpty else { return [] }
    console.progress("sections …")
    guard let cage = Catalogue.ownFolder.map({ $0 + "/section-cage" }) else {
      throw Fault(.pluginUnavailable, code: "plugin.cage", "cannot find the folder of the command")
    }
    let host = SectionHost(cage: cage)
    let own = parts.flatMap { part -> [Section] in if case .made(let section, _) = part { [section] } else { [] } }
    let anchors = Set(own.map(\.id) + own.flatMap { Mentions($0.blocks).anchors } + ["contents"])
    let outcomes = await host.render(requests, anchors: anchors)
    await host.close()
    console.endProgress()
    return outcomes
  }
}
