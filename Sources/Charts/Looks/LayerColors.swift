import ReportKit
import Themes

/// The colours of layers that have scales of their own along x or y, and so axes on both sides: each its own, in which its
/// axis speaks too.
struct LayerColors {
  let look: Look

  /// The config of each of some layers.
  /// - Parameter encoding: what the layers share.
  func configs(_ layers: [ChartSpec], around spec: ChartSpec, encoding: Encoding, config: Config) -> [Config] {
    let scales = spec.properties["resolve"]?["scale"]
    guard let palette = look.style?.palette, scales?["x"] == "independent" || scales?["y"] == "independent",
      config["mark", "color"] == look.config["mark", "color"]
    else { return layers.map { _ in config } }
    var place = 0
    return layers.map { layer in
      guard takesColor(layer, encoding), palette.indices.contains(place) else { return config }
      defer { place += 1 }
      return config.overlaid(with: ["mark": ["color": .string(palette[place].css)]])
    }
  }

  /// Whether a layer, or one in it, has the colour that marks usually have.
  private func takesColor(_ layer: ChartSpec, _ outer: Encoding) -> Bool {
    let encoding = layer.encoding.inheriting(outer)
    switch layer.view {
    case .unit(let mark):
      let inked: [Channel] = [.color, .fill, .stroke]
      return mark.kind != .text && mark.kind != .rule && mark.kind != .image && inked.allSatisfy { encoding[$0] == nil && mark.properties[$0.rawValue] == nil }
    case .layer(let layers): return layers.contains { takesColor($0, encoding) }
    case .facet, .concat, .repeat: return false
    }
  }
}

extension AxisModel {
  /// The colour of the layers for which the axis speaks, where it is another than that of the other layers.
  func layerColor(_ look: Look, among others: [ScaleModel]) -> DataValue? {
    guard look.isHouse, others.count > 1 else { return nil }
    let usual = look.config["mark", "color"]
    let colors = others.map { Set($0.members.map { $0.unit.config["mark", "color"] }) }
    // Where all are alike none of them says whose axis it is.
    guard colors.contains(where: { $0 != [usual] }) else { return nil }
    let own = Set(scale.members.map { $0.unit.config["mark", "color"] })
    return own.count == 1 ? own.first ?? nil : nil
  }
}
