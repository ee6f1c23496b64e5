import Foundation
import Testing

/// The template of an official document, held against the clauses of GB/T 9704—2012 on its pages in words.
@Suite struct OfficialPagesTests {
  /// A line of the dump: where it stands on its page, in points, and what it says.
  struct Item {
    var x: Double
    var y: Double
    var words: String
  }

  private static let millimetre = 72 / 25.4
  private static let cell = 156 * millimetre / 28
  private static let line = 225 * millimetre / 22
  private static let left = 28 * millimetre
  private static let top = 37 * millimetre

  private static let printed: [[Item]]? = try? pages(of: nil)

  /// The pages' items with their places added up from the frames that hold them.
  private static func pages(of change: ((String) -> String)?) throws -> [[Item]] {
    let folder = try PrintedBrief.folder("official")
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try PrintedBrief.jianbao("new", "--template", "gongwen", "notice", in: folder)
    if let change {
      let file = folder.appending(path: "notice/sections/notice.md")
      try change(String(contentsOf: file, encoding: .utf8)).write(to: file, atomically: true, encoding: .utf8)
    }
    let text = String(decoding: try PrintedBrief.jianbao("build", "notice", "--show", "pages", in: folder), as: UTF8.self)
    var pages: [[Item]] = []
    var origins: [(depth: Int, x: Double, y: Double)] = []
    for line in text.split(separator: "\n") {
      let depth = line.prefix { $0 == " " }.count
      let words = line.dropFirst(depth)
      if depth == 0, words.hasPrefix("page ") { pages.append([]) }
      guard let blank = words.firstIndex(of: " "), !pages.isEmpty else { continue }
      let place = words[..<blank].split(separator: ",").compactMap { Double($0) }
      guard place.count == 2 else { continue }
      origins.removeAll { $0.depth >= depth }
      let (x, y) = ((origins.last?.x ?? 0) + place[0], (origins.last?.y ?? 0) + place[1])
      origins.append((depth, x, y))
      pages[pages.count - 1].append(Item(x: x, y: y, words: String(words[words.index(after: blank)...])))
    }
    return pages
  }

  private func page(_ number: Int) throws -> [Item] {
    let pages = try #require(Self.printed)
    return try #require(pages.indices.contains(number - 1) ? pages[number - 1] : nil)
  }

  private func item(_ words: String, on number: Int) throws -> Item {
    try #require(page(number).first { $0.words.contains(words) })
  }

  /// The width that a run of glyphs takes, from its dump.
  private func width(_ item: Item) throws -> Double {
    let part = try #require(item.words.split(separator: " ").first { $0.hasPrefix("+") })
    return try #require(Double(part.dropFirst()))
  }

