/// Which issue of the report is being made.
public struct Edition: Hashable, Sendable, Codable {
  /// A short name, unique among the editions of a report.
  public var id: String
  public var year: Int?
  /// The span of time that the edition covers, as printed.
  public var period: String
  /// The day of issue, `2023-04-01`.
  public var date: String

  public init(id: String = "", year: Int? = nil, period: String = "", date: String = "") {
    self.id = id
    self.year = year
    self.period = period
    self.date = date
  }

  enum CodingKeys: String, CodingKey { case id, year, period, date }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decodeIfPresent(String.self, forKey: .id) ?? ""
    year = try container.decodeIfPresent(Int.self, forKey: .year)
    period = try container.decodeIfPresent(String.self, forKey: .period) ?? ""
    date = try container.decodeIfPresent(String.self, forKey: .date) ?? ""
  }
}
