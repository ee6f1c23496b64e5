/// A line that may open or close a block between fences.
public struct FenceLine {
  /// The row of at least three ` or ~.
  public let mark: Substring
  /// What stands behind it.
  public let rest: Substring

  /// Nil for a line without a fence at its head.
  /// - Parameter line: from the first sign that counts.
  public init?(_ line: Substring) {
    mark = line.prefix { $0 == line.first && ($0 == "`" || $0 == "~") }
    guard mark.count >= 3 else { return nil }
    rest = line.dropFirst(mark.count)
  }

  /// Whether the line can open a block: behind ` there is no other one, else it is code in running text.
  public var opens: Bool { mark.first == "~" || !rest.contains("`") }

  /// Whether the line closes the block that another opened.
  public func closes(_ open: FenceLine) -> Bool {
    mark.first == open.mark.first && mark.count >= open.mark.count && rest.allSatisfy(\.isWhitespace)
  }
}
