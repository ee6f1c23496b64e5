import Frames

/// A two-page report with a part of each kind, set by hand.
struct Sample {
  var document: Document
  private let scribe: Scribe
  private let bold: Scribe
  private var frame = Frame(size: .a4)
  private var y = 72.0

  init() throws {
    scribe = try Scribe()
    bold = try Scribe(Scribe.sansBold)
    document = Document(
      information: DocumentInformation(
        title: "援疆工作简报", author: "河北省第九批援疆工作队", subject: "2019年年度简报", keywords: ["援疆", "年报"],
        language: "zh-Hans", rights: "版权所有", created: 1_577_836_800),
      pages: [])
    try firstPage()
    try secondPage()
    document.outline = [
      OutlineEntry(title: "产业援疆", anchor: "industry", children: [OutlineEntry(title: "就业", anchor: "work")])
    ]
    document.attachments = [
      Attachment(
        name: "就业 (2019).csv", mediaType: "text/csv", description: "图1的数据",
        data: Array("年份,人数\n2019,100\n".utf8))
    ]
  }

  private mutating func place(_ text: String, _ tag: Tag, size: Double = 10.5, x: Double = 72) throws {
    frame.place(try scribe.line(text, size: size).tagged(tag), at: Point(x: x, y: y))
    y += size * 1.8
  }

  private mutating func endPage(_ label: String) throws {
    var head = try scribe.line("援疆工作简报 · \(label)", size: 8)
    head.place(.stroke(.line(from: .zero, to: Point(x: 451, y: 0)), Stroke(.black, width: 0.5)), at: .zero)
    frame.place(head.tagged(.artifact), at: Point(x: 72, y: 36))
    document.pages.append(Page(frame: frame, label: label))
    frame = Frame(size: .a4)
    y = 72
  }

  private mutating func firstPage() throws {
    let title = try bold.line("产业援疆", size: 20)
    frame.place(title.tagged(Tag(.heading1, anchor: "industry")), at: Point(x: 72, y: y))
    y += 40
    var entry = try scribe.line("就业 …… 2")
    entry.place(.link(Link(.anchor("work"), title: "第2页"), entry.size), at: .zero)
    frame.place(entry.tagged(Tag(.link)).tagged(Tag(.contentsItem)).tagged(Tag(.contents)), at: Point(x: 72, y: y))
    y += 24
    var list = Frame(size: Size(width: 300, height: 40))
    for (row, text) in ["引进企业十家", "建成工厂三座"].enumerated() {
      var item = Frame(size: Size(width: 300, height: 18))
      item.place(try scribe.line("\(row + 1)．").tagged(Tag(.listLabel)), at: .zero)
      item.place(try scribe.line(text).tagged(Tag(.listBody)), at: Point(x: 24, y: 0))
      list.place(item.tagged(Tag(.listItem)), at: Point(x: 0, y: Double(row) * 18))
    }
    frame.place(list.tagged(Tag(.list)), at: Point(x: 72, y: y))
    y += 60
    try table()
    try place("这一段从第一页开始，", Tag(.paragraph, element: "p1"))
    try endPage("封面")
  }

  private mutating func table() throws {
    var table = Frame(size: Size(width: 300, height: 72))
    let rows = [["项目", "2018年", "2019年"], ["就业", "80", "100"], ["培训", "20", "30"]]
    for (row, cells) in rows.enumerated() {
      var line = Frame(size: Size(width: 300, height: 20))
      for (column, cell) in cells.enumerated() {
        let scope: Tag.Scope? = row == 0 ? .column : column == 0 ? .row : nil
        let role: Tag.Role = scope == nil ? .dataCell : .headerCell
        line.place(
          try scribe.line(cell).tagged(Tag(.paragraph)).tagged(Tag(role, scope: scope)),
          at: Point(x: Double(column) * 100, y: 0))
      }
      line.place(
        Item.stroke(.line(from: .zero, to: Point(x: 300, y: 0)), Stroke(.black, width: 0.25)), at: Point(x: 0, y: 20))
      table.place(line.tagged(Tag(.tableRow)), at: Point(x: 0, y: Double(row) * 20))
    }
    frame.place(table.tagged(Tag(.table)), at: Point(x: 72, y: y))
    y += 90
  }

  private mutating func secondPage() throws {
    try place("到第二页结束。", Tag(.paragraph, element: "p1"))
    try place("就业", Tag(.heading2, anchor: "work"), size: 15)
    var figure = Frame(size: Size(width: 200, height: 100))
    let fade = Gradient(
      start: .zero, end: Point(x: 0, y: 100),
      stops: [
        Gradient.Stop(offset: 0, color: Color(red: 0.1, green: 0.3, blue: 0.6)),
        Gradient.Stop(offset: 1, color: Color(red: 0.1, green: 0.3, blue: 0.6, opacity: 0.2)),
      ])
    figure.place(
      .shape(.rectangle(Rect(x: 0, y: 0, width: 40, height: 100)), fill: .gradient(fade), stroke: nil), at: .zero)
    let glass = Color(red: 0.8, green: 0, blue: 0, opacity: 0.5)
    figure.place(.fill(.circle(centre: Point(x: 100, y: 50), radius: 40), glass), at: .zero)
    figure.place(.group(try scribe.line("人数"), .quarterTurnLeft, clip: nil), at: Point(x: 180, y: 90))
    frame.place(
      figure.tagged(Tag(.figure, alternative: "2019年就业人数为100人。", attachment: "就业 (2019).csv")),
      at: Point(x: 72, y: y))
    y += 120
    var source = try scribe.line("来源")
    source.place(.link(Link(.address("https://example.org/数据?a=(1)"), title: "来源网页"), source.size), at: .zero)
    frame.place(source.tagged(Tag(.link)).tagged(Tag(.paragraph)), at: Point(x: 72, y: y))
    y += 24
    try place("注：口径见附录。", Tag(.note))
    try endPage("1")
  }
}
