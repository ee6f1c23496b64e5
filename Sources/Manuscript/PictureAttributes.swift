import ReportKit

/// What stands in braces behind a picture: `{#fig-name width=80mm}`, each part by choice.
struct PictureAttributes: Equatable {
  var anchor: String?
  /// In millimetres.
  var width: Double?
  /// What in the braces means nothing.
  var unknown: String?

  /// Nil for anything that is neither blank nor such braces.
  init?(_ text: String) {
    let words = text.drop(while: \.isWhitespace)
    guard !words.isEmpty else { return }
    let end = words.trimmedEnd
    guard end.hasPrefix("{"), end.hasSuffix("}") else { return nil }
    for part in end.dropFirst().dropLast().split(whereSeparator: \.isWhitespace) {
      if part.hasPrefix("#"), case .reference(let reference)? = Mention(part), reference.form == .number {
        anchor = reference.anchor
      } else if part.hasPrefix("width="), part.hasSuffix("mm"),
        let width = Double(part.dropFirst("width=".count).dropLast("mm".count)), (1...2000).contains(width)
      {
        self.width = width
      } else if part.hasPrefix("#") || part.contains("=") {
        unknown = String(part)
      } else {
        return nil
      }
    }
  }
}
