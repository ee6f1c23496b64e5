import FoundationEssentials
import ReportKit

/// A sample of what a section is sent, kept in a file of its `fixtures` folder, with the expected answer beside it.
public struct Fixture: Hashable, Sendable {
  /// The file's name without `.json`.
  public var name: String
  public var opening: Opening
  public var edition: Edition
  public var parameters: Properties

  public init(
    name: String, opening: Opening, edition: Edition = Edition(), parameters: Properties = [:]
  ) {
    self.name = name
    self.opening = opening
    self.edition = edition
    self.parameters = parameters
  }

  private static let answerEnding = ".result.json"

  /// All fixtures of a folder, by name; throws ``DiscoveryError`` for a file that is none.
  public static func all(in folder: String) throws(DiscoveryError) -> [Fixture] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    var fixtures: [Fixture] = []
    for name in names where name.hasSuffix(".json") && !name.hasSuffix(answerEnding) {
      fixtures.append(try Fixture(file: folder + "/" + name))
    }
    return fixtures
  }

  public init(file: String) throws(DiscoveryError) {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw DiscoveryError(file: file, code: "fixture.missing", message: "there is no such file")
    }
    do {
      let stored = try JSONDecoder().decode(Stored.self, from: data)
      let name = file.split(separator: "/").last.map { String($0.dropLast(".json".count)) } ?? file
      self.init(
        name: name, opening: stored.opening, edition: stored.order.edition, parameters: stored.order.parameters)
    } catch let error as DecodingError {
      throw DiscoveryError(
        file: file, code: "fixture.shape",
        message: JSONError(in: Array(data)).map { "the file is no JSON: \($0)" } ?? error.words)
    } catch {
      throw DiscoveryError(file: file, code: "fixture.shape", message: "\(error)")
    }
  }

  /// The fixture as the text of its file.
  public func text() throws -> String {
    let stored = Stored(opening: opening, order: RenderOrder(id: 1, edition: edition, parameters: parameters))
    return try stored.jsonText() + "\n"
  }

  /// The lines that the host would say, for a section that is tried by hand: `./section.py < input.jsonl`.
  public func lines() throws -> [String] {
    let lines = [
      try Hello.Offer().jsonLine(), try HostMessage.open(opening).jsonLine(),
      try HostMessage.render(RenderOrder(id: 1, edition: edition, parameters: parameters)).jsonLine(),
      try HostMessage.bye.jsonLine(),
    ]
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  /// What a section answered to a fixture, as the text of the file beside it.
  public static func answer(_ outcome: SectionOutcome) throws -> String {
    struct Answer: Encodable {
      var title: String
      var blocks: [Block]
      var diagnostics: [Diagnostic]
    }
    let answer = Answer(
      title: outcome.section.title, blocks: outcome.section.blocks, diagnostics: outcome.diagnostics)
    return try answer.jsonText() + "\n"
  }

  /// The name of the file with the expected answer.
  public var answerFile: String { name + Self.answerEnding }

  /// The opening and the order in one object.
  private struct Stored: Codable {
    var opening: Opening
    var order: RenderOrder

    private enum Key: String, CodingKey { case edition, params }

    init(opening: Opening, order: RenderOrder) {
      self.opening = opening
      self.order = order
    }

    init(from decoder: any Decoder) throws {
      opening = try Opening(from: decoder)
      let container = try decoder.container(keyedBy: Key.self)
      order = RenderOrder(
        id: 1, edition: try container.decodeIfPresent(Edition.self, forKey: .edition) ?? Edition(),
        parameters: try container.decodeIfPresent(Properties.self, forKey: .params) ?? [:])
    }

    func encode(to encoder: any Encoder) throws {
      try opening.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(order.edition, forKey: .edition)
      try container.encode(order.parameters, forKey: .params)
    }
  }
}
