import CMarkdown
import ReportKit

/// A Markdown text as blocks.
public struct Manuscript: Sendable {
  public var blocks: [Block]
}
