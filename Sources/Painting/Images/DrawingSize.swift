/// The size that an SVG's root names, in CSS pixels.
struct DrawingSize: Equatable {
  var width: Double
  var height: Double

  /// By `width` and `height`, else by `viewBox`; nil where neither says it.
  init?(_ attributes: [String: String]) {
    let box = attributes["viewBox"].map { text in
      text.split { $0 == " " || $0 == "," || $0.isNewline || $0 == "\t" }.compactMap { Double($0) }
    }
    let ratio: Double? = if let box, box.count == 4, box[2] > 0, box[3] > 0 { box[3] / box[2] } else { nil }
    let width = attributes["width"].flatMap(DrawingSize.pixels)
    let height = attributes["height"].flatMap(DrawingSize.pixels)
    switch (width, height, ratio) {
    case (let width?, let height?, _): (self.width, self.height) = (width, height)
    case (let width?, nil, let ratio?): (self.width, self.height) = (width, width * ratio)
    case (nil, let height?, let ratio?): (self.width, self.height) = (height / ratio, height)
    case (nil, nil, .some):
      guard let box else { return nil }
      (self.width, self.height) = (box[2], box[3])
    default: return nil
    }
  }

  /// A length such as `12mm`; nil for shares and for what is none.
  static func pixels(_ text: String) -> Double? {
    let units: [String: Double] = [
      "": 1, "px": 1, "pt": 4.0 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 960 / 25.4, "in": 96,
    ]
    let trimmed = text.filter { !$0.isWhitespace }
    let unit = String(trimmed.reversed().prefix { $0.isLetter }.reversed())
    guard let factor = units[unit], let value = Double(trimmed.dropLast(unit.count)), value.isFinite else { return nil }
    return value * factor
  }
}
