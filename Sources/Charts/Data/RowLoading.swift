import ReportKit

/// The rows of a chart: its own data, or those around it, after its transforms.
struct RowLoading {
  let path: String
  let sources: DataSources

  /// The rows, and the parameters with those that transforms add.
  /// - Parameter written: how many of the transforms an author wrote; the others follow from the mark.
  func rows(_ spec: ChartSpec, inherited: [Row], written: Int = .max) throws -> ([Row], Properties) {
    var rows = inherited
    if let data = spec.data { rows = try load(data) }
    var sources = sources
    for (index, transform) in spec.transforms.enumerated() {
      if index < written { sources.watch.note(transform, rows: rows, path: "\(path).transform[\(index)]") }
      rows = try Transforms(sources: sources, path: path).apply(transform, to: rows, at: "\(path).transform[\(index)]")
      if let field = transform["extent"]?.string, let name = transform["param"]?.string {
        let path = FieldPath(field)
        let numbers = rows.compactMap { path.value(in: $0).quantity }.filter(\.isFinite)
        sources.parameters[name] = [.number(numbers.min() ?? .nan), .number(numbers.max() ?? .nan)]
      }
    }
    return (rows, sources.parameters)
  }

  func load(_ data: ChartData) throws -> [Row] {
    switch data {
    case .none: return []
    case .values(let values, let properties):
      return parsed(try records(values, properties, at: "\(path).data.values"), properties["format"])
    case .figures(let ids):
      throw ChartError(path: "\(path).data.figures", problem: "the figures \(ids.joined(separator: ", ")) were not looked up")
    case .url(let address, let properties):
      if address.contains("://") {
        throw ChartError(path: "\(path).data.url", problem: "“\(address)” is not read: a chart fetches nothing from the network; put the file beside the chart and name it")
      }
      guard let text = sources.file(address) else {
        let isOutside = address.hasPrefix("/") || address.split(separator: "/").contains("..")
        let problem = isOutside
          ? "“\(address)” lies outside the folder of the chart, and only files inside it are read; put it beside the chart"
          : "there is no file “\(address)” beside the chart that can be read"
        throw ChartError(path: "\(path).data.url", problem: problem, isMissingFile: true)
      }
      var properties = properties
      let usual = address.hasSuffix(".tsv") ? "tsv" : address.hasSuffix(".json") || address.hasSuffix(".geojson") ? "json" : "csv"
      if properties["format"]?["type"] == nil {
        properties["format"] = .object((properties["format"]?.object ?? [:]).merging(["type": .string(usual)]) { own, _ in own })
      }
      return parsed(try records(text, properties, at: "\(path).data.url", file: address), properties["format"])
    case .name(let name, let properties):
      guard let values = sources.named[name] else {
        throw ChartError(path: "\(path).data.name", problem: "there is no data set “\(name)”")
      }
      return parsed(try records(values, properties, at: "\(path).data.name"), properties["format"])
    case .generator(let properties): return try Generators(path: "\(path).data").rows(properties)
    }
  }

  private func records(_ given: DataValue, _ properties: Properties, at path: String, file: String? = nil) throws -> [Row] {
    let format = properties["format"]
    let place = file.map { "\($0), " } ?? ""
    var values = given
    if case .string(let text) = given {
      if file != nil, let line = text.unreadableLine {
        throw ChartError(path: path, problem: "\(place)line \(line): the file is not written in UTF-8")
      }
      if Self.isJSON(text, format) {
        do { values = try DataValue(json: Array(text.utf8)) } catch {
          throw ChartError(path: path, problem: "\(place)\(error.description)")
        }
      } else {
        let table = DelimitedText(text, delimiter: Self.delimiter(format))
        if let fault = table.fault { throw ChartError(path: path, problem: "\(place)line \(fault.line): \(fault.problem)") }
        try checkTopology(given, format, at: path, file: file)
        return table.rows
      }
    }
    try checkProperty(values, format)
    try checkTopology(values, format, at: path, file: file)
    return Self.records(values, properties)
  }

  /// Refuses a property that the data do not have.
  private func checkProperty(_ values: DataValue, _ format: DataValue?) throws {
    guard let property = format?["property"]?.string, values.string == nil, let (step, known) = FieldPath(property).missing(in: values) else { return }
    let near = Nearest.name(to: step, among: known).map { "did you mean “\($0)”?" }
    let has = known.isEmpty ? "the data are \(values.kind)" : "there are \(Self.list(known))"
    throw ChartError(path: "\(path).data.format.property", problem: "there is no “\(property)”; \(near ?? has)")
  }

  /// A few names, and how many more there are.
  private static func list(_ names: [String]) -> String {
    names.prefix(8).map { "“\($0)”" }.joined(separator: ", ") + (names.count > 8 ? " and \(names.count - 8) more" : "")
  }

