/// The words at a value of an axis.
public struct AxisValueLabel: PlainAxisMark {
  private(set) var parts: [AxisPart]

  /// The value itself.
  public init(
    centered: Bool? = nil, anchor: UnitPoint? = nil, multiLabelAlignment: Alignment? = nil,
    collisionResolution: AxisValueLabelCollisionResolution = .automatic, offsetsMarks: Bool? = nil,
    orientation: AxisValueLabelOrientation = .automatic, horizontalSpacing: CGFloat? = nil, verticalSpacing: CGFloat? = nil
  ) {
    var properties = Properties()
    properties["labelAngle"] = orientation.angle.map(DataValue.number)
    properties["labelOverlap"] = collisionResolution.overlap
    if centered == true { properties["bandPosition"] = 0.5 }
    properties["labelPadding"] = (horizontalSpacing ?? verticalSpacing).map { .number(Double($0)) }
    parts = [AxisPart(kind: .label, properties: properties)]
  }

  /// Words of the author's.
  @_disfavoredOverload public init<S: StringProtocol>(
    _ text: S, centered: Bool? = nil, anchor: UnitPoint? = nil, multiLabelAlignment: Alignment? = nil,
    collisionResolution: AxisValueLabelCollisionResolution = .automatic, offsetsMarks: Bool? = nil,
    orientation: AxisValueLabelOrientation = .automatic, horizontalSpacing: CGFloat? = nil, verticalSpacing: CGFloat? = nil
  ) {
    self.init(
      centered: centered, anchor: anchor, multiLabelAlignment: multiLabelAlignment, collisionResolution: collisionResolution,
      offsetsMarks: offsetsMarks, orientation: orientation, horizontalSpacing: horizontalSpacing, verticalSpacing: verticalSpacing)
    parts[0].text = String(text)
  }

  public init(
    _ key: LocalizedStringKey, centered: Bool? = nil, anchor: UnitPoint? = nil, multiLabelAlignment: Alignment? = nil,
    collisionResolution: AxisValueLabelCollisionResolution = .automatic, offsetsMarks: Bool? = nil,
    orientation: AxisValueLabelOrientation = .automatic, horizontalSpacing: CGFloat? = nil, verticalSpacing: CGFloat? = nil
  ) {
    self.init(
      key.text, centered: centered, anchor: anchor, multiLabelAlignment: multiLabelAlignment, collisionResolution: collisionResolution,
      offsetsMarks: offsetsMarks, orientation: orientation, horizontalSpacing: horizontalSpacing, verticalSpacing: verticalSpacing)
  }

  /// The value as a style writes it.
  @_disfavoredOverload public init<F: FormatStyle>(
    format: F, centered: Bool? = nil, anchor: UnitPoint? = nil, multiLabelAlignment: Alignment? = nil,
    collisionResolution: AxisValueLabelCollisionResolution = .automatic, offsetsMarks: Bool? = nil,
    orientation: AxisValueLabelOrientation = .automatic, horizontalSpacing: CGFloat? = nil, verticalSpacing: CGFloat? = nil
  ) where F.FormatInput: Plottable, F.FormatOutput == String {
    self.init(
      centered: centered, anchor: anchor, multiLabelAlignment: multiLabelAlignment, collisionResolution: collisionResolution,
      offsetsMarks: offsetsMarks, orientation: orientation, horizontalSpacing: horizontalSpacing, verticalSpacing: verticalSpacing)
    write(LabelPattern(format))
  }

  /// Labels by a pattern; where it has whole numbers only, so has the axis, lest two labels say the same.
  private mutating func write(_ pattern: LabelPattern) {
    parts[0].formula = pattern.formula
    parts[0].properties["tickMinStep"] = pattern.step.map(DataValue.number)
  }

  /// Words of the author's, in their type and colour.
  public init<Content: View>(
    centered: Bool? = nil, anchor: UnitPoint? = nil, multiLabelAlignment: Alignment? = nil,
    collisionResolution: AxisValueLabelCollisionResolution = .automatic, offsetsMarks: Bool? = nil,
    orientation: AxisValueLabelOrientation = .automatic, horizontalSpacing: CGFloat? = nil, verticalSpacing: CGFloat? = nil,
    @ViewBuilder content: () -> Content
  ) {
    self.init(
      centered: centered, anchor: anchor, multiLabelAlignment: multiLabelAlignment, collisionResolution: collisionResolution,
      offsetsMarks: offsetsMarks, orientation: orientation, horizontalSpacing: horizontalSpacing, verticalSpacing: verticalSpacing)
    let words = content().wording ?? Text(verbatim: "")
    parts[0].text = words.content
    parts[0].properties.merge(words.look("label")) { $1 }
  }
}

// `.number`, `.percent` and `.currency` are each of several styles, which all write numbers alike: those of `Double` are meant.

extension AxisValueLabel {
  public init(
    format: FloatingPointFormatStyle<Double>, centered: Bool? = nil, anchor: UnitPoint? = nil, multiLabelAlignment: Alignment? = nil,
    collisionResolution: AxisValueLabelCollisionResolution = .automatic, offsetsMarks: Bool? = nil,
    orientation: AxisValueLabelOrientation = .automatic, horizontalSpacing: CGFloat? = nil, verticalSpacing: CGFloat? = nil
  ) {
    self.init(
      centered: centered, anchor: anchor, multiLabelAlignment: multiLabelAlignment, collisionResolution: collisionResolution,
      offsetsMarks: offsetsMarks, orientation: orientation, horizontalSpacing: horizontalSpacing, verticalSpacing: verticalSpacing)
    write(LabelPattern(format))
  }

  public init(
    format: FloatingPointFormatStyle<Double>.Percent, centered: Bool? = nil, anchor: UnitPoint? = nil, multiLabelAlignment: Alignment? = nil,
    collisionResolution: AxisValueLabelCollisionResolution = .automatic, offsetsMarks: Bool? = nil,
    orientation: AxisValueLabelOrientation = .automatic, horizontalSpacing: CGFloat? = nil, verticalSpacing: CGFloat? = nil
  ) {
    self.init(
      centered: centered, anchor: anchor, multiLabelAlignment: multiLabelAlignment, collisionResolution: collisionResolution,
      offsetsMarks: offsetsMarks, orientation: orientation, horizontalSpacing: horizontalSpacing, verticalSpacing: verticalSpacing)
    write(LabelPattern(format))
  }

  public init(
    format: FloatingPointFormatStyle<Double>.Currency, centered: Bool? = nil, anchor: UnitPoint? = nil, multiLabelAlignment: Alignment? = nil,
    collisionResolution: AxisValueLabelCollisionResolution = .automatic, offsetsMarks: Bool? = nil,
    orientation: AxisValueLabelOrientation = .automatic, horizontalSpacing: CGFloat? = nil, verticalSpacing: CGFloat? = nil
  ) {
    self.init(
      centered: centered, anchor: anchor, multiLabelAlignment: multiLabelAlignment, collisionResolution: collisionResolution,
      offsetsMarks: offsetsMarks, orientation: orientation, horizontalSpacing: horizontalSpacing, verticalSpacing: verticalSpacing)
    write(LabelPattern(format))
  }
}
