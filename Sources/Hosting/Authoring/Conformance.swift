import ReportKit

/// Whether a section keeps the contract on data that nobody expects: each trial runs it once and says what came of it.
public struct Conformance: Sendable {
  /// One trial and what came of it.
  public struct Verdict: Hashable, Sendable, Encodable {
    public var trial: String
    public var passed: Bool
    /// What went wrong; empty for a trial that passed without a remark.
    public var remark: String
    /// What the section answered; nil where it did not.
    public var section: Section?

    enum CodingKeys: String, CodingKey { case trial, passed, remark }

    public init(trial: String, passed: Bool, remark: String, section: Section? = nil) {
      self.trial = trial
      self.passed = passed
      self.remark = remark
      self.section = section
    }
  }

  private let section: InstalledSection
  private let fixture: Fixture
  private let cage: String

  /// - Parameters:
  ///   - fixture: data that the section is made for.
  ///   - cage: the path of `section-cage`.
  public init(_ section: InstalledSection, fixture: Fixture, cage: String) {
    self.section = section
    self.fixture = fixture
    self.cage = cage
  }

  /// Runs all trials one after the other.
  public func verdicts() async -> [Verdict] {
    var verdicts = [await ordinary()]
    guard verdicts[0].passed else { return verdicts }
    verdicts.append(await repeated())
    verdicts.append(await stopped())
    for (trial, change) in trials {
      var opening = fixture.opening
      opening.tables = Dictionary(uniqueKeysWithValues: opening.tables.map { name, table in (name, change(table)) })
      let outcome = await render(opening)
      verdicts.append(verdict(trial, outcome))
    }
    return verdicts
  }

  private var trials: [(String, (DataTable) -> DataTable)] {
    [
      ("tables without rows", { DataTable(columns: $0.columns, rows: []) }),
      ("missing values", { table in changed(table) { _, _ in .null } }),
      ("5,000 rows", multiplied),
      ("cells of 200 characters", { table in changedWords(table, String(repeating: "长", count: 200)) }),
      ("right-to-left text", { table in changedWords(table, "شىنجاڭ ئۇيغۇر ئاپتونوم رايونى") }),
      ("text with markup and invisible characters", { table in changedWords(table, "<b>&amp;\u{202E}\"\\") }),
    ]
  }

  private func ordinary() async -> Verdict {
    let outcome = await render(fixture.opening)
    return Verdict(
      trial: "handshake and the sample data", passed: !outcome.failed,
      remark: outcome.failed ? outcome.diagnostics.map(\.words).joined(separator: "; ") : "",
      section: outcome.failed ? nil : outcome.section)
  }

  /// The section ends when its time is over and it is told so, whether it works or waits.
  private func stopped() async -> Verdict {
    let trial = "time-out"
    var impatient = section.manifest
    impatient.limits.seconds = 0.02
    let launch = Launch(program: section.program, arguments: section.arguments, folder: section.folder, cage: cage)
    do {
      let process = try await SectionProcess.start(launch, manifest: impatient)
      _ = try? await process.render(
        fixture.opening, RenderOrder(id: 1, edition: fixture.edition, parameters: fixture.parameters))
      let wasKilled = await process.end(SectionProcess.harsh).map(\.wasKilled) ?? false
      return Verdict(
        trial: trial, passed: !wasKilled,
        remark: wasKilled ? "the program does not end within 300 ms of SIGTERM: do not catch the signal" : "")
    } catch {
      return Verdict(trial: trial, passed: false, remark: error.message)
    }
  }

  /// The same input gives the same blocks, in one process and in another.
  private func repeated() async -> Verdict {
    let host = SectionHost(cage: cage)
    let first = await host.render([request(fixture.opening)])[0]
    let second = await host.render([request(fixture.opening)])[0]
    await host.close()
    let third = await render(fixture.opening)
    let same = first.section == second.section && first.section == third.section
    return Verdict(
      trial: "two renders equal", passed: same,
      remark: same ? "" : "the blocks differ: leave out the clock, random numbers and the order of sets")
  }

  private func render(_ opening: Opening) async -> SectionOutcome {
    let host = SectionHost(cage: cage)
    let outcome = await host.render([request(opening)])[0]
    await host.close()
    return outcome
  }

  private func request(_ opening: Opening) -> SectionRequest {
    SectionRequest(
      id: section.manifest.id, section: section, data: .exact(opening), parameters: fixture.parameters,
      edition: fixture.edition)
  }

  /// A section may say that it cannot be made of such data; it may not crash, hang or break the protocol.
  private func verdict(_ trial: String, _ outcome: SectionOutcome) -> Verdict {
    let fault = outcome.diagnostics.first { $0.severity == .error }
    guard outcome.failed, let fault else {
      return Verdict(trial: trial, passed: true, remark: "", section: outcome.section)
    }
    let hostCodes = ["plugin.", "result.", "message.", "reads."]
    let broken = hostCodes.contains { fault.code.hasPrefix($0) }
    return Verdict(trial: trial, passed: !broken, remark: (broken ? "" : "refused: ") + fault.words)
  }

  /// The columns that only identify a row keep their values.
  private func isKey(_ column: DataTable.Column) -> Bool {
    column.name == "id" || section.manifest.reads.contains { $0.condition.keys.contains(column.name) }
  }

  private func changed(_ table: DataTable, _ cell: (DataTable.Column, DataValue) -> DataValue) -> DataTable {
    DataTable(
      columns: table.columns,
      rows: table.rows.map { row in zip(table.columns, row).map { isKey($0) ? $1 : cell($0, $1) } })
  }

  private func changedWords(_ table: DataTable, _ words: String) -> DataTable {
    changed(table) { column, value in
      switch column.type {
      case .string: .string(words)
      case .number, .bool, .list, .object: value
      }
    }
  }

  /// The table's rows over and over until there are 5,000, each with an id of its own.
  private func multiplied(_ table: DataTable) -> DataTable {
    guard !table.rows.isEmpty else { return table }
    let id = table.index(of: "id")
    let rows = (0..<5000).map { number in
      var row = table.rows[number % table.rows.count]
      if number >= table.rows.count, let id, id < row.count, case .string(let text) = row[id] {
        row[id] = .string("\(text)-\(number)")
      }
      return row
    }
    return DataTable(columns: table.columns, rows: rows)
  }
}

extension Diagnostic {
  /// Place and message.
  fileprivate var words: String {
    [place.map { "\($0)" }, message].compactMap(\.self).joined(separator: ": ")
  }
}
