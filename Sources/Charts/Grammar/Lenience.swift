import ReportKit

/// Draws what can be drawn of a specification: takes out what cannot, piece by piece, and says what it took.
public enum Lenience {
  /// So many pieces are taken out, and no more.
  private static let most = 40

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
      json = removed(Steps.read(problem.path), from: json) ?? json
    }
    for _ in 0..<most {
      let rest = try ChartSpec(json: json)
      do { return try draw(rest) } catch let problem as ChartError {
        guard let smaller = without(problem.path, json) else { throw problem }
        warn(problem)
        json = smaller
      }
    }
    return try draw(try ChartSpec(json: json))
  }

  /// The specification without the deepest piece of a path that it has and can do without.
  private static func without(_ path: String, _ json: DataValue) -> DataValue? {
    var steps = Steps.read(path)
    while !steps.isEmpty {
      // A mark, data or composition cannot be done without, but a whole layer can.
      if steps.last != .key("mark"), steps.last != .key("data"), steps.last != .key("layer"),
        let smaller = removed(steps, from: json), (try? ChartSpec(json: smaller)) != nil
      {
        return smaller
      }
      steps.removeLast()
    }
    return nil
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
      if rest.isEmpty { list.remove(at: index) } else {
        guard let smaller = removed(rest, from: list[index]) else { return nil }
        list[index] = smaller
      }
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
