import Frames
import ReportKit

extension Attachment {
  /// The data behind a table or a chart, as comma-separated values; nil where there are none, or no anchor to name them.
  init?(data: String, of anchor: String?, caption: Prose) {
    guard let anchor, !data.isEmpty else { return nil }
    let name = anchor.unicodeScalars.map { scalar in
      let properties = scalar.properties
      let isPlain = properties.isAlphabetic || properties.numericType != nil || ["-", "_", "."].contains(scalar)
      return isPlain ? String(scalar) : "%" + String(scalar.value, radix: 16, uppercase: true) + ";"
    }
    self.init(
      name: name.joined() + ".csv", mediaType: "text/csv", description: caption.plain, data: Array(data.utf8))
  }
}

extension Table {
  /// The table as comma-separated values (RFC 4180): the columns' titles, then the rows.
  var delimitedText: String {
    let lines = [columns.map(\.title.plain)] + rows.map { row in
      row.cells.flatMap { [$0.text.plain] + Array(repeating: "", count: max($0.columns, 1) - 1) }
    }
    return lines.map { $0.map(\.quoted).joined(separator: ",") + "\r\n" }.joined()
  }
}

extension String {
  /// The text as a cell, in quotes where it must be.
  fileprivate var quoted: String {
    guard unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return self }
    return "\"" + replacing("\"", with: "\"\"") + "\""
  }
}
