import Frames
import ReportKit

extension Color {
  /// Reads `#rgb`, `#rrggbb`, `rgb(…)`, `hsl(…)` or a CSS colour name; nil for anything else, `transparent` too.
  init?(css text: String) {
    if text.utf8.first == UInt8(ascii: "#") {
      self.init(hex: text)
      return
    }
    let text = text.lowercased()
    if let open = text.firstIndex(of: "("), text.hasSuffix(")") {
      let parts = text[text.index(after: open)...].dropLast().split { ", /".contains($0) }
      let numbers = parts.compactMap { part -> Double? in
        let digits = part.hasSuffix("%") ? part.dropLast() : part.hasSuffix("deg") ? part.dropLast(3) : part
        return NumberReading.read(String(digits))
      }
      guard numbers.count == parts.count, numbers.count >= 3 else { return nil }
      let opacity = numbers.count > 3 ? (parts[3].hasSuffix("%") ? numbers[3] / 100 : numbers[3]) : 1
      switch text[..<open] {
      case "rgb", "rgba":
        let scale = parts[0].hasSuffix("%") ? 100.0 : 255.0
        self.init(red: numbers[0] / scale, green: numbers[1] / scale, blue: numbers[2] / scale, opacity: opacity)
      case "hsl", "hsla":
        self.init(hue: numbers[0], saturation: numbers[1] / 100, lightness: numbers[2] / 100, opacity: opacity)
      default: return nil
      }
      return
    }
    guard let value = ColorNames.values[text] else { return nil }
    self.init(
      red: Double(value >> 16) / 255, green: Double(value >> 8 & 255) / 255, blue: Double(value & 255) / 255)
  }

  /// - Parameter hue: in degrees.
  init(hue: Double, saturation: Double, lightness: Double, opacity: Double = 1) {
    let chroma = (1 - abs(2 * lightness - 1)) * saturation
    func channel(_ shift: Double) -> Double {
      var turn = ((hue + shift) / 360).truncatingRemainder(dividingBy: 1)
      if turn < 0 { turn += 1 }
      let part = turn * 6
      let share = part < 1 ? part : part < 3 ? 1 : part < 4 ? 4 - part : 0
      return lightness - chroma / 2 + chroma * share
    }
    self.init(red: channel(120), green: channel(0), blue: channel(-120), opacity: opacity)
  }

  /// The colour as CSS reads it.
  var css: String { hex }
}

extension DataValue {
  /// The colour that a word of CSS names; nil for anything else.
  var cssColor: Color? { string.flatMap { Color(css: $0) } }

  /// Such a colour to paint with.
  var paint: ScenePaint? { cssColor.map(ScenePaint.color) }
}
