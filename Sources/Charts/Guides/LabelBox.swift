import Frames

/// The box of a label.
struct LabelBox {
  let text: SceneText
  let labels: Labels

  init(_ text: SceneText, labels: Labels) {
    self.text = text
    self.labels = labels
  }

  var lineHeight: Double { text.lineHeight ?? text.font.size * 1.25 }

  var plain: Size {
    get throws {
      Size(
        width: try labels.width(text.lines, text.font),
        height: text.font.size + lineHeight * Double(max(0, text.lines.count - 1)))
    }
  }

  /// As it stands on the page, a quarter turn counted.
  var turned: Size {
    get throws {
      let size = try plain
      guard text.angle != 0 else { return size }
      let radians = text.angle * .pi / 180
      let (c, s) = (abs(TurnMath.cosine(radians)), abs(TurnMath.sine(radians)))
      return Size(width: size.width * c + size.height * s, height: size.width * s + size.height * c)
    }
  }
}
