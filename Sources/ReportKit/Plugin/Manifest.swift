/// What a section says of itself in `plugin.json`: who it is, how it is run, what it may read and use.
public struct Manifest: Hashable, Sendable {
  /// A short name of lower-case letters, digits and hyphens, unique in a report.
  public var id: String
  /// The name for people.
  public var name: String
  public var version: String
  /// The versions of the protocol that the section speaks.
  public var `protocol`: ClosedRange<Int>
  /// The program and its arguments, the program's path relative to the manifest; nil for a Swift target, whose
  /// executable stands beside the command.
  public var run: [String]?
  /// The section's title.
  public var title: String
  public var reads: [Reading]
  /// Files of the section's own folder that its blocks may show, as patterns such as `img/*.png`.
  public var assets: [String]
  public var parameters: [String: Parameter]
  /// BCP 47 tags.
  public var languages: [String]
  public var limits: Limits
  /// The folder of test inputs, relative to the manifest.
  public var fixtures: String

  /// Rows and columns of one table. Nothing else is ever sent.
  public struct Reading: Hashable, Sendable, Codable {
    public var table: String
    /// Columns with the values that a row must have there, one of each list; empty for all rows.
    public var condition: [String: [DataValue]]
    /// The columns that are sent; nil for all.
    public var columns: [String]?

    public init(table: String, where condition: [String: [DataValue]] = [:], columns: [String]? = nil) {
      self.table = table
      self.condition = condition
      self.columns = columns
    }
  }

  /// A value that the report may set.
  public struct Parameter: Hashable, Sendable, Codable {
    public var type: DataTable.ColumnType
    /// The value where the report sets none; nil when it must.
    public var `default`: DataValue?

    public init(type: DataTable.ColumnType, default value: DataValue? = nil) {
      self.type = type
      self.default = value
    }
  }

  /// What a section may use up for one edition.
  public struct Limits: Hashable, Sendable {
    /// Wall-clock time of a render in seconds, a day at most.
    public var seconds: Double
    /// Address space of each of its processes in MB (2^20 bytes).
    public var memoryMB: Int
    /// What it may write to the host in MB (2^20 bytes).
    public var outputMB: Int

    /// No render may take longer than a day.
    static let mostSeconds = 86_400.0

    public init(seconds: Double = 10, memoryMB: Int = 1024, outputMB: Int = 32) {
      self.seconds = seconds
      self.memoryMB = memoryMB
      self.outputMB = outputMB
    }
  }

  public init(
    id: String, name: String? = nil, version: String = "1.0.0", protocol range: ClosedRange<Int> = ProtocolVersion.spoken,
    run: [String]? = nil, title: String, reads: [Reading] = [], assets: [String] = [],
    parameters: [String: Parameter] = [:], languages: [String] = ["zh-Hans"], limits: Limits = Limits(),
    fixtures: String = "fixtures"
  ) {
    self.id = id
    self.name = name ?? title
    self.version = version
    self.protocol = range
    self.run = run
    self.title = title
    self.reads = reads
    self.assets = assets
    self.parameters = parameters
    self.languages = languages
    self.limits = limits
    self.fixtures = fixtures
  }
}
