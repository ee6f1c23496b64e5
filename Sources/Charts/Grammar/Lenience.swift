import ReportKit

/// Draws what can be drawn of a specification: takes out what cannot, piece by piece, and says what it took, each by its path
/// in the specification as it was given.
public final class Lenience {
  /// So many pieces are taken out, and no more.
  private static let most = 40

  /// The elements of lists that are gone: the paths of the lists, and which of their elements.
  private var gone: [[Steps]: Set<Int>] = [:]

  /// For one specification.
  public init() {}

  /// Reads what can be read of a specification.
  /// - Parameter warn: is told of each piece that was left out.
  /// - Throws: `SpecError` where taking a piece out does not help.
  public func spec(_ json: DataValue, warn: (ChartError) -> Void) throws(SpecError) -> ChartSpec {
    var json = json
    for _ in 0..<Self.most {
      do { return try ChartSpec(json: json) } catch {
        let problem = given(ChartError(path: error.path, problem: error.problem))
        guard let smaller = without(problem.path, json) else { throw error }
        warn(problem)
        json = smaller
      }
    }
    return try ChartSpec(json: json)
  }

  /// - Parameters:
  ///   - draw: makes something of the specification, or says where it cannot.
  ///   - warn: is told of each piece that was left out.
  /// - Throws: what `draw` throws where taking a piece out does not help.
  public func draw<Result>(
    _ spec: ChartSpec, warn: (ChartError) -> Void, _ draw: (ChartSpec) throws -> Result
  ) throws -> Result {
    var json = spec.json
    for problem in Grammar.faults(in: spec).map(given) {
      warn(problem)
      json = without(problem.path, json) ?? json
    }
    for _ in 0..<Self.most {
      let rest = try ChartSpec(json: json)
      do { return try draw(rest) } catch let problem as ChartError {
        let problem = given(problem)
        guard let smaller = without(problem.path, json, where: { (try? ChartSpec(json: $0)) != nil }) else { throw problem }
        warn(problem)
        json = smaller
      }
    }
    return try draw(try ChartSpec(json: json))
  }

  /// What is said of the specification that is left, with the path in the one that was given.
  public func given(_ problem: ChartError) -> ChartError {
    var steps: [Steps] = []
    for step in Steps.read(problem.path) {
      guard case .index(var index) = step else {
        steps.append(step)
        continue
      }
      for other in gone[steps, default: []].sorted() where other <= index { index += 1 }
      steps.append(.index(index))
    }
    return gone.isEmpty ? problem : ChartError(path: Steps.written(steps), problem: problem.problem)
  }

  /// Where a path of the specification that was given leads in the one that is left; nil where nothing is left of it.
  private func left(_ steps: [Steps]) -> [Steps]? {
    var result: [Steps] = []
    for (place, step) in steps.enumerated() {
      guard case .index(let index) = step, let gone = gone[Array(steps[..<place])] else {
        result.append(step)
        continue
      }
      guard !gone.contains(index) else { return nil }
      result.append(.index(index - gone.count { $0 < index }))
    }
    return result
  }

  /// The specification without the deepest piece of a path that it has and can do without.
  /// - Parameters:
  ///   - path: in the specification that was given.
  ///   - suits: whether what is left will do.
  private func without(_ path: String, _ json: DataValue, where suits: (DataValue) -> Bool = { _ in true }) -> DataValue? {
    for piece in Self.pieces(of: path) {
      guard let place = left(piece), let (smaller, depth) = Self.removed(place[...], from: json), suits(smaller) else { continue }
      if case .index(let index) = piece[depth - 1] { gone[Array(piece[..<(depth - 1)]), default: []].insert(index) }
      return smaller
    }
    return nil
  }

  /// The pieces of a path, the deepest first, that a chart may do without: not a mark, data or a composition, but a whole
  /// layer.
  private static func pieces(of path: String) -> [[Steps]] {
    let steps = Steps.read(path)
    return (0..<steps.count).reversed().map { Array(steps[...$0]) }.filter { piece in
      ![.key("mark"), .key("data"), .key("layer")].contains(piece.last)
    }
  }

  /// What is left, and how many steps lead to what is gone: fewer than asked for where nothing would be left around it.
  private static func removed(_ steps: ArraySlice<Steps>, from json: DataValue) -> (left: DataValue, depth: Int)? {
    guard let first = steps.first else { return nil }
    let rest = steps.dropFirst()
    switch (first, json) {
    case (.key(let key), .object(var object)):
      guard let inner = object[key] else { return nil }
      let smaller = rest.isEmpty ? nil : removed(rest, from: inner)
      if !rest.isEmpty, smaller == nil { return nil }
      object[key] = smaller?.left
      return (.object(object), 1 + (smaller?.depth ?? 0))
    case (.index(let index), .list(var list)):
      guard list.indices.contains(index) else { return nil }
      let smaller = rest.isEmpty ? nil : removed(rest, from: list[index])
      if !rest.isEmpty, smaller == nil { return nil }
      // Of a transform nothing may be left.
      if let smaller, smaller.left.object?.isEmpty != true {
        list[index] = smaller.left
        return (.list(list), 1 + smaller.depth)
      }
      list.remove(at: index)
      return list.isEmpty ? nil : (.list(list), 1)
    default: return nil
    }
  }
}

/// One step of a JSON path.
private enum Steps: Hashable {
  case key(String)
  case index(Int)

  static func read(_ path: String) -> [Steps] {
    path.split(separator: ".").drop { $0 == "$" }.flatMap { part -> [Steps] in
      let pieces = part.split(separator: "[")
      return pieces.enumerated().map { index, piece in
        if index > 0, let number = Int(piece.dropLast()) { return .index(number) }
        return .key(String(piece))
      }
    }
  }

  static func written(_ steps: [Steps]) -> String {
    steps.reduce(into: "$") { path, step in
      switch step {
      case .key(let key): path += ".\(key)"
      case .index(let index): path += "[\(index)]"
      }
    }
  }
}
