import ReportKit

// Charts among views, as a user of Apple's framework writes them.

private struct Sale: Identifiable {
  let day: String
  let amount: Double
  let kind: String
  let isBest: Bool
  var id: String { day + kind }
}

private let sales = [
  Sale(day: "一", amount: 12, kind: "甲", isBest: false), Sale(day: "二", amount: 19, kind: "甲", isBest: true),
  Sale(day: "三", amount: 7, kind: "乙", isBest: false),
]

/// A square that stands on its corner, with an outline of its own.
private struct Kite: ChartSymbolShape, InsettableShape {
  var amount: CGFloat = 0

  func path(in rect: CGRect) -> Path {
    let rect = rect.insetBy(dx: amount, dy: amount)
    var path = Path()
    path.move(to: CGPoint(x: rect.midX, y: rect.minY))
    path.addLine(to: CGPoint(x: rect.maxX, y: rect.midY))
    path.addQuadCurve(to: CGPoint(x: rect.midX, y: rect.maxY), control: CGPoint(x: rect.maxX, y: rect.maxY))
    path.addCurve(to: CGPoint(x: rect.minX, y: rect.midY), control1: CGPoint(x: rect.minX, y: rect.maxY), control2: CGPoint(x: rect.minX, y: rect.midY))
    path.closeSubpath()
    return path
  }

  func inset(by amount: CGFloat) -> Kite {
    var copy = self
    copy.amount += amount
    return copy
  }

  var perceptualUnitRect: CGRect { CGRect(x: 0, y: 0, width: 1, height: 1) }
}

private struct Pie: Shape {
  func path(in rect: CGRect) -> Path {
    Path { path in
      path.move(to: CGPoint(x: rect.midX, y: rect.midY))
      path.addArc(
        center: CGPoint(x: rect.midX, y: rect.midY), radius: rect.width / 2, startAngle: .degrees(0), endAngle: .degrees(270), clockwise: false)
      path.closeSubpath()
    }
  }
}

extension View {
  fileprivate func quiet() -> some View { chartXAxis(.hidden).chartYAxis(.hidden).chartLegend(.hidden) }
}

private struct Card: ViewModifier {
  func body(content: Content) -> some View { content.padding().background(.gray.opacity(0.1), in: RoundedRectangle(cornerRadius: 8)) }
}

private struct Dashboard: View {
  @Environment(\.colorScheme) private var scheme
  @State private var selected: String?
  @Binding var limit: Double

  var body: some View {
    ScrollView {
      LazyVStack(alignment: .leading, spacing: 12) {
        GroupBox("每日销量") {
          Chart(sales) { sale in
            BarMark(x: .value("日", sale.day), y: .value("量", sale.amount))
              .foregroundStyle(scheme == .dark ? Color.white : Color.blue)
          }
          .frame(height: 120)
          .opacity(0.6)
          .font(.system(.caption, design: .rounded))
          .chartYScale(domain: 0...limit)
          .border(Color.gray, width: 0.5)
          .environment(\.locale, Locale(identifier: "zh_CN"))
          .accessibilityHidden(false)
          .modifier(Card())
        }
        Text(Date(timeIntervalSince1970: 0), style: .date).italic().underline().minimumScaleFactor(0.5)
        Grid { GridRow { AnyView(Text("甲")); Ellipse().fill(.red).shadow(radius: 2) } }
      }
    }
  }
}

private struct DashboardPreviews: PreviewProvider {
  static var previews: some View { Dashboard(limit: .constant(20)) }
}

extension Snippets {
  private static var salePoints: Chart {
    Chart(sales) {
      PointMark(x: .value("日", $0.day), y: .value("量", $0.amount)).symbol(by: .value("类", $0.kind))
    }
  }

  static var annotatedByCondition: Chart {
    Chart(sales) { sale in
      BarMark(x: .value("日", sale.day), y: .value("量", sale.amount))
        .annotation(position: .top) {
          if sale.isBest {
            Text("最多").font(.caption).bold()
          }
        }
        .annotation(position: .overlay) { context in
          let size = context.targetSize
          switch sale.kind {
          case "甲" where size.width > 0: Text("\(sale.amount, specifier: "%.0f")").foregroundStyle(.white)
          default: EmptyView()
          }
        }
    }
  }

