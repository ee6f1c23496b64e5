import Frames
import ReportKit

/// Whether marks become pixels.
enum Rasterising: String {
  case automatic = "auto", never, always

  /// More marks than these are not kept one by one.
  static let most = 20_000

  /// By the mark, or by `config.rasterize`.
  init(_ mark: Mark, _ config: Config) {
    let given = mark.properties["rasterize"] ?? config["rasterize"]
    self = given?.string.flatMap(Rasterising.init) ?? .automatic
  }
}

/// Which marks of a scene become pixels: those that the author wants so, and the largest layers until so many are left as a
/// file should hold one by one. The plots of small multiples are one layer.
struct SceneFlattening {
  /// The marks of one kind that one chart of the specification has, in all of its plots.
  private struct Layer: Hashable {
    var path: String
    var kind: String

    init(_ marks: SceneMarks) { (path, kind) = (marks.path, marks.kind) }
  }

  private var flat: Set<Layer> = []

  init(_ scene: Scene) {
    var counts: [Layer: Int] = [:]
    for marks in scene.views.flatMap(\.marks) {
      switch marks.rasterising {
      case .always: flat.insert(Layer(marks))
      case .automatic: counts[Layer(marks), default: 0] += marks.items.reduce(0) { $0 + $1.weight }
      case .never: break
      }
    }
    var left = counts.values.reduce(0, +)
    for (layer, count) in counts.sorted(by: { ($1.value, $0.key.path, $0.key.kind) < ($0.value, $1.key.path, $1.key.kind) }) {
      guard left > Rasterising.most else { break }
      flat.insert(layer)
      left -= count
    }
  }

  func flattens(_ marks: SceneMarks) -> Bool { flat.contains(Layer(marks)) }
}

extension SceneItem {
  /// For how many marks an item counts: some points of a long line take as much room in a file as a mark.
  fileprivate var weight: Int {
    switch shape {
    case .line(let runs, _): max(1, runs.reduce(0) { $0 + $1.count } / 4)
    case .area(let runs, _, _): max(1, runs.reduce(0) { $0 + $1.count } / 2)
    case .trail(let runs): max(1, runs.reduce(0) { $0 + $1.count })
    case .path(let path): max(1, path.elements.count / 4)
    case .rect, .symbol, .rule, .text, .arc, .image, .raster: 1
    }
  }
}
