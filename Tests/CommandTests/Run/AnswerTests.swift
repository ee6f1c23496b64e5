import Foundation
import Testing

/// What the built command says on standard output and on standard error, and its status where they take no more.
@Suite struct AnswerTests {
  private static let command = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "jianbao").path

  /// What a shell's words say, with the command as `$0`.
  private func shell(_ words: String, in folder: URL) throws -> String {
    String(decoding: try PrintedBrief.run(["sh", "-c", words, Self.command], in: folder), as: UTF8.self)
  }

  private static let chart = #"{"data": {"values": [{"a": "甲", "b": 1}]}, "mark": "bar", "encoding": {"x": {"field": "a"}, "y": {"field": "b", "type": "quantitative"}}}"#

  @Test(arguments: ["build --show report", "chart c.json", "plugin schema", "plugin list", "check --json", "typeset a.txt"])
  func anAnswerThatNobodyGetsIsAFault(_ words: String) throws {
    let folder = try PrintedBrief.folder("full")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(Self.chart.utf8).write(to: folder.appending(path: "c.json"))
    try Data("甲".utf8).write(to: folder.appending(path: "a.txt"))
    let said = try shell("\"$0\" \(words) 2>&1 > /dev/full; echo $?", in: folder)
    #expect(said.hasSuffix("\n73\n"), "\(said)")
    #expect(said.contains("cannot write to standard output: No space left on device"), "\(said)")
  }

  @Test func aBuildSaysWhatItWrote() throws {
    let folder = try PrintedBrief.folder("says")
    defer { try? FileManager.default.removeItem(at: folder) }
    let brief = try shell("\"$0\" build 2>&1", in: folder)
    #expect(brief.hasPrefix("no report.yaml here: printing the annual brief that the command carries; "), "\(brief)")
    #expect(brief.contains(/\nbrief\.pdf, [0-9]+ pages\n$/), "\(brief)")
    #expect(try shell("\"$0\" build --json 2>&1 >/dev/null", in: folder).isEmpty)
    let city = try shell("\"$0\" new city && \"$0\" build city --format svg -o city 2>&1", in: folder)
    #expect(city.contains(/city-01\.svg …, [0-9]+ pages\n$/), "\(city)")
    #expect(!city.contains("no report.yaml"))
  }

  @Test(arguments: ["build -o - --format svg", "build -o - --format png", "build -o - --json"])
  func whatStandardOutputCannotTakeIsRefused(_ words: String) throws {
    let folder = try PrintedBrief.folder("refused")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try shell("\"$0\" \(words) 2>/dev/null; echo $?", in: folder) == "64\n")
  }

  /// Where nothing was printed, the account of the typography is not there either.
  @Test func aBuildThatFailsWritesNothing() throws {
    let folder = try PrintedBrief.folder("nothing")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try shell("\"$0\" build -o no/such/x.pdf --report r.json 2>/dev/null; echo $?; ls -A", in: folder) == "73\n")
  }

  @Test func aWatchedReportThatBreaksIsSpokenOfOnce() throws {
    let folder = try PrintedBrief.folder("watch")
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = """
      "$0" new city 2>/dev/null; cd city
      "$0" plugin preview medical --watch -o ../m.pdf 2>../said & watch=$!
      for i in $(seq 300); do grep -q 'm.pdf: ' ../said && break; sleep 0.1; done
      cp report.yaml ../good; echo 'title: [' >> report.yaml
      for i in $(seq 100); do grep -q 'report.yaml' ../said && break; sleep 0.1; done
      sleep 1; touch report.yaml; sleep 1
      cp ../good report.yaml
      for i in $(seq 300); do [ "$(grep -c 'm.pdf: ' ../said)" = 2 ] && break; sleep 0.1; done
      kill -INT $watch; wait $watch; grep -c 'm.pdf: ' ../said; grep -c 'report.yaml' ../said
      """
    #expect(try shell(script, in: folder) == "2\n1\n")
  }
}
