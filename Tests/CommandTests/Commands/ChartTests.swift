import Foundation
import Testing

/// Charts alone, from files: many at once, mistakes, large data, and the same picture in every format.
@Suite struct ChartTests {
  private static let bars =
    #"{"title": "东港最多", "data": {"values": [{"地区": "东港", "人次": 42}, {"地区": "南坪", "人次": 31}, {"地区": "西岭", "人次": 17}]}, "mark": "bar", "encoding": {"y": {"field": "地区", "type": "nominal"}, "x": {"field": "人次", "type": "quantitative"}}}"#

  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "charts-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func write(_ text: String, _ name: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  @Test func manyChartsGoIntoAFolder() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(Self.bars, "a.vl.json", in: folder)
    try write(Self.bars, "b.json", in: folder)
    _ = try PrintedBrief.jianbao(["chart", "a.vl.json", "b.json", "-o", "out/"], in: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "out").path).sorted()
    #expect(names == ["a.svg", "b.svg"])
    // One that fails keeps no other from its place, and the status says so.
    try write("{\"mark\": \"bar\",", "c.json", in: folder)
    _ = try PrintedBrief.jianbao(
      ["chart", "a.vl.json", "c.json", "-o", "two/", "--format", "pdf"], in: folder, statuses: [3])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "two").path) == ["a.pdf"])
    _ = try PrintedBrief.jianbao(["chart", "a.vl.json", "b.json"], in: folder, statuses: [64])
    _ = try PrintedBrief.jianbao(["chart", "c.json"], in: folder, statuses: [65])
    _ = try PrintedBrief.jianbao(["chart", "nowhere.json"], in: folder, statuses: [66])
  }

  /// Whichever core is done first, what is to say of charts is said in their order, and of one chart once.
  @Test func remarksStandInTheOrderOfTheCharts() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = (0..<20).map { "c\($0).json" }
    for (index, name) in names.enumerated() {
      try write(index == 11 ? "{" : Self.bars.replacing("\"nominal\"}", with: "\"nominal\"}, \"color\": {\"field\": \"颜色\(index)\"}"), name, in: folder)
    }
    let command = "\"$0\" chart \"$@\" -o out/ 2>&1 || true"
    let said = String(decoding: try PrintedBrief.jianbao(names, in: folder, through: ["sh", "-c", command]), as: UTF8.self)
    let places = said.split(separator: "\n").filter { $0.contains("warning:") || $0.contains("error:") }.map { String($0.prefix { $0 != ":" }) }
    #expect(places == names, "\(said)")
  }

  @Test func namesInFilesDoNotCommandTheTerminal() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(Self.bars.replacing("\"mark\"", with: #""\u001B[31m\u0007": 1, "mark""#), "a.json", in: folder)
    let command = "\"$0\" chart \"$@\" -o a.svg 2>&1 || true"
    let said = String(decoding: try PrintedBrief.jianbao(["a.json"], in: folder, through: ["sh", "-c", command]), as: UTF8.self)
    #expect(said.contains(#"\u{1B}[31m\u{7}"#) && !said.contains("\u{1B}") && !said.contains("\u{7}"), "\(said)")
  }

  /// Charts of one name keep apart, from each other and from one that is called as they are numbered.
  @Test func noChartTakesTheFileOfAnother() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["one", "two"] { try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true) }
    for name in ["one/x.json", "two/x.json", "one/x-2.json"] { try write(Self.bars, name, in: folder) }
    _ = try PrintedBrief.jianbao(["chart", "one/x.json", "two/x.json", "one/x-2.json", "-o", "out/"], in: folder)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "out").path).sorted() == ["x-2.svg", "x-3.svg", "x.svg"])
  }

  @Test func whatContradictsItselfIsRefused() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(Self.bars, "a.json", in: folder)
    for words in [
      ["a.json", "--format", "pdf", "-o", "a.svg"], ["a.json", "--scene", "-o", "a.svg"], ["-o", "a.svg"], ["a.json", "--json"], ["a.json", "-o", "pictures"],
    ] {
      _ = try PrintedBrief.jianbao(["chart"] + words, in: folder, statuses: [64])
    }
    #expect(String(decoding: try PrintedBrief.jianbao("chart", "a.json", "--format", "pdf", in: folder).prefix(4), as: UTF8.self) == "%PDF")
    // What is not there or no file says which.
    try write(#"{"data": {"url": "nowhere.csv"}, "mark": "bar", "encoding": {"x": {"field": "a"}}}"#, "b.json", in: folder)
    _ = try PrintedBrief.jianbao(["chart", "b.json"], in: folder, statuses: [66])
    _ = try PrintedBrief.jianbao(["chart", "."], in: folder, statuses: [66])
  }

  @Test func anSVGSaysWhatItShows() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(Self.bars, "a.json", in: folder)
    let plain = String(decoding: try PrintedBrief.jianbao("chart", "a.json", in: folder), as: UTF8.self)
    #expect(plain.contains("role=\"graphics-document\""))
    #expect(plain.contains("<title"))
    #expect(plain.contains("<desc"))
    #expect(plain.contains("role=\"graphics-symbol\""))
    #expect(plain.contains("<text"))
    #expect(plain == String(decoding: try PrintedBrief.jianbao("chart", "a.json", in: folder), as: UTF8.self))
    let outlines = String(decoding: try PrintedBrief.jianbao("chart", "a.json", "--outlines", in: folder), as: UTF8.self)
    #expect(!outlines.contains("<text"))
    let embedded = String(decoding: try PrintedBrief.jianbao("chart", "a.json", "--embed-fonts", in: folder), as: UTF8.self)
    #expect(embedded.contains("@font-face"))
    #expect(embedded.utf8.count < 200_000)
  }

  @Test func aChartForAContainerFillsTheWidthAskedFor() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = #"{"data": {"values": [{}]}, "width": "container", "height": 40, "mark": {"type": "text", "align": "left"}, "encoding": {"x": {"value": 0}, "text": {"value": {"expr": "width"}}}}"#
    try write(text, "a.json", in: folder)
    let words = String(decoding: try PrintedBrief.jianbao("chart", "a.json", "--width", "400", in: folder), as: UTF8.self)
    // What is asked for is the whole, with its margins.
    #expect(words.contains(">380<"))
  }

  @Test func hostileWordsMakeValidXML() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let hostile = #"<script>alert(1)</script> ]]> & \"quotes' \u0001\u0008\ufffe end"#
    try write(Self.bars.replacingOccurrences(of: "东港", with: hostile), "a.json", in: folder)
    let svg = try PrintedBrief.jianbao("chart", "a.json", in: folder)
    let parser = XMLCheck(svg)
    #expect(parser.isValid)
    #expect(!String(decoding: svg, as: UTF8.self).contains("<script"))
  }

  @Test func aMillionPointsAreSmall() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var table = "t,v\n"
    for index in 0..<60_000 { table += "\(index),\((index * 7919) % 1000)\n" }
    try write(table, "points.csv", in: folder)
    let spec =
      #"{"data": {"url": "points.csv"}, "mark": "MARK", "encoding": {"x": {"field": "t", "type": "quantitative"}, "y": {"field": "v", "type": "quantitative"}}}"#
    for mark in ["point", "line"] {
      try write(spec.replacingOccurrences(of: "MARK", with: mark), "\(mark).json", in: folder)
      for format in ["svg", "pdf"] {
        _ = try PrintedBrief.jianbao("chart", "\(mark).json", "-o", "\(mark).\(format)", in: folder)
        let size = try Data(contentsOf: folder.appending(path: "\(mark).\(format)")).count
        #expect(size < 1_000_000, "\(mark).\(format)")
      }
    }
    let whole = try PrintedBrief.jianbao("chart", "point.json", "--rasterize", "never", in: folder)
    #expect(whole.count > 1_000_000)
    // Each of the marks that stay marks has a name.
    #expect(String(decoding: whole, as: UTF8.self).components(separatedBy: "aria-label=").count - 1 == 60_000)
  }

  @Test func fontsThatAreNotThereAreReplaced() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let spec = Self.bars.replacingOccurrences(of: "\"mark\"", with: "\"config\": {\"font\": \"Nowhere Grotesk\"}, \"mark\"")
    try write(spec, "a.json", in: folder)
    let svg = String(decoding: try PrintedBrief.jianbao("chart", "a.json", in: folder), as: UTF8.self)
    #expect(svg.contains("东港"))
  }
}

/// Whether bytes are well-formed XML.
private final class XMLCheck {
  let isValid: Bool

  init(_ data: Data) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import sys,xml.dom.minidom as m; m.parse(sys.stdin.buffer)"]
    let input = Pipe()
    process.standardInput = input
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: data)
      try input.fileHandleForWriting.close()
      process.waitUntilExit()
      isValid = process.terminationStatus == 0
    } catch {
      isValid = false
    }
  }
}
