import FoundationEssentials
import ReportKit

/// Runs section plugins, each in a process of its own that is kept alive over editions.
public actor SectionHost {
  /// How many sections work at the same time. With more than the processors can serve, all would be late.
  private static let mostAtOnce = max(4, 2 * ProcessInfo.processInfo.activeProcessorCount)

  private let cage: String
  private let cache: ResultCache?
  private let progress: @Sendable (String, Double) -> Void
  private var hasKept = false
  private var running: [Seat: Task<Result<SectionProcess, SectionFault>, Never>] = [:]
  private var orders = 0

  /// A section's place in the report; the same program may serve several.
  private struct Seat: Hashable {
    var id: String
    var section: InstalledSection

    init(_ request: SectionRequest) {
      id = request.id
      section = request.section
    }
  }

  /// - Parameters:
  ///   - cage: the path of `section-cage`, the program that every section starts as.
  ///   - cache: answers of earlier runs; nil to run every section.
  ///   - progress: is told a section's id and the share of its work that is done, from 0 to 1.
  public init(
    cage: String, cache: ResultCache? = nil, progress: @escaping @Sendable (String, Double) -> Void = { _, _ in }
  ) {
    self.cage = cage
    self.cache = cache
    self.progress = progress
  }

  /// Lends a host to some work. Its programs end with the work, whether it is done or given up.
  public static func with<Value, Failure: Error>(
    cage: String, cache: ResultCache? = nil, progress: @escaping @Sendable (String, Double) -> Void = { _, _ in },
    _ work: (SectionHost) async throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    let host = SectionHost(cage: cage, cache: cache, progress: progress)
    do throws(Failure) {
      let value = try await work(host)
      await host.close()
      return value
    } catch {
      await host.close()
      throw error
    }
  }

  /// Renders all sections at once; the outcomes are in the order of the requests.
  ///
  /// - Parameter anchors: names that the report uses itself; a section that takes one of them, or one of a section
  ///   before it, fails.
  public func render(_ requests: [SectionRequest], anchors: Set<String> = []) async -> [SectionOutcome] {
    let outcomes = await withTaskGroup(of: (Int, SectionOutcome).self) { group in
      var waiting = requests.enumerated().makeIterator()
      func startNext() {
        if let (index, request) = waiting.next() { group.addTask { (index, await self.render(request)) } }
      }
      for _ in 0..<Self.mostAtOnce { startNext() }
      var outcomes: [(Int, SectionOutcome)] = []
      for await outcome in group {
        outcomes.append(outcome)
        startNext()
      }
      return outcomes.sorted { $0.0 < $1.0 }.map(\.1)
    }
    var taken = anchors.union(requests.map(\.id))
    return zip(requests, outcomes).map { request, outcome in
      let own = Mentions(outcome.section.blocks).anchors
      if let anchor = own.first(where: taken.contains) { return SectionOutcome(.anchorTaken(anchor), of: request) }
      taken.formUnion(own)
      return outcome
    }
  }

  /// Ends all programs.
  public func close() async {
    let starts = running.values
    running = [:]
    if hasKept { cache?.tidy() }
    await withTaskGroup(of: Void.self) { group in
      for start in starts { group.addTask { await (try? start.value.get())?.close() } }
    }
  }

  private func render(_ request: SectionRequest) async -> SectionOutcome {
    do throws(SectionFault) {
      let opening: Opening
      let settings: Properties
      do {
        opening = try request.opening()
        settings = try request.settings()
      } catch {
        throw .manifest(error)
      }
      guard ProtocolVersion.common(request.section.manifest.protocol) != nil else {
        throw .protocolVersion(
          "plugin.json speaks protocol \(request.section.manifest.protocol.words), this jianbao "
            + ProtocolVersion.spoken.words)
      }
      orders += 1
      let order = RenderOrder(id: orders, edition: request.edition, parameters: settings)
      let key = cache?.key(of: request.section, opening, order)
      if let key, let answer = kept(key, opening) { return SectionOutcome(answer, to: request) }
      let answer = try await answer(request, opening, order)
      if let key {
        cache?.keep(.init(version: answer.version, order: order.id, lines: answer.lines), key)
        hasKept = true
      }
      return SectionOutcome(answer, to: request)
    } catch {
      return SectionOutcome(error, of: request)
    }
  }

  /// An answer of an earlier run, read and reviewed as if it came from the section now.
  private func kept(_ key: String, _ opening: Opening) -> SectionAnswer? {
    guard let entry = cache?.entry(key) else { return nil }
    do {
      let saying = try Dialect(version: entry.version).say(opening)
      var reader = AnswerReader(order: entry.order, opening: opening, kept: saying.kept)
      for line in entry.lines {
        if let answer = try reader.take(line) { return answer }
      }
    } catch {}
    cache?.forget(key)
    return nil
  }

  /// Asks the section, and once more when its program ended without an answer.
  private func answer(
    _ request: SectionRequest, _ opening: Opening, _ order: RenderOrder
  ) async throws(SectionFault) -> SectionAnswer {
    do {
      return try await attempt(request, opening, order)
    } catch .ended {
      return try await attempt(request, opening, order)
    }
  }

  /// Asks the section once; a program that broke the protocol is forgotten.
  private func attempt(
    _ request: SectionRequest, _ opening: Opening, _ order: RenderOrder
  ) async throws(SectionFault) -> SectionAnswer {
    do {
      let progress = progress
      return try await process(for: request).render(opening, order) { share in progress(request.id, share) }
    } catch .reported(let error) {
      throw .reported(error)
    } catch {
      running[Seat(request)] = nil
      throw error
    }
  }

  private func process(for request: SectionRequest) async throws(SectionFault) -> SectionProcess {
    let seat = Seat(request)
    if let start = running[seat] { return try await start.value.get() }
    let section = request.section
    let launch = Launch(program: section.program, arguments: section.arguments, folder: section.folder, cage: cage)
    let start = Task { () -> Result<SectionProcess, SectionFault> in
      do throws(SectionFault) {
        return .success(try await SectionProcess.start(launch, manifest: section.manifest))
      } catch {
        return .failure(error)
      }
    }
    running[seat] = start
    return try await start.value.get()
  }
}
