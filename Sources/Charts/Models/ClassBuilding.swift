import ReportKit

/// Scales of classes: bins, quantiles, equal parts, thresholds.
extension ScaleBuilding {
  func discretizing(_ model: ScaleModel) throws -> DiscretizingScale {
    let ranges = RangeBuilding(look: look, size: size)
    if model.type == .binOrdinal {
      let binning = model.members.compactMap { $0.unit.binnings[$0.channel] }.first
      model.binning = binning
      let bounds = binning?.bounds ?? [0, 1]
      let range = try ranges.classes(model, count: max(1, bounds.count - 1))
      return DiscretizingScale(
        type: model.type, thresholds: Array(bounds.dropFirst().dropLast()), range: range,
        bounds: (bounds.first ?? 0, bounds.last ?? 1))
    }
    let given = try givenDomainList(model)
    let extent = model.extent ?? (0, 1)
    let bounds = (given?.first ?? extent.0, given?.last ?? extent.1)
    if model.type == .threshold {
      let thresholds = given ?? [0]
      return DiscretizingScale(
        type: .threshold, thresholds: thresholds, range: try ranges.classes(model, count: thresholds.count + 1),
        bounds: bounds)
    }
    let usual = model.config.number("scale", model.type == .quantile ? "quantileCount" : "quantizeCount") ?? 4
    let range = try ranges.classes(model, count: Int(saturating: usual))
    let shares = range.indices.dropFirst().map { Double($0) / Double(range.count) }
    if model.type == .quantile {
      let sorted = (given ?? model.members.flatMap { $0.values.compactMap(\.quantity) }).filter(\.isFinite).sorted()
      return DiscretizingScale(
        type: .quantile, thresholds: shares.compactMap { Quantiles.value(sorted, $0) }, range: range, bounds: bounds)
    }
    var (low, high) = bounds
    if includesZero(model), given == nil {
      low = min(low, 0)
      high = max(high, 0)
    }
    if model.property("nice") != nil {
      var scale = ContinuousScale(shape: .linear, domain: [low, high], range: [], clamped: false, rounded: false)
      makeNice(&scale, model)
      (low, high) = (scale.domain[0], scale.domain[1])
    }
    return DiscretizingScale(
      type: .quantize, thresholds: shares.map { low + (high - low) * $0 }, range: range, bounds: (low, high))
  }

  private func givenDomainList(_ model: ScaleModel) throws -> [Double]? {
    model.property("domain")?.list?.compactMap(\.quantity)
  }
}
