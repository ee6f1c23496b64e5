import ReportKit

/// A section that the report wants, with all that it could be sent.
public struct SectionRequest: Sendable {
  /// The section's id in the report.
  public var id: String
  public var kind: Section.Kind
  public var section: InstalledSection
  /// All shared tables by name; the manifest decides what is sent of them.
  public var tables: [String: DataTable]
  /// The section's manuscript.
  public var narrative: [Block]
  public var parameters: [String: DataValue]
  public var edition: Edition
  /// A BCP 47 tag.
  public var language: String

  public init(
    id: String, kind: Section.Kind = .chapter, section: InstalledSection, tables: [String: DataTable],
    narrative: [Block] = [], parameters: [String: DataValue] = [:], edition: Edition = Edition(),
    language: String = "zh-Hans"
  ) {
    self.id = id
    self.kind = kind
    self.section = section
    self.tables = tables
    self.narrative = narrative
    self.parameters = parameters
    self.edition = edition
    self.language = language
  }

  /// What the section is sent: of each table only the rows and columns that its manifest reads.
  public func opening() throws(SectionError) -> Opening {
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

  /// The manifest's parameters, with the report's values where it sets them.
  public func settings() throws(SectionError) -> [String: DataValue] {
    var settings: [String: DataValue] = [:]
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
