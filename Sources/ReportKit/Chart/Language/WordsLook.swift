/// Where words stand beside their mark, and in which type.
struct WordsLook: Hashable {
  /// Of a text mark.
  var properties: Properties
  /// The size, weight and colour of the words.
  let type: Properties
  /// At which share of a bar's or an area's length the words stand: 0 its foot at zero, 1 its end; nil for their own place.
  var share: Double?
  /// At which share of a span the words stand, from its lesser end; nil where it does not matter.
  var across: Double?
  var upward: Double?

  /// - Parameters:
  ///   - isPiled: whether the mark is a piece of a pile, beyond whose ends other pieces are.
  ///   - crossesZero: whether the marks of the layer run to both sides of zero, so that there is room beyond a foot.
  init(_ annotation: PlottedMark.Annotation, of mark: PlottedMark, isPiled: Bool, crossesZero: Bool) {
    type = annotation.text.typeProperties
    properties = annotation.properties.merging(type) { $1 }
    if mark.hasEnds {
      stand(annotation, inSpanOf: mark)
    } else if mark.kind == .bar || mark.kind == .area {
      if !annotation.standsAtEnd(mark, isPiled: isPiled) {
        stand(annotation, along: mark, isPiled: isPiled, crossesZero: crossesZero)
      } else if mark.kind == .bar {
        standAtEnd(of: mark, spacing: annotation.spacing, isPiled: isPiled)
      }
    }
    for key in ["xOffset", "yOffset", "x", "y"] { properties[key] = mark.properties[key] ?? properties[key] }
    switch mark.kind {
    case .rule: stand(annotation, besideRule: mark)
    case .arc: properties["radius"] = mark.middle
    case .point where annotation.position != .overlay:
      // Beyond the symbol, not its middle.
      let reach = ((mark.properties["size"]?.number ?? 30).squareRoot() / 2).rounded(.up)
      for key in ["dx", "dy"] {
        if let move = properties[key]?.number, move != 0 { properties[key] = .number(move < 0 ? move - reach + 2 : move + reach - 2) }
      }
    default: break
    }
  }

  /// Beside or inside a bar: sides are those of the page, so that the end of a bar below zero is its lower side.
  private mutating func stand(_ annotation: PlottedMark.Annotation, along mark: PlottedMark, isPiled: Bool, crossesZero: Bool) {
    let isLying = mark.isHorizontal
    let isNegative = (mark.values[isLying ? .x : .y]?.value.number ?? 0) < 0
    guard let isFar = annotation.isFar(along: isLying) else {
      share = 0.5
      return
    }
    let isEnd = isFar != isNegative
    share = isEnd ? 1 : 0
    let isBeside = isLying
      ? annotation.position == .leading || annotation.position == .trailing
      : annotation.position == .top || annotation.position == .bottom
    // A foot at the edge of the plot leaves no room beyond it, and neither does the next piece of a pile.
    if !isBeside || isPiled || !isEnd && !crossesZero { standInside(isFar, isLying) }
  }

  /// As bars write their words themselves: beyond the end, and in the middle of a piece.
  private mutating func standAtEnd(of mark: PlottedMark, spacing: Double?, isPiled: Bool) {
    let isLying = mark.isHorizontal
    let isNegative = (mark.values[isLying ? .x : .y]?.value.number ?? 0) < 0
    var place = PlottedMark.Annotation(text: Text(verbatim: ""), position: .overlay, spacing: spacing)
    share = isPiled ? 0.5 : 1
    if !isPiled { place.position = isLying ? isNegative ? .leading : .trailing : isNegative ? .bottom : .top }
    properties = place.properties.merging(type) { $1 }
  }

  /// Just inside the end of a bar or a span.
  private mutating func standInside(_ isFar: Bool, _ isLying: Bool) {
    properties.merge(isLying
      ? ["align": isFar ? "right" : "left", "dx": isFar ? -4 : 4, "dy": 0, "baseline": "middle"]
      : ["baseline": isFar ? "top" : "bottom", "dy": isFar ? 4 : -4, "dx": 0, "align": "center"]) { $1 }
  }

