import Foundation
import Frames
import ReportKit

/// The functions of colours, as d3-color and vega-functions have them; each gives a colour as CSS writes it.
enum ColorFunctions {
  /// Nil where the name is none of them.
  static func call(_ name: String, _ arguments: [DataValue]) throws(ExpressionError) -> DataValue? {
    switch name {
    case _ where spaces.contains(name): return .string(try color(name, arguments).functional)
    case "luminance": return .number(try color(arguments.first).luminance)
    case "contrast": return .number(try color(arguments.first).contrast(with: color(arguments.dropFirst().first)))
    default: return nil
    }
  }

  /// The colour spaces; their names are the letters of their parts.
  static let spaces: Set<String> = ["rgb", "hsl", "lab", "hcl"]

  /// One of a colour's parts in a colour space: `rgb("steelblue").r`. Null for what is none.
  static func part(_ part: String, of space: String, _ arguments: [DataValue]) throws(ExpressionError) -> DataValue {
    let color = try color(space, arguments)
    if part == "opacity" { return .number(color.opacity) }
    guard let place = space.map(String.init).firstIndex(of: part) else { return .null }
    let parts =
      switch space {
      case "hsl": HueColors.hsl(color)
      case "lab": Lab(color).parts
      case "hcl": Lab(color).hueChromaLightness
      default: [color.red * 255, color.green * 255, color.blue * 255]
      }
    return .number(parts[place])
  }

  /// One argument is a colour; three or four are its parts and its opacity.
  private static func color(_ space: String, _ arguments: [DataValue]) throws(ExpressionError) -> Color {
    if arguments.count == 1 { return try color(arguments[0]) }
    guard arguments.count == 3 || arguments.count == 4 else { throw ExpressionError("\(space) needs a colour, or its three parts") }
    let parts = arguments.map(\.arithmetic)
    let color =
      switch space {
      case "hsl": HueColors.color(hsl: parts)
      case "lab": Lab(lightness: parts[0], a: parts[1], b: parts[2]).color
      case "hcl": Lab(hue: parts[0], chroma: parts[1], lightness: parts[2]).color
      default: Color(red: parts[0] / 255, green: parts[1] / 255, blue: parts[2] / 255)
      }
    return parts.count == 4 ? color.withOpacity(parts[3]) : color
  }

  private static func color(_ value: DataValue?) throws(ExpressionError) -> Color {
    guard let color = value?.cssColor else { throw ExpressionError("“\(value?.words ?? "")” is no colour") }
    return color
  }
}

extension Color {
  /// The relative luminance of WCAG 2.0.
  var luminance: Double {
    func linear(_ part: Double) -> Double { part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio of WCAG 2.0, from 1 to 21.
  func contrast(with other: Color) -> Double {
    Self.contrast(luminance, other.luminance)
  }

  static func contrast(_ a: Double, _ b: Double) -> Double { (max(a, b) + 0.05) / (min(a, b) + 0.05) }

  /// `rgb(158, 42, 43)`, or `rgba(…)` where it is not opaque.
  fileprivate var functional: String {
    let parts = [red, green, blue].map { part in
      NumberReading.plain((part.isNaN ? 0 : min(max(part, 0), 1) * 255).rounded())
    }
    return opacity < 1 ? "rgba(\(parts.joined(separator: ", ")), \(NumberReading.plain(max(0, opacity))))" : "rgb(\(parts.joined(separator: ", ")))"
  }
}
