import Frames

/// Dots for print without colour: too small for a hatching, they are told apart by their shape, and by whether they are full.
struct GreySymbols {
  let greyscale: Greyscale

  /// Larger symbols have room for a hatching, in square points.
  private static let largest = 150.0

  /// In the order of the inks; neighbours differ in both.
  private static let shapes: [(name: String, isFull: Bool)] = [
    ("circle", true), ("square", false), ("triangle-up", true), ("diamond", false), ("cross", true), ("circle", false), ("square", true),
    ("triangle-up", false), ("diamond", true), ("cross", false), ("triangle-down", true), ("triangle-down", false),
  ]

  /// The scene with shapes for the colours of its dots, where all are circles so far.
  func told(_ scene: Scene) -> Scene {
    var scene = scene
    for view in scene.views.indices {
      for marks in scene.views[view].marks.indices where scene.views[view].marks[marks].items.allSatisfy(isDot) {
        scene.views[view].marks[marks].items = scene.views[view].marks[marks].items.map(shaped)
      }
    }
    for legend in scene.legends.indices where scene.legends[legend].entries.allSatisfy({ $0.symbol.map(isDot) ?? true }) {
      for entry in scene.legends[legend].entries.indices {
        scene.legends[legend].entries[entry].symbol = scene.legends[legend].entries[entry].symbol.map(shaped)
      }
    }
    return scene
  }

  private func isDot(_ item: SceneItem) -> Bool {
    if case .symbol(_, let area, "circle", _) = item.shape { area <= Self.largest } else { false }
  }

  private func shaped(_ item: SceneItem) -> SceneItem {
    guard case .symbol(let at, let area, _, let angle) = item.shape, case .color(let color)? = item.style.fill ?? item.style.stroke,
      let place = greyscale.place(color)
    else { return item }
    var item = item
    let (name, isFull) = Self.shapes[place % Self.shapes.count]
    let ink = ScenePaint.color(Color(grey: 0.2))
    item.shape = .symbol(at, area: area * 1.2, shape: name, angle: angle)
    item.style.fill = isFull ? ink : .color(.white)
    item.style.stroke = ink
    item.style.strokeWidth = 0.9
    item.style.opacity = 1
    return item
  }
}
