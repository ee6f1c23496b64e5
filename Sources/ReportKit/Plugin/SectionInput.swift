import FoundationEssentials

/// Everything that a section may read for one edition, and the way to say what it noticed.
public struct SectionInput: Sendable {
  /// The tables that the manifest asks for, reduced to its rows and columns, by name.
  public let tables: [String: DataTable]
  /// The section's manuscript.
  public let narrative: [Block]
  /// The manifest's parameters, as the report sets them.
  public let parameters: Properties
  public let edition: Edition
  /// A BCP 47 tag.
  public let language: String

  private let figures: Set<String>
  private let say: @Sendable (Notice) -> Void

  /// Something that a section says before its result.
  public enum Notice: Hashable, Sendable {
    case progress(done: Double, of: Double)
    case diagnostic(Diagnostic)
  }

  public init(
    tables: [String: DataTable] = [:], narrative: [Block] = [], parameters: Properties = [:],
    edition: Edition = Edition(), language: String = "zh-Hans", say: @escaping @Sendable (Notice) -> Void = { _ in }
  ) {
    self.tables = tables
    self.narrative = narrative
    self.parameters = parameters
    self.edition = edition
    self.language = language
    self.say = say
    figures = Set((tables["figures"]?.values(of: "id") ?? []).compactMap { if case .string(let id) = $0 { id } else { nil } })
  }

  /// A table by name; throws `table.missing` when the manifest does not ask for it.
  public func table(_ name: String) throws(SectionError) -> DataTable {
    guard let table = tables[name] else {
      let known = tables.keys.sorted().joined(separator: ", ")
      throw SectionError(
        code: "table.missing", message: "the section may not read “\(name)”, only: \(known); see reads in plugin.json",
        place: Place(table: name))
    }
    return table
  }

  /// The rows of a table as values of a type of your own, whose properties are named like the columns.
  ///
  /// Throws `table.missing`, or `data.shape` with the row and the column that do not fit.
  public func rows<Row: Decodable>(of name: String, as type: Row.Type = Row.self) throws(SectionError) -> [Row] {
    let table = try table(name)
    do {
      let objects = table.rows.indices.map { table.object(at: $0) }
      return try JSONDecoder().decode([Row].self, from: JSONEncoder().encode(objects))
    } catch let error as DecodingError {
      throw SectionError(rowOf: table, name, error)
    } catch {
      throw SectionError(code: "data.shape", message: "\(error)", place: Place(table: name))
    }
  }

  /// A shared figure, to stand in prose, tables and charts; the host writes it out.
  ///
  /// Throws `figure.missing` when the figure is not among the rows of `figures` that the section may read.
  public func figure(_ id: String, _ form: FigureReference.Form = .full) throws(SectionError) -> FigureReference {
    guard figures.contains(id) else {
      throw SectionError(
        code: "figure.missing", message: "there is no figure “\(id)” among those that the section may read",
        place: Place(table: "figures", row: id))
    }
    return FigureReference(id, form: form)
  }

  /// What the manuscript says under a heading, down to the next heading of the same or a higher level.
  ///
  /// Empty when the manuscript has no such heading, with the warning `narrative.missing`.
  public func narrative(under heading: String) -> [Block] {
    let found = narrative.firstIndex { $0.heading?.text.plain == heading }
    guard let found, let level = narrative[found].heading?.level else {
      report(.warning, code: "narrative.missing", "the manuscript has no heading “\(heading)”")
      return []
    }
    return Array(narrative[(found + 1)...].prefix { ($0.heading?.level ?? .max) > level })
  }

  /// Tells the report's author something; the section is made all the same.
  public func report(_ severity: Diagnostic.Severity, code: String, _ message: String, at place: Place? = nil) {
    say(.diagnostic(Diagnostic(severity, code: code, message: message, place: place)))
  }

  /// Tells how far the work is.
  public func progress(_ done: Double, of whole: Double) {
    say(.progress(done: done, of: whole))
  }
}

extension Block {
  fileprivate var heading: Heading? {
    if case .heading(let heading) = self { heading } else { nil }
  }
}

extension SectionError {
  /// A decoding error among rows, with the row's id and the column.
  fileprivate init(rowOf table: DataTable, _ name: String, _ error: DecodingError) {
    let (path, reason) = error.pathAndReason
    let row = path.first?.intValue
    let id = row.flatMap { index in
      table.index(of: "id").map { table.rows[index][$0] }.flatMap { if case .string(let id) = $0 { id } else { nil } }
    }
    let column = path.dropFirst().first?.stringValue
    self.init(
      code: "data.shape", message: reason,
      place: Place(table: name, row: id ?? row.map { "\($0 + 1)" }, column: column))
  }
}
