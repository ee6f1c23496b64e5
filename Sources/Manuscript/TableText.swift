import ReportKit

/// A table between fences, for heads of several levels, spans, totals and groups, which Markdown's own tables lack.
///
/// ````
/// ```table tab-output 各县市产值
/// 单位：亿元
/// | 地区 | 产值 | < | 增速 |
/// | ^ | 2024年 | 2025年 | ^ |
/// |---|--:|--:|--:|
/// | = 合计 | 120.5 | 131.0 | 8.7 |
/// | # 南部 |
/// | > 库尔勒市 | 80.1 | 88.2 | 10.1 |
/// 注：速度按可比价格计算。
/// 资料来源：模拟数据
/// ```
/// ````
/// `<` goes on with the cell at its left, `^` with the one above; a first cell with `=` is a total's, with `#` a line over
/// the rows below it, and each `>` sets it in by one em. Above the dashes stands the head; `--:` aligns on the decimal point.
struct TableText {
  private let anchor: String?
  private let caption: String
  private let text: String
  /// The line of the opening fence.
  private let line: Int
  private(set) var faults: [(line: Int, message: String)] = []

  init(title: String, text: String, line: Int) {
    let parts = title.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    let isNamed = parts.first?.allSatisfy { $0.isASCII } == true
    anchor = isNamed ? parts.first : nil
    caption = isNamed ? (parts.count == 2 ? parts[1] : "") : title
    self.text = text
    self.line = line
  }

  private typealias Line = (number: Int, cells: [String])

