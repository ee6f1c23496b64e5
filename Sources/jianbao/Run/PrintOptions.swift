import ArgumentParser
import Frames
import Painting

/// What a press or a draft wants beside the pages.
struct PrintOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How far grounds reach over the trimmed edge, for a press.", valueName: "3mm"))
  var bleed: Millimetres?

  @Flag(help: "Draw marks where the knife cuts; the PDF says the trimmed size.")
  var cropMarks = false

  @Option(help: "A word behind the content of every page, such as 草稿; else report.yaml's watermark.")
  var watermark: String?

  var sheet: PrintSheet { PrintSheet(bleed: bleed?.points ?? 0, cropMarks: cropMarks) }

  var asksForSheet: Bool { bleed != nil || cropMarks }
}

/// A length written `3mm` or `3`.
struct Millimetres: ExpressibleByArgument, Hashable {
  let points: Double

  init?(argument: String) {
    let digits = argument.hasSuffix("mm") ? String(argument.dropLast(2)) : argument
    guard let value = Double(digits), (0...50).contains(value) else { return nil }
    points = value * Size.millimetre
  }
}
