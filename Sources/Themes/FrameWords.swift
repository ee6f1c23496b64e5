/// The words that the page maker itself prints, by language. `{}` stands for what they are about.
public struct FrameWords: Hashable, Sendable {
  public var contents = "目录"
  public var figures = "图目录"
  public var tables = "表目录"
  public var figure = "图"
  public var table = "表"
  /// Of a table's number where it goes on: 续表2.
  public var continued = "续{}"
  public var unit = "单位："
  public var source = "资料来源："
  public var note = "注："
  /// Of one of several notes.
  public var numberedNote = "注{}："
  /// The heading over the notes at a section's end.
  public var notes = "注释"
  public var backCover = "封底"
  public var `case` = "个案"
  public var appendix = "附录"
  /// Over the box in place of a section, and over that in place of a part of one.
  public var failed = "本节未能生成"
  public var failedPart = "此处未能生成"
  /// Before why, before where, before the word that programs match, and what to do.
  public var reason = "原因："
  public var place = "位置："
  public var code = "代码："
  public var remedy = "改正后请重新生成报告。"
  /// A block by its number and its name: 第3块：图.
  public var numberedPart = "第{}块：{}"
  /// What blocks are called, by their `"type"`.
  public var parts = [
    "heading": "标题", "paragraph": "段落", "list": "列表", "quote": "引文", "callout": "文框", "keyFigures": "关键数字",
    "table": "表", "chart": "图", "image": "图片", "timeline": "时间线", "columns": "分栏", "sideBySide": "并排", "code": "代码",
    "listing": "目录", "bibliography": "参考文献", "letterhead": "版头", "signature": "署名", "imprint": "版记",
  ]
  public var failedEntry = "（未能生成）"
  /// Between a label and its title: one em in Chinese.
  public var labelGap = "　"
  /// Between a label and its count: 图3, Figure 3.
  public var countGap = ""
  public var cover = "封面"
  /// A reference to a page: 第12页.
  public var page = "第{}页"
  /// A reference to a place without number: 「总览」.
  public var titled = "「{}」"
  /// Before whom a quotation is from.
  public var attribution = "——"
  /// Between the members of a series.
  public var pause = "、"
  /// After the third author of a work.
  public var others = "等"
  public var enclosures = "附件："
  public var copiesTo = "抄送："
  public var printed = "{}印发"
  public var signer = "签发人："
  public var seal = "印章"
  public var numbering = Numbering.chinese

  /// Chinese, simplified; the forms of CY/T 170—2019 and CY/T 171—2019.
  public static let chinese = FrameWords()

  public static let english: FrameWords = {
    var words = FrameWords()
    words.contents = "Contents"
    words.figures = "Figures"
    words.tables = "Tables"
    words.figure = "Figure"
    words.table = "Table"
    words.continued = "{} (continued)"
    words.unit = "Unit: "
    words.source = "Source: "
    words.note = "Note: "
    words.numberedNote = "Note {}: "
    words.notes = "Notes"
    words.backCover = "Back cover"
    words.case = "Case"
    words.appendix = "Appendix"
    words.failed = "This section could not be made"
    words.failedPart = "This part could not be made"
    words.reason = "Reason: "
    words.place = "Place: "
    words.code = "Code: "
    words.remedy = "Put it right and make the report again."
    words.numberedPart = "block {}: {}"
    words.parts = [
      "heading": "heading", "paragraph": "paragraph", "list": "list", "quote": "quotation", "callout": "box",
      "keyFigures": "key figures", "table": "table", "chart": "chart", "image": "picture", "timeline": "timeline",
      "columns": "columns", "sideBySide": "blocks side by side", "code": "code", "listing": "list of contents",
      "bibliography": "bibliography", "letterhead": "letterhead", "signature": "signature", "imprint": "imprint",
    ]
    words.failedEntry = " (not made)"
    words.labelGap = "\u{2002}"
    words.countGap = "\u{A0}"
    words.cover = "Cover"
    words.page = "page\u{A0}{}"
    words.titled = "“{}”"
    words.attribution = "— "
    words.pause = ", "
    words.others = ", et al"
    words.enclosures = "Enclosures: "
    words.copiesTo = "Copies to: "
    words.printed = "Printed {}"
    words.signer = "Signed: "
    words.seal = "Seal"
    words.numbering = Numbering(headings: ["Chapter {1}", "{1.1}\u{2002}"])
    return words
  }()

