/// Where a block was written.
public struct BlockSource: Hashable, Sendable {
  /// A path relative to the report folder.
  public var file: String
  /// The line on which the block begins; the first is 1.
  public var line: Int
  /// The lines of a table's rows, of a timeline's events or of a strip's items, where they have lines of their own.
  public var rows: [Int]
  /// Those of the blocks inside it, as ``Block/inner`` has them.
  public var inner: [BlockSource]

  public init(file: String, line: Int, rows: [Int] = [], inner: [BlockSource] = []) {
    self.file = file
    self.line = line
    self.rows = rows
    self.inner = inner
  }
}

extension Section {
  /// The section with the sources of those blocks that stand in it as they were written.
  public func traced(to written: [(block: Block, source: BlockSource)]) -> Section {
    let sources = Dictionary(written.map { ($0.block, $0.source) }) { first, _ in first }
    var section = self
    section.sources = blocks.map { sources[$0] }
    return section
  }
}
