import Foundation
import Frames
import ReportKit
import Testing

@testable import Layout

@Suite struct ImageTests {
  private func figure(
    _ width: Int = 600, _ height: Int = 300, turn: Picture.Turn = .init(), millimetres: Double? = nil,
    format: Picture.Format = .png
  ) -> ImageFigure {
    var figure = ImageFigure(file: "a.png", alternative: "山", caption: "天山", width: millimetres)
    figure.picture = Picture(
      format: format, pixelWidth: width, pixelHeight: height, turn: turn, data: Data([1]))
    return figure
  }

  private func slices(_ figure: ImageFigure) throws -> [Slice] {
    let section = Section(id: "test", title: "测试", blocks: [.image(figure)]).anchored()
    return try section.blocks[0].slices(in: try composition([section]))
  }

  @Test func aPictureIsOneFloatingSliceWithNumberAndWords() throws {
    let slice = try #require(try slices(figure()).first)
    let dump = slice.frame.dump()
    #expect(slice.floats && slice.remarks.isEmpty)
    #expect(dump.contains("alt=“山”") && dump.contains("图1") && dump.contains("image png 600×300 288×144"))
  }

  @Test func tooFewPixelsAreNamed() throws {
    let remark = try #require(try slices(figure(millimetres: 140)).first?.remarks.first)
    #expect(remark.code == "image.resolution")
    #expect(remark.message.contains("109 pixels to the inch") && remark.message.contains("give it 827 pixels"))
  }

  @Test func aPictureWiderThanThePaperIsScaledWithAWarning() throws {
    let slice = try #require(try slices(figure(6000, 3000, millimetres: 400)).first)
    #expect(slice.remarks.map(\.code) == ["image.scaled"])
    let box = try #require(slice.frame.extent)
    #expect(box.maxX <= slice.frame.size.width + 0.01)
  }

  @Test func aTallPictureLeavesRoomForItsCaption() throws {
    let fit = PictureFit(figure(100, 10_000), figure(100, 10_000).picture!, measure: 400, depth: 600)
    #expect(fit.size.height <= 480.01)
  }

  @Test(arguments: [0, 1, 2, 3], [false, true])
  func aTurnedPictureStaysInItsBox(quarters: Int, mirrored: Bool) throws {
    let turned = figure(turn: .init(quarters: quarters, mirrored: mirrored), millimetres: 50)
    let dump = try #require(try slices(turned).first)
    let box = try #require(dump.frame.items.first.flatMap { Frame(size: .zero, items: [$0]).extent })
    let fit = PictureFit(turned, turned.picture!, measure: 400, depth: 600)
    #expect(box.size.height >= fit.size.height - 0.01 && box.minY >= -0.01)
    #expect((fit.size.width < fit.size.height) == (quarters % 2 == 1))
  }

  @Test func aPictureMustSpeakAndBeRead() throws {
    var silent = figure()
    silent.alternative = ""
    silent.caption = ""
    #expect(throws: LayoutError.self) { try slices(silent) }
    var unread = figure()
    unread.picture = nil
    #expect(throws: LayoutError.self) { try slices(unread) }
    silent.caption = "天山"
    #expect(try slices(silent).first?.frame.dump().contains("alt=“天山”") == true)
  }
}
