import ReportKit
import Testing

@Suite struct ManifestTests {
  @Test func aShortManifestIsEnough() throws {
    let manifest = try JSON.value(#"{"id":"medical","section":{"title":"医疗援疆"}}"#, as: Manifest.self)
    #expect(manifest == Manifest(id: "medical", title: "医疗援疆"))
    #expect(manifest.name == "医疗援疆")
    #expect(manifest.limits.seconds == 10)
  }

  @Test func aFullManifestRoundTrips() throws {
    let text = """
      {"id":"a-1","name":"甲","version":"1.2.0","protocol":{"min":1,"max":2},"run":["./a.py"],"section":{"title":"乙"},
       "reads":[{"table":"figures","where":{"section":["a","b"]},"columns":["id"]},{"table":"events","where":{"year":2023}}],
       "assets":["img/*.png"],"params":{"cases":{"type":"bool","default":false}},"languages":["zh-Hans"],
       "limits":{"seconds":3,"memoryMB":256},"fixtures":"samples","unknown":1}
      """
    let manifest = try JSON.value(text, as: Manifest.self)
    #expect(manifest.reads[0].condition == ["section": ["a", "b"]])
    #expect(manifest.reads[1].condition == ["year": [2023]])
    #expect(manifest.limits == Manifest.Limits(seconds: 3, memoryMB: 256))
    #expect(manifest.parameters["cases"]?.default == false)
    #expect(try JSON.value(JSON.text(manifest)) == manifest)
  }

  @Test(arguments: [
    ("{}", "“id” is missing"),
    (#"{"id":"a"}"#, "“section” is missing"),
    (#"{"id":"A","section":{"title":"甲"}}"#, "“A” is no id"),
    (#"{"id":"../a","section":{"title":"甲"}}"#, "is no id"),
    (#"{"id":"é","section":{"title":"甲"}}"#, "is no id"),
    (#"{"id":"","section":{"title":"甲"}}"#, "is no id"),
    (#"{"id":"a","section":{"title":"甲"},"run":[]}"#, "names no program"),
    (#"{"id":"a","section":{"title":"甲"},"protocol":{"min":2,"max":1}}"#, "1 is less than min, 2"),
    (#"{"id":"a","section":{"title":"甲"},"limits":{"seconds":0}}"#, "a limit is above 0"),
    (#"{"id":"a","section":{"title":"甲"},"limits":{"seconds":1e300}}"#, "a section may work for 86400 seconds"),
    (#"{"id":"a","section":{"title":"甲"},"limits":{"memoryMB":"x"}}"#, "is not a whole number"),
  ])
  func brokenManifestsSayWhy(_ text: String, _ reason: String) throws {
    let error = try #require(throws: DecodingError.self) { try JSON.value(text, as: Manifest.self) }
    #expect(error.pathAndReason.reason.contains(reason))
  }

  @Test func aReadingSelectsRowsAndColumns() throws {
    let table = DataTable(
      columns: [.init("id"), .init("section"), .init("value", .number)],
      rows: [["a", "x", 1], ["b", "y", 2], ["c", "x", nil]])
    let reading = Manifest.Reading(table: "t", where: ["section": ["x"]], columns: ["value", "id"])
    #expect(
      try reading.select(from: table)
        == DataTable(columns: [.init("value", .number), .init("id")], rows: [[1, "a"], [nil, "c"]]))
    #expect(try Manifest.Reading(table: "t").select(from: table) == table)
    let error = #expect(throws: SectionError.self) {
      try Manifest.Reading(table: "t", columns: ["price"]).select(from: table)
    }
    #expect(error?.code == "reads.column")
    #expect(error?.place?.column == "price")
  }
}
