import Foundation
import Testing

/// The sample in Uyghur, printed by the built command.
@Suite struct UyghurSampleTests {
  private static let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Samples/uyghur").standardizedFileURL.path

  @Test func itPrintsFromTheRight() throws {
    let folder = try PrintedBrief.folder("uyghur")
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try PrintedBrief.jianbao("build", Self.sample, "-o", "uyghur.pdf", in: folder)
    let text = String(decoding: try PrintedBrief.run(["mutool", "draw", "-q", "-F", "txt", "uyghur.pdf"], in: folder), as: UTF8.self)
    #expect(text.contains("مۇندەرىجە"))
    #expect(text.contains("这一段是中文，句号在它自己的末尾。"))
    #expect(!text.contains("U+"))
    let catalogue = String(
      decoding: try PrintedBrief.run(["qpdf", "--qdf", "--object-streams=disable", "uyghur.pdf", "-"], in: folder), as: UTF8.self)
    #expect(catalogue.contains("/R2L"))
    #expect(catalogue.contains("/Lang (ug)") || catalogue.contains("/Lang <"))
  }
}
