import ArgumentParser
import ReportKit

/// Why a command gives up: the exit status and what to tell the user, one remark a line.
struct Fault: Error {
  var status: ExitStatus
  var diagnostics: [Diagnostic]

  init(_ status: ExitStatus, _ diagnostics: [Diagnostic]) {
    self.status = status
    self.diagnostics = diagnostics
  }

  init(_ status: ExitStatus, code: String, _ message: String, place: Place? = nil) {
    self.init(status, [Diagnostic(.error, code: code, message: message, place: place)])
  }
}
