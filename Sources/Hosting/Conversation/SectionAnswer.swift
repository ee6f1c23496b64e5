import ReportKit

/// What a section answered to one order.
struct SectionAnswer: Hashable, Sendable {
  var blocks: [Block]
  var diagnostics: [Diagnostic]
}
