import Foundation
import Hosting
import ReportKit
import Testing

@testable import jianbao

/// The schema of the section protocol says what host and sections say. Python's jsonschema validates.
@Suite struct SchemaTests {
  /// The schemas as JSON.
  private let schema: DataValue
  private let definitions: Properties

  init() throws {
    schema = try JSONDecoder().decode(DataValue.self, from: Data(PluginSchema.text(manifest: false).utf8))
    definitions = try #require(schema["$defs"]?.object)
  }

  /// A block of each kind with every property that it can have.
  static let samples: [Block.Kind: String] = [
    .heading: #"{"level":2,"text":"甲","anchor":"sec-a"}"#,
    .paragraph: #"{"text":["甲",{"figure":"f1","form":"number","text":"8"}],"style":"lead"}"#,
    .list: #"{"ordered":true,"items":[[{"type":"paragraph","text":"甲"}]]}"#,
    .quote: #"{"blocks":[{"type":"paragraph","text":"甲"}],"attribution":"乙"}"#,
    .callout: #"{"kind":"case","title":"甲","blocks":[{"type":"pageBreak"}]}"#,
    .keyFigures: #"{"items":[{"figure":{"figure":"f1"},"label":"甲","note":"乙","number":"8","unit":"人"}]}"#,
    .table: #"""
      {"anchor":"tab-a","caption":"甲","unit":"人","columns":[{"title":"甲","alignment":"decimal","weight":2},{"title":"乙"}],
      "rows":[["a",[{"figure":"f1"}]],{"cells":[{"text":"a","columns":2}],"kind":"group","indent":1}],"notes":["注"],
      "source":"丙","placement":"top","head":[[{"text":"a","columns":2,"rows":2}]],"whenWide":"turn"}
      """#,
    .chart: #"""
      {"anchor":"fig-a","caption":"甲","source":"乙","placement":"here","notes":["注"],
      "spec":{"mark":"bar","data":{"figures":["f1"]},"encoding":{"x":{"field":"value"}}}}
      """#,
    .image: #"""
      {"anchor":"fig-b","file":"a.png","alt":"甲","caption":"乙","source":"丙","width":200,"placement":"bottom",
      "picture":{"format":"png","pixelWidth":1,"pixelHeight":1,"turn":{"quarters":0,"mirrored":false},"data":""}}
      """#,
    .timeline: #"{"events":[{"date":"2023年","text":"甲","note":"乙"}]}"#,
    .columns: #"{"count":2,"blocks":[{"type":"paragraph","text":"甲"}]}"#,
    .sideBySide: #"{"columns":[[{"type":"paragraph","text":"甲"}],{"weight":2,"blocks":[]}]}"#,
    .code: #"{"text":"a = 1","language":"python"}"#,
    .listing: #"{"of":"index","order":"strokes","depth":3}"#,
    .bibliography: #"""
      {"entries":[{"anchor":"ref-a","kind":"M","authors":["甲"],"title":"乙","container":"c","place":"p","publisher":"q",
      "year":"2023","volume":"1","issue":"2","pages":"3","address":"https://example.org","accessed":"2026-11-25"}]}
      """#,
    .letterhead: #"""
      {"copyNumber":"000001","classification":"机密★1年","urgency":"特急","organs":["甲"],"kind":"文件","number":"甲〔2026〕1号",
      "signers":["乙"]}
      """#,
    .signature: #"{"enclosures":["甲"],"organs":["乙"],"date":"2026年11月25日","seal":"room","seals":[{"file":"seal.svg","alt":"丁"}],"note":"丙"}"#,
    .imprint: #"{"copiesTo":"甲","printer":"乙","date":"2026年11月25日"}"#,
    .rule: "{}", .pageBreak: "{}", .rectoBreak: "{}",
    .failure: #"{"subject":"甲","version":"1","code":"a","message":"乙","place":"丙","anchor":"fig-a"}"#,
  ]

  /// An inline of each kind, by the key that tells it apart.
  static let inlines: [String: String] = [
    "strong": #"{"strong":"甲"}"#, "emphasis": #"{"emphasis":["甲"]}"#, "superscript": #"{"superscript":"2"}"#,
    "subscript": #"{"subscript":"2"}"#, "code": #"{"code":"x"}"#, "link": ##"{"link":"#sec-a","text":"甲"}"##,
    "figure": #"{"figure":"f1","form":"label","text":"甲"}"#, "ref": #"{"ref":"fig-a","form":"page"}"#,
    "break": #"{"break":true}"#, "text": #"{"text":"甲"}"#, "dots": #"{"dots":"甲"}"#, "name": #"{"name":"甲"}"#,
    "title": #"{"title":"甲"}"#, "underline": #"{"underline":"甲"}"#, "strikethrough": #"{"strikethrough":"甲"}"#,
    "spaced": #"{"spaced":0.2,"text":"甲"}"#, "language": #"{"language":"en","text":"a"}"#,
    "ruby": #"{"ruby":"冀","reading":"jì","kind":"zhuyin"}"#,
    "index": #"{"index":"甲","text":"乙","sortedAs":"丙"}"#,
    "note": #"{"note":"甲","kind":"end"}"#,
  ]

  @Test func everyKindOfBlockIsDefinedAndTried() {
    let defined = definitions.keys.filter { $0.hasPrefix("block.") }.map { $0.dropFirst("block.".count) }
    #expect(Set(defined.map(String.init)) == Set(Block.Kind.allCases.map(\.rawValue)))
    #expect(Set(Self.samples.keys) == Set(Block.Kind.allCases))
  }

  /// The decoder's own message lists the inlines that it knows.
  @Test func everyKindOfInlineIsDefinedAndTried() {
    let error = #expect(throws: DecodingError.self) { try JSONDecoder().decode(Inline.self, from: Data("{}".utf8)) }
    let known = error?.pathAndReason.reason.split(separator: ": ").last?.split(separator: ", ").map(String.init) ?? []
    #expect(known.count > 10)
    let defined = definitions.keys.filter { $0.hasPrefix("inline.") }.map { String($0.dropFirst("inline.".count)) }
    #expect(Set(defined) == Set(known))
    #expect(Set(Self.inlines.keys) == Set(known))
  }

  /// A property that a block has and the schema has not shows as a difference in number.
  @Test(arguments: Block.Kind.allCases)
  func everyPropertyOfABlockIsDefined(_ kind: Block.Kind) throws {
    let block = try Self.block(kind)
    #expect(block.kind == kind)
    let properties = try #require(definitions["block.\(kind.rawValue)"]?["properties"]?.object).keys.filter { $0 != "type" }
    let value = Mirror(reflecting: block).children.first?.value
    #expect(value.map { Mirror(reflecting: $0).children.count } ?? 0 == properties.count, "\(properties.sorted())")
    let json = try JSONDecoder().decode(Properties.self, from: JSONEncoder().encode(block))
    #expect(Set(json.keys) == Set(properties + ["type"]))
  }

  private static func block(_ kind: Block.Kind) throws -> Block {
    var object = try JSONDecoder().decode(Properties.self, from: Data(try #require(samples[kind]).utf8))
    object["type"] = .string(kind.rawValue)
    return try JSONDecoder().decode(Block.self, from: JSONEncoder().encode(object))
  }

  /// Every block and inline, every kind of message, and the conversations of the fixtures of this package's sections.
  static func valid() throws -> [String] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func line(_ value: some Encodable) throws -> String { String(decoding: try encoder.encode(value), as: UTF8.self) }
    let prose = "[" + inlines.sorted { $0.key < $1.key }.map(\.value).joined(separator: ",") + "]"
    let inlines = try JSONDecoder().decode(Prose.self, from: Data(prose.utf8))
    let blocks = try Block.Kind.allCases.map(block) + [.paragraph(Paragraph(inlines))]
    let place = Place(file: "a", line: 1, table: "t", row: "3", column: "c", section: "s", block: "b")
    var lines = [
      try line(Hello.Offer()), try line(Hello.Answer(version: 2, id: "a", pluginVersion: "1")),
      try line(Reply.progress(id: 1, done: 0.5, of: 1)),
      try line(Reply.diagnostic(id: 1, Diagnostic(.warning, code: "a.b", message: "甲", place: place))),
      try line(Reply.error(id: 1, SectionError(code: "a.b", message: "甲", place: place))),
      try line(Reply.result(id: 1, blocks)),
      #"{"type":"diagnostic","id":1,"level":"note","code":"a","message":"b","at":{"row":3}}"#,
    ]
    lines += try Fixture(name: "all", opening: Opening(narrative: blocks)).lines()
    for target in SectionsTests.targets {
      let folder = SectionsTests.plugins + "/" + target + "/fixtures"
      for fixture in try Fixture.all(in: folder) {
        struct Answer: Decodable { var blocks: [DataValue] }
        lines += try fixture.lines()
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + fixture.answerFile))
        let answer = try JSONDecoder().decode(Answer.self, from: data)
        lines.append(try line(DataValue.object(["type": "result", "id": 1, "blocks": .list(answer.blocks)])))
      }
    }
    return lines
  }

  /// Messages that break the contract.
  static let invalid = [
    "[]", "{}", #"{"type":"result","id":1}"#, #"{"type":"result","id":"1","blocks":[]}"#, #"{"type":"read","id":1}"#,
    #"{"jianbao":"hello"}"#, #"{"jianbao":"hallo","protocol":1}"#,
    #"{"type":"result","id":1,"blocks":[{"type":"heading","text":"甲"}]}"#,
    #"{"type":"result","id":1,"blocks":[{"type":"heading","level":9,"text":"甲"}]}"#,
    #"{"type":"result","id":1,"blocks":[{"type":"table","columns":[],"rows":[]}]}"#,
    #"{"type":"result","id":1,"blocks":[{"type":"paragraph","text":[{"colour":"red"}]}]}"#,
    #"{"type":"result","id":1,"blocks":["甲"]}"#,
    #"{"type":"diagnostic","id":1,"level":"fatal","code":"a","message":"b"}"#,
    #"{"type":"error","id":1,"code":"a"}"#,
  ]

  @Test func validMessagesAreValid() throws {
    let lines = try Self.valid()
    #expect(lines.count > 15)
    #expect(try validate(lines, strict: true) == Array(repeating: "", count: lines.count))
  }

  @Test func brokenMessagesAreNot() throws {
    let verdicts = try validate(Self.invalid, strict: false)
    #expect(zip(Self.invalid, verdicts).filter { $1.isEmpty }.map(\.0) == [])
  }

  @Test func unknownFieldsAndBlocksAreValid() throws {
    let lines = [
      #"{"type":"result","id":1,"later":true,"blocks":[{"type":"hologram","depth":3},{"type":"paragraph","text":"甲","x":1}]}"#,
      #"{"jianbao":"hello","protocol":1,"later":[]}"#,
    ]
    #expect(try validate(lines, strict: false) == ["", ""])
    #expect(try validate(lines, strict: true).contains("") == false)
  }

  @Test func versionOneIsWhatCameBeforeVersionTwo() throws {
    func old(_ prefix: String) -> Set<String> {
      let old = definitions.filter { $0.key.hasPrefix(prefix) && $0.value["x-since"] == nil }
      return Set(old.keys.map { String($0.dropFirst(prefix.count)) })
    }
    #expect(old("block.") == VersionOneWords.blocks)
    #expect(old("inline.") == VersionOneWords.inlines)
  }

  @Test func manifestsAreValid() throws {
    let files = SectionsTests.targets.map { SectionsTests.plugins + "/\($0)/plugin.json" }
    let lines = try files.map { file in
      let data = try Data(contentsOf: URL(fileURLWithPath: file))
      return String(decoding: try JSONEncoder().encode(JSONDecoder().decode(DataValue.self, from: data)), as: UTF8.self)
    }
    let whole = #"""
      {"$schema":"x","id":"a-1","name":"甲","version":"1","protocol":{"min":1,"max":2},"run":["./a"],"section":{"title":"甲"},
      "reads":[{"table":"figures","where":{"section":["a","b"]},"columns":["id"]}],"assets":["img/*.png"],
      "params":{"x":{"type":"bool","default":true}},"languages":["en"],
      "limits":{"seconds":0.5,"memoryMB":1,"outputMB":1},"fixtures":"f"}
      """#.replacing("\n", with: "")
    #expect(throws: Never.self) { try JSONDecoder().decode(Manifest.self, from: Data(whole.utf8)) }
    let broken = [#"{"id":"A","section":{"title":"甲"}}"#, #"{"id":"a"}"#, whole.replacing("columns", with: "columms")]
    let verdicts = try validate(lines + [whole] + broken, strict: false, manifest: true)
    #expect(verdicts.map(\.isEmpty) == lines.map { _ in true } + [true, false, false, false])
    let properties = try JSONDecoder().decode(DataValue.self, from: Data(PluginSchema.text(manifest: true).utf8))
    #expect(Set(try #require(properties["properties"]?.object).keys) == Set(Manifest.keys))
  }

  /// What is wrong with each line by the schema, empty for nothing. Strict refuses properties that the schema has not.
  private func validate(_ lines: [String], strict: Bool, manifest: Bool = false) throws -> [String] {
    let folder = try PrintedBrief.folder("schema")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(PluginSchema.text(manifest: manifest).utf8).write(to: folder.appending(path: "schema.json"))
    try Data(lines.joined(separator: "\n").utf8).write(to: folder.appending(path: "lines"))
    let answer = try PrintedBrief.run(["python3", "-c", Self.script, strict ? "strict" : ""], in: folder)
    return try JSONDecoder().decode([String].self, from: answer)
  }

  private static let script = """
    import json, sys
    from jsonschema import Draft202012Validator
    schema = json.load(open("schema.json"))
    Draft202012Validator.check_schema(schema)
    def close(value):
        if isinstance(value, dict):
            for inner in value.values(): close(inner)
            if "properties" in value and value.get("type") == "object" and "required" in value and "allOf" not in value:
                value["additionalProperties"] = False
        elif isinstance(value, list):
            for inner in value: close(inner)
    if sys.argv[1] == "strict":
        close(schema)
        schema["$defs"]["block"]["properties"]["type"] = {"enum": [k[6:] for k in schema["$defs"] if k.startswith("block.")]}
    validator = Draft202012Validator(schema)
    def verdict(line):
        errors = list(validator.iter_errors(json.loads(line)))
        return "; ".join(error.message[:300] for error in errors)
    print(json.dumps([verdict(line) for line in open("lines", encoding="utf-8").read().split("\\n")]))
    """
}

/// The words of version 1 as they were when version 2 came. They never change.
enum VersionOneWords {
  static let blocks: Set<String> = [
    "heading", "paragraph", "list", "quote", "callout", "keyFigures", "table", "chart", "timeline", "pageBreak", "failure",
  ]
  static let inlines: Set<String> = [
    "strong", "emphasis", "superscript", "subscript", "code", "link", "figure", "ref", "break", "text",
  ]
}
