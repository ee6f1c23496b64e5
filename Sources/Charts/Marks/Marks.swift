import ReportKit

/// The switch from a mark's name to its drawing.
enum Marks {
  /// The items of a unit, back to front.
  static func draw(_ context: MarkContext) throws -> [SceneMarks] {
    switch context.unit.mark.kind {
    case .bar: try BarDrawing(context).marks()
    case .rect: RectDrawing(context).marks()
    case .image: ImageDrawing(context).marks()
    case .line: try LineDrawing(context).marks()
    case .trail: TrailDrawing(context).marks()
    case .area: AreaDrawing(context).marks()
    case .point, .circle, .square: PointDrawing(context).marks()
    case .tick: TickDrawing(context).marks()
    case .rule: RuleDrawing(context).marks()
    case .text: try TextDrawing(context).marks()
    case .arc: try ArcDrawing(context).marks()
    case .geoshape: try GeoshapeDrawing(context).marks()
    case .boxplot, .errorband, .errorbar: []
    }
  }
}
