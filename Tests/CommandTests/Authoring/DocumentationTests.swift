import Foundation
import Testing

/// The documentation of ReportKit, by the script that makes it.
@Suite struct DocumentationTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func theCatalogueConvertsWithoutAWarning() throws {
    let folder = try PrintedBrief.folder("documentation")
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appending(path: "site").path
    _ = try PrintedBrief.run([Self.repository.appending(path: ".ci/documentation").path, output])
    for page in ["documentation/reportkit", "documentation/reportkit/sectionprotocol", "tutorials/reportkit/writeasection"] {
      #expect(FileManager.default.fileExists(atPath: "\(output)/data/\(page).json"), "\(page)")
    }
  }
}
