import Foundation
import Frames
import Typesetting

/// Puts labels on a frame, by their alignment and angle.
struct TextPainting {
  let labels: Labels

  func paint(_ text: SceneText, color: Color, into frame: inout Frame) throws {
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
      inner.place(line.frame, at: Point(x: x, y: first + leading * Double(index) - baseline))
    }
    guard !inner.items.isEmpty else { return }
    let turn = text.angle * .pi / 180
    let transform: Transform = text.angle == 0 ? .identity : .rotation(cosine: cos(turn), sine: sin(turn))
    frame.place(.group(inner, transform, clip: nil), at: text.at)
  }
}