  /// Inside a span, or at the side of it that the position names, along which words are where their alignment says.
  private mutating func stand(_ annotation: PlottedMark.Annotation, inSpanOf mark: PlottedMark) {
    let position = annotation.position
    let isInside = position == .overlay
    let isBeside = position == .leading || position == .trailing
    let isAbove = position == .automatic || position == .top || position == .bottom
    let aligned = PlottedMark.Annotation(text: annotation.text, position: .overlay, alignment: annotation.alignment)
    let (right, up) = (aligned.isFar(along: true), aligned.isFar(along: false))
    let (isRight, isUp) = (isInside || isAbove ? right : !position.isLeading, isInside || isBeside ? up : !position.isBottom)
    // A mark without places along an axis takes all of the plot.
    if mark.values[.x] == nil, let isRight { properties["x"] = isRight ? ["expr": "width"] : 0 }
    if mark.values[.y] == nil, let isUp { properties["y"] = isUp ? 0 : ["expr": "height"] }
    if mark.values[.x2] != nil || mark.values[.x] == nil {
      across = isRight.map { $0 ? 1 : 0 } ?? 0.5
      // Words at a corner stand above or below the span, within its width.
      if position.isCorner { properties["align"] = position.isLeading ? "left" : "right" }
      if let right, isInside || isAbove { properties.merge(["align": right ? "right" : "left", "dx": right ? -4 : 4]) { $1 } }
    }
    if mark.values[.y2] != nil || mark.values[.y] == nil {
      upward = isUp.map { $0 ? 1 : 0 } ?? 0.5
      if let up, isInside || isBeside { properties.merge(["baseline": up ? "top" : "bottom", "dy": up ? 4 : -4]) { $1 } }
    }
  }

  /// Beside a line that runs across the plot.
  private mutating func stand(_ annotation: PlottedMark.Annotation, besideRule mark: PlottedMark) {
    if mark.values[.x] == nil, properties["x"] == nil {
      let side = annotation.position.isLeading || annotation.position.isTrailing ? nil : annotation.alignment.anchor
      let (leads, trails) = (annotation.position.isLeading || side == "start", annotation.position.isTrailing || side == "end")
      properties["x"] = leads ? 0 : trails ? ["expr": "width"] : ["expr": "width / 2"]
      // Inside the plot: beside the line's end there is nothing but its edge.
      if leads || trails { properties["align"] = leads ? "left" : "right" }
      if annotation.position == .leading || annotation.position == .trailing { properties.merge(["dx": 0, "dy": -3, "baseline": "bottom"]) { $1 } }
    }
    if mark.values[.y] == nil, properties["y"] == nil {
      let isBeside = [.leading, .trailing, .overlay].contains(annotation.position)
      let (isTop, isBottom) = isBeside ? (annotation.alignment.isTop, annotation.alignment.isBottom) : (!annotation.position.isBottom, annotation.position.isBottom)
      properties["y"] = isTop ? 0 : isBottom ? ["expr": "height"] : ["expr": "height / 2"]
      if isBeside, isTop || isBottom { properties["baseline"] = isTop ? "top" : "bottom" }
    }
  }
}

extension AnnotationPosition {
  var isLeading: Bool { [.leading, .topLeading, .bottomLeading].contains(self) }
  var isTrailing: Bool { [.trailing, .topTrailing, .bottomTrailing].contains(self) }
  var isCorner: Bool { [.topLeading, .topTrailing, .bottomLeading, .bottomTrailing].contains(self) }
  var isBottom: Bool { [.bottom, .bottomLeading, .bottomTrailing].contains(self) }
}

extension PlottedMark.Annotation {
  /// Whether the words stand where a bar ends, beyond its value, as bars write them themselves.
  func standsAtEnd(_ mark: PlottedMark, isPiled: Bool) -> Bool {
    // A bar below zero ends at its lower or left side.
    let isNegative = !mark.hasEnds && (mark.values[mark.isHorizontal ? .x : .y]?.value.number ?? 0) < 0
    switch position {
    case .automatic: return true
    case .top: return !mark.isHorizontal && (!isNegative || isPiled)
    case .trailing: return mark.isHorizontal && (!isNegative || isPiled)
    default: return false
    }
  }

  /// Whether words that stand at an end of a mark stand at its upper or right one; nil for its middle.
  func isFar(along isLying: Bool) -> Bool? {
    guard position == .overlay else { return isLying ? !position.isLeading : !position.isBottom }
    switch isLying ? alignment.anchor : alignment.isTop ? "end" : alignment.isBottom ? "start" : nil {
    case "start": return false
    case "end": return true
    default: return nil
    }
  }

  /// Text properties that put words on this side of a place.
  var properties: Properties {
    let gap = spacing ?? 5
    switch position {
    case .overlay: return ["align": "center", "baseline": "middle"]
    case .automatic, .top: return ["dy": .number(-gap), "align": "center", "baseline": "bottom"]
    case .bottom: return ["dy": .number(gap), "align": "center", "baseline": "top"]
    case .leading: return ["dx": .number(-gap), "align": "right", "baseline": "middle"]
    case .trailing: return ["dx": .number(gap), "align": "left", "baseline": "middle"]
    case .topLeading: return ["dy": .number(-gap), "align": "right", "baseline": "bottom"]
    case .topTrailing: return ["dy": .number(-gap), "align": "left", "baseline": "bottom"]
    case .bottomLeading: return ["dy": .number(gap), "align": "right", "baseline": "top"]
    case .bottomTrailing: return ["dy": .number(gap), "align": "left", "baseline": "top"]
    }
  }
}
