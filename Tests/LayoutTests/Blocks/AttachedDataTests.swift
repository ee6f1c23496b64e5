import Frames
import ReportKit
import Testing

@testable import Layout

@Suite struct AttachedDataTests {
  private let table = Table(
    caption: "就业", columns: [.init("项目"), .init("人数")],
    rows: [.init(["培训,全部", "30"]), .init(["称\"好\"", "1"]), .init(cells: [.init("合计", columns: 2)])])

  @Test func cellsAreQuotedWhereTheyMustBe() {
    #expect(table.delimitedText == "项目,人数\r\n\"培训,全部\",30\r\n\"称\"\"好\"\"\",1\r\n合计,\r\n")
  }

  @Test func namesHoldNoPathAndStayDistinct() {
    func name(_ anchor: String) -> String? { Attachment(data: "a", of: anchor, caption: "")?.name }
    #expect(name("fig-west") == "fig-west.csv")
    #expect(name("../图1") == "..%2F;图1.csv")
    #expect(name("a/b") != name("a%2F;b"))
  }

  @Test(arguments: [
    { (table: Table) in Block.table(table) }, { .callout(Callout(.note, title: "框", blocks: [.table($0)])) },
    { .quote(Quote([.table($0)])) }, { .list(List(items: [[.table($0)]])) },
  ] as [@Sendable (Table) -> Block])
  func aTableTakesItsDataAlongWhereverItStands(place: @Sendable (Table) -> Block) throws {
    let section = Section(id: "test", title: "测试", blocks: [place(table)]).anchored()
    let slices = try section.blocks[0].slices(in: try composition([section]))
    #expect(slices.flatMap(\.attachments).map(\.description) == ["就业"])
  }
}
