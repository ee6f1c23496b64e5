/// The parts from which compositions are made: charts in plain plane coordinates, without axes.
enum PlainPlane {
  /// A channel along a side of the plane.
  static func channel(_ field: String, _ low: Double, _ high: Double, reversed: Bool = false) -> ChannelDefinition {
    ChannelDefinition(
      field: field, .quantitative,
      [
        "axis": .null, "stack": .null, "title": .null,
        "scale": [
          "domain": [.number(low), .number(high)], "nice": false, "zero": false, "reverse": .bool(reversed),
        ],
      ])
  }

  static func second(_ field: String) -> ChannelDefinition {
    ChannelDefinition(field: field, .quantitative, ["title": .null])
  }

  /// The colours of categories in the order of the data.
  static func color(_ field: String, legend: Bool = true) -> ChannelDefinition {
    var others: Properties = ["sort": .null, "title": .null]
    if !legend { others["legend"] = .null }
    return ChannelDefinition(field: field, .nominal, others)
  }

  /// Layers over each other with a title and a size in points; without a width they fill what there is.
  static func layers(_ charts: [ChartSpec], title: ChartTitle?, width: Double? = nil, height: Double) -> ChartSpec {
    var properties: Properties = ["height": .number(height)]
    properties["width"] = width.map(DataValue.number)
    var spec = ChartSpec(view: .layer(charts), properties: properties)
    spec.title = title
    return spec
  }

  /// Marks that say, to those who cannot see them, what the field `said` holds: a name and a value, where the channels of
  /// plain planes would tell nothing but places.
  static func named(_ kind: Mark.Kind, _ properties: Properties = [:]) -> Mark {
    Mark(kind, properties.merging(["description": ["expr": "datum.said"]]) { own, _ in own })
  }

  /// Marks that only help the eye: grounds, grids, and words that other marks say already.
  static func silent(_ kind: Mark.Kind, _ properties: Properties = [:]) -> Mark {
    Mark(kind, properties.merging(["aria": false]) { own, _ in own })
  }

  /// Rows in the order of a list, also where a layer lacks some of them.
  static func rows(_ field: String, _ names: [String], _ others: Properties = [:]) -> ChannelDefinition {
    var scale = others["scale"]?.object ?? [:]
    scale["domain"] = .list(names.map(DataValue.string))
    return ChannelDefinition(
      field: field, .nominal, others.merging(["sort": .null, "title": .null, "scale": .object(scale)]) { $1 })
  }

  static func layer(_ mark: Mark, _ rows: [Properties], _ encoding: [Channel: ChannelDefinition]) -> ChartSpec {
    ChartSpec(view: .unit(mark), data: .rows(rows), encoding: Encoding(encoding))
  }
}

/// A named quantity: what most compositions are made from.
public struct NamedQuantity: Hashable, Sendable {
  public var name: String
  public var quantity: Double

  public init(_ name: String, _ quantity: Double) {
    self.name = name
    self.quantity = quantity
  }

  /// Name and value, as a mark is called.
  var said: String { "\(name) \(PlainPlane.words(quantity))" }
}

extension ChartSpec {
  /// The chart with words for those who cannot see it: what kind it is, and what it says of each thing.
  func saying(_ kind: String, _ things: [(name: String, quantity: Double)]) -> ChartSpec {
    var copy = self
    let said = things.prefix(12).map { "\($0.name)\(PlainPlane.words($0.quantity))" }.joined(separator: "，")
    let claim = title.map { $0.text.isEmpty ? "" : "：\($0.text)" } ?? ""
    let more = things.count > 12 ? "等，共\(things.count)项" : ""
    copy.properties["description"] = .string("\(kind)\(claim)。\(said)\(more)\(said.isEmpty ? "" : "。")")
    return copy
  }

  /// The chart with a remark that everybody sees, below what else its subtitle says.
  func noting(_ note: String) -> ChartSpec {
    var copy = self
    var title = copy.title ?? ChartTitle("")
    title.subtitle = [title.subtitle, note].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "；")
    copy.title = title
    return copy
  }

  /// The chart with one more sentence for those who cannot see it.
  func adding(_ sentence: String) -> ChartSpec {
    var copy = self
    copy.properties["description"] = .string((properties["description"]?.string ?? "") + sentence)
    return copy
  }

  func saying(_ kind: String, _ things: [NamedQuantity]) -> ChartSpec { saying(kind, things.map { ($0.name, $0.quantity) }) }
}

extension PlainPlane {
  /// A number as labels of the house print it.
  static func words(_ number: Double) -> String { number.isFinite ? ChineseNumber.text(number) : "无数据" }
}