  /// Refuses a topology that lacks the object that is asked for, or one of its arcs.
  private func checkTopology(_ values: DataValue, _ format: DataValue?, at place: String, file: String?) throws {
    if values["type"] == "Topology", ["feature", "mesh", "property"].allSatisfy({ format?[$0] == nil }) {
      let known = (values["objects"]?.object ?? [:]).keys.sorted()
      throw ChartError(path: "\(path).data.format", problem: "a topology needs feature or mesh; \(file ?? "it") has \(known.isEmpty ? "no objects" : Self.list(known))")
    }
    for key in ["feature", "mesh"] {
      guard let name = format?[key]?.string else { continue }
      let known = (values["objects"]?.object?.keys).map { Array($0).sorted() } ?? []
      guard values["type"] == "Topology", known.contains(name) else {
        let has = known.isEmpty ? "is no topology" : "has \(known.map { "“\($0)”" }.joined(separator: ", "))"
        let near = Nearest.name(to: name, among: known).map { "; did you mean “\($0)”?" } ?? ""
        throw ChartError(
          path: "\(path).data.format.\(key)", problem: "there is no “\(name)”; \(file ?? "the data") \(has)\(near)")
      }
      if let fault = Topology(values).fault(in: name) {
        throw ChartError(path: place, problem: "\(file.map { "\($0): " } ?? "")\(fault)")
      }
    }
  }

  private static func delimiter(_ format: DataValue?) -> Character {
    format?["type"] == "tsv" ? "\t" : format?["type"] == "dsv" ? format?["delimiter"]?.string?.first ?? "," : ","
  }

  /// Whether a text is JSON rather than a table: by its format, or by how it begins.
  private static func isJSON(_ text: String, _ format: DataValue?) -> Bool {
    switch format?["type"]?.string {
    case "json", "topojson": true
    case nil: text.utf8.first == UInt8(ascii: "[")
    default: false
    }
  }

  static func records(_ values: DataValue, _ properties: Properties = [:]) -> [Row] {
    let format = properties["format"]
    var values = values
    if let feature = format?["feature"]?.string ?? format?["mesh"]?.string, values["type"] == "Topology" {
      return Topology(values).rows(feature, isMesh: format?["mesh"] != nil)
    }
    if let property = format?["property"]?.string, let object = values.object { values = FieldPath(property).value(in: object) }
    if values["type"] == "FeatureCollection", let features = values["features"] { values = features }
    return (values.list ?? [values]).map { value in
      if case .object(let row) = value { return row }
      return ["data": value]
    }
  }

  /// Fields read as what `format.parse` says they are.
  private func parsed(_ rows: [Row], _ format: DataValue?) -> [Row] {
    guard let parse = format?["parse"]?.object else { return rows }
    let fields = parse.sorted { $0.key < $1.key }
    // What is no number or no date, and so missing from then on.
    var unread: [String: (isDate: Bool, count: Int, first: String, row: Int)] = [:]
    func read(_ number: Double?, _ value: DataValue, _ field: String, _ index: Int, isDate: Bool) -> DataValue {
      if let number { return .number(number) }
      if case .string(let text) = value, !text.isEmpty { unread[field, default: (isDate, 0, text, index + 1)].count += 1 }
      return .null
    }
    defer {
      for (field, found) in unread.sorted(by: { $0.key < $1.key }) {
        sources.watch.note(unread: found.first, in: found.row, count: found.count, of: field, isDate: found.isDate, path: "\(path).data.format.parse.\(field)")
      }
    }
    return rows.enumerated().map { index, row in
      var row = row
      for (field, kind) in fields {
        guard let value = row[field], !value.isNull else { continue }
        let word = kind.string ?? ""
        if word == "number" {
          row[field] = read(value.quantity, value, field, index, isDate: false)
        } else if word == "string" {
          row[field] = .string(value.words)
        } else if word == "boolean" {
          row[field] = .bool(value == true || value == "true" || value == 1)
        } else if word.hasPrefix("date") || word.hasPrefix("utc") {
          let pattern = word.drop { $0 != "'" && $0 != "\"" }.dropFirst().dropLast()
          let moment = pattern.isEmpty ? Moments.read(value) : TimePattern(String(pattern)).read(value.words)
          row[field] = read(moment, value, field, index, isDate: true)
        }
      }
      return row
    }
  }
}

/// Where data may come from besides the specification itself.
struct DataSources {
  var named: Properties = [:]
  /// What expressions may refer to besides the row.
  var parameters: Properties = [:]
  private let files: DataFiles
  /// Whether numbers of fields of dates may be years and days.
  var readsCalendarNumbers = false
  /// Told of the fields that charts show.
  var watch = FieldWatch()

  /// - Parameter read: gives the contents of a file beside the specification: text, or what its JSON holds; nil where there
  ///   is none.
  init(read: ChartFiles? = nil) { files = DataFiles(read) }

  /// The contents of a file beside the specification; nil where there is none.
  func file(_ address: String) -> DataValue? { files.contents(address) }
}

/// The files that one chart shows, each read once: several layers, and several ways to draw them, may ask for it.
private final class DataFiles {
  private let read: ChartFiles?
  private var known: [String: DataValue?] = [:]

  init(_ read: ChartFiles?) { self.read = read }

  func contents(_ address: String) -> DataValue? {
    if let contents = known[address] { return contents }
    var contents = read?(address)
    if case .string(let text)? = contents { contents = .string(text.composed) }
    known[address] = .some(contents)
    return contents
  }
}

extension String {
  /// The first line with bytes that are no UTF-8, which were read as U+FFFD.
  fileprivate var unreadableLine: Int? {
    var line = 1
    var bytes = (UInt8(0), UInt8(0))
    for byte in utf8 {
      if byte == 10 { line += 1 }
      if byte == 0xBD, bytes == (0xEF, 0xBF) { return line }
      bytes = (bytes.1, byte)
    }
    return nil
  }
}
