import Frames

@testable import Layout

/// A slice of a given height with nothing on it: layout is tested without fonts.
func slab(
  _ height: Double, before: Double = 0, after: Double = 0, breakBefore: Slice.Break = .allowed(cost: 0),
  ground: Ground? = nil, floats: Bool = false, onGrid: Bool = false, path: [Tag] = []
) -> Slice {
  Slice(
    Frame(size: Size(width: 100, height: height)), spaceBefore: before, spaceAfter: after, breakBefore: breakBefore,
    path: path, ground: ground, onGrid: onGrid, floats: floats)
}

/// Random choices that are the same on every run (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
