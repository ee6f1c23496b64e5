import Frames
import ReportKit
import Themes
import Typesetting

/// The first page: series, title, subtitle and period above, ridges below, the publisher at the foot.
struct Cover {
  let information: Report.Information
  let theme: Theme
  let words: FrameWords

  init(_ information: Report.Information, theme: Theme, words: FrameWords) {
    self.information = information
    self.theme = theme
    self.words = words
  }

  func frame(with typesetter: Typesetter) throws(LayoutError) -> Frame {
    let size = theme.page.size
    var page = Frame(size: size)
    page.place(.tag(.artifact, picture), at: .zero)
    do {
      let text = try self.text(with: typesetter)
      page.place(.tag(Tag(.section, element: "cover"), text), at: .zero)
    } catch {
      throw .typesetting(error)
    }
    return page
  }

  private var picture: Frame {
    let size = theme.page.size
    let colors = theme.colors
    var frame = Frame(size: size)
    frame.place(.fill(.rectangle(Rect(x: 0, y: 0, width: size.width, height: size.height)), colors.tint), at: .zero)
    let steps = [0.16, 0.34, 0.6, 1.0]
    let ridges = Ridges(
      size: Size(width: size.width, height: size.height * 0.56),
      colors: steps.map { colors.tint.mixed(with: colors.accent, share: $0) },
      sun: colors.tint.mixed(with: colors.highlight, share: 0.62))
    frame.place(ridges.frame, at: Point(x: 0, y: size.height * 0.44))
    let left = theme.page.margins.left
    frame.place(.fill(.rectangle(Rect(x: left, y: 118, width: 44, height: 3)), colors.highlight), at: .zero)
    return frame
  }

  private func text(with typesetter: Typesetter) throws(TypesettingError) -> Frame {
    let size = theme.page.size
    let left = theme.page.margins.left
    let measure = theme.page.measure
    var frame = Frame(size: size)

    func put(_ text: String, _ name: String, role: Tag.Role, below top: Double) throws(TypesettingError) -> Double {
      guard !text.isEmpty else { return top }
      let style = theme.text[name]
      var bottom = top + style.spaceBefore
      var block = Frame(size: Size(width: measure, height: 0))
      for line in try typesetter.lines(
        StyledText(text, style.text), measure: measure, style: style.paragraph)
      {
        block.place(line.frame, at: Point(x: left, y: bottom))
        bottom += line.frame.size.height
      }
      frame.place(.tag(Tag(role, element: "cover.\(name)"), block), at: .zero)
      return bottom + style.spaceAfter
    }
    var y = try put(information.series, "cover series", role: .paragraph, below: 128)
    y = try put(information.title, "cover title", role: .paragraph, below: y)
    y = try put(information.subtitle, "cover subtitle", role: .paragraph, below: y)
    _ = try put(information.period, "cover period", role: .paragraph, below: y)
    if let marking = information.marking { _ = try put(marking, "cover marking", role: .paragraph, below: 70) }
    _ = try put(information.author, "cover author", role: .paragraph, below: size.height - 96)
    return frame
  }
}