  /// Uyghur in Arabic script.
  public static let uyghur: FrameWords = {
    var words = FrameWords()
    words.contents = "مۇندەرىجە"
    words.figures = "رەسىملەر مۇندەرىجىسى"
    words.tables = "جەدۋەللەر مۇندەرىجىسى"
    words.figure = "رەسىم"
    words.table = "جەدۋەل"
    words.continued = "{} (داۋامى)"
    words.unit = "بىرلىكى: "
    words.source = "مەنبەسى: "
    words.note = "ئىزاھات: "
    words.numberedNote = "ئىزاھات {}: "
    words.notes = "ئىزاھاتلار"
    words.backCover = "ئارقا مۇقاۋا"
    words.case = "مىسال"
    words.appendix = "قوشۇمچە"
    words.failed = "بۇ بۆلەك تەييارلانمىدى"
    words.failedPart = "بۇ قىسىم تەييارلانمىدى"
    words.reason = "سەۋەبى: "
    words.place = "ئورنى: "
    words.code = "كودى: "
    words.remedy = "تۈزىتىپ، دوكلاتنى قايتا تەييارلاڭ."
    words.numberedPart = "{}-قىسىم: {}"
    words.parts = [
      "heading": "ماۋزۇ", "paragraph": "ئابزاس", "list": "تىزىملىك", "quote": "نەقىل", "callout": "رامكا",
      "keyFigures": "ئاساسلىق سانلار", "table": "جەدۋەل", "chart": "دىئاگرامما", "image": "رەسىم",
      "timeline": "ۋاقىت جەدۋىلى", "columns": "ئىستونلار", "sideBySide": "يانداش بۆلەكلەر", "code": "كود",
      "listing": "مۇندەرىجە", "bibliography": "پايدىلانمىلار", "letterhead": "باش قىسمى", "signature": "ئىمزا",
      "imprint": "ئاخىرقى قىسمى",
    ]
    words.failedEntry = " (تەييارلانمىدى)"
    words.labelGap = "\u{2002}"
    words.countGap = "\u{A0}"
    words.cover = "مۇقاۋا"
    words.page = "{}-بەت"
    words.titled = "«{}»"
    words.attribution = "— "
    words.pause = "، "
    words.others = " قاتارلىقلار"
    words.enclosures = "قوشۇمچىلار: "
    words.copiesTo = "كۆچۈرمىسى: "
    words.printed = "{} بېسىلدى"
    words.signer = "ئىمزا قويغۇچى: "
    words.seal = "تامغا"
    words.numbering = Numbering(headings: ["{1}-باب", "{1}. "])
    return words
  }()

  /// The words of a BCP 47 tag's language; nil for a language that has none yet.
  public init?(language: String) {
    switch language.split(separator: "-").first?.lowercased() {
    case "zh": self = .chinese
    case "en": self = .english
    case "ug": self = .uyghur
    default: return nil
    }
  }

  private init() {}

  /// The label of a note by its place among its like.
  public func note(_ index: Int, of count: Int) -> String {
    count == 1 ? note : Self.filled(numberedNote, "\(index + 1)")
  }

  /// A pattern with what it is about.
  public static func filled(_ pattern: String, _ words: String) -> String {
    pattern.split(separator: "{}", maxSplits: 1, omittingEmptySubsequences: false).joined(separator: words)
  }
}
