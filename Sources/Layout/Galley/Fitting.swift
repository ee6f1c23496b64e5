import Frames
import ReportKit

extension Slice {
  /// The slice scaled down where it is taller than a page, with a warning that says so.
  func fitted(depth: Double) -> Slice {
    let beside = (repeated?.size.height ?? 0) + (ground?.insets.top ?? 0) + (ground?.insets.bottom ?? 0)
    let room = depth - beside
    guard pour == nil, height > depth - beside + 0.01, height > 0, room > 0 else { return self }
    let scale = room / height
    var copy = self
    copy.frame = Frame(size: Size(width: frame.size.width, height: room), baseline: frame.baseline.map { $0 * scale })
    copy.frame.place(
      .group(frame, .scale(scale), clip: nil), at: Point(x: frame.size.width * (1 - scale) / 2, y: 0))
    let percent = Int((scale * 100).rounded(.down))
    copy.remarks.append(
      Diagnostic(
        .warning, code: "page.scaled",
        message: "a part of it is \(Int(min(height, 1e9).rounded())) pt tall and the page holds \(Int(room.rounded())); "
          + "it was scaled to \(percent) %. Make it shorter, or split it"))
    return copy
  }
}
