import ReportKit

/// Along which axis a mark's measure runs: a vertical bar stands.
enum Orientation: String {
  case vertical, horizontal

  var turned: Orientation { self == .vertical ? .horizontal : .vertical }

  init?(_ mark: Mark, _ encoding: Encoding, config: Config) {
    let given = config.mark(mark, "orient")?.string.flatMap(Orientation.init(rawValue:))
    let (x, y) = (encoding[.x], encoding[.y])
    let (hasX2, hasY2) = (encoding[.x2] != nil, encoding[.y2] != nil)
    let (xBinned, yBinned) = (x?.isBinned ?? false, y?.isBinned ?? false)

    switch mark.kind {
    case .point, .circle, .square, .text, .geoshape, .image, .arc, .rect, .boxplot, .errorbar, .errorband: return nil
    case .bar, .rule, .area, .line, .trail, .tick: break
    }
    if mark.kind == .bar {
      if xBinned || (y?.isAggregated == true && x != nil && x?.isAggregated == false) {
        self = .vertical
        return
      }
      if yBinned || (x?.isAggregated == true && y != nil && y?.isAggregated == false) {
        self = .horizontal
        return
      }
      if hasX2 || hasY2, let given {
        self = given
        return
      }
      // A range along one axis and a measure along the other: bins that are in the data already.
      if hasX2, !hasY2, y?.measure == .quantitative, y?.isBinning == false, x?.measure != .nominal {
        self = .vertical
        return
      }
      if hasY2, !hasX2, x?.measure == .quantitative, x?.isBinning == false, y?.measure != .nominal {
        self = .horizontal
        return
      }
    }
    if mark.kind == .bar || mark.kind == .rule, hasX2, !xBinned, hasY2, !yBinned { return nil }
    if mark.kind == .bar || mark.kind == .rule || mark.kind == .area {
      if hasY2 {
        self = yBinned ? .horizontal : .vertical
        return
      }
      if hasX2 {
        self = xBinned ? .vertical : .horizontal
        return
      }
      if mark.kind == .rule, (x == nil) != (y == nil) {
        self = y == nil ? .vertical : .horizontal
        return
      }
    }
    if let given {
      self = given
      return
    }
    if mark.kind == .trail {
      self = .vertical
      return
    }
    let isTick = mark.kind == .tick
    switch (x?.isQuantity ?? false, y?.isQuantity ?? false) {
    case (true, true): self = .vertical
    case (true, false): self = isTick ? .vertical : .horizontal
    case (false, true): self = isTick ? .horizontal : .vertical
    case (false, false):
      // Time runs along the dimension; without it, only lines run from left to right.
      switch (x?.measure == .temporal, y?.measure == .temporal) {
      case (true, false): self = .vertical
      case (false, true): self = .horizontal
      default:
        guard mark.kind == .line else { return nil }
        self = .vertical
      }
    }
  }
}

extension ChannelDefinition {
  /// Whether the channel shows a quantity, not a bin or a moment.
  var isQuantity: Bool { isMeasure && measure != .temporal }

  /// Whether the channel shows a quantity or a moment, not a bin.
  var isMeasure: Bool {
    (measure == .quantitative && !isBinning) || measure == .temporal || datum?.number != nil && measure != .nominal
      && measure != .ordinal
  }
}
