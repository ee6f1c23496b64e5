import ReportKit

/// A Markdown text as blocks of a report.
///
/// Beside CommonMark and tables it knows
/// - `{f020}`, `{f020:number}`: a shared figure, and how much of it is written;
/// - `{#fig-gaps}`, `{#fig-gaps:page}`: a reference to a chart, a table or a heading;
/// - `{=十条}`: words that are meant to be typed, though they look like a number;
/// - `## 标题 {#sec-name}`: a heading's anchor; `{.lead} …` at the head of a paragraph: its style;
/// - `: 表题 {#tab-name}` as a paragraph below a table: its caption;
/// - blocks between fences, such as `key-figures`, `case` and `chart`, see ``FencedBlock``.
public struct Manuscript: Hashable, Sendable {
  /// Bytes of the longest manuscript.
  public static let longest = 16 << 20

  public var blocks: [Block]
  /// Where the blocks stand in the file, each at its block's place.
  public var sources: [BlockSource]
  /// The words of all literals, which a check for typed numbers lets pass.
  public var literals: Set<String>
  /// What would be printed otherwise than it was meant, as far as it can be told: warnings, each with its line and column.
  public var remarks: [Diagnostic]

  /// Reads Markdown; `file` is the name that messages give.
  ///
  /// Throws all that is wrong at once, each with its line and column.
  public init(_ bytes: [UInt8], file: String) throws(ManuscriptError) {
    let text = try SourceText.text(bytes, file: file)
    var reader = BlockReader(file: file)
    blocks = reader.blocks(of: text)
    sources = reader.sources
    literals = reader.literals
    remarks = reader.diagnostics.filter { $0.severity < .error }
    guard remarks.count == reader.diagnostics.count else { throw ManuscriptError(reader.diagnostics) }
  }

  public init(_ text: String, file: String) throws(ManuscriptError) {
    try self.init(Array(text.utf8), file: file)
  }
}

extension Manuscript {
  /// All blocks, at whatever depth, with where they stand.
  public var traces: [(block: Block, source: BlockSource)] {
    zip(blocks, sources).flatMap { Self.traces(of: $0, $1) }
  }

  private static func traces(of block: Block, _ source: BlockSource) -> [(block: Block, source: BlockSource)] {
    [(block, source)] + zip(block.inner, source.inner).flatMap { traces(of: $0, $1) }
  }
}
