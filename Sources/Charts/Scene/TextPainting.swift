import Foundation
import Frames
import Typesetting

/// Puts labels on a frame, by their alignment and angle.
struct TextPainting {
  let labels: Labels

  /// Letters that lean by 12°, as italics do, and stand where they stood on the baseline.
  private static func slant(above baseline: Double) -> Transform {
    let lean = 0.2126
    return Transform(a: 1, b: 0, c: -lean, d: 1, tx: lean * baseline, ty: 0)
  }

  /// Words of no size are not drawn.
  func paint(_ text: SceneText, color: Color, into frame: inout Frame) throws {
    guard text.font.size > 0 else { return }
    var font = text.font
    font.color = color
    let leading = text.lineHeight ?? font.size * 1.25
    var inner = Frame(size: .zero)
    // The ascent and descent of ideographic fonts: the em box stands 0.12 em below the baseline.
    let (ascent, descent) = (font.size * 0.88, font.size * 0.12)
    let height = leading * Double(text.lines.count - 1)
    let first: Double =
      switch text.baseline {
      case .alphabetic: 0
      case .top, .lineTop: ascent
      case .middle: (ascent - descent) / 2 - height / 2
      case .bottom, .lineBottom: -descent - height
      }
    for (index, string) in text.lines.enumerated() where !string.isEmpty {
      let line = try labels.line(string, font)
      let x =
        switch text.align {
        case .left: 0.0
        case .center: -line.width / 2
        case .right: -line.width
        }
      let baseline = line.frame.baseline ?? ascent
      let place = Point(x: x, y: first + leading * Double(index) - baseline)
      if font.isSlanted {
        inner.place(.group(line.frame, Self.slant(above: baseline), clip: nil), at: place)
      } else {
        inner.place(line.frame, at: place)
      }
    }
    guard !inner.items.isEmpty else { return }
    let turn = text.angle * .pi / 180
    let transform: Transform = text.angle == 0 ? .identity : .rotation(cosine: cos(turn), sine: sin(turn))
    frame.place(.group(inner, transform, clip: nil), at: text.at)
  }
}
