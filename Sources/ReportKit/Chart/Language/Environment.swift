/// Whether a screen is light or dark; paper is light.
public enum ColorScheme: Sendable, Equatable { case light, dark }

/// How large a reader sets type; paper has one size.
public enum DynamicTypeSize: Sendable, Equatable { case small, medium, large, xLarge, xxLarge, xxxLarge }

/// In which direction words run.
public enum LayoutDirection: Sendable, Equatable { case leftToRight, rightToLeft }

/// What a view is told of its surroundings; on paper they are always these.
public struct EnvironmentValues: Sendable {
  public var colorScheme = ColorScheme.light
  public var dynamicTypeSize = DynamicTypeSize.large
  public var layoutDirection = LayoutDirection.leftToRight
  public var locale = Locale(identifier: "zh_Hans_CN")
  public var calendar = DateBins.usual
  public var timeZone = TimeZone.gmt
  public var isEnabled = true
  public var displayScale: CGFloat = 1
  public var font: Font?
  public var lineLimit: Int?

  public init() {}
}

/// A part of a view's surroundings.
@propertyWrapper
public struct Environment<Value> {
  public let wrappedValue: Value
  public init(_ path: KeyPath<EnvironmentValues, Value>) { wrappedValue = EnvironmentValues()[keyPath: path] }
}

/// A value that belongs to another view.
@propertyWrapper @dynamicMemberLookup
public struct Binding<Value> {
  private let get: () -> Value
  private let set: (Value) -> Void

  public init(get: @escaping () -> Value, set: @escaping (Value) -> Void) { (self.get, self.set) = (get, set) }
  public static func constant(_ value: Value) -> Binding { Binding(get: { value }, set: { _ in }) }

  public var wrappedValue: Value {
    get { get() }
    nonmutating set { set(newValue) }
  }
  public var projectedValue: Binding { self }

  public subscript<Part>(dynamicMember path: WritableKeyPath<Value, Part>) -> Binding<Part> {
    .constant(wrappedValue[keyPath: path])
  }
}

extension State {
  /// On paper nothing changes the value.
  public var projectedValue: Binding<Value> { .constant(wrappedValue) }
}

/// A change of views that has a name.
public protocol ViewModifier {
  associatedtype Body: View
  typealias Content = ModifiedContent
  @ViewBuilder func body(content: Content) -> Body
}

/// The view that a modifier changes.
public struct ModifiedContent: PlainView {
  let lines: [[ViewPiece]]
  let charts: [Chart]

  init(_ view: some View) { (lines, charts) = (view.shown, view.charts) }
}

extension View {
  public func modifier<Modifier: ViewModifier>(_ modifier: Modifier) -> Modifier.Body { modifier.body(content: ModifiedContent(self)) }

  /// Paper has one look: it is told of no other.
  public func environment<Value>(_ path: WritableKeyPath<EnvironmentValues, Value>, _ value: Value) -> ViewAfterChange { unchanged }
  public func dynamicTypeSize(_ size: DynamicTypeSize) -> ViewAfterChange { unchanged }
}
