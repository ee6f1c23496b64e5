import Foundation
import ReportKit
import Testing

@testable import Hosting

@Suite struct DialectTests {
  private let ruby: Block = .paragraph(Paragraph("河北简称\(Inline.ruby(Ruby("冀", reading: "jì")))。"))
  private let plain: [Block] = [.heading(Heading("甲", anchor: "sec-a")), .paragraph(Paragraph("乙", style: "lead"))]

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  @Test func versionTwoSaysEverything() throws {
    let opening = Opening(narrative: plain + [ruby])
    #expect(try Dialect(version: 2).say(opening) == .init(opening: opening))
  }

  @Test func versionOneSaysWhatItKnowsAsItIs() throws {
    let opening = Opening(narrative: plain + [.pageBreak])
    #expect(try Dialect(version: 1).say(opening) == .init(opening: opening))
  }

  @Test func laterInlinesTravelAsStandInsAndComeBack() throws {
    let saying = try Dialect(version: 1).say(Opening(narrative: plain + [ruby]))
    #expect(saying.opening.narrative.dropLast() == plain[...])
    #expect(
      try Self.json(saying.opening.narrative[2])
        == #"{"text":["河北简称",{"ref":"jianbao-kept-1"},"。"],"type":"paragraph"}"#)
    let line = Array(try Self.json(Reply.result(id: 1, saying.opening.narrative)).utf8)
    guard case .result(_, let blocks) = try ReplyReader(line, order: 1, kept: saying.kept).reply else {
      Issue.record("no result")
      return
    }
    #expect(blocks == plain + [ruby])
  }

  /// A block of a later version, or one with a later property, is put away as a whole.
  @Test func laterBlocksTravelAsParagraphs() throws {
    var kept = StandIns()
    let hologram: DataValue = ["type": "hologram", "depth": 3]
    let wide: DataValue = ["type": "table", "columns": [["title": "甲"]], "rows": [], "wide": true]
    let quote: DataValue = ["type": "quote", "blocks": [hologram, ["type": "paragraph", "text": "甲"]]]
    let old: DataValue = ["type": "table", "columns": [["title": "甲"]], "rows": [["a"], ["cells": ["b"], "kind": "total"]]]
    let said = [hologram, wide, quote, old].map { VersionOne.said(block: $0, &kept) }
    func standIn(_ number: Int) -> DataValue {
      ["type": "paragraph", "text": [["ref": .string("jianbao-kept-\(number)")]]]
    }
    #expect(said[0] == standIn(1))
    #expect(said[1] == standIn(2))
    #expect(said[2] == ["type": "quote", "blocks": [standIn(3), ["type": "paragraph", "text": "甲"]]])
    #expect(said[3] == old)
    let line = try kept.restored(Array(try Self.json(DataValue.list(said)).utf8))
    #expect(try JSONDecoder().decode(DataValue.self, from: Data(line)) == [hologram, wide, quote, old])
  }

  /// The schema marks what came after version 1, to the property.
  @Test func versionOneIsWhatTheSchemaDoesNotMark() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/jianbao/Resources/Schema/protocol.schema.json")
    let schema = try JSONDecoder().decode(DataValue.self, from: Data(contentsOf: file))
    let definitions = try #require(schema["$defs"]?.object)
    func old(_ prefix: String) -> [String: Set<String>] {
      let old = definitions.filter { $0.key.hasPrefix(prefix) && $0.value["x-since"] == nil }
      return Dictionary(
        uniqueKeysWithValues: old.map { name, definition in
          let properties = (definition["properties"]?.object ?? [:]).filter { $0.value["x-since"] == nil }.keys
          return (String(name.dropFirst(prefix.count)), Set(properties).subtracting(["type"]))
        })
    }
    #expect(old("block.") == VersionOne.blocks.mapValues { Set($0.keys) })
    #expect(old("inline.") == VersionOne.inlines.mapValues { Set($0.keys) })
  }

  /// A helper of version 1 refuses what it does not know, as the first Swift kit did.
  @Test(arguments: [1, 2])
  func aSectionOfTheOlderVersionIsServed(version: Int) async throws {
    let script = """
      def say(value): print(json.dumps(value), flush=True)
      offer = json.loads(sys.stdin.readline())
      assert offer["protocol"][0] <= 1 and set(offer) == {"jianbao", "protocol"}
      say({"jianbao": "hello", "protocol": \(version)})
      for line in sys.stdin:
        message = json.loads(line)
        if message["type"] == "open": narrative = message["narrative"]
        elif message["type"] == "render": say({"type": "result", "id": message["id"], "blocks": narrative})
        else: break
        if "ruby" in line and \(version) == 1: sys.exit("version 1 has no ruby")
      """
    let (section, folder) = try Workshop.section(script)
    let narrative = plain + [ruby]
    let outcome = await Workshop.render(section, narrative: narrative)
    #expect(!outcome.failed, "\(outcome.diagnostics)")
    #expect(outcome.section.blocks == narrative)
    withExtendedLifetime(folder) {}
  }
}
