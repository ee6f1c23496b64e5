import Frames
import Themes
import Typesetting

/// A word that stands large and pale behind the content of every page: 草稿, 内部, 模拟数据.
public struct Watermark: Sendable {
  public let text: String
  private let theme: Theme
  private let fonts: FontLibrary

  public init(_ text: String, theme: Theme, fonts: FontLibrary) {
    self.text = text
    self.theme = theme
    self.fonts = fonts
  }

  /// The pages with the word behind what they hold.
  /// - Throws: `LayoutError.typesetting` for a word that the fonts lack.
  public func behind(_ pages: [Page]) throws(LayoutError) -> [Page] {
    guard !text.isEmpty else { return pages }
    var drawn: [Size: Frame] = [:]
    var marked: [Page] = []
    for page in pages {
      let mark: Frame
      if let known = drawn[page.frame.size] {
        mark = known
      } else {
        mark = try frame(on: page.frame.size)
        drawn[page.frame.size] = mark
      }
      var copy = page
      copy.frame.items = page.frame.items.behind(Placed(.tag(.artifact, mark), at: .zero))
      marked.append(copy)
    }
    return marked
  }

  /// The word along the paper's rising diagonal, six tenths of it long.
  private func frame(on paper: Size) throws(LayoutError) -> Frame {
    var style = theme.text["running head"].text
    style.weight = .bold
    style.size = 100
    style.color = theme.colors.paper.mixed(with: theme.colors.muted, share: 0.13)
    let diagonal = (paper.width * paper.width + paper.height * paper.height).squareRoot()
    let word: Line
    do {
      let typesetter = Typesetter(fonts: fonts)
      style.size *= min(diagonal * 0.6 / max(try typesetter.line(StyledText(text, style)).width, 1), 1.6)
      word = try typesetter.line(StyledText(text, style))
    } catch {
      throw .typesetting(error)
    }
    let (cosine, sine) = (paper.width / diagonal, -paper.height / diagonal)
    let turn = Transform.rotation(cosine: cosine, sine: sine)
    let middle = turn.apply(to: Point(x: word.width / 2, y: word.frame.size.height / 2))
    var frame = Frame(size: paper)
    frame.place(
      .group(word.frame, turn, clip: nil), at: Point(x: paper.width / 2 - middle.x, y: paper.height / 2 - middle.y))
    return frame
  }
}

extension [Placed] {
  /// The items with another behind them, but before grounds that cover the whole page, such as the cover's.
  fileprivate func behind(_ mark: Placed) -> [Placed] {
    guard let first, case .tag(let tag, _) = first.item, tag.role == .artifact, count == 2 else { return [mark] + self }
    return [first, mark] + dropFirst()
  }
}
