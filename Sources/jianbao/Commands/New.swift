import ArgumentParser
import Foundation
import ReportKit

/// `jianbao new`: a report folder to start from.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copies the annual brief's report folder out, to make it your own.",
    discussion: """
      EXAMPLES
        jianbao new city        makes the folder city: report.yaml, data, sections, theme
        cd city && jianbao build
      """)

  @Argument(help: "The folder to make; it must not exist yet.")
  var folder: String

  func run() async throws {
    let console = Console()
    try await console.run {
      guard !FileManager.default.fileExists(atPath: folder) else {
        throw Fault(.cannotWrite, code: "folder.exists", "\(folder) is already there; choose another name")
      }
      do {
        try FileManager.default.copyItem(atPath: ReportFolder.annualBrief(), toPath: folder)
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
