import Hosting
import ReportKit
import Testing

@Suite struct FixtureTests {
  @Test func aFixtureComesBackFromItsFile() throws {
    let folder = try Folder()
    let fixture = Fixture(
      name: "sample", opening: Opening(tables: ["figures": Workshop.figures], narrative: [.paragraph(Paragraph("甲"))]),
      edition: Edition(id: "a", year: 2023), parameters: ["x": true])
    try folder.write("sample.json", try fixture.text())
    try folder.write("sample.result.json", "no fixture")
    #expect(try Fixture.all(in: folder.path) == [fixture])
    #expect(fixture.answerFile == "sample.result.json")
  }

  @Test func aBrokenFixtureSaysWhere() throws {
    let folder = try Folder()
    try folder.write("bad.json", #"{"tables":{"t":{"columns":[{"name":"a","type":"date"}],"rows":[]}}}"#)
    let error = #expect(throws: DiscoveryError.self) { try Fixture.all(in: folder.path) }
    #expect(error?.file == folder.path + "/bad.json")
    #expect(error?.message.hasPrefix("tables.t.columns.[0].type: ") == true)
  }

  @Test func theLinesAreTheConversation() throws {
    let lines = try Fixture(name: "a", opening: Opening()).lines()
    #expect(lines.count == 4)
    #expect(lines[0] == #"{"jianbao":"hello","protocol":[1,2]}"#)
    #expect(lines[1] == #"{"language":"zh-Hans","narrative":[],"tables":{},"type":"open"}"#)
    #expect(lines[3] == #"{"type":"bye"}"#)
  }
}
