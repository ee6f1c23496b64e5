/// A whole and its parts, and their parts.
public struct Branch: Hashable, Sendable {
  public var name: String
  /// Of a branch without parts; a branch with parts is as large as they are together.
  public var quantity: Double
  public var parts: [Branch]

  public init(_ name: String, _ quantity: Double = 0, parts: [Branch] = []) {
    self.name = name
    self.quantity = quantity
    self.parts = parts
  }

  func total() -> Double { parts.isEmpty ? quantity : parts.reduce(0) { $0 + $1.total() } }
}

extension Demands {
  /// Leaves that areas can show, not deeper than the chart draws them.
  /// - Parameter deepest: how many branches may stand inside each other.
  func branches(_ branches: [Branch], deepest: Int, in list: String = "branches") throws(SpecError) {
    for (index, branch) in branches.enumerated() {
      let place = "\(list)[\(index)]"
      if branch.parts.isEmpty {
        try size(branch.quantity, of: branch.name, "\(place).quantity")
      } else if deepest <= 1 {
        throw fault("\(place).parts", "the parts of “\(branch.name)” are nested too deep to be drawn; give their sum")
      } else {
        try self.branches(branch.parts, deepest: deepest - 1, in: "\(place).parts")
      }
    }
    if list == "branches" { try distinct(branches.map(\.name), in: list) }
  }
}
