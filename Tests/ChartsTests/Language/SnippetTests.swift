import Frames
import ReportKit
import Testing

@testable import Charts

/// Code as users of Apple's framework write it compiles as it stands, and is drawn.
@MainActor struct SnippetTests {
  /// Writes the snippets as specifications, for the eye, where `SNIPPETS` names a folder.
  @Test func snippetsAreSpecifications() throws {
    guard let folder = ProcessInfo.processInfo.environment["SNIPPETS"] else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    for (name, chart) in Snippets.all {
      try encoder.encode(chart().spec.json).write(to: URL(filePath: folder).appending(path: "\(name).vl.json"))
    }
  }

  @Test func everySnippetUsesKnownWords() {
    for (name, chart) in Snippets.all {
      #expect(Vocabulary.unknown(in: chart().spec).map(\.description).isEmpty, "\(name)")
    }
  }

}

/// Charts by name.
@MainActor enum Snippets {
  static var all: [(name: String, chart: () -> Chart)] { bar + line + sector }
}
