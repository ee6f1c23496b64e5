import ReportKit

extension FactBook {
  /// All figures under the sentences that they come from, then the computed ones with their formulas.
  public func appendix() -> [Block] {
    var blocks: [Block] = [
      .paragraph(
        Paragraph(
          "所列指标按来源语句分组，语句照录原文，标点按全角排印。限定一栏：“多”“余”“上”“超”为不少于所列数值，"
            + "“近”为略低于所列数值；其余为原文所印确数。“未注明”表示原文没有给出时间。")),
      .table(printed),
    ]
    if figures.contains(where: { $0.kind == .derived }) {
      blocks.append(.heading(Heading("测算指标", anchor: "sec-derived")))
      blocks.append(.paragraph(Paragraph("下列数值不见于原文，由上表指标按所列算式得出，行文中均标明“测算”。")))
      blocks.append(.table(computed))
    }
    return blocks
  }

  private var printed: Table {
    var rows: [Table.Row] = []
    let groups = Dictionary(grouping: figures.filter { $0.source != nil }) { $0.source ?? "" }
    for source in sources {
      guard let figures = groups[source.id] else { continue }
      rows.append(Table.Row(cells: [Table.Cell(Prose([.text(source.display)]), columns: 6)], kind: .group))
      rows += figures.map { figure in
        Table.Row(
          [
            figure.id, figure.indicator, figure.digits, figure.unit.description, figure.qualifier.short,
            figure.period.printed,
          ].map { Prose([.text($0)]) })
      }
    }
    return Table(
      anchor: "tab-figures", caption: "全部指标及其来源语句",
      columns: [
        .init("编号"), .init("指标"), .init("数值", alignment: .decimal), .init("单位"), .init("限定"), .init("期间"),
      ], rows: rows, notes: notes)
  }

  /// The figures' notes; figures with the same note share it.
  private var notes: [Prose] {
    var order: [String] = []
    var ids: [String: [String]] = [:]
    for figure in figures where !figure.note.isEmpty {
      if ids[figure.note] == nil { order.append(figure.note) }
      ids[figure.note, default: []].append(figure.id)
    }
    let texts = order.map { "\((ids[$0] ?? []).joined(separator: "、"))：\($0)" }
    return texts.isEmpty ? [] : [Prose([.text(texts.joined(separator: "；") + "。")])]
  }

  private var computed: Table {
    Table(
      anchor: "tab-derived", caption: "测算指标及其算式",
      columns: [
        .init("编号"), .init("指标"), .init("算式"), .init("数值", alignment: .decimal), .init("单位"), .init("标记"),
      ],
      rows: figures.filter { $0.kind == .derived }.map { figure in
        Table.Row(
          [figure.id, figure.indicator, figure.formula ?? "", figure.digits, figure.unit.description, "测算"]
            .map { Prose([.text($0)]) })
      })
  }
}
