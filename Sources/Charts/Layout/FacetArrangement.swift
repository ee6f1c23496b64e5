import Frames
import ReportKit

/// Small multiples: cells in rows and columns, with headers, and axes at the edges where they are shared.
struct FacetArrangement {
  let arrangement: Arrangement

  func piece(_ node: ViewNode) throws -> Arrangement.Piece {
    let pieces = try node.children.map { try arrangement.piece($0, parent: node) }
    return try arrangement.grid(pieces, columns: nil, spacing: arrangement.spacing(node))
  }
}
