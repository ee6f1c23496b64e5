import Frames
import ReportKit
import Testing

@testable import Charts

/// What marks say is drawn as Apple's framework draws it.
@MainActor struct LoweringTests {
  // MARK: Labels

  @Test func labelsAreTitlesAndNotNames() throws {
    let squares = Chart { ForEach(1..<5, id: \.self) { LineMark(x: .value("", $0), y: .value("", $0 * $0)) } }
    let line = try #require(try DrawnMarks(squares).lines.first)
    #expect(line.first.map(\.x) != line.first.map(\.y))
    #expect(Set(line.map(\.y)).count == 4 && line[1].y - line[2].y > (line[0].y - line[1].y) * 1.2)

    let spans = Chart { BarMark(xStart: .value("Time", 2), xEnd: .value("Time", 8), y: .value("Job", "a")) }
    #expect(try #require(try DrawnMarks(spans).rects.first).size.width > 100)

    let named = Chart {
      ForEach(["a", "b"], id: \.self) { name in
        BarMark(x: .value("x", name), y: .value("Value", name == "a" ? 3 : 5)).foregroundStyle(by: .value("Value", name))
      }
    }.spec
    #expect(named.encoding[.y]?.field == "Value" && named.encoding[.y]?["title"] == "Value")
    #expect(named.encoding[.color]?.field == "Value (color)" && named.encoding[.color]?["title"] == "Value")
  }

  @Test func whatDoesNotClashKeepsItsName() {
    let spec = Chart {
      BarMark(x: .value("City", "a"), y: .value("n", 1)).foregroundStyle(by: .value("City", "a"))
    }.spec
    #expect(spec.encoding[.x]?.field == "City" && spec.encoding[.color]?.field == "City")
  }

  // MARK: Order

  @Test func linesRunInTheOrderOfTheData() throws {
    let square = [(0.0, 0.0), (1, 0), (1, 1), (0, 1), (0, 0)]
    let chart = Chart {
      ForEach(Array(square.enumerated()), id: \.offset) { _, corner in LineMark(x: .value("x", corner.0), y: .value("y", corner.1)) }
    }
    let line = try #require(try DrawnMarks(chart).lines.first)
    #expect(line.count == 5 && line.first == line.last)
    let ascending = Chart { ForEach(0..<4, id: \.self) { LineMark(x: .value("x", $0), y: .value("y", 3 - $0)) } }
    #expect(ascending.spec.encoding[.order] == nil)
  }

  @Test func whatHasNoWidthStandsInTheMiddleOfItsUnit() throws {
    let day = Date(timeIntervalSince1970: 1_735_689_600)
    func date(_ index: Int) -> Date { day.addingTimeInterval(Double(index) * 86_400) }
    let chart = Chart {
      ForEach(0..<4, id: \.self) { index in
        BarMark(x: .value("Day", date(index), unit: .day), y: .value("n", index + 1))
        LineMark(x: .value("Day", date(index), unit: .day), y: .value("n", index + 1))
        PointMark(x: .value("Day", date(index), unit: .day), y: .value("n", index + 1))
        RuleMark(x: .value("Day", date(index), unit: .day))
      }
    }
    let drawn = try DrawnMarks(chart)
    let middles = drawn.rects.map(\.midX)
    let line = try #require(drawn.lines.first)
    for (index, middle) in middles.enumerated() {
      #expect(abs(line[index].x - middle) < 1)
      #expect(abs(drawn.symbols[index].x - middle) < 1)
      #expect(abs(drawn.rules[index].0.x - middle) < 1)
    }
  }

  // MARK: Words

