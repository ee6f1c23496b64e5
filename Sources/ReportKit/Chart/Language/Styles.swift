/// The styles by name, as `.red` and `.secondary` where a style is asked for.
extension ShapeStyle where Self == Color {
  public static var red: Color { Color.red }
  public static var orange: Color { Color.orange }
  public static var yellow: Color { Color.yellow }
  public static var green: Color { Color.green }
  public static var mint: Color { Color.mint }
  public static var teal: Color { Color.teal }
  public static var cyan: Color { Color.cyan }
  public static var blue: Color { Color.blue }
  public static var indigo: Color { Color.indigo }
  public static var purple: Color { Color.purple }
  public static var pink: Color { Color.pink }
  public static var brown: Color { Color.brown }
  public static var white: Color { Color.white }
  public static var gray: Color { Color.gray }
  public static var black: Color { Color.black }
  public static var clear: Color { Color.clear }
  public static var primary: Color { Color.primary }
  public static var secondary: Color { Color.secondary }
  public static var tint: Color { Color.accentColor }
  public static var tertiary: Color { Color.tertiary }
  public static var quaternary: Color { Color.quaternary }
  public static var foreground: Color { Color.primary }
  public static var quinary: Color { Color(white: 0.87) }
  /// The paper.
  public static var background: Color { Color.white }
  public static var separator: Color { Color.quaternary }
  public static var placeholder: Color { Color.tertiary }
  public static var selection: Color { Color.accentColor }
  public static var link: Color { Color.accentColor }
  public static var fill: Color { Color(white: 0.9) }
}

extension ShapeStyle {
  /// The style, and weaker ones after it.
  public var secondary: some ShapeStyle { opacity(0.5) }
  public var tertiary: some ShapeStyle { opacity(0.25) }
  public var quaternary: some ShapeStyle { opacity(0.18) }
  public var quinary: some ShapeStyle { opacity(0.1) }

  /// Print has no shadows.
  public func shadow(_ style: ShadowStyle) -> some ShapeStyle { AnyShapeStyle(self) }
}

/// A shadow, which print does without.
public struct ShadowStyle: Sendable {
  public static func drop(color: Color = .black, radius: CGFloat, x: CGFloat = 0, y: CGFloat = 0) -> ShadowStyle { ShadowStyle() }
  public static func inner(color: Color = .black, radius: CGFloat, x: CGFloat = 0, y: CGFloat = 0) -> ShadowStyle { ShadowStyle() }
}

/// What a screen shows blurred through a ground; on paper a light grey.
public struct Material: ShapeStyle {
  private let white: Double
  public var paint: DataValue { Color(white: white).paint }

  public static let ultraThin = Material(white: 0.97)
  public static let thin = Material(white: 0.95)
  public static let regular = Material(white: 0.93)
  public static let thick = Material(white: 0.91)
  public static let ultraThick = Material(white: 0.89)
  public static let bar = Material(white: 0.95)
}

extension ShapeStyle where Self == Material {
  public static var ultraThinMaterial: Material { .ultraThin }
  public static var thinMaterial: Material { .thin }
  public static var regularMaterial: Material { .regular }
  public static var thickMaterial: Material { .thick }
  public static var ultraThickMaterial: Material { .ultraThick }
  public static var bar: Material { .bar }
}
