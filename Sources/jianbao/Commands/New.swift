import ArgumentParser
import Foundation
import ReportKit

/// `jianbao new`: a report folder to start from.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Makes a report folder to start from.",
    discussion: """
      EXAMPLES
        jianbao new city                        the annual brief: report.yaml, data, sections, theme
        jianbao new --template gongwen notice   a government document by GB/T 9704—2012
        jianbao new --template yearbook city    a yearbook of 60 pages with made-up data, every block in it
        cd city && jianbao build
      """)

  enum Template: String, ExpressibleByArgument, CaseIterable {
    case brief, gongwen, yearbook

    /// The folder among the command's resources.
    var folder: String {
      switch self {
      case .brief: "AnnualBrief"
      case .gongwen: "Gongwen"
      case .yearbook: "Yearbook"
      }
    }
  }

  @Option(help: "What to start from: \(Template.allCases.map(\.rawValue).joined(separator: ", ")).")
  var template: Template = .brief

  @Argument(help: "The folder to make; it must not exist yet.")
  var folder: String

  func run() async throws {
    let console = Console()
    try await console.run {
      guard !FileManager.default.fileExists(atPath: folder) else {
        throw Fault(.cannotWrite, code: "folder.exists", "\(folder) is already there; choose another name")
      }
      do {
        try FileManager.default.copyItem(atPath: ReportFolder.template(template.folder), toPath: folder)
      } catch let fault as Fault {
        throw fault
      } catch {
        throw Fault(.cannotWrite, code: "folder.write", "cannot make \(folder): \(error.localizedDescription)")
      }
      console.say("\(folder) is ready. Next: cd \(folder) && jianbao build")
      return .fine
    }
  }
}
