/// How wide marks are set (CLREQ, “Punctuation Width Adjustment”). In every style but `plain`, neighbouring marks lose
/// their inner white halves and opening marks lose theirs at the start of a line.
public enum PunctuationStyle: String, Hashable, Sendable, CaseIterable, Codable {
  /// 全角: one em, at the end of a line too where the line has room.
  case fullWidth
  /// 开明: stops, question and exclamation marks one em, all others half an em.
  case kaiming
  /// 半角: half an em.
  case halfWidth
  /// 行末半角: one em, half an em at the end of a line (GB/T 15834—2011, 5.1.10).
  case lineEndHalf
  /// 原样: every mark keeps its em.
  case plain

  /// The style's Chinese name.
  public var chineseName: String {
    switch self {
    case .fullWidth: "全角"
    case .kaiming: "开明"
    case .halfWidth: "半角"
    case .lineEndHalf: "行末半角"
    case .plain: "原样"
    }
  }

  /// The white space that a mark keeps within a line.
  func keeps(_ mark: Mark) -> Bool {
    switch self {
    case .fullWidth, .lineEndHalf, .plain: true
    case .halfWidth: !mark.isAdjustable
    case .kaiming: !mark.isAdjustable || mark == .stop || mark == .exclamation
    }
  }
}
