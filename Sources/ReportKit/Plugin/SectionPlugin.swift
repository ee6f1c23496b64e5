/// A section of a report as a program.
///
/// A type with `@main` that conforms is a whole program: it speaks the section protocol on standard input and output.
/// What it prints otherwise goes to the log.
///
/// ```swift
/// @main struct Medical: SectionPlugin {
///   func render(_ input: SectionInput) throws -> [Block] {
///     [.paragraph(Paragraph("累计诊疗\(try input.figure("f020"))。"))]
///   }
/// }
/// ```
public protocol SectionPlugin {
  init()

  /// The section's blocks below its title. The same input gives the same blocks.
  ///
  /// A thrown ``SectionError`` is shown to the report's author with its code and place.
  func render(_ input: SectionInput) throws -> [Block]
}

extension SectionPlugin {
  /// Answers the host until it says `bye` or closes the line.
  public static func main() {
    var session = SectionSession(plugin: Self(), output: .standardOutput())
    while let line = readLine(strippingNewline: true) {
      guard session.answer(line) else { return }
    }
  }
}
