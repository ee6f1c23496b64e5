import Frames
import ReportKit

/// The rectangle of an interval that is chosen at first, as Vega-Lite draws it: a grey behind the marks, a white outline in
/// front of them.
struct Brush {
  let selection: Selection
  let scales: ByChannel<ScaleModel>
  let size: Size

  /// The marks behind and those in front of the chart's own; none where nothing is chosen.
  var marks: (behind: [SceneMarks], front: [SceneMarks]) {
    guard let rect else { return ([], []) }
    let look = selection.brush
    var behind = SceneStyle(fill: .color(Self.color(look["fill"]) ?? .init(css: "#333") ?? .black))
    behind.fillOpacity = look["fillOpacity"]?.number ?? 0.125
    var front = SceneStyle(stroke: (look["stroke"]?.isNull == true ? nil : Self.color(look["stroke"]) ?? .white).map(ScenePaint.color))
    front.strokeWidth = look["strokeWidth"]?.number
    front.strokeOpacity = look["strokeOpacity"]?.number ?? 1
    front.dash = look["strokeDash"]?.list?.compactMap(\.number) ?? []
    func layer(_ style: SceneStyle) -> [SceneMarks] {
      [SceneMarks(kind: "rect", items: [SceneItem(shape: .rect(rect, corners: Corners()), style: style)], clip: true)]
    }
    return (layer(behind), layer(front))
  }

  private static func color(_ value: DataValue?) -> Color? { value?.cssColor }

  private var rect: Rect? {
    guard selection.kind == .interval, !selection.isBoundToScales, let choice = selection.choices.first else { return nil }
    var (x, y) = ((0.0, size.width), (0.0, size.height))
    var isBound = false
    for (part, value) in zip(selection.parts, choice) {
      guard let channel = part.channel, channel == .x || channel == .y, let values = value?.list,
        let (low, high) = selection.ends(part, values), let scale = scales[channel]?.final.scale,
        let first = scale.position(low), let last = scale.position(high), first != last
      else { continue }
      isBound = true
      let span = (min(first, last), max(first, last))
      if channel == .x { x = span } else { y = span }
    }
    return isBound ? Rect(x: x.0, y: y.0, width: x.1 - x.0, height: y.1 - y.0) : nil
  }
}
