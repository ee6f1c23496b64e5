import CCairo
import Frames
import Testing

@testable import Painting

/// Strokes in pieces look as they do in one.
@Suite struct LongStrokesTests {
  private static let size = Size(width: 80, height: 60)

  /// A line that turns sharply over and over, of more elements than are stroked at once.
  private static let path: Path = {
    var random = UInt32(7)
    func next(_ most: Double) -> Double {
      random = random &* 1_664_525 &+ 1_013_904_223
      return Double(random >> 8) / Double(1 << 24) * most
    }
    return .polyline((0..<2_400).map { _ in Point(x: next(size.width), y: next(size.height)) })
  }()

  private func pixels(_ stroke: Stroke, inPieces: Bool) throws -> [UInt8] {
    let image = try CairoImage(width: 160, height: 120)
    let canvas = try Canvas(on: image.surface, faces: FaceShelf(folder: Scribe.folder), isPaper: false)
    cairo_scale(canvas.context, 2, 2)
    // The first points only, so that there is ground left to see.
    let short = Path(Array(Self.path.elements.prefix(120)))
    if inPieces {
      try canvas.strokeInPieces(short, stroke)
    } else {
      try canvas.shape(short, fill: nil, stroke: stroke, at: .zero)
    }
    try canvas.check()
    return try image.bitmap().data
  }

  @Test(arguments: [1, 0.4]) func piecesLookAsOne(opacity: Double) throws {
    let stroke = Stroke(Color.black.withOpacity(opacity), width: 1)
    let (whole, pieces) = (try pixels(stroke, inPieces: false), try pixels(stroke, inPieces: true))
    let alphas = stride(from: 3, to: whole.count, by: 4)
    let differences = alphas.map { abs(Int(whole[$0]) - Int(pieces[$0])) }
    #expect(Double(differences.reduce(0, +)) / Double(differences.count) < 5)
    #expect(alphas.map { pieces[$0] }.max() ?? 255 <= UInt8(min(255, 255 * opacity + 1)))
    #expect(alphas.contains { pieces[$0] == 0 } && alphas.contains { pieces[$0] > 90 })
  }

  @Test func onlyLongOnesWithoutDashesAre() throws {
    let image = try CairoImage(width: 4, height: 4)
    let canvas = try Canvas(on: image.surface, faces: FaceShelf(folder: Scribe.folder), isPaper: false)
    #expect(canvas.isLong(Self.path, Stroke(.black, width: 1)))
    #expect(!canvas.isLong(Self.path, Stroke(.black, width: 1, dash: [2, 1])))
    #expect(!canvas.isLong(.line(from: .zero, to: Point(x: 1, y: 1)), Stroke(.black, width: 1)))
  }
}
