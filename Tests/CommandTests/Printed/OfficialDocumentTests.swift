import Foundation
import Testing

/// The template of an official document, held against GB/T 9704—2012 on the printed file.
@Suite struct OfficialDocumentTests {
  /// A glyph on a page, in points from the page's top left corner.
  struct Glyph {
    var text: String
    var x: Double
    var y: Double
    var size: Double
    var font: String
  }

  private static let millimetre = 72 / 25.4
  private static let cell = 156 * millimetre / 28
  private static let line = 225 * millimetre / 22
  private static let top = 37 * millimetre
  private static let left = 28 * millimetre

  /// The glyphs of each page, as MuPDF traces them.
  private func pages() throws -> [[Glyph]] {
    let folder = try PrintedBrief.folder("gongwen")
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try PrintedBrief.jianbao("new", "--template", "gongwen", "notice", in: folder)
    _ = try PrintedBrief.jianbao("build", "notice", "-o", "notice.pdf", in: folder)
    let trace = String(decoding: try PrintedBrief.run(["mutool", "trace", "notice.pdf"], in: folder), as: UTF8.self)
    var pages: [[Glyph]] = []
    var matrix: [Double] = [1, 0, 0, 1, 0, 0]
    var font = ""
    var size = 1.0
    for line in trace.split(separator: "\n") {
      if line.contains("<page ") { pages.append([]) }
      if let value = line.attribute("transform") { matrix = value.split(separator: " ").compactMap { Double($0) } }
      if line.contains("<span ") {
        font = line.attribute("font") ?? ""
        let trm = (line.attribute("trm") ?? "1").split(separator: " ").compactMap { Double($0) }
        size = (trm.first ?? 1) * abs(matrix[0])
      }
      guard line.contains("<g "), !pages.isEmpty, let text = line.attribute("unicode"), let x = line.attribute("x").flatMap(Double.init),
        let y = line.attribute("y").flatMap(Double.init)
      else { continue }
      pages[pages.count - 1].append(
        Glyph(text: text, x: matrix[0] * x + matrix[2] * y + matrix[4], y: matrix[1] * x + matrix[3] * y + matrix[5], size: size, font: font))
    }
    return pages
  }

  private func isBody(_ glyph: Glyph) -> Bool { abs(glyph.size - Self.cell) < 0.05 && glyph.font.contains("FandolFang") }
  private func isHan(_ glyph: Glyph) -> Bool { glyph.text.unicodeScalars.allSatisfy { (0x4E00...0x9FA5).contains($0.value) } }

  @Test func bodyStandsOnLinesOfTheGrid() throws {
    // Above the red rule the standard gives distances, no lines.
    let body = try pages().prefix(2).enumerated().map { page in page.element.filter { isBody($0) && (page.offset > 0 || $0.y > 360) } }
    for page in body {
      let baselines = Set(page.map { ($0.y * 100).rounded() / 100 }).sorted()
      let first = try #require(baselines.first)
      for baseline in baselines {
        let lines = (baseline - first) / Self.line
        #expect(abs(lines - lines.rounded()) < 0.01, "\(baseline)")
      }
    }
  }

  @Test func aFullPageHasTwentyTwoLinesWithinTheTypeArea() throws {
    let page = try pages()[1]
    let inside = page.filter { $0.y < Self.top + 225 * Self.millimetre + 1 }
    let baselines = Set(inside.map { (($0.y - Self.top) / Self.line).rounded(.down) })
    #expect(baselines.count >= 20)
    #expect((baselines.max() ?? 99) <= 21)
    #expect(inside.map(\.y).min() ?? 0 > Self.top)
  }

  @Test func charactersStandInCells() throws {
    let body = try pages().prefix(2).flatMap { $0.filter { isBody($0) && isHan($0) } }
    #expect(body.count > 400)
    let off = body.filter { glyph in
      let cells = (glyph.x - Self.left) / Self.cell
      return abs(cells - cells.rounded()) > 0.02
    }
    #expect(Double(off.count) < Double(body.count) * 0.1, "\(off.prefix(8))")
    let last = body.map { (($0.x - Self.left) / Self.cell).rounded() }.max() ?? 0
    #expect(last == 27)
  }

  @Test func levelsHaveTheirFonts() throws {
    let glyphs = try pages().flatMap { $0 }
    func font(of words: String) -> String? {
      let first = String(words.prefix(1))
      for index in glyphs.indices where glyphs[index].text == first {
        let end = index + words.count
        if end <= glyphs.count, glyphs[index..<end].map(\.text).joined() == words { return glyphs[index].font }
      }
      return nil
    }
    #expect(font(of: "总体要求")?.contains("NotoSans") == true)
    #expect(font(of: "明确归档范围")?.contains("JianbaoKai") == true)
    #expect(font(of: "项目管理类")?.contains("FandolFang") == true)
    #expect(font(of: "坚持统一领导")?.contains("FandolFang") == true)
    #expect(!glyphs.contains { $0.text == "\u{FFFD}" })
  }

  @Test func pageNumbersStandOutsideBelowTheTypeArea() throws {
    let bottom = Self.top + 225 * Self.millimetre
    for (number, page) in try pages().enumerated() {
      let folio = page.filter { $0.y > bottom + 10 }
      #expect(folio.map(\.text).joined().filter { $0 != " " } == "—\(number + 1)—")
      let dashes = folio.filter { $0.text == "—" }
      let x = number % 2 == 0 ? (dashes.last?.x ?? 0) : (dashes.first?.x ?? 0)
      // Odd: the last dash ends one em from the right edge; even: the first begins one em from the left edge.
      let expected = number % 2 == 0 ? Self.left + 156 * Self.millimetre - 28 : Self.left + 14
      #expect(abs(x - expected) < 1.5, "page \(number + 1): \(x) is not \(expected)")
    }
  }

  @Test func signatureAndTextShareAPage() throws {
    for count in [0, 2, 4, 6, 8, 11, 13] {
      let folder = try PrintedBrief.folder("seal")
      defer { try? FileManager.default.removeItem(at: folder) }
      _ = try PrintedBrief.jianbao("new", "--template", "gongwen", "notice", in: folder)
      let file = folder.appending(path: "notice/sections/notice.md")
      let text = try String(contentsOf: file, encoding: .utf8)
      let more = String(repeating: "各单位要认真落实，确保各项工作按时完成，并及时报告进展情况。\n\n", count: count)
      try text.replacingOccurrences(of: "```signature", with: more + "```signature").write(to: file, atomically: true, encoding: .utf8)
      _ = try PrintedBrief.jianbao("build", "notice", "-o", "notice.pdf", in: folder)
      let printed = String(decoding: try PrintedBrief.run(["pdftotext", "-raw", "notice.pdf", "-"], in: folder), as: UTF8.self)
      let page = try #require(printed.split(separator: "\u{0C}").first { $0.contains("此件公开发布") })
      #expect(page.contains("2026年11月25日"))
      #expect(page.contains("附件") && (page.contains("各单位") || page.contains("办公室反映")))
    }
  }
}

extension Substring {
  fileprivate func attribute(_ name: String) -> String? {
    guard let start = range(of: " \(name)=\"") else { return nil }
    return self[start.upperBound...].firstIndex(of: "\"").map { String(self[start.upperBound..<$0]) }
  }
}
