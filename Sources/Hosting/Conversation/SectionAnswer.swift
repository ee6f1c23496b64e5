import ReportKit

/// What a section answered to one order.
struct SectionAnswer: Hashable, Sendable {
  var blocks: [Block]
  var diagnostics: [Diagnostic]
  /// The lines that said so, as they came.
  var lines: [[UInt8]]
  /// The version of the protocol that they are in.
  var version = ProtocolVersion.spoken.upperBound
}
