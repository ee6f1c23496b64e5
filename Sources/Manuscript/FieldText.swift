import ReportKit

/// Lines of names and values between fences, such as `发文字号：河政发〔2026〕1号`. A name may stand on several lines.
struct FieldText {
  private var values: [String: [(line: Int, text: String)]] = [:]
  private(set) var faults: [(line: Int, message: String)] = []

  /// - Parameter names: each field's names; the first is the one that it is asked for by.
  init(_ text: String, line: Int, names: [[String]]) {
    for (index, entry) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = entry.trimmed
      if words.isEmpty { continue }
      let number = line + 1 + index
      guard let colon = words.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
        faults.append((number, "a line is a name, a colon and a value; names are \(Self.list(names))"))
        continue
      }
      let name = String(words[..<colon])
      guard let field = names.first(where: { $0.contains(name) })?.first else {
        faults.append((number, "“\(name)” is no field; there are \(Self.list(names))"))
        continue
      }
      let value = String(words[words.index(after: colon)...].drop(while: \.isWhitespace))
      values[field, default: []].append((number, value))
    }
  }

  private static func list(_ names: [[String]]) -> String {
    names.compactMap(\.first).joined(separator: ", ")
  }

  func all(_ name: String) -> [String] { (values[name] ?? []).map(\.text) }
  func first(_ name: String) -> String? { values[name]?.first?.text }
  func lines(_ name: String) -> [(line: Int, text: String)] { values[name] ?? [] }

  /// The value of a field that must be there.
  mutating func needed(_ name: String, line: Int) -> String {
    if let value = first(name) { return value }
    faults.append((line, "“\(name)” is missing"))
    return ""
  }
}

extension FencedBlock {
  /// `letterhead`: 版头.
  static func letterhead(_ fields: inout FieldText, line: Int) -> Letterhead {
    Letterhead(
      copyNumber: fields.first("份号"), classification: fields.first("密级"), urgency: fields.first("紧急程度"),
      organs: fields.all("发文机关").isEmpty ? [fields.needed("发文机关", line: line)] : fields.all("发文机关"),
      kind: fields.first("文件"), number: fields.needed("发文字号", line: line), signers: fields.all("签发人"))
  }

  static let letterheadNames = [
    ["份号", "copyNumber"], ["密级", "classification"], ["紧急程度", "urgency"], ["发文机关", "organ"], ["文件", "kind"],
    ["发文字号", "number"], ["签发人", "signer"],
  ]

  /// `signature`: 附件说明、署名、成文日期、附注.
  static func signature(_ fields: inout FieldText, line: Int, _ reader: inout BlockReader) -> Signature {
    var seal = Signature.Seal.none
    var seals: [ImageFigure] = []
    for text in fields.all("印章") {
      switch text {
      case "无", "none": seal = .none
      case "留位", "room": seal = .room
      default:
        seal = .room
        let organs = fields.all("署名")
        let organ = organs.indices.contains(seals.count) ? organs[seals.count] : organs.first ?? ""
        seals.append(ImageFigure(file: text, alternative: organ + "印章"))
      }
    }
    return Signature(
      enclosures: fields.lines("附件").map { reader.prose($0.text, line: $0.line) },
      organs: fields.all("署名").isEmpty ? [fields.needed("署名", line: line)] : fields.all("署名"),
      date: fields.needed("日期", line: line), seal: seal, seals: seals,
      note: fields.lines("附注").first.map { reader.prose($0.text, line: $0.line) })
  }

  static let signatureNames = [
    ["附件", "enclosure"], ["署名", "organ"], ["日期", "date"], ["印章", "seal"], ["附注", "note"],
  ]

  /// `imprint`: 版记.
  static func imprint(_ fields: inout FieldText, line: Int, _ reader: inout BlockReader) -> Imprint {
    Imprint(
      copiesTo: fields.lines("抄送").first.map { reader.prose($0.text, line: $0.line) },
      printer: fields.needed("印发机关", line: line), date: fields.needed("印发日期", line: line))
  }

  static let imprintNames = [["抄送", "copiesTo"], ["印发机关", "printer"], ["印发日期", "date"]]

  /// A line of a bibliography: `name | J | 甲; 乙 | 题名 | 刊名, 2026, 12(3): 1-9`; the last field has `key=value` parts.
  static func work(_ line: Substring) -> Bibliography.Entry? {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map {
      $0.trimmed
    }
    guard parts.count >= 4, let kind = Bibliography.Entry.Kind(rawValue: parts[1]), !parts[0].isEmpty else { return nil }
    let authors = parts[2].split(whereSeparator: { "；;".contains($0) }).map {
      $0.trimmed
    }
    var entry = Bibliography.Entry(anchor: parts[0], kind: kind, authors: authors, title: parts[3])
    for field in parts.dropFirst(4) {
      guard let sign = field.firstIndex(of: "=") else { return nil }
      let value = String(field[field.index(after: sign)...].drop(while: \.isWhitespace))
      switch field[..<sign].trimmedEnd {
      case "in", "出处": entry.container = value
      case "place", "出版地": entry.place = value
      case "publisher", "出版者": entry.publisher = value
      case "year", "年": entry.year = value
      case "volume", "卷": entry.volume = value
      case "issue", "期": entry.issue = value
      case "pages", "页": entry.pages = value
      case "address", "网址": entry.address = value
      case "accessed", "引用日期": entry.accessed = value
      default: return nil
      }
    }
    return entry
  }
}
