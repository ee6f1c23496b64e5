import ReportKit

/// What stands in braces in running text.
enum Mention: Equatable {
  case figure(FigureReference)
  case reference(Reference)
  case literal(String)
  case style(String)

  /// Reads what stands between the braces; nil where it is none of the four.
  init?(_ text: Substring) {
    switch text.first {
    case "=":
      let words = text.dropFirst()
      guard !words.isEmpty else { return nil }
      self = .literal(String(words))
    case ".":
      guard Self.isName(text.dropFirst()) else { return nil }
      self = .style(String(text.dropFirst()))
    case "#":
      guard let (name, form) = Self.split(text.dropFirst(), Reference.Form.self) else { return nil }
      self = .reference(Reference(name, form: form ?? .number))
    default:
      guard let (name, form) = Self.split(text, FigureReference.Form.self) else { return nil }
      self = .figure(FigureReference(name, form: form ?? .full))
    }
  }

  private static func split<Form: RawRepresentable<String>>(
    _ text: Substring, _: Form.Type
  ) -> (name: String, form: Form?)? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), isName(parts[0]) else { return nil }
    guard parts.count == 2 else { return (String(parts[0]), nil) }
    guard let form = Form(rawValue: String(parts[1])) else { return nil }
    return (String(parts[0]), form)
  }

  /// Letters, digits, `-` and `_`, at least one.
  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.count <= 64
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" || $0 == "_" }
  }

  static let grammar =
    "write {f020}, {f020:number|unit|label}, {#fig-name}, {#fig-name:page|title} or {=words as they are}"
}
