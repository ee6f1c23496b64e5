/// The words above and below a chart.
public struct ChartTitle: Hashable, Sendable {
  /// The claim: what the chart shows, as a sentence.
  public var text: String
  /// Metric and unit.
  public var subtitle: String?
  /// Where the numbers come from; printed below the chart.
  public var source: String?
  /// Vega-Lite's other title properties, such as `anchor` and `fontSize`.
  public var properties: Properties

  public init(_ text: String, subtitle: String? = nil, source: String? = nil, properties: Properties = [:]) {
    self.text = text
    self.subtitle = subtitle
    self.source = source
    self.properties = properties
  }

  /// Reads a string, a list of lines or an object; nil for anything else.
  public init?(_ json: DataValue) {
    if let text = Self.lines(json) {
      self.init(text)
      return
    }
    guard var object = json.object else { return nil }
    let text = object.removeValue(forKey: "text").flatMap(Self.lines) ?? ""
    let subtitle = object.removeValue(forKey: "subtitle").flatMap(Self.lines)
    let source = object.removeValue(forKey: "source").flatMap(Self.lines)
    self.init(text, subtitle: subtitle, source: source, properties: object)
  }

  public var json: DataValue {
    var object = properties
    object["text"] = .string(text)
    object["subtitle"] = subtitle.map(DataValue.string)
    object["source"] = source.map(DataValue.string)
    return .object(object)
  }

  private static func lines(_ value: DataValue) -> String? {
    if let text = value.string { return text }
    guard let list = value.list else { return nil }
    return list.compactMap(\.string).joined(separator: "\n")
  }
}
