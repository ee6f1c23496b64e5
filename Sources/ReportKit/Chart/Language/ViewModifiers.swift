extension View {
  // MARK: Type and colour: the innermost wins, as it does on a screen

  public func font(_ font: Font?) -> ViewAfterChange {
    applying(ViewChange(words: { if $0.font == Font() { $0.font = font ?? $0.font } }))
  }

  public func foregroundStyle<S: ShapeStyle>(_ style: S) -> ViewAfterChange {
    applying(
      ViewChange(
        words: { $0.color = $0.color ?? style.paint.string }, figure: { $0.color = $0.color ?? style.paint.string },
        chart: { $0.paint(style.paint) }))
  }

  /// Of several styles charts and words show the first.
  public func foregroundStyle<S: ShapeStyle, T: ShapeStyle>(_ first: S, _ second: T) -> ViewAfterChange { foregroundStyle(first) }

  public func foregroundColor(_ color: Color?) -> ViewAfterChange {
    guard let color else { return unchanged }
    return foregroundStyle(color)
  }

  public func tint(_ color: Color?) -> ViewAfterChange { foregroundColor(color) }
  @_disfavoredOverload public func tint<S: ShapeStyle>(_ style: S?) -> ViewAfterChange {
    guard let style else { return unchanged }
    return foregroundStyle(style)
  }
  public func accentColor(_ color: Color?) -> ViewAfterChange { foregroundColor(color) }

  public func bold(_ isActive: Bool = true) -> ViewAfterChange {
    applying(ViewChange(words: { $0.font.isBold = isActive || $0.font.isBold }))
  }
  public func italic(_ isActive: Bool = true) -> ViewAfterChange {
    applying(ViewChange(words: { $0.font.isItalic = isActive || $0.font.isItalic }))
  }
  public func fontWeight(_ weight: Font.Weight?) -> ViewAfterChange { bold(weight?.isBold ?? false) }

  /// How much of the ground shows through.
  public func opacity(_ opacity: Double) -> ViewAfterChange {
    applying(
      ViewChange(
        words: { $0.color = Color(css: $0.color ?? Color.primary.css)?.opacity(opacity).css ?? $0.color },
        figure: { $0.opacity = ($0.opacity ?? 1) * opacity }, chart: { $0.opacity *= opacity }))
  }

  /// Words in capitals or in small letters.
  public func textCase(_ textCase: Text.Case?) -> ViewAfterChange {
    guard let textCase else { return unchanged }
    return applying(ViewChange(words: { $0.content = textCase == .uppercase ? $0.content.uppercased() : $0.content.lowercased() }))
  }

  // MARK: Size

  /// The size of a symbol and of a chart's plot, in points; words take the room that they need.
  public func frame(width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center) -> ViewAfterChange {
    applying(
      ViewChange(
        figure: { figure in
          if let side = width ?? height { figure.area = figure.area ?? Double(side * (height ?? side)) }
        }, chart: { $0.resize(width: width.map { Double($0) }, height: height.map { Double($0) }) }))
  }

  /// A chart is as wide as its place on the page, and as high as it may be.
  public func frame(
    minWidth: CGFloat? = nil, idealWidth: CGFloat? = nil, maxWidth: CGFloat? = nil, minHeight: CGFloat? = nil,
    idealHeight: CGFloat? = nil, maxHeight: CGFloat? = nil, alignment: Alignment = .center
  ) -> ViewAfterChange {
    let height = [idealHeight, maxHeight, minHeight].compactMap { $0 }.first { $0.isFinite }
    return charted { $0.resize(width: idealWidth.map { Double($0) }, height: height.map { Double($0) }) }
  }

  /// - Parameter ratio: width to height.
  public func aspectRatio(_ ratio: CGFloat? = nil, contentMode: ContentMode) -> ViewAfterChange {
    charted { if let ratio { $0.shape(Double(ratio)) } }
  }

  public func aspectRatio(_ size: CGSize, contentMode: ContentMode) -> ViewAfterChange {
    aspectRatio(size.height > 0 ? size.width / size.height : nil, contentMode: contentMode)
  }

  public func scaledToFit() -> ViewAfterChange { unchanged }
  public func scaledToFill() -> ViewAfterChange { unchanged }

  // MARK: Grounds

  /// The ground of a chart. Words have none: they are set in a colour that can be read without it.
  public func background<S: ShapeStyle>(_ style: S) -> ViewAfterChange {
    applying(
      ViewChange(words: { $0.ground = $0.ground ?? style.paint.string }, chart: { $0.ground(style.paint) }))
  }

  public func background<S: ShapeStyle>(_ style: S, in shape: some Shape) -> ViewAfterChange {
    let radius = shape.corners
    return applying(
      ViewChange(
        words: { $0.ground = $0.ground ?? style.paint.string },
        chart: { chart in
          chart.ground(style.paint)
          chart.round(radius)
        }))
  }

  /// The paper, in a shape.
  public func background(in shape: some Shape) -> ViewAfterChange { background(Color.white, in: shape) }

  @_disfavoredOverload public func background(_ ground: some View, alignment: Alignment = .center) -> ViewAfterChange {
    background(alignment: alignment) { ground }
  }

  public func background(alignment: Alignment = .center, @ViewBuilder content: () -> some View) -> ViewAfterChange {
    let ground = content()
    if let below = ground.figure, figure?.word == below.word { return applying(ViewChange(figure: { $0 = below.under($0) })) }
    guard let color = ground.figure?.color.flatMap(Color.init(css:)), ground.figure?.area == nil else {
      return charted { $0.grounds.append(PlotGround(ground, alignment, isOver: false)) }
    }
    return background(color)
  }

  /// What lies over a chart, at a place of its plot, or over a figure of the same shape; what lies over words is beside them.
  public func overlay(alignment: Alignment = .center, @ViewBuilder content: () -> some View) -> ViewAfterChange {
    let cover = content()
    let above = cover.figure
    return applying(
      ViewChange(
        figure: { figure in if let above { figure = figure.under(above) } },
        chart: { $0.grounds.append(PlotGround(cover, alignment, isOver: true)) }))
  }

  @_disfavoredOverload public func overlay(_ cover: some View, alignment: Alignment = .center) -> ViewAfterChange {
    overlay(alignment: alignment) { cover }
  }

  /// A frame: around the plot of a chart, and around a symbol.
  public func border<S: ShapeStyle>(_ style: S, width: CGFloat = 1) -> ViewAfterChange {
    charted { $0.border(style.paint, width: Double(width)) }
  }

  // Of a plot: its ground has round corners, and marks end at its edge.

  public func cornerRadius(_ radius: CGFloat) -> ViewAfterChange { charted { $0.round(Double(radius)) } }
  public func clipped(antialiased: Bool = false) -> ViewAfterChange { charted { $0.clip() } }
  public func clipShape(_ shape: some Shape) -> ViewAfterChange {
    let radius = shape.corners
    return charted { chart in
      chart.round(radius)
      chart.clip()
    }
  }
}