  @Test func sidesOfWordsAreThoseOfThePage() throws {
    func standing(_ position: AnnotationPosition) throws -> (Rect, SceneText) {
      let drawn = try DrawnMarks(Chart {
        BarMark(x: .value("x", "a"), y: .value("n", 5))
        BarMark(x: .value("x", "b"), y: .value("n", -5)).annotation(position: position) { Text("here") }
      })
      return (try #require(drawn.rects.last), try #require(drawn.texts.first { $0.lines == ["here"] }))
    }
    func lying(_ position: AnnotationPosition) throws -> (Rect, SceneText) {
      let drawn = try DrawnMarks(Chart {
        BarMark(x: .value("n", 5), y: .value("y", "a"))
        BarMark(x: .value("n", -5), y: .value("y", "b")).annotation(position: position) { Text("here") }
      })
      return (try #require(drawn.rects.last), try #require(drawn.texts.first { $0.lines == ["here"] }))
    }
    let (low, below) = try standing(.bottom)
    #expect(below.at.y >= low.maxY && below.baseline == .top)
    let (high, above) = try standing(.top)
    #expect(above.at.y <= high.minY && above.baseline == .bottom)
    let (left, before) = try lying(.leading)
    #expect(before.at.x <= left.minX && before.align == .right)
    let (right, after) = try lying(.trailing)
    #expect(after.at.x >= right.maxX && after.align == .left)
  }

  @Test func wordsOverASpanStandWhereTheirAlignmentSays() throws {
    func place(_ alignment: Alignment) throws -> (Rect, Double) {
      let drawn = try DrawnMarks(Chart {
        BarMark(xStart: .value("from", 2), xEnd: .value("to", 9), y: .value("y", "a"))
          .annotation(position: .overlay, alignment: alignment) { Text("on") }
      })
      return (try #require(drawn.rects.first), try #require(drawn.texts.first { $0.lines == ["on"] }).at.x)
    }
    let (bar, left) = try place(.leading)
    #expect(abs(left - bar.minX) < 6)
    #expect(abs(try place(.trailing).1 - bar.maxX) < 6)
    #expect(abs(try place(.center).1 - bar.midX) < 1)
  }

  @Test func wordsBesideASpanStandAlongItsSide() throws {
    let drawn = try DrawnMarks(Chart {
      BarMark(xStart: .value("from", 2), xEnd: .value("to", 9), y: .value("y", "a"))
        .annotation(position: .bottom) { Text("below") }
      BarMark(xStart: .value("from", 1), xEnd: .value("to", 4), y: .value("y", "b"))
        .annotation(position: .leading) { Text("before") }
    })
    let (below, before) = (try #require(drawn.texts.first { $0.lines == ["below"] }), try #require(drawn.texts.first { $0.lines == ["before"] }))
    #expect(abs(below.at.x - drawn.rects[0].midX) < 1)
    #expect(before.at.x <= drawn.rects[1].minX && before.align == .right)
  }

  // MARK: Marks

  @Test func rulesEndWhereTheirPointsSay() throws {
    let chart = Chart {
      PointMark(x: .value("x", 1), y: .value("y", 2))
      RuleMark(xStart: 10, xEnd: 60, y: .value("y", 1))
    }
    let rule = try #require(try DrawnMarks(chart).rules.first)
    #expect(rule.0.x == 10 && rule.1.x == 60)
  }

  @Test func whatIsNoNumberIsAGap() throws {
    let values = [1, 2, .nan, 4, .infinity, 6, 7]
    let chart = Chart { ForEach(0..<7, id: \.self) { LineMark(x: .value("x", $0), y: .value("y", values[$0])) } }
    #expect(throws: Never.self) { try JSONEncoder().encode(chart.spec) }
    #expect(try DrawnMarks(chart).lines.map(\.count) == [2, 1, 2])
  }

  @Test func changesAddUp() throws {
    let spec = Chart {
      PointMark(x: .value("x", 1), y: .value("y", 2)).opacity(0.5).opacity(0.5).offset(x: 3, y: 1).offset(x: 4).offset(y: -3)
    }.spec
    guard case .unit(let mark) = spec.view else { return #expect(Bool(false)) }
    #expect(mark.properties["opacity"] == 0.25)
    #expect(mark.properties["xOffset"] == 7 && mark.properties["yOffset"] == -2)
  }

  @Test func symbolsKeepTheirColourAndTheirWords() throws {
    let chart = Chart {
      ForEach(0..<3, id: \.self) { index in
        LineMark(x: .value("x", index), y: .value("y", index)).foregroundStyle(by: .value("name", "a"))
          .symbol { Circle().fill(.white).frame(width: 8) }
      }
    }
    let symbols = try DrawnMarks(chart).items.filter { if case .symbol = $0.shape { true } else { false } }
    #expect(symbols.count == 3 && symbols.allSatisfy { $0.style.fill == .color(.white) })
    let both = try DrawnMarks(Chart {
      PointMark(x: .value("x", 1), y: .value("y", 1)).symbol {
        ZStack {
          Circle().fill(.blue).frame(width: 20)
          Text("7")
        }
      }
    })
    #expect(both.symbols.count == 1 && both.texts.contains { $0.lines == ["7"] })
    #expect(both.items.allSatisfy { $0.style.opacity > 0 })
  }
}
