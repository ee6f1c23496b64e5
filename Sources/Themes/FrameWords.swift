/// The words that the page maker itself prints, by language.
public struct FrameWords: Hashable, Sendable {
  public var contents: String
  public var figure: String
  public var table: String
  /// Put before a table's number where it goes on.
  public var continued: String
  public var unit: String
  public var source: String
  public var note: String
  public var `case`: String
  public var appendix: String
  public var failed: String
  public var failedEntry: String
  /// Between a label and its title: one em in Chinese.
  public var labelGap: String
  public var cover: String

  /// Chinese, simplified; the forms of CY/T 170—2019 and CY/T 171—2019.
  public static let chinese = FrameWords(
    contents: "目录", figure: "图", table: "表", continued: "续", unit: "单位：", source: "资料来源：", note: "注：",
    case: "个案", appendix: "附录", failed: "本节未能生成", failedEntry: "（未能生成）", labelGap: "　", cover: "封面")
}
