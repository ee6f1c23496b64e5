/// What stands for a datum.
public struct Mark: Hashable, Sendable {
  /// The words of `mark.type`: twelve primitive marks and three composite ones.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case arc, area, bar, circle, geoshape, image, line, point, rect, rule, square, text, tick, trail
    case boxplot, errorband, errorbar
  }

  public var kind: Kind
  /// Everything but the type: `color`, `cornerRadius`, `interpolate`, …
  public var properties: Properties

  public init(_ kind: Kind, _ properties: Properties = [:]) {
    self.kind = kind
    self.properties = properties
  }

  init(_ json: Located) throws(SpecError) {
    if case .string = json.value {
      self.init(try json.word(Kind.self))
      return
    }
    var properties = try json.object()
    guard let type = json["type"] else { throw json.error("a mark needs a type") }
    properties["type"] = nil
    self.init(try type.word(Kind.self), properties)
  }

  var json: DataValue {
    if properties.isEmpty { return .string(kind.rawValue) }
    var object = properties
    object["type"] = .string(kind.rawValue)
    return .object(object)
  }
}
