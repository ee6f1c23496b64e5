import ArgumentParser
import Foundation
import Hosting
import ReportKit

/// What section plugins cost: the four of the annual brief from nothing to their answers, the same from the cache, and
/// one that is kept alive over many editions.
struct SectionTimings {
  private let cage: String
  private let requests: [SectionRequest]
  private let rounds: Int

  /// Throws when the brief's sections are not built beside the benchmark.
  init(rounds: Int, repository: URL) throws {
    self.rounds = max(rounds, 1)
    guard let folder = Catalogue.ownFolder else { throw ValidationError("cannot find the folder of the benchmark") }
    cage = folder + "/section-cage"
    requests = try ["Industry", "Medical", "Education", "Culture"].map { target in
      let source = repository.appending(path: "Plugins/\(target)").path
      let section = try InstalledSection(folder: source, executable: folder + "/" + target)
      let fixture = try Fixture(file: source + "/fixtures/brief.json")
      return SectionRequest(
        id: section.manifest.id, section: section, data: .exact(fixture.opening), parameters: fixture.parameters,
        edition: fixture.edition)
    }
  }

  /// One line for each measurement.
  func lines(editions: Int = 1000) async throws -> [String] {
    let cold = try await timing("four sections, start to answers") { try await answers(cache: nil) }
    let folder = FileManager.default.temporaryDirectory.appending(path: "jianbao-benchmark-\(getpid())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cache = ResultCache(folder: folder)
    _ = try await answers(cache: cache)
    let warm = try await timing("four sections, from the cache") { try await answers(cache: cache) }
    let kept = try await timing("one kept alive, \(editions) editions", rounds: 1) { try await keptAlive(editions) }
    let each = kept.median / Double(editions) * 1000
    return [cold.line, warm.line, kept.line, "  that is \((each * 1000).rounded() / 1000) ms an edition"]
  }

  /// All four from the start of their programs to their answers; their end comes after the clock.
  private func answers(cache: ResultCache?) async throws -> Double {
    let host = SectionHost(cage: cage, cache: cache)
    let clock = ContinuousClock()
    let start = clock.now
    let outcomes = await host.render(requests)
    let seconds = start.duration(to: clock.now) / .seconds(1)
    await host.close()
    guard !outcomes.contains(where: \.failed) else { throw ValidationError("\(outcomes.flatMap(\.diagnostics))") }
    return seconds
  }

  private func keptAlive(_ editions: Int) async throws -> Double {
    let host = SectionHost(cage: cage)
    var request = requests[1]
    let clock = ContinuousClock()
    let start = clock.now
    for number in 1...max(editions, 1) {
      request.edition.id = "e\(number)"
      let outcome = await host.render([request])[0]
      guard !outcome.failed else { throw ValidationError("edition \(number): \(outcome.diagnostics)") }
    }
    let seconds = start.duration(to: clock.now) / .seconds(1)
    await host.close()
    return seconds
  }

  private func timing(_ name: String, rounds: Int? = nil, _ body: () async throws -> Double) async throws -> Timing {
    var seconds: [Double] = []
    for _ in 0..<(rounds ?? max(self.rounds, 9)) { seconds.append(try await body()) }
    return Timing(name: name, characters: 0, seconds: seconds)
  }
}
