import Frames
import ReportKit
import Testing
import Themes
import Typesetting

@testable import Layout

/// Names, date and seals at the end of an official document.
@Suite struct SealsTests {
  private func rings(_ organs: Int) throws -> (rings: [Rect], frame: Frame) {
    let names = (0..<organs).map { "第\($0 + 1)市人民政府办公室" }
    let composition = try composition()
    let frame = try Signature(organs: names, date: "2026年11月25日", seal: .room).signed(in: composition)
    var rings: [Rect] = []
    func walk(_ frame: Frame, _ origin: Point) {
      for placed in frame.items {
        let place = Point(x: origin.x + placed.position.x, y: origin.y + placed.position.y)
        switch placed.item {
        case .shape(let path, _, _):
          let points = path.elements.flatMap { element -> [Point] in
            switch element {
            case .move(let point), .line(let point): [point]
            case .curve(_, _, let end): [end]
            case .close: []
            }
          }
          let (xs, ys) = (points.map { $0.x + place.x }, points.map { $0.y + place.y })
          guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else { continue }
          rings.append(Rect(x: left, y: top, width: right - left, height: bottom - top))
        case .tag(_, let inner), .group(let inner, _, _): walk(inner, place)
        case .glyphs, .image, .bitmap, .flattened, .link: break
        }
      }
    }
    walk(frame, .zero)
    return (rings, frame)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 7]) func eachOrganHasASealThatTouchesNoOther(organs: Int) throws {
    let (rings, frame) = try rings(organs)
    #expect(rings.count == organs)
    for (index, ring) in rings.enumerated() {
      #expect(abs(ring.size.width - 42 * Size.millimetre) < 0.5)
      #expect(ring.minX >= -0.01 && ring.maxX <= Theme.annualBrief.page.measure + 0.01)
      #expect(ring.maxY <= frame.size.height + 0.01)
      for other in rings[..<index] {
        let (dx, dy) = (ring.minX - other.minX, ring.minY - other.minY)
        #expect((dx * dx + dy * dy).squareRoot() > 42 * Size.millimetre)
      }
    }
  }

  @Test func theFirstSealBeginsLessThanALineBelowTheText() throws {
    let top = try #require(try rings(1).rings.first).minY
    #expect(top > 0 && top < Theme.annualBrief.page.grid)
  }

  @Test func numbersAndDatesThatTheStandardForbidsAreNamed() throws {
    let head = Letterhead(organs: ["甲市人民政府"], number: "甲政发[2026]第01号")
    let remarks = try head.slices(in: composition()).flatMap(\.remarks)
    #expect(remarks.map(\.code) == ["official.number"])
    #expect(remarks[0].message.contains("〔〕") && remarks[0].message.contains("第"))
    #expect(try Letterhead(organs: ["甲市人民政府"], number: "甲政发〔2026〕1号").slices(in: composition()).flatMap(\.remarks).isEmpty)
    let signature = Signature(organs: ["甲市人民政府"], date: "2026年01月05日")
    #expect(try signature.slices(in: composition()).flatMap(\.remarks).map(\.code) == ["official.date"])
  }
}
