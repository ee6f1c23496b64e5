import Frames
import ReportKit
import Testing
import Typesetting

@testable import Charts

/// Axes and legends written for Apple's Swift Charts: what differs from value to value, several axes, legends of views.
@Suite struct GuideSnippets {
  private struct Month: Identifiable {
    let date: Date
    let total: Double
    let kind: String
    var id: Date { date }
  }

  private static let months = (0..<24).map { index in
    Month(
      date: Calendar(identifier: .gregorian).date(from: DateComponents(timeZone: .gmt, year: 2022 + index / 12, month: index % 12 + 1, day: 1)) ?? .distantPast,
      total: Double(index * 7 % 11 + 3), kind: index % 2 == 0 ? "线上" : "线下")
  }

  private func axis(_ chart: Chart, _ orient: SceneAxis.Orient) throws -> SceneAxis {
    try #require(try Workshop.scene(chart.spec).axes.first { $0.orient == orient })
  }

  @Test func linesAreStyledValueByValue() throws {
    let chart = Chart(Self.months) { LineMark(x: .value("月份", $0.date), y: .value("数量", $0.total)) }
      .chartYAxis {
        AxisMarks(values: [0, 5, 10]) { value in
          if value.as(Double.self) == 5 {
            AxisGridLine(stroke: StrokeStyle(lineWidth: 2, dash: [4, 2])).foregroundStyle(.red)
          } else {
            AxisGridLine()
          }
          if value.index > 0 { AxisTick() }
          AxisValueLabel()
        }
      }
    let axis = try axis(chart, .left)
    #expect(axis.grid.count == 3 && axis.gridStyles.keys.sorted() == [1])
    #expect(axis.gridStyles[1]?.strokeWidth == 2 && axis.gridStyles[1]?.dash == [4, 2])
    #expect(axis.gridStyles[1]?.stroke != axis.look.grid.stroke && axis.look.grid.stroke != nil)
    #expect(axis.tickStyles[0]?.opacity == 0 && axis.ticks.count == 3)
  }

  @Test func yearsStandOutAmongQuarters() throws {
    let chart = Chart(Self.months) { LineMark(x: .value("月份", $0.date), y: .value("数量", $0.total)) }
      .chartXAxis {
        AxisMarks(values: .stride(by: .month, count: 3)) { value in
          if let date = value.as(Date.self) {
            let month = Calendar(identifier: .gregorian).dateComponents(in: .gmt, from: date).month
            if month == 1 {
              AxisGridLine(stroke: StrokeStyle(lineWidth: 1.5))
              AxisValueLabel { Text("年初").bold() }
            } else {
              AxisGridLine()
              AxisValueLabel { Text("\(month ?? 0)月") }
            }
          }
        }
      }
    let axis = try axis(chart, .bottom)
    #expect(axis.labels.map { $0.lines.joined() } == ["年初", "4月", "7月", "10月", "年初", "4月", "7月", "10月"])
    #expect(axis.gridStyles.filter { $0.value.strokeWidth == 1.5 }.keys.sorted() == [0, 4])
    #expect(axis.labels.map { $0.text.font.weight == .bold } == [true, false, false, false, true, false, false, false])
  }

  @Test func oneScaleHasSeveralAxes() throws {
    let chart = Chart(Self.months) { LineMark(x: .value("月份", $0.date), y: .value("数量", $0.total)) }
      .chartYAxis {
        AxisMarks(position: .leading, values: [0, 10]) { AxisGridLine(); AxisValueLabel() }
        AxisMarks(position: .trailing, values: [5, 10]) { value in
          AxisTick()
          AxisValueLabel { Text("\(value.as(Double.self) ?? 0, specifier: "%.0f")件") }
        }
      }
    let scene = try Workshop.scene(chart.spec)
    #expect(scene.axes.first { $0.orient == .left }?.labels.map(\.lines) == [["0"], ["10"]])
    let right = try #require(scene.axes.first { $0.orient == .right })
    #expect(right.labels.map(\.lines) == [["5件"], ["10件"]] && right.grid.isEmpty && right.ticks.count == 2 && right.title == nil)
  }

