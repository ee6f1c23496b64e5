import Hosting
import ReportKit

extension Catalogue {
  /// What cannot be used, as warnings: the report does without it, or has an error that says so.
  func remarks(besides errors: [Diagnostic]) -> [Diagnostic] {
    problems.filter { problem in !errors.contains { $0.message.hasSuffix(problem.message) } }.map { problem in
      var remark = problem.diagnostic
      remark.severity = min(remark.severity, .warning)
      return remark
    }
  }

  /// That a section is not there, and why as far as it can be told.
  func absence(of id: String) -> String {
    let broken = problems.first { $0.severity == .error && $0.file.split(separator: "/").dropLast().last.map { $0 == id } ?? false }
    if let broken { return "the section plugin “\(id)” cannot be used: \(id)/plugin.json: \(broken.message)" }
    let known = sections.keys.sorted().joined(separator: ", ")
    let near = Nearest.name(to: id, among: Array(sections.keys)).map { "did you mean “\($0)”? Known" } ?? "known"
    return "there is no section plugin “\(id)”; \(near) are: \(known.isEmpty ? "none" : known)"
  }
}