// What moves a view about on a screen, or lets a screen draw it in a way of its own, leaves it as it is: words beside marks
// and charts on a page have their place, and print has no shadows and no masks.
extension View {
  public func padding(_ length: CGFloat? = nil) -> ViewAfterChange { unchanged }
  public func padding(_ edges: Edge.Set, _ length: CGFloat? = nil) -> ViewAfterChange { unchanged }
  public func padding(_ insets: EdgeInsets) -> ViewAfterChange { unchanged }
  public func position(x: CGFloat = 0, y: CGFloat = 0) -> ViewAfterChange { unchanged }
  public func position(_ position: CGPoint) -> ViewAfterChange { unchanged }
  public func offset(x: CGFloat = 0, y: CGFloat = 0) -> ViewAfterChange { unchanged }
  public func offset(_ offset: CGSize) -> ViewAfterChange { unchanged }
  public func multilineTextAlignment(_ alignment: TextAlignment) -> ViewAfterChange { unchanged }
  public func lineLimit(_ number: Int?) -> ViewAfterChange { unchanged }
  public func lineLimit(_ number: Int, reservesSpace: Bool) -> ViewAfterChange { unchanged }
  public func lineLimit(_ limit: ClosedRange<Int>) -> ViewAfterChange { unchanged }
  public func lineLimit(_ limit: PartialRangeThrough<Int>) -> ViewAfterChange { unchanged }
  public func labelStyle(_ style: LabelStyle) -> ViewAfterChange { unchanged }
  public func fontDesign(_ design: Font.Design?) -> ViewAfterChange { unchanged }
  public func fontWidth(_ width: Font.Width?) -> ViewAfterChange { unchanged }
  public func lineSpacing(_ spacing: CGFloat) -> ViewAfterChange { unchanged }
  public func minimumScaleFactor(_ factor: CGFloat) -> ViewAfterChange { unchanged }
  public func truncationMode(_ mode: Text.TruncationMode) -> ViewAfterChange { unchanged }
  public func fixedSize() -> ViewAfterChange { unchanged }
  public func fixedSize(horizontal: Bool, vertical: Bool) -> ViewAfterChange { unchanged }
  public func layoutPriority(_ value: Double) -> ViewAfterChange { unchanged }
  public func zIndex(_ value: Double) -> ViewAfterChange { unchanged }
  public func id(_ id: some Hashable) -> ViewAfterChange { unchanged }
  public func monospacedDigit() -> ViewAfterChange { unchanged }
  public func underline(_ isActive: Bool = true, color: Color? = nil) -> ViewAfterChange { unchanged }
  public func strikethrough(_ isActive: Bool = true, color: Color? = nil) -> ViewAfterChange { unchanged }
  public func imageScale(_ scale: Image.Scale) -> ViewAfterChange { unchanged }
  public func symbolRenderingMode(_ mode: SymbolRenderingMode?) -> ViewAfterChange { unchanged }
  public func shadow(color: Color = .black, radius: CGFloat, x: CGFloat = 0, y: CGFloat = 0) -> ViewAfterChange { unchanged }
  public func blur(radius: CGFloat) -> ViewAfterChange { unchanged }
  public func drawingGroup() -> ViewAfterChange { unchanged }
  public func compositingGroup() -> ViewAfterChange { unchanged }
  public func ignoresSafeArea() -> ViewAfterChange { unchanged }
  public func navigationTitle(_ title: String) -> ViewAfterChange { unchanged }
  public func preferredColorScheme(_ scheme: ColorScheme?) -> ViewAfterChange { unchanged }
  public func animation<Value: Equatable>(_ animation: Animation?, value: Value) -> ViewAfterChange { unchanged }
  public func transition(_ transition: AnyTransition) -> ViewAfterChange { unchanged }
  public func allowsHitTesting(_ enabled: Bool) -> ViewAfterChange { unchanged }
  public func onAppear(perform action: (() -> Void)? = nil) -> ViewAfterChange { unchanged }
  public func task(_ action: @escaping @Sendable () async -> Void) -> ViewAfterChange { unchanged }

