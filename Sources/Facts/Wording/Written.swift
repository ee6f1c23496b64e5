import ReportKit

/// A figure in words, cut where a form or a strip of key figures cuts it.
///
/// The qualifier stands where Chinese has it: before the number in 近千名 and 上万户, after a plain number in 200多名,
/// after the scale in 8.7万余人次.
public struct Written: Hashable, Sendable {
  /// The number alone, with a qualifier that stands before it: 8.7, 近千, 第九.
  public var number: String
  /// The scale, and a qualifier that stands after it: 万余.
  public var scale: String
  /// The unit: 人次.
  public var unit: String
  /// What the number is counted per, with its slash: /年; empty for a plain count.
  public var rate: String
  /// The words behind a number that the report computed: （测算）.
  public var mark: String

  init(_ figure: Figure) {
    let qualifier = figure.qualifier.rawValue
    let leads = figure.qualifier.position == .beforeNumber
    // GB/T 15835—2011 numbers carry a minus, not a hyphen.
    var number = figure.digits.hasPrefix("-") ? "−" + figure.digits.dropFirst() : figure.digits
    var scale = figure.unit.scale.rawValue
    if figure.numeral == .han, figure.value.denominator == 1, let han = HanNumeral(figure.value.numerator) {
      number = Self.adapted(han.text, before: scale, to: figure)
      number += scale
      scale = ""
    }
    self.number = leads ? qualifier + number : number
    self.scale = leads ? scale : scale + qualifier
    unit = figure.unit.base
    rate = figure.unit.per.map { "/" + $0 } ?? ""
    mark = figure.kind == .derived ? "（测算）" : ""
  }

  /// 近一千 is said 近千, 首一部 首部, and two of something 两.
  private static func adapted(_ han: String, before scale: String, to figure: Figure) -> String {
    switch figure.qualifier {
    case .first: ""
    case .nearly, .upTo, .above:
      han.hasPrefix("一") && (han.count > 1 || !scale.isEmpty) ? String(han.dropFirst()) : han
    case .exactly, .over, .odd: han == "二" ? "两" : han
    case .ordinal: han
    }
  }

  /// As in a sentence, which says itself that 400万元 are for a year.
  public var inSentence: String { number + scale + unit + mark }

  /// As it stands alone, in a table, a chart or a strip of key figures: 400万元/年.
  public var alone: String { number + scale + unit + rate + mark }

  /// Number and qualifier: 8.7万余.
  public var count: String { number + scale }
}

extension Figure {
  /// The figure in words.
  public var written: Written { Written(self) }
}