  mutating func table(_ reader: inout BlockReader) -> Table? {
    var rows: [Line] = []
    var dashes: (place: Int, line: Line)?
    var table = Table(
      anchor: anchor, caption: caption.isEmpty ? "" : reader.prose(caption, line: line), columns: [], rows: [])
    for (index, entry) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let number = line + 1 + index
      let words = entry.trimmed
      if words.isEmpty { continue }
      if words.hasPrefix("|") {
        let cells = Self.cells(words)
        if dashes == nil, cells.allSatisfy(Self.isDashes) {
          dashes = (rows.count, (number, cells))
        } else {
          rows.append((number, cells))
        }
      } else if let rest = words.after("单位：", "单位:", "Unit:") {
        if rest.contains("{") { faults.append((number, "a unit is plain words, such as 单位：万元, without figures")) }
        table.unit = rest
      } else if let rest = words.after("注：", "注:", "Note:") {
        table.notes.append(reader.prose(rest, line: number))
      } else if let rest = words.after("资料来源：", "来源：", "Source:") {
        table.source = reader.prose(rest, line: number)
      } else if let rest = words.after("宽表：", "Wide:") {
        switch rest {
        case "转", "turn": table.whenWide = .turn
        case "缩", "shrink": table.whenWide = .shrink
        case "分", "split": table.whenWide = .split
        default: faults.append((number, "宽表： is 转 (turn), 缩 (shrink) or 分 (split)"))
        }
      } else if let rest = words.after("位置：", "Placement:") {
        guard let placement = Placement(rawValue: rest) else {
          faults.append((number, "there is no place “\(rest)” for a table"))
          continue
        }
        table.placement = placement
      } else {
        faults.append((number, "a line of a table begins with |, 单位：, 注：, 资料来源：, 宽表： or 位置："))
      }
    }
    guard let dashes, dashes.place > 0 else {
      faults.append((line, "a table has a head and a line of dashes below it: |---|--:|"))
      return nil
    }
    let columns = dashes.line.cells.count
    let head = merged(Array(rows[..<dashes.place]), columns: columns, &reader)
    let body = merged(Array(rows[dashes.place...]), columns: columns, &reader)
    guard faults.isEmpty else { return nil }
    table.columns = dashes.line.cells.enumerated().map { index, dash in
      Table.Column(title(of: index, in: head.map(\.cells)), alignment: Self.alignment(dash))
    }
    if head.count > 1 { table.head = head.map(\.cells) }
    for row in rows[dashes.place...] { reader.row(on: row.number) }
    table.rows = body.map { Table.Row(cells: $0.cells, kind: $0.kind, indent: $0.indent) }
    return table
  }

  /// The lowest title over a column.
  private func title(of column: Int, in rows: [[Table.Cell]]) -> Prose {
    var covered: [Int: (text: Prose, rows: Int)] = [:]
    var title: Prose = ""
    for row in rows {
      var place = 0
      var rest = row[...]
      while place < column + 1 {
        if let above = covered[place], above.rows > 0 {
          covered[place] = (above.text, above.rows - 1)
          if place == column { title = above.text }
          place += 1
        } else if let cell = rest.popFirst() {
          for own in place..<place + cell.columns where cell.rows > 1 { covered[own] = (cell.text, cell.rows - 1) }
          if (place..<place + cell.columns).contains(column) { title = cell.text }
          place += cell.columns
        } else {
          break
        }
      }
    }
    return title
  }

  private mutating func merged(
    _ lines: [Line], columns: Int, _ reader: inout BlockReader
  ) -> [(cells: [Table.Cell], kind: Table.Row.Kind, indent: Int)] {
    // Each column's cell that may go on below: where it stands in what is made so far.
    var open = [(row: Int, cell: Int)?](repeating: nil, count: columns)
    var made: [(cells: [Table.Cell], kind: Table.Row.Kind, indent: Int)] = []
    for (number, cells) in lines {
      var row: (cells: [Table.Cell], kind: Table.Row.Kind, indent: Int) = ([], .data, 0)
      var first = cells.first ?? ""
      if first.hasPrefix("#") {
        row.cells = [Table.Cell(reader.prose(first.dropFirst().trimmedStart, line: number), columns: columns)]
        row.kind = .group
        made.append(row)
        open = Array(repeating: nil, count: columns)
        continue
      }
      if first.hasPrefix("=") {
        row.kind = .total
        first = first.dropFirst().trimmedStart
      }
      while first.hasPrefix(">") {
        row.indent += 1
        first = first.dropFirst().trimmedStart
      }
      guard cells.count == columns else {
        faults.append((number, "the row has \(cells.count) cells, the table \(columns) columns"))
        continue
      }
      for (column, own) in cells.enumerated() {
        let words = column == 0 ? first : own
        if words == "<", column > 0, let last = row.cells.indices.last, let left = open[column - 1], left.row == made.count {
          row.cells[last].columns += 1
          open[column] = left
        } else if words == "^", let above = open[column], above.row < made.count {
          if column == 0 || open[column - 1]?.row != above.row || open[column - 1]?.cell != above.cell {
            made[above.row].cells[above.cell].rows += 1
          }
        } else if words == "<" || words == "^" {
          faults.append((number, "column \(column + 1): there is no cell for \(words) to go on with"))
        } else {
          row.cells.append(Table.Cell(words.isEmpty ? "" : reader.prose(words, line: number)))
          open[column] = (made.count, row.cells.count - 1)
        }
      }
      made.append(row)
    }
    return made
  }

  private static func cells(_ line: String) -> [String] {
    var inner = line.dropFirst()
    if inner.hasSuffix("|"), !inner.hasSuffix("\\|") { inner = inner.dropLast() }
    var cells: [String] = [""]
    var escaped = false
    for character in inner {
      if character == "|", !escaped {
        cells.append("")
      } else {
        if escaped, character == "|" { cells[cells.count - 1].removeLast() }
        cells[cells.count - 1].append(character)
      }
      escaped = character == "\\"
    }
    return cells.map { $0.trimmed }
  }

  private static func isDashes(_ cell: String) -> Bool {
    cell.count >= 2 && cell.contains("-") && cell.allSatisfy { $0 == "-" || $0 == ":" }
  }

  private static func alignment(_ dashes: String) -> Table.Alignment {
    switch (dashes.hasPrefix(":"), dashes.hasSuffix(":")) {
    case (true, true): .center
    case (false, true): .decimal
    case (_, false): .start
    }
  }
}

extension String {
  /// What follows one of the words, without blanks.
  fileprivate func after(_ labels: String...) -> String? {
    guard let label = labels.first(where: hasPrefix) else { return nil }
    return dropFirst(label.count).trimmedStart
  }
}
