import Frames
import ReportKit
import Testing

@testable import Charts

@Suite struct TreemapTests {
  private static let many = [
    Branch("教育", parts: LongNames.all.enumerated().map { Branch($1, Double($0 * 11 % 40 + 1)) }),
    Branch("R&D 经费", parts: [Branch("MWWM 2023年", 30), Branch("AI大模型2.0版应用", 22), Branch("“双一流”建设·高校", 9), Branch("…", 4)]),
  ]
  private static let numbered = (0..<60).map { Branch("第\($0)项民生工程支出", $0 > 3 ? Double(60 - $0) : 300) }

  @Test(arguments: [90.0, 200, 300, 440]) func namesStayInTheirTiles(_ width: Double) throws {
    for tree in [Self.many, Self.numbered] {
      let drawn = try DrawnComposition(.treemap(tree), width: width)
      #expect(drawn.wordsBesideRectangles == [], "\(width)")
      #expect(drawn.collisions == [])
    }
  }

  @Test func tilesWithRoomSayTheirQuantity() throws {
    let drawn = try DrawnComposition(.treemap([Branch("学校", 300_000), Branch("师训", 140_000), Branch("小", 1)]), width: 400)
    #expect(drawn.words.map(\.text.lines) == [["学校", "30万"], ["师训", "14万"]])
  }

  @Test func aNameIsNotShortenedToWhatBeginsOthers() throws {
    let drawn = try DrawnComposition(.treemap(Self.numbered), width: 440)
    let short = drawn.words.map(\.said).filter { $0.hasSuffix("…") }
    #expect(!short.isEmpty)
    for words in short { #expect(Self.numbered.count(where: { $0.name.hasPrefix(words.dropLast()) }) == 1, "\(words)") }
  }
}
