import Foundation
import Frames
import Testing
import Themes
import Typesetting

@testable import Layout

@Suite struct WatermarkTests {
  private func library() throws -> FontLibrary {
    let fonts = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/Fonts"
    return try FontLibrary(folder: fonts)
  }

  private let page = Page(
    frame: Frame(size: .a4, items: [Placed(.tag(Tag(.section), Frame(size: .a4)), at: .zero)]), label: "1")

  @Test(arguments: ["草稿", "内部", "模拟数据", "DRAFT – 2024"])
  func theWordStandsBehindEveryPageWithinThePaper(_ word: String) throws {
    let pages = try Watermark(word, theme: .annualBrief, fonts: try library()).behind([page, page])
    for page in pages {
      let dump = Frame(size: .zero, items: [page.frame.items[0]]).dump()
      #expect(dump.contains("tag Artifact") && dump.contains("“\(word)”"))
      let extent = try #require(Frame(size: .zero, items: [page.frame.items[0]]).extent)
      #expect(extent.minX >= 0 && extent.minY >= 0 && extent.maxX <= Size.a4.width && extent.maxY <= Size.a4.height)
    }
  }

  @Test func aCoverKeepsItsGroundBehindTheWord() throws {
    let ground = Placed(.tag(.artifact, Frame(size: .a4)), at: .zero)
    let cover = Page(frame: Frame(size: .a4, items: [ground, page.frame.items[0]]), label: "封面")
    let pages = try Watermark("草稿", theme: .annualBrief, fonts: try library()).behind([cover])
    #expect(pages[0].frame.items.first == ground && pages[0].frame.items.count == 3)
  }

  @Test func noWordChangesNothing() throws {
    #expect(try Watermark("", theme: .annualBrief, fonts: try library()).behind([page]) == [page])
  }
}