  @Test func g1TheTypeAreaIs156By225() throws {
    for number in 1...3 {
      let body = try page(number).filter { $0.words.contains("FandolFang") }
      #expect(body.allSatisfy { $0.x >= Self.left - 0.1 && $0.y > Self.top && $0.y < Self.top + 225 * Self.millimetre })
      for item in body { #expect(item.x + (try width(item)) <= Self.left + 156 * Self.millimetre + 0.1, "\(item.words)") }
    }
  }

  @Test func g3LinesAreAHanAndSevenEighthsApart() throws {
    let ys = try page(2).filter { $0.words.contains("FandolFang") }.map(\.y)
    for (first, second) in zip(ys, ys.dropFirst()) {
      let steps = (second - first) / Self.line
      #expect(abs(steps - steps.rounded()) < 0.01)
    }
  }

  @Test func g4TheTitleStandsTwoLinesBelowTheRedRule() throws {
    let title = try item("关于做好", on: 1)
    #expect(title.words.contains(" 22 ") && title.words.contains("NotoSerifCJKsc-Bold"))
    let rule = try #require(try page(1).first { $0.words.contains("stroke #ff3333") })
    let ruleY = rule.y + (Double(rule.words.split(separator: ",")[1].prefix { $0 != " " }) ?? 0)
    // Two empty lines, then the title's own line with its baseline somewhat above its foot.
    let lines = (title.y - ruleY) / Self.line
    #expect(lines > 2.3 && lines < 3.1, "\(lines)")
    #expect(try item("内部", on: 1).words.contains("NotoSans"))
  }

  @Test func g5LinesOfTheTitleStandInTheMiddle() throws {
    for words in ["关于做好", "项目资料"] {
      let line = try item(words, on: 1)
      let middle = line.x + (try width(line)) / 2
      #expect(abs(middle - (Self.left + 78 * Self.millimetre)) < 0.5)
    }
  }

  @Test func g7TheNumberStandsInTheMiddleOrAtLeftWithItsSigner() throws {
    let number = try item("〔2026〕12号", on: 1)
    #expect(abs(number.x + (try width(number)) / 2 - (Self.left + 78 * Self.millimetre)) < 0.5)
    let upward = try Self.pages { $0.replacing("文件：文件", with: "文件：文件\n签发人：张三") }
    let signed = try #require(upward[0].first { $0.words.contains("〔2026〕12号") })
    #expect(abs(signed.x - (Self.left + Self.cell)) < 0.5)
    let signer = try #require(upward[0].first { $0.words.contains("张三") })
    #expect(abs(signer.x + (try width(signer)) - (Self.left + 156 * Self.millimetre - Self.cell)) < 0.5)
  }

  @Test func g8NamesOfEnclosuresBeginBelowEachOther() throws {
    let first = try item("归档目录", on: 3)
    let second = try item("归档工作进度", on: 3)
    #expect(abs(first.x - second.x) < 0.1)
    let label = try item("附件：", on: 3)
    #expect(abs(label.x - (Self.left + 2 * Self.cell)) < 0.1)
    let text = try item("办公室反映", on: 3)
    #expect(abs(label.y - text.y - 2 * Self.line) < 0.5)
    #expect(try item("附件1", on: 4).words.contains("NotoSans"))
  }

  @Test func g9TheSealLiesOverNameAndDate() throws {
    let date = try item("2026年11月25日", on: 3)
    let right = date.x + (try width(date))
    #expect(abs(right - (Self.left + 156 * Self.millimetre - 4 * Self.cell)) < 0.5)
    let middle = date.x + (try width(date)) / 2
    let name = try #require(try page(3).last { $0.words.contains("glyphs") && $0.words.contains("××市人民政府办公室") })
    #expect(abs(name.x + (try width(name)) / 2 - middle) < 0.5)
    let seal = try item("image svg", on: 3)
    let side = 42 * Self.millimetre
    #expect(abs(seal.x + side / 2 - middle) < 0.5)
    #expect(seal.y < name.y && seal.y + side > date.y)
    // Over the text: painted after it.
    let items = try page(3)
    let places = [items.firstIndex { $0.words.contains("image svg") }, items.lastIndex { $0.words.contains("2026年11月25日") }]
    #expect(try #require(places[0]) > (try #require(places[1])))
  }

  @Test func g11And12TheImprintClosesTheLastEvenPage() throws {
    let pages = try #require(Self.printed)
    #expect(pages.count.isMultiple(of: 2))
    let rules = pages[pages.count - 1].filter { $0.words.contains("shape M0") }
    #expect(rules.count == 3)
    let weights = rules.compactMap { $0.words.split(separator: " ").last.flatMap { Double($0) } }
    #expect(weights == [0.99, 0.71, 0.99])
    let foot = (rules.last?.y ?? 0) + (rules.last.flatMap { Double($0.words.split(separator: ",")[1].prefix { $0 != " " }) } ?? 0)
    #expect(abs(foot - (Self.top + 225 * Self.millimetre)) < 1)
    let copies = try #require(pages[pages.count - 1].first { $0.words.contains("抄送") })
    #expect(abs(copies.x - (Self.left + 14)) < 0.5)
  }

  @Test func g13HeadAndRuleAreRed() throws {
    #expect(try item("市人民政府办公室", on: 1).words.contains("#ff3333"))
    #expect(try page(1).contains { $0.words.contains("stroke #ff3333") })
    #expect(try item("关于做好", on: 1).words.contains("#000000"))
  }

  /// 顶左底右, so that the head is at the binding edge of an odd page and at the other edge of an even one.
  @Test func g14WideTablesOfEnclosuresAreTurnedWithTheirTopsAtLeft() throws {
    let head = (1...14).map { "栏\($0)" }
    let rows = ["| " + head.joined(separator: " | ") + " |", "|" + head.map { _ in "--:" }.joined(separator: "|") + "|"]
      + (1...4).map { row in "| " + head.map { _ in "\(row)234567.5" }.joined(separator: " | ") + " |" }
    let wide = "```table tab-wide 宽表\n" + rows.joined(separator: "\n") + "\n宽表：转\n```\n\n"
    let pages = try Self.pages { $0.replacing("```signature", with: wide + "```signature") }
    let page = try #require(pages.first { $0.contains { $0.words.contains("栏14") } })
    let turned = try #require(page.first { $0.words.contains("group") })
    #expect(turned.words.contains("0 -1 1 0") || turned.words.contains("0,-1,1,0"), "\(turned.words)")
    #expect(page.contains { $0.words.contains("— ") && $0.words.contains(" —”") })
  }
}
