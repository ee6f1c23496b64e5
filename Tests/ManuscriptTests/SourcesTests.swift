import ReportKit
import Testing

@testable import Manuscript

@Suite struct SourcesTests {
  private let text = """
    一

    - 甲
    - 乙

      丙

    ```case 盒
    盒一

    > 引
    ```

    | 甲 |
    |----|
    | 一 |
    | 二 |

    : 表题

    ```table tab 题
    | 甲 |
    |---|
    | # 组 |
    | 三 |
    ```

    二
    """

  @Test func everyBlockKnowsItsLine() throws {
    let manuscript = try Manuscript(text, file: "a.md")
    #expect(manuscript.sources.map(\.line) == [1, 3, 8, 14, 21, 28])
    #expect(manuscript.sources.count == manuscript.blocks.count)
    #expect(manuscript.sources[1].inner.map(\.line) == [3, 4, 6])
    #expect(manuscript.sources[2].inner.map(\.line) == [9, 11])
    #expect(manuscript.sources[2].inner[1].inner.map(\.line) == [11])
    #expect(manuscript.sources[3].rows == [16, 17])
    #expect(manuscript.sources[4].rows == [24, 25])
  }

  @Test func sourcesStandWhereTheirBlocksDo() throws {
    for (block, source) in try Manuscript(text, file: "a.md").traces {
      #expect(source.inner.count == block.inner.count)
      #expect(source.file == "a.md")
    }
  }
}
