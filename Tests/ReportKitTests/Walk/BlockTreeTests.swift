import ReportKit
import Testing

@Suite struct BlockTreeTests {
  private func words(_ text: String) -> Block { .paragraph(Paragraph(Prose([.text(text)]))) }

  @Test func everyBlockIsFoundOnceAndBeforeThoseInIt() {
    let box = Block.callout(
      Callout(
        .note, title: "盒",
        blocks: [
          .list(List(items: [[words("一"), .quote(Quote([words("二")], attribution: "三"))], [words("四")]])),
          .sideBySide(SideBySide([.init(blocks: [words("五")]), .init(blocks: [.columns(Columns(blocks: [words("六")]))])])),
        ]))
    #expect(
      box.tree.map(\.kind) == [
        .callout, .list, .paragraph, .quote, .paragraph, .paragraph, .sideBySide, .paragraph, .columns, .paragraph,
      ])
    #expect(box.allProse.map(\.plain).joined() == "盒一二三四五六")
  }

  @Test func partsAndInnerBlocksAgree() {
    let box = Block.list(List(items: [[words("一")], [words("二"), words("三")]]))
    let held = box.parts.flatMap { part -> [Block] in if case .blocks(let blocks) = part { blocks } else { [] } }
    #expect(held == box.inner)
  }

  @Test func anchorsStandInTheOrderOfReading() {
    let table = Block.table(Table(anchor: "b", caption: "表", columns: [.init("甲")], rows: []))
    let box = Block.quote(Quote([.heading(Heading("题", anchor: "a")), .columns(Columns(blocks: [table]))]))
    #expect(box.anchors == ["a", "b"])
  }
}
