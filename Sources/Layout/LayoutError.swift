import Typesetting

/// Why a block could not be laid out.
public enum LayoutError: Error, Hashable, Sendable {
  case unknownReference(anchor: String, near: String?)
  case duplicateAnchor(String)
  case raggedRow(row: Int, cells: Int, columns: Int)
  case noColumns
  case noteInNote
  /// A galley that no pages hold: a mistake of this program.
  case noPages
  /// Words can't be put into order: why.
  case noCollation(String)
  case typesetting(TypesettingError)
  case chart(String)
  case picture(code: String, String)
}

extension LayoutError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownReference(let anchor, let near):
      "nothing is called “\(anchor)”" + (near.map { "; did you mean “\($0)”?" } ?? "; give the chart, table or heading that anchor")
    case .duplicateAnchor(let anchor):
      "two places are called “\(anchor)”; anchors must be unique in a report"
    case .raggedRow(let row, let cells, let columns):
      "row \(row) fills \(cells) columns, the table has \(columns)"
    case .noColumns: "the table has no columns"
    case .noteInNote: "a note has no notes of its own"
    case .noPages: "no pages were found for it, which is a mistake of jianbao: report it with the section's text"
    case .noCollation(let why): "the index needs ICU, which can't be opened: \(why); install the libicu that this program was built with"
    case .typesetting(let error): "\(error)"
    case .chart(let message): message
    case .picture(_, let message): message
    }
  }

  /// A short word that programs can match.
  public var code: String {
    switch self {
    case .unknownReference: "reference.unknown"
    case .duplicateAnchor: "anchor.duplicate"
    case .raggedRow: "table.row"
    case .noColumns: "table.columns"
    case .noteInNote: "note.nested"
    case .noPages: "pages"
    case .noCollation: "index.order"
    case .typesetting(.missingGlyph): "text.glyph"
    case .typesetting: "text"
    case .chart: "chart"
    case .picture(let code, _): code
    }
  }
}
