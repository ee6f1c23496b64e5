import ReportKit

/// Draws what can be drawn of a specification: takes out what cannot, piece by piece, and says what it took.
public enum Lenience {
  /// So many pieces are taken out, and no more.
  private static let most = 40

  /// Reads what can be read of a specification.
  /// - Parameter warn: is told of each piece that was left out.
  /// - Throws: `SpecError` where taking a piece out does not help.
  public static func spec(_ json: DataValue, warn: (ChartError) -> Void) throws(SpecError) -> ChartSpec {
    var json = json
    for _ in 0..<most {
      do { return try ChartSpec(json: json) } catch {
        guard let smaller = without(error.path, json) else { throw error }
        warn(ChartError(path: error.path, problem: error.problem))
        json = smaller
      }
    }
    return try ChartSpec(json: json)
  }

  /// - Parameters:
  ///   - draw: makes something of the specification, or says where it cannot.
  ///   - warn: is told of each piece that was left out.
  /// - Throws: what `draw` throws where taking a piece out does not help.
  public static func draw<Result>(
    _ spec: ChartSpec, warn: (ChartError) -> Void, _ draw: (ChartSpec) throws -> Result
  ) throws -> Result {
    var json = spec.json
    for problem in Grammar.faults(in: spec) {
      warn(problem)
      json = without(problem.path, json) ?? json
    }
    for _ in 0..<most {
      let rest = try ChartSpec(json: json)
      do { return try draw(rest) } catch let problem as ChartError {
        guard let smaller = without(problem.path, json, where: { (try? ChartSpec(json: $0)) != nil }) else { throw problem }
        warn(problem)
        json = smaller
      }
    }
    return try draw(try ChartSpec(json: json))
  }

  /// The specification without the deepest piece of a path that it has and can do without.
  /// - Parameter suits: whether what is left will do.
  private static func without(_ path: String, _ json: DataValue, where suits: (DataValue) -> Bool = { _ in true }) -> DataValue? {
    pieces(of: path).lazy.compactMap { removed($0, from: json) }.first(where: suits)
  }

  /// The pieces of a path, the deepest first, that a chart may do without: not a mark, data or a composition, but a whole
  /// layer.
  private static func pieces(of path: String) -> [[Steps]] {
    let steps = Steps.read(path)
    return (0..<steps.count).reversed().map { Array(steps[...$0]) }.filter { piece in
      ![.key("mark"), .key("data"), .key("layer")].contains(piece.last)
    }
  }

  private static func removed(_ steps: [Steps], from json: DataValue) -> DataValue? {
    guard let first = steps.first else { return nil }
    let rest = Array(steps.dropFirst())
    switch (first, json) {
    case (.key(let key), .object(var object)):
      guard let inner = object[key] else { return nil }
      if rest.isEmpty { object[key] = nil } else {
        guard let smaller = removed(rest, from: inner) else { return nil }
        object[key] = smaller
      }
      return .object(object)
    case (.index(let index), .list(var list)):
      guard list.indices.contains(index) else { return nil }
      let smaller = rest.isEmpty ? nil : removed(rest, from: list[index])
      if !rest.isEmpty, smaller == nil { return nil }
      // Of a transform nothing may be left.
      if let smaller, smaller.object?.isEmpty != true { list[index] = smaller } else { list.remove(at: index) }
      return list.isEmpty ? nil : .list(list)
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
}
