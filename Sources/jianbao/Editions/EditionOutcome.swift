import ReportKit

/// What became of one edition of a batch.
struct EditionOutcome: Encodable, Sendable {
  enum Fate: String, Encodable, Sendable {
    case written
    /// Written, with boxes where something could not be made.
    case incomplete
    /// Nothing was written.
    case failed
    /// Nothing was to be written.
    case checked
  }

  var id: String
  var status: Fate
  var output: [String] = []
  var pages: Int?
  var diagnostics: [Diagnostic] = []

  /// Two faces of the same edition: it was printed, or a fault stopped it.
  init(_ id: String, _ result: Result<Printed, Fault>) {
    self.id = id
    switch result {
    case .success(let printed):
      status = printed.isIncomplete ? .incomplete : .written
      output = printed.output
      pages = printed.pages
      diagnostics = printed.diagnostics
    case .failure(let fault):
      status = .failed
      diagnostics = fault.diagnostics
    }
  }

  /// An edition that was checked and not printed.
  init(checked id: String, _ diagnostics: [Diagnostic]) {
    self.id = id
    status = .checked
    self.diagnostics = diagnostics
  }

  fileprivate var isIncomplete: Bool {
    switch status {
    case .written: false
    case .checked: diagnostics.contains { $0.severity > .note }
    case .incomplete, .failed: true
    }
  }

  /// `3/30 永年: out/永年.pdf, 14 pages`.
  func line(_ number: Int, of count: Int) -> String {
    let words =
      switch status {
      case .written, .checked: ""
      case .incomplete: ", with error boxes"
      case .failed: "failed"
      }
    let file = output.first.map { output.count == 1 ? $0 : "\($0) …" }
    return "\(number)/\(count) \(id): " + (file.map { "\($0), \(pages ?? 0) pages" } ?? "") + words
  }
}

extension [EditionOutcome] {
  /// Some failed: 3; all: 1; none, but boxes in some of those that were written, or failed checks in some of those that
  /// were checked: 2.
  var exitStatus: ExitStatus {
    let failed = count { $0.status == .failed }
    if failed > 0 { return failed == count ? .failed : .partial }
    return contains { $0.isIncomplete } ? .incomplete : .fine
  }
}
