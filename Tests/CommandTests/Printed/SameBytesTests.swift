import Foundation
import Testing

@Suite struct SameBytesTests {
  /// The brief's file from a folder of its own, in a language and at a place of the world.
  private func printed(_ format: String, environment: [String: String]) throws -> [String: Data] {
    let folder = try PrintedBrief.folder("bytes")
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try PrintedBrief.jianbao(
      "build", "--format", format, "--output", "out.\(format)", in: folder, environment: environment)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try Dictionary(uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
  }

  @Test func oneCoreMakesTheSameFileAsAll() throws {
    let folder = try PrintedBrief.folder("cores")
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try PrintedBrief.jianbao("build", "--output", "all.pdf", in: folder)
    _ = try PrintedBrief.jianbao(
      ["build", "--output", "one.pdf"], in: folder, through: ["taskset", "--cpu-list", "0"])
    let (all, one) = (folder.appending(path: "all.pdf"), folder.appending(path: "one.pdf"))
    #expect(try Data(contentsOf: all) == Data(contentsOf: one))
  }

  @Test func theDateIsWhatTheEnvironmentSays() throws {
    let dated = try printed("pdf", environment: ["SOURCE_DATE_EPOCH": "86400"])
    #expect(dated == (try printed("pdf", environment: ["SOURCE_DATE_EPOCH": "86400", "TZ": "Asia/Urumqi"])))
    #expect(dated != (try printed("pdf", environment: ["SOURCE_DATE_EPOCH": "172800"])))
  }

  @Test(arguments: ["pdf", "svg"]) func folderLanguageAndTimeZoneLeaveNoTrace(format: String) throws {
    let one = try printed(format, environment: ["LC_ALL": "C", "TZ": "UTC"])
    let other = try printed(
      format, environment: ["LC_ALL": "tr_TR.UTF-8", "LANG": "zh_CN.UTF-8", "TZ": "Asia/Urumqi"])
    #expect(!one.isEmpty)
    #expect(one.keys.sorted() == other.keys.sorted())
    for name in one.keys.sorted() { #expect(one[name] == other[name], "\(name)") }
  }
}
