import ArgumentParser
import Foundation
import ReportKit

/// Standard error as the user sees it: remarks always, progress only on a terminal, colour only where it is wanted.
struct Console: Sendable {
  let isTerminal: Bool
  let usesColor: Bool
  /// Whether the answer goes to standard output as JSON; remarks are then part of it.
  let isJSON: Bool

  init(json: Bool = false) {
    let environment = ProcessInfo.processInfo.environment
    isTerminal = isatty(2) == 1
    usesColor = isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    isJSON = json
  }

  func say(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  func say(_ diagnostic: Diagnostic) {
    guard !isJSON else { return }
    let text = "\(diagnostic)".withControlsWrittenOut
    guard usesColor else { return say(text) }
    let color =
      switch diagnostic.severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    let word = "\(diagnostic.severity.rawValue):"
    say(text.replacingOccurrences(of: word, with: "\u{1B}[1;\(color)m\(word)\u{1B}[0m"))
  }

  /// A line that the next one replaces.
  func progress(_ text: String) {
    guard isTerminal, !isJSON else { return }
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
  }

  /// How far a section is: `medical 33 %`.
  func progress(of section: String, _ share: Double) {
    progress("\(section) \(Int(share * 100)) %")
  }

  func endProgress() { progress("") }

  /// What was asked for, on standard output.
  func answer(_ text: String) throws(Fault) {
    try Output(path: "-").write(Array((text + "\n").utf8))
  }

  /// Runs a command's work and turns what it throws into messages and an exit status.
  func run(_ work: () async throws -> ExitStatus) async throws {
    Interruption.watch()
    let status: ExitStatus
    do {
      status = try await work()
    } catch let exit as ExitCode {
      throw exit
    } catch {
      endProgress()
      let fault = error as? Fault ?? Fault(.failed, code: "unexpected", "\(error)")
      tell(fault)
      status = fault.status
    }
    guard status == .fine else { throw ExitCode(status.rawValue) }
  }

  /// Says why a command gives up; to people where no program can be told.
  private func tell(_ fault: Fault) {
    guard isJSON else { return fault.diagnostics.forEach(say) }
    do throws(Fault) {
      try answer(Answer(diagnostics: fault.diagnostics).json)
    } catch {
      fault.diagnostics.forEach { say("\($0)") }
    }
  }
}

extension String {
  /// With control characters but tabs and line ends as `\u{1B}`: what stands in a file must not command the terminal.
  fileprivate var withControlsWrittenOut: String {
    func isControl(_ scalar: Unicode.Scalar) -> Bool {
      (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)) && scalar != "\t" && scalar != "\n"
    }
    guard unicodeScalars.contains(where: isControl) else { return self }
    return unicodeScalars.map { isControl($0) ? "\\u{\(String($0.value, radix: 16, uppercase: true))}" : String($0) }.joined()
  }
}

/// What a program that reads `--json` gets.
struct Answer: Encodable {
  var output: [String] = []
  var pages: Int?
  /// What became of each edition, for a report of many.
  var editions: [EditionOutcome]?
  var diagnostics: [Diagnostic] = []

  var json: String {
    (try? jsonText()) ?? "{}"
  }
}
