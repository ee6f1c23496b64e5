/// What a chart shows over or under its marks at a place of the plot: words, and figures.
struct PlotGround {
  private let words: Text?
  private let figures: [Figure]
  private let alignment: Alignment
  /// Whether it lies over the marks.
  let isOver: Bool

  init(_ view: some View, _ alignment: Alignment, isOver: Bool) {
    words = view.wording
    figures = view.shown.joined().compactMap { $0.sign == nil ? $0.figure : nil }
    (self.alignment, self.isOver) = (alignment, isOver)
  }

  /// Figures behind words, as layers without data of their own.
  var charts: [ChartSpec] {
    (figures.map(mark) + [words.map(text)].compactMap { $0 }).map { ChartSpec(view: .unit($0), data: .rows([[:]])) }
  }

  private func mark(_ figure: Figure) -> Mark {
    var look = Properties()
    look["opacity"] = figure.opacity.map(DataValue.number)
    let color = DataValue.string(figure.color ?? Color.primary.css)
    if let outline = figure.outline { look.merge(["stroke": color, "strokeWidth": .number(outline), "filled": false]) { $1 } } else { look["color"] = color }
    look["fill"] = figure.fill.map(DataValue.string)
    guard figure.area == nil, figure.word == "square" else {
      look.merge(["shape": .string(figure.word), "size": .number(figure.area ?? Self.usualArea)]) { $1 }
      if figure.outline == nil { look["filled"] = true }
      // A figure lies inside the plot, with its edge at the plot's.
      let reach = (figure.area ?? Self.usualArea).squareRoot() / 2
      return Mark(.point, look.merging(place(reach)) { $1 })
    }
    // A colour without a size is a ground for all of the plot.
    return Mark(.rect, look.merging(["x": 0, "y": 0, "x2": ["expr": "width"], "y2": ["expr": "height"]]) { $1 })
  }

  /// Of a figure without a frame, in square points.
  private static let usualArea = 400.0

  private func text(_ words: Text) -> Mark {
    var properties = words.typeProperties.merging(place(0)) { $1 }
    properties["align"] = .string(["start": "left", "end": "right"][alignment.anchor ?? ""] ?? "center")
    properties["baseline"] = .string(alignment.isTop ? "top" : alignment.isBottom ? "bottom" : "middle")
    properties["text"] = .list(words.content.split(separator: "\n").map { .string(String($0)) })
    return Mark(.text, properties)
  }

  /// - Parameter reach: from the middle of a figure to its edge, in points.
  private func place(_ reach: Double) -> Properties {
    let inset = PlainPlane.key(reach)
    let x = ["start": inset, "end": "width - \(inset)"][alignment.anchor ?? ""] ?? "width / 2"
    let y = alignment.isTop ? inset : alignment.isBottom ? "height - \(inset)" : "height / 2"
    return ["x": ["expr": .string(x)], "y": ["expr": .string(y)]]
  }
}
