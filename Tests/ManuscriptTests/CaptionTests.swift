import ReportKit
import Testing

@testable import Manuscript

@Suite struct CaptionTests {
  @Test func trailingReferenceIsTheAnchor() {
    let caption = Caption(anchored: "标题 \(Reference("sec-a"))")
    #expect(caption.text == "标题")
    #expect(caption.anchor == "sec-a")
  }

  @Test func referenceElsewhereIsAReference() {
    let prose: Prose = "见\(Reference("fig-a"))的说明"
    #expect(Caption(anchored: prose).text == prose)
    #expect(Caption(anchored: prose).anchor == nil)
  }

  @Test func tableCaptionBeginsWithAColon() {
    #expect(Caption(": 表题")?.text == "表题")
    #expect(Caption("：表题 \(Reference("tab-a"))")?.anchor == "tab-a")
    #expect(Caption("表题") == nil)
  }
}
