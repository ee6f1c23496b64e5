/// The order in which a line gives up white space (CLREQ, “Procedures for Inter-Character Spacing Reduction”).
enum ShrinkTier: Int, CaseIterable {
  case lineEnd, wordSpace, interpunct, bracket, pause, gap, stop
}

/// The order in which a line takes more white space (CLREQ, “Procedures for Inter-Character Spacing Expansion”); the
/// third step opens every place that may open by the same amount.
enum StretchTier: Int, CaseIterable {
  case wordSpace, gap
}

/// The white space between two atoms and how far it may give; lengths in points.
struct Joint {
  var natural: Float = 0
  var shrink: Float = 0
  var shrinkTier: ShrinkTier = .lineEnd
  var stretch: Float = 0
  var stretchTier: StretchTier = .wordSpace
  /// Whether the last step of expansion opens it.
  var expands = false
}

/// How far a stretch of a line may give in each tier, in points; `stretch[2]` counts the places of the last step.
struct Elasticity {
  var shrink: SIMD8<Float> = .zero
  var stretch: SIMD4<Float> = .zero

  static let places = 2

  mutating func add(_ joint: Joint) {
    if joint.shrink > 0 { shrink[joint.shrinkTier.rawValue] += joint.shrink }
    if joint.stretch > 0 { stretch[joint.stretchTier.rawValue] += joint.stretch }
    if joint.expands { stretch[Elasticity.places] += 1 }
  }

  static func - (a: Elasticity, b: Elasticity) -> Elasticity {
    Elasticity(shrink: a.shrink - b.shrink, stretch: a.stretch - b.stretch)
  }
}
