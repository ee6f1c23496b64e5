import ArgumentParser
import Foundation
import Frames
import Painting
import ReportKit
import Typesetting

/// `jianbao typeset`: the paragraph engine alone, for holding it against other engines and test suites.
struct Typeset: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "typeset", abstract: "Sets a text file, each line of it a paragraph, and prints the lines or draws them.",
    discussion: """
      Lengths are in em of the size (28em), in points (300pt) or in millimetres (150mm). Characters that no font has are
      refused where the lines are drawn; where they are only told, they count an em, or half an em if they are Western.

      EXAMPLES
        jianbao typeset article.txt --measure 28em --lines
        jianbao typeset article.txt --measure 28em --kinsoku css-strict --json
        jianbao typeset article.txt --measure 28em --indent 2 -o article.pdf
      """)

  @Argument(help: "The text file, in UTF-8; - reads standard input.")
  var file: String

  @Option(parsing: .unconditional, help: "The length of a line.")
  var measure = Length(value: 28, unit: .em)

  @Option(parsing: .unconditional, help: "The size of the text.")
  var size = Length(value: 10.5, unit: .points)

  @Option(name: .customLong("line-height"), help: "From baseline to baseline; else 1.7 times the size.")
  var lineHeight: Length?

  @Option(help: "The first line's indent in em.")
  var indent: Double = 0

  @Option(help: "A BCP 47 tag: zh-Hans, zh-Hant, ja, en, ug …")
  var language = "zh-Hans"

  @Option(help: "The font family; may be repeated.")
  var family: [String] = []

  @Option(help: "none, basic, gb, strict, css-loose, css-normal or css-strict.")
  var kinsoku: LineBreaking = .gb

  @Option(help: "全角, 开明, 半角, 行末半角 or 原样.")
  var punctuation: PunctuationStyle = .lineEndHalf

  @Flag(help: "Leave the lines' ends ragged.")
  var ragged = false

  @Option(help: "justified, start, center, end, or distributed: the last line is flush too.")
  var align: ParagraphStyle.Alignment = .justified

  @Flag(help: "Set every Han on a grid of its em; Western words are padded to whole em.")
  var grid = false

  @Flag(help: "Let one pause or stop at a line's end hang outside the measure.")
  var hang = false

  @Flag(name: .customLong("no-hyphens"), help: "Hyphenate no words but at soft hyphens of the text.")
  var noHyphens = false

  @Option(name: .customLong("indent-bracket"), help: "trim or keep: an opening bracket after the indent.")
  var indentBracket: ParagraphStyle.IndentBracket = .trim

  @Option(name: .customLong("last-line-han"), help: "How many Han the last line must at least have.")
  var lastLineHan = 2

  @Flag(help: "Print each line of the set text on a line of its own; the default.")
  var lines = false

  @Flag(help: "Print the lines as JSON: each character with its place and width in em, and what the line gave or took.")
  var json = false

  @Option(name: .shortAndLong, help: "Draw the lines: .pdf, .svg or .png.")
  var output: String?

  @OptionGroup var places: FontPlace

  func run() async throws {
    let console = Console()
    try await Console(json: json).run {
      let size = self.size.points(em: 10.5)
      guard size > 0 else { throw Fault(.usage, code: "size", "--size must be above 0, not \(self.size)") }
      guard measure.value > 0 else { throw Fault(.usage, code: "measure", "--measure must be above 0, not \(measure)") }
      guard indent.isFinite else { throw Fault(.usage, code: "indent", "--indent is a number of em, not \(indent)") }
      if let lineHeight, lineHeight.value <= 0 {
        throw Fault(.usage, code: "line-height", "--line-height must be above 0, not \(lineHeight)")
      }
      let fonts = try places.fontFolder()
      let text = try read()
      let families = family.isEmpty ? ["Noto Serif CJK SC", "Noto Naskh Arabic", "Noto Sans Mongolian"] : family
      let sheet: TypesetSheet
      do {
        let typesetter = Typesetter(fonts: try FontLibrary(folder: fonts), reckonsMissing: output == nil)
        sheet = try TypesetSheet(
          text, typesetter: typesetter, measure: measure.points(em: size),
          text: TextStyle(families: families, size: size, language: language),
          paragraph: ParagraphStyle(
            alignment: ragged ? .start : align, firstLineIndent: indent,
            lineHeight: lineHeight?.points(em: size) ?? 1.7 * size, lineBreaking: kinsoku, punctuation: punctuation,
            indentBracket: indentBracket, lastLineHan: lastLineHan, hyphenates: !noHyphens, hangsMarks: hang, grid: grid))
        for character in typesetter.missing {
          console.say(
            Diagnostic(
              .warning, code: "text.glyph",
              message: "no font has the character \(TypesettingError.name(of: character)); its width is reckoned",
              place: Place(file: file)))
        }
      } catch let error as TypesettingError {
        throw Fault(.badData, code: "typesetting", "\(error)", place: Place(file: file))
      }
      if let output { try draw(sheet, to: output, fonts) }
      if json {
        try console.answer(try sheet.json())
      } else if lines || output == nil {
        try console.answer(sheet.lines.map(\.text).joined(separator: "\n"))
      }
      return .fine
    }
  }

  private func read() throws -> String {
    let data =
      file == "-" ? try FileHandle.standardInput.readToEnd() ?? Data() : FileManager.default.contents(atPath: file)
    guard let data else {
      throw Fault(.inputMissing, code: "file.missing", "there is no such file", place: Place(file: file))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Fault(.badData, code: "file.encoding", "the file is not UTF-8: convert it first", place: Place(file: file))
    }
    return text
  }

  private func draw(_ sheet: TypesetSheet, to path: String, _ fonts: String) throws {
    let bytes: [UInt8]
    do {
      switch URL(fileURLWithPath: path).pathExtension.lowercased() {
      case "svg":
        bytes = Array(
          try SVGPainter(fonts: fonts, text: .text).paint(sheet.frame, title: file, description: "", language: language).utf8)
      case "png": bytes = try PNGPainter(fonts: fonts, resolution: 192).paint(sheet.frame)
      case "pdf":
        let information = DocumentInformation(title: file, language: language, created: 0)
        bytes = try PDFPainter(fonts: fonts).paint(
          Document(information: information, pages: [Page(frame: sheet.frame, label: "1")]))
      case let other:
        throw Fault(.usage, code: "typeset.format", "set text is drawn as .pdf, .svg or .png, not .\(other)")
      }
    } catch let error as PaintingError {
      throw Fault(.failed, code: "painting", "\(error)")
    }
    try Output(path: path).write(bytes)
  }
}

extension LineBreaking: ExpressibleByArgument {}

extension ParagraphStyle.Alignment: ExpressibleByArgument {}

extension ParagraphStyle.IndentBracket: ExpressibleByArgument {}

extension PunctuationStyle: ExpressibleByArgument {
  public init?(argument: String) {
    guard let style = PunctuationStyle.allCases.first(where: { $0.chineseName == argument || $0.rawValue == argument })
    else { return nil }
    self = style
  }
}
