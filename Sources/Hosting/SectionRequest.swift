import ReportKit

/// A section that the report wants, with all that it could be sent.
public struct SectionRequest: Sendable {
  /// The section's id in the report.
  public var id: String
  public var kind: Section.Kind
  public var section: InstalledSection
  public var data: Source
  public var parameters: Properties
  public var edition: Edition

  /// Where a section's data come from.
  public enum Source: Sendable {
    /// All shared tables by name, the section's manuscript and a BCP 47 tag; the manifest decides what is sent.
    case shared([String: DataTable], narrative: [Block], language: String)
    /// Exactly what is sent, such as a fixture.
    case exact(Opening)
  }

  public init(
    id: String, kind: Section.Kind = .chapter, section: InstalledSection, tables: [String: DataTable],
    narrative: [Block] = [], parameters: Properties = [:], edition: Edition = Edition(),
    language: String = "zh-Hans"
  ) {
    self.init(
      id: id, kind: kind, section: section, data: .shared(tables, narrative: narrative, language: language),
      parameters: parameters, edition: edition)
  }

  public init(
    id: String, kind: Section.Kind = .chapter, section: InstalledSection, data: Source,
    parameters: Properties = [:], edition: Edition = Edition()
  ) {
    self.id = id
    self.kind = kind
    self.section = section
    self.data = data
    self.parameters = parameters
    self.edition = edition
  }

  /// What the section is sent: of each table only the rows and columns that its manifest reads.
  public func opening() throws(SectionError) -> Opening {
    switch data {
    case .exact(let opening): return opening
    case .shared(let tables, let narrative, let language):
      var sent: [String: DataTable] = [:]
      for reading in section.manifest.reads {
        guard let table = tables[reading.table] else {
          let known = tables.keys.sorted().joined(separator: ", ")
          throw SectionError(
            code: "reads.table", message: "reads names a table that the report has not; it has: \(known)",
            place: Place(table: reading.table))
        }
        sent[reading.table] = try reading.select(from: table)
      }
      return Opening(tables: sent, narrative: narrative, language: language)
    }
  }

  /// The manifest's parameters, with the report's values where it sets them.
  public func settings() throws(SectionError) -> Properties {
    var settings: Properties = [:]
    for (name, parameter) in section.manifest.parameters.sorted(by: { $0.key < $1.key }) {
      guard let value = parameters[name] ?? parameter.default else {
        throw SectionError(code: "params.missing", message: "the parameter “\(name)” has no value; set it in report.yaml")
      }
      guard parameter.type.holds(value) else {
        throw SectionError(code: "params.type", message: "the parameter “\(name)” is not of type \(parameter.type.rawValue)")
      }
      settings[name] = value
    }
    if let unknown = parameters.keys.sorted().first(where: { settings[$0] == nil }) {
      throw SectionError(code: "params.unknown", message: "plugin.json has no parameter “\(unknown)”")
    }
    return settings
  }
}

extension SectionRequest {
  /// The report's language, a BCP 47 tag.
  var language: String {
    switch data {
    case .shared(_, _, let language): language
    case .exact(let opening): opening.language
    }
  }

  /// That the report is in a language that the manifest does not name.
  var foreignLanguage: Diagnostic? {
    guard case .shared(_, _, let language) = data else { return nil }
    let known = section.manifest.languages
    let isKnown = known.contains { language == $0 || language.hasPrefix($0 + "-") || $0.hasPrefix(language + "-") }
    guard !isKnown else { return nil }
    return Diagnostic(
      .warning, code: "plugin.language",
      message: "the report is in \(language), the section is written for \(known.joined(separator: ", ")); "
        + "languages in plugin.json says which")
  }
}

/// What became of a section.
public struct SectionOutcome: Sendable {
  /// The section's blocks, or the box that stands in for them.
  public var section: Section
  public var diagnostics: [Diagnostic]
  public var failed: Bool
}

extension DataTable.ColumnType {
  /// Whether a value is of the type.
  fileprivate func holds(_ value: DataValue) -> Bool {
    switch (self, value) {
    case (.string, .string), (.number, .number), (.bool, .bool), (.list, .list), (.object, .object): true
    case (.string, _), (.number, _), (.bool, _), (.list, _), (.object, _): false
    }
  }
}