  @Test(arguments: [(Alignment.leading, "start"), (.center, "middle"), (.trailing, "end")]) func legendsAlign(_ alignment: Alignment, _ anchor: String) throws {
    let chart = Chart(Self.months) { PointMark(x: .value("月份", $0.date), y: .value("数量", $0.total)).foregroundStyle(by: .value("方式", $0.kind)) }
      .chartLegend(position: .bottom, alignment: alignment)
    let scene = try Workshop.scene(chart.spec)
    let legend = try #require(scene.legends.first)
    #expect(legend.anchor == anchor)
    let view = scene.views[0]
    switch anchor {
    case "start": #expect(abs(legend.at.x - view.at.x) < 1)
    case "end": #expect(legend.at.x + legend.size.width > view.at.x + view.size.width - 1)
    default: #expect(abs(legend.at.x + legend.size.width / 2 - scene.size.width / 2) < 30)
    }
  }

  @Test func legendsAreBuiltOfViews() throws {
    let kinds: [(name: String, color: ReportKit.Color)] = [("线上", .blue), ("线下", .orange)]
    let chart = Chart(Self.months) { PointMark(x: .value("月份", $0.date), y: .value("数量", $0.total)).foregroundStyle(by: .value("方式", $0.kind)) }
      .chartForegroundStyleScale(["线上": ReportKit.Color.blue, "线下": .orange])
      .chartLegend(position: .top, alignment: .trailing, spacing: 6) {
        VStack(alignment: .leading) {
          Text("办理方式").font(.caption).bold()
          HStack {
            ForEach(kinds, id: \.name) { kind in
              HStack(spacing: 4) {
                Circle().fill(kind.color).frame(width: 6, height: 6)
                Text(kind.name).font(.caption2).foregroundStyle(.secondary)
              }
            }
            Label("目标", systemImage: "star.fill").foregroundColor(ReportKit.Color.red)
          }
        }
      }
    let scene = try Workshop.scene(chart.spec)
    #expect(scene.legends.count == 1)
    let legend = try #require(scene.legends.first)
    #expect(legend.title?.lines == ["办理方式"] && legend.title?.font.weight == .bold)
    #expect(legend.entries.map(\.text.lines) == [["线上"], ["线下"], ["目标"]])
    let symbols = legend.entries.compactMap { entry -> (Double, String)? in
      if case .symbol(_, let area, let shape, _)? = entry.symbol?.shape { (area, SymbolOutlines.name(shape)) } else { nil }
    }
    #expect(symbols.map { $0.0 } == [36, 36, 64] && symbols.map { $0.1 } == ["circle", "circle", "path"])
    #expect(legend.at.x + legend.size.width > scene.views[0].at.x + scene.views[0].size.width - 1)
  }

  @Test func symbolsOfTheSystemAreShapesOrErrors() throws {
    func chart(_ name: String) -> Chart {
      Chart(Self.months) { month in
        PointMark(x: .value("月份", month.date), y: .value("数量", month.total))
          .symbol { Image(systemName: name).foregroundStyle(ReportKit.Color.red) }
          .annotation { HStack { Image(systemName: "arrow.up"); Text("增") } }
      }
    }
    let scene = try Workshop.scene(chart("star.fill").spec)
    let words = scene.views[0].marks.flatMap(\.items).compactMap { item -> String? in
      if case .text(let text) = item.shape { text.lines.joined() } else { nil }
    }
    #expect(!words.isEmpty && words.allSatisfy { $0 == "↑ 增" })
    let frames = SceneFrame(labels: Labels(try Workshop.typesetter()))
    _ = try frames.frame(scene)
    #expect {
      _ = try frames.frame(try Workshop.scene(chart("figure.walk").spec))
    } throws: { "\($0)".contains("figure.walk") }
  }
}
