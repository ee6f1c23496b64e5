import ReportKit

/// The white space between and around bands, in shares of a step.
struct BandPadding {
  var inner: Double
  var outer: Double

  /// - Parameter nested: whether an offset scale parts each band again.
  init(_ model: ScaleModel, nested: Bool) {
    let config = model.config
    let both = model.property("padding")?.number
    func setting(_ key: String) -> Double? { config.number("scale", key) }
    if model.type == .point {
      inner = 1
      outer = model.property("paddingOuter")?.number ?? both ?? setting("pointPadding") ?? 0.5
      return
    }
    let isOffset = model.channel == .xOffset || model.channel == .yOffset
    let usualInner: Double
    if isOffset {
      usualInner = setting("offsetBandPaddingInner") ?? 0
    } else if nested {
      usualInner = setting("bandWithNestedOffsetPaddingInner") ?? 0.2
    } else {
      let all = model.members.map(\.unit.mark.kind)
      let kinds = config["house"] == true ? all : Array(all.prefix(1))
      let own =
        kinds.contains(.bar) ? "barBandPaddingInner" : kinds.contains(.tick) ? "tickBandPaddingInner" : "rectBandPaddingInner"
      usualInner = setting("bandPaddingInner") ?? setting(own) ?? 0
    }
    inner = model.property("paddingInner")?.number ?? both ?? usualInner
    if let given = model.property("paddingOuter")?.number ?? both {
      outer = given
    } else if isOffset {
      outer = setting("offsetBandPaddingOuter") ?? 0
    } else if nested {
      outer = setting("bandWithNestedOffsetPaddingOuter") ?? 0.2
    } else {
      outer = setting("bandPaddingOuter") ?? inner / 2
    }
  }
}
