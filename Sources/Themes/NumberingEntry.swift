/// How a theme or a report numbers, as YAML has it: the name of a scheme, or patterns.
///
/// ```yaml
/// numbering: official
/// numbering: {headings: ["第{一}篇", "{1.1}　", "（{1}）"], captions: chapter}
/// ```
public struct NumberingEntry: Decodable, Sendable {
  public var numbering: Numbering

  private enum Key: String, CodingKey, CaseIterable { case headings, captions }
  private enum Captions: String, Decodable { case report, chapter }

  public init(from decoder: any Decoder) throws {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      guard let scheme = Numbering.schemes[name] else {
        throw DecodingError.dataCorrupted(
          .init(
            codingPath: decoder.codingPath,
            debugDescription: "there is no scheme “\(name)”; there are: \(Numbering.schemes.keys.sorted().joined(separator: ", "))"))
      }
      numbering = scheme
      return
    }
    try decoder.refuseOtherKeys(than: Key.self)
    let container = try decoder.container(keyedBy: Key.self)
    let scheme = try? container.decode(String.self, forKey: .headings)
    let named = scheme.flatMap { Numbering.schemes[$0] }
    if let scheme, named == nil {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: container.codingPath + [Key.headings],
          debugDescription: "there is no scheme “\(scheme)”; there are: \(Numbering.schemes.keys.sorted().joined(separator: ", "))"))
    }
    let headings = try named?.headings ?? container.decodeIfPresent([String].self, forKey: .headings)
    for (level, pattern) in (headings ?? []).enumerated() {
      guard let fault = Numbering.fault(in: pattern) else { continue }
      throw DecodingError.dataCorrupted(
        .init(codingPath: container.codingPath + [Key.headings], debugDescription: "level \(level + 1), “\(pattern)”: \(fault)"))
    }
    numbering = Numbering(
      headings: headings ?? Numbering.chinese.headings,
      captionsByChapter: try container.decodeIfPresent(Captions.self, forKey: .captions) == .chapter)
  }
}
