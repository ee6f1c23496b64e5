import ReportKit

extension Nearest {
  /// Says that a figure is missing, and which one may be meant.
  static func message(missing id: String, among names: [String]) -> String {
    let hint = name(to: id, among: names).map { "; did you mean \"\($0)\"?" } ?? "; figures.csv names them all"
    return "there is no figure \"\(id)\"" + hint
  }
}
