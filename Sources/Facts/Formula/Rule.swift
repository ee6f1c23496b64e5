import ReportKit

/// An equation that the figures must satisfy, such as `f003 + f004 = f002`.
struct Rule {
  let text: String

  /// What is wrong with the rule or with the figures in it; nil when it holds.
  ///
  /// `file` names the figures' file and `settings` the file that lists the rules, where it is number `place`.
  func problem(place: Int, figures: [String: Figure], file: String, settings: String) -> Diagnostic? {
    func inRule(_ code: String, _ message: String) -> Diagnostic {
      Diagnostic(
        .error, code: code, message: "\(text): \(message)",
        place: Place(file: settings, row: "rules", column: "\(place)"))
    }
    do throws(FormulaError) {
      let (left, right) = try FormulaParser.equation(text)
      let evaluation = Evaluation(figures: figures)
      let one = try evaluation.quantity(of: left)
      let other = try evaluation.quantity(of: right)
      guard one.dimension == other.dimension else {
        let hint = "say how one turns into the other, as in 2 个/对 * f042"
        return inRule("rule.unit", "\(one.dimension.name) cannot equal \(other.dimension.name); \(hint)")
      }
      guard one.value != other.value else { return nil }
      let rows = (left.figures + right.figures).compactMap { figures[$0] }
        .map { "\($0.id) = \($0.written.alone) in row \($0.line)" }
      let blamed = right.figures.last ?? left.figures.last
      return Diagnostic(
        .error, code: "rule.broken",
        message:
          "\(text) does not hold: \(one.value.text) is not \(other.value.text) (\(rows.joined(separator: ", ")))",
        place: Place(file: file, line: blamed.flatMap { figures[$0]?.line }, column: "value"))
    } catch {
      return inRule(error.code, error.message)
    }
  }
}
