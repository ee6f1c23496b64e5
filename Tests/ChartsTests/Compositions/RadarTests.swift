import Foundation
import Frames
import ReportKit
import Testing

@testable import Charts

@Suite struct RadarTests {
  private func drawn(_ criteria: [String], width: Double, top: Double = 100) throws -> DrawnComposition {
    let values = criteria.indices.map { Double(($0 * 37) % 80 + 10) }
    return try DrawnComposition(.radar(criteria, [("甲", values), ("乙", values.reversed())], top: top), width: width)
  }

  private static let short = (1...24).map { "指标\($0)" }

  /// How far the web reaches.
  private func radius(_ drawn: DrawnComposition) -> Double {
    drawn.items.reduce(0) { radius, item in
      guard case .line(let runs, _) = item.shape else { return radius }
      return runs.joined().reduce(radius) { max($0, drawn.plot.height / 2 - $1.y) }
    }
  }

  @Test(arguments: [190.0, 240, 440]) func namesStandBesideTheWebAndApart(_ width: Double) throws {
    for criteria in [Array(LongNames.all.prefix(5)), LongNames.all, Self.short] {
      let drawn = try drawn(criteria, width: width)
      let names = drawn.words.filter { $0.text.font.size > 7 || Int($0.said) == nil }
      #expect(names.count == criteria.count, "\(names.map(\.said))")
      #expect(drawn.collisions == [])
      // The web's edges are nearer to the centre than its corners.
      let inner = radius(drawn) * cos(.pi / Double(criteria.count))
      for name in names {
        let across = max(0, name.box.minX - drawn.plot.width / 2, drawn.plot.width / 2 - name.box.maxX)
        let down = max(0, name.box.minY - drawn.plot.height / 2, drawn.plot.height / 2 - name.box.maxY)
        #expect((across * across + down * down).squareRoot() > inner, "\(name.said)")
        #expect(name.box.minX > -1 && name.box.maxX < drawn.plot.width + 1, "\(name.said)")
      }
    }
  }

  @Test func namesTurnAwayFromTheWeb() throws {
    let drawn = try drawn(["上", "右上", "右下", "下", "左下", "左上"], width: 300)
    #expect(["上", "右上", "左下"].compactMap { drawn[$0]?.text.align } == [.center, .left, .right])
    #expect(["上", "下"].compactMap { drawn[$0]?.text.baseline } == [.bottom, .top])
  }

  @Test func longNamesTakeSeveralLines() throws {
    let drawn = try drawn(LongNames.all, width: 350)
    #expect(drawn.words.first { $0.said.hasPrefix("中国（上海）") }?.text.lines.count == 3)
    #expect(!drawn.words.contains { $0.said.contains("…") })
  }

  @Test func numbersOfTheRingsHaveAGroundAndAreSaidShort() throws {
    let drawn = try drawn(["一", "二", "三", "四"], width: 300, top: 2_000_000)
    for number in ["50万", "100万", "150万", "200万"] { #expect(drawn[number]?.text.ground != nil, "\(number)") }
  }
}
