import Frames
import ReportKit
import Themes
import Typesetting

/// The first page: series, title, subtitle and period above, ridges below, the publisher at the foot.
struct Cover {
  let information: Report.Information
  let composition: Composition

  private var theme: Theme { composition.theme }

  func frame() throws(LayoutError) -> Frame {
    var page = Frame(size: theme.page.size)
    page.place(.tag(.artifact, picture), at: .zero)
    page.place(.tag(Tag(.section, element: "report.cover"), try text()), at: .zero)
    return page
  }

  /// The last page: the report's name and who gives it out, on the cover's ground.
  func back() throws(LayoutError) -> Frame {
    let size = theme.page.size
    var ground = Frame(size: size)
    ground.place(
      .fill(.rectangle(Rect(size)), theme.colors.accent), at: .zero)
    var page = Frame(size: size)
    page.place(.tag(.artifact, ground), at: .zero)
    var text = Frame(size: size)
    var y = size.height - 132
    let left = theme.page.margins.left
    text.place(.tag(.artifact, Frame(size: size, items: [
      Placed(
        .fill(
          .rectangle(Rect(x: left + composition.start(0, width: 44), y: y - 14, width: 44, height: 3)),
          theme.colors.highlight), at: .zero)
    ])), at: .zero)
    for (name, words) in [
      ("cover author", information.title), ("cover source", information.author), ("cover source", information.rights),
    ] where !words.isEmpty {
      let block = try composition.block(Prose([.text(words)]), theme.text[name])
      text.place(.tag(Tag(.paragraph), block), at: Point(x: left, y: y))
      y += block.size.height
    }
    page.place(.tag(Tag(.section, element: "report.back-cover"), text), at: .zero)
    return page
  }

  private var picture: Frame {
    let size = theme.page.size
    let colors = theme.colors
    var frame = Frame(size: size)
    frame.place(.fill(.rectangle(Rect(size)), colors.tint), at: .zero)
    let steps = [0.16, 0.34, 0.6, 1.0]
    let ridges = Ridges(
      size: Size(width: size.width, height: size.height * 0.56),
      colors: steps.map { colors.tint.mixed(with: colors.accent, share: $0) },
      sun: colors.tint.mixed(with: colors.highlight, share: 0.62))
    frame.place(ridges.frame, at: Point(x: 0, y: size.height * 0.44))
    let left = theme.page.margins.left + composition.start(0, width: 44)
    frame.place(.fill(.rectangle(Rect(x: left, y: 118, width: 44, height: 3)), colors.highlight), at: .zero)
    return frame
  }

  private func text() throws(LayoutError) -> Frame {
    let size = theme.page.size
    var frame = Frame(size: size)

    /// Returns where the text ends.
    func put(_ text: String, _ name: String, below top: Double) throws(LayoutError) -> Double {
      guard !text.isEmpty else { return top }
      let style = theme.text[name]
      let block = try composition.block(Prose([.text(text)]), style)
      let y = top + style.spaceBefore
      frame.place(
        .tag(Tag(.paragraph, element: "report.cover.\(name)"), block), at: Point(x: theme.page.margins.left, y: y))
      return y + block.size.height + style.spaceAfter
    }
    var y = try put(information.series, "cover series", below: 128)
    y = try put(information.title, "cover title", below: y)
    y = try put(information.subtitle, "cover subtitle", below: y)
    _ = try put(information.period, "cover period", below: y)
    if let marking = information.marking { _ = try put(marking, "cover marking", below: 70) }
    let source = information.source.isEmpty ? "" : composition.words.source + information.source
    y = try put(information.author, "cover author", below: size.height - 74)
    _ = try put(source, "cover source", below: y)
    return frame
  }
}
