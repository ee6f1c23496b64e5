import Foundation
import Testing

@testable import ReportKit

@Suite struct SectionSessionTests {
  struct Counter: SectionPlugin {
    func render(_ input: SectionInput) throws -> [Block] {
      input.progress(1, of: 2)
      input.report(.note, code: "rows.count", "counted")
      if input.edition.year == 0 { throw SectionError(code: "year.zero", message: "there is no year 0") }
      if input.edition.year == 1 { throw CocoaError(.fileNoSuchFile) }
      if input.edition.year == 2 { return [.keyFigures(.init([]))] + input.narrative }
      return [.paragraph(Paragraph("\(String(try input.table("t").rows.count))"))]
    }
  }

  /// What the section says to some lines, and whether it goes on after each.
  static func answers(_ lines: [String]) throws -> (said: [String], goesOn: [Bool]) {
    let pipe = Pipe()
    var session = SectionSession(
      plugin: Counter(), output: LineOutput(lines: pipe.fileHandleForWriting.fileDescriptor, words: 2))
    let goesOn = lines.map { session.answer($0) }
    try pipe.fileHandleForWriting.close()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    return (String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init), goesOn)
  }

  static let hello = #"{"jianbao":"hello","protocol":[1,1]}"#

  @Test func aWholeConversation() throws {
    let (said, goesOn) = try Self.answers([
      Self.hello,
      #"{"type":"open","tables":{"t":{"columns":[{"name":"id","type":"string"}],"rows":[["a"],["b"]]}},"theme":{}}"#,
      "",
      #"{"type":"render","id":7,"edition":{"year":2023},"params":{}}"#,
      #"{"type":"render","id":8,"edition":{"year":0}}"#,
      #"{"type":"render","id":9,"edition":{"year":1}}"#,
      #"{"type":"bye"}"#,
    ])
    #expect(goesOn == [true, true, true, true, true, true, false])
    #expect(said[0] == #"{"jianbao":"hello","protocol":1}"#)
    #expect(said[1] == #"{"done":1,"id":7,"of":2,"type":"progress"}"#)
    #expect(said[2] == #"{"code":"rows.count","id":7,"level":"note","message":"counted","type":"diagnostic"}"#)
    #expect(said[3] == #"{"blocks":[{"text":"2","type":"paragraph"}],"id":7,"type":"result"}"#)
    #expect(said[6] == #"{"code":"year.zero","id":8,"message":"there is no year 0","type":"error"}"#)
    #expect(said[9].contains(#""code":"section.threw""#))
  }

  @Test func aNewerHostIsAnsweredWithTheCommonVersion() throws {
    #expect(try Self.answers([#"{"jianbao":"hello","protocol":[1,9]}"#]).said == [#"{"jianbao":"hello","protocol":2}"#])
  }

  @Test func aHostWithoutACommonVersionIsTold() throws {
    let (said, goesOn) = try Self.answers([#"{"jianbao":"hello","protocol":[8,9]}"#])
    #expect(said == [#"{"jianbao":"hello","protocol":2}"#])
    #expect(goesOn == [false])
  }

  @Test(arguments: ["nonsense", "{}", #"{"jianbao":"goodbye"}"#, #"{"jianbao":"hello","protocol":[2,1]}"#])
  func nonsenseEndsTheConversation(_ line: String) throws {
    let (said, goesOn) = try Self.answers([line])
    #expect(said == [])
    #expect(goesOn == [false])
  }

  @Test func whatCannotBeJSONIsAnError() throws {
    struct Bad: Encodable {
      func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Double.nan)
      }
    }
    let error = #expect(throws: SectionError.self) { try LineOutput(lines: 2, words: 2).send(Bad()) }
    #expect(error?.code == "result.json")
  }
}
