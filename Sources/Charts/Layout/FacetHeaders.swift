import Frames
import ReportKit
import Typesetting

/// The words above, below and beside small multiples: what each cell, column or row shows, and what all of them part.
struct FacetHeaders {
  enum Kind: String { case label, title }
  enum Side: String { case top, bottom, left, right
    var isUpright: Bool { self == .left || self == .right }
  }

  let look: Look
  let labels: Labels
  let node: ViewNode

  private func property(_ key: String, _ header: FacetModel.Header) -> DataValue? {
    header.definition["header"]?[key] ?? node.config.first(key, in: [header.group, "header"])
  }

  func shows(_ header: FacetModel.Header) -> Bool { header.definition["header"]?.isNull != true }
  /// Whether the config wants no titles.
  func showsTitle(_ header: FacetModel.Header) -> Bool { node.config.first("title", in: [header.group, "header"])?.isNull != true }
  func showsLabels(_ header: FacetModel.Header) -> Bool { shows(header) && property("labels", header) != false }

  /// The side at which words of a kind stand.
  func side(_ kind: Kind, _ header: FacetModel.Header, usual: Side) -> Side {
    let given = property("\(kind.rawValue)Orient", header) ?? property("orient", header)
    guard let side = given?.string.flatMap(Side.init), side.isUpright == usual.isUpright else { return usual }
    return side
  }

  // MARK: What headers say

  func label(_ header: FacetModel.Header, _ value: DataValue) -> String {
    let text = self.text(header, value)
    guard let formula = property("labelExpr", header)?.string else { return text }
    return LabelFormula(formula, names: node.units.first?.parameters ?? [:]).texts([text], [value]).first ?? text
  }

  private func text(_ header: FacetModel.Header, _ value: DataValue) -> String {
    var definition = header.definition
    if let format = property("format", header) { definition["format"] = format }
    if definition.isBinning { return ValueWords(look).range(value, header.end(of: value), definition) }
    if definition["format"] == nil, definition.timeUnit == nil, definition.measure != .temporal { return value.words }
    return ValueWords(look).text(value, definition)
  }

  // MARK: Where they stand

  /// Puts words beside a span of cells, beyond what stands there already, and widens the room they take.
  /// - Parameters:
  ///   - span: start and length along the side, from the piece's origin.
  ///   - usualPadding: distance from what stands there already, in points.
  ///   - reach: how far the piece reaches beyond its plots on each side.
  func add(
    _ string: String, _ kind: Kind, _ header: FacetModel.Header, _ side: Side, span: (start: Double, length: Double), usualPadding: Double = 10,
    usualAnchor: String = "middle", beyond reach: Insets, to piece: inout Arrangement.Piece
  ) throws -> Double {
    let part = kind.rawValue
    func own(_ key: String) -> DataValue? { property("\(part)\(key)", header) }
    let font = font(kind, header)
    let padding = own("Padding")?.number ?? usualPadding
    let angle = own("Angle")?.number ?? (side == .left ? -90 : side == .right ? 90 : 0)
    let anchor = own("Anchor")?.string ?? usualAnchor
    let isAlong = side.isUpright == (angle != 0)
    // Upright words are read from the bottom.
    let share = anchor == "middle" ? 0.5 : (anchor == "end") == (side == .left && isAlong) ? 0.0 : 1
    let along = span.start + span.length * share
    let alignAlong: SceneText.Align = anchor == "start" ? .left : anchor == "end" ? .right : .center
    let align = own("Align")?.string.flatMap(SceneText.Align.init) ?? (side.isUpright && !isAlong ? (side == .left ? .right : .left) : alignAlong)
    let usual: SceneText.Baseline = side.isUpright && !isAlong ? .middle : side == .bottom ? .top : .bottom
    let baseline = own("Baseline")?.string.flatMap(SceneText.Baseline.init) ?? usual
    let limit = own("Limit")?.number ?? 0
    let given = string.split(separator: "\n").map(String.init)
    // A name longer than its cell goes on in a second line.
    let mayWrap = look.isHouse && kind == .label && isAlong && limit == 0
    let lines = mayWrap
      ? try given.flatMap { try LabelWrapping(font: font, labels: labels).wrapped($0, width: span.length) }
      : try given.map { try labels.truncated($0, font, limit) }
    var text = SceneText(at: .zero, lines: lines, align: align, baseline: baseline, angle: angle, font: font, lineHeight: own("LineHeight")?.number)
    // Names of rows that begin below each other stand beside the plots, not on them.
    let isInward = side == .left && align == .left || side == .right && align == .right
    let depth = isInward && side.isUpright && !isAlong ? try widest(kind, header, font, limit) : 0
    text.at =
      switch side {
      case .top: Point(x: along, y: -reach.top - padding)
      case .bottom: Point(x: along, y: piece.size.height + reach.bottom + padding)
      case .left: Point(x: -reach.left - padding - depth, y: along)
      case .right: Point(x: piece.size.width + reach.right + padding + depth, y: along)
      }
    piece.scene.titles.append(SceneTitle(role: "title-text", text: text, color: font.color))
    let isUsual = angle == 0 && !side.isUpright || side.isUpright && isAlong
    let box = isUsual ? nil : try LabelBox(text, labels: labels).turned
    let leading = text.lineHeight ?? font.size * 1.25
    return padding + ((side.isUpright ? box?.width : box?.height) ?? font.size + leading * Double(max(0, lines.count - 1)))
  }

  /// The width of the longest label of a header, in points.
  private func widest(_ kind: Kind, _ header: FacetModel.Header, _ font: LabelFont, _ limit: Double) throws -> Double {
    guard kind == .label else { return 0 }
    return try header.values.reduce(0) { max($0, try labels.width(try labels.truncated(label(header, $1), font, limit), font)) }
  }

  func font(_ kind: Kind, _ header: FacetModel.Header) -> LabelFont {
    let usual = LabelFont(
      families: look.fonts, size: kind == .title ? 11 : 10, weight: kind == .title && !look.isHouse ? .bold : .regular, color: .black)
    return labels.font(usual) { property("\(kind.rawValue)\($0)", header) }
  }
}

extension Insets {
  subscript(_ side: FacetHeaders.Side) -> Double {
    get {
      switch side {
      case .top: top
      case .bottom: bottom
      case .left: left
      case .right: right
      }
    }
    set {
      switch side {
      case .top: top = newValue
      case .bottom: bottom = newValue
      case .left: left = newValue
      case .right: right = newValue
      }
    }
  }
}
