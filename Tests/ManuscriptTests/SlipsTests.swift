import ReportKit
import Testing

@testable import Manuscript

/// What a clerk's keyboard leaves in a manuscript is told, and what is meant so is not.
@Suite struct SlipsTests {
  private func remarks(_ text: String) throws -> [String] {
    try Manuscript(text, file: "a.md").remarks.map(\.description)
  }

  @Test(arguments: [
    ("累计｛f002｝人", "a.md:1:7: warning: “｛f002｝” is printed as it stands; a mention has half-width braces: {f002} [text.slip]"),
    ("见｛＃fig-a｝", "a.md:1:4: warning: “｛＃fig-a｝” is printed as it stands; a mention has half-width braces: {#fig-a} [text.slip]"),
    ("一\n**二｛f002}**", "a.md:2:6: warning: “｛f002}” is printed as it stands; a mention has half-width braces: {f002} [text.slip]"),
    ("共~~三~~四项", "a.md:1:4: warning: “~~三~~” is printed as it stands; words are struck out by {strikethrough 三} [text.slip]"),
    ("一\n\n##安居", "a.md:3:1: warning: “##安居” is printed as it stands; a heading has half-width marks and a blank behind them: ## 安居 [text.heading]"),
    ("#安居工程", "a.md:1:1: warning: “#安居工程” is printed as it stands; a heading has half-width marks and a blank behind them: # 安居工程 [text.heading]"),
    ("##　安居", "a.md:1:1: warning: “##　安居” is printed as it stands; a heading has half-width marks and a blank behind them: ## 安居 [text.heading]"),
    ("＃＃ 安居", "a.md:1:1: warning: “＃＃ 安居” is printed as it stands; a heading has half-width marks and a blank behind them: ## 安居 [text.heading]"),
    ("文\n##安居", "a.md:2:1: warning: “##安居” is printed as it stands; a heading has half-width marks and a blank behind them: ## 安居 [text.heading]"),
    ("甲。\n　　乙。", "a.md:2:1: warning: the line is part of the paragraph above it; leave an empty line before one that begins a paragraph [text.indent]"),
  ])
  func slipsAreToldWithWhatToWrite(text: String, remark: String) throws {
    #expect(try remarks(text) == [remark])
  }

  @Test(arguments: [("－", "- "), ("＊", "* "), ("＋", "+ ")])
  func linesOfAListThatIsNoneAreTold(typed: String, meant: String) throws {
    for text in ["\(typed) 甲\n\(typed) 乙", "\(typed)　甲\n\n\(typed)　乙"] {
      let said = try remarks(text)
      #expect(said.count == 2)
      #expect(said.allSatisfy { $0.contains("warning: “\(typed)” is printed") && $0.contains("blank: “\(meant)”") && $0.hasSuffix("[text.list]") }, "\(said)")
    }
  }

  @Test func fullWidthNumbersOfAListAreTold() throws {
    #expect(try remarks("１. 甲\n２. 乙").map { $0.prefix(40) }.count == 2)
  }

  @Test(arguments: [
    "#安居工程#今天上线", "＃1机组并网", "3#楼封顶", "编号#12", "集合｛x｝与｛1，2｝", "函数｛a＋b｝", "8~~9", "约~~", "＊ 为初步核算数",
    "－ 鲁迅", "－5℃至＋3℃", "1．加强领导\n\n2．落实责任", "１．加强领导\n\n２．落实责任", "（一）总体要求", "### 标题", "- 甲\n- 乙", "* 甲", "1. 甲\n2. 乙",
    "`｛f002｝`与`~~x~~`", "{=｛f002｝}", "{=~~x~~}", "{=##}安居", "######", "C##语言", "　　段首缩进", "——张东玲", "C# 与 F#",
  ])
  func whatIsMeantIsNotTold(text: String) throws {
    #expect(try remarks(text).isEmpty)
  }

  @Test func slipsInBoxesAndCellsAreToldToo() throws {
    let said = try remarks("```case 盒\n文｛f001｝\n```\n\n| 甲 |\n|---|\n| ｛f002｝ |\n\n```timeline\n2020年 | ｛f003｝\n```")
    #expect(said.map { $0.prefix { $0 != "w" } } == ["a.md:2:4: ", "a.md:7:3: ", "a.md:10:1: "])
  }

  /// Two blanks at a paragraph's head are the indent that its style gives; more are meant.
  @Test func anIndentIsTheStylesOwn() throws {
    func words(_ text: String) throws -> [String] { try Manuscript(text, file: "a.md").blocks.flatMap(\.allProse).map(\.plain) }
    #expect(try words("　　甲{f001}。\n\n　　**乙**\n\n- 　　丙") == ["甲{f001}。", "乙", "丙"])
    #expect(try words("　　　　甲") == ["　　　　甲"])
    #expect(try words("　甲") == ["　甲"])
  }

  @Test func anErrorIsToldWithTheWarnings() throws {
    let error = #expect(throws: ManuscriptError.self) { try Manuscript("｛f002｝\n\n{x", file: "a.md") }
    #expect(error?.diagnostics.map(\.severity) == [.warning, .error])
  }
}
