/// How much of a mark's em is ink and how much white space that adjustment may take, in em
/// (CLREQ, “Punctuation Width Adjustment”; GB/T 15834—2011, 5.1).
struct MarkBox {
  var left: Double
  var body: Double
  var right: Double

  init(_ left: Double, _ body: Double, _ right: Double) {
    self.left = left
    self.body = body
    self.right = right
  }

  static let opening = MarkBox(0.5, 0.5, 0)
  static let closing = MarkBox(0, 0.5, 0.5)
  static let centred = MarkBox(0.25, 0.5, 0.25)
  static let half = MarkBox(0, 0.5, 0)
  static let full = MarkBox(0, 1, 0)

  init(_ mark: Mark, _ scalar: UInt32, region: PunctuationRegion) {
    self =
      switch mark {
      case .openQuote, .openBracket: .opening
      case .closeQuote, .closeBracket: .closing
      case .pause:
        switch region {
        case .mainland: .closing
        case .traditional: .centred
        case .japanese: scalar == 0xFF1B ? .centred : .closing
        }
      case .colon: region == .mainland ? .closing : .centred
      case .stop: region == .traditional ? .centred : .closing
      case .exclamation: region == .mainland ? .closing : .full
      case .interpunct: region == .mainland ? .half : .full
      case .connector: scalar == 0x2013 ? .half : .full
      case .solidus: scalar == 0x2F ? .half : .full
      case .wide, .dash, .ellipsis, .none: .full
      }
  }
}
