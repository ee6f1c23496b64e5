/// A remark about the data, a section or the report: how bad, what, and where.
public struct Diagnostic: Hashable, Sendable, Codable {
  public enum Severity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    case note, warning, error

    public static func < (left: Severity, right: Severity) -> Bool {
      switch (left, right) {
      case (.note, .warning), (.note, .error), (.warning, .error): true
      case (.note, .note), (.warning, _), (.error, _): false
      }
    }
  }

  public var severity: Severity
  /// A short word that programs can match, such as `value.missing`.
  public var code: String
  /// What is wrong and what to do, for people.
  public var message: String
  public var place: Place?

  public init(_ severity: Severity, code: String, message: String, place: Place? = nil) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
  }

  enum CodingKeys: String, CodingKey {
    case severity = "level"
    case code, message
    case place = "at"
  }
}

extension Diagnostic: CustomStringConvertible {
  /// One line: `data/figures.csv:17:value: error: "8,7" is no number [value.number]`.
  public var description: String {
    let prefix = place.map { "\($0): " } ?? ""
    return "\(prefix)\(severity.rawValue): \(message) [\(code)]"
  }
}

/// Where something is: a place in a file, in a table of the shared data, or among a section's blocks.
public struct Place: Hashable, Sendable, Codable {
  /// A path relative to the report folder.
  public var file: String?
  /// The line in the file; the first is 1.
  public var line: Int?
  public var table: String?
  /// The row's id, or its number, the first being 1.
  public var row: String?
  public var column: String?
  public var section: String?
  /// A block among the section's, such as `block 3 (table)`.
  public var block: String?

  public init(
    file: String? = nil, line: Int? = nil, table: String? = nil, row: String? = nil, column: String? = nil,
    section: String? = nil, block: String? = nil
  ) {
    self.file = file
    self.line = line
    self.table = table
    self.row = row
    self.column = column
    self.section = section
    self.block = block
  }

  enum CodingKeys: String, CodingKey { case file, line, table, row, column, section, block }

  /// A row may be given by its number.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    file = try container.decodeIfPresent(String.self, forKey: .file)
    line = try container.decodeIfPresent(Int.self, forKey: .line)
    table = try container.decodeIfPresent(String.self, forKey: .table)
    if let number = try? container.decodeIfPresent(Int.self, forKey: .row) {
      row = String(number)
    } else {
      row = try container.decodeIfPresent(String.self, forKey: .row)
    }
    column = try container.decodeIfPresent(String.self, forKey: .column)
    section = try container.decodeIfPresent(String.self, forKey: .section)
    block = try container.decodeIfPresent(String.self, forKey: .block)
  }
}

extension Place: CustomStringConvertible {
  /// `data/figures.csv:17:value` when a file is known, else `medical › figures › f021 › value`.
  public var description: String {
    guard let file else {
      return [section, block, table, row, column].compactMap(\.self).joined(separator: " › ")
    }
    return [file, line.map { "\($0)" } ?? row, column].compactMap(\.self).joined(separator: ":")
  }
}
