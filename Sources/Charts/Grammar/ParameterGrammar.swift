import ReportKit

/// Named values and selections.
enum ParameterGrammar {
  private static let brush: Words = [
    .text: "cursor", .color: "fill stroke", .share: "fillOpacity strokeOpacity", .dash: "strokeDash", .shift: "strokeDashOffset", .size: "strokeWidth",
  ]
  static let selection: Words = [
    .words("point interval"): "type", .list(.word(Set(Channel.allCases.map(\.rawValue)))): "encodings", .texts: "fields",
    .anything: "clear on toggle translate zoom", .flag: "nearest", .words("global union intersect"): "resolve", .object(brush): "mark",
  ]
  private static let words: Words = [
    .text: "name", .expression: "expr", .anything: "value bind", .flag: "react", .texts: "views",
    .either([.words("point interval"), .object(selection)]): "select",
  ]

  /// - Parameters:
  ///   - isInner: whether the chart stands in another one, which has the named values for all.
  ///   - encoding: that of the chart and of those around it.
  static func read(_ parameters: [DataValue], isInner: Bool, encoding: Properties, _ reading: inout GrammarReading) {
    var known: Set<DataValue> = []
    reading.each(parameters) { reading, parameter in
      reading.read(parameter, as: .object(words.needing("name")))
      if isInner, parameter["select"] == nil { reading.fault("a named value stands in the params of the outermost chart") }
      if let select = parameter["select"], let value = parameter["value"] {
        reading.at("value") { StartGrammar(select, encoding: encoding).read(value, &$0) }
      }
      guard let name = parameter["name"] else { return }
      if !known.insert(name).inserted { reading.at("name") { $0.fault("two parameters are called “\(name.words)”") } }
    }
  }
}
