import CPango
import Frames

/// The paragraph engine of one thread: text in, lines out. It owns Pango and HarfBuzz objects, which may not be shared.
public final class Typesetter {
  public let fonts: FontLibrary

  public init(fonts: FontLibrary) {
    self.fonts = fonts
  }

  /// Breaks a paragraph into lines of the measure (points).
  public func lines(_ text: StyledText, measure: Double, style: ParagraphStyle) throws(TypesettingError) -> [Line] {
    []
  }

  /// Sets the text on one line of its natural width: labels, captions, folios. The frame is as high as the largest
  /// run's em box and its width is the line's own.
  public func line(_ text: StyledText) throws(TypesettingError) -> Line {
    Line(frame: Frame(size: .zero), width: 0, range: 0..<0)
  }
}
