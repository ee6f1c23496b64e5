/// Writes a section's blocks one below the other: headings, prose, charts and tables as they stand on the page.
///
/// ```swift
/// @BlockBuilder
/// func render(_ input: SectionInput) throws -> [Block] {
///   input.opening
///   input.part("义诊")
///   ChartFigure(anchor: "fig-clinics", spec: .bars(figures: ["f020", "f023"]), caption: "…")
/// }
/// ```
@resultBuilder
public enum BlockBuilder {
  public static func buildExpression(_ block: Block) -> [Block] { [block] }
  public static func buildExpression(_ blocks: [Block]) -> [Block] { blocks }
  public static func buildExpression(_ heading: Heading) -> [Block] { [.heading(heading)] }
  public static func buildExpression(_ paragraph: Paragraph) -> [Block] { [.paragraph(paragraph)] }
  public static func buildExpression(_ list: List) -> [Block] { [.list(list)] }
  public static func buildExpression(_ quote: Quote) -> [Block] { [.quote(quote)] }
  public static func buildExpression(_ callout: Callout) -> [Block] { [.callout(callout)] }
  public static func buildExpression(_ strip: KeyFigures) -> [Block] { [.keyFigures(strip)] }
  public static func buildExpression(_ table: Table) -> [Block] { [.table(table)] }
  public static func buildExpression(_ chart: ChartFigure) -> [Block] { [.chart(chart)] }
  public static func buildExpression(_ image: ImageFigure) -> [Block] { [.image(image)] }
  public static func buildExpression(_ columns: Columns) -> [Block] { [.columns(columns)] }
  public static func buildExpression(_ block: SideBySide) -> [Block] { [.sideBySide(block)] }
  public static func buildExpression(_ timeline: Timeline) -> [Block] { [.timeline(timeline)] }
  public static func buildExpression(_ code: Code) -> [Block] { [.code(code)] }
  public static func buildExpression(_ listing: Listing) -> [Block] { [.listing(listing)] }
  public static func buildExpression(_ bibliography: Bibliography) -> [Block] { [.bibliography(bibliography)] }
  public static func buildExpression(_ letterhead: Letterhead) -> [Block] { [.letterhead(letterhead)] }
  public static func buildExpression(_ signature: Signature) -> [Block] { [.signature(signature)] }
  public static func buildExpression(_ imprint: Imprint) -> [Block] { [.imprint(imprint)] }

  /// What is only said to the host, such as a remark or progress.
  public static func buildExpression(_ nothing: Void) -> [Block] { [] }

  public static func buildBlock(_ parts: [Block]...) -> [Block] { parts.flatMap(\.self) }
  public static func buildOptional(_ part: [Block]?) -> [Block] { part ?? [] }
  public static func buildEither(first: [Block]) -> [Block] { first }
  public static func buildEither(second: [Block]) -> [Block] { second }
  public static func buildArray(_ parts: [[Block]]) -> [Block] { parts.flatMap(\.self) }
}