  /// A symbol is turned; words and charts stand upright.
  public func rotationEffect(_ angle: Angle, anchor: UnitPoint = .center) -> ViewAfterChange { unchanged }
  public func scaleEffect(_ scale: CGFloat, anchor: UnitPoint = .center) -> ViewAfterChange {
    applying(ViewChange(figure: { $0.area = $0.area.map { $0 * Double(scale * scale) } }))
  }

  // MARK: What a screen reader says

  @_disfavoredOverload public func accessibilityLabel<S: StringProtocol>(_ text: S) -> ViewAfterChange {
    charted { $0.properties["description"] = .string(String(text)) }
  }
  public func accessibilityLabel(_ key: LocalizedStringKey) -> ViewAfterChange { accessibilityLabel(key.text) }
  public func accessibilityLabel(_ text: Text) -> ViewAfterChange { accessibilityLabel(text.content) }

  @_disfavoredOverload public func accessibilityValue<S: StringProtocol>(_ text: S) -> ViewAfterChange {
    charted { chart in
      let whole = [chart.properties["description"]?.string, String(text)].compactMap { $0 }.joined(separator: "：")
      chart.properties["description"] = .string(whole)
    }
  }
  public func accessibilityValue(_ key: LocalizedStringKey) -> ViewAfterChange { accessibilityValue(key.text) }
  public func accessibilityValue(_ text: Text) -> ViewAfterChange { accessibilityValue(text.content) }

  public func accessibilityHint(_ key: LocalizedStringKey) -> ViewAfterChange { unchanged }
  public func accessibilityHidden(_ hidden: Bool) -> ViewAfterChange { unchanged }
  public func accessibilityIdentifier(_ identifier: String) -> ViewAfterChange { unchanged }
  public func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> ViewAfterChange { unchanged }
}

extension Text {
  /// Where words that do not fit are cut on a screen; on paper they are not.
  public enum TruncationMode: Sendable { case head, tail, middle }
}

extension Text {
  public enum Case: Sendable { case uppercase, lowercase }
}

/// Whether labels show their figures, their words or both; on paper both.
public struct LabelStyle: Sendable {
  public static let automatic = LabelStyle()
  public static let titleAndIcon = LabelStyle()
  public static let titleOnly = LabelStyle()
  public static let iconOnly = LabelStyle()
}

/// How the parts of a view are read out.
public enum AccessibilityChildBehavior: Sendable { case ignore, contain, combine }

/// How things move on a screen; on paper they stand.
public struct Animation: Sendable, Equatable {
  public static let `default` = Animation()
  public static let linear = Animation()
  public static let easeIn = Animation()
  public static let easeOut = Animation()
  public static let easeInOut = Animation()
  public static let spring = Animation()
  public static func easeInOut(duration: Double) -> Animation { Animation() }
  public static func linear(duration: Double) -> Animation { Animation() }
}

/// How things come and go on a screen; on paper they are there.
public struct AnyTransition: Sendable {
  public static let opacity = AnyTransition()
  public static let identity = AnyTransition()
}
