import ArgumentParser
import Facts
import Foundation
import Hosting
import ReportKit

/// `jianbao plugin new`: a working section to start from.
struct PluginNew: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Writes a new section that works: manifest, program, sample data and expected answer.",
    discussion: """
      A section goes into the report folder, as plugins/NAME; one in Swift as a package of its own that depends on
      ReportKit. Inside a checkout of jianbao, one in Swift goes into Plugins/Name, and into the list of sections in
      Package.swift.

      EXAMPLES
        jianbao plugin new transport --lang python --title 交通援疆
        jianbao plugin new transport               in Swift, as a package in the report you stand in
      """)

  enum Language: String, ExpressibleByArgument, CaseIterable { case swift, python, sh }

  @Argument(help: "The section's id: letters, digits and hyphens.")
  var name: String

  @Option(help: "The language: \(Language.allCases.map(\.rawValue).joined(separator: ", ")).")
  var lang: Language = .swift

  @Option(help: "The section's title as printed; else its name.")
  var title: String?

  @Option(help: "Whose figures the section reads at first: a value of the column “section”; else overview.")
  var figures: String?

  @Option(help: "The report folder that the section goes into.")
  var report: String = "."

  @Option(help: "Where a Swift package has ReportKit from: a checkout of jianbao, or the address of its repository.")
  var kit: String?

  func run() async throws {
    let console = Console()
    try await console.run {
      let scaffold = try Scaffold(id: name.lowercased(), title: title ?? name, figures: try group())
      if let known = Catalogue(report: report, executables: Catalogue.ownFolder).sections[scaffold.id] {
        throw Fault(
          .usage, code: "plugin.exists", "there is a section “\(scaffold.id)” already, in \(known.folder); take another name")
      }
      switch lang {
      case .swift where FileManager.default.fileExists(atPath: report + "/report.yaml"):
        guard let kit = kit ?? Scaffold.checkout else {
          throw Fault(
            .usage, code: "kit.missing",
            "ReportKit is not beside this command; --kit names a checkout of jianbao, or the address of its repository")
        }
        let folder = try scaffold.addPackage(to: report, kit: kit)
        console.say(
          """
          \(folder) is ready. Next:
            swift build -c release --package-path \(folder)
            add   - {plugin: \(scaffold.id)}   to the sections of \(report)/report.yaml
            jianbao plugin preview \(scaffold.id) --report \(report)
            jianbao plugin test \(scaffold.id) --report \(report)
          """)
      case .swift:
        let folder = try scaffold.addTarget()
        console.say(
          """
          \(folder) is ready, and Package.swift names it. Next:
            add   - {plugin: \(scaffold.id)}   to the sections of report.yaml
            swift run jianbao build
            swift run jianbao plugin test \(scaffold.id)
          """)
      case .python, .sh:
        let folder = try scaffold.addFolder(lang.rawValue, to: report)
        console.say(
          """
          \(folder) is ready. Next:
            add   - {plugin: \(scaffold.id)}   to the sections of \(report)/report.yaml
            jianbao plugin preview \(scaffold.id) --report \(report)
            jianbao plugin test \(scaffold.id) --report \(report)
          """)
      }
      return .fine
    }
  }

  /// Whose figures the section reads: those that were asked for, if the report has them.
  private func group() throws(Fault) -> String {
    let rows = (try? ReportFolder(report))?.facts.tables["figures"]?.values(of: "section") ?? []
    let groups = Set(rows.compactMap { value in if case .string(let name) = value { name } else { nil } })
    guard let figures else { return groups.isEmpty || groups.contains("overview") ? "overview" : groups.sorted()[0] }
    guard groups.isEmpty || groups.contains(figures) else {
      throw Fault(
        .usage, code: "plugin.figures",
        "no figure of the report belongs to “\(figures)”; the column “section” has \(groups.sorted().joined(separator: ", "))")
    }
    return figures
  }
}
