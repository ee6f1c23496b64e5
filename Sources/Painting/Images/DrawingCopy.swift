import CExpat
import Frames

/// Writes the allowed part of a drawing while Expat reads it.
final class DrawingCopy {
  private let parser: XML_Parser
  private(set) var output: [UInt8] = []
  private(set) var leftOut: Set<String> = []
  private(set) var fault: String?
  /// Width and height in CSS pixels.
  private(set) var size: (Double, Double)?
  /// For each open element, the name that its copy closes with; nil where it has none.
  private var path: [String?] = []
  /// The depth at which an element began that is left out with all inside it.
  private var silentFrom: Int?
  private var style: String?
  private var count = 0
  private var pixels = 0

  private static let svg = "http://www.w3.org/2000/svg"
  private static let xlink = "http://www.w3.org/1999/xlink"
  private static let xml = "http://www.w3.org/XML/1998/namespace"
  private static let deepest = 256
  private static let most = 200_000

  private static let elements: Set<String> = [
    "svg", "g", "defs", "symbol", "use", "switch", "title", "desc", "style", "path", "rect", "circle", "ellipse", "line",
    "polyline", "polygon", "text", "tspan", "textPath", "image", "linearGradient", "radialGradient", "stop", "pattern",
    "clipPath", "mask", "marker",
  ]
  /// Left out without a word: they say nothing that shows.
  private static let quiet: Set<String> = ["metadata", "a"]

  init(_ parser: XML_Parser) {
    self.parser = parser
  }

  static func of(_ closure: UnsafeMutableRawPointer?) -> DrawingCopy? {
    closure.map { Unmanaged<DrawingCopy>.fromOpaque($0).takeUnretainedValue() }
  }

  func fail(_ reason: String) {
    fault = fault ?? reason
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  func open(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    count += 1
    guard count <= Self.most else { return fail("it has more than \(Self.most) elements") }
    guard path.count < Self.deepest else { return fail("it is nested deeper than \(Self.deepest)") }
    let (space, local) = Self.split(name)
    guard silentFrom == nil else { return path.append(nil) }
    guard !path.isEmpty || (space == Self.svg && local == "svg") else { return fail("its root is no svg") }
    if space == Self.svg, local == "a" { return path.append(nil) }
    guard space == Self.svg, Self.elements.contains(local) else {
      if space == Self.svg, !Self.quiet.contains(local) { leftOut.insert(local) }
      silentFrom = path.count
      return path.append(nil)
    }
    var words = "<\(local)"
    if path.isEmpty { words += " xmlns=\"\(Self.svg)\" xmlns:xlink=\"\(Self.xlink)\"" }
    var kept: [String: String] = [:]
    var index = 0
    while let key = attributes?[index], let value = attributes?[index + 1] {
      index += 2
      let text = String(cString: value)
      if let name = attribute(Self.split(key), text, of: local) {
        kept[name] = text
        words += " \(name)=\"\(XMLText(text))\""
      }
    }
    if path.isEmpty {
      size = DrawingSize(kept).map { ($0.width, $0.height) }
      if let size, kept["viewBox"] == nil { words += " viewBox=\"0 0 \(Decimal(size.0)) \(Decimal(size.1))\"" }
    }
    output += (words + ">").utf8
    path.append(local)
    if local == "style" { style = "" }
  }

  func close() {
    guard let name = path.popLast() else { return }
    if silentFrom == path.count { silentFrom = nil }
    guard let name else { return }
    if name == "style", let text = style {
      style = nil
      if Self.isSafe(text), !text.contains("@") { output += "\(XMLText(text))".utf8 } else { leftOut.insert("style") }
    }
    output += "</\(name)>".utf8
  }

  func add(_ text: UnsafePointer<CChar>?, _ length: Int32) {
    guard silentFrom == nil, let text, !path.isEmpty else { return }
    let bytes = UnsafeRawBufferPointer(start: text, count: Int(length))
    let words = String(decoding: bytes, as: UTF8.self)
    if style != nil { style?.append(words) } else { output += "\(XMLText(words))".utf8 }
  }

  /// The name that the attribute is written with; nil where it is left out.
  private func attribute(_ name: (space: String, local: String), _ value: String, of element: String) -> String? {
    let local = name.local
    let isPlain = local.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    guard isPlain, !local.isEmpty else { return nil }
    switch name.space {
    case Self.xml: return local == "space" || local == "lang" ? "xml:\(local)" : nil
    case "", Self.xlink:
      if local == "href" {
        let isInside = value.hasPrefix("#")
        guard isInside || (element == "image" && holdsPicture(value)) else {
          leftOut.insert("href")
          return nil
        }
        return "xlink:href"
      }
      guard name.space.isEmpty else { return nil }
      if local == "filter" || local.lowercased().hasPrefix("on") || local == "src" || !Self.isSafe(value) {
        leftOut.insert(local)
        return nil
      }
      return local
    default: return nil
    }
  }

  /// Whether the address holds a picture; the pixels of all are counted, since a few bytes can unfold to any number.
  private func holdsPicture(_ address: String) -> Bool {
    for (head, format) in [("png", ImageRef.Format.png), ("jpeg", .jpeg), ("jpg", .jpeg)] {
      let prefix = "data:image/\(head);base64,"
      guard address.hasPrefix(prefix), let data = bytes(base64: address.utf8.dropFirst(prefix.utf8.count)),
        let header = try? ImageHeader(format, data)
      else { continue }
      pixels += header.width * header.height
      if pixels > CairoImage.pixelLimit { fail("its pictures have more than \(CairoImage.pixelLimit) pixels") }
      return true
    }
    return false
  }

  /// Whether style words name nothing outside the drawing: every `url(` is one of `url(#…)`, and nothing is escaped.
  private static func isSafe(_ words: String) -> Bool {
    let low = words.lowercased()
    let forbidden = ["\\", "javascript:", "image-set", "filter:"]
    guard !forbidden.contains(where: low.contains) else { return false }
    var rest = low[...]
    while let found = rest.firstRange(of: "url(") {
      rest = rest[found.upperBound...].drop { $0 == " " || $0 == "\"" || $0 == "'" }
      guard rest.first == "#" else { return false }
    }
    return true
  }

  private static func split(_ name: UnsafePointer<CChar>?) -> (space: String, local: String) {
    let whole = name.map { String(cString: $0) } ?? ""
    guard let bar = whole.lastIndex(of: "|") else { return ("", whole) }
    return (String(whole[..<bar]), String(whole[whole.index(after: bar)...]))
  }
}
