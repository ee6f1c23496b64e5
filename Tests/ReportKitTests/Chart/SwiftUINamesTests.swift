import ReportKit
import Testing

// The snippets are written as for Apple's framework: what matters is that they compile as they stand.

private struct Turned: ChartSymbolShape {
  var perceptualUnitRect: CGRect { CGRect(x: 0, y: 0, width: 1, height: 1) }

  func path(in rect: CGRect) -> Path {
    var path = Path()
    path.addRect(rect)
    return path.applying(CGAffineTransform(translationX: rect.midX, y: rect.midY).rotated(by: .pi / 4).scaledBy(x: 0.7, y: 0.7).translatedBy(x: -rect.midX, y: -rect.midY))
  }
}

private struct Described: View, AXChartDescriptorRepresentable {
  var body: some View {
    Chart { PointMark(x: .value("x", 1), y: .value("y", 2)) }.accessibilityChartDescriptor(self)
  }

  func makeChartDescriptor() -> AXChartDescriptor {
    let xAxis = AXCategoricalDataAxisDescriptor(title: "Month", categoryOrder: ["Jan", "Feb"])
    let yAxis = AXNumericDataAxisDescriptor(title: "Sales", range: 0...60, gridlinePositions: []) { value in "\(value) sold" }
    let series = AXDataSeriesDescriptor(name: "Sales", isContinuous: false, dataPoints: [.init(x: "Jan", y: 12), .init(x: "Feb", y: 55)])
    return AXChartDescriptor(title: "Sales", summary: "They rise.", xAxis: xAxis, yAxis: yAxis, additionalAxes: [], series: [series])
  }
}

/// More names of Apple's frameworks that charts are written with.
@MainActor @Suite struct SwiftUINamesTests {
  private func bar(_ change: (BarMark) -> ContentGroup) -> Properties {
    guard case .unit(let mark) = Chart(content: { change(BarMark(x: .value("x", "a"), y: .value("y", 1))) }).spec.view else { return [:] }
    return mark.properties
  }

  @Test func marksAreCutToAnyShape() {
    #expect(bar { $0.clipShape(.rect(cornerRadius: 4)) }["cornerRadius"] == 4)
    #expect(bar { $0.clipShape(Rectangle()) }["cornerRadius"] == 0)
    #expect(bar { $0.clipShape(.capsule) }["cornerRadius"] == bar { $0.clipShape(Circle()) }["cornerRadius"])
    let uneven = bar { $0.clipShape(UnevenRoundedRectangle(topLeadingRadius: 8, topTrailingRadius: 6)) }
    #expect(uneven["cornerRadiusTopLeft"] == 8 && uneven["cornerRadiusTopRight"] == 6 && uneven["cornerRadiusBottomLeft"] == 0)
  }

  @Test func symbolsOfSeveralKindsStandInOneList() {
    let chart = Chart { PointMark(x: .value("x", 1), y: .value("y", 2)).symbol(by: .value("k", "a")) }
    func range(_ view: Chart) -> [DataValue]? { view.spec.encoding[.shape]?.scale?["range"]?.list }
    #expect(range(chart.chartSymbolScale(range: [Circle(), Rectangle()])) == ["circle", "square"])
    #expect(range(chart.chartSymbolScale(domain: ["a", "b"], range: [Circle(), Turned()]))?.count == 2)
    #expect(range(chart.chartSymbolScale(range: [.circle, .square])) == ["circle", "square"])
  }

  @Test func pathsAreMovedTurnedAndScaled() {
    let box = Path(CGRect(x: 0, y: 0, width: 2, height: 1)).applying(CGAffineTransform(rotationAngle: .pi / 2)).boundingRect
    #expect(abs(box.minX + 1) < 1e-9 && abs(box.width - 1) < 1e-9 && abs(box.height - 2) < 1e-9)
    let moved = CGAffineTransform(scaleX: 2, y: 3).concatenating(CGAffineTransform(translationX: 1, y: 1))
    #expect(Path(CGRect(x: 0, y: 0, width: 1, height: 1)).applying(moved).boundingRect == CGRect(x: 1, y: 1, width: 2, height: 3))
    #expect(Turned().path(in: CGRect(x: 0, y: 0, width: 1, height: 1)).boundingRect.midX == 0.5)
  }

  @Test func layersHaveTheirOpacity() {
    #expect(bar { $0.compositingLayer { $0.opacity(0.4).shadow(radius: 3) } }["opacity"] == 0.4)
    #expect(bar { $0.compositingLayer() }["opacity"] == nil)
  }

  @Test func aChartIsAskedForPlaces() {
    let chart = Chart { PointMark(x: .value("x", 1), y: .value("y", 2)) }.chartOverlay { proxy in
      if let x = proxy.position(forX: 1.0), let y = proxy.position(forY: 2.0) { Circle().position(x: x, y: y) }
    }
    #expect(chart.charts.count == 1)
  }

  @Test func wordsTakeTheModifiersOfViews() {
    let chart = Chart {
      BarMark(x: .value("x", "a"), y: .value("y", 1)).annotation {
        Text("sold").textCase(.uppercase).fontDesign(.rounded).lineLimit(2, reservesSpace: true).padding(4).background(in: Capsule())
      }
      BarMark(x: .value("x", "b"), y: .value("y", 1)).annotation { Label("b", systemImage: "star").labelStyle(.titleAndIcon) }
    }
    #expect("\(chart.spec)".contains("SOLD"))
  }

  @Test func aDescriptorSaysWhatTheChartShows() throws {
    #expect(try #require(Described().charts.first).spec.properties["description"] == "Sales：They rise.")
  }
}