  static var annotatedByViews: Chart {
    Chart {
      ForEach(sales) { sale in
        PointMark(x: .value("日", sale.day), y: .value("量", sale.amount))
          .annotation {
            let text = sale.isBest ? "最多" : "\(Int(sale.amount))"
            Text(text).font(.caption2).foregroundStyle(.white).padding(4).background(.blue, in: Capsule())
            Text(sale.kind)
          }
      }
    }
  }

  static var annotatedByUnlikeLines: Chart {
    Chart(sales) { sale in
      BarMark(x: .value("日", sale.day), y: .value("量", sale.amount))
        .annotation(position: .top) {
          VStack(spacing: 0) {
            Text("\(Int(sale.amount))").font(.headline).foregroundStyle(.red)
            Text("件").font(.caption2).foregroundStyle(.secondary)
          }
        }
    }
  }

  static var grounds: Chart {
    salePoints
      .chartBackground { _ in Color.yellow.opacity(0.2) }
      .chartBackground(alignment: .bottomTrailing) { proxy in Text("草稿").font(.title).foregroundStyle(.quaternary) }
      .chartOverlay(alignment: .topLeading) { _ in Circle().fill(.red).frame(width: 12, height: 12) }
      .chartOverlay(alignment: .topTrailing) { _ in Text("右上").background(Color.white) }
  }

  static var outlinedSymbols: Chart {
    salePoints.chartSymbolScale(["甲": Circle().strokeBorder(lineWidth: 2), "乙": AnyChartSymbolShape(Kite())])
  }

  static var ownSymbols: Chart {
    Chart(sales) {
      PointMark(x: .value("日", $0.day), y: .value("量", $0.amount)).symbol(Kite()).symbolSize(300)
      PointMark(x: .value("日", $0.day), y: .value("量", $0.amount / 2)).symbol(Circle().strokeBorder(style: StrokeStyle(lineWidth: 3))).symbolSize(200)
      PointMark(x: .value("日", $0.day), y: .value("量", $0.amount / 3)).symbol { Pie().fill(.green).frame(width: 20, height: 20) }
      PointMark(x: .value("日", $0.day), y: .value("量", $0.amount / 4)).symbol { Kite().stroke(.purple, lineWidth: 2).frame(width: 16, height: 16) }
    }
  }

  static var symbolScales: Chart {
    salePoints
      .chartSymbolScale(domain: ["甲", "乙"])
      .chartSymbolScale { (kind: String) in kind == "甲" ? BasicChartSymbolShape.diamond : .plus }
  }

  static var plotStyles: Chart {
    salePoints.chartPlotStyle { plot in
      plot.frame(height: 120).background(.blue.opacity(0.08)).border(Color.blue, width: 1).cornerRadius(6).clipped()
    }
  }

  static var plotStylesByCondition: Chart {
    salePoints.chartPlotStyle { plot in
      if sales.isEmpty {
        plot
      } else {
        plot.background { Color.gray.opacity(0.1) }.padding(4).overlay { Text("中") }.opacity(0.9).aspectRatio(2, contentMode: .fit)
      }
    }
  }

  static var plotGroundInShape: Chart {
    salePoints.chartPlotStyle { $0.frame(maxWidth: .infinity, minHeight: 80).background(.mint.opacity(0.2), in: RoundedRectangle(cornerRadius: 8)).clipShape(Rectangle()) }
  }

  static var amongViews: Chart { Dashboard(limit: .constant(30)).charts[0] }

  static var quietViews: Chart {
    VStack {
      salePoints.font(.caption).opacity(0.5).background(Color.white).overlay { Text("上") }
    }
    .foregroundStyle(.red).frame(maxHeight: 140)
    .quiet().charts[0]
  }

  static var views: [(name: String, chart: () -> Chart)] {
    [
      ("annotatedByCondition", { annotatedByCondition }), ("annotatedByViews", { annotatedByViews }), ("annotatedByUnlikeLines", { annotatedByUnlikeLines }), ("grounds", { grounds }),
      ("outlinedSymbols", { outlinedSymbols }), ("ownSymbols", { ownSymbols }), ("symbolScales", { symbolScales }),
      ("plotStyles", { plotStyles }), ("plotStylesByCondition", { plotStylesByCondition }), ("plotGroundInShape", { plotGroundInShape }),
      ("amongViews", { amongViews }), ("quietViews", { quietViews }),
    ]
  }
}
