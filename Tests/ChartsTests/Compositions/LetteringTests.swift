import Frames
import Testing
import Themes
import Typesetting

@testable import Charts
@testable import ReportKit

@Suite struct LetteringTests {
  @Test(arguments: [
    "第2…", "第12项民生工程", "R&D MMMMWWWW", "2023年", "中国（上海）自由贸易试验区", "HONG KONG", "AI大模型2.0版", "“双一流”·高校", "fill jilt", "95.5%", "−3.2万", "1,234", "OQNUH", "mw@",
  ])
  func wordsAreNoWiderThanReckoned(_ text: String) throws {
    let style = Theme.annualBrief.chart.value
    let font = LabelFont(families: LabelFont(style: style).families, size: Lettering.size, color: .black)
    let width = try Labels(try Workshop.typesetter()).width(text, font)
    #expect(width <= Lettering.width(text) && Lettering.width(text) <= width * 1.5, "\(width) \(Lettering.width(text))")
  }

  @Test func linesAreEvenAndKeepWordsAndNumbersWhole() {
    #expect(Lettering.lines("新疆维吾尔自治区", 2) == ["新疆维吾", "尔自治区"])
    #expect(Lettering.lines("广西壮族自治区", 3) == ["广西壮", "族自", "治区"])
    #expect(Lettering.lines("Education for all", 2) == ["Education", "for all"])
    #expect(Lettering.lines("第12项民生工程", 2) == ["第12项", "民生工程"])
    #expect(Lettering.lines("教育", 2) == nil && Lettering.lines("Education", 2) == nil)
  }

  @Test func theValueStandsBelowANameOfFewLines() {
    #expect(Lettering.ways("义务教育", value: "5").prefix(3) == [["义务教育", "5"], ["义务", "教育", "5"], ["义务教育"]])
  }

  @Test func namesAreShortenedOnlyToWhatTellsThemApart() {
    let all: Set<String> = ["第20项工程", "第21项工程", "民生工程支出"]
    #expect(Lettering.ways("第20项工程", among: all).joined().filter { $0.contains("…") } == ["第20…"])
    #expect(Lettering.ways("民生工程支出", among: all).last == ["民生…"])
    #expect(Lettering.ways("中国（上海）").last == ["中国…"] && !Lettering.ways("中国（上海）").contains(["中国（…"]))
  }

  @Test func placesSpreadAboutTheirMiddleInTheirOrder() {
    #expect(Lettering.apart([5, 5, 20], by: 4) == [3, 7, 20])
    #expect(Lettering.apart([20, 1, 2, 3], by: 2) == [20, 0, 2, 4])
    #expect(Lettering.apart([], by: 1) == [])
  }
}
