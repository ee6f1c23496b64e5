import FoundationEssentials

/// A section's side of the conversation: a line comes in, lines go out.
struct SectionSession {
  private let plugin: any SectionPlugin
  private let output: LineOutput
  private var greeted = false
  private var opening = Opening()

  init(plugin: any SectionPlugin, output: LineOutput) {
    self.plugin = plugin
    self.output = output
  }

  /// Answers one line; false when the conversation is over.
  mutating func answer(_ line: String) -> Bool {
    guard !line.allSatisfy(\.isWhitespace) else { return true }
    let data = Data(line.utf8)
    do {
      guard greeted else { return try greet(data) }
      switch try JSONDecoder().decode(HostMessage.self, from: data) {
      case .open(let opening): self.opening = opening
      case .render(let order): try render(order)
      case .bye: return false
      }
      return true
    } catch let error as DecodingError {
      output.log("a line from the host was not understood: \(error.words)")
      return false
    } catch {
      output.log("\(error)")
      return false
    }
  }

  private mutating func greet(_ data: Data) throws -> Bool {
    let offer = try JSONDecoder().decode(Hello.Offer.self, from: data)
    guard let version = ProtocolVersion.common(offer.range) else {
      output.log("the host speaks protocol \(offer.range), this section \(ProtocolVersion.spoken)")
      try output.send(Hello.Answer(version: ProtocolVersion.spoken.upperBound))
      return false
    }
    greeted = true
    try output.send(Hello.Answer(version: version))
    return true
  }

  private func render(_ order: RenderOrder) throws {
    let output = output
    let id = order.id
    let input = SectionInput(
      tables: opening.tables, narrative: opening.narrative, parameters: order.parameters, edition: order.edition,
      language: opening.language
    ) { notice in
      do {
        switch notice {
        case .progress(let done, let of): try output.send(Reply.progress(id: id, done: done, of: of))
        case .diagnostic(let diagnostic): try output.send(Reply.diagnostic(id: id, diagnostic))
        }
      } catch {
        output.log("\(error)")
      }
    }
    do {
      try output.send(Reply.result(id: id, try plugin.render(input)))
    } catch let error as SectionError {
      try output.send(Reply.error(id: id, error))
    } catch {
      try output.send(Reply.error(id: id, SectionError(code: "section.threw", message: "\(error)")))
    }
  }
}
