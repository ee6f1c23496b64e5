import ReportKit
import Testing

@Suite struct BlockBuilderTests {
  @BlockBuilder
  private func blocks(withTable: Bool) -> [Block] {
    [.pageBreak, .pageBreak]
    Heading("一")
    Paragraph("二")
    if withTable {
      Table(caption: "三", columns: [.init("列")], rows: [])
    } else {
      Callout(.note, title: "四", blocks: [])
    }
    for number in 5...6 { Paragraph("\("\(number)")") }
  }

  @Test func blocksStandInTheOrderInWhichTheyAreWritten() {
    #expect(
      blocks(withTable: true).map(\.kind) == [
        .pageBreak, .pageBreak, .heading, .paragraph, .table, .paragraph, .paragraph,
      ])
    #expect(blocks(withTable: false)[4].kind == .callout)
  }
}
