import Foundation
import ReportKit
import Testing

@Suite struct ImageReplacementTests {
  @Test func aSealThatIsRefusedLosesThePictureItCameWith() {
    var seal = ImageFigure(file: "a.svg", alternative: "")
    seal.picture = Picture(format: .svg, pixelWidth: 1, pixelHeight: 1, data: Data())
    let signature = Block.signature(Signature(organs: ["甲"], date: "乙", seals: [seal]))
    let place = Section(id: "s", title: "", blocks: [signature]).place(of: 0)
    let refused = signature.replacingImages(at: place) { _, _ in .failure(Failure(subject: "image", code: "x", message: "y")) }
    guard case .signature(let left) = refused else {
      Issue.record("no signature")
      return
    }
    #expect(left.seals.map(\.file) == ["a.svg"])
    #expect(left.seals.map(\.picture) == [nil])
  }
}
