import Frames
import ReportKit
import Testing

@testable import Charts

@Suite struct RegionsTests {
  @Test func namesOfATileMapStandInTheirTilesInInkThatIsRead() throws {
    let quantities = [0, 2e5, 4e5, 5e5, 6e5, 8e5, 1e6, .nan]
    let names = ["广西壮族自治区", "新疆维吾尔自治区", "内蒙古自治区", "黑龙江", "宁夏回族自治区", "西藏", "四川", "吉林"]
    let tiles = zip(names, quantities).enumerated().map { RegionTile($1.0, column: $0 % 4, row: $0 / 4, $1.1) }
    let drawn = try DrawnComposition(.tileMap(tiles), width: 400)
    #expect(drawn.words.count == tiles.count)
    #expect(drawn.wordsBesideRectangles == [])
    #expect(drawn.leastContrast >= 4.5)
    #expect(drawn["新疆维吾尔自治区"]?.text.lines == ["新疆维", "吾尔自", "治区"])
  }
}
