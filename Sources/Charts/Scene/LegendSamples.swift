import Frames

/// Whether the samples of a legend can be told apart as they are printed.
struct LegendSamples {
  let scene: Scene
  var greyscale: Greyscale?

  /// Fewer samples repeat because an author wants it, as where one colour stands out from a grey.
  private static let fewest = 5

  /// How many names share their looks, one remark a legend.
  var remarks: [String] {
    scene.legends.compactMap { legend in
      let samples = legend.entries.compactMap { $0.symbol.map(look) }
      let count = Set(samples).count
      guard count >= Self.fewest, samples.count > count else { return nil }
      let inks = greyscale == nil ? "colours and symbols" : "hatchings, dashes and greys"
      return "a legend tells \(samples.count) names apart by \(count) \(inks), so that some look the same; show fewer categories, or group the smaller ones"
    }
  }

  /// What a sample looks like, wherever it stands.
  private struct Look: Hashable {
    enum Paint: Hashable { case paint(ScenePaint), ink(Greyscale.Ink), grey(Color) }

    var shape: SceneShape
    var style: SceneStyle
    var paints: [Paint?]
  }

  private func look(_ sample: SceneItem) -> Look {
    var (sample, style) = (sample, sample.style)
    sample.moveSymbol(to: .zero)
    (style.fill, style.stroke) = (nil, nil)
    return Look(shape: sample.shape, style: style, paints: [sample.style.fill, sample.style.stroke].map { $0.map(printed) })
  }

  private func printed(_ paint: ScenePaint) -> Look.Paint {
    guard let greyscale, case .color(let color) = paint else { return .paint(paint) }
    return greyscale.ink(color).map(Look.Paint.ink) ?? .grey(greyscale.grey(color))
  }
}
